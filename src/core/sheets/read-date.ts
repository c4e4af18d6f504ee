import type { CellTrouble } from './troubles.ts'

const inFigures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?$/
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/
const inWords = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/i
/** Days since 30/12/1899: what a cell of Excel holds when nobody told it that it is a date. */
const excelDay = /^[2-7]\d{4}$/

/** A day as people write it, to an ISO date; without a year it is of the year of the sheet. */
export function readDay(typed: string, year: number): { value: string } | { trouble: CellTrouble } {
  const text = typed.normalize('NFKC').normalize('NFC').replace(/\s+/g, ' ').trim()
  if (excelDay.test(text)) {
    const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000)
    return { value: day.toISOString().slice(0, 10) }
  }
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  if (isoYear && isoMonth && isoDay) return dayOf(Number(isoYear), Number(isoMonth), Number(isoDay))
  const [, day, month, ofYear] = inFigures.exec(text) ?? inWords.exec(text) ?? []
  if (!day || !month) return { trouble: { code: 'not-a-day' } }
  return dayOf(fullYear(ofYear, year), Number(month), Number(day))
}

/** "24" is 2024: offices that write two digits mean this century. */
function fullYear(written: string | undefined, year: number): number {
  if (written === undefined) return year
  return written.length === 2 ? 2000 + Number(written) : Number(written)
}

function dayOf(year: number, month: number, day: number): { value: string } | { trouble: CellTrouble } {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? { value: date.toISOString().slice(0, 10) } : { trouble: { code: 'no-such-day' } }
}
