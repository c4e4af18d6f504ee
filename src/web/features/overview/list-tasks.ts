import type { DueDay } from '../../../core/policy/deadlines.ts'
import type { ReportTodo } from '../../../modules/reports/desk.contract.ts'

/** Deadlines this many days ahead are shown, and those missed not longer ago than that. */
const ahead = 92
const behind = 30

/** One line of what waits to be done. */
export type Task =
  | { kind: 'approval'; key: string; year: number; state: string; by: string; at: string }
  | { kind: 'comment'; key: string; author: string; text: string }
  | { kind: 'stale'; key: string; count: number }
  | { kind: 'deadline'; key: string; due: DueDay }
  | { kind: 'section'; key: string; title: string; dueOn?: string }

/** What waits, the things that only this person can do first, then what falls due soonest. */
export function listTasks(todo: ReportTodo | undefined, deadlines: readonly DueDay[]): Task[] {
  const approvals = todo?.approvals ?? []
  const sections = todo?.sections.mine.filter(({ state }) => state !== 'reviewed') ?? []
  return [
    ...approvals.map(({ reportId, year, state, submittedBy, submittedAt }) => ({
      kind: 'approval' as const,
      key: reportId,
      year,
      state,
      by: submittedBy,
      at: submittedAt,
    })),
    ...(todo?.comments ?? []).map(({ id, author, text }) => ({
      kind: 'comment' as const,
      key: id,
      author,
      text,
    })),
    ...(todo && todo.staleCount > 0
      ? [{ kind: 'stale' as const, key: 'stale', count: todo.staleCount }]
      : []),
    ...deadlines
      .filter(({ daysLeft }) => daysLeft >= -behind && daysLeft <= ahead)
      .map((due) => ({ kind: 'deadline' as const, key: due.key, due })),
    ...sections.map(({ key, title, dueOn }) => ({ kind: 'section' as const, key, title, dueOn })),
  ]
}

/** The deadline that comes next; undefined when all of the year have passed. */
export const findNextDue = (deadlines: readonly DueDay[]): DueDay | undefined =>
  deadlines.find(({ kind, daysLeft }) => kind === 'due' && daysLeft >= 0) ??
  deadlines.find(({ daysLeft }) => daysLeft >= 0)
