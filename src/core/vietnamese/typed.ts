/**
 * What people type into a field, read forgivingly: the way offices write numbers and days, and the shortcuts
 * they take. Undefined means "not readable"; the screen then says how to write it.
 */

const separators = /[\s\u00a0\u202f]/g

/** A whole number: "1081", "1.081", "1 081". A comma is a decimal sign and never a group. */
export function parseTypedCount(typed: string): number | undefined {
  const text = typed.normalize('NFKC').replace(separators, '')
  if (!/^\d{1,15}$/.test(text) && !/^\d{1,3}(\.\d{3}){1,4}$/.test(text)) return undefined
  return Number(text.replaceAll('.', ''))
}

const scales: Record<string, bigint> = {
  '': 1n,
  đ: 1n,
  đồng: 1n,
  nghìn: 1_000n,
  ngàn: 1_000n,
  triệu: 1_000_000n,
  tr: 1_000_000n,
  tỷ: 1_000_000_000n,
  tỉ: 1_000_000_000n,
}

/**
 * An amount of money in whole đồng, as digits: "75.000.000", "75000000 đồng", "75 triệu", "1,5 tỷ".
 *
 * Anything that does not come to whole đồng is not readable: nobody pays half a đồng.
 */
export function parseTypedMoney(typed: string): string | undefined {
  const text = typed.normalize('NFKC').toLowerCase().trim()
  const [, number = '', word = ''] =
    /^([\d.,\s\u00a0\u202f]+?)\s*(\p{sc=Latn}*)(?:\s+đồng)?$/u.exec(text) ?? []
  const scale = scales[word]
  const [whole = '', fraction = '', ...more] = number.replace(separators, '').split(',')
  if (scale === undefined || more.length > 0) return undefined
  const isGrouped = /^\d{1,3}(\.\d{3})+$/.test(whole)
  if ((!isGrouped && !/^\d{1,18}$/.test(whole)) || !/^\d*$/.test(fraction)) return undefined
  const scaled = BigInt(whole.replaceAll('.', '') + fraction) * scale
  const divisor = 10n ** BigInt(fraction.length)
  return scaled % divisor === 0n ? String(scaled / divisor) : undefined
}

/** Digits in groups of three while they are typed: "1081" → "1.081". Whatever is no plain number stays as typed. */
export function groupTyped(typed: string): string {
  const digits = typed.replaceAll('.', '')
  if (!/^\d+$/.test(digits)) return typed
  return digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.')
}

/**
 * A day as `YYYY-MM-DD`: "05/01/2024", "5/1/24", "5-1-2024", "05012024", "ngày 5 tháng 1 năm 2024", or "5/1"
 * of the year one works in. The day comes first; a year of two digits belongs to this century.
 */
export function parseTypedDate(typed: string, workingYear?: number): string | undefined {
  const text = typed.normalize('NFC').toLowerCase().trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return toIso(iso[1], iso[2], iso[3])
  const parts =
    /^(\d{1,2})[/.\-\s]+(\d{1,2})(?:[/.\-\s]+(\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ??
    /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/.exec(text)
  if (!parts) return undefined
  return toIso(parts[3] ?? (workingYear === undefined ? undefined : String(workingYear)), parts[2], parts[1])
}

/** The day when it exists in the calendar. */
function toIso(year = '', month = '', day = ''): string | undefined {
  if (year === '') return undefined
  const full = year.length === 2 ? `20${year}` : year
  const iso = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
