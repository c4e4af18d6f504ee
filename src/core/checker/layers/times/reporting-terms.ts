import type { Span } from '../../document.ts'
import { parseRoman } from '../structure/headings.ts'
import { findAll } from '../text/search.ts'

/** A stretch of time that reports are made of: a quarter, a half-year, a month, a school year. */
export interface ReportingTerm extends Span {
  kind: 'quarter' | 'part' | 'month' | 'school-year' | 'season'
  /** Which one: "3" for quarter III, "6 đầu", "2023-2024". */
  which: string
  year?: number
}

const shape =
  /(?<!\p{sc=Latn})(?:quý\s+(?<quarter>IV|I{1,3}|[1-4])(?![\p{sc=Latn}\d])|(?<months>\d{1,2}|ba|sáu|chín)\s+tháng\s+(?<side>đầu|cuối)\s+năm|(?<!\d\s)(?<!ngày\s\d{1,2}\s)tháng\s+(?<month>\d{1,2})(?![\d.,]*\d)|(?<school>năm học|niên học|niên độ|nhiệm kỳ|học kỳ\s+(?:II|I|[12])\s+năm học)\s+(?<from>20\d{2})\s*[-–]\s*(?<to>20\d{2})|(?<season>niên vụ|vụ\s+\p{sc=Latn}+(?:[\s-]+\p{Ll}+)?)\s+(?<open>20\d{2})\s*[-–]\s*(?<close>20\d{2}))(?:\s*(?:[/,]|năm)?\s*(?<year>20\d{2})(?!\d))?/giu
const spelled: Record<string, number> = { ba: 3, sáu: 6, chín: 9 }

/** Every such term of a stretch of text. */
export function findReportingTerms(text: string, start = 0, end = text.length): ReportingTerm[] {
  return findAll(text.slice(start, end), shape).map((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    const { year } = match.groups ?? {}
    return { ...span, ...readTerm(match.groups ?? {}), ...(year ? { year: Number(year) } : {}) }
  })
}

function readTerm(groups: Record<string, string | undefined>): Pick<ReportingTerm, 'kind' | 'which'> {
  const { quarter, months, side = '', month, school, from, to, season = '', open, close } = groups
  if (quarter) return { kind: 'quarter', which: String(parseRoman(quarter.toUpperCase()) ?? Number(quarter)) }
  if (months) {
    const count = spelled[months.toLowerCase()] ?? Number(months)
    return { kind: 'part', which: `${count} ${side.toLowerCase()}` }
  }
  if (month) return { kind: 'month', which: String(Number(month)) }
  if (school) return { kind: 'school-year', which: `${school.toLowerCase()} ${from}-${to}` }
  return { kind: 'season', which: `${season.toLowerCase().replace(/\W+/gu, ' ')} ${open}-${close}` }
}

/** The same term; a year that one of the two leaves out is the other's. */
export const isSameTerm = (a: ReportingTerm, b: ReportingTerm): boolean =>
  a.kind === b.kind &&
  a.which === b.which &&
  (a.year === undefined || b.year === undefined || a.year === b.year)
