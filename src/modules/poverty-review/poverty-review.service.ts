import { wholeCommune } from '../../core/poverty/counts.ts'
import { findReviewFaults, type PlaceResult } from '../../core/poverty/review.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { refuseVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { recordPovertyReview, recordVillageReview, removePovertyReview } from './poverty-review.contract.ts'
import {
  findReview,
  findReviewOf,
  hasOtherReview,
  listVillageNames,
  type PlaceRow,
  type PovertyReview,
  type StoredReview,
  writeReview,
  writeVillage,
} from './poverty-review.queries.ts'

const named = { register: 'sổ rà soát hộ nghèo', registerEn: 'the register of poverty reviews' }
const reviews: Register<PovertyReview> = {
  entity: 'poverty-review',
  table: 'povertyReviews',
  named,
  label: ({ year }) => `rà soát năm ${year}`,
  find: findReview,
  write: async (tx, review, revision) => {
    const isWritten = await writeReview(tx, review, revision)
    if (!isWritten) throw new Problem('record.id-taken', named)
  },
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** Rows in the order the register keeps them, so that the same review sent twice is seen to be the same. */
const inOrder = (review: PovertyReview): PovertyReview => ({
  ...review,
  villages: review.villages
    .map((village) => ({ ...village, movements: [...village.movements].sort(byId) }))
    .sort(byId),
  commune: review.commune && { ...review.commune, movements: [...review.commune.movements].sort(byId) },
})

function checkVillages(review: PovertyReview, names: Map<string, string>): void {
  const stranger = review.villages.find((village) => !names.has(village.villageId ?? ''))
  if (stranger) refuseVillage(stranger.villageId ?? '')
}

async function checkOnlyOne(tx: Tx, review: PovertyReview): Promise<void> {
  if (!(await hasOtherReview(tx, review))) return
  const isOfficial = review.status === 'official'
  throw new Problem('poverty.review-exists', { year: review.year, isOfficial })
}

/** Refuses numbers that cannot all be true, naming every fault at once. @throws Problem `poverty.contradicts`. */
function checkNumbers(review: PovertyReview, names: Map<string, string>): void {
  const toResult = (row: PlaceRow): PlaceResult => {
    const name = row.villageId === undefined ? undefined : names.get(row.villageId)
    return {
      place: name === undefined ? wholeCommune : { vi: name, en: name },
      counts: row,
      movements: row.movements,
    }
  }
  const faults = findReviewFaults(review.commune && toResult(review.commune), review.villages.map(toResult))
  if (faults.length > 0) throw new Problem('poverty.contradicts', { faults })
}

export const recordPovertyReviewOperation = implementWrite(recordPovertyReview, async (tx, input) => {
  const { revision: seen, ...given } = input
  const review = inOrder(given)
  const names = await listVillageNames(tx, review.communeId)
  checkVillages(review, names)
  await checkDocumentKnown(tx, review.communeId, review.documentId)
  return saveRecord(tx, reviews, review, {
    seen,
    check: async () => {
      await checkOnlyOne(tx, review)
      checkNumbers(review, names)
    },
  })
})

const villageEntity = 'poverty-review-village'

/**
 * Enters one village, so that its head can: the others are neither read over nor written over.
 *
 * A row gets a new id with every writing, which is how the next writer shows what they have seen.
 */
export const recordVillageReviewOperation = implementWrite(recordVillageReview, async (tx, input) => {
  const { communeId, reviewId, year, replaces, ...given } = input
  const village: PlaceRow = { ...given, movements: [...given.movements].sort(byId) }
  const names = await listVillageNames(tx, communeId)
  const name = names.get(input.villageId) ?? refuseVillage(input.villageId)
  await lockRegister(tx, reviews.entity, communeId)
  if (await findReviewOf(tx, communeId, { year, status: 'official' })) {
    throw new Problem('poverty.official-already', { year, village: name })
  }
  const stored = await findReviewOf(tx, communeId, { year, status: 'preliminary' })
  const before = stored?.villages.find((one) => one.villageId === input.villageId)
  const toRecord = (row: PlaceRow) => ({ ...row, year })
  const change = { entity: villageEntity, entityId: village.id, after: toRecord(village) }
  if (before && isSame(before, village)) {
    return { ...change, before: change.after }
  }
  if (before && before.id !== replaces) {
    const seen = {
      entity: villageEntity,
      id: before.id,
      label: name,
      revision: stored?.revision ?? 1,
      present: toRecord(before),
    }
    throw new Problem('record.changed', { ...named, ...seen })
  }
  const faults = findReviewFaults(
    { place: { vi: name, en: name }, counts: village, movements: village.movements },
    [],
  )
  if (faults.length > 0) throw new Problem('poverty.contradicts', { faults })
  await writeRow(tx, village, stored ?? { communeId, id: reviewId, year, status: 'preliminary' })
  return { ...change, before: before ? toRecord(before) : null }
})

type Begun = StoredReview | (Pick<PovertyReview, 'communeId' | 'id' | 'year'> & { status: 'preliminary' })

async function writeRow(tx: Tx, village: PlaceRow, review: Begun): Promise<void> {
  const isWritten =
    'revision' in review
      ? await writeVillage(tx, review, village)
      : await writeReview(tx, { ...review, synthetic: village.synthetic, villages: [village] }, 1)
  if (!isWritten) throw new Problem('record.id-taken', named)
}

export const removePovertyReviewOperation = implementWrite(removePovertyReview, (tx, input) =>
  removeRecord(tx, reviews, input),
)
