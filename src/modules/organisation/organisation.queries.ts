import { type Selectable, sql } from 'kysely'
import type { CitedDocument } from '../../core/citations.ts'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { putRow } from '../../platform/database/register-rows.ts'
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
export type StoredBody = Revised<OrganisationBody>

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

export async function writeBody(tx: Tx, body: OrganisationBody, revision: number): Promise<void> {
  const { communeId, id: bodyId, members } = body
  await putRow(tx, 'organisationBodies', columns, { ...body, revision })
  await tx
    .deleteFrom('organisationMembers')
    .where('communeId', '=', communeId)
    .where('bodyId', '=', bodyId)
    .execute()
  if (members.length === 0) return
  await tx
    .insertInto('organisationMembers')
    .values(members.map((member, position) => ({ communeId, bodyId, position, ...member })))
    .execute()
}
