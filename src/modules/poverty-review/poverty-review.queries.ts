import { sql } from 'kysely'
import type { CitedDocument } from '../../core/citations.ts'
import type { IsoDate } from '../../core/contract.ts'
import type { Movement } from '../../core/poverty/balance.ts'
import type { PovertyCounts } from '../../core/poverty/counts.ts'
import { omitNulls } from '../../core/registers/records.ts'
import { citedDocumentOf } from '../../platform/database/cited-documents.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type { reviewStatuses } from './poverty-review.contract.ts'

export type ReviewStatus = (typeof reviewStatuses)[number]

/** What was counted in one place; without a village, in the whole commune. */
export interface PlaceRow extends PovertyCounts {
  id: string
  villageId?: string
  movements: (Movement & { id: string })[]
  synthetic: boolean
}

/** A review as the register holds it. */
export interface PovertyReview {
  communeId: string
  id: string
  year: number
  status: ReviewStatus
  reviewedOn?: IsoDate
  documentId?: string
  note?: string
  synthetic: boolean
  commune?: PlaceRow
  villages: PlaceRow[]
}
export type StoredReview = PovertyReview & { revision: number }

const reviewColumns = [
  'communeId',
  'id',
  'year',
  'status',
  'reviewedOn',
  'documentId',
  'note',
  'synthetic',
  'revision',
] as const
const countColumns = [
  'households',
  'people',
  'poor',
  'poorPeople',
  'nearPoor',
  'nearPoorPeople',
  'averageStandard',
  'averageStandardPeople',
  'ethnicHouseholds',
  'ethnicPoor',
  'ethnicNearPoor',
] as const
const movementColumns = [
  'class',
  'countedIn',
  'opening',
  'toOther',
  'aboveLine',
  'otherDecrease',
  'fromOther',
  'relapsed',
  'newlyArisen',
  'otherIncrease',
  'closing',
] as const

/** A review with everything in it. */
export async function findReview(db: Db, communeId: string, id: string): Promise<StoredReview | undefined> {
  const head = await db
    .selectFrom('povertyReviews')
    .select(reviewColumns)
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!head) return undefined
  const counts = await db
    .selectFrom('povertyReviewCounts')
    .select(['id', 'villageId', 'synthetic', ...countColumns])
    .where('communeId', '=', communeId)
    .where('reviewId', '=', id)
    .orderBy('id')
    .execute()
  const movements = await db
    .selectFrom('povertyReviewMovements')
    .select(['id', 'villageId', ...movementColumns])
    .where('communeId', '=', communeId)
    .where('reviewId', '=', id)
    .orderBy('id')
    .execute()
  const places = counts.map((row) => ({
    ...omitNulls(row),
    movements: movements.filter((movement) => movement.villageId === row.villageId).map(toMovement),
  }))
  return {
    ...omitNulls(head),
    status: head.status as ReviewStatus,
    commune: places.find((place) => place.villageId === undefined),
    villages: places.filter((place) => place.villageId !== undefined),
  }
}

function toMovement(row: {
  id: string
  villageId: string | null
  class: string
  countedIn: string
}): Movement & { id: string } {
  const { villageId: _, ...movement } = row
  return movement as Movement & { id: string }
}

/** Whether the commune has another review of that year and status. */
export async function hasOtherReview(tx: Tx, review: PovertyReview): Promise<boolean> {
  const found = await tx
    .selectFrom('povertyReviews')
    .select('id')
    .where('communeId', '=', review.communeId)
    .where('year', '=', review.year)
    .where('status', '=', review.status)
    .where('id', '!=', review.id)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertReview(tx: Tx, review: PovertyReview): Promise<boolean> {
  const { commune: _, villages: __, ...head } = review
  await tx.insertInto('povertyReviews').values(head).execute()
  return insertPlaces(tx, review)
}

export async function updateReview(tx: Tx, review: PovertyReview, revision: number): Promise<boolean> {
  const { communeId, id, year, status, synthetic } = review
  await tx
    .updateTable('povertyReviews')
    .set({
      year,
      status,
      synthetic,
      reviewedOn: review.reviewedOn ?? null,
      documentId: review.documentId ?? null,
      note: review.note ?? null,
      revision,
    })
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .execute()
  for (const table of ['povertyReviewCounts', 'povertyReviewMovements'] as const) {
    await tx.deleteFrom(table).where('communeId', '=', communeId).where('reviewId', '=', id).execute()
  }
  return insertPlaces(tx, review)
}

export async function deleteReview(tx: Tx, communeId: string, id: string): Promise<void> {
  await tx.deleteFrom('povertyReviews').where('communeId', '=', communeId).where('id', '=', id).execute()
}

/** Adds the places of a review; false when an id is taken by a row of another review. */
async function insertPlaces(tx: Tx, review: PovertyReview): Promise<boolean> {
  const { communeId, id: reviewId } = review
  const places = [...(review.commune ? [review.commune] : []), ...review.villages]
  const counts = places.map(({ movements: _, ...row }) => ({ ...row, communeId, reviewId }))
  const movements = places.flatMap((place) =>
    place.movements.map((movement) => ({
      ...movement,
      communeId,
      reviewId,
      villageId: place.villageId,
      synthetic: place.synthetic,
    })),
  )
  const addedCounts = await tx
    .insertInto('povertyReviewCounts')
    .values(counts)
    .onConflict((conflict) => conflict.columns(['communeId', 'id']).doNothing())
    .returning('id')
    .execute()
  if (movements.length === 0) return addedCounts.length === counts.length
  const addedMovements = await tx
    .insertInto('povertyReviewMovements')
    .values(movements)
    .onConflict((conflict) => conflict.columns(['communeId', 'id']).doNothing())
    .returning('id')
    .execute()
  return addedCounts.length === counts.length && addedMovements.length === movements.length
}

/** The full names of the villages the commune has ever had, by id. */
export async function listVillageNames(tx: Tx, communeId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('unitVersions')
    .select(['unitId', 'fullName'])
    .where('parentId', '=', communeId)
    .orderBy(sql`valid_from nulls first`)
    .execute()
  return new Map(rows.map((row) => [row.unitId, row.fullName]))
}

/** Counts of one place in the review that holds at a cut-off date, with the names of that day. */
export interface CountedPlace extends PovertyCounts {
  id: string
  villageId?: string
  name?: string
  /** Without the word "thôn". */
  shortName?: string
  movements: Movement[]
  synthetic: boolean
  status: ReviewStatus
  reviewedOn?: IsoDate
  document?: CitedDocument
  /** How many villages the commune has on that day. */
  villagesThen: number
}

/**
 * The counts of a year's review as they stand at the cut-off date, villages in the order of their names.
 *
 * The official result takes the place of the preliminary one once it was there by that day. A review
 * without a day counts for its year.
 */
export async function listCountedPlaces(
  db: Db,
  communeId: string,
  { year, asOf }: { year: number; asOf: IsoDate },
): Promise<CountedPlace[]> {
  const { rows } = await sql<CountRow>`
    with review as (
      select * from poverty_reviews
      where commune_id = ${communeId} and year = ${year}
        and (case when reviewed_on is null then year <= extract(year from ${asOf}::date) else reviewed_on <= ${asOf}::date end)
      order by status = 'official' desc
      limit 1
    )
    select c.id, c.village_id, c.synthetic or review.synthetic as synthetic,
      c.households, c.people, c.poor, c.poor_people, c.near_poor, c.near_poor_people,
      c.average_standard, c.average_standard_people, c.ethnic_households, c.ethnic_poor, c.ethnic_near_poor,
      review.status, review.reviewed_on,
      coalesce(v.full_name, old.full_name) as name, coalesce(v.name, old.name) as short_name,
      ${citedDocumentOf('review')} as document,
      (select count(*)::int from unit_versions u join units on units.id = u.unit_id and units.level = 'village'
        where u.parent_id = ${communeId} and (u.valid_from is null or u.valid_from <= ${asOf}::date)
          and (u.valid_to is null or u.valid_to > ${asOf}::date)) as villages_then,
      coalesce((
        select jsonb_agg(to_jsonb(m)) from poverty_review_movements m
        where m.commune_id = c.commune_id and m.review_id = c.review_id
          and m.village_id is not distinct from c.village_id
      ), '[]') as movements
    from review
    join poverty_review_counts c on c.commune_id = review.commune_id and c.review_id = review.id
    left join lateral (
      select name, full_name, sort_key from unit_versions u
      where u.unit_id = c.village_id and (u.valid_from is null or u.valid_from <= ${asOf}::date)
        and (u.valid_to is null or u.valid_to > ${asOf}::date)
      limit 1
    ) v on true
    left join lateral (
      select name, full_name, sort_key from unit_versions u
      where u.unit_id = c.village_id order by valid_from nulls first limit 1
    ) old on true
    order by c.village_id is not null, coalesce(v.sort_key, old.sort_key)`.execute(db)
  return rows.map(toCountedPlace)
}

type Nullable<T> = { [K in keyof T]: T[K] | null }
type CountRow = Nullable<PovertyCounts> & { households: number; poor: number; nearPoor: number } & {
  id: string
  villageId: string | null
  synthetic: boolean
  status: ReviewStatus
  reviewedOn: IsoDate | null
  name: string | null
  shortName: string | null
  document: CitedDocument | null
  villagesThen: number
  movements: Record<string, unknown>[]
}

function toCountedPlace(row: CountRow): CountedPlace {
  const { movements, ...place } = omitNulls(row)
  return { ...place, movements: movements.map(fromSnake) as unknown as Movement[] }
}

/** Rows that come as JSON keep the names of the columns. */
const fromSnake = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
