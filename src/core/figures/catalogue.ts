import { Problem } from '../problem.ts'
import type { FigureDefinition } from './figure.ts'

/** Every figure the product knows, by key. */
export interface FigureCatalogue {
  find: (key: string) => FigureDefinition | undefined
  /** @throws Problem `figure.unknown`, naming keys that look alike. */
  get: (key: string) => FigureDefinition
  list: () => readonly FigureDefinition[]
}

/** Ends of keys that every numeric figure has without being defined: last year's value, and the change since. */
const changeEnd = '.change'
const lastYearEnd = '.last-year'

/** Collects definitions; a key defined twice is a fault of the policy files and is refused. */
export function createCatalogue(definitions: readonly FigureDefinition[]): FigureCatalogue {
  const byKey = new Map<string, FigureDefinition>()
  for (const definition of definitions) {
    if (byKey.has(definition.key)) {
      throw new Problem('policy.broken', { faults: [`số liệu "${definition.key}" được định nghĩa hai lần`] })
    }
    byKey.set(definition.key, definition)
  }
  return catalogueOver(byKey)
}

/** The catalogue with figures of single records added; the base is shared, not copied. */
export function extendCatalogue(base: FigureCatalogue, more: readonly FigureDefinition[]): FigureCatalogue {
  const own = new Map(more.map((definition) => [definition.key, definition]))
  const find = (key: string) => own.get(key) ?? base.find(key) ?? findCompared(key, find)
  const list = () => [...base.list(), ...own.values()]
  return { find, list, get: (key) => find(key) ?? refuse(key, list()) }
}

function catalogueOver(byKey: ReadonlyMap<string, FigureDefinition>): FigureCatalogue {
  const find = (key: string): FigureDefinition | undefined => byKey.get(key) ?? findCompared(key, find)
  const list = () => [...byKey.values()]
  return { find, list, get: (key) => find(key) ?? refuse(key, list()) }
}

/**
 * True when some figure is computed from last year's.
 *
 * Until then a list of all figures need not read last year: `.change` and `.last-year` are in no list.
 */
export const looksBack = (catalogue: FigureCatalogue): boolean =>
  catalogue.list().some(({ formula }) => {
    if (!formula) return false
    if ('change' in formula || 'lastYear' in formula) return true
    const keys: string[] = Object.values(formula).flat()
    return keys.some((key) => key.endsWith(changeEnd) || key.endsWith(lastYearEnd))
  })

/** Makes the definition of `….change` and `….last-year` from that of the figure they compare. */
function findCompared(
  key: string,
  find: (key: string) => FigureDefinition | undefined,
): FigureDefinition | undefined {
  const end = [changeEnd, lastYearEnd].find((candidate) => key.endsWith(candidate))
  if (!end) return undefined
  const base = find(key.slice(0, -end.length))
  const isCompared = base?.formula && ('change' in base.formula || 'lastYear' in base.formula)
  if (!base || base.valueType === 'status' || isCompared) return undefined
  return end === changeEnd
    ? {
        ...base,
        key,
        label: `${base.label}: tăng, giảm so với năm trước`,
        labelEn: `${base.labelEn}: change since last year`,
        measure: base.valueType === 'rate' ? 'điểm %' : base.measure,
        valueType: base.valueType === 'rate' ? 'points' : base.valueType,
        formula: { change: base.key },
        rule: 'Năm nay trừ năm trước.',
        mayExceed: undefined,
      }
    : {
        ...base,
        key,
        label: `${base.label} (năm trước)`,
        labelEn: `${base.labelEn} (last year)`,
        formula: { lastYear: base.key },
        rule: 'Giá trị của cùng số liệu ở năm trước.',
      }
}

function refuse(key: string, definitions: readonly FigureDefinition[]): never {
  throw new Problem('figure.unknown', {
    key,
    near: nearKeys(
      key,
      definitions.map((one) => one.key),
    ),
  })
}

/** Up to three keys that share most words with the asked one. */
export function nearKeys(asked: string, keys: readonly string[]): string[] {
  const wordsOf = (key: string) => new Set(key.split(/[.-]/).filter(Boolean))
  const wanted = wordsOf(asked)
  return keys
    .map((key) => {
      const words = wordsOf(key)
      const shared = [...wanted].filter((word) => words.has(word)).length
      return { key, score: shared / Math.max(wanted.size, words.size) }
    })
    .filter((candidate) => candidate.score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((candidate) => candidate.key)
}
