import { whole } from '../exact.ts'
import {
  type MoneyUnit,
  magnitude,
  moneyUnits,
  printCount,
  printMoney,
  printNumber,
  printPercent,
  printPoints,
} from '../vietnamese/numbers.ts'
import { missingText } from './book.ts'
import { boundWords } from './bounds.ts'
import type { Figure } from './figure.ts'

/**
 * How a figure is printed at one place.
 *
 * `full` is for sentences ("06 hộ", "trên 1.000 lượt người"), `number` the same without the measure,
 * `cell` for tables (no leading zero, a dash for nothing), `parts` for "30/1.081 hộ"; a money unit prints
 * an amount in that unit.
 */
export type PrintStyle = 'full' | 'number' | 'cell' | 'parts' | MoneyUnit
export const printStyles: readonly string[] = ['full', 'number', 'cell', 'parts', ...Object.keys(moneyUnits)]

/** The figure as the place asks for it; a missing one is always "chưa có số liệu". */
export function printFigure(figure: Figure, style: PrintStyle = 'full'): string {
  if (figure.text !== undefined) return figure.text
  if (figure.value === undefined) return missingText
  if (style === 'parts') return printParts(figure)
  const bound = figure.bound ? boundWords[figure.bound] : ''
  if (style === 'cell') return bound + printBare(figure)
  if (style === 'number')
    return bound + (figure.definition.valueType === 'count' ? printCount(figure.value) : printBare(figure))
  if (style !== 'full') return `${bound}${printMoney(figure.value, style)} ${style}`
  return bound + printWithMeasure(figure)
}

/** The number alone, as tables show it. */
function printBare(figure: Figure): string {
  const value = figure.value ?? whole(0)
  const { valueType, decimals } = figure.definition
  switch (valueType) {
    case 'rate':
      return printPercent(value, decimals ?? 2)
    case 'points':
      return printPoints(value, decimals ?? 2)
    case 'money':
      return printMoney(value)
    case 'decimal':
      return printNumber(value, { decimals: decimals ?? 2, trailingZeros: 'trim' })
    default:
      return printNumber(value)
  }
}

function printWithMeasure(figure: Figure): string {
  const { valueType, measure, formula } = figure.definition
  if (valueType === 'rate' || valueType === 'points') return printBare(figure)
  const value = figure.value ?? whole(0)
  // A change is spoken of as "giảm 11 hộ": the verb carries the sign.
  const shown = formula && 'change' in formula ? magnitude(value) : value
  if (valueType === 'count') return `${printCount(shown)} ${measure}`
  return `${printBare({ ...figure, value: shown })} ${measure}`
}

/** "30/1.081 hộ": both parts of a ratio, the measure said once. */
export function printParts(figure: Figure): string {
  const [numerator, denominator] = figure.inputs
  if (!numerator?.value || !denominator?.value) return missingText
  const [top, bottom] = [printBare(numerator), printBare(denominator)]
  const sameMeasure = numerator.definition.measure === denominator.definition.measure
  return sameMeasure
    ? `${top}/${bottom} ${numerator.definition.measure}`
    : `${top} ${numerator.definition.measure}/${bottom} ${denominator.definition.measure}`
}
