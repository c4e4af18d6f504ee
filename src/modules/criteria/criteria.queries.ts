import { sql } from 'kysely'
import type { CitedDocument } from '../../core/citations.ts'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import { citedDocumentOf } from '../../platform/database/cited-documents.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findRow, putRow } from '../../platform/database/register-rows.ts'
import { villageNameOn } from '../../platform/database/villages.ts'
import type { areaStatuses, assessmentLevels, assessmentStatuses } from './criteria.contract.ts'

export type AssessmentLevel = (typeof assessmentLevels)[number]
export type AssessmentStatus = (typeof assessmentStatuses)[number]
export type AreaStatus = (typeof areaStatuses)[number]

/** How far a set, criterion or item was met, as somebody judged it. */
export interface Assessment {
  communeId: string
  id: string
  villageId?: string
  setCode: string
  level: AssessmentLevel
  number?: string
  status: AssessmentStatus
  assessedOn?: IsoDate
  assessedIn: number
  /** Who judged it. */
  assessor?: string
  /** Who answers for it until it is met, and when that is to be. */
  owner?: string
  dueOn?: IsoDate
  atRisk: boolean
  documentId?: string
  note?: string
  synthetic: boolean
}

/** A model residential area of a village, being built or recognised. */
export interface ModelArea {
  communeId: string
  id: string
  villageId: string
  status: AreaStatus
  statusOn?: IsoDate
  statusIn: number
  documentId?: string
  note?: string
  synthetic: boolean
}

/** With the names and the document a report needs. */
type Named<T> = T & { villageName?: string; document?: CitedDocument }
export type NamedAssessment = Named<Assessment>
export type NamedArea = Named<ModelArea>

const assessmentColumns = [
  'communeId',
  'id',
  'villageId',
  'setCode',
  'level',
  'number',
  'status',
  'assessedOn',
  'assessedIn',
  'assessor',
  'owner',
  'dueOn',
  'atRisk',
  'documentId',
  'note',
  'synthetic',
] as const
const areaColumns = [
  'communeId',
  'id',
  'villageId',
  'status',
  'statusOn',
  'statusIn',
  'documentId',
  'note',
  'synthetic',
] as const

export async function findAssessment(
  db: Db,
  communeId: string,
  id: string,
): Promise<Revised<Assessment> | undefined> {
  const row = await findRow(db, 'criteriaAssessments', [...assessmentColumns, 'revision'], { communeId, id })
  return row && (omitNulls(row) as Revised<Assessment>)
}

export async function findArea(
  db: Db,
  communeId: string,
  id: string,
): Promise<Revised<ModelArea> | undefined> {
  const row = await findRow(db, 'modelResidentialAreas', [...areaColumns, 'revision'], { communeId, id })
  return row && (omitNulls(row) as Revised<ModelArea>)
}

export const writeAssessment = (tx: Tx, found: Assessment, revision: number): Promise<void> =>
  putRow(tx, 'criteriaAssessments', [...assessmentColumns, 'revision'], { ...found, revision })

export const writeArea = (tx: Tx, found: ModelArea, revision: number): Promise<void> =>
  putRow(tx, 'modelResidentialAreas', [...areaColumns, 'revision'], { ...found, revision })

/** Whether the village already has an area of that status under another id. */
export async function hasOtherArea(tx: Tx, found: ModelArea): Promise<boolean> {
  const other = await tx
    .selectFrom('modelResidentialAreas')
    .select('id')
    .where('communeId', '=', found.communeId)
    .where('villageId', '=', found.villageId)
    .where('status', '=', found.status)
    .where('id', '!=', found.id)
    .executeTakeFirst()
  return other !== undefined
}

/**
 * The newest assessment of each set, criterion and item in a year, as of a day. Those of which only the
 * year is known count for the year, and give way to one with a day.
 */
export async function listAssessments(
  db: Db,
  communeId: string,
  { year, asOf }: { year: number; asOf: IsoDate },
): Promise<NamedAssessment[]> {
  const rows = await db
    .selectFrom('criteriaAssessments as assessment')
    .distinctOn(['assessment.setCode', 'assessment.villageId', 'assessment.level', 'assessment.number'])
    .select(assessmentColumns.map((column) => `assessment.${column}` as const))
    .select(citedDocumentOf('assessment').as('document'))
    .select(villageNameOn('assessment.village_id', asOf).as('villageName'))
    .where('assessment.communeId', '=', communeId)
    .where('assessedIn', '=', year)
    .where(isKnownBy('assessed_on', year, asOf))
    .orderBy('assessment.setCode')
    .orderBy('assessment.villageId')
    .orderBy('assessment.level')
    .orderBy('assessment.number')
    .orderBy(sql`assessed_on desc nulls last`)
    .orderBy('assessment.recordedAt', 'desc')
    .execute()
  return rows.map((row) => omitNulls(row) as NamedAssessment)
}

/** Everything that was ever judged in the commune up to the end of a year, newest first. */
export async function listAllAssessments(
  db: Db,
  communeId: string,
  year: number,
): Promise<Revised<NamedAssessment>[]> {
  const rows = await db
    .selectFrom('criteriaAssessments as assessment')
    .select(assessmentColumns.map((column) => `assessment.${column}` as const))
    .select('assessment.revision')
    .select(citedDocumentOf('assessment').as('document'))
    .select(villageNameOn('assessment.village_id', `${year}-12-31`).as('villageName'))
    .where('assessment.communeId', '=', communeId)
    .where('assessedIn', '<=', year)
    .orderBy('assessedIn', 'desc')
    .orderBy(sql`assessed_on desc nulls last`)
    .orderBy('assessment.recordedAt', 'desc')
    .execute()
  return rows.map((row) => omitNulls(row) as Revised<NamedAssessment>)
}

/** The model residential areas there are on a day, each as it last stood, by village name. */
export async function listAreas(
  db: Db,
  communeId: string,
  { year, asOf }: { year: number; asOf: IsoDate },
): Promise<NamedArea[]> {
  const rows = await db
    .selectFrom('modelResidentialAreas as area')
    .distinctOn('area.villageId')
    .select(areaColumns.map((column) => `area.${column}` as const))
    .select(citedDocumentOf('area').as('document'))
    .select(villageNameOn('area.village_id', asOf).as('villageName'))
    .where('area.communeId', '=', communeId)
    .where('statusIn', '<=', year)
    .where(isKnownBy('status_on', year, asOf))
    .orderBy('area.villageId')
    // Recognised is the end of building.
    .orderBy(sql`area.status = 'recognised'`, 'desc')
    .execute()
  return rows.map((row) => omitNulls(row) as NamedArea)
}

const isKnownBy = (column: string, year: number, asOf: IsoDate) =>
  sql<boolean>`case when ${sql.ref(column)} is null then ${year}::int <= extract(year from ${asOf}::date)
    else ${sql.ref(column)} <= ${asOf}::date end`
