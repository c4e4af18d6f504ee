import { z } from 'zod'
import { isValidIn, key, proven, text, validity } from './provenance.ts'

/** A day of a calendar year counted from the reporting year: -1 is the year before it. */
const day = z.strictObject({
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  yearOffset: z.int().min(-1).max(1).default(0),
})

const deadline = proven({
  key,
  label: text,
  labelEn: text,
  /** `cut-off` closes the period data are taken from, `due` is the last day for handing something in. */
  kind: z.enum(['due', 'cut-off']),
  /** First day of the period; only for a cut-off. */
  from: day.optional(),
  on: day,
  /** True when the day itself is already too late: "trước ngày …". */
  before: z.boolean().default(false),
  programmes: z.array(text).default([]),
  who: text.optional(),
  ...validity,
})

/** Deadlines and data cut-offs of one field. */
export const deadlinesFile = z.strictObject({ deadlines: z.array(deadline).min(1) })

export type Deadline = z.output<typeof deadline>
export type DeadlineDay = z.output<typeof day>

/** The calendar day of a deadline for a reporting year, as `YYYY-MM-DD`. */
export function dateOf(found: DeadlineDay, reportingYear: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${reportingYear + found.yearOffset}-${two(found.month)}-${two(found.day)}`
}

/** A deadline of a reporting year, seen from a day. */
export interface DueDay {
  key: string
  label: string
  labelEn: string
  kind: Deadline['kind']
  /** The day the law names; with `before`, the day before which it must be done. */
  on: string
  /** True when the day itself is already too late. */
  before: boolean
  /** Days from today to the last day it is still in time; negative once it has passed. */
  daysLeft: number
  programmes: readonly string[]
  who?: string
  reference?: string
  source?: string
  verified: boolean
}

/**
 * The deadlines of a reporting year, in the order they fall due: those in force then, and of programmes that
 * are carried out then. "Today" is the reader's.
 */
export function listDueDays(
  deadlines: readonly Deadline[],
  { year, today, programmes }: { year: number; today: string; programmes: readonly string[] },
): DueDay[] {
  return deadlines
    .filter((found) => isValidIn(found, year))
    .filter(
      (found) => found.programmes.length === 0 || found.programmes.some((code) => programmes.includes(code)),
    )
    .map((found) => toDueDay(found, year, today))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function toDueDay(found: Deadline, year: number, today: string): DueDay {
  const { key, label, labelEn, kind, before, programmes, who, reference, source, verified } = found
  const on = dateOf(found.on, year)
  const daysLeft = dayNumber(on) - dayNumber(today) - (before ? 1 : 0)
  return { key, label, labelEn, kind, on, before, daysLeft, programmes, who, reference, source, verified }
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
