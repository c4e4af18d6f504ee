import { type Selectable, sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import type { Bound } from '../../core/figures/figure.ts'
import type { OccurrenceColumns } from '../../core/registers/occurrence.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findRow, putRow } from '../../platform/database/register-rows.ts'
import type { OutreachEvents } from '../../platform/database/tables.gen.ts'
import { villageNameOn } from '../../platform/database/villages.ts'
import type { attendanceMeasures } from './outreach.contract.ts'

/** An event as the register holds it. */
export interface OutreachEvent extends OccurrenceColumns {
  communeId: string
  id: string
  code: string
  form: string
  programmes: string[]
  component?: string
  villageId?: string
  organiser?: string
  partner?: string
  topic?: string
  sessions?: number
  attendances?: number
  attendancesBound?: Bound
  attendanceMeasure: (typeof attendanceMeasures)[number]
  documentSymbols: string[]
  note?: string
  synthetic: boolean
}
export type StoredEvent = Revised<OutreachEvent>

const columns = [
  'communeId',
  'id',
  'code',
  'form',
  'programmes',
  'component',
  'villageId',
  'organiser',
  'partner',
  'topic',
  'occurredFrom',
  'occurredTo',
  'occurredIn',
  'sessions',
  'attendances',
  'attendancesBound',
  'attendanceMeasure',
  'documentSymbols',
  'note',
  'synthetic',
  'revision',
] as const

/** The register of a commune, newest first. */
export async function listEvents(
  db: Db,
  communeId: string,
  filter: { year?: number } = {},
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom('outreachEvents')
    .select(columns)
    .where('communeId', '=', communeId)
    .$if(filter.year !== undefined, (query) => query.where('occurredIn', '=', filter.year ?? 0))
    .orderBy('occurredIn', 'desc')
    .orderBy(sql`occurred_to desc nulls last`)
    .orderBy('code')
    .execute()
  return rows.map(toEvent)
}

export async function findEvent(db: Db, communeId: string, id: string): Promise<StoredEvent | undefined> {
  const row = await findRow(db, 'outreachEvents', columns, { communeId, id })
  return row && toEvent(row)
}

type Row = Pick<Selectable<OutreachEvents>, (typeof columns)[number]>

const toEvent = (row: Row): StoredEvent => ({
  ...omitNulls(row),
  occurredFrom: row.occurredFrom,
  occurredTo: row.occurredTo,
  attendancesBound: (row.attendancesBound ?? undefined) as Bound | undefined,
  attendanceMeasure: row.attendanceMeasure as OutreachEvent['attendanceMeasure'],
})

export const writeEvent = (tx: Tx, event: OutreachEvent, revision: number): Promise<void> =>
  putRow(tx, 'outreachEvents', columns, { ...event, revision })

/** An event with the name its village had at the cut-off date. */
export type NamedEvent = StoredEvent & { villageName?: string }

/** The events of a year, those known by year only first, then by day. */
export async function listEventsOfYear(
  db: Db,
  communeId: string,
  of: { year: number; asOf: IsoDate },
): Promise<NamedEvent[]> {
  const rows = await db
    .selectFrom('outreachEvents')
    .select(columns)
    .select(villageNameOn('outreachEvents.villageId', of.asOf).as('villageName'))
    .where('communeId', '=', communeId)
    .where('occurredIn', '=', of.year)
    .orderBy(sql`occurred_to nulls first`)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ villageName, ...row }) => ({
    ...toEvent(row),
    villageName: villageName ?? undefined,
  }))
}
