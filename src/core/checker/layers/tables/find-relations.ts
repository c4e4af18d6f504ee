import { gather } from '../../gather.ts'
import { findProducts } from './table-products.ts'
import { bestRate, bestSum, type Relation, test, widest } from './table-relations.ts'
import type { Grid } from './tables.ts'

/** The relations between the columns of a table that its head states or most of its rows follow. */
export function findRelations(grid: Grid): Relation[] {
  const stated = grid.formulas.map(
    ({ result, plus, minus, divided }): Relation => ({
      kind: divided ? 'rate' : 'sum',
      result,
      plus: divided ?? plus,
      minus,
      isStated: true,
    }),
  )
  const taken = new Set(stated.map(({ result }) => result))
  const numeric = grid.columns
    .filter(({ kind, index }) => kind === 'amount' && index < widest)
    .map(({ index }) => index)
  const yearly = gather(numeric, (column) =>
    taken.has(column) ? [] : (wholeOfParts(grid, column, numeric) ?? ofWhich(grid, column, numeric) ?? []),
  )
  for (const { result } of yearly) taken.add(result)
  const sums = gather(
    numeric.filter((column) => !taken.has(column)),
    (column) => bestSum(grid, column, numeric) ?? [],
  )
  const rates = gather(
    grid.columns.filter(({ kind, index }) => kind === 'rate' && !taken.has(index)),
    ({ index }) => bestRate(grid, index, numeric) ?? [],
  )
  const summed = new Set([...taken, ...sums.map(({ result }) => result)])
  const products = findProducts(grid).filter(({ result }) => !summed.has(result))
  return [...stated, ...yearly, ...withoutTwins(sums), ...rates, ...products]
}

/** "Quý I | Quý II | Quý III | Quý IV | Cả năm": the head says what the last column adds up. */
function wholeOfParts({ columns }: Grid, column: number, numeric: readonly number[]): Relation | undefined {
  const titleOf = (index: number) => columns[index]?.title ?? ''
  const isWhole = /^(?:cả năm|tổng(?: cộng| số)?|cộng|toàn năm|năm 20\d\d)$/u.test(titleOf(column))
  const parts = numeric.filter((index) => index !== column)
  const isParts = parts.every((index) =>
    /^(?:quý (?:[ivx]+|\d)|tháng \d{1,2}|học kỳ [iv\d]+|đợt \d|vụ \p{sc=Latn}+)$/u.test(titleOf(index)),
  )
  return isWhole && parts.length > 1 && isParts
    ? { kind: 'sum', result: column, plus: parts, minus: [], isStated: true }
    : undefined
}

/** "Tổng | Trong đó: trẻ dưới 6 tuổi | Người cao tuổi | Đối tượng khác": the others are all that is left. */
function ofWhich({ columns, rows }: Grid, column: number, numeric: readonly number[]): Relation | undefined {
  const titleOf = (index: number) => columns[index]?.title ?? ''
  const [first, ...more] = numeric.filter((index) => index > column)
  const last = more.at(-1)
  const isParted =
    first !== undefined &&
    last !== undefined &&
    /^trong đó/u.test(titleOf(first)) &&
    /khác$/u.test(titleOf(last))
  if (!isParted || !/^(?:tổng|cộng)/u.test(titleOf(column))) return undefined
  const relation: Relation = {
    kind: 'sum',
    result: column,
    plus: [first, ...more],
    minus: [],
    isStated: true,
  }
  const own = rows.filter(({ isTotal }) => !isTotal)
  const holding = own.filter((row) => test(relation, row) === 'holds').length
  return holding > 1 && holding * 2 > own.length ? relation : undefined
}

/** a = b + c and b = a − c are one relation. */
function withoutTwins(relations: readonly Relation[]): Relation[] {
  const columnsOf = ({ result, plus, minus }: Relation) =>
    [result, ...plus, ...minus].sort((a, b) => a - b).join()
  const seen = new Set<string>()
  return [...relations]
    .sort((a, b) => a.minus.length - b.minus.length)
    .filter((relation) => {
      const key = columnsOf(relation)
      return seen.has(key) ? false : seen.add(key)
    })
}
