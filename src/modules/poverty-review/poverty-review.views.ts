import type { IsoDate } from '../../core/contract.ts'
import type { Policy } from '../../core/policy/index.ts'
import { printDecision } from '../../core/registers/decisions.ts'
import type { Db } from '../../platform/database/db.ts'
import { findDocument } from '../official-documents/index.ts'
import { listCountedPlaces } from './counted-places.queries.ts'
import { findReviewOf, type ReviewStatus } from './poverty-review.queries.ts'
import type { PovertyView, ReviewView } from './poverty-views.contract.ts'
import { nameVillages } from './village-figures.ts'

interface Scope {
  communeId: string
  year: number
  asOf: IsoDate
}

/** Both results of a year, last year's, and by which keys the figures of each village are asked for. */
export async function viewReviews(
  db: Db,
  policy: Policy,
  { communeId, year, asOf }: Scope,
): Promise<Pick<PovertyView, 'preliminary' | 'official' | 'lastYear'> & { slugs: Map<string, string> }> {
  const find = async (of: number, status: ReviewStatus): Promise<ReviewView | undefined> => {
    const review = await findReviewOf(db, communeId, { year: of, status })
    if (!review) return undefined
    const { communeId: _, documentId, ...shown } = review
    const document = documentId && (await findDocument(db, communeId, documentId))
    return { ...shown, documentId, decision: document ? printDecision(document, policy.citation) : undefined }
  }
  const places = await listCountedPlaces(db, communeId, { year, asOf })
  const counted = places.filter((place) => place.villageId !== undefined)
  const named = nameVillages(counted)
  return {
    preliminary: await find(year, 'preliminary'),
    official: await find(year, 'official'),
    lastYear: (await find(year - 1, 'official')) ?? (await find(year - 1, 'preliminary')),
    slugs: new Map(counted.map((place) => [place.villageId ?? '', named.get(place.id) ?? ''])),
  }
}
