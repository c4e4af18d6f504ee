import { type Selectable, sql } from 'kysely'
import type { CitedDocument } from '../../core/citations.ts'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { OrganisationBodies } from '../../platform/database/tables.gen.ts'
import { villageNameOn } from '../../platform/database/villages.ts'
import type { BodyMember } from './organisation.contract.ts'

/** A body as the register holds it. */
export interface OrganisationBody {
  communeId: string
  id: string
  kind: string
  name: string
  level: 'commune' | 'village'
  villageId?: string
  programmes: string[]
  periodFrom?: number
  periodTo?: number
  foundingDocumentId?: string
  membersCount?: number
  endedOn?: IsoDate
  note?: string
  synthetic: boolean
  members: BodyMember[]
}
export type StoredBody = OrganisationBody & { revision: number }

const columns = [
  'communeId',
  'id',
  'kind',
  'name',
  'level',
  'villageId',
  'programmes',
  'periodFrom',
  'periodTo',
  'foundingDocumentId',
  'membersCount',
  'endedOn',
  'note',
  'synthetic',
  'revision',
] as const

const membersOfBody = sql<BodyMember[]>`(
  select coalesce(
    jsonb_agg(
      jsonb_strip_nulls(jsonb_build_object('name', found.name, 'office', found.office, 'duty', found.duty))
      order by found.position
    ),
    '[]'
  )
  from organisation_members as found
  where found.commune_id = organisation_bodies.commune_id and found.body_id = organisation_bodies.id)`

const selectBodies = (db: Db, communeId: string) =>
  db
    .selectFrom('organisationBodies')
    .select(columns)
    .select(membersOfBody.as('members'))
    .where('communeId', '=', communeId)

type Row = Pick<Selectable<OrganisationBodies>, (typeof columns)[number]> & { members: BodyMember[] }

const toBody = (row: Row): StoredBody => ({
  ...omitNulls(row),
  level: row.level as OrganisationBody['level'],
})

/** The bodies of a commune in the order they were entered, ended ones too. */
export async function listBodies(db: Db, communeId: string): Promise<StoredBody[]> {
  const rows = await selectBodies(db, communeId)
    .orderBy('level')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map(toBody)
}

export async function findBody(db: Db, communeId: string, id: string): Promise<StoredBody | undefined> {
  const row = await selectBodies(db, communeId).where('id', '=', id).executeTakeFirst()
  return row && toBody(row)
}

/** A body with its village's name and the document that founded it. */
export type FoundedBody = StoredBody & {
  villageName?: string
  foundedBy?: CitedDocument & { issuedIn: number }
}

type FoundedBy = NonNullable<FoundedBody['foundedBy']>

const foundingDocument = sql<FoundedBy | null>`(
  select jsonb_strip_nulls(jsonb_build_object(
    'kind', document.kind, 'symbol', document.symbol, 'issuer', document.issuer,
    'issuedOn', document.issued_on, 'issuedIn', document.issued_in, 'subject', document.subject
  ))
  from official_documents as document
  where document.commune_id = organisation_bodies.commune_id
    and document.id = organisation_bodies.founding_document_id)`

/** The bodies that work in a year and have not ended by the cut-off date. */
export async function listBodiesOfYear(
  db: Db,
  communeId: string,
  of: { year: number; asOf: IsoDate },
): Promise<FoundedBody[]> {
  const rows = await selectBodies(db, communeId)
    .select(villageNameOn('organisationBodies.villageId', of.asOf).as('villageName'))
    .select(foundingDocument.as('foundedBy'))
    .where((where) => where.or([where('periodFrom', 'is', null), where('periodFrom', '<=', of.year)]))
    .where((where) => where.or([where('periodTo', 'is', null), where('periodTo', '>=', of.year)]))
    .where((where) => where.or([where('endedOn', 'is', null), where('endedOn', '>', of.asOf)]))
    .orderBy('level')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map(({ villageName, foundedBy, ...row }) => ({
    ...toBody(row),
    villageName: villageName ?? undefined,
    foundedBy: foundedBy ?? undefined,
  }))
}

/** What a row holds besides its key; absent becomes null. */
function toRow(body: OrganisationBody) {
  const { communeId: _, id: __, members: ___, ...rest } = body
  return {
    ...rest,
    villageId: rest.villageId ?? null,
    periodFrom: rest.periodFrom ?? null,
    periodTo: rest.periodTo ?? null,
    foundingDocumentId: rest.foundingDocumentId ?? null,
    membersCount: rest.membersCount ?? null,
    endedOn: rest.endedOn ?? null,
    note: rest.note ?? null,
  }
}

export async function insertBody(tx: Tx, body: OrganisationBody): Promise<void> {
  const { communeId, id } = body
  await tx
    .insertInto('organisationBodies')
    .values({ communeId, id, ...toRow(body) })
    .execute()
  await insertMembers(tx, body)
}

/** Changes the record unless somebody changed it since it was seen; false then. */
export async function updateBody(tx: Tx, body: OrganisationBody, seen: number): Promise<boolean> {
  const changed = await tx
    .updateTable('organisationBodies')
    .set({ ...toRow(body), revision: seen + 1 })
    .where('communeId', '=', body.communeId)
    .where('id', '=', body.id)
    .where('revision', '=', seen)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tx
    .deleteFrom('organisationMembers')
    .where('communeId', '=', body.communeId)
    .where('bodyId', '=', body.id)
    .execute()
  await insertMembers(tx, body)
  return true
}

async function insertMembers(tx: Tx, body: OrganisationBody): Promise<void> {
  if (body.members.length === 0) return
  await tx
    .insertInto('organisationMembers')
    .values(
      body.members.map(({ name, office = null, duty = null }, position) => ({
        communeId: body.communeId,
        bodyId: body.id,
        position,
        name,
        office,
        duty,
      })),
    )
    .execute()
}

export async function deleteBody(tx: Tx, communeId: string, id: string): Promise<void> {
  await tx.deleteFrom('organisationBodies').where('communeId', '=', communeId).where('id', '=', id).execute()
}
