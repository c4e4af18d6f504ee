import type { CellChange } from '../../core/sheets/sheet.ts'
import type { PlanGround, SheetPlan, SheetWrite } from '../../platform/sheet-provider.ts'
import { readYear, type ValueColumn, valueColumns } from './indicators.columns.ts'
import { recordIndicatorValues, withdrawIndicatorValue } from './indicators.contract.ts'
import { type IndicatorValue, listHistory } from './indicators.queries.ts'

/** Entries that one operation takes. */
const batch = 500

/** Numbers become reports of indicators, all in one operation; a cell that was cleared takes its reports back. */
export async function planIndicators(ground: PlanGround, changes: readonly CellChange[]): Promise<SheetPlan> {
  const { db, place, newId } = ground
  const current = await readYear(db, place.communeId, place.year)
  const entries: Record<string, unknown>[] = []
  const writes: SheetWrite[] = []
  for (const change of changes) {
    const column = valueColumns.find(({ key }) => key === change.column)
    if (!column) continue
    if (change.cell.state === 'empty') writes.push(...(await planWithdrawals(ground, change.row, column)))
    else entries.push({ id: newId(), ...toEntry(ground, change, column, current) })
  }
  for (let at = 0; at < entries.length; at += batch) {
    const values = entries.slice(at, at + batch)
    writes.push({ operation: recordIndicatorValues.name, input: { values } })
  }
  return { writes, faults: [] }
}

function toEntry(
  { place, policy }: PlanGround,
  { row: key, cell, reason }: CellChange,
  { kind, period }: ValueColumn,
  current: readonly IndicatorValue[],
) {
  const before = current.find(
    (value) => value.indicatorKey === key && value.kind === kind && value.period === period,
  )
  const head = { key, year: place.year, period, kind, sourceNote: reason ?? before?.sourceNote }
  if (cell.state === 'not-reported') return { ...head, state: 'not-reported', reason: cell.reason }
  const value = cell.state === 'value' ? cell.value : ''
  if (policy.indicatorByKey(key)?.choices) return { ...head, level: value }
  return { ...head, value, bound: before?.bound }
}

/** Everything that was ever reported for the cell: what an older report said must not come back. */
async function planWithdrawals(
  { db, place }: PlanGround,
  indicatorKey: string,
  { kind, period }: ValueColumn,
): Promise<SheetWrite[]> {
  const all = await listHistory(db, place.communeId, { indicatorKey, year: place.year })
  return all
    .filter((value) => value.kind === kind && value.period === period)
    .map(({ id }) => ({ operation: withdrawIndicatorValue.name, input: { id } }))
}
