import { sql } from 'kysely'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findRow, putRow } from '../../platform/database/register-rows.ts'

/** Own documents of one kind, issuer and year are numbered through from 01 (Nghị định 30/2020/NĐ-CP, Điều 15). */
export interface NumberSeries {
  communeId: string
  kind: string
  issuerKey: string
  issuedIn: number
}

const ofSeries = (db: Db, series: NumberSeries) =>
  db
    .selectFrom('officialDocuments')
    .where('communeId', '=', series.communeId)
    .where('direction', '=', 'own')
    .where('kind', '=', series.kind)
    .where('issuerKey', '=', series.issuerKey)
    .where('issuedIn', '=', series.issuedIn)

/** The number after the highest one in use. */
export async function findNextNumber(db: Db, series: NumberSeries): Promise<number> {
  const row = await ofSeries(db, series)
    .select((select) => select.fn.max('number').as('highest'))
    .executeTakeFirst()
  return Number(row?.highest ?? 0) + 1
}

/** The symbol that was given last in the series, or in an earlier year of the same kind and issuer. */
export async function findLastSymbol(
  db: Db,
  { communeId, kind, issuerKey }: Omit<NumberSeries, 'issuedIn'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('officialDocuments')
    .select('symbol')
    .where('communeId', '=', communeId)
    .where('direction', '=', 'own')
    .where('kind', '=', kind)
    .where('issuerKey', '=', issuerKey)
    .where('symbol', 'is not', null)
    .orderBy('issuedIn', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.symbol ?? undefined
}

/** The numbers in use in a year, by kind and issuer. */
export interface UsedNumbers {
  kind: string
  issuer: string
  issuerKey: string
  numbers: number[]
}

export async function listUsedNumbers(db: Db, communeId: string, year: number): Promise<UsedNumbers[]> {
  return db
    .selectFrom('officialDocuments')
    .select(['kind', 'issuerKey'])
    .select((select) => select.fn.min('issuer').as('issuer'))
    .select(sql<number[]>`array_agg(distinct number order by number)`.as('numbers'))
    .where('communeId', '=', communeId)
    .where('direction', '=', 'own')
    .where('issuedIn', '=', year)
    .where('number', 'is not', null)
    .groupBy(['kind', 'issuerKey'])
    .orderBy('kind')
    .orderBy('issuerKey')
    .execute()
}

/** A run of numbers without documents, with its reason. */
export interface DocumentGap {
  communeId: string
  id: string
  kind: string
  issuer: string
  issuerKey: string
  year: number
  fromNumber: number
  toNumber: number
  reason: string
}

const columns = [
  'communeId',
  'id',
  'kind',
  'issuer',
  'issuerKey',
  'year',
  'fromNumber',
  'toNumber',
  'reason',
  'revision',
] as const

export async function listGapReasons(
  db: Db,
  communeId: string,
  year: number,
): Promise<Revised<DocumentGap>[]> {
  return db
    .selectFrom('officialDocumentGaps')
    .select(columns)
    .where('communeId', '=', communeId)
    .where('year', '=', year)
    .orderBy('fromNumber')
    .execute()
}

export async function findGapReason(
  db: Db,
  communeId: string,
  id: string,
): Promise<Revised<DocumentGap> | undefined> {
  const row = await findRow(db, 'officialDocumentGaps', columns, { communeId, id })
  return row && omitNulls(row)
}

export const writeGapReason = (tx: Tx, gap: DocumentGap, revision: number): Promise<void> =>
  putRow(tx, 'officialDocumentGaps', columns, { ...gap, revision })
