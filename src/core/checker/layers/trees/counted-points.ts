import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'

/** A point of a list with the number it bears: "(2) …", "b) …", "Bước 3: …", "Ba là, …". */
export interface CountedPoint extends Span {
  value: number
  /** Points of one word or one sign count together. */
  key: string
}

/** A point whose number jumps or was borne before, and the number the one before it bears. */
export interface OrderBreak {
  point: CountedPoint
  before: number
  isTwice: boolean
}

/** The number a list has come to, where it stands, and whether it was said twice. */
interface Last {
  value: number
  isTwice: boolean
  end: number
}

/** Over how many letters one list may go on. */
const reach = 3000
const nothing: Last = { value: 0, isTwice: false, end: 0 }
/** Of more than so many left out the numbers are not those of one list. */
const widest = 3

/**
 * Where lists of points break their order: one number left out, or borne twice. A list counts from its first point on; behind
 * a number borne twice it may go on as if that had been the next.
 */
export function findOrderBreaks(points: readonly CountedPoint[]): OrderBreak[] {
  const lists = new Map<string, Last>()
  return gather(points, (point) => {
    const known = lists.get(point.key) ?? nothing
    const last = point.start - known.end < reach ? known : nothing
    const { value, end } = point
    const isTwice = last.value > 0 && value === last.value
    lists.set(point.key, { value: last.value > 0 || value === 1 ? value : 0, isTwice, end })
    return breaksOrder(last, value) ? [{ point, before: last.value, isTwice }] : []
  })
}

const breaksOrder = ({ value: before, isTwice }: Last, value: number): boolean =>
  before > 0 &&
  value > 1 &&
  value >= before &&
  value - before <= widest &&
  value !== before + 1 &&
  !(isTwice && value === before + 2)

/** How far each number of a row is from the one before it. */
export const stepsOf = (numbers: readonly { value: number }[]): number[] =>
  numbers.slice(1).map(({ value }, at) => value - (numbers[at]?.value ?? 0))

/** "1, 2, 3": numbers that count on from one. */
export const countsFromOne = (numbers: readonly { value: number }[]): boolean =>
  numbers.every(({ value }, at) => value === at + 1)
