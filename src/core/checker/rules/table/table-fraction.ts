import { compare, divide, type Exact, multiply, parseDecimal } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { hundred, point, zero } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import type { Grid, GridCell } from '../../layers/tables/tables.ts'
import { findSlip, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const fraction = /^(?<top>\d{1,3}(?:\.\d{3})*|\d+)\s*\/\s*(?<bottom>\d{1,3}(?:\.\d{3})*|\d+)$/

interface Line {
  cell: GridCell
  held: GridCell
  amount: Amount
  ratio: Exact
}

/** "963/1.055 | 93,18": a column of fractions, and one of their rates that does not fit while most others do. */
export const checkTableFractions = ({ text, grids }: Understanding): CheckFinding[] =>
  gather(grids.slice(0, 30), (grid) =>
    gather(grid.columns, ({ index }) => {
      const held = gather(grid.rows, ({ cells }) => (fraction.test(cells[index]?.text ?? '') ? [cells] : []))
      if (held.length < 2 || held.length * 2 < grid.rows.length) return []
      return gather(grid.columns, (column) => judge(text, listLines(grid, index, column.index)))
    }),
  ).concat(gather(grids.slice(0, 30), (grid) => findHeldRates(text, grid)))

function listLines({ rows }: Grid, held: number, rate: number): Line[] {
  return gather(rows, ({ cells }) => {
    const [of, cell] = [cells[held], cells[rate]]
    const { top, bottom } = fraction.exec(of?.text ?? '')?.groups ?? {}
    if (!of || !cell?.amount || !top || !bottom || held === rate) return []
    const [a, b] = [top, bottom].map((digits) => parseDecimal(digits.replaceAll('.', '')))
    const ratio = a && b && compare(b, zero) > 0 ? divide(multiply(a, hundred), b) : undefined
    return ratio ? [{ cell, held: of, amount: cell.amount, ratio }] : []
  })
}

function judge(text: string, lines: readonly Line[]): CheckFinding[] {
  const wrong = lines.filter(({ amount, ratio }) => judgeRate(amount, point(ratio)) === 'wrong')
  // With two rows, one that fits says what the other column is.
  if (lines.length - wrong.length < Math.max(1, wrong.length)) return []
  return wrong.map(({ cell, held, amount, ratio }) => {
    const right = printNumber(ratio, { decimals: amount.decimals })
    const slip = findSlip(amount.number.text, right)
    return report(text, 'ratio', 'error', cell, {
      message: `Tỷ lệ ghi ${cell.text} nhưng ${held.text} là ${right}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${held.text} = ${right}%`,
      suggest: right,
      related: [held],
    })
  })
}

const heldRate = /^(?<rate>\d{1,3}(?:,\d+)?)\s*%?\s*\((?<base>\d{1,3}(?:\.\d{3})*(?:,\d+)?)\)$/

/** "247 | … | 109,6 (231)": a rate with the earlier value in its bracket, of a number in another column, as in most rows. */
function findHeldRates(text: string, { columns, rows }: Grid): CheckFinding[] {
  return gather(columns, ({ index }) => {
    const held = rows.filter(({ cells }) => heldRate.test(cells[index]?.text ?? ''))
    if (held.length < 3) return []
    const tries = columns.map((column) =>
      gather(held, ({ cells }) => readHeld(cells[index], cells[column.index]) ?? []),
    )
    const best = tries.find(
      (lines) =>
        lines.length === held.length && lines.filter(({ isRight }) => isRight).length === held.length - 1,
    )
    const wrong = best?.find(({ isRight }) => !isRight)
    if (
      !wrong ||
      best?.length === 0 ||
      tries.some((lines) => lines.length === held.length && lines.every(({ isRight }) => isRight))
    )
      return []
    return [
      report(text, 'ratio', 'error', wrong.cell, {
        message: `Tỷ lệ ghi ${wrong.written} nhưng ${wrong.value} trên ${wrong.base} là ${wrong.right}.`,
        suggest: wrong.right,
        related: [wrong.of],
      }),
    ]
  })
}

function readHeld(cell: GridCell | undefined, of: GridCell | undefined) {
  const { rate = '', base = '' } = heldRate.exec(cell?.text ?? '')?.groups ?? {}
  if (!cell || !of?.amount || of === cell || !rate) return undefined
  const decimals = rate.split(',')[1]?.length ?? 0
  const below = parseDecimal(base.replaceAll('.', '').replace(',', '.'))
  const exact = compare(below, zero) > 0 ? divide(multiply(of.amount.value, hundred), below) : undefined
  if (!exact) return undefined
  const right = printNumber(exact, { decimals })
  return { cell, of, written: rate, base, value: of.text, right, isRight: right === rate }
}
