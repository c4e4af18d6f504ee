import { compare, whole } from '../../../exact.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { equals } from '../numbers/interval.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { flatten, matches } from './trees.ts'

/** Numbers one behind another, parted by signs, each with a name of its own. */
export interface PlainList {
  parts: Amount[]
  labels: string[]
}

const most = 14
/** "ngân sách 4.200; dân góp 310": the name before its number; what the number counts may stand behind it. */
const nameFirst =
  /^(?:\s\p{sc=Latn}+){0,4}\s*(?:[,;+]|\s[–-]\s|\s(?:và|còn)(?=\s))(?!\s*(?:và\s*)?$)[^.;]{2,90}$/u
/** "312 tin, 96 bài và 24 chuyên mục": the number before its name. */
const numberFirst = /^[^:.;]{0,90}?(?:[,;+]|\s(?:và|còn)(?=\s))\s*(?:(?:và|còn)\s+)?$/u
/** "đợt 1: 20 kg": the name may end with a colon, and hold small numbers. */
const innerSigns = /:(?!\s*$)|\d{3}/u
/** What is compared, planned, or a part of another part. */
const aside =
  /(?<!\p{sc=Latn})(?:(?<!gia )tăng|giảm(?! nghèo)|so với|kế hoạch|chỉ tiêu|dự toán|bình quân|mỗi|cùng kỳ|năm (?:trước|ngoái)|riêng|tối đa|tối thiểu|định mức|đơn giá|trong (?:đó|số)|nhất là|chủ yếu|đạt tỷ lệ|còn lại là|từ(?=\s*$)|vượt|tồn|phát sinh|nguồn gốc)(?!\p{sc=Latn})/iu

export const hasAside = (words: string): boolean => aside.test(words)

/**
 * The longest list that begins with the first of the amounts: all have their names before them, or all behind. `words`
 * are those of the text from `from` on, blank where brackets stand.
 */
export function readPlainList(
  words: string,
  from: number,
  amounts: readonly Amount[],
): PlainList | undefined {
  const [first] = amounts
  if (!first) return undefined
  const said = (start: number, end: number) => words.slice(Math.max(0, start - from), Math.max(0, end - from))
  const opening = said(from, first.start)
  if (hasAside(opening.split(/[,;]/u).at(-1) ?? '')) return undefined
  const runOf = (shape: RegExp, signOf: (between: string) => string | undefined): Amount[] => {
    let sign: string | undefined
    const stop = amounts.findIndex((next, at) => {
      if (at === 0) return false
      const between = said(amounts[at - 1]?.end ?? from, next.start)
      const own = signOf(between)
      // "xã A 312 ha, xã B 846 ha; chăm sóc 98 ha": signs of two kinds part two things.
      const isOther = sign !== undefined && own !== undefined && own !== sign
      sign ??= own
      return isOther || !shape.test(between) || innerSigns.test(between) || hasAside(between)
    })
    return amounts.slice(0, stop < 0 ? most : Math.min(stop, most))
  }
  const isNamed = opening.length < 90 && /\p{sc=Latn}[^.;]*$/u.test(opening)
  const behind = runOf(numberFirst, (between) => /[,;+](?=[^,;+]*$)/u.exec(between)?.[0])
  const before = isNamed ? runOf(nameFirst, (between) => /[,;+]/u.exec(between)?.[0]) : []
  const parts = behind.length > before.length ? behind : before
  if (parts.length < 2) return undefined
  const labels =
    parts === behind
      ? parts.map((part, at) => said(part.number.end, parts[at + 1]?.start ?? tailEnd(words, from, part)))
      : parts.map((part, at) => said(parts[at - 1]?.end ?? from, part.start))
  return { parts, labels }
}

/** The words behind the last number up to the next sign. */
function tailEnd(words: string, from: number, { end }: Amount): number {
  const rest = words.slice(end - from)
  return end + (/^[^,;:.()]*/u.exec(rest)?.[0].length ?? 0)
}

/**
 * Brackets, and what a stroke sets beside a number ("37 người/4.218 triệu đồng"), left blank; a number that stands alone
 * in the bracket behind its name, "đất đai (8)", is kept.
 */
export function withoutBesides(text: string, start: number, end: number): string {
  const words = text.slice(start, end)
  const told = words.includes('(') ? words.replace(aloneInBracket, '$<name> $<number> ') : words
  const flat = flatten(told, 0, told.length)
  return flat.includes('/') ? flat.replace(behindStroke, (found) => ' '.repeat(found.length)) : flat
}

const aloneInBracket =
  /(?<name>(?:^|[,;:]\s|\svà\s|\sgồm\s|(?<=^\p{Lu}\p{Ll}+)\s|theo\s)[^,;:.()\d]{2,80}\s)\((?<number>\d[\d.]*(?:,\d+)?(?:\s\p{sc=Latn}+){0,3})\)/gu
const behindStroke = /\/\d[\d.,]*\d?(?:\s\p{sc=Latn}+){0,4}(?=\s*[,;.+)–-]|\s*$)/gu

/** Which of the amounts may be parts of the total: those of its unit; if there are none, bare numbers; else things of other names. */
export function partsOf(total: Amount, amounts: readonly Amount[]): Amount[][] {
  const plain = amounts.filter(({ per, hedge, kind }) => !per && !hedge && kind !== 'percent')
  const isSame = (one: Amount) =>
    one.kind !== 'bare' && (matches(one, total) || familyOf(one.unit) === familyOf(total.unit))
  const same = plain.filter(isSame)
  const bare = plain.filter(({ kind }) => kind === 'bare').map((one) => withUnit(one, total))
  const counted = countedOf(plain)
  return [
    ...(same.length > 1 ? [same] : []),
    ...(same.length < 2 && bare.length > 1 ? [bare] : []),
    ...(total.kind === 'count' && same.length < 2 && counted.length > 1 ? [counted] : []),
  ]
}

/** All that is counted, whatever it is. */
export const countedOf = (amounts: readonly Amount[]): Amount[] =>
  amounts.filter(
    (one) =>
      !one.per &&
      !one.hedge &&
      one.decimals === 0 &&
      (one.kind === 'count' || one.kind === 'bare' || isBronze(one)),
  )

/** "tháng 11 đạt 1,8 tỷ đồng, lũy kế 11 tháng 20,7 tỷ đồng": the second number holds the first. */
export const holdsOthers = (text: string, parts: readonly Amount[]): boolean =>
  /(?<!\p{sc=Latn})(?:l(?:ũy|uỹ) kế|cộng dồn)(?!\p{sc=Latn})/iu.test(
    text.slice(parts[0]?.end ?? 0, parts.at(-1)?.start ?? 0),
  )

/** "09 công trình giao thông, 04 công trình thủy lợi, 02 nhà văn hóa, tổng cộng 15 công trình": all that is counted from the first part on. */
export function countsFrom(parts: readonly Amount[], amounts: readonly Amount[], total: Amount): Amount[][] {
  const [first] = parts
  const counts = amounts.filter(
    ({ kind, per, start }) => kind === 'count' && !per && first !== undefined && start >= first.start,
  )
  return total.kind === 'count' && counts.length > parts.length ? [counts] : []
}

/** "07 vàng, 12 bạc, 21 đồng": medals, no money. */
const isBronze = ({ unitText, value }: Amount): boolean =>
  unitText === 'đồng' && compare(value, whole(500)) < 0

/** Whether all parts are counted by one word, or by none. */
export const areOfOneUnit = (parts: readonly Amount[], total: Amount): boolean =>
  parts.every(({ unit }) => unit === total.unit || familyOf(unit) === familyOf(total.unit))

export const isSmaller = (part: Amount, total: Amount): boolean => compare(part.value, total.value) < 0
export const isAgain = (parts: readonly Amount[], total: Amount): boolean =>
  parts.some(({ value }) => equals(value, total.value))
export const isTotalKind = ({ kind, per }: Amount): boolean => !per && /^(?:count|money|measure)$/u.test(kind)

/** The amounts of a sentence outside of its brackets, without those behind a stroke. */
export const openAmounts = (words: string, { start, amounts }: Sentence): Amount[] =>
  amounts.filter((one) => words[one.number.start - start] !== ' ')

/** The numbers of a sentence that lines or a list below may divide: the only one of its unit. */
export function totalsOf(text: string, sentence: Sentence): Amount[] {
  const open = openAmounts(withoutBesides(text, sentence.start, sentence.end), sentence)
  return open.filter(
    (one) =>
      isTotalKind(one) &&
      !one.hedge &&
      open.filter(({ unit }) => unit === one.unit).length === 1 &&
      !hasAside(text.slice(sentence.start, one.start).split(/[,;:]/u).at(-1) ?? ''),
  )
}
