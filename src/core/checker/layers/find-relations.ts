import { findProducts } from './table-products.ts'
import { bestRate, bestSum, type Relation, widest } from './table-relations.ts'
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
  const sums = numeric
    .filter((column) => !taken.has(column))
    .flatMap((column) => bestSum(grid, column, numeric) ?? [])
  const rates = grid.columns
    .filter(({ kind, index }) => kind === 'rate' && !taken.has(index))
    .flatMap(({ index }) => bestRate(grid, index, numeric) ?? [])
  const summed = new Set([...taken, ...sums.map(({ result }) => result)])
  const products = findProducts(grid).filter(({ result }) => !summed.has(result))
  return [...stated, ...withoutTwins(sums), ...rates, ...products]
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
