/** Numbers one after another, both ends included. */
export interface NumberRun {
  from: number
  to: number
}

/**
 * The runs of numbers that nothing bears, from 1 up to the highest in use.
 *
 * `breaks` are runs that were explained: a gap is parted at their ends, so that each part is either explained
 * whole or not at all.
 */
export function listNumberGaps(used: readonly number[], breaks: readonly NumberRun[] = []): NumberRun[] {
  const sorted = [...new Set(used)].filter((number) => number >= 1).sort((a, b) => a - b)
  const gaps: NumberRun[] = []
  let next = 1
  for (const number of sorted) {
    if (number > next) gaps.push(...partAt({ from: next, to: number - 1 }, breaks))
    next = number + 1
  }
  return gaps
}

function partAt(gap: NumberRun, breaks: readonly NumberRun[]): NumberRun[] {
  const starts = breaks.flatMap((run) => [run.from, run.to + 1])
  const cuts = [...new Set(starts)].filter((start) => gap.from < start && start <= gap.to)
  const bounds = [gap.from, ...cuts.sort((a, b) => a - b), gap.to + 1]
  return bounds.slice(0, -1).map((from, place) => ({ from, to: (bounds[place + 1] ?? from + 1) - 1 }))
}
