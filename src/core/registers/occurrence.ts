import { z } from 'zod'
import { printLegalDate } from '../citations.ts'
import { type IsoDate, isoDate, year } from '../contract.ts'

/**
 * When something in a register happened: one day, a period inside one year, or a year of which nobody
 * kept the days.
 *
 * A period that runs over New Year is entered as two rows, since every report counts by year.
 */
export const occurrence = z
  .union(
    [
      z.strictObject({ on: isoDate }),
      z.strictObject({ from: isoDate, to: isoDate }),
      z.strictObject({ year }),
    ],
    'phải là một ngày, từ ngày đến ngày, hoặc một năm',
  )
  .refine((when) => !('from' in when) || when.from <= when.to, 'ngày bắt đầu phải trước ngày kết thúc')
  .refine(
    (when) => !('from' in when) || when.from.slice(0, 4) === when.to.slice(0, 4),
    'phải nằm trong một năm; việc kéo qua năm sau thì nhập thành hai dòng',
  )
export type Occurrence = z.infer<typeof occurrence>

/** The occurrence as tables keep it: both days absent when only the year is known. */
export interface OccurrenceColumns {
  occurredFrom: IsoDate | null
  occurredTo: IsoDate | null
  occurredIn: number
}

export function toOccurrenceColumns(when: Occurrence): OccurrenceColumns {
  if ('year' in when) return { occurredFrom: null, occurredTo: null, occurredIn: when.year }
  const [from, to] = 'on' in when ? [when.on, when.on] : [when.from, when.to]
  return { occurredFrom: from, occurredTo: to, occurredIn: Number(to.slice(0, 4)) }
}

export function fromOccurrenceColumns(row: OccurrenceColumns): Occurrence {
  if (row.occurredFrom === null || row.occurredTo === null) return { year: row.occurredIn }
  if (row.occurredFrom === row.occurredTo) return { on: row.occurredTo }
  return { from: row.occurredFrom, to: row.occurredTo }
}

/**
 * True when a row belongs to the year and was over by the cut-off date.
 *
 * A row of which only the year is known counts for that year as soon as the year has begun.
 */
export function isCounted(row: OccurrenceColumns, scope: { year: number; asOf: IsoDate }): boolean {
  if (row.occurredIn !== scope.year) return false
  return row.occurredTo ? row.occurredTo <= scope.asOf : scope.year <= Number(scope.asOf.slice(0, 4))
}

/** "ngày 12/12/2023", "từ 01/6/2023 đến 30/6/2023", "năm 2023". */
export function printOccurrence(row: OccurrenceColumns): string {
  if (row.occurredFrom === null || row.occurredTo === null) return `năm ${row.occurredIn}`
  if (row.occurredFrom === row.occurredTo) return `ngày ${printLegalDate(row.occurredTo)}`
  return `từ ngày ${printLegalDate(row.occurredFrom)} đến ngày ${printLegalDate(row.occurredTo)}`
}
