import {
  calculateClosing,
  type HouseholdClass,
  type Movement,
  movementFields,
} from '../../../core/poverty/balance.ts'
import {
  type CountField,
  countFields,
  type Finding,
  type PovertyCounts,
} from '../../../core/poverty/counts.ts'
import { findReviewFaults } from '../../../core/poverty/review.ts'
import type { PlaceView, ReviewView } from '../../../modules/poverty-review/poverty-views.contract.ts'

export const classes = ['poor', 'near-poor'] as const
/** What is typed in a movement table; it closes at what was counted. */
export const typedFields = movementFields.filter((field) => field !== 'closing')
export type TypedField = (typeof typedFields)[number]
type Typed = Record<TypedField, string>

/** What is typed about one place, as text. */
export interface PlaceEntry {
  counts: Record<CountField, string>
  hasMovements: boolean
  movements: Record<HouseholdClass, Typed>
}

export const required: readonly CountField[] = ['households', 'poor', 'nearPoor']

/** The entry of a stored place, or an empty one that opens with last year's closing. */
export function startPlace(stored: PlaceView | undefined, lastYear: PovertyCounts | undefined): PlaceEntry {
  const counts = Object.fromEntries(countFields.map((field) => [field, textOf(stored?.[field])]))
  const start = (wanted: HouseholdClass, opening: number | undefined): Typed => {
    const known = stored?.movements.find((one) => one.class === wanted && one.countedIn === 'households')
    const texts = typedFields.map((field) => {
      if (known) return [field, String(known[field])]
      return [field, field === 'opening' ? textOf(opening) : '0']
    })
    return Object.fromEntries(texts) as Typed
  }
  return {
    counts: counts as Record<CountField, string>,
    hasMovements: stored ? stored.movements.some((one) => one.countedIn === 'households') : false,
    movements: { poor: start('poor', lastYear?.poor), 'near-poor': start('near-poor', lastYear?.nearPoor) },
  }
}

const textOf = (count: number | undefined) => (count === undefined ? '' : String(count))

/** A count as it is typed: "1.081", "1081"; undefined while it is none. */
export function parseCount(typed: string): number | undefined {
  const digits = typed.replace(/[\s.]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined
}

/** Which fields keep the entry from being sent: "poor", "near-poor opening". */
export function findFieldFaults(entry: PlaceEntry): Map<string, 'required' | 'wrongNumber'> {
  const faults = new Map<string, 'required' | 'wrongNumber'>()
  const check = (name: string, typed: string, isRequired: boolean) => {
    if (typed.trim() === '') {
      if (isRequired) faults.set(name, 'required')
    } else if (parseCount(typed) === undefined) faults.set(name, 'wrongNumber')
  }
  for (const field of countFields) check(field, entry.counts[field], required.includes(field))
  if (!entry.hasMovements) return faults
  for (const wanted of classes) {
    for (const field of typedFields) check(`${wanted} ${field}`, entry.movements[wanted][field], true)
  }
  return faults
}

/** The numbers of the entry, as far as they are typed; blank ones are absent, never zero. */
export function toCounts(entry: PlaceEntry): Partial<PovertyCounts> {
  return Object.fromEntries(
    countFields.flatMap((field) => {
      const count = parseCount(entry.counts[field])
      return count === undefined ? [] : [[field, count]]
    }),
  )
}

/** A movement table once all of it can be read. */
export function toMovement(entry: PlaceEntry, wanted: HouseholdClass): Movement | undefined {
  const closing = parseCount(entry.counts[wanted === 'poor' ? 'poor' : 'nearPoor'])
  const typed = typedFields.map((field) => [field, parseCount(entry.movements[wanted][field])] as const)
  if (closing === undefined || typed.some(([, count]) => count === undefined)) return undefined
  return {
    class: wanted,
    countedIn: 'households',
    ...(Object.fromEntries(typed) as Record<TypedField, number>),
    closing,
  }
}

export const listMovements = (entry: PlaceEntry): Movement[] =>
  entry.hasMovements ? classes.flatMap((wanted) => toMovement(entry, wanted) ?? []) : []

/** By how much a table fails to close; zero when it does. */
export const imbalanceOf = (movement: Movement): number => movement.closing - calculateClosing(movement)

/** Everything that cannot be true in what is typed, in both languages. */
export function findContradictions(entry: PlaceEntry, place: string): Finding[] {
  const counts = toCounts(entry)
  if (required.some((field) => counts[field] === undefined)) return []
  const named = { vi: place, en: place }
  return findReviewFaults(
    { place: named, counts: counts as PovertyCounts, movements: listMovements(entry) },
    [],
  )
}

/** What last year's result counted in a place; this year's tables open with it. */
export function findLastYear(
  lastYear: ReviewView | undefined,
  villageId: string | undefined,
): PovertyCounts | undefined {
  if (villageId !== undefined) return lastYear?.villages.find((one) => one.villageId === villageId)
  return lastYear?.commune ?? sumOf(lastYear)
}

function sumOf(review: ReviewView | undefined): PovertyCounts | undefined {
  if (!review || review.villages.length === 0) return undefined
  const sum = (field: 'households' | 'poor' | 'nearPoor') =>
    review.villages.reduce((total, village) => total + village[field], 0)
  return { households: sum('households'), poor: sum('poor'), nearPoor: sum('nearPoor') }
}

/** The place as operations take it; rows get new ids with every writing. */
export function toPlace(entry: PlaceEntry, makeId: () => string, stored?: PlaceView) {
  const others = (stored?.movements ?? []).filter((one) => one.countedIn !== 'households')
  return {
    id: makeId(),
    ...(toCounts(entry) as PovertyCounts),
    movements: [
      ...listMovements(entry).map((movement) => ({ ...movement, id: makeId() })),
      ...others.map((movement) => ({ ...movement, id: makeId() })),
    ],
    synthetic: false,
  }
}
