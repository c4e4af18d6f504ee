/** Runs of one thing done many times over, in milliseconds, sorted. */
export interface Timing {
  what: string
  times: readonly number[]
  /** Of the processors; see {@link Taken}. */
  work: readonly number[]
  /** What p50 and p95 should stay below. */
  target?: readonly [p50: number, p95: number]
}

/** Something to do over and over. */
export interface Work {
  what: string
  once: () => unknown
  target?: Timing['target']
}

export interface MeasureOptions {
  runs: number
  /** Runs before the clock counts, while hot functions become machine code. */
  warmUp: number
}

/**
 * Does several things in turn, many times, and times each.
 *
 * In turn, so that what else the machine does falls on all of them alike: they are there to be compared.
 */
export async function measureInTurn(works: readonly Work[], options: MeasureOptions): Promise<Timing[]> {
  const taken = works.map((): Taken[] => [])
  for (let run = -options.warmUp; run < options.runs; run += 1) {
    for (const [index, { once }] of works.entries()) {
      const one = await take(once)
      if (run >= 0) taken[index]?.push(one)
    }
  }
  return works.map(({ what, target }, index) => timing(what, taken[index] ?? [], target))
}

/** What one run took, in milliseconds. */
export interface Taken {
  time: number
  /** Of the processors, for this process: on a busy machine it tells more than the clock. */
  work: number
}

export async function take(work: () => unknown): Promise<Taken> {
  const before = process.cpuUsage()
  const start = performance.now()
  await work()
  const time = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { time, work: (user + system) / 1000 }
}

/** Runs taken one by one, put in order. */
export function timing(what: string, taken: readonly Taken[], target?: Timing['target']): Timing {
  const sorted = (numbers: number[]) => numbers.sort((a, b) => a - b)
  return {
    what,
    times: sorted(taken.map((one) => one.time)),
    work: sorted(taken.map((one) => one.work)),
    target,
  }
}

/** The number that the given share of all sorted ones stays within. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** Whether both percentiles are within their targets; nothing where there is none. */
export function isWithin({ times, target }: Timing): boolean | undefined {
  return target && percentile(times, 0.5) <= target[0] && percentile(times, 0.95) <= target[1]
}
