import { z } from 'zod'
import { key, proven, text, validity } from './provenance.ts'

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
