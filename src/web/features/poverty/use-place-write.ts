import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import type {
  PlaceView,
  PovertyView,
  ReviewView,
} from '../../../modules/poverty-review/poverty-views.contract.ts'
import { isExpected } from '../../api.ts'
import { useWrite } from '../../store/use-write.ts'
import { usePlace } from '../commune/place.ts'
import { useCommune } from '../commune/use-commune.ts'
import { type PlaceEntry, toPlace } from './place-entry.ts'

interface Target {
  view: PovertyView
  villageId?: string
  place: string
  status: ReviewView['status']
  stored: PlaceView | undefined
}

/**
 * Writes what was counted in a place: a village for itself while the result is preliminary, everything else
 * as part of the whole review. Somebody else's numbers are shown, never written over unseen.
 */
export function usePlaceWrite({ view, villageId, place, status, stored }: Target) {
  const { year } = usePlace()
  const communeId = useCommune().data?.unit.id ?? ''
  const write = useWrite()
  const [reviewId] = useState(() => uuid())
  const [conflict, setConflict] = useState<PlaceView>()
  const send = async (entry: PlaceEntry, over?: PlaceView): Promise<boolean | undefined> => {
    const counted = toPlace(entry, uuid, over ?? stored)
    const seen = (over ?? stored)?.id
    const operation =
      villageId !== undefined && !view.official ? 'poverty-review.record-village' : 'poverty-review.record'
    const input =
      operation === 'poverty-review.record-village'
        ? {
            communeId,
            ...counted,
            villageId,
            year: Number(year),
            reviewId: view.preliminary?.id ?? reviewId,
            ...(seen && { replaces: seen }),
          }
        : {
            communeId,
            ...wholeReview(view, { id: reviewId, year: Number(year), status, villageId, counted }),
          }
    try {
      const { isWaiting } = await write.mutateAsync({ operation, input, label: place })
      return isWaiting
    } catch (error) {
      const theirs =
        isExpected(error) && error.code === 'record.changed' ? presentOf(error.details) : undefined
      if (!theirs || operation === 'poverty-review.record') throw error
      setConflict(theirs)
      return undefined
    }
  }
  const settle = () => {
    setConflict(undefined)
    write.reset()
  }
  return { write, send, conflict, settle }
}

interface Whole {
  id: string
  year: number
  status: ReviewView['status']
  villageId?: string
  counted: ReturnType<typeof toPlace>
}

type Begun = Pick<ReviewView, 'id' | 'year' | 'status' | 'villages'> & Partial<ReviewView>

/** The whole review with one place of it written anew. */
function wholeReview(view: PovertyView, { villageId, counted, ...begun }: Whole) {
  const begunAs: Begun = view.official ?? view.preliminary ?? { ...begun, villages: [] }
  const { decision: _, ...review } = begunAs
  if (villageId === undefined) return { ...review, commune: counted }
  const others = review.villages.filter((village) => village.villageId !== villageId)
  return { ...review, villages: [...others, { ...counted, villageId }] }
}

/** The row that stands now, as the refusal carries it. */
function presentOf(details: unknown): PlaceView | undefined {
  const present = (details as { present?: PlaceView } | undefined)?.present
  return present?.id && Array.isArray(present.movements) ? present : undefined
}
