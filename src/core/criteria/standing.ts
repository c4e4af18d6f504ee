import type { IsoDate } from '../contract.ts'

/** What the strip of criteria shows in one cell. */
export type Standing = 'met' | 'at-risk' | 'not-met' | 'not-assessed'

/** What somebody judged, as far as a standing needs it. */
export interface Judged {
  status: 'met' | 'not-met' | 'not-assessed'
  atRisk: boolean
  dueOn?: IsoDate
}

/** Why a criterion is shown otherwise than it was judged. */
export type RiskReason = 'said' | 'item-not-met' | 'item-at-risk' | 'overdue'

/**
 * Where a criterion stands on a day: what was judged, and a warning where that can hardly last.
 *
 * Nothing is ever raised: without a judgement of its own a criterion is not met by its items, since who
 * recognises it is the law's to say. A criterion is in danger when somebody said so, when it is called met
 * while one of its items is not, or when the day it was to be met by has passed.
 */
export function calculateStanding(
  own: Judged | undefined,
  items: readonly (Judged | undefined)[],
  day: IsoDate,
): { standing: Standing; reasons: RiskReason[] } {
  if (own?.status === 'not-met')
    return { standing: 'not-met', reasons: isOverdue(own, day) ? ['overdue'] : [] }
  const reasons: RiskReason[] = [
    ...(own?.atRisk ? (['said'] as const) : []),
    ...(items.some((item) => item?.status === 'not-met') ? (['item-not-met'] as const) : []),
    ...(items.some((item) => item?.atRisk) ? (['item-at-risk'] as const) : []),
    ...(own && isOverdue(own, day) ? (['overdue'] as const) : []),
  ]
  if (reasons.length > 0) return { standing: 'at-risk', reasons }
  return { standing: own?.status === 'met' ? 'met' : 'not-assessed', reasons }
}

/** Something that was to be met by a day that has passed and is not. */
const isOverdue = ({ status, dueOn }: Judged, day: IsoDate) =>
  status !== 'met' && dueOn !== undefined && dueOn < day
