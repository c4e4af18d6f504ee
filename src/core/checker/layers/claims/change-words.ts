import type { Span } from '../../document.ts'
import type { Amount } from '../numbers/amounts.ts'
import { findAll } from '../text/search.ts'

/** An old and a new value with what the text says of the change. */
export interface Change {
  old: Amount
  now: Amount
  direction?: 'up' | 'down'
  difference?: Amount
  rate?: Amount
  /** "gấp 3 lần". */
  times?: Amount
}

/** The words between two amounts, without what is in brackets. */
export const gap = (text: string, a: Amount, b: Amount): string => {
  const between = text.slice(a.end, b.start)
  return /\([^()]*\)/.test(between) ? between.replace(/\([^()]*\)/gu, ' ') : between
}

/** Whether an amount is said to be a rise or a fall: "tăng 12 hộ". */
export const isDifference = (text: string, start: number, amount: Amount): boolean =>
  /(?<!\p{sc=Latn})(?:tăng|giảm)\s*(?:thêm|được)?\s*$/iu.test(
    text.slice(Math.max(start, amount.start - 14), amount.start),
  )

const ofEarlierTime =
  /(?<!so với\s)(?<!so\s)(?<!\p{sc=Latn})(?:cùng kỳ|(?:năm (?:học )?|kỳ |quý |tháng |vụ |nhiệm kỳ )(?:trước|ngoái))(?:\s(?:năm\s)?(?:trước|ngoái|20\d\d))?\s*(?:là|có|đạt|xảy ra|:)?\s*$/iu

/** "46 vụ, cùng kỳ năm trước 64 vụ, giảm 18 vụ": the fall is not told of the value it is held against. */
export const isToldEarlier = (text: string, start: number, amount: Amount): boolean =>
  ofEarlierTime.test(text.slice(Math.max(start, amount.start - 50), amount.start))

/** "bằng 108% kế hoạch (600 tấn)": a plan is no value of a time. */
export const isPlanBeside = (text: string, { start }: Span): boolean =>
  /(?:kế hoạch|chỉ tiêu|dự toán)[^,;.()]{0,24}\(\s*$|%\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán)[^,;.()%]{0,40}\slà\s*$/iu.test(
    text.slice(Math.max(0, start - 60), start),
  )

/**
 * "Năm 2009 đạt 34.000 tỷ đồng. Năm 2011 đạt 47.725 tỷ đồng, tăng 19% so với năm 2010": whether the year a change is
 * told against is another one than that of the value.
 */
export function isOfOtherYear(text: string, old: Span, told: Span): boolean {
  const against = /^[^,;.]{0,16}so với[^,;.\d]{0,16}năm (\d{4})(?!\d)/iu.exec(
    text.slice(told.end, told.end + 40),
  )?.[1]
  const before =
    text
      .slice(Math.max(0, old.start - 70), old.start)
      .split(/[.;]\s/u)
      .at(-1) ?? ''
  const own = findAll(before, /năm (\d{4})(?!\d)/giu).at(-1)?.[1]
  return against !== undefined && own !== undefined && own !== against
}
