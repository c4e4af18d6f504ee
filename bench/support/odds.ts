/** Something seen, sign by sign, and whether it was what was looked for. */
export interface Example {
  signs: readonly number[]
  isRight: boolean
  /** How much it is to count beside the others. */
  share: number
}

export interface Odds {
  bias: number
  weights: number[]
}

/** Weights are kept small where little speaks for them, as if each sign had been seen a few times without any effect. */
const caution = 3
const steps = 25

/**
 * What each sign counts, so that the logarithm of the odds is their weighed sum: logistic regression by Newton's method.
 *
 * Signs are brought to one spread first; one that never changes counts nothing.
 */
export function fitOdds(examples: readonly Example[]): Odds {
  const width = examples[0]?.signs.length ?? 0
  const mean = Array.from({ length: width }, (_, at) => average(examples.map(({ signs }) => signs[at] ?? 0)))
  const spread = mean.map((middle, at) =>
    Math.sqrt(average(examples.map(({ signs }) => ((signs[at] ?? 0) - middle) ** 2))),
  )
  const rows = examples.map(({ signs }) => [
    1,
    ...mean.map((middle, at) => (spread[at] ? ((signs[at] ?? 0) - middle) / spread[at] : 0)),
  ])
  const fitted = climb(rows, examples)
  const weights = mean.map((_, at) => (spread[at] ? (fitted[at + 1] ?? 0) / spread[at] : 0))
  const bias = weights.reduce((rest, weight, at) => rest - weight * (mean[at] ?? 0), fitted[0] ?? 0)
  return { bias, weights }
}

/** The logarithm of the odds of what is seen. */
export const weigh = ({ bias, weights }: Odds, signs: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (signs[at] ?? 0), bias)

const average = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

function climb(rows: readonly number[][], examples: readonly Example[]): number[] {
  const width = rows[0]?.length ?? 0
  let found = Array<number>(width).fill(0)
  for (let step = 0; step < steps; step += 1) {
    const slope = found.map((weight, at) => (at === 0 ? 0 : caution * weight))
    const bend = Array.from({ length: width }, (_, at) => {
      const line = Array<number>(width).fill(0)
      line[at] = at === 0 ? 1e-6 : caution
      return line
    })
    rows.forEach((row, place) => {
      const { isRight, share = 0 } = examples[place] ?? {}
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, sign, at) => sum + sign * (found[at] ?? 0), 0)))
      row.forEach((sign, at) => {
        slope[at] = (slope[at] ?? 0) + share * sign * (chance - (isRight ? 1 : 0))
        const line = bend[at] ?? []
        row.forEach((other, across) => {
          line[across] = (line[across] ?? 0) + share * chance * (1 - chance) * sign * other
        })
      })
    })
    const move = solve(bend, slope)
    found = found.map((weight, at) => weight - (move[at] ?? 0))
    if (move.every((part) => Math.abs(part) < 1e-6)) break
  }
  return found
}

/** Solves a symmetric system that has one solution, by elimination. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  rows.forEach((row, at) => {
    const lead = row[at] ?? 1
    rows.slice(at + 1).forEach((below) => {
      const share = (below[at] ?? 0) / lead
      if (share !== 0)
        row.forEach((value, across) => {
          below[across] = (below[across] ?? 0) - share * value
        })
    })
  })
  const found = Array<number>(rows.length).fill(0)
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? []
    const known = found.reduce(
      (sum, value, across) => (across > at ? sum + value * (row[across] ?? 0) : sum),
      0,
    )
    found[at] = ((row[rows.length] ?? 0) - known) / (row[at] ?? 1)
  }
  return found
}
