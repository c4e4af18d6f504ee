import type { Amount } from './amounts.ts'

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
  /(?<!\p{L})(?:tăng|giảm)\s*(?:thêm|được)?\s*$/iu.test(
    text.slice(Math.max(start, amount.start - 14), amount.start),
  )
