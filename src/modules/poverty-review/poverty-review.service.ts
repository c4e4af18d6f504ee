import { wholeCommune } from '../../core/poverty/counts.ts'
import { findReviewFaults, type PlaceResult } from '../../core/poverty/review.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { checkRevision } from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite } from '../../platform/operations.ts'
import { findDocument } from '../official-documents/index.ts'
import { recordPovertyReview, removePovertyReview } from './poverty-review.contract.ts'
import {
  deleteReview,
  findReview,
  hasOtherReview,
  insertReview,
  listVillageNames,
  type PlaceRow,
  type PovertyReview,
  updateReview,
} from './poverty-review.queries.ts'

const entity = 'poverty-review'
const named = { register: 'sổ rà soát hộ nghèo', registerEn: 'the register of poverty reviews' }

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** Rows in the order the register keeps them, so that the same review sent twice is seen to be the same. */
const inOrder = (review: PovertyReview): PovertyReview => ({
  ...review,
  villages: review.villages
    .map((village) => ({ ...village, movements: [...village.movements].sort(byId) }))
    .sort(byId),
  commune: review.commune && { ...review.commune, movements: [...review.commune.movements].sort(byId) },
})

async function checkReferences(tx: Tx, review: PovertyReview, names: Map<string, string>): Promise<void> {
  const stranger = review.villages.find((village) => !names.has(village.villageId ?? ''))
  if (stranger) {
    throw new Problem('record.reference-unknown', {
      what: 'thôn của xã',
      whatEn: 'village of the commune',
      value: stranger.villageId ?? '',
    })
  }
  if (review.documentId && !(await findDocument(tx, review.communeId, review.documentId))) {
    throw new Problem('record.reference-unknown', {
      what: 'văn bản trong sổ',
      whatEn: 'document of the register',
      value: review.documentId,
    })
  }
  if (await hasOtherReview(tx, review)) {
    throw new Problem('poverty.review-exists', {
      year: review.year,
      isOfficial: review.status === 'official',
    })
  }
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
  await lockRegister(tx, entity, review.communeId)
  const names = await listVillageNames(tx, review.communeId)
  await checkReferences(tx, review, names)
  checkNumbers(review, names)
  const stored = await findReview(tx, review.communeId, review.id)
  const { revision, ...before } = stored ?? { revision: 0 }
  const change = { entity, entityId: review.id, before: stored ? before : null, after: review }
  if (stored && isSame(before, review)) return change
  if (stored) checkRevision(stored, { revision: seen, label: `rà soát năm ${stored.year}`, ...named })
  const isWritten = stored ? await updateReview(tx, review, revision + 1) : await insertReview(tx, review)
  if (!isWritten) throw new Problem('record.id-taken', named)
  return change
})

export const removePovertyReviewOperation = implementWrite(
  removePovertyReview,
  async (tx, { communeId, id }) => {
    await lockRegister(tx, entity, communeId)
    const stored = await findReview(tx, communeId, id)
    if (!stored) throw new Problem('record.not-found', { ...named, id })
    await deleteReview(tx, communeId, id)
    const { revision: _, ...before } = stored
    return { entity, entityId: id, before, after: null }
  },
)
