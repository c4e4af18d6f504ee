import {
  addMovements,
  findBalanceFaults,
  findClosingFaults,
  findCrossingFaults,
  type HouseholdClass,
  type Movement,
  movementFields,
} from './balance.ts'
import {
  addCounts,
  type Finding,
  findCountFaults,
  findTotalFaults,
  type Place,
  type PovertyCounts,
  wholeCommune,
} from './counts.ts'

/** The result of one place: what was counted, and how it came about where that was entered. */
export interface PlaceResult {
  place: Place
  counts: PovertyCounts
  movements: readonly Movement[]
}

/**
 * Everything in a review that cannot be true, each with its arithmetic; empty for a sound one.
 *
 * A commune total entered beside villages must equal their sum, number by number.
 */
export function findReviewFaults(
  commune: PlaceResult | undefined,
  villages: readonly PlaceResult[],
): Finding[] {
  const places = [...(commune ? [commune] : []), ...villages]
  const own = places.flatMap(({ place, counts, movements }) => [
    ...findCountFaults(counts, place),
    ...findBalanceFaults(movements, place),
    ...findCrossingFaults(movements, place),
    ...findClosingFaults(counts, movements, place),
  ])
  if (!commune) return own
  const totals = findTotalFaults(
    commune.counts,
    villages.map((village) => village.counts),
  )
  return [...own, ...totals, ...findMovementTotalFaults(commune, villages)]
}

function findMovementTotalFaults(commune: PlaceResult, villages: readonly PlaceResult[]): Finding[] {
  return commune.movements.flatMap((entered) => {
    const summed = addMovements(listTables(villages, entered.class, entered.countedIn), villages.length)
    if (!summed || movementFields.every((field) => summed[field] === entered[field])) return []
    const say = (movement: Movement) => movementFields.map((field) => movement[field]).join(', ')
    return {
      vi: `${wholeCommune.vi}: diễn biến ${entered.class === 'poor' ? 'hộ nghèo' : 'hộ cận nghèo'} cộng các thôn (${say(summed)}) khác số chung của xã (${say(entered)})`,
      en: `${wholeCommune.en}: movement of ${entered.class} households, villages (${say(summed)}) differ from the commune (${say(entered)})`,
    }
  })
}

const listTables = (
  places: readonly PlaceResult[],
  wanted: HouseholdClass,
  countedIn: Movement['countedIn'],
) =>
  places.flatMap((place) =>
    place.movements.filter((movement) => movement.class === wanted && movement.countedIn === countedIn),
  )

/** The commune's numbers: as entered, else derived from all its villages. */
export function calculateTotals(
  commune: PlaceResult | undefined,
  villages: readonly PlaceResult[],
): { counts: PovertyCounts | undefined; movements: Movement[] } {
  if (commune) {
    const entered = commune.movements
    const derived = deriveMovements(villages).filter(
      (one) => !entered.some((other) => other.class === one.class && other.countedIn === one.countedIn),
    )
    const sum = addCounts(villages.map((village) => village.counts))
    return { counts: { ...sum, ...omitAbsent(commune.counts) }, movements: [...entered, ...derived] }
  }
  return {
    counts: addCounts(villages.map((village) => village.counts)),
    movements: deriveMovements(villages),
  }
}

function deriveMovements(villages: readonly PlaceResult[]): Movement[] {
  return (['poor', 'near-poor'] as const).flatMap((wanted) =>
    (['households', 'people'] as const).flatMap(
      (countedIn) => addMovements(listTables(villages, wanted, countedIn), villages.length) ?? [],
    ),
  )
}

const omitAbsent = (counts: PovertyCounts): PovertyCounts =>
  Object.fromEntries(
    Object.entries(counts).filter(([, value]) => value !== undefined),
  ) as unknown as PovertyCounts
