import type { ShownReport } from '../../../modules/checker/shown.contract.ts'
import type { Keeping } from '../../store/kept-checks.ts'
import type { Entry } from './check-store.ts'

/** What is kept of a checked report: what is shown and what was said of it, not the file. */
export type KeptReport = Pick<Entry, 'opinions'> & { report: ShownReport }

/** A kept report of another version of this page may have another shape: it is passed over. */
const isKept = (found: unknown): found is KeptReport => {
  const { report, opinions } = (found ?? {}) as Partial<KeptReport>
  return Array.isArray(report?.findings) && report.checked !== undefined && opinions !== undefined
}

export interface Keeper {
  find: () => Promise<KeptReport | undefined>
  /** Keeps the one report there is; several are a folder, and nothing is kept of it. */
  follow: (entries: readonly Entry[], tell: (id: number, isKept: boolean) => void) => void
}

const longestWait = 1_500
const pause = (time: number) => new Promise<undefined>((end) => setTimeout(end, time, undefined))

/** Writes one after the other, and only what has changed. */
export function createKeeper(keeping: Keeping): Keeper {
  let written: Entry | undefined
  let last: Promise<unknown> = Promise.resolve()
  const next = (work: () => Promise<unknown>) => {
    last = last.then(work).catch(() => undefined)
  }
  return {
    async find() {
      // A browser that does not answer keeps nobody from checking.
      const found = await Promise.race([keeping.find().catch(() => undefined), pause(longestWait)])
      return isKept(found) ? found : undefined
    },
    follow(entries, tell) {
      const [entry, another] = entries
      if (!entry || another) {
        written = undefined
        next(keeping.forget)
      } else if (entry.report && !isSame(entry, written)) {
        written = entry
        const { id, report, opinions } = entry
        next(async () => tell(id, await keeping.keep({ report, opinions })))
      }
    },
  }
}

const isSame = (entry: Entry, written: Entry | undefined): boolean =>
  entry.report === written?.report && entry.opinions === written?.opinions
