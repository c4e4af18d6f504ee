import { printLegalDate } from '../citations.ts'
import type { IsoDate } from '../contract.ts'

/** The day before, in the calendar. */
export function dayBefore(day: IsoDate): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** "từ 01/7/2025", "đến 30/6/2025", "từ … đến …"; empty for what has no known limits. Both days belong to the time. */
export function printValidity({ validFrom, validTo }: { validFrom?: IsoDate; validTo?: IsoDate }): string {
  const from = validFrom === undefined ? '' : `từ ${printLegalDate(validFrom)}`
  const to = validTo === undefined ? '' : `đến ${printLegalDate(dayBefore(validTo))}`
  return [from, to].filter(Boolean).join(' ')
}
