import type { StepTerm, WorkView } from '../../../modules/activities/activities-views.contract.ts'

/** Where a work stands at one step of the policy. */
export interface TimelineStep {
  term: StepTerm
  state: 'reached' | 'now' | 'skipped' | 'ahead'
  /** The notes of that step, oldest first. */
  notes: WorkView['steps']
}

/** All steps in their order: those reached, the furthest of them, and what is ahead. */
export function toTimeline(terms: readonly StepTerm[], steps: WorkView['steps']): TimelineStep[] {
  const furthest = Math.max(-1, ...steps.map((step) => terms.findIndex((term) => term.code === step.code)))
  return terms.map((term, index) => {
    const notes = steps.filter((step) => step.code === term.code)
    if (index === furthest) return { term, state: 'now', notes }
    if (index > furthest) return { term, state: 'ahead', notes }
    return { term, state: notes.length > 0 ? 'reached' : 'skipped', notes }
  })
}

/** How far a work has come, by what was seen and by what was paid. */
export interface Completion {
  /** Percent of the work that was seen done last; undefined while nobody looked. */
  done?: number
  approved?: bigint
  paid?: bigint
  /** Percent of the approved amount that is paid, rounded down. */
  paidShare?: number
  /** More of the money is paid than of the work is done. */
  isMoneyAhead: boolean
}

export function calculateCompletion({ progress, money }: Pick<WorkView, 'progress' | 'money'>): Completion {
  const sum = (kind: WorkView['money'][number]['kind']) => {
    const lines = money.filter((line) => line.kind === kind)
    return lines.length > 0 ? lines.reduce((total, line) => total + BigInt(line.amount), 0n) : undefined
  }
  const [approved, paid] = [sum('commitment'), sum('disbursement')]
  const done = progress.at(-1)?.percent
  const paidShare = approved && paid !== undefined ? Number((paid * 100n) / approved) : undefined
  return {
    done,
    approved,
    paid,
    paidShare,
    isMoneyAhead: done !== undefined && paidShare !== undefined && paidShare > done,
  }
}
