import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import { findRole } from '../accounts/stock-movements.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { findAll } from '../text/search.ts'
import { findOtherChanges } from './change-forms.ts'
import { type Change, gap, isDifference, isOfOtherYear, isPlanBeside } from './change-words.ts'
import { findRises } from './rises.ts'

/** The changes a sentence tells, however it builds them. */
export function findChanges(text: string, sentence: Sentence, before: Sentence | undefined): Change[] {
  const counted = withTops(sentence)
  return [
    ...findFromTo(text, sentence),
    ...findFromTo(text, outsideOfBrackets(sentence)),
    ...findAgainst(text, counted),
    ...findRises(text, sentence),
    ...findTimed(text, sentence, before),
    ...findSaid(text, sentence),
    ...findPrevious(text, sentence),
    ...findLaterFirst(text, sentence),
    ...findOtherChanges(text, sentence),
  ].filter(({ old, now, rate, difference }) => {
    const told = rate ?? difference
    return !isPlanBeside(text, now) && (!told || !isOfOtherYear(text, old, told))
  })
}

/** "15/19 tiêu chí, tăng 4": what rises is the number above. */
const withTops = (sentence: Sentence): Sentence => ({
  ...sentence,
  amounts: sentence.amounts
    .map((amount) => {
      const fraction = sentence.fractions.find(({ bottom }) => bottom.start === amount.start)
      return fraction ? { ...fraction.top, end: fraction.end } : amount
    })
    .filter(({ start }) => !sentence.fractions.some(({ bottom }) => bottom.start === start))
    .filter((amount, at, all) => all.findIndex(({ start }) => start === amount.start) === at),
})

/** What stands in brackets explains the amount before and takes no part itself. */
export function outsideOfBrackets(sentence: Sentence): Sentence {
  const { text, start } = sentence
  const brackets = findAll(text, /\([^()]*\)/gu).map((match) => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
  }))
  const amounts = sentence.amounts.filter(
    (amount) => !brackets.some(({ from, to }) => amount.start >= from && amount.end <= to),
  )
  return { ...sentence, amounts }
}

/** "giảm từ x (năm 2022) xuống còn y, giảm z". */
function findFromTo(text: string, { start, end, amounts }: Sentence): Change[] {
  return gather(amounts, (old, at) => {
    const now = amounts[at + 1]
    if (!now || old.hedge || now.hedge) return []
    if (old.kind === 'bare' && now.kind === 'count')
      return findFromTo(text, {
        start,
        end,
        amounts: amounts.map((one) => (one === old ? withUnit(old, now) : one)),
      } as Sentence)
    if (old.unit !== now.unit) return []
    const lead = text.slice(Math.max(start, old.start - 40), old.start)
    const between = gap(text, old, now)
    if (
      !/(?:^|[\s(])từ\s*(?:mức\s*)?$/iu.test(lead) ||
      between.length > 90 ||
      !/(?:lên|xuống|đến|còn|sang|thành)\s*(?:còn|mức|đạt|tới|đến)?\s*$/iu.test(between)
    )
      return []
    if (/[;.]\s/.test(between)) return []
    const verb = /(tăng|giảm)[^,;.]{0,40}$/iu.exec(lead)?.[1]?.toLowerCase()
    const way = /(lên|xuống)\s*(?:còn|mức|đạt|tới|đến)?\s*$/iu.exec(between)?.[1]?.toLowerCase()
    const said =
      verb ??
      /(tăng|giảm|hạ)\s+(?:xuống |lên )?(?:còn|đến|tới)\s*$/iu
        .exec(between)?.[1]
        ?.toLowerCase()
        .replace('hạ', 'giảm')
    // "từ 21,4% năm trước nay còn 18,7%, tức giảm 2,7 điểm %"
    const behind = /^\s*,\s*(?:tức(?: là)?\s+|tương ứng\s+)?(tăng|giảm)\s/iu
      .exec(text.slice(now.end, Math.min(end, now.end + 30)))?.[1]
      ?.toLowerCase()
    const turn = said ?? (way ? undefined : behind)
    const direction =
      turn === 'tăng' || (!turn && way === 'lên')
        ? 'up'
        : turn === 'giảm' || way === 'xuống'
          ? 'down'
          : undefined
    // "giảm năng suất từ 30% đến 50%" is a span, "giảm từ 50% xuống 30%" a change.
    const isSpan =
      /(?:^|\s)đến\s*$/iu.test(between) && /(?:tăng|giảm)\s\p{sc=Latn}[\p{sc=Latn}\s]*từ\s*$/iu.test(lead)
    if (!direction || (isSpan && old.kind === 'percent')) return []
    const stated = {
      ...findStatedBefore(text, start, amounts, at),
      ...findStated(text, end, amounts, at + 2, { like: old, direction }),
    }
    const times = amounts[at + 2]
    const isTimes =
      times?.kind === 'bare' &&
      /^\s*lần(?!\p{sc=Latn})/u.test(text.slice(times.end, times.end + 6)) &&
      /gấp\s*$/iu.test(text.slice(now.end, times.start)) &&
      !/\)\s*,|;/.test(text.slice(now.end, times.start))
    return [{ old, now, direction, ...stated, ...(isTimes ? { times } : {}) }]
  })
}

/** "giảm 24 hộ (từ 126 hộ xuống 102 hộ)": the difference stands before. */
function findStatedBefore(
  text: string,
  start: number,
  amounts: readonly Amount[],
  at: number,
): Pick<Change, 'difference'> {
  const [difference, old] = [amounts[at - 1], amounts[at]]
  if (!difference || !old || !/^[^,;.()]{0,30}[(,]\s*từ\s*$/iu.test(gap(text, difference, old))) return {}
  const isStated =
    /(?<!(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm)\s)(?:tăng|giảm)\s*(?:thêm|được)?\s*$/iu.test(
      text.slice(Math.max(start, difference.start - 30), difference.start),
    )
  const isAlike = difference.unit === old.unit || (difference.kind === 'points' && old.kind === 'percent')
  return isStated && isAlike ? { difference } : {}
}

/** "giá lúa tăng …, giá ngô giảm 500 đồng": another subject with another direction. */
const saysOther = (lead: string, direction: Change['direction']): boolean => {
  const said = /\p{sc=Latn}+ \p{sc=Latn}+ (tăng|giảm)\s*$/iu.exec(lead)?.[1]?.toLowerCase()
  return said !== undefined && said !== (direction === 'up' ? 'tăng' : 'giảm')
}

/** "từ 81.000 đồng lên 105.300 đồng (4,5% lương cơ sở)": a share of what its bracket names, no rise. */
const isNamedShare = (text: string, lead: string, { end }: Amount): boolean =>
  /\(\s*$/.test(lead) &&
  /^\s+(?!so(?!\p{sc=Latn})|cùng kỳ|năm|kế hoạch|điểm)\p{sc=Latn}/u.test(text.slice(end, end + 16))

/** The difference and the rate that are said behind the two values. */
function findStated(
  text: string,
  end: number,
  amounts: readonly Amount[],
  at: number,
  { like, direction }: { like: Amount; direction: Change['direction'] },
): Pick<Change, 'difference' | 'rate'> {
  const stated: Pick<Change, 'difference' | 'rate'> = {}
  for (let next = at; next < Math.min(at + 2, amounts.length); next += 1) {
    const amount = amounts[next]
    const before = amounts[next - 1]
    if (!amount || !before || amount.end > end) break
    // "lên 73,1% kế hoạch, tức là thêm 31,85 điểm": of what the second value is.
    const lead = gap(text, before, amount).replace(/^\s*(?:kế hoạch|dự toán|chỉ tiêu)[^,;.]{0,24}(?=,)/iu, '')
    if (
      /[;.]\s|(?<!\p{sc=Latn})(?:rồi|sau đó|tiếp đó)(?!\p{sc=Latn})|mỗi năm|bình quân|kế hoạch|trong đó|tỷ lệ|từ\s*$/iu.test(
        lead,
      ) ||
      !/(?:tăng|giảm|thêm|bớt|hạ|nhích|tương ứng|tương đương|\(|tức)[\p{sc=Latn}\s]{0,26}$/iu.test(lead) ||
      saysOther(lead, direction) ||
      isNamedShare(text, lead, amount)
    )
      break
    if (
      /^[^,;.]{0,12}(?:\/năm|mỗi năm|một năm)/iu.test(text.slice(amount.end, amount.end + 14)) ||
      amount.per === '/năm'
    )
      break
    if (amount.kind === 'percent' && like.kind !== 'percent') stated.rate ??= amount
    else if (amount.unit === like.unit || amount.kind === 'points') stated.difference ??= amount
  }
  return stated
}

const earlier =
  /(?:năm (?:học )?(?:trước|ngoái|20\d\d)|cùng kỳ|đầu năm|(?:học )?kỳ trước|quý trước|(?:quý|tháng|học kỳ|vụ|tuần) (?:[IV]{1,3}|\d{1,2})(?:\/20\d\d)?|vụ trước|tháng trước|nhiệm kỳ trước|lần trước|kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|bình quân chung)[^;.]{0,30}[(:]?\s*(?:là|có|\()?\s*$/iu

/** "so với đầu năm (doanh số cho vay 15.875 triệu đồng": the bracket tells of something else. */
const opensOther =
  /\(\s*(?!năm|cùng|kế hoạch|KH|chỉ tiêu|dự toán|đầu|cuối|kỳ|quý|tháng|vụ|học kỳ|nhiệm kỳ|mùa|là|đạt|có|giao|xã|huyện|tỉnh|toàn|hơn|gần|khoảng|từ)\p{sc=Latn}/iu

/** "2,46%, giảm 0,21 điểm % so với quý II (2,67%) và giảm 0,42 điểm % so với cùng kỳ (2,88%)": where the first began. */
function skipHeld(text: string, start: number, amounts: readonly Amount[], at: number): number {
  const [difference, held, next] = [amounts[at - 2], amounts[at - 1], amounts[at]]
  if (!difference || !held || !next || !isDifference(text, start, difference)) return at
  const isHeld =
    /so với[^;()]*\([^()\d]{0,20}$/iu.test(text.slice(difference.end, held.start)) &&
    /^[^()]{0,16}\)\s*(?:[,;]|và(?!\p{sc=Latn}))[^;().]{0,20}$/u.test(text.slice(held.end, next.start))
  return isHeld ? skipHeld(text, start, amounts, at - 2) : at
}

/** "72 vụ, giảm 24 vụ so với năm trước (96 vụ), tương ứng giảm 33,3%". */
function findAgainst(text: string, { start, end, amounts }: Sentence): Change[] {
  return gather(amounts, (difference, at): Change[] => {
    const from = skipHeld(text, start, amounts, at)
    const [last, old] = [amounts[from - 1], amounts[at + 1]]
    const held = from < at ? amounts[at - 1] : undefined
    // "64 hộ, giảm 27 hộ so với đầu năm và giảm 143 hộ so với năm 2020 (207 hộ)": both are falls to the 64.
    const now = last && isDifference(text, start, last) ? amounts[at - 2] : last
    if (!now || !last || !old || now.unit !== old.unit) return []
    if (now.kind === 'bare' || now.hedge || old.hedge || isDifference(text, start, now)) return []
    const lead = held
      ? text.slice(held.end, difference.start).replace(/^[^()]*\)/u, '')
      : gap(text, last, difference)
    const verb = /(?:^|[\s,(;])(tăng|giảm|vượt|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn)\s*(?:thêm|được)?\s*$/iu
      .exec(lead)?.[1]
      ?.toLowerCase()
    const between = gap(text, difference, old)
    if (
      !verb ||
      lead.length > 70 ||
      /[;)]/.test(lead) ||
      between.length > 60 ||
      // "tăng 5 triệu so với tháng trước; cùng kỳ 38 tỷ": what a semicolon parts is another comparison.
      !/so với[^;]*$/iu.test(between) ||
      !earlier.test(between) ||
      opensOther.test(between) ||
      !/[(:]|là|có|giao|(?:kế hoạch|chỉ tiêu|dự toán|cùng kỳ|năm trước)\s*$/.test(between)
    )
      return []
    if (/từ\s*$/iu.test(text.slice(Math.max(start, now.start - 8), now.start))) return []
    const direction = /^(?:tăng|vượt|cao|nhiều)/u.test(verb) ? ('up' as const) : ('down' as const)
    if (difference.kind === 'percent' && now.kind !== 'percent')
      return [{ old, now, direction, rate: difference }]
    if (difference.unit !== now.unit && !(difference.kind === 'points' && now.kind === 'percent')) return []
    const rate = findStated(text, end, amounts, at + 2, { like: now, direction }).rate
    return [{ old, now, direction, difference, rate }]
  })
}

/** When an amount is of, as the words before it say: a number that grows with time; 0 for "đầu năm", "cùng kỳ". */
export function readTime(words: string): number | undefined {
  const dates = findAll(
    words,
    /(\d{1,2})\/(\d{1,2})\/(20\d{2})|năm\s+(20\d{2})|((?<!tháng )đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn|quý)|cùng kỳ|năm (?:trước|ngoái)|kỳ trước)|((?:đến|hiện|năm|kỳ|vụ) nay|(?:năm|kỳ|vụ|quý) này|hiện tại|cuối (?:năm|kỳ)(?! 20))/giu,
  )
  const [, day, month, year, plainYear, earlier, now] = dates.at(-1) ?? []
  if (earlier) return 0
  if (now) return today
  if (plainYear) return Number(plainYear) * 10_000 + 1231
  return year ? Number(year) * 10_000 + Number(month) * 100 + Number(day) : undefined
}

/** "tại thời điểm 01/4", "đến 01/10": days of one year that both go without it. */
function readDays(first: string, second: string): [number | undefined, number | undefined] {
  const [from, to] = [first, second].map((words) => {
    const [, day, month] = findAll(words, dayAlone).at(-1) ?? []
    return month ? Number(month) * 100 + Number(day) : undefined
  })
  return [from, to]
}

const dayAlone = /(?:thời điểm|đến|ngày|đầu)\s+(\d{1,2})\/(\d{1,2})(?![\d/])/giu

/** Later than any year. */
const today = 99_991_231

const isMove = (words: string): boolean => ['in', 'out'].includes(findRole(words) ?? '')

/** "tăng 12 tỷ đồng so với dự toán": not against the earlier of the two. */
const againstPlan = /^\s*so với (?:dự toán|kế hoạch|chỉ tiêu|nghị quyết|mục tiêu|bình quân)/iu
const ofPlan = /kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|phấn đấu/iu

/** "31/12/2023 là 42.318, đến 30/9/2024 là 45.330, tăng 2.715": two days or years and what is said of the change. */
function findTimed(text: string, sentence: Sentence, before: Sentence | undefined): Change[] {
  const { start, end, amounts } = sentence
  const earlier = before?.passage === sentence.passage ? before.amounts : []
  return gather(amounts, (now, at): Change[] => {
    const next = amounts[at + 1]
    const verb =
      next &&
      /^[\p{sc=Latn}\s]{0,24}\s*[,(;]\s*(?:tức(?: là)?\s|như vậy(?: là)?,?\s|nghĩa là\s|tương (?:ứng|đương)(?: với)?\s|(?:đã|vẫn|lại|cũng|tiếp tục|nhưng)\s){0,2}(tăng|giảm)\s*(?:thêm|được)?\s*$/iu
        .exec(gap(text, now, next))?.[1]
        ?.toLowerCase()
    const old = [...earlier, ...amounts.slice(0, at)].findLast(
      (one) =>
        one.unit === now.unit &&
        !isDifference(text, Math.max(0, one.start - 30), one) &&
        // "giảm 6 vụ so với năm trước nữa (70 vụ)": what that one was held against.
        !/so với[^;()]{3,40}\(\s*$/iu.test(text.slice(Math.max(0, one.start - 50), one.start)),
    )
    if (!verb || !old || old.hedge || now.hedge || old.per !== now.per) return []
    const home = before && old.start < start ? before : sentence
    const [first, second] = [leadOf(text, home, old), leadOf(text, sentence, now)]
    const times = [readTime(first), readTime(second)] as const
    const isYearless = times.every((time) => time === undefined)
    const [from, to] = isYearless ? readDays(first, second) : times
    if (isYearless && next && /^[^,;.]{0,16}so với/iu.test(text.slice(next.end, next.end + 40))) return []
    if (from === undefined || to === undefined || from >= to || ofPlan.test(first + second)) return []
    const direction = verb === 'tăng' ? ('up' as const) : ('down' as const)
    const stated = findStated(text, end, amounts, at + 1, { like: old, direction })
    // "đầu năm 2024 bổ sung 12 người, cuối năm có 171 người, giảm 5 người": what moved is no stock.
    if (isMove(first) && !isMove(second)) return []
    // "tăng 8 triệu đồng so với năm 2023 (254 triệu đồng)": another value is named.
    const held = next && amounts[at + 2]
    if (
      held?.unit === now.unit &&
      /^\s*so với[^,;.()]{2,40}\(\s*$/iu.test(text.slice(next?.end ?? 0, held.start))
    )
      return []
    if (next && againstPlan.test(text.slice(next.end, next.end + 30))) return []
    const against = next && /^\s*so với (?:năm )?(20\d\d)/u.exec(text.slice(next.end, next.end + 24))?.[1]
    if (against && from > 0 && Math.floor(from / 10_000) !== Number(against)) return []
    return stated.difference || stated.rate ? [{ old, now, direction, ...stated }] : []
  })
}

/** The words since the amount before, without what is in brackets. */
function leadOf(text: string, { start, amounts }: Sentence, amount: Amount): string {
  const from = amounts[amounts.indexOf(amount) - 1]?.end ?? start
  const lead = text.slice(Math.max(from, amount.start - 70), amount.start)
  // "so với cùng kỳ năm 2023; xuất khẩu lao động 19 người": the year belongs to what was told before.
  return lead.replace(/^[^;]*so với[^;]*;/iu, ' ')
}

/** "5.320 lượt khách (năm trước 4.870), tăng 450": what stands behind without a unit is counted the same. */
const nameBare = (amounts: readonly Amount[], at: number): readonly Amount[] => {
  const [now, old] = [amounts[at], amounts[at + 1]]
  if (now?.kind !== 'count' || old?.kind !== 'bare') return amounts
  return amounts.map((one, place) =>
    one.kind === 'bare' && (place === at + 1 || place === at + 2) ? withUnit(one, now) : one,
  )
}

const previous =
  /^[\p{sc=Latn}\s]{0,16},?\s*\(?\s*(?:năm (?:học )?trước|cùng kỳ(?: năm (?:trước|20\d\d))?|kỳ trước|đầu năm)\s*(?:là|có|đạt|:)?\s*$/iu

/** "48,3 tấn, năm trước 42 tấn, tăng 15%": now, before, and the change. */
function findPrevious(text: string, { end, amounts: all }: Sentence): Change[] {
  return gather(all, (now, at): Change[] => {
    const amounts = nameBare(all, at)
    const [old, change] = [amounts[at + 1], amounts[at + 2]]
    if (!old || !change || old.unit !== now.unit || now.hedge || old.hedge || now.kind === 'bare') return []
    const verb = /^\s*\)?,?\s*(?:đã\s+)?(tăng|giảm)\s*(?:thêm|được)?\s*$/iu
      .exec(gap(text, old, change))?.[1]
      ?.toLowerCase()
    if (!verb || !previous.test(text.slice(now.end, old.start))) return []
    const direction = verb === 'tăng' ? ('up' as const) : ('down' as const)
    const stated = findStated(text, end, amounts, at + 2, { like: old, direction })
    return stated.difference || stated.rate ? [{ old, now, direction, ...stated }] : []
  })
}

/** "năm 2024 là 1,8 ha, năm 2023 là 3,2 ha; như vậy … tăng 1,4 ha": the later year is told first. */
function findLaterFirst(text: string, { start, amounts }: Sentence): Change[] {
  return gather(amounts, (now, at): Change[] => {
    const [old, change] = [amounts[at + 1], amounts[at + 2]]
    if (
      !old ||
      !change ||
      old.unit !== now.unit ||
      now.hedge ||
      old.hedge ||
      now.kind === 'bare' ||
      old.per !== now.per
    )
      return []
    const yearOf = (from: number, to: number) =>
      Number(/năm\s+(20\d\d)(?!.*năm\s+20\d\d)/isu.exec(text.slice(from, to))?.[1] ?? 0)
    const [later, earlier] = [
      yearOf(Math.max(amounts[at - 1]?.end ?? start, now.start - 60), now.start),
      yearOf(now.end, old.start),
    ]
    const verb = /(?<!\p{sc=Latn})(tăng|giảm)\s*(?:thêm)?\s*$/iu
      .exec(text.slice(old.end, change.start))?.[1]
      ?.toLowerCase()
    if ([now, old].some((one) => isDifference(text, start, one))) return []
    // "năm 2023: giảm từ 96 hộ (cuối năm 2022) xuống 71 hộ": the first of the two is the old one.
    if (/(?<!\p{sc=Latn})từ\s*$/iu.test(text.slice(start, now.start).slice(-6))) return []
    if (!verb || !later || !earlier || later <= earlier || text.slice(old.end, change.start).length > 70)
      return []
    const direction = verb === 'tăng' ? ('up' as const) : ('down' as const)
    if (change.kind === 'percent' && old.kind !== 'percent') return [{ old, now, direction, rate: change }]
    return change.unit === old.unit || change.kind === 'points'
      ? [{ old, now, direction, difference: change }]
      : []
  })
}

const earlierValue =
  /^\s*,\s*(tăng|giảm)(?:\s+(?:khá|nhẹ|mạnh|đáng kể|nhiều))?\s+so với\s+(?:cùng kỳ|năm (?:trước|20\d{2}))[^,;.()]{0,20}\(\s*(?:cùng kỳ|năm (?:trước|20\d{2}))[^,;.()\d]{0,12}$/iu

/** "312 tỷ đồng, tăng so với tháng 8 (327 tỷ đồng)". */
const earlierTerm =
  /^\s*,\s*(tăng|giảm)(?:\s+(?:khá|nhẹ|mạnh|đáng kể|nhiều))?\s+so với\s+(?:tháng|quý|năm|vụ|kỳ|cùng kỳ)(?:\s+(?:trước|\d{1,2}|[IV]{1,3}|20\d\d|năm)){0,3}\s*\(\s*$/iu

/** "5,2 tỷ đồng, giảm so với cùng kỳ (cùng kỳ 4,6 tỷ đồng)": a direction without a difference. */
const findSaid = (text: string, { amounts }: Sentence): Change[] =>
  gather(amounts, (now, at): Change[] => {
    const old = amounts[at + 1]
    if (!old || old.unit !== now.unit || old.hedge || now.hedge) return []
    const between = gap(text, now, old)
    const verb = (earlierValue.exec(between) ??
      (now.unitText === old.unitText ? earlierTerm.exec(between) : null))?.[1]?.toLowerCase()
    return verb ? [{ old, now, direction: verb === 'tăng' ? 'up' : 'down' }] : []
  })
