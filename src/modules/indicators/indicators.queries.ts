import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import type { Bound, FigureKind } from '../../core/figures/figure.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { indicatorPeriods, indicatorStates } from './indicators.contract.ts'

export type IndicatorPeriod = (typeof indicatorPeriods)[number]
export type IndicatorState = (typeof indicatorStates)[number]

/** One report of one indicator. */
export interface IndicatorValue {
  communeId: string
  id: string
  indicatorKey: string
  year: number
  period: IndicatorPeriod
  kind: FigureKind
  state: IndicatorState
  /** Plain decimal with a point; for a rate, in percent. */
  value?: string
  level?: string
  bound?: Bound
  asOf?: IsoDate
  reason?: string
  sourceNote?: string
  synthetic: boolean
}
export type StoredValue = IndicatorValue & { supersededBy?: string }

const columns = [
  'communeId',
  'id',
  'indicatorKey',
  'year',
  'period',
  'kind',
  'state',
  'level',
  'bound',
  'asOf',
  'reason',
  'sourceNote',
  'synthetic',
  'supersededBy',
] as const

const baseQuery = (db: Db, communeId: string) =>
  db
    .selectFrom('indicatorValues')
    .select(columns)
    // "5038", "42.5": the number as it was typed, without the zeros PostgreSQL keeps.
    .select(sql<string | null>`trim_scale(value)::text`.as('value'))
    .where('communeId', '=', communeId)

type Row = Awaited<ReturnType<ReturnType<typeof baseQuery>['executeTakeFirstOrThrow']>>

const toValue = (row: Row): StoredValue =>
  omitNulls(row) as { [K in keyof Row]: Exclude<Row[K], null> } as StoredValue

export async function findValue(db: Db, communeId: string, id: string): Promise<StoredValue | undefined> {
  const row = await baseQuery(db, communeId).where('id', '=', id).executeTakeFirst()
  return row && toValue(row)
}

/** Those of the asked values that the register has, by id. */
export async function listValuesById(
  db: Db,
  communeId: string,
  ids: readonly string[],
): Promise<Map<string, StoredValue>> {
  const rows = await baseQuery(db, communeId).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, toValue(row)]))
}

/** The values that hold now for a year and period; superseded ones are left out. */
export async function listCurrentValues(
  db: Db,
  communeId: string,
  of: { year: number; period?: IndicatorPeriod },
): Promise<StoredValue[]> {
  const rows = await baseQuery(db, communeId)
    .where('year', '=', of.year)
    .where('period', '=', of.period ?? 'year')
    .where('supersededBy', 'is', null)
    .orderBy('indicatorKey')
    .orderBy('kind')
    .execute()
  return rows.map(toValue)
}

/** Every value ever reported for one indicator and year, newest first. */
export async function listHistory(
  db: Db,
  communeId: string,
  of: { indicatorKey: string; year: number },
): Promise<StoredValue[]> {
  const rows = await baseQuery(db, communeId)
    .where('indicatorKey', '=', of.indicatorKey)
    .where('year', '=', of.year)
    .orderBy('recordedAt', 'desc')
    .execute()
  return rows.map(toValue)
}

/**
 * The values of a year as they stood at the cut-off date, one for each indicator and kind: the newest of
 * those counted up to a day not after it. A value without a day counts for its year.
 */
export async function listValuesAsOf(
  db: Db,
  communeId: string,
  { year, asOf }: { year: number; asOf: IsoDate },
): Promise<IndicatorValue[]> {
  const rows = await baseQuery(db, communeId)
    .distinctOn(['indicatorKey', 'kind'])
    .where('year', '=', year)
    .where('period', '=', 'year')
    .where(
      sql<boolean>`case when as_of is null then year <= extract(year from ${asOf}::date) else as_of <= ${asOf}::date end`,
    )
    .orderBy('indicatorKey')
    .orderBy('kind')
    .orderBy('recordedAt', 'desc')
    .execute()
  return rows.map(toValue)
}

/** Adds a value in place of the one that held until now. */
export async function insertValue(tx: Tx, value: IndicatorValue): Promise<void> {
  await tx
    .updateTable('indicatorValues')
    .set({ supersededBy: value.id })
    .where('communeId', '=', value.communeId)
    .where('year', '=', value.year)
    .where('indicatorKey', '=', value.indicatorKey)
    .where('period', '=', value.period)
    .where('kind', '=', value.kind)
    .where('supersededBy', 'is', null)
    .execute()
  await tx.insertInto('indicatorValues').values(value).execute()
}

/** Takes a value out; what it superseded is superseded by its own successor, or holds again. */
export async function deleteValue(tx: Tx, value: StoredValue): Promise<void> {
  const { communeId, id, supersededBy } = value
  await tx.deleteFrom('indicatorValues').where('communeId', '=', communeId).where('id', '=', id).execute()
  await tx
    .updateTable('indicatorValues')
    .set({ supersededBy: supersededBy ?? null })
    .where('communeId', '=', communeId)
    .where('supersededBy', '=', id)
    .execute()
}

/** What other communes report now for these indicators; nothing says which commune reported what. */
export async function listLikeValues(
  db: Db,
  of: { year: number; communeIds: readonly string[]; indicatorKeys: readonly string[] },
): Promise<Pick<IndicatorValue, 'indicatorKey' | 'kind' | 'period' | 'value'>[]> {
  if (of.communeIds.length === 0 || of.indicatorKeys.length === 0) return []
  const rows = await db
    .selectFrom('indicatorValues')
    .select(['indicatorKey', 'kind', 'period', sql<string | null>`trim_scale(value)::text`.as('value')])
    .where('communeId', 'in', of.communeIds)
    .where('indicatorKey', 'in', of.indicatorKeys)
    .where('year', '=', of.year)
    .where('supersededBy', 'is', null)
    .where('value', 'is not', null)
    .execute()
  return rows.map((row) => omitNulls(row) as IndicatorValue)
}
