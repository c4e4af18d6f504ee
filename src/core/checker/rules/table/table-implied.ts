import { compare, divide, type Exact, multiply } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate, hundred, type Interval, meets } from '../../layers/numbers/interval.ts'
import { impliedBase } from '../../layers/numbers/rates.ts'
import type { Relation } from '../../layers/tables/table-relations.ts'
import type { Grid, GridCell } from '../../layers/tables/tables.ts'
import { report } from '../../report.ts'

interface Pair {
  part: Amount
  rate: GridCell & { amount: Amount }
  base: Interval
}

const [fewest, mostRows, narrow] = [3, 80, 0.06]

/** Counts and shares side by side that all come from one total nobody states, but for one row. */
export function findImpliedFaults(text: string, grid: Grid, relations: readonly Relation[]): CheckFinding[] {
  if (grid.rows.length > mostRows) return []
  const free = grid.columns.filter(
    ({ kind, index, title }) =>
      kind === 'rate' &&
      !relations.some(({ result }) => result === index) &&
      !/kế hoạch|\bkh\b|cùng kỳ|năm trước|tăng|giảm|đạt|thực hiện/u.test(title),
  )
  return gather(free, ({ index }) => {
    const tries = gather(
      grid.columns.filter(({ kind }) => kind === 'amount'),
      (column) => judge(listPairs(grid, column.index, index)) ?? [],
    )
    const [found] = tries.sort((a, b) => b.agreeing.length - a.agreeing.length)
    return found ? [say(text, found)] : []
  })
}

function listPairs({ rows }: Grid, column: number, rate: number): Pair[] {
  return gather(rows, ({ cells, isTotal }) => {
    const [part, cell] = [cells[column]?.amount, cells[rate]]
    if (isTotal || !part || !cell?.amount || cell.amount.value.n <= 0n || part.value.n <= 0n) return []
    const base = impliedBase(part.value, cell.amount)
    return base ? [{ part, rate: { ...cell, amount: cell.amount }, base }] : []
  })
}

interface Judged {
  wrong: Pair
  agreeing: Pair[]
}

/** All rows but one leave one total possible, and that within narrow bounds. */
function judge(pairs: readonly Pair[]): Judged | undefined {
  if (pairs.length < fewest) return undefined
  const groups = pairs.map((pair) => pairs.filter((other) => meets(pair.base, other.base)))
  const agreeing = groups.find((group) => group.length === pairs.length - 1 && isNarrow(group))
  const wrong = agreeing && pairs.find((pair) => !agreeing.includes(pair))
  if (!wrong || !agreeing || (pairs.length === fewest && !isTenfold(wrong, agreeing))) return undefined
  return { wrong, agreeing }
}

/** Of three rows two agree by chance: then the third must be off by its point alone. */
const isTenfold = ({ part, rate }: Pair, agreeing: readonly Pair[]): boolean =>
  [
    { n: 10n, d: 1n },
    { n: 1n, d: 10n },
  ].some((power) => {
    const moved = {
      ...rate.amount,
      value: multiply(rate.amount.value, power),
      step: multiply(rate.amount.step, power),
    }
    const base = impliedBase(part.value, moved)
    return base !== undefined && agreeing.every((one) => meets(one.base, base))
  })

function isNarrow(group: readonly Pair[]): boolean {
  const low = Math.max(...group.map(({ base }) => approximate(base.low ?? { n: 0n, d: 1n })))
  const high = Math.min(
    ...group.map(({ base }) => (base.high ? approximate(base.high) : Number.POSITIVE_INFINITY)),
  )
  return low > 0 && low <= high && (high - low) / low < narrow
}

function say(text: string, { wrong, agreeing }: Judged): CheckFinding {
  const totalOf = ({ part, rate }: Pair): Exact | undefined =>
    divide(multiply(part.value, hundred), rate.amount.value)
  const first = [...agreeing].sort((a, b) => compare(b.part.value, a.part.value))[0]
  const total = first && totalOf(first)
  const right = total && divide(multiply(wrong.part.value, hundred), total)
  const shown = (value: Exact | undefined) => (value ? printNumber(value) : '?')
  const printed = right && printNumber(right, { decimals: wrong.rate.amount.decimals })
  return report(text, 'implied-denominator', 'error', wrong.rate, {
    message: `Các dòng khác cho thấy tổng khoảng ${shown(total)}, dòng này khoảng ${shown(totalOf(wrong))}: tỷ lệ có lẽ là ${printed}%.`,
    arithmetic: `${wrong.part.number.text} ÷ ${shown(total)} = ${printed}%`,
    suggest: printed,
    related: agreeing.map(({ rate }) => rate),
  })
}
