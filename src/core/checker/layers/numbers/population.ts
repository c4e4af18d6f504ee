import type { Amount } from './amounts.ts'

const lead = /(?<!mật độ )(?:dân số|nhân khẩu)(?:[\p{sc=Latn}\s]|năm \d{4}){0,50}(?:là|có|:|khoảng)?\s*$/iu
const ofNamedPlace =
  /(?<!\p{sc=Latn})(?:xã|phường|thị trấn|huyện)(?:\s\p{Lu}\p{sc=Latn}*){1,4}(?: hiện)? có(?: tổng số)?\s*$/iu
const ofPlace = /(?<!\p{sc=Latn})(?:xã|phường|thị trấn|huyện|tỉnh|địa bàn)(?: hiện)? có\s*$/iu
const behindHouseholds =
  /(?<!\p{sc=Latn})(?:xã|phường|thị trấn|huyện|địa bàn)(?!\p{sc=Latn})[^.;,:]{0,40}\scó(?: tổng số)?\s[\d.]+ hộ(?: dân| gia đình)?(?:,| với| và| -|,? gồm|\/)\s*$/iu

/**
 * Whether an amount of people is said to be the population: "dân số trung bình năm 2024 của xã là 7.352 người", "xã có
 * 14.600 dân", "xã có 2.310 hộ, 8.945 người", not so many a km².
 */
export function isPopulation(
  text: string,
  from: number,
  { unit, unitText, per, start, end }: Amount,
): boolean {
  const before = text.slice(Math.max(from, start - 70), start)
  if (per) return false
  if (unit === 'dân') return ofPlace.test(before)
  if (unit !== 'người') return false
  if (lead.test(before) || (/khẩu/iu.test(unitText) && ofNamedPlace.test(before))) return true
  return behindHouseholds.test(before) && /^\s*(?:[,;.)]|$)/u.test(text.slice(end, end + 3))
}
