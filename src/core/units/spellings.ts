import { fold, spellingKey } from '../vietnamese/text.ts'
import { fullName, type NamedUnit } from './names.ts'

/** A unit with every spelling that means it. */
export interface SpelledUnit extends NamedUnit {
  aliases: readonly string[]
}

const spellingsOf = (unit: SpelledUnit): string[] =>
  [unit.name, ...unit.aliases].flatMap((name) => [name, fullName({ kind: unit.kind, name })])

/** The unit of this very spelling, with or without its kind in front; capitals, tone placement and blanks apart. */
export function findSpelled<U extends SpelledUnit>(units: readonly U[], spelling: string): U | undefined {
  const key = spellingKey(spelling)
  return units.find((unit) => spellingsOf(unit).some((known) => spellingKey(known) === key))
}

/**
 * The unit a spelling means: the one spelled so, else the only one that is spelled so without marks.
 *
 * When the marks are needed to tell two units apart ("Nà Mò", "Nà Mỏ"), a spelling without them means none.
 */
export function resolveSpelling<U extends SpelledUnit>(units: readonly U[], spelling: string): U | undefined {
  const spelled = findSpelled(units, spelling)
  if (spelled) return spelled
  const folded = fold(spelling)
  const [only, ...more] = units.filter((unit) => spellingsOf(unit).some((known) => fold(known) === folded))
  return more.length === 0 ? only : undefined
}
