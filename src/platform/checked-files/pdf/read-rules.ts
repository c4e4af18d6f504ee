import type { Rule } from '../../../core/checker/reading/pages/page.ts'

type Matrix = readonly [number, number, number, number, number, number]
interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** Numbers of the operators of pdf.js that matter here. */
interface OperatorNumbers {
  save: number
  restore: number
  transform: number
  constructPath: number
  endPath: number
  paintFormXObjectBegin: number
  paintFormXObjectEnd: number
}

/** Thicker than that it is an area, shorter than that a dot. */
const thickest = 3
const shortest = 6
const none: Matrix = [1, 0, 0, 1, 0, 0]

/** The level and upright lines a page draws, in points from its upper left corner. */
export function readRules(
  { fnArray, argsArray }: Operators,
  numbers: OperatorNumbers,
  page: { left: number; top: number },
): Rule[] {
  const rules: Rule[] = []
  const kept: Matrix[] = []
  let matrix: Matrix = none
  fnArray.forEach((operator, at) => {
    const given = argsArray[at] as unknown[] | null
    if (operator === numbers.save) kept.push(matrix)
    else if (operator === numbers.restore) matrix = kept.pop() ?? none
    else if (operator === numbers.transform) matrix = multiply(matrix, given as unknown as Matrix)
    else if (operator === numbers.paintFormXObjectBegin) {
      kept.push(matrix)
      if (given?.[0]) matrix = multiply(matrix, given[0] as Matrix)
    } else if (operator === numbers.paintFormXObjectEnd) matrix = kept.pop() ?? none
    else if (operator === numbers.constructPath && given && given[0] !== numbers.endPath) {
      for (const rule of linesOf(given[1], matrix)) rules.push(toPage(rule, page))
    }
  })
  return rules
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** How many numbers follow each step of a path: move, line, curve, close. */
const stepLengths = [2, 2, 6, 0]

function* linesOf(data: unknown, matrix: Matrix): Iterable<Rule> {
  const [path] = Array.isArray(data) ? (data as (ArrayLike<number> | null)[]) : []
  if (!path) return
  const corners: { x: number; y: number }[] = []
  let isCurved = false
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 3
    const length = stepLengths[step] ?? 0
    const [x = 0, y = 0] = [path[at + 1], path[at + 2]]
    if (step === 0 && corners.length > 0) {
      if (!isCurved) yield* sidesOf(corners)
      corners.length = 0
      isCurved = false
    }
    if (step === 2) isCurved = true
    if (step < 2) {
      const [a, b, c, d, e, f] = matrix
      corners.push({ x: a * x + c * y + e, y: b * x + d * y + f })
    } else if (step === 3 && corners[0]) corners.push(corners[0])
    at += 1 + length
  }
  if (!isCurved) yield* sidesOf(corners)
}

/** A thin area is a line; of others the sides are. */
function* sidesOf(corners: readonly { x: number; y: number }[]): Iterable<Rule> {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const isThin = right - left < thickest || high - low < thickest
  if (isThin) {
    if (right - left > shortest || high - low > shortest) yield { left, right, top: high, bottom: low }
    return
  }
  for (const [at, to] of corners.slice(1).entries()) {
    const from = corners[at]
    if (!from) continue
    const isStraight = Math.abs(from.x - to.x) < 1 || Math.abs(from.y - to.y) < 1
    if (!isStraight || Math.hypot(from.x - to.x, from.y - to.y) < shortest) continue
    yield {
      left: Math.min(from.x, to.x),
      right: Math.max(from.x, to.x),
      top: Math.max(from.y, to.y),
      bottom: Math.min(from.y, to.y),
    }
  }
}

const toPage = ({ left, right, top, bottom }: Rule, page: { left: number; top: number }): Rule => ({
  left: left - page.left,
  right: right - page.left,
  top: page.top - top,
  bottom: page.top - bottom,
})
