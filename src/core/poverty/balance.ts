import { countNames, type Finding, type Place, type PovertyCounts, printPlain } from './counts.ts'

export type HouseholdClass = 'poor' | 'near-poor'

/**
 * How one class of households came from the last review to this one.
 *
 * "Other" is the other of the two classes: poor households that became near-poor leave one table and enter
 * the other.
 */
export interface Movement {
  class: HouseholdClass
  countedIn: 'households' | 'people'
  opening: number
  toOther: number
  aboveLine: number
  otherDecrease: number
  fromOther: number
  relapsed: number
  newlyArisen: number
  otherIncrease: number
  closing: number
}

export const decreases = ['toOther', 'aboveLine', 'otherDecrease'] as const
export const increases = ['fromOther', 'relapsed', 'newlyArisen', 'otherIncrease'] as const
export const movementFields = ['opening', ...decreases, ...increases, 'closing'] as const
export type MovementField = (typeof movementFields)[number]

/** đầu kỳ − giảm + tăng: what the closing number has to be. */
export function calculateClosing(movement: Movement): number {
  const sum = (fields: readonly MovementField[]) =>
    fields.reduce((total, field) => total + movement[field], 0)
  return movement.opening - sum(decreases) + sum(increases)
}

const classNames: Record<HouseholdClass, Finding> = {
  poor: { vi: 'hộ nghèo', en: 'poor households' },
  'near-poor': { vi: 'hộ cận nghèo', en: 'near-poor households' },
}

const nameOf = (movement: Movement): Finding =>
  movement.countedIn === 'households'
    ? classNames[movement.class]
    : {
        vi: `nhân khẩu ${classNames[movement.class].vi}`,
        en: `people of ${classNames[movement.class].en}`,
      }

/** "38 − (5 + 6 + 0) + (2 + 0 + 1 + 0) = 30". */
export function printBalance(movement: Movement): string {
  const terms = (fields: readonly MovementField[]) =>
    fields.map((field) => printPlain(movement[field])).join(' + ')
  const { opening } = movement
  return `${printPlain(opening)} − (${terms(decreases)}) + (${terms(increases)}) = ${printPlain(calculateClosing(movement))}`
}

/** A table whose closing number is not what its movements make. */
export function findBalanceFaults(movements: readonly Movement[], place: Place): Finding[] {
  return movements
    .filter((movement) => calculateClosing(movement) !== movement.closing)
    .map((movement) => ({
      vi: `${place.vi}: diễn biến ${nameOf(movement).vi} ${printBalance(movement)}, cuối kỳ ghi ${printPlain(movement.closing)}`,
      en: `${place.en}: movement of ${nameOf(movement).en} ${printBalance(movement)}, closing says ${printPlain(movement.closing)}`,
    }))
}

/** Households that leave the poor for the near-poor enter the near-poor from the poor, and the other way round. */
export function findCrossingFaults(movements: readonly Movement[], place: Place): Finding[] {
  return (['households', 'people'] as const).flatMap((countedIn) => {
    const [poor, nearPoor] = (['poor', 'near-poor'] as const).map((wanted) =>
      movements.find((movement) => movement.class === wanted && movement.countedIn === countedIn),
    )
    if (!poor || !nearPoor) return []
    const crossings = [
      { vi: 'nghèo sang cận nghèo', en: 'poor to near-poor', left: poor.toOther, came: nearPoor.fromOther },
      { vi: 'cận nghèo sang nghèo', en: 'near-poor to poor', left: nearPoor.toOther, came: poor.fromOther },
    ]
    return crossings
      .filter(({ left, came }) => left !== came)
      .map(({ vi, en, left, came }) => ({
        vi: `${place.vi}: ${vi}, biểu đi ghi ${printPlain(left)}, biểu đến ghi ${printPlain(came)}`,
        en: `${place.en}: ${en}, one table has ${left}, the other ${came}`,
      }))
  })
}

/** The count that a movement table must close at. */
const closesAt = {
  poor: { households: 'poor', people: 'poorPeople' },
  'near-poor': { households: 'nearPoor', people: 'nearPoorPeople' },
} as const

/** Tables that close at another number than the review counted. */
export function findClosingFaults(
  counts: PovertyCounts,
  movements: readonly Movement[],
  place: Place,
): Finding[] {
  return movements.flatMap((movement) => {
    const field = closesAt[movement.class][movement.countedIn]
    const counted = counts[field]
    if (counted === undefined || counted === movement.closing) return []
    return {
      vi: `${place.vi}: diễn biến ${nameOf(movement).vi} cuối kỳ ghi ${printPlain(movement.closing)}, ${countNames[field].vi} rà soát được ${printPlain(counted)}`,
      en: `${place.en}: movement of ${nameOf(movement).en} closes at ${movement.closing}, the review counted ${counted}`,
    }
  })
}

/** The movements of all villages together; undefined unless every village gave the table. */
export function addMovements(parts: readonly Movement[], villages: number): Movement | undefined {
  const [first] = parts
  if (!first || parts.length !== villages) return undefined
  const sums = movementFields.map(
    (field) => [field, parts.reduce((total, part) => total + part[field], 0)] as const,
  )
  return { class: first.class, countedIn: first.countedIn, ...Object.fromEntries(sums) } as Movement
}
