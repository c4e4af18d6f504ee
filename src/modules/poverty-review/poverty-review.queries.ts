import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import type { Movement } from '../../core/poverty/balance.ts'
import type { PovertyCounts } from '../../core/poverty/counts.ts'
import { omitNulls, type Revised } from '../../core/registers/records.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findRow, putRow } from '../../platform/database/register-rows.ts'
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
export type StoredReview = Revised<PovertyReview>

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
  const head = await findRow(db, 'povertyReviews', reviewColumns, { communeId, id })
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

/** The review of that year and status, of which there is one at most. */
export async function findReviewOf(
  db: Db,
  communeId: string,
  { year, status }: { year: number; status: ReviewStatus },
): Promise<StoredReview | undefined> {
  const head = await db
    .selectFrom('povertyReviews')
    .select('id')
    .where('communeId', '=', communeId)
    .where('year', '=', year)
    .where('status', '=', status)
    .executeTakeFirst()
  return head && findReview(db, communeId, head.id)
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

/** Adds the review, or puts it in place of the one with the same id; false as {@link insertPlaces}. */
export async function writeReview(tx: Tx, review: PovertyReview, revision: number): Promise<boolean> {
  const { communeId, id } = review
  await putRow(tx, 'povertyReviews', reviewColumns, { ...review, revision })
  for (const table of ['povertyReviewCounts', 'povertyReviewMovements'] as const) {
    await tx.deleteFrom(table).where('communeId', '=', communeId).where('reviewId', '=', id).execute()
  }
  return insertPlaces(tx, review)
}

/** Puts what was counted in one village in place of what stood there; false as {@link insertPlaces}. */
export async function writeVillage(tx: Tx, review: StoredReview, village: PlaceRow): Promise<boolean> {
  const { communeId, id } = review
  for (const table of ['povertyReviewCounts', 'povertyReviewMovements'] as const) {
    await tx
      .deleteFrom(table)
      .where('communeId', '=', communeId)
      .where('reviewId', '=', id)
      .where('villageId', '=', village.villageId ?? null)
      .execute()
  }
  await tx
    .updateTable('povertyReviews')
    .set({ revision: review.revision + 1 })
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .execute()
  return insertPlaces(tx, { ...review, commune: undefined, villages: [village] })
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
export async function listVillageNames(db: Db, communeId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('unitVersions')
    .select(['unitId', 'fullName'])
    .where('parentId', '=', communeId)
    .orderBy(sql`valid_from nulls first`)
    .execute()
  return new Map(rows.map((row) => [row.unitId, row.fullName]))
}
