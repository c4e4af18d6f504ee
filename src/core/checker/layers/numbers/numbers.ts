import { type Exact, parseDecimal } from '../../../exact.ts'
import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../text/search.ts'

/** A number as it stands in the text. */
export interface NumberToken extends Span {
  text: string
  value: Exact
  /** Digits shown behind the decimal sign. */
  decimals: number
  /** The other way to read it: 2,032 may be 2032 and 3.250 may be 3,25. */
  other?: Exact
}

const shape =
  /(?=\d)(?:(?<![\p{sc=Latn}\p{N}]|\p{N}[.,])|(?<=\p{Ll}{3})(?=\d[\d.,]*\s?(?:ha|km|tấn|triệu|tỷ|hộ|người)(?!\p{sc=Latn})))\d+(?:[.,]\d+)*(?:, \d{1,2}(?= ?%)|(?<=(?:đạt|là|có|được|thu|chi|bằng|còn|hơn|khoảng)\s\d{1,3}), \d(?=\s(?:triệu|tỷ|nghìn)\s(?:đồng)?))?/gu

/** Every number written in digits, in reading order; telephone numbers and the like are none. */
export function findNumbers(text: string, start = 0, end = text.length): NumberToken[] {
  const part = text.slice(start, end)
  return gather(findAll(part, shape), (match) => {
    const next = part.charAt(match.index + match[0].length)
    if (/\p{Lu}/u.test(next) && !/^(?:HA|KM|TRIỆU|TỶ|Đ)/u.test(part.slice(match.index + match[0].length)))
      return []
    const parsed = parseNumber(match[0])
    const at = start + match.index
    return parsed ? [{ start: at, end: at + match[0].length, text: match[0], ...parsed }] : []
  })
}

const decimal = (integer: string, fraction = ''): Exact =>
  parseDecimal(fraction ? `${integer}.${fraction}` : integer)
const withoutSigns = (text: string): string => text.replace(/[.,]/g, '')

/** A number in any of the styles met in reports; undefined for what only looks like one. */
export function parseNumber(written: string): Pick<NumberToken, 'value' | 'decimals' | 'other'> | undefined {
  const text = written.replace(', ', ',')
  if (text.length > 30) return undefined
  if (/^\d+$/.test(text)) return { value: decimal(text), decimals: 0 }
  const [, integer = '', fraction = ''] = /^(\d+|\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text) ?? []
  if (integer) return parseVietnamese(text, integer, fraction)
  const english = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text)
  if (english) {
    const [, group = '', rest = ''] = english
    return { value: decimal(withoutSigns(group), rest), decimals: rest.length }
  }
  const dotted = /^(\d+)\.(\d{1,2}|\d{4,})$/.exec(text)
  if (dotted) return { value: decimal(dotted[1] ?? '', dotted[2]), decimals: (dotted[2] ?? '').length }
  return undefined
}

function parseVietnamese(text: string, integer: string, fraction: string) {
  const value = decimal(withoutSigns(integer), fraction)
  if (/^[1-9]\d{0,2},\d{3}$/.test(text)) return { value, decimals: 3, other: decimal(withoutSigns(text)) }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) {
    const [whole = '', rest = ''] = text.split('.')
    return { value, decimals: 0, other: decimal(whole, rest) }
  }
  return { value, decimals: fraction.length }
}
