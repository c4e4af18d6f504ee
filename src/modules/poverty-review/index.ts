import {
  recordPovertyReviewOperation,
  recordVillageReviewOperation,
  removePovertyReviewOperation,
} from './poverty-review.service.ts'

export { povertyReviewFigures } from './poverty-review.figures.ts'
export { findReview, type StoredReview } from './poverty-review.queries.ts'
export { povertyReviewSheets } from './poverty-review.sheet.ts'
export { viewReviews } from './poverty-review.views.ts'

export const povertyReviewOperations = [
  recordPovertyReviewOperation,
  removePovertyReviewOperation,
  recordVillageReviewOperation,
] as const
