import type { Passage, Sentence } from '../understanding.ts'
import type { Amount } from './amounts.ts'
import { withUnit } from './fractions.ts'
import { kinOf } from './units.ts'

const people =
  /\s(?:viên|sĩ|sỹ)$|^(?:cán bộ|công chức|viên chức|giáo viên|người lao động|chiến sĩ|dân quân|đảng viên|hội viên|đoàn viên|thành viên|xã viên|tổ viên|học viên|học sinh|trẻ|trẻ em|phụ nữ|thanh niên|nạn nhân|đối tượng|công dân|lao động|nam|nữ|đại biểu|cử tri|bệnh nhân|vận động viên|cụ|em|cháu|chị|chị em|anh em|bà|ông|hòa giải viên|tuyên truyền viên|cộng tác viên)$/u

/** One name for all that people are counted by: "214 đảng viên … kết nạp 17 đồng chí"; else the unit. */
export const familyOf = (unit: string): string => {
  if (people.test(unit)) return 'người'
  return unit === 'đơn thư' ? 'đơn' : kinOf(unit)
}

/** "trong 9 tháng": so much time, none of what is counted. */
export const isTime = (text: string, { kind, end }: Amount): boolean =>
  kind === 'bare' && /^\s(?:tháng|ngày|năm|tuần|quý|đợt|lần|giờ)(?!\p{L})/u.test(text.slice(end, end + 8))

/** An amount of a passage with the words before it, back to the amount of its kind before. */
export interface PlainAmount {
  amount: Amount
  lead: string
  /** The words behind it up to the next comma or number. */
  tail?: string
}

/**
 * The amounts of a passage that may be added, those of one kind together: no shares, prices, approximate ones, nor what
 * stands in brackets; of "145/151 xã" the number above.
 */
export function listPlain(text: string, { sentences, start }: Passage): PlainAmount[][] {
  const groups = new Map<string, PlainAmount[]>()
  for (const sentence of sentences) {
    const isInside = bracketsOf(sentence)
    for (const amount of listTops(text, sentence)) {
      const { kind, unit, per, hedge } = amount
      if (kind === 'percent' || kind === 'points' || per || hedge || isInside(amount)) continue
      // "24 hộ x 2.500.000 đồng": a price.
      if (/[x×*]\s*$/u.test(text.slice(Math.max(0, amount.start - 3), amount.start))) continue
      const group = groups.get(familyOf(unit)) ?? []
      groups.set(familyOf(unit), group)
      const lead = text.slice(group.at(-1)?.amount.end ?? start, amount.start)
      const tail = /^[^,;.:()\n\d]{0,40}?(?=[,;.:()\n\d]|\svà\s|$)/u.exec(
        text.slice(amount.end, amount.end + 40),
      )?.[0]
      group.push({ amount, lead, tail })
    }
  }
  return [...groups.values()]
}

const listTops = (text: string, { amounts, fractions }: Sentence): Amount[] =>
  amounts.flatMap((amount, at): Amount[] => {
    if (fractions.some(({ bottom }) => bottom.start === amount.start) || isTime(text, amount)) return []
    const fraction = fractions.find(({ top }) => top.start === amount.start)
    return [fraction ? { ...fraction.top, end: fraction.end } : nameUnit(text, amounts, amount, at)]
  })

/** "lớp trồng nấm 74, lớp nuôi ong 58, lớp thú y 80 người": the last one names what all are. */
function nameUnit(text: string, amounts: readonly Amount[], amount: Amount, at: number): Amount {
  if (amount.kind !== 'bare') return amount
  let end = amount.end
  for (const next of amounts.slice(at + 1)) {
    if (!/^\s*(?:[,;]|(?<!\p{L})và(?!\p{L}))[\p{L}\s]{0,40}$/u.test(text.slice(end, next.start)))
      return amount
    if (next.kind !== 'bare') return next.kind === 'percent' ? amount : withUnit(amount, next)
    end = next.end
  }
  return nameByFirst(text, amounts, amount, at)
}

/** "có 287 đảng viên; kết nạp 11, tiếp nhận 06, từ trần 03": the first one names what all are. */
function nameByFirst(text: string, amounts: readonly Amount[], amount: Amount, at: number): Amount {
  for (let before = at - 1; before >= 0; before -= 1) {
    const [one, next] = [amounts[before], amounts[before + 1]]
    if (!one || !next || !/^[^,;:.\d]{0,40}[,;:][^.\d]{0,60}$/u.test(text.slice(one.end, next.start)))
      return amount
    if (one.kind === 'count' && !one.per && !one.hedge && one.decimals === 0)
      return amount.decimals > 0 ? amount : withUnit(amount, one)
    if (one.kind !== 'bare') return amount
  }
  return amount
}

function bracketsOf({ text, start }: Sentence): (amount: Amount) => boolean {
  const brackets = [...text.matchAll(/\([^()]*\)/gu)].map(({ index, 0: { length } }) => [
    start + index,
    start + index + length,
  ])
  return (amount) => brackets.some(([from = 0, to = 0]) => amount.start >= from && amount.end <= to)
}
