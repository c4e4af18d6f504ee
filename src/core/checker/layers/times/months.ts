import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { firstFrom } from '../text/order.ts'
import { findAll } from '../text/search.ts'
import type { DateMention } from './dates.ts'

/** A month named with its year, and its first and last day. */
export interface MonthMention extends Span {
  month: number
  year: number
  from: string
  to: string
}

const shape = /(?<!\p{sc=Latn}|\d\s)tháng\s+(?<month>\d{1,2})(?:\s?\/\s?|\s+năm\s+)(?<year>20\d\d)(?!\d)/giu

/** "tháng 9/2022", "tháng 10 năm 2024" where it is no part of a day. */
export const listMonths = (text: string, dates: readonly DateMention[]): MonthMention[] =>
  gather(findAll(text, shape), (match) => {
    const { month = '', year = '' } = match.groups ?? {}
    const span = { start: match.index, end: match.index + match[0].length }
    const before = dates[firstFrom(dates, span.start + 1) - 1]
    if (before && before.end > span.start) return []
    const iso = `${year}-${month.padStart(2, '0')}`
    return [{ ...span, month: Number(month), year: Number(year), from: `${iso}-01`, to: `${iso}-31` }]
  })
