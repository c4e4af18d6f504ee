import { add } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { equals } from '../numbers/interval.ts'
import { type Change, gap, isDifference } from './change-words.ts'

/** The changes told in other orders: the old value behind, both in a bracket, "gấp … lần". */
export const findOtherChanges = (text: string, sentence: Sentence): Change[] => [
  ...findAgainstNumber(text, sentence),
  ...findMeasured(text, sentence),
  ...findBracketed(text, sentence),
  ...findTimesOf(text, sentence),
  ...findFromBehind(text, sentence),
  ...findRaised(text, sentence),
  ...findBothBracketed(text, sentence),
  ...findPastPlan(text, sentence),
  ...findHeld(text, sentence),
]

const added =
  /(?:mới|thêm|công nhận|kết nạp|phát triển|bổ sung|xây dựng|mở|trồng|lắp đặt|thành lập)(?: được| mới| thêm)?\s*$/iu
const raises = /^[^;.\d]{0,60}[,;]\s*(?:qua đó\s+)?(?:nâng|đưa)\s[^;.\d]{0,60}\stừ\s*$/iu

/** "kết nạp mới 12 đoàn viên, nâng tổng số đoàn viên từ 148 lên 160": what was added stands before. */
function findRaised(text: string, { start, amounts }: Sentence): Change[] {
  return gather(amounts, (difference, at): Change[] => {
    const [from, now] = [amounts[at + 1], amounts[at + 2]]
    if (!from || !now || difference.unit !== now.unit || difference.per || difference.hedge) return []
    if (!added.test(text.slice(Math.max(start, difference.start - 24), difference.start))) return []
    if (!raises.test(text.slice(difference.end, from.start).replace(/mức độ \d/giu, 'mức độ'))) return []
    if (!/^[^;.\d]{0,24}\slên(?: thành| đến)?\s*$/iu.test(text.slice(from.end, now.start))) return []
    const old = from.kind === 'bare' ? withUnit(from, now) : from
    return old.unit === now.unit ? [{ old, now, difference, direction: 'up' }] : []
  })
}

/** "38,5 triệu đồng, tăng 2,8 triệu đồng (từ 35,7 triệu đồng năm trước)": the old value stands in the bracket. */
function findFromBehind(text: string, { start, amounts }: Sentence): Change[] {
  return gather(amounts, (difference, at): Change[] => {
    const [now, old] = [amounts[at - 1], amounts[at + 1]]
    if (!now || !old || [now, old].some(({ hedge, kind }) => hedge || kind === 'bare')) return []
    if (now.unit !== old.unit || (old.per && old.per !== now.per) || isDifference(text, start, now)) return []
    const verb = /^[^;.()]{0,20},\s*(tăng|giảm)\s*(?:thêm|được)?\s*$/iu.exec(gap(text, now, difference))?.[1]
    const isFrom = /^[^;.()]{0,12}\(\s*(?:so với|từ)\s*(?:mức\s*)?$/iu.test(
      text.slice(difference.end, old.start),
    )
    const isClosed = /^[^;()]{0,30}\)/u.test(text.slice(old.end, old.end + 32))
    if (!verb || !isFrom || !isClosed || difference.unit !== now.unit) return []
    return [{ old, now, difference, direction: verb.toLowerCase() === 'tăng' ? 'up' : 'down' }]
  })
}

/** "48,6 tỷ đồng, bằng 76,5% dự toán (63,5 tỷ đồng) và tăng 18% so với cùng kỳ năm 2023 (45 tỷ đồng)": the plan stands between. */
const findPastPlan = (text: string, { start, amounts }: Sentence): Change[] =>
  gather(amounts, (change, at): Change[] => {
    const [share, plan, old] = [amounts[at - 2], amounts[at - 1], amounts[at + 1]]
    // "bằng 104,4% dự toán tỉnh giao (1.230 tỷ đồng), bằng 102,4% dự toán huyện giao (1.255 tỷ đồng)": before all of them.
    const now = amounts
      .slice(0, Math.max(0, at - 2))
      .findLast((one) => one.kind !== 'percent' && !/\(\s*$/.test(text.slice(0, one.start).slice(-3)))
    if (!now || share?.kind !== 'percent' || !plan || !old || [now, old].some(({ hedge }) => hedge)) return []
    if (now.kind === 'percent' || [plan, old].some(({ unit, per }) => unit !== now.unit || per !== now.per))
      return []
    const isPlan = /^[^,;.()]{0,40}\(\s*$/u.test(gap(text, share, plan))
    const verb = /^\)?\s*(?:và|,|;)\s*(tăng|giảm)\s*(?:thêm)?\s*$/iu.exec(gap(text, plan, change))?.[1]
    if (!verb || !isPlan || !namedEarlier.test(gap(text, change, old)) || isDifference(text, start, now))
      return []
    const direction = verb.toLowerCase() === 'tăng' ? ('up' as const) : ('down' as const)
    if (change.kind === 'percent') return [{ old, now, direction, rate: change }]
    return change.unit === now.unit ? [{ old, now, direction, difference: change }] : []
  })

const earlierHeld =
  /^\s*\(\s*(?:cùng kỳ(?: năm (?:trước|20\d\d))?|năm (?:trước|ngoái|20\d\d)|kỳ trước|đầu (?:năm|kỳ))\s*(?:là|đạt|có|:)?\s*$/iu

/** "đàn trâu 9.310 con, giảm 5% (cùng kỳ 9.800 con)": the old value alone in the bracket. */
const findHeld = (text: string, { start, amounts }: Sentence): Change[] =>
  gather(amounts, (change, at): Change[] => {
    const [now, old] = [amounts[at - 1], amounts[at + 1]]
    if (!now || !old || now.unit !== old.unit || now.per !== old.per || now.kind === 'bare') return []
    if ([now, old, change].some(({ hedge }) => hedge) || isDifference(text, start, now)) return []
    const verb = /^[^;.()\d]{0,20},\s*(tăng|giảm)\s*(?:thêm|được)?\s*$/iu.exec(gap(text, now, change))?.[1]
    if (!verb || !earlierHeld.test(gap(text, change, old))) return []
    const direction = verb.toLowerCase() === 'tăng' ? ('up' as const) : ('down' as const)
    if (change.kind === 'percent' && now.kind !== 'percent') return [{ old, now, direction, rate: change }]
    return change.unit === now.unit ? [{ old, now, direction, difference: change }] : []
  })

const bracketNow = /\((?:\s*)$/u

/** "Số hộ nghèo năm 2024 (64 hộ) tăng 12 hộ so với năm 2023 (76 hộ)": both values stand in brackets. */
const findBothBracketed = (text: string, { start, amounts }: Sentence): Change[] =>
  gather(amounts, (now, at): Change[] => {
    const [difference, old] = [amounts[at + 1], amounts[at + 2]]
    if (!difference || !old || [now, old].some(({ hedge }) => hedge) || now.unit !== old.unit) return []
    const verb = /^\s*\)\s*(?:đã\s+)?(tăng|giảm)\s*(?:thêm|được)?\s*$/iu.exec(
      text.slice(now.end, difference.start),
    )?.[1]
    const isHeld = /^\s*so với\s+[\p{sc=Latn}\s\d]{3,40}\(\s*$/iu.test(text.slice(difference.end, old.start))
    if (!verb || !isHeld || !bracketNow.test(text.slice(start, now.start))) return []
    const direction = verb.toLowerCase() === 'tăng' ? ('up' as const) : ('down' as const)
    if (difference.kind === 'percent' && now.kind !== 'percent')
      return [{ old, now, direction, rate: difference }]
    return difference.unit === now.unit ? [{ old, now, direction, difference }] : []
  })

const ofEarlier =
  /^\s*(?:\p{Ll}+\s){0,3}(?:của|trong|ở|vào|\()?\s*(?:cùng kỳ|(?:năm|kỳ|quý|tháng|vụ)\s*(?:liền |ngay |học )?(?:trước|ngoái|20\d\d|đó))/iu

/** "so với đầu năm (23,4 tỷ đồng)". */
const namedEarlier =
  /^[^,;.]{0,20},?\s*so với\s+(?:đầu (?:năm|kỳ|nhiệm kỳ|quý|giai đoạn)|cùng kỳ(?: năm (?:trước|20\d\d))?|năm (?:trước|20\d\d)|kỳ trước|cuối năm (?:trước|20\d\d))\s*\(\s*$/iu

/** "17 vụ, giảm 08 vụ (tương ứng 32%) so với 25 vụ của năm liền trước": the old value stands right behind "so với". */
function findAgainstNumber(text: string, { start, end, amounts }: Sentence): Change[] {
  return gather(amounts, (difference, at): Change[] => {
    const [now, bracket] = [amounts[at - 1], amounts[at + 1]]
    const isBracket =
      bracket && /^[^,;.()]{0,20}\([^()]{0,20}$/u.test(text.slice(difference.end, bracket.start))
    const old = isBracket ? amounts[at + 2] : bracket
    if (!now || !old || now.unit !== old.unit || now.kind === 'bare' || now.hedge || old.hedge) return []
    const verb = /^[^;.()]{0,30}[\s,(](tăng|giảm)\s*(?:thêm|được)?\s*$/iu.exec(
      gap(text, now, difference),
    )?.[1]
    const between = gap(text, difference, old)
    if (!verb) return []
    const isNamed = namedEarlier.test(between)
    if (!isNamed && !/^[^,;.]{0,20},?\s*so với\s+(?:mức\s+|con số\s+)?$/iu.test(between)) return []
    if (!isNamed && !ofEarlier.test(text.slice(old.end, Math.min(end, old.end + 40)))) return []
    if (isDifference(text, start, now)) return []
    const direction = verb.toLowerCase() === 'tăng' ? ('up' as const) : ('down' as const)
    const rate = isBracket && bracket.kind === 'percent' ? bracket : findInTurn(text, old, amounts[at + 2])
    if (difference.kind === 'percent' && now.kind !== 'percent')
      return [{ old, now, direction, rate: difference }]
    return difference.unit === now.unit ? [{ old, now, direction, difference, rate }] : []
  })
}

/** "giảm 18 vụ so với 64 vụ của cùng kỳ, tương ứng 28,1%": the fall once more, as a share of what was. */
function findInTurn(text: string, old: Amount, next: Amount | undefined): Amount | undefined {
  const isSaid =
    next?.kind === 'percent' &&
    /^[^,;.()\d]{0,40}[,(]\s*(?:tương (?:ứng|đương)|tức|bằng)(?: với| là)?(?: (?:tăng|giảm))?\s*$/iu.test(
      text.slice(old.end, next.start),
    )
  return isSaid && old.kind !== 'percent' ? next : undefined
}

const measuredFrom =
  /^[^;.()]{0,30}?,?\s*(?<less>cao hơn|thấp hơn|vượt|hơn|kém|so với)\s[^;.\d]{0,40}?(?:\(\s*(?:kế hoạch|KH|là|:|\s)*)?$/iu
const measuredBy =
  /^(?<behind>[^;.]{0,44}?)(?:\)\s*)?(?:(?:đã\s+)?(?<verb>tăng|giảm)(?:\s+thêm|\s+được)?|là|tới|đến|:)\s+$/iu

/** "47,3 triệu đồng, so với mức 36,4 triệu đồng của năm 2021 đã tăng thêm 10,9", "68,5 tạ/ha, cao hơn kế hoạch (66 tạ/ha) là 2,5". */
function findMeasured(text: string, { start, amounts }: Sentence): Change[] {
  return gather(amounts, (difference, at): Change[] => {
    const [now, old] = [amounts[at - 2], amounts[at - 1]]
    if (!now || !old || [now, old].some(({ hedge, kind }) => hedge || kind === 'bare')) return []
    // "tăng 3,8% so với cùng kỳ, trong đó nông nghiệp tăng 3%, lâm nghiệp tăng 5,7%": all of them are rises.
    if ([now, old].every((one) => one.kind === 'percent' && isDifference(text, start, one))) return []
    // "giảm 1,2% so với đầu năm (7,6%), giảm 3,1% so với năm 2022": how much it fell is no level.
    if (isDifference(text, start, now) && /\(\s*$/u.test(text.slice(0, old.start).slice(-3))) return []
    const isRate = difference.kind === 'percent' && now.kind !== 'percent'
    const isAlike = difference.unit === now.unit || (difference.kind === 'points' && now.kind === 'percent')
    if (now.unit !== old.unit || !(isAlike || isRate) || now.per !== old.per) return []
    // "3,12 m, thấp hơn báo động II 0,88 m (báo động II là 4,00 m)": the difference first, then what is compared with.
    if (equals(add(now.value, old.value), difference.value)) return []
    if (isRate ? [now, old].some((one) => isDifference(text, start, one)) : old.per !== difference.per)
      return []
    const from = measuredFrom.exec(text.slice(now.end, old.start))?.groups?.less?.toLowerCase()
    const by = measuredBy.exec(text.slice(old.end, difference.start))?.groups
    if (
      !from ||
      !by ||
      /(?<!\p{sc=Latn})(?:trong đó|gồm|có|đạt|riêng)(?!\p{sc=Latn})/iu.test(by.behind ?? '')
    )
      return []
    const verb = by.verb?.toLowerCase()
    // "so với … là" says no direction, "cao hơn … tăng" says two things.
    if ((from === 'so với') !== (verb !== undefined)) return []
    const isUp = verb ? verb === 'tăng' : /cao|vượt|^hơn/u.test(from)
    return [
      { old, now, direction: isUp ? 'up' : 'down', ...(isRate ? { rate: difference } : { difference }) },
    ]
  })
}

const twoYears = /^[^,;.()]{0,24}\((?:năm|quý|kỳ|tháng)\s+(?<from>[\d/]+|trước)\s*(?::|là|đạt)\s*$/iu

/** "giảm 1,7 điểm % (năm 2023: 11,4%; năm 2024: 9,7%)": both values stand behind the difference. */
function findBracketed(text: string, { start, amounts }: Sentence): Change[] {
  return gather(amounts, (difference, at): Change[] => {
    const [old, now] = [amounts[at + 1], amounts[at + 2]]
    if (!old || !now || old.unit !== now.unit || old.hedge || now.hedge) return []
    const isAlike = difference.unit === old.unit || (difference.kind === 'points' && old.kind === 'percent')
    const verb = /(?<!\p{sc=Latn})(tăng|giảm)\s*(?:thêm|được)?\s*$/iu.exec(
      text.slice(Math.max(start, difference.start - 16), difference.start),
    )?.[1]
    const from = twoYears.exec(text.slice(difference.end, old.start))
    const isTo = /^\s*[;,]\s*(?:năm|quý|kỳ|tháng)\s+(?:[\d/]+|này|nay)\s*(?::|là|đạt)\s*$/iu.test(
      text.slice(old.end, now.start),
    )
    if (!verb || !from || !isTo || !isAlike) return []
    return [{ old, now, difference, direction: verb.toLowerCase() === 'tăng' ? 'up' : 'down' }]
  })
}

const timesOf =
  /^\s*lần\s+(?:so với\s+)?(?:(?:mức|con số)\s+|(?:năm|cùng kỳ|vụ|quý|tháng|kỳ|đầu|cuối|kế hoạch|chỉ tiêu)(?!\p{sc=Latn})[^(),;.]{0,24}\(\s*)$/iu

/** "18,9 tỷ đồng, gấp 3,5 lần mức 5,4 tỷ đồng của năm 2022". */
function findTimesOf(text: string, { amounts }: Sentence): Change[] {
  return gather(amounts, (times, at): Change[] => {
    const [now, old] = [amounts[at - 1], amounts[at + 1]]
    if (!now || !old || times.kind !== 'bare' || now.unit !== old.unit || now.hedge || old.hedge) return []
    const isSaid =
      /^[^();]{0,60},?\s*(?:tăng )?gấp\s*$/iu.test(text.slice(now.end, times.start)) &&
      timesOf.test(text.slice(times.end, old.start))
    return isSaid ? [{ old, now, times }] : []
  })
}
