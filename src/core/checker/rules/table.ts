import { add, compare, divide, type Exact, subtract, whole } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { absolute, approximate, point, zero } from '../layers/interval.ts'
import { judgeRate } from '../layers/rates.ts'
import {
  calculate,
  cellValue,
  findRelations,
  type Relation,
  roundingOf,
  test,
} from '../layers/table-relations.ts'
import type { Grid, GridCell, GridRow } from '../layers/tables.ts'
import { findSlip, printLike, printPlain, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** Tables: rows and columns that do not add up, rates, and cells in another unit than the table. */
export function checkTables({ text, grids }: Understanding): CheckFinding[] {
  return grids.flatMap((grid) => {
    if (grid.rows.length === 0) return []
    const scales = findScales(text, grid)
    const off = new Set(scales.map(({ start }) => start))
    const relations = findRelations(grid)
    const columns = findColumnFaults(grid).filter(({ cells }) => !cells.some((cell) => off.has(cell.start)))
    const rows = [...findRowFaults(grid, relations), ...findShareFaults(grid, relations)].filter(
      ({ cells }) => !cells.some((cell) => off.has(cell.start)),
    )
    return [...scales, ...settle(text, rows, columns), ...findWrongHeads(text, grid, relations)]
  })
}

/** One cell against what the others give for it. */
interface Fault {
  cell: GridCell
  amount: Amount
  right: Exact
  cells: GridCell[]
  relation?: Relation
  words: string
  arithmetic: string
}

/** Total rows and rows with rows below them, column by column. */
function findColumnFaults(grid: Grid): Fault[] {
  const additive = grid.columns.filter(({ kind }) => kind === 'amount')
  return grid.rows.flatMap((row, at) => {
    const children = childrenOf(grid, at)
    if (children.length < 2) return []
    const tested = additive.flatMap(({ index }) => {
      const cell = row.cells[index]
      const parts = children.map((child) => child.cells[index])
      const values = parts.map(cellValue)
      if (!cell?.amount || values.some((value) => value === undefined)) return []
      const cells = parts.flatMap((part) => (part?.amount ? [part] : []))
      const sum = values.reduce<Exact>((total, value) => add(total, value ?? zero), zero)
      const off = absolute(subtract(sum, cell.amount.value))
      const isRight =
        compare(off, roundingOf([...cells.flatMap(({ amount }) => amount ?? []), cell.amount])) <= 0
      return [{ cell, amount: cell.amount, sum, cells, isRight }]
    })
    const wrong = tested.filter(({ isRight }) => !isRight)
    if (wrong.length === 0 || !isTrusted(row, tested.length - wrong.length, wrong)) return []
    return wrong.map(({ cell, amount, sum, cells }) => ({
      cell,
      amount,
      right: sum,
      cells,
      words: row.isTotal ? 'Dòng tổng' : `Dòng "${row.label}"`,
      arithmetic: `${listTerms(cells)} = ${printLike(amount, sum)}`,
    }))
  })
}

const listTerms = (cells: readonly GridCell[]): string => {
  const shown = cells.slice(0, 12).flatMap(({ amount }) => (amount ? [printLike(amount, amount.value)] : []))
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
  for (const next of grid.rows.slice(at + 1)) {
    if (next.level <= row.level) break
    below.push(next)
  }
  const isLast = row.isTotal && below.length < 2
  const rows = isLast ? rowsAbove(grid, at) : below
  const top = Math.min(...rows.map(({ level }) => level))
  return rows.filter(({ level }) => level === top)
}

/** The rows between a total and the total before it. */
function rowsAbove(grid: Grid, at: number): GridRow[] {
  const above: GridRow[] = []
  for (let index = at - 1; index >= 0; index -= 1) {
    const row = grid.rows[index]
    if (!row || row.isTotal) break
    above.unshift(row)
  }
  return above
}

function findRowFaults(grid: Grid, relations: readonly Relation[]): Fault[] {
  return relations.flatMap((relation) =>
    grid.rows.flatMap((row) => {
      const cell = row.cells[relation.result]
      if (!cell?.amount || test(relation, row) !== 'fails') return []
      const right = calculate(relation, row)
      if (!right) return []
      const cells = [...relation.plus, ...relation.minus].flatMap((column) => row.cells[column] ?? [])
      return [
        {
          cell,
          amount: cell.amount,
          right,
          cells,
          relation,
          words: `Dòng "${row.label}"`,
          arithmetic: sayRelation(relation, row, cell.amount, right),
        },
      ]
    }),
  )
}

/** A column of shares of the total row: "Tỷ trọng". */
function findShareFaults(grid: Grid, relations: readonly Relation[]): Fault[] {
  const total = grid.rows.find(({ isTotal }) => isTotal)
  if (!total) return []
  const free = grid.columns.filter(
    ({ kind, index }) => kind === 'rate' && !relations.some(({ result }) => result === index),
  )
  return free.flatMap(({ index }) => {
    const tries = grid.columns
      .filter(({ kind }) => kind === 'amount')
      .map((column) => shareFaults(grid, total, index, column.index))
    const best = tries.sort((a, b) => b.holds - a.holds)[0]
    return best && best.holds > 1 && best.holds > best.faults.length ? best.faults : []
  })
}

function shareFaults(
  grid: Grid,
  total: GridRow,
  rate: number,
  column: number,
): { holds: number; faults: Fault[] } {
  const whole100 = total.cells[column]
  let holds = 0
  const faults = grid.rows.flatMap((row): Fault[] => {
    const [cell, part] = [row.cells[rate], row.cells[column]]
    const share = part?.amount && whole100?.amount && divide(part.amount.value, whole100.amount.value)
    if (row === total || !cell?.amount || !part?.amount || !whole100?.amount || !share) return []
    const right = { n: share.n * 100n, d: share.d }
    const fit = judgeRate(cell.amount, point(right))
    if (fit === 'right' || fit === 'truncated') holds += 1
    if (fit === 'right' || fit === 'truncated') return []
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
  return { holds, faults }
}

function sayRelation(relation: Relation, row: GridRow, amount: Amount, right: Exact): string {
  const show = (column: number) => {
    const cell = row.cells[column]
    return cell?.amount ? printLike(cell.amount, cell.amount.value) : '0'
  }
  if (relation.kind === 'rate')
    return `${relation.plus.map(show).join(' ÷ ')} = ${printNumber(right, { decimals: Math.max(amount.decimals, 1) })}%`
  const minus = relation.minus.map((column) => ` − ${show(column)}`).join('')
  return `${relation.plus.map(show).join(' + ')}${minus} = ${printLike(amount, right)}`
}

/** One wrong cell may break a row and a column: it is told once, where both put it right. */
function settle(text: string, rows: readonly Fault[], columns: readonly Fault[]): CheckFinding[] {
  const explained = new Set<Fault>()
  const findings: CheckFinding[] = []
  const sums = rows.filter(({ relation }) => relation?.kind === 'sum')
  for (const row of sums) {
    for (const column of columns) {
      const shared = [row.cell, ...row.cells].find(
        (cell) => column.cell === cell || column.cells.includes(cell),
      )
      if (!shared?.amount || explained.has(column) || explained.has(row)) continue
      const byRow = shared === row.cell ? row.right : correct(row, shared)
      const byColumn = shared === column.cell ? column.right : correct(column, shared)
      if (!byRow || !byColumn || compare(byRow, byColumn) !== 0) continue
      explained.add(row).add(column)
      findings.push(
        say(text, {
          ...row,
          cell: shared,
          amount: shared.amount,
          right: byRow,
          cells: [row.cell, column.cell, ...row.cells].filter((cell) => cell !== shared),
        }),
      )
    }
  }
  const rest = [...rows, ...columns].filter((fault) => !explained.has(fault))
  const corrected = new Map<GridCell, Exact>()
  for (const { cell, right, relation } of rest) if (relation?.kind !== 'rate') corrected.set(cell, right)
  const told = new Set(findings.map(({ start }) => start))
  const open = rest.filter((fault) => !followsFrom(fault, corrected, told))
  return [...findings, ...open.map((fault) => say(text, fault))]
}

/** A rate over a cell already told wrong says nothing new when the right value makes it right. */
function followsFrom(
  fault: Fault,
  corrected: ReadonlyMap<GridCell, Exact>,
  told: ReadonlySet<number>,
): boolean {
  if (fault.cells.some(({ start }) => told.has(start))) return true
  const [top, bottom] = fault.cells
  if (fault.relation?.kind !== 'rate' || !top?.amount || !bottom?.amount) return false
  if (!corrected.has(top) && !corrected.has(bottom)) return false
  const [a, b] = [corrected.get(top) ?? top.amount.value, corrected.get(bottom) ?? bottom.amount.value]
  const ratio = divide(a, b)
  return ratio !== undefined && judgeRate(fault.amount, point({ n: ratio.n * 100n, d: ratio.d })) !== 'wrong'
}

/** What one of the parts must be for the result to be right. */
function correct(fault: Fault, part: GridCell): Exact | undefined {
  if (!part.amount) return undefined
  const off = subtract(fault.amount.value, fault.right)
  return fault.relation?.minus.includes(part.column)
    ? subtract(part.amount.value, off)
    : add(part.amount.value, off)
}

function say(text: string, { cell, amount, right, cells, relation, words, arithmetic }: Fault): CheckFinding {
  if (relation?.kind === 'rate') return sayRate(text, cell, amount, right, cells, words, arithmetic)
  const printed = printLike(amount, right)
  const slip = findSlip(amount.number.text, printed)
  return report(text, relation && relation.minus.length > 0 ? 'balance' : 'sum', 'error', cell, {
    message: `${words}: ghi ${printLike(amount, amount.value)}, tính ra ${printed}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic,
    suggest: printed,
    related: cells,
  })
}

function sayRate(
  text: string,
  cell: GridCell,
  amount: Amount,
  right: Exact,
  cells: readonly GridCell[],
  words: string,
  arithmetic: string,
): CheckFinding {
  const printed = `${printNumber(right, { decimals: amount.decimals })}${amount.kind === 'percent' ? '%' : ''}`
  const isClose = judgeRate(amount, point(right)) === 'last-digit'
  return report(text, isClose ? 'rounding' : 'ratio', isClose ? 'warning' : 'error', cell, {
    message: `${words}: tỷ lệ ghi ${cell.text}, tính ra ${printed}.`,
    arithmetic,
    suggest: printed,
    related: cells,
  })
}

/** A cell in đồng among cells in triệu đồng: a thousand or a million times its neighbours. */
function findScales(text: string, grid: Grid): CheckFinding[] {
  const amounts = grid.columns.filter(({ kind }) => kind === 'amount')
  return grid.rows.flatMap((row) =>
    amounts.flatMap(({ index }) => {
      const cell = row.cells[index]
      const value = cell?.amount && approximate(cell.amount.value)
      if (!cell?.amount || !value || value < 10_000) return []
      const neighbours = amounts.flatMap((other) =>
        other.index === index ? [] : (row.cells[other.index]?.amount ?? []),
      )
      const column = grid.rows.flatMap((other) =>
        other === row || other.isTotal ? [] : (other.cells[index]?.amount ?? []),
      )
      if (column.length < 2 || !column.every((other) => approximate(other.value) * 300 < value)) return []
      const factor = [1_000_000n, 1_000n].find((one) =>
        neighbours.some((other) => isNear(value / Number(one), approximate(other.value))),
      )
      if (factor === undefined) return []
      const right = printPlain(divide(cell.amount.value, whole(factor)) ?? cell.amount.value)
      return [
        report(text, 'unit-scale', 'error', cell, {
          message: `Ô này lớn gấp ${printNumber(whole(factor))} lần các ô cùng cột${grid.unit ? ` (bảng tính bằng ${grid.unit})` : ''}; có lẽ là ${right}.`,
          suggest: right,
        }),
      ]
    }),
  )
}

const isNear = (a: number, b: number): boolean => b > 0 && a / b > 0.4 && a / b < 2.5

/** "Tỷ lệ trên tổng số hộ" over a column that was divided by another one. */
function findWrongHeads(text: string, grid: Grid, relations: readonly Relation[]): CheckFinding[] {
  return relations.flatMap((relation) => {
    const { head, title = '' } = grid.columns[relation.result] ?? {}
    const named =
      /(?:trên|so với|trong)\s+(?<base>(?:tổng\s+)?(?:số\s+)?[\p{L}\s]{2,30}?)\s*(?:\(|%|$)/u.exec(title)
        ?.groups?.base
    const bottom = grid.columns[relation.plus[1] ?? -1]
    if (relation.kind !== 'rate' || relation.isStated || !named || !head || !bottom) return []
    const meant = grid.columns.find(
      ({ kind, title: other }) => kind === 'amount' && toName(other) === toName(named),
    )
    const holds = grid.rows.filter((row) => test(relation, row) === 'holds').length
    if (!meant || meant.index === bottom.index || holds < 2 || holds < grid.rows.length - 1) return []
    return [
      report(text, 'label', 'error', head, {
        message: `Tên cột nói tỷ lệ trên ${named}, nhưng các số được tính trên "${bottom.title}".`,
        related: bottom.head ? [bottom.head] : [],
      }),
    ]
  })
}

const toName = (title: string): string =>
  title
    .replace(/\([^)]*\)|tổng|số/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
