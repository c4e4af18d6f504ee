import { compare } from '../../../exact.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'

/** A stretch of a sentence that divides a total. */
export interface Region {
  start: number
  end: number
  isComplete: boolean
  total: Amount
  isLoose?: boolean
  /** The total was divided before. */
  isAgain?: boolean
}

/** "26 buổi với 2.915 lượt người dự, gồm: …": the number that stands beside the total is divided as well. */
export function companion(text: string, { amounts }: Sentence, total: Amount): Amount | undefined {
  const other = amounts[amounts.indexOf(total) - 1]
  const isBeside =
    other &&
    other.unit !== total.unit &&
    other.kind === 'count' &&
    !other.per &&
    /^[^,;:.()]{0,40}\s(?:với|cho|thu hút)\s(?:\p{sc=Latn}+\s){0,3}$/u.test(
      text.slice(other.end, total.start),
    )
  return isBeside ? other : undefined
}

const dividesAgain =
  /[;,]\s*(?:(?:(?:chia|phân|xét|tính|phân loại)\s)?theo[\p{sc=Latn}\s]{1,24}|(?:xét )?về[\p{sc=Latn}\s]{3,40}|cơ cấu[\p{sc=Latn}\s]{0,24}|nguồn vốn[\p{sc=Latn}\s]{0,16})$/iu

/**
 * "175 lao động (98 nam, 77 nữ); chia theo nghề: …": the total before the semicolon, outside of brackets; behind
 * "83 nhà, trong đó 45 nhà xây mới, 38 nhà nâng cấp; chia theo cụm: …" what was divided before is divided again.
 */
export function totalOfDivision(
  text: string,
  { start, amounts }: Sentence,
  at: number,
  regions: Region[],
): Amount | undefined {
  const opening = dividesAgain.exec(text.slice(Math.max(start, at - 50), at))
  if (!opening) return undefined
  const stop = at - opening[0].length
  const outer = regions.find((region) => region.start < stop && stop <= region.end)
  if (outer && amounts.some((one) => one.start >= outer.start && one.end <= stop)) {
    outer.end = stop
    return outer.total
  }
  // Behind a comma only what was divided already is divided again.
  if (opening[0].startsWith(',')) return undefined
  const before = amounts.filter(({ end }) => end <= stop)
  return before.findLast(({ start: place }) => {
    const words = text.slice(start, place)
    return words.lastIndexOf('(') <= words.lastIndexOf(')')
  })
}

export const withoutBrackets = (words: string): string => words.replace(/\([^()]*\)/gu, ' ')

/** "bố trí từ ba nguồn:": how many parts there are, not what they make. */
const ofGroups = /^(?:nguồn|nguồn vốn|nhóm|phần|khoản|hạng|loại)$/u

/** The amount right before a marker, when nothing stands between that starts something new. */
export function totalBefore(text: string, { amounts, fractions }: Sentence, at: number): Amount | undefined {
  const total = amounts.findLast(
    (amount) =>
      amount.end <= at && !ofGroups.test(amount.unit) && !isAside(text, amount, at) && !isLevel(text, amount),
  )
  if (!total || total.per || total.kind === 'percent' || total.kind === 'points' || total.kind === 'bare')
    return undefined
  const between = withoutBrackets(text.slice(total.end, at))
  if (between.length > 69 || /;(?!\s*$)|[:(]|\.\s|trong đó|gồm|mỗi/u.test(between)) return undefined
  return fractions.find(({ bottom }) => bottom.start === total.start)?.top ?? total
}

/** "12/12 thanh niên, đạt 100%, gồm:": the rate is said in passing. */
const isLevel = (text: string, { kind, start }: Amount): boolean =>
  kind === 'percent' && /(?:đạt|bằng)\s*(?:tỷ lệ\s*)?$/u.test(text.slice(Math.max(0, start - 12), start))

/** "14.826 triệu đồng, đạt 118% dự toán (12.520 triệu đồng), gồm:": what stands in closed brackets is no total. */
const isAside = (text: string, { start, end }: Amount, at: number): boolean =>
  /\([^()]*$/u.test(text.slice(Math.max(0, start - 40), start)) && /^[^()]*\)/u.test(text.slice(end, at))

/** "có 1.284 hợp tác xã, tăng 76 hợp tác xã so với năm trước, gồm 902 …": more than the rise divides what has risen. */
export function wholeOf(
  text: string,
  { start, amounts }: Sentence,
  total: Amount | undefined,
  at: number,
): Amount | undefined {
  const place = total ? amounts.indexOf(total) : -1
  const [whole, part] = [amounts[place - 1], amounts.find((one) => one.start >= at)]
  if (!total || !whole || !part || whole.per || whole.hedge || whole.unit !== total.unit) return total
  const isRise = /^[^.;:()]{0,30},\s(?:tăng|giảm)(?: thêm)?\s$/iu.test(text.slice(whole.end, total.start))
  const isMore = part.unit === total.unit && compare(part.value, total.value) > 0
  return isRise && isMore && whole.start > start ? whole : total
}
