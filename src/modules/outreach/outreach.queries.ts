import { type Selectable, sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import type { Bound } from '../../core/figures/figure.ts'
import type { OccurrenceColumns } from '../../core/registers/occurrence.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
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
export type StoredEvent = OutreachEvent & { revision: number }

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
  const row = await db
    .selectFrom('outreachEvents')
    .select(columns)
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
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

/** What a row holds besides its key; absent becomes null. */
function toRow(event: OutreachEvent) {
  const { communeId: _, id: __, ...rest } = event
  return {
    ...rest,
    component: rest.component ?? null,
    villageId: rest.villageId ?? null,
    organiser: rest.organiser ?? null,
    partner: rest.partner ?? null,
    topic: rest.topic ?? null,
    sessions: rest.sessions ?? null,
    attendances: rest.attendances ?? null,
    attendancesBound: rest.attendancesBound ?? null,
    note: rest.note ?? null,
  }
}

/** Adds the event; false when its code is taken. */
export async function insertEvent(tx: Tx, event: OutreachEvent): Promise<boolean> {
  const { communeId, id } = event
  const added = await tx
    .insertInto('outreachEvents')
    .values({ communeId, id, ...toRow(event) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Changes the record unless somebody changed it since it was seen; false then. */
export async function updateEvent(tx: Tx, event: OutreachEvent, seen: number): Promise<boolean> {
  const changed = await tx
    .updateTable('outreachEvents')
    .set({ ...toRow(event), revision: seen + 1 })
    .where('communeId', '=', event.communeId)
    .where('id', '=', event.id)
    .where('revision', '=', seen)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function deleteEvent(tx: Tx, communeId: string, id: string): Promise<void> {
  await tx.deleteFrom('outreachEvents').where('communeId', '=', communeId).where('id', '=', id).execute()
}

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
