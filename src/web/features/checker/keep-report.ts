import type { ShownReport } from '../../../modules/checker/shown.contract.ts'
import type { Keeping } from '../../store/kept-checks.ts'
import type { Entry } from './check-store.ts'

/** What is kept of a checked report: what is shown and what was said of it, not the file. */
export interface KeptReport extends Pick<Entry, 'opinions'> {
  report: ShownReport
  /** Its place among the reports of a folder. */
  order: number
}

/** A kept report of another version of this page may have another shape: it is passed over. */
const isKept = (found: unknown): found is KeptReport => {
  const { report, opinions, order } = (found ?? {}) as Partial<KeptReport>
  return (
    Array.isArray(report?.findings) &&
    report.checked !== undefined &&
    opinions !== undefined &&
    order !== undefined
  )
}

export interface Keeper {
  /** The reports that were kept, in the order they came in. */
  find: () => Promise<readonly KeptReport[]>
  /** Keeps every report that has been checked, and forgets those that are gone. */
  follow: (entries: readonly Entry[], tell: (id: number, isKept: boolean) => void) => void
}

type Written = Pick<KeptReport, 'report' | 'opinions'>

const longestWait = 1_500
const pause = (time: number) => new Promise<undefined>((end) => setTimeout(end, time, undefined))

/** One report under two names is kept twice. */
const keyOf = ({ sha256, name }: ShownReport): string => `${sha256} ${name}`

/** Writes one after the other, and only what has changed. */
export function createKeeper(keeping: Keeping): Keeper {
  const written = new Map<string, Written>()
  let last: Promise<unknown> = Promise.resolve()
  const next = (work: () => Promise<unknown>) => {
    last = last.then(work).catch(() => undefined)
  }
  return {
    async find() {
      // A browser that does not answer keeps nobody from checking.
      const found = await Promise.race([keeping.find().catch(() => undefined), pause(longestWait)])
      const kept = (found ?? []).filter(isKept).sort((a, b) => a.order - b.order)
      for (const one of kept) if (!written.has(keyOf(one.report))) written.set(keyOf(one.report), one)
      return kept
    },
    follow(entries, tell) {
      const here = new Set<string>()
      for (const { id, report, opinions } of entries) {
        if (!report) continue
        const key = keyOf(report)
        here.add(key)
        if (isSame({ report, opinions }, written.get(key))) continue
        written.set(key, { report, opinions })
        next(async () => tell(id, await keeping.keep(key, { report, opinions, order: id })))
      }
      for (const key of written.keys()) {
        if (here.has(key)) continue
        written.delete(key)
        next(() => keeping.forget(key))
      }
    },
  }
}

const isSame = (one: Written, other: Written | undefined): boolean =>
  one.report === other?.report && one.opinions === other?.opinions
