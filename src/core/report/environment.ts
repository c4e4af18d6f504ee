import type { FigureBook } from '../figures/book.ts'
import type { Figure, ListRecord } from '../figures/figure.ts'
import type { Condition } from './outline-file.ts'
import type { SectionContent } from './section-content.ts'

/** A document as footnotes cite it: in full the first time, by kind and number after that. */
export interface Citation {
  symbol: string
  full: string
  short: string
  issuedOn: string
}

/** What templates may refer to at one place of the outline. */
export interface Environment {
  book: FigureBook
  /** Words of the whole report: year, as-of, unit… */
  words: Readonly<Record<string, string>>
  /** Loop variables in scope. */
  variables: Readonly<Record<string, ListRecord>>
  /** What people made of sections, by section key. */
  contents: ReadonlyMap<string, SectionContent>
}

/** The environment with one more loop variable. */
export const withVariable = (environment: Environment, name: string, record: ListRecord): Environment => ({
  ...environment,
  variables: { ...environment.variables, [name]: record },
})

/** The word at `year` or `x.village`; undefined when the record has no such word. */
export function findWord(environment: Environment, path: string): string | undefined {
  const dot = path.indexOf('.')
  if (dot < 0) return environment.words[path]
  return environment.variables[path.slice(0, dot)]?.words[path.slice(dot + 1)]
}

/** The figure key meant by `a.<x.key>.b` or `$x:name`; undefined when the record has no such figure. */
export function resolveKey(environment: Environment, key: string): string | undefined {
  if (key.startsWith('$')) {
    const [name = '', figure = ''] = key.slice(1).split(':')
    return environment.variables[name]?.figures[figure]
  }
  return key.replace(/<([^>]+)>/g, (_, path: string) => findWord(environment, path) ?? '')
}

/** The figure meant, or undefined when a loop variable has none. */
export function findFigure(environment: Environment, key: string): Figure | undefined {
  const resolved = resolveKey(environment, key)
  return resolved === undefined ? undefined : environment.book.get(resolved)
}

/** The records of a list that carry the asked tags. */
export function selectRecords(
  environment: Environment,
  list: string,
  where: Readonly<Record<string, string | readonly string[]>> = {},
): readonly ListRecord[] {
  const wanted = Object.entries(where).map(([tag, value]) => ({
    tag,
    values: (typeof value === 'string' ? [value] : value).map((one) => fromVariable(environment, one)),
  }))
  return environment.book.records(list).filter((record) =>
    wanted.every(({ tag, values }) => {
      const has = record.tags[tag]
      const held = has === undefined ? [] : typeof has === 'string' ? [has] : has
      return values.some((value) => held.includes(value))
    }),
  )
}

const fromVariable = (environment: Environment, value: string): string =>
  value.startsWith('$') ? (findWord(environment, value.slice(1)) ?? '') : value

const sign = (figure: Figure | undefined): number | undefined =>
  figure?.value === undefined ? undefined : figure.value.n === 0n ? 0 : figure.value.n > 0n ? 1 : -1

const countTests = {
  none: (count: number) => count === 0,
  one: (count: number) => count === 1,
  several: (count: number) => count > 1,
  some: (count: number) => count > 0,
}

/** Whether the condition holds here. A figure that is missing is neither zero, risen, fallen nor unchanged. */
export function holds(environment: Environment, condition: Condition): boolean {
  const known = (key: string) => {
    const figure = findFigure(environment, key)
    return figure !== undefined && (figure.value !== undefined || figure.text !== undefined)
  }
  const change = (key: string) => sign(environment.book.find(`${resolveKey(environment, key)}.change`))
  if ('known' in condition) return known(condition.known)
  if ('missing' in condition) return !known(condition.missing)
  if ('zero' in condition) return sign(findFigure(environment, condition.zero)) === 0
  if ('positive' in condition) return (sign(findFigure(environment, condition.positive)) ?? 0) > 0
  if ('fell' in condition) return change(condition.fell) === -1
  if ('rose' in condition) return change(condition.rose) === 1
  if ('unchanged' in condition) return change(condition.unchanged) === 0
  if ('comparable' in condition) return change(condition.comparable) !== undefined
  if ('equal' in condition) return areEqual(condition.equal.map((key) => findFigure(environment, key)))
  if ('word' in condition) return findWord(environment, condition.word.replace(/^\$/, '')) !== undefined
  if ('word_is' in condition) {
    const [path, value] = condition.word_is
    return findWord(environment, path.replace(/^\$/, '')) === value
  }
  if ('list' in condition)
    return countTests[condition.count](selectRecords(environment, condition.list, condition.where).length)
  if ('all' in condition) return condition.all.every((one) => holds(environment, one))
  if ('any' in condition) return condition.any.some((one) => holds(environment, one))
  return !holds(environment, condition.not)
}

function areEqual(figures: (Figure | undefined)[]): boolean {
  const [a, b] = figures.map((figure) => figure?.value)
  return a !== undefined && b !== undefined && a.n * b.d === b.n * a.d
}
