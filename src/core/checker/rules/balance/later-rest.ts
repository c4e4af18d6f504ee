import { compare, type Exact, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { absolute, approximate, zero } from '../../layers/numbers/interval.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { otherTime } from '../repeat/repeat.ts'

/** A part of a whole, and the words of what it has reached. */
interface Reached {
  fraction: Fraction
  words: Set<string>
}

const left = /(?<!\p{sc=Latn})(?:còn(?: lại| có| tới| khoảng)?|chỉ còn)\s*$/iu
const lacking = /^(?:\s\p{sc=Latn}+){0,2}?\s(?:chưa|không)\s(?<words>[^,;.(]{3,60})/u

/**
 * "11/12 xóm đạt xóm văn hóa" among the results and "Còn 02 xóm chưa đạt danh hiệu văn hóa" among the shortcomings: what
 * has not reached what the others have is the rest of them.
 */
export const checkLaterRests = (read: Understanding): CheckFinding[] => [
  ...findLacking(read),
  ...gather(read.passages, (passage) => findStillToDo(read, passage)),
]

const toDo =
  /(?<!\p{sc=Latn})(?:còn(?: lại)?\s(?:phải|cần)(?:\stiếp tục)?|(?:còn|số|vốn)?\s?chưa|còn lại chưa)\s(?:được\s)?(?<deed>\p{Ll}+\s\p{Ll}+)(?:\s(?:là|khoảng|trên|được|hết|tiếp))?\s*$/u
const opensAll =
  /(?<!\p{sc=Latn})(?:kế hoạch|chỉ tiêu|dự toán|tổng|(?:được )?giao|phân bổ|được cấp|nhu cầu|phải \p{Ll}+)(?!\p{sc=Latn})[^;.()\d]*(?:20\d\d[^;.()\d]*)?$/iu
/** Only when, or how far, stands before the deed: no other name says whose it is. */
const plainly =
  /(?:^|[.;,]\s|\s(?:đã|mới|chỉ)\s)(?:(?:đến|tính đến|hết)\s(?:(?:nay|hết|ngày|tháng|quý|năm|thời điểm|cuối|giữa|[\dIVX/]+)\s?)*,?\s?)?(?:(?:toàn )?(?:xã|huyện|tỉnh|phường)\s)?(?:đã|mới|chỉ)?\s?(?:được\s)?$/iu

/**
 * "Kế hoạch vốn 98,4 tỷ đồng (bao gồm vốn kéo dài 11,2 tỷ đồng). Đến 31/10 đã giải ngân 66,9 tỷ đồng, …. Như vậy còn phải
 * giải ngân 32,5 tỷ đồng": all, what was done of it, and what is still to be done, in the words of the same deed.
 */
function findStillToDo({ text, agree }: Understanding, { sentences }: Passage): CheckFinding[] {
  const amounts = gather(sentences, (sentence) => sentence.amounts.map((amount) => ({ amount, sentence })))
  const leadOf = (at: number) =>
    text.slice(
      Math.max(amounts[at]?.sentence.start ?? 0, amounts[at - 1]?.amount.end ?? 0),
      amounts[at]?.amount.start,
    )
  return gather(amounts, ({ amount: rest }, at) => {
    const deed = at > 1 ? toDo.exec(leadOf(at))?.groups?.deed : undefined
    if (!deed || rest.hedge || rest.per || rest.kind === 'percent' || rest.kind === 'bare') return []
    const alike = amounts
      .slice(0, at)
      .map((one, place) => ({ ...one, lead: leadOf(place) }))
      .filter(({ amount }) => amount.unit === rest.unit && !amount.per && !amount.hedge)
    const deedAt = (lead: string) => lead.toLowerCase().lastIndexOf(deed)
    const done = alike.filter(
      ({ lead }) =>
        deedAt(lead) >= 0 &&
        !toDo.test(lead) &&
        plainly.test(lead.slice(0, deedAt(lead))) &&
        // "giải ngân vốn đầu tư 12,4 tỷ đồng": of a part alone.
        /^\s*(?:(?:được|là|đạt|khoảng|trên)\s*)*$/u.test(lead.slice(deedAt(lead) + deed.length)),
    )
    const [paid, ...more] = done
    const all =
      paid && alike.find(({ amount, lead }) => amount.end <= paid.amount.start && opensAll.test(lead))
    if (!paid || !all || more.length > 0) return []
    const right = subtract(all.amount.value, paid.amount.value)
    if (compare(right, rest.value) === 0) return agree('balance', all.amount, paid.amount, rest)
    const gaps = gather(alike, (one) => alike.map(({ amount }) => subtract(one.amount.value, amount.value)))
    const isOther = gaps.some(
      (gap) =>
        compare(gap, rest.value) === 0 ||
        alike.some(({ amount }) => compare(subtract(gap, amount.value), rest.value) === 0),
    )
    const off = approximate(absolute(subtract(right, rest.value))) / approximate(all.amount.value)
    if (isOther || compare(right, zero) <= 0 || off > 0.25 || off < 0.002) return []
    return [sayRest(text, all.amount, [paid.amount], rest, right)]
  })
}

function findLacking(read: Understanding): CheckFinding[] {
  const { text, sentences, agree, isOtherPlace } = read
  const byUnit = new Map<string, Reached[]>()
  return gather(sentences, (sentence) => {
    if (otherTime.test(sentence.text)) return []
    const told = gather(sentence.amounts, (rest) => {
      const words = readLacking(text, sentence, rest)
      const fractions = words ? (byUnit.get(rest.unit) ?? []).slice(-reach) : []
      const like = fractions.filter((one) => countShared(one.words, words) > 1)
      const first = like.toSorted((a, b) => countShared(b.words, words) - countShared(a.words, words))[0]
      if (!first || isOtherPlace(first.fraction.start, rest.start)) return []
      const { top, bottom } = first.fraction
      const rests = like.map(({ fraction }) => subtract(fraction.bottom.value, fraction.top.value))
      if (rests.some((value) => compare(value, rest.value) === 0)) return agree('balance', top, bottom, rest)
      return judge(text, first.fraction, rest)
    })
    for (const fraction of sentence.fractions) {
      const { bottom, top, start, end } = fraction
      if (bottom.kind !== 'count' || top.hedge || compare(top.value, bottom.value) > 0) continue
      const lead =
        text
          .slice(Math.max(sentence.start, start - 30), start)
          .split(/[,;.(]/)
          .at(-1) ?? ''
      const tail = text.slice(end, Math.min(sentence.end, end + 60)).split(/[,;.(]/)[0] ?? ''
      if (/(?<!\p{sc=Latn})(?:chưa|không)(?!\p{sc=Latn})/u.test(lead + tail)) continue
      const known = byUnit.get(bottom.unit) ?? []
      byUnit.set(bottom.unit, [...known.slice(-reach), { fraction, words: wordsOf(lead + tail) }])
    }
    return told
  })
}

const reach = 30

function readLacking(text: string, { start, end }: Sentence, rest: Amount): Set<string> | undefined {
  if (rest.kind !== 'count' || rest.per || rest.hedge) return undefined
  if (!left.test(text.slice(Math.max(start, rest.start - 16), rest.start))) return undefined
  const words = lacking.exec(text.slice(rest.end, Math.min(end, rest.end + 90)))?.groups?.words
  return words === undefined ? undefined : wordsOf(words)
}

const empty = new Set('có được của và toàn trong các với đã là danh hiệu tiêu chuẩn'.split(' '))
const wordsOf = (words: string): Set<string> =>
  new Set((words.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []).filter((word) => !empty.has(word)))

const countShared = (one: ReadonlySet<string>, other: ReadonlySet<string> | undefined): number =>
  [...one].filter((word) => other?.has(word)).length

function judge(text: string, { top, bottom, start, end }: Fraction, rest: Amount): CheckFinding[] {
  const right = subtract(bottom.value, top.value)
  const isNear = compare(absolute(subtract(right, rest.value)), whole(2)) <= 0
  const slip = findSlip(rest.number.text, printLike(rest, right))
  if (compare(right, zero) <= 0 || !(isNear || slip)) return []
  return [
    report(text, 'sum', 'error', rest, {
      message: `${text.slice(start, end)} thì còn ${printAmount(rest, right)}, không phải ${printAmount(rest)}.`,
      arithmetic: `${bottom.number.text} − ${top.number.text} = ${printLike(rest, right)}`,
      suggest: printAmount(rest, right),
      related: [top, bottom],
    }),
  ]
}

const sayRest = (
  text: string,
  all: Amount,
  done: readonly Amount[],
  rest: Amount,
  right: Exact,
): CheckFinding =>
  report(text, 'balance', 'error', rest, {
    message: `${printAmount(all)} trừ ${done.map((one) => printAmount(one)).join(', ')} còn ${printAmount(rest, right)}, không phải ${printAmount(rest)}.`,
    arithmetic: `${[all, ...done].map((one) => printLike(one, one.value)).join(' − ')} = ${printLike(rest, right)}`,
    suggest: printAmount(rest, right),
    related: [all, ...done],
  })
