import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { putRow } from '../../platform/database/register-rows.ts'
import type { DocumentRelation, documentDirections } from './official-documents.contract.ts'

export type DocumentDirection = (typeof documentDirections)[number]

/** A document as the register holds it. */
export interface OfficialDocument {
  communeId: string
  id: string
  direction: DocumentDirection
  kind: string
  number?: number
  symbol?: string
  issuer: string
  issuerKey: string
  issuedOn?: IsoDate
  issuedIn: number
  receivedOn?: IsoDate
  subject: string
  purposes: string[]
  programmes: string[]
  relations: DocumentRelation[]
  note?: string
  synthetic: boolean
}
export type StoredDocument = Revised<OfficialDocument>

const columns = [
  'communeId',
  'id',
  'direction',
  'kind',
  'number',
  'symbol',
  'issuer',
  'issuerKey',
  'issuedOn',
  'issuedIn',
  'receivedOn',
  'subject',
  'purposes',
  'programmes',
  'note',
  'synthetic',
  'revision',
] as const

/** A document of the register with its relations. */
export async function findDocument(
  db: Db,
  communeId: string,
  id: string,
): Promise<StoredDocument | undefined> {
  const [found] = await selectDocuments(db, communeId, (query) => query.where('id', '=', id))
  return found
}

/** The register of a commune, newest first. */
export async function listDocuments(
  db: Db,
  communeId: string,
  filter: { direction?: DocumentDirection; year?: number } = {},
): Promise<StoredDocument[]> {
  const { direction, year } = filter
  return selectDocuments(db, communeId, (query) =>
    query
      .$if(direction !== undefined, (found) => found.where('direction', '=', direction ?? ''))
      .$if(year !== undefined, (found) => found.where('issuedIn', '=', year ?? 0)),
  )
}

const baseQuery = (db: Db, communeId: string) =>
  db
    .selectFrom('officialDocuments')
    .select(columns)
    .where('communeId', '=', communeId)
    .orderBy('issuedIn', 'desc')
    .orderBy(sql`issued_on desc nulls last`)
    .orderBy('number', 'desc')
    .orderBy('id')

type DocumentQuery = ReturnType<typeof baseQuery>

async function selectDocuments(
  db: Db,
  communeId: string,
  narrow: (query: DocumentQuery) => DocumentQuery,
): Promise<StoredDocument[]> {
  const rows = await narrow(baseQuery(db, communeId)).execute()
  if (rows.length === 0) return []
  const relations = await db
    .selectFrom('officialDocumentRelations')
    .select(['documentId', 'kind', 'otherDocumentId', 'otherSymbol', 'note'])
    .where('communeId', '=', communeId)
    .where(
      'documentId',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...omitNulls(row),
    direction: row.direction as DocumentDirection,
    relations: relations.filter((found) => found.documentId === row.id).map(toRelation),
  }))
}

function toRelation(row: {
  kind: string
  otherDocumentId: string | null
  otherSymbol: string | null
  note: string | null
}): DocumentRelation {
  const kind = row.kind as DocumentRelation['kind']
  const note = row.note ?? undefined
  return row.otherDocumentId === null
    ? { kind, symbol: row.otherSymbol ?? '', note }
    : { kind, documentId: row.otherDocumentId, note }
}

/** Another document of the register with the same symbol, issuer and day. */
export async function findDuplicate(tx: Tx, document: OfficialDocument) {
  if (!document.symbol) return undefined
  return tx
    .selectFrom('officialDocuments')
    .select('id')
    .where('communeId', '=', document.communeId)
    .where('symbol', '=', document.symbol)
    .where('issuerKey', '=', document.issuerKey)
    .where(sql<boolean>`issued_on is not distinct from ${document.issuedOn ?? null}::date`)
    .where('id', '!=', document.id)
    .executeTakeFirst()
}

/** Which of these documents the register has. */
export async function listKnownIds(db: Db, communeId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('officialDocuments')
    .select('id')
    .where('communeId', '=', communeId)
    .where('id', 'in', ids)
    .execute()
  return rows.map((row) => row.id)
}

export async function writeDocument(tx: Tx, document: OfficialDocument, revision: number): Promise<void> {
  const { communeId, id: documentId } = document
  await putRow(tx, 'officialDocuments', columns, { ...document, revision })
  await tx
    .deleteFrom('officialDocumentRelations')
    .where('communeId', '=', communeId)
    .where('documentId', '=', documentId)
    .execute()
  if (document.relations.length === 0) return
  await tx
    .insertInto('officialDocumentRelations')
    .values(
      document.relations.map((relation, position) => ({
        communeId,
        documentId,
        position,
        kind: relation.kind,
        otherDocumentId: 'documentId' in relation ? relation.documentId : null,
        otherSymbol: 'symbol' in relation ? relation.symbol : null,
        note: relation.note ?? null,
      })),
    )
    .execute()
}

/** A document as figures and reports see it. */
export interface IssuedDocument
  extends Omit<StoredDocument, 'relations' | 'issuerKey' | 'communeId' | 'revision'> {
  /** Another document of the register had replaced it by the cut-off date. */
  isReplaced: boolean
}

/**
 * What was issued up to the cut-off date, oldest first; a row known by year only counts once the year has begun.
 * Of earlier years only what a report may look for, by its purposes: a register grows for decades.
 */
export async function listIssued(
  db: Db,
  communeId: string,
  until: { year: number; asOf: IsoDate },
): Promise<IssuedDocument[]> {
  const asOfYear = Number(until.asOf.slice(0, 4))
  const rows = await db
    .selectFrom('officialDocuments as document')
    .select(['id', 'direction', 'kind', 'number', 'symbol', 'issuer', 'issuedOn', 'issuedIn', 'receivedOn'])
    .select(['subject', 'purposes', 'programmes', 'note', 'synthetic'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('officialDocumentRelations as relation')
            .innerJoin('officialDocuments as newer', (join) =>
              join
                .onRef('newer.communeId', '=', 'relation.communeId')
                .onRef('newer.id', '=', 'relation.documentId'),
            )
            .select('newer.id')
            .whereRef('relation.communeId', '=', 'document.communeId')
            .whereRef('relation.otherDocumentId', '=', 'document.id')
            .where('relation.kind', '=', 'replaces')
            .where(
              sql<boolean>`coalesce(newer.issued_on <= ${until.asOf}::date, newer.issued_in <= ${asOfYear})`,
            ),
        )
        .as('isReplaced'),
    )
    .where('communeId', '=', communeId)
    .where('issuedIn', '<=', Math.min(until.year, asOfYear))
    .where((where) => where.or([where('issuedIn', '=', until.year), sql<boolean>`purposes <> '{}'`]))
    .where((where) => where.or([where('issuedOn', 'is', null), where('issuedOn', '<=', until.asOf)]))
    .orderBy('issuedIn')
    .orderBy(sql`issued_on nulls last`)
    .orderBy('number')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...omitNulls(row),
    direction: row.direction as DocumentDirection,
    isReplaced: Boolean(row.isReplaced),
  }))
}
