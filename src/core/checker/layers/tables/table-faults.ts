import { add, compare, divide, type Exact, subtract } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { Agree } from '../../agreement.ts'
import type { RuleName } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { printLike } from '../../report.ts'
import type { Amount } from '../numbers/amounts.ts'
import { absolute, approximate, point, zero } from '../numbers/interval.ts'
import { judgeRate } from '../numbers/rates.ts'
import { calculate, cellValue, type Relation, roundingOf, test } from './table-relations.ts'
import { isStockTable } from './table-stocks.ts'
import type { Grid, GridCell, GridRow } from './tables.ts'

/** One cell against what the others give for it. */
export interface Fault {
  cell: GridCell
  amount: Amount
  right: Exact
  cells: GridCell[]
  relation?: Relation
  /** In a total row. */
  isTotal?: boolean
  words: string
  arithmetic: string
}

/** Total rows and rows with rows below them, column by column; `isTrusted` where they are meant to add up. */
export function findColumnFaults(grid: Grid, agree: Agree): (Fault & { isTrusted: boolean })[] {
  if (isStockTable(grid)) return []
  const additive = grid.columns.filter(({ kind }) => kind === 'amount')
  return gather(grid.rows, (row, at) => {
    const children = childrenOf(grid, at)
    if (children.length < 2) return []
    const tested = gather(additive, ({ index }) => {
      const cell = row.cells[index]
      const parts = children.map((child) => child.cells[index])
      const values = parts.map(cellValue)
      if (!cell?.amount || values.some((value) => value === undefined)) return []
      const cells = gather(parts, (part) => (part?.amount ? [part] : []))
      const sum = values.reduce<Exact>((total, value) => add(total, value ?? zero), zero)
      const off = absolute(subtract(sum, cell.amount.value))
      const isRight =
        compare(off, roundingOf([...gather(cells, ({ amount }) => amount ?? []), cell.amount])) <= 0 ||
        isMadeAbove(grid, row, at, index)
      return [{ cell, amount: cell.amount, sum, cells, isRight }]
    })
    for (const { amount, cells, isRight } of tested) if (isRight) agree('sum', amount, ...amountsOf(cells))
    const wrong = tested.filter(({ isRight }) => !isRight)
    if (wrong.length === 0) return []
    const isMeant = isTrusted(row, tested.length - wrong.length, wrong)
    return wrong.map(({ cell, amount, sum, cells }) => ({
      isTrusted: isMeant,
      cell,
      amount,
      right: sum,
      cells,
      words: row.isTotal ? 'Dòng tổng' : `Dòng "${row.label}"`,
      arithmetic: `${listTerms(cells)} = ${printLike(amount, sum)}`,
    }))
  })
}

/** "Tổng dư nợ" between the loans and "Trong đó: nợ quá hạn": the rows above make it. */
function isMadeAbove(grid: Grid, { isTotal, cells }: GridRow, at: number, index: number): boolean {
  const total = cells[index]?.amount
  if (!isTotal || !total || at < 2) return false
  const above = grid.rows.slice(0, at).map((row) => cellValue(row.cells[index]))
  const sum = above.reduce<Exact>((all, value) => add(all, value ?? zero), zero)
  return compare(sum, total.value) === 0
}

const amountsOf = (cells: readonly (GridCell | undefined)[]): Amount[] =>
  gather(cells, (cell) => cell?.amount ?? [])

const listTerms = (cells: readonly GridCell[]): string => {
  const shown = gather(cells.slice(0, 12), ({ amount }) => (amount ? [printLike(amount, amount.value)] : []))
  return shown.join(' + ') + (cells.length > 12 ? ' + …' : '')
}

/** A total is meant as one when it is near the sum, or when another column adds up. */
function isTrusted(row: GridRow, right: number, wrong: readonly { sum: Exact; amount: Amount }[]): boolean {
  if (row.level === 2 || row.level > 3) return right > 0 && wrong.length <= right
  const isNear = wrong.every(({ sum, amount }) => {
    const ratio = approximate(sum) / Math.max(1e-9, approximate(amount.value))
    return ratio > 0.5 && ratio < 2
  })
  return right > 0 ? wrong.length <= Math.max(right, 1) || isNear : isNear && wrong.length <= 2
}

/** The rows directly below a row: the next deeper level, up to the next row of its own. */
function childrenOf(grid: Grid, at: number): GridRow[] {
  const row = grid.rows[at]
  if (!row) return []
  const below: GridRow[] = []
  for (let index = at + 1; index < grid.rows.length; index += 1) {
    const next = grid.rows[index]
    if (!next || next.level <= row.level) break
    below.push(next)
  }
  const isLast = row.isTotal && below.length < 2
  const rows = isLast ? rowsAbove(grid, at) : below
  const top = rows.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY)
  return rows.filter(({ level }) => level === top)
}

/** The rows between a total and the total before it. */
function rowsAbove(grid: Grid, at: number): GridRow[] {
  const above: GridRow[] = []
  for (let index = at - 1; index >= 0; index -= 1) {
    const row = grid.rows[index]
    if (!row || row.isTotal) break
    above.push(row)
  }
  return above.reverse()
}

export function findRowFaults(grid: Grid, relations: readonly Relation[], agree: Agree): Fault[] {
  return gather(relations, (relation) =>
    gather(grid.rows, (row) => {
      const cell = row.cells[relation.result]
      const holding = test(relation, row)
      if (!cell?.amount || holding === 'untold' || (relation.kind === 'sum' && isMean.test(row.label)))
        return []
      const cells = gather([...relation.plus, ...relation.minus], (column) => row.cells[column] ?? [])
      if (holding === 'holds') return agree(ruleOf(relation), cell.amount, ...amountsOf(cells))
      const right = calculate(relation, row)
      if (!right) return []
      return [
        {
          cell,
          amount: cell.amount,
          right,
          cells,
          relation,
          isTotal: row.isTotal,
          words: `Dòng "${row.label}"`,
          arithmetic: sayRelation(relation, row, cell.amount, right),
        },
      ]
    }),
  )
}

/** A row of averages adds up to nothing. */
const isMean = /bình quân|trung bình|(?<!\p{sc=Latn})TB(?!\p{sc=Latn})|thời gian/iu

/** What a table's relation is called before people. */
export const ruleOf = ({ kind, minus }: Relation): RuleName =>
  kind === 'rate' ? 'ratio' : minus.length > 0 ? 'balance' : 'sum'

/** A column of shares of the total row: "Tỷ trọng". */
export function findShareFaults(grid: Grid, relations: readonly Relation[], agree: Agree): Fault[] {
  const total = grid.rows.find(({ isTotal }) => isTotal)
  if (!total) return findPartFaults(grid, relations, agree)
  const free = grid.columns.filter(
    ({ kind, index }) => kind === 'rate' && !relations.some(({ result }) => result === index),
  )
  return gather(free, ({ index }) => {
    const tries = grid.columns
      .filter(({ kind }) => kind === 'amount')
      .map((column) => shareFaults(grid, total, index, column.index))
    const best = tries.sort((a, b) => b.right.length - a.right.length)[0]
    if (!best || best.right.length < 2 || best.right.length <= best.faults.length) return []
    for (const cells of best.right) agree('ratio', ...amountsOf(cells))
    return best.faults
  })
}

/** "Nông nghiệp 2.184 | 52,0 …": no row says the total, but all shares but one are of what the rows make. */
function findPartFaults(grid: Grid, relations: readonly Relation[], agree: Agree): Fault[] {
  const free = grid.columns.filter(
    ({ kind, index, title }) =>
      kind === 'rate' &&
      /tỷ trọng|tỉ trọng|cơ cấu|tỷ lệ|%/u.test(title) &&
      !relations.some(({ result }) => result === index),
  )
  return gather(free, ({ index }) =>
    gather(
      grid.columns.filter(({ kind }) => kind === 'amount'),
      (column) => {
        const cells = grid.rows.map(({ cells: row }) => row[column.index])
        const sum = cells.reduce<Exact>((all, cell) => add(all, cell?.amount?.value ?? zero), zero)
        const [first] = cells
        if (!first?.amount || cells.length < 3 || cells.some((cell) => !cell?.amount)) return []
        const whole = { ...first, amount: { ...first.amount, value: sum } }
        const all = Array.from({ length: grid.columns.length }, (_, at) =>
          at === column.index ? whole : undefined,
        )
        const total: GridRow = { ...(grid.rows[0] as GridRow), cells: all }
        const { right, faults } = shareFaults(grid, total, index, column.index)
        const [only, ...more] = faults
        if (right.length < 2 || !only || more.length > 0) return []
        for (const fitting of right) agree('ratio', ...amountsOf(fitting.slice(0, 2)))
        return [{ ...only, cells: only.cells.slice(0, 1) }]
      },
    ),
  )
}

function shareFaults(
  grid: Grid,
  total: GridRow,
  rate: number,
  column: number,
): { right: GridCell[][]; faults: Fault[] } {
  const whole100 = total.cells[column]
  const fitting: GridCell[][] = []
  const faults = gather(grid.rows, (row): Fault[] => {
    const [cell, part] = [row.cells[rate], row.cells[column]]
    const share = part?.amount && whole100?.amount && divide(part.amount.value, whole100.amount.value)
    if (row === total || !cell?.amount || !part?.amount || !whole100?.amount || !share) return []
    const right = { n: share.n * 100n, d: share.d }
    const fit = judgeRate(cell.amount, point(right))
    if (fit === 'right' || fit === 'truncated') {
      fitting.push([cell, part, whole100])
      return []
    }
    const arithmetic = `${printLike(part.amount, part.amount.value)} ÷ ${printLike(whole100.amount, whole100.amount.value)} = ${printNumber(right, { decimals: Math.max(1, cell.amount.decimals) })}%`
    const relation: Relation = { kind: 'rate', result: rate, plus: [column], minus: [], isStated: false }
    return [
      {
        cell,
        amount: cell.amount,
        right,
        cells: [part, whole100],
        relation,
        words: `Dòng "${row.label}"`,
        arithmetic,
      },
    ]
  })
  return { right: fitting, faults }
}

function sayRelation(relation: Relation, row: GridRow, amount: Amount, right: Exact): string {
  const show = (column: number) => {
    const cell = row.cells[column]
    return cell?.amount ? printLike(cell.amount, cell.amount.value) : '0'
  }
  if (relation.kind === 'rate')
    return `${relation.plus.map(show).join(' ÷ ')} = ${printNumber(right, { decimals: Math.max(amount.decimals, 1) })}%`
  if (relation.kind === 'product')
    return `${relation.plus.map(show).join(' × ')} → ${printLike(amount, right)}`
  const minus = relation.minus.map((column) => ` − ${show(column)}`).join('')
  return `${relation.plus.map(show).join(' + ')}${minus} = ${printLike(amount, right)}`
}
