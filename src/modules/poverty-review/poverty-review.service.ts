import { wholeCommune } from '../../core/poverty/counts.ts'
import { findReviewFaults, type PlaceResult } from '../../core/poverty/review.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../platform/database/db.ts'
import { refuseVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { recordPovertyReview, removePovertyReview } from './poverty-review.contract.ts'
import {
  findReview,
  hasOtherReview,
  listVillageNames,
  type PlaceRow,
  type PovertyReview,
  writeReview,
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

export const removePovertyReviewOperation = implementWrite(removePovertyReview, (tx, input) =>
  removeRecord(tx, reviews, input),
)
