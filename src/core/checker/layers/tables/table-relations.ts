import { add, compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../numbers/amounts.ts'
import { absolute, hundred, point, zero } from '../numbers/interval.ts'
import { judgeRate } from '../numbers/rates.ts'
import { stockRelations } from './table-stocks.ts'
import type { Grid, GridCell, GridRow } from './tables.ts'

/** A column that is the sum or the difference of others, the rate of two, or the product of two. */
export interface Relation {
  kind: 'sum' | 'rate' | 'product'
  result: number
  plus: number[]
  minus: number[]
  /** Told by the head of the table and not only found in the numbers. */
  isStated: boolean
  /** A rate that tells how much more, not how much: 104 of 100 is 4. */
  isGrowth?: boolean
  /** What a product is multiplied with to come to the unit of its column. */
  factor?: Exact
}

export const widest = 24

export const cellValue = (cell: GridCell | undefined): Exact | undefined =>
  cell?.amount?.value ?? (cell?.isBlank ? zero : undefined)

/** What a relation gives for a row; undefined when a cell holds no number. */
export function calculate(relation: Relation, row: GridRow): Exact | undefined {
  const values = (columns: readonly number[]) => columns.map((column) => cellValue(row.cells[column]))
  const [plus, minus] = [values(relation.plus), values(relation.minus)]
  if ([...plus, ...minus].some((value) => value === undefined)) return undefined
  const known = (all: readonly (Exact | undefined)[]) => gather(all, (value) => (value ? [value] : []))
  if (relation.kind === 'rate') {
    const [top, bottom] = known(plus)
    const ratio = top && bottom && compare(bottom, zero) > 0 ? divide(top, bottom) : undefined
    const rate = ratio && multiply(ratio, hundred)
    return rate && relation.isGrowth ? subtract(rate, hundred) : rate
  }
  if (relation.kind === 'product') return known(plus).reduce(multiply, relation.factor ?? whole(1))
  const sum = known(plus).reduce(add, zero)
  return known(minus).reduce(subtract, sum)
}

export type Holding = 'holds' | 'fails' | 'untold'

/** Whether a row follows a relation. */
export function test(relation: Relation, row: GridRow): Holding {
  const amount = row.cells[relation.result]?.amount
  const right = calculate(relation, row)
  if (!amount || !right || (relation.kind === 'product' && !isWhole(relation, row))) return 'untold'
  // "+10,4 điểm" among percentages: the difference of two rates.
  if (relation.kind === 'rate' && /điểm/iu.test(row.cells[relation.result]?.text ?? '')) return 'untold'
  if (relation.kind === 'rate') {
    const fit = judgeRate(amount, point(right))
    return fit === 'right' || fit === 'truncated' ? 'holds' : 'fails'
  }
  const off = absolute(subtract(amount.value, right))
  const amounts = gather([...relation.plus, ...relation.minus], (column) => row.cells[column]?.amount ?? [])
  const slack =
    relation.kind === 'product'
      ? add(roundingOf([amount]), productRounding(amounts, relation.factor ?? whole(1)))
      : roundingOf([...amounts, amount])
  return compare(off, slack) <= 0 ? 'holds' : 'fails'
}

/** A total row has no price, and a blank is no factor. */
const isWhole = ({ plus }: Relation, row: GridRow): boolean =>
  !row.isTotal && plus.every((column) => row.cells[column]?.amount)

/** What two rounded factors may make their product off by. */
function productRounding([a, b]: readonly Amount[], factor: Exact): Exact {
  if (!a || !b) return zero
  const [byA, byB] = [multiply(roundingOf([a]), b.value), multiply(roundingOf([b]), a.value)]
  return absolute(multiply(add(byA, byB), factor))
}

/** What rounded decimals may be off together; whole numbers not at all. */
export function roundingOf(amounts: readonly Amount[]): Exact {
  return amounts
    .filter(({ decimals }) => decimals > 0)
    .reduce<Exact>((sum, { step }) => add(sum, { n: step.n, d: step.d * 2n }), zero)
}

const filled = (row: GridRow, columns: readonly number[]): number =>
  columns.filter((column) => (row.cells[column]?.amount?.value.n ?? 0n) > 0n).length

export interface Candidate {
  relation: Relation
  holds: number
  fails: number
}

export function weigh(grid: Grid, relation: Relation): Candidate {
  const tested = grid.rows.map((row) => ({ row, holding: test(relation, row) }))
  // A total only repeats what is wrong above it.
  const isParted = tested.some(({ row, holding }) => !row.isTotal && holding !== 'untold')
  const telling = ({ row, holding }: { row: GridRow; holding: Holding }) =>
    holding === 'holds' &&
    (relation.kind === 'rate' || filled(row, [...relation.plus, ...relation.minus]) >= 2)
  return {
    relation,
    holds: tested.filter(telling).length,
    fails: tested.filter(({ row, holding }) => holding === 'fails' && !(row.isTotal && isParted)).length,
  }
}

const best = (candidates: readonly Candidate[]): Relation | undefined =>
  candidates
    .filter(({ holds, fails }) => holds > 0 && holds >= fails)
    .sort((a, b) => b.holds - a.holds || a.fails - b.fails)[0]?.relation

/** A run of neighbouring columns that makes the column, or two columns whose difference it is. */
export function bestSum(grid: Grid, column: number, numeric: readonly number[]): Relation | undefined {
  const at = numeric.indexOf(column)
  const title = grid.columns[column]?.title ?? ''
  const base = { kind: 'sum' as const, result: column, isStated: false }
  const candidates: Candidate[] = []
  const isTotal = /tổng|cộng|cả (?:năm|kỳ|xã)|toàn (?:năm|kỳ|xã|huyện)/u.test(title)
  for (let size = 2; size <= Math.min(8, numeric.length - 1); size += 1) {
    for (const from of isTotal ? [at + 1, at - size] : [at + 1, at - size]) {
      const plus = numeric.slice(Math.max(0, from), Math.max(0, from) + size)
      if (from < 0 || plus.length !== size || plus.includes(column)) continue
      candidates.push(weigh(grid, { ...base, plus, minus: [] }))
    }
  }
  if (/còn|chưa|chênh|tăng|giảm|so sánh|cuối/u.test(title)) {
    for (const plus of numeric)
      for (const minus of numeric) {
        if (plus === minus || plus === column || minus === column) continue
        candidates.push(weigh(grid, { ...base, plus: [plus], minus: [minus] }))
      }
  }
  const flows = new Set(stockRelations(grid, column))
  for (const flow of flows) candidates.push(weigh(grid, flow))
  return best(
    candidates.filter(
      ({ relation, holds, fails }) =>
        holds > fails || (holds > 0 && holds === fails && (isTotal || flows.has(relation))),
    ),
  )
}

const planTitle = /kế hoạch|dự toán|\bkh\b|giao|tổng số|chỉ tiêu|nhu cầu/u
const actualTitle = /thực hiện|giải ngân|đạt|kết quả|(?<!\p{sc=Latn})ước|\bth\b/u

const growthTitle = /tăng|giảm|tốc độ|chênh|so sánh|\+\/-|±/u

/** Two equal numbers make a hundred whatever their columns are, and a total row only repeats. */
function isTelling(relation: Relation, row: GridRow): boolean {
  const right = calculate(relation, row)
  return !row.isTotal && !!right && compare(right, hundred) !== 0 && test(relation, row) === 'holds'
}

/** Two columns whose quotient the rates are, or how much more the one is than the other. */
export function bestRate(grid: Grid, column: number, numeric: readonly number[]): Relation | undefined {
  const candidates: Candidate[] = []
  const isGrowth = growthTitle.test(grid.columns[column]?.title ?? '')
  for (const top of numeric)
    for (const bottom of numeric) {
      if (top === bottom) continue
      const rate = { kind: 'rate' as const, result: column, plus: [top, bottom], minus: [], isStated: false }
      candidates.push(weigh(grid, rate))
      if (isGrowth) candidates.push(weigh(grid, { ...rate, isGrowth }))
    }
  const found = best(
    candidates.filter(
      ({ relation, holds, fails }) =>
        holds > fails || (holds > 0 && holds === fails && grid.rows.some((row) => isTelling(relation, row))),
    ),
  )
  if (found) return found
  const [plans, actuals] = [planTitle, actualTitle].map((shape) =>
    numeric.filter((index) => shape.test(grid.columns[index]?.title ?? '')),
  )
  const [plan, actual] = [plans?.[0], actuals?.find((index) => !plans?.includes(index))]
  if (plans?.length !== 1 || plan === undefined || actual === undefined || grid.rows.length > 2)
    return undefined
  return { kind: 'rate', result: column, plus: [actual, plan], minus: [], isStated: true }
}
