import type { Amount } from './amounts.ts'

/** "4 tấn búp tươi/ngày": what is measured stands between the unit and what it is for. */
const behindNoun = /^(?:\s\p{Ll}+){1,3}?\s?\/\s?(?<each>\p{Ll}+)(?=[\s,;.):]|$)/u

/** What a rate is for: "hộ" and "tháng" of "59.000 đồng/hộ/tháng", small letters. */
export function perWords(text: string, { per, end, kind }: Amount): string[] {
  const words =
    per ??
    (kind === 'measure' || kind === 'count' ? behindNoun.exec(text.slice(end, end + 40))?.groups?.each : '')
  return (words ?? '')
    .split('/')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean)
}
