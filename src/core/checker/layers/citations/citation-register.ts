import type { CheckGround } from '../../finding.ts'
import { isWithoutOne } from '../../report.ts'
import type { LegalCitation } from './citations.ts'

export type Registered = NonNullable<CheckGround['documents']>[number]

export const symbolKey = (symbol: string): string =>
  symbol.replace(/\s/g, '').replace(/[–—]/g, '-').toUpperCase()
/** The Party writes "40-CT/TW", the state "27/2022/NĐ-CP". */
export const symbolOf = ({ number, year, code = '' }: LegalCitation): string =>
  `${number}${year ? `/${year}` : ''}${code.includes('/') ? '-' : '/'}${code}`
export const written = (text: string, { symbol }: LegalCitation): string =>
  text.slice(symbol.start, symbol.end)

/** The first citation of every number of every kind that carries a year or a date. */
export function firstForms(citations: readonly LegalCitation[]): Map<string, LegalCitation[]> {
  const forms = new Map<string, LegalCitation[]>()
  for (const citation of citations) {
    if (!citation.code) continue
    const key = `${Number.parseInt(citation.number, 10)} ${citation.code.toUpperCase()}`
    const kept = forms.get(key) ?? []
    if (kept.length < 20) forms.set(key, [...kept, citation])
  }
  return forms
}

export function isSlipOf(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  if (a.length === b.length) return [...a].filter((letter, at) => letter !== b[at]).length === 1
  return a.length > b.length ? isWithoutOne(a, b) : isWithoutOne(b, a)
}

/** The same number, or the same day: then one of the two was mistyped. */
export function isSameNumber({ symbol, date, isOfOpenList }: Registered, citation: LegalCitation): boolean {
  // Of one day there may be several decrees, one number apart.
  if (isOfOpenList && symbol.split('/')[0] !== citation.number) return false
  const sameDay =
    citation.date &&
    date &&
    date.split('/').map(Number).join('/') ===
      `${citation.date.day}/${citation.date.month}/${citation.date.year}`
  return symbol.split('/')[0] === citation.number ? (citation.code ?? '').length > 3 : sameDay === true
}
