import { expandEntry } from '../../core/figures/definition-file.ts'
import type { FigureDefinition, Formula } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { fold } from '../../core/vietnamese/text.ts'
import type { CountedPlace } from './counted-places.queries.ts'

/** The figures a village has, by the names a report table uses. */
export const villageFigures: readonly { name: string; key: string }[] = [
  { name: 'households', key: 'households' },
  { name: 'people', key: 'people' },
  { name: 'poor', key: 'poor.households' },
  { name: 'poor-people', key: 'poor.people' },
  { name: 'poor-rate', key: 'poor.rate' },
  { name: 'near-poor', key: 'near-poor.households' },
  { name: 'near-poor-people', key: 'near-poor.people' },
  { name: 'near-poor-rate', key: 'near-poor.rate' },
  { name: 'average-standard', key: 'average-standard.households' },
  { name: 'average-standard-people', key: 'average-standard.people' },
  { name: 'average-standard-rate', key: 'average-standard.rate' },
  { name: 'multidimensional', key: 'multidimensional.households' },
  { name: 'multidimensional-rate', key: 'multidimensional.rate' },
  { name: 'ethnic', key: 'ethnic.households' },
  { name: 'ethnic-poor', key: 'ethnic.poor.households' },
  { name: 'ethnic-near-poor', key: 'ethnic.near-poor.households' },
]

/** The key of a village's figure: "poverty.village.con-toong.poor.households". */
export const villageKey = (slug: string, key: string): string => `poverty.village.${slug}.${key}`

/** "Còn Tòng" → "con-tong". */
const toSlug = (name: string) => (fold(name).match(/[a-z0-9]+/g) ?? []).join('-')

/**
 * The part of keys that stands for each village, from its name without marks. Villages of one name are
 * told apart by a number, in the order of the register.
 */
export function nameVillages(villages: readonly CountedPlace[]): Map<string, string> {
  const taken = new Map<string, number>()
  return new Map(
    villages.map((village) => {
      const slug = toSlug(village.shortName ?? village.id) || 'thon'
      const before = taken.get(slug) ?? 0
      taken.set(slug, before + 1)
      return [village.id, before === 0 ? slug : `${slug}-${before + 1}`]
    }),
  )
}

/** The figures of a village are those of the commune, told of one village. */
export function defineVillage(village: CountedPlace, slug: string, policy: Policy): FigureDefinition[] {
  const wanted = new Set(villageFigures.map(({ key }) => `poverty.${key}`))
  const rename = (key: string) => villageKey(slug, key.slice('poverty.'.length))
  const name = village.name ?? slug
  return policy.files.figures
    .flatMap((file) => file.value.figures)
    .filter((entry) => wanted.has(entry.key))
    .flatMap((entry) => expandEntry(entry, []))
    .map((definition) => ({
      ...definition,
      key: rename(definition.key),
      label: `${definition.label}: ${name}`,
      labelEn: `${definition.labelEn}: ${name}`,
      formula: definition.formula && renameFormula(definition.formula, rename),
      rule: definition.formula ? definition.rule : 'Số do thôn rà soát được, nhập ở dòng của thôn.',
    }))
}

function renameFormula(formula: Formula, rename: (key: string) => string): Formula {
  if ('ratio' in formula) return { ratio: [rename(formula.ratio[0]), rename(formula.ratio[1])] }
  if ('sum' in formula) return { sum: formula.sum.map(rename) }
  return formula
}
