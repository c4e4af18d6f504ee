import { compare, divide, type Exact, multiply, round, whole } from '../exact.ts'

/** How a decimal is printed. */
export interface NumberStyle {
  decimals?: number
  /** `keep` prints "90,30"; `trim` prints "90,3" and "100". */
  trailingZeros?: 'keep' | 'trim'
}

/** The number the Vietnamese way: dot for thousands, comma for decimals, half up. 1081 → "1.081". */
export function printNumber(value: Exact, style: NumberStyle = {}): string {
  const [integer = '0', fraction = ''] = round(value, style.decimals ?? 0).split('.')
  const grouped = integer.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const kept = style.trailingZeros === 'trim' ? fraction.replace(/0+$/, '') : fraction
  return kept ? `${grouped},${kept}` : grouped
}

/** A whole count in running text: below ten with a leading zero, as offices write it ("06 hộ"). */
export function printCount(value: Exact): string {
  const printed = printNumber(value)
  return /^\d$/.test(printed) && printed !== '0' ? `0${printed}` : printed
}

/** The share as a percentage: "2,78%", "100%". Trailing zeros go only when the value is a whole percentage. */
export function printPercent(ratio: Exact, decimals = 2): string {
  const percent = multiply(ratio, whole(100))
  return `${printRounded(percent, decimals)}%`
}

/** A difference of two rates, in percentage points without sign: "0,84 điểm %". */
export function printPoints(difference: Exact, decimals = 2): string {
  const points = multiply(difference, whole(100))
  return `${printRounded({ n: points.n < 0n ? -points.n : points.n, d: points.d }, decimals)} điểm %`
}

/** Keeps every decimal place, so that columns line up, unless the exact value is whole. */
function printRounded(value: Exact, decimals: number): string {
  return value.n % value.d === 0n ? printNumber(value) : printNumber(value, { decimals })
}

/** Units that money is printed in. Amounts are always stored in whole đồng. */
export const moneyUnits = {
  đồng: { size: 1n, decimals: 0 },
  'nghìn đồng': { size: 1_000n, decimals: 3 },
  'triệu đồng': { size: 1_000_000n, decimals: 6 },
  'tỷ đồng': { size: 1_000_000_000n, decimals: 9 },
} as const
export type MoneyUnit = keyof typeof moneyUnits

/**
 * An amount of đồng in the unit the place asks for, without the unit's name, never rounded:
 * 102.062.112 đồng in triệu đồng is "102,062112".
 */
export function printMoney(dong: Exact, unit: MoneyUnit = 'đồng'): string {
  const { size, decimals } = moneyUnits[unit]
  const scaled = divide(dong, whole(size)) ?? dong
  return printNumber(scaled, { decimals, trailingZeros: 'trim' })
}

/** The absolute value. */
export const magnitude = (value: Exact): Exact =>
  compare(value, whole(0)) < 0 ? { n: -value.n, d: value.d } : value

/** A date as offices write it in figures: "12/12/2023". */
export function printDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-')
  return `${day}/${month}/${year}`
}

/**
 * "ngày 05 tháng 01 năm 2024": a leading zero for days below 10 and for months 1 and 2 only
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II).
 */
export function printLongDate(isoDate: string): string {
  const [year, month = '', day] = isoDate.split('-')
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

const romanDigits = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** 1 → "I", 4 → "IV". */
export function printRoman(value: number): string {
  let left = value
  let text = ''
  for (const [size, digit] of romanDigits) {
    for (; left >= size; left -= size) text += digit
  }
  return text
}
