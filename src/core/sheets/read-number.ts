import { multiply, parseDecimal, round, whole } from '../exact.ts'
import { moneyUnits } from '../vietnamese/numbers.ts'
import { fold } from '../vietnamese/text.ts'
import type { SheetColumn } from './sheet.ts'
import type { CellTrouble } from './troubles.ts'

export type DecimalSign = ',' | '.'

/** How to take "1,081" and "1.081" where both readings are numbers. */
export interface NumberManner {
  /** What parts the decimals; the Vietnamese comma when nothing is said. */
  decimalSign?: DecimalSign
  /** The sign was seen in other numbers of the same paste, so it holds for counts too. */
  isEvident?: boolean
}

export type ReadNumber = { value: string } | { trouble: CellTrouble }

const notNumber: ReadNumber = { trouble: { code: 'not-a-number' } }
const blanks = /[\s\u00a0\u2007\u2009\u202f]+/g
const parts = /^([+-]?)\s?([\d., ']*\d)\s*(.*)$/u
const scientific = /^([+-]?\d+)(?:[.,](\d+))?e([+-]?\d{1,2})$/i

/** A number as people type it or Excel shows it, to canonical text: "1.081 hộ" → "1081", "2,78%" → "2.78". */
export function readNumber(typed: string, column: SheetColumn, manner: NumberManner = {}): ReadNumber {
  const text = tidy(typed)
  const powers = scientific.exec(text)
  if (powers) return fromPowers(powers)
  const [, sign = '', digits = '', unit = ''] = parts.exec(text) ?? []
  if (!digits) return notNumber
  const factor = factorOf(unit, column)
  const plain = factor && readDigits(digits.replaceAll("'", ''), column, manner)
  if (!factor || !plain) return notNumber
  const value = factor === 1n ? plain : canonical(multiply(parseDecimal(plain), whole(factor)))
  return { value: sign === '-' && value !== '0' ? `-${value}` : value }
}

/** One kind of blank and of minus; the apostrophe by which Excel marks text is gone; "(5)" is -5 to accountants. */
function tidy(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .replace(blanks, ' ')
    .trim()
    .replace(/^'/, '')
    .replace(/^[\u2010-\u2015\u2212](?=\s?\d)/, '-')
  return /^\([\d., ]+\)$/.test(text) ? `-${text.slice(1, -1)}` : text
}

function fromPowers([, integer = '0', fraction = '', power = '0']: readonly string[]): ReadNumber {
  const exponent = Number(power)
  if (Math.abs(exponent) > 18) return notNumber
  const base = parseDecimal(fraction ? `${integer.replace('+', '')}.${fraction}` : integer.replace('+', ''))
  const ten = 10n ** BigInt(Math.abs(exponent))
  return { value: canonical(exponent < 0 ? { n: base.n, d: base.d * ten } : multiply(base, whole(ten))) }
}

const canonical = (value: Parameters<typeof round>[0]): string => trimDecimal(round(value, 18))

/** "007" → "7", "2.50" → "2.5", "3.0" → "3". */
export function trimDecimal(text: string): string {
  const [, sign = '', integer = '0', fraction = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text) ?? []
  const value = fraction ? `${integer}.${fraction}` : integer
  return value === '0' ? value : sign + value
}

/** What follows the number: nothing, the measure of the column, the sign of a percentage, or a unit of money. */
function factorOf(unit: string, column: SheetColumn): bigint | undefined {
  if (unit === '') return 1n
  if (unit === '%') return column.kind === 'percent' ? 1n : undefined
  const said = fold(unit)
  if (column.kind === 'money') return moneyFactors.get(said)
  return column.measure && said !== '' && said === fold(column.measure) ? 1n : undefined
}

const moneyFactors = new Map([
  ...Object.entries(moneyUnits).flatMap(([name, { size }]): [string, bigint][] => [
    [fold(name), size],
    [fold(name.replace(/ đồng$/, '')), size],
  ]),
  ...['đ', 'vnd', 'vnđ', '₫'].map((name): [string, bigint] => [fold(name), 1n]),
])

const spaced = /^\d{1,3}( \d{3})+$/
const isGrouped = (text: string, sign: string): boolean =>
  sign === '.' ? /^[1-9]\d{0,2}(\.\d{3})+$/.test(text) : /^[1-9]\d{0,2}(,\d{3})+$/.test(text)

/** Digits with their signs to canonical text, or undefined when the signs stand where none belongs. */
function readDigits(digits: string, column: SheetColumn, manner: NumberManner): string | undefined {
  const [head = '', tail] = splitSpaced(digits)
  if (head === '') return undefined
  const text = tail === undefined ? head : head + tail
  if (/^\d+$/.test(text)) return trimDecimal(text)
  const sign = decimalSignOf(text, column, manner)
  if (sign === 'none') return trimDecimal(text.replace(/[.,]/g, ''))
  if (sign === undefined) return undefined
  const [integer = '', fraction = ''] = cut(text, text.lastIndexOf(sign))
  const whole = integer.replace(/[.,]/g, '')
  const value = `${whole}.${fraction}`
  return mayBeSlip(text, column, manner) ? value : trimDecimal(value)
}

/**
 * "1.00" in a column of whole numbers is a thousand that lost a digit as often as it is a one: it keeps its zeros, so
 * that it is refused as not whole and somebody looks.
 */
const mayBeSlip = (text: string, column: SheetColumn, manner: NumberManner): boolean =>
  isWholeKind(column) && !manner.isEvident && !(text.includes(',') && text.includes('.'))

const isWholeKind = ({ kind }: SheetColumn): boolean => kind === 'count' || kind === 'money'

const cut = (text: string, at: number): [string, string] => [text.slice(0, at), text.slice(at + 1)]

/** "1 081,5" → "1081" and ",5"; an empty head when the blanks part no thousands. */
function splitSpaced(digits: string): [string, string | undefined] {
  if (!digits.includes(' ')) return [digits, undefined]
  const at = digits.search(/[.,]/)
  const [head, tail] = at < 0 ? [digits, ''] : [digits.slice(0, at), digits.slice(at)]
  return spaced.test(head) && /^([.,]\d+)?$/.test(tail) ? [head.replaceAll(' ', ''), tail] : ['', undefined]
}

/** Which sign parts the decimals: `none` when all signs part thousands, undefined when they make no number. */
function decimalSignOf(
  text: string,
  column: SheetColumn,
  manner: NumberManner,
): DecimalSign | 'none' | undefined {
  const last: DecimalSign = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.'
  const other = last === ',' ? '.' : ','
  const times = text.split(last).length - 1
  if (text.includes(other)) {
    return times === 1 && isGrouped(text.slice(0, text.lastIndexOf(last)), other) ? last : undefined
  }
  if (times > 1) return isGrouped(text, last) ? 'none' : undefined
  if (!isGrouped(text, last)) return last
  return isThousands(last, column, manner) ? 'none' : last
}

/** "1.081" and "1,081": one thousand and eighty-one, or a little more than one? */
function isThousands(sign: DecimalSign, column: SheetColumn, manner: NumberManner): boolean {
  if (isWholeKind(column) && !manner.isEvident) return true
  return sign !== (manner.decimalSign ?? ',')
}

const plainNumber = /^[+-]?\d+([.,])(\d+)\s*%?$/
const bothSigns = /\d([.,])\d{3}(?:\1\d{3})*([.,])\d+\s*%?$/

/**
 * Which sign parts the decimals in texts that came together, when one of them tells: "2,78" says comma, "1,081.5"
 * point. Undefined when none tells, or when they contradict each other.
 */
export function findDecimalSign(texts: Iterable<string>): DecimalSign | undefined {
  const seen = new Set<string>()
  for (const text of texts) {
    const sign = decimalSignIn(text.trim())
    if (sign) seen.add(sign)
    if (seen.size > 1) return undefined
  }
  const [only] = seen
  return only as DecimalSign | undefined
}

function decimalSignIn(text: string): string | undefined {
  if (text.length > 40) return undefined
  const [, sign, fraction = ''] = plainNumber.exec(text) ?? []
  if (sign) return fraction.length === 3 && !/^[+-]?0/.test(text) ? undefined : sign
  const both = bothSigns.exec(text)
  if (both && both[1] !== both[2]) return both[2]
  if (/^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text)) return ','
  return /^[+-]?\d{1,3}(,\d{3}){2,}$/.test(text) ? '.' : undefined
}
