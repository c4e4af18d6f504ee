import { compare, divide, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isPlanBeside } from '../../layers/claims/change-words.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals, point, zero } from '../../layers/numbers/interval.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A difference with the value it is told of. */
interface Told {
  now: Amount
  difference: Amount
  isUp: boolean
  /** The earlier value, where the words say which it is. */
  old?: Amount
}

/**
 * "năm 2023 đạt 41,2 triệu đồng/người; năm 2024 đạt 44,5 triệu đồng/người, tăng 2,3 triệu đồng": a difference right behind
 * the value now, where the text names just one earlier value of the same kind.
 *
 * Only the roles count, not the order they are told in, so it asks for a slip of the pen between what is written and what
 * it must be.
 */
export const checkNearChanges = ({ text, passages, agreements }: Understanding): CheckFinding[] => {
  const agreed = new Set(gather(agreements, ({ figures }) => figures.map(({ start }) => start)))
  return gather(passages, ({ sentences, bullet }, place) => {
    // "- Năm 2024: 382 hộ;" above "- Năm 2025: 415 hộ, tăng 33 hộ": the line before is of the same list.
    const above = passages[place - 1]
    const last = bullet && above?.bullet === bullet ? above.sentences.slice(-1) : []
    return gather(sentences, (sentence, at) => {
      const near = gather(
        [...last, ...sentences].slice(0, last.length + at + 1).slice(-2),
        ({ amounts }) => amounts,
      )
      return gather(listTold(text, sentence), (told) =>
        agreed.has(told.difference.start) ? [] : judge(text, turn(text, told, near), near),
      )
    })
  })
}

/** "Năm 2025 có 415 hộ. So với năm 2024 có 382 hộ, tăng 33 hộ": the value told last is the earlier one. */
function turn(text: string, told: Told, near: readonly Amount[]): Told {
  if (!heldAgainst.test(text.slice(Math.max(0, told.now.start - 40), told.now.start))) return told
  const [now, ...more] = near.filter(
    (one) => one.end <= told.now.start && isLike(one, told.difference) && one.kind !== 'bare',
  )
  return now && more.length === 0 ? { ...told, now, old: told.now } : told
}

const heldAgainst = /(?:^|[.;,(]\s*)so với [^,;.]{0,30}$/iu

const verb =
  /^[^;.()\d]{0,40}[\s,(](?:(?<up>tăng|cao hơn|nhiều hơn|vượt)|giảm|thấp hơn|ít hơn|hụt)\s*(?:thêm|được|(?:so với )?(?:cùng kỳ|(?:năm|kỳ) (?:trước|ngoái)))?\s*(?:là\s*)?$/iu
const verbBehind =
  /^[^;()\d]{0,30}[,;]\s*so với (?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|đầu năm)(?: năm (?:trước|20\d\d))?\s(?:(?<up>tăng)|giảm)\s*(?:thêm|được)?\s*$/iu
const aside = /\([^()]*\)|(?:bằng|đạt)\s[\d.,]+\s?%[^,;.()]{0,30}(?=[,;]|\svà)/gu

function listTold(text: string, { start, amounts }: Sentence): Told[] {
  return gather(amounts, (difference, at): Told[] => {
    if (difference.hedge || difference.kind === 'bare') return []
    const now = amounts.slice(0, at).findLast((one) => isLike(one, difference) && !isChange(text, start, one))
    if (!now || now.hedge || isPlanBeside(text, now)) return []
    const between = text.slice(now.end, difference.start).replace(aside, ' ')
    const said = verb.exec(between) ?? verbBehind.exec(between)
    return said ? [{ now, difference, isUp: said.groups?.up !== undefined }] : []
  })
}

/** Cases and incidents are named by what they are the first time: "17 trẻ em …, giảm 5 trường hợp". */
const general = /^(?:trường hợp|ca|vụ)$/u

const isLike = (value: Amount, difference: Amount): boolean =>
  (value.unit === difference.unit && (!difference.per || difference.per === value.per)) ||
  (value.kind === 'percent' && difference.kind === 'points') ||
  (general.test(difference.unit) && value.kind === 'count' && !value.per)

const isChange = (text: string, start: number, { start: at }: Amount): boolean =>
  /(?<!\p{sc=Latn})(?:tăng|giảm|hơn|thêm|vượt|từ)\s*(?:thêm|được|là)?\s*$/iu.test(
    text.slice(Math.max(start, at - 14), at),
  )

const past = String.raw`(?:cùng kỳ|(?:cuối |đầu |tháng \d+/|năm học |quý [IV\d]+/)?(?:năm(?: học)?|kỳ|quý|tháng|vụ|nhiệm kỳ) (?:trước|ngoái|liền kề)|năm 20\d\d|(?:vụ|mùa)(?:\s\p{sc=Latn}+){1,3} 20\d\d|tháng \d+/20\d\d|đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn))`
const pastBefore = new RegExp(`${past}[^,;.\\d]{0,30}$`, 'iu')
const pastBehind = new RegExp(`^\\s*(?:\\(|của |vào |ở |trong )?\\s*${past}`, 'iu')
const startBefore =
  /(?:đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn)|(?:năm|kỳ|vụ) (?:trước|ngoái)|cùng kỳ)[^;.\d]{0,30}$/iu
const behindYear = /năm (20\d\d)[^;.\d]{0,40}$/iu

/** Whether the words around a value put it into an earlier time than the value now. */
function isEarlier(text: string, value: Amount, now: Amount): boolean {
  const before = text.slice(Math.max(0, value.start - 60), value.start)
  if (value.start < now.start) {
    const [old, late] = [value, now].map(({ start }) =>
      Number(behindYear.exec(text.slice(Math.max(0, start - 60), start))?.[1]),
    )
    if (old && late) return old < late
    // "Đầu năm tỷ lệ là 12,46%, cuối năm còn 9,81%"
    return (
      !/\n/.test(text.slice(value.end, now.start)) &&
      startBefore.test(before) &&
      !startBefore.test(text.slice(Math.max(0, now.start - 60), now.start))
    )
  }
  return pastBefore.test(before) || pastBehind.test(text.slice(value.end, value.end + 40))
}

const againstNoun =
  /^[^,;.\d]{0,16}\sso với (?:mức\s)?(?<noun>dự toán|kế hoạch|chỉ tiêu|định mức|thiết kế|hợp đồng|giá gói thầu|phê duyệt)/iu

/** "Dự toán được duyệt … là 1.946 triệu đồng; …, giảm 68 triệu đồng so với dự toán": the value that the noun itself opens. */
const isNamed = (text: string, { start }: Amount, noun: string): boolean =>
  new RegExp(`(?<!\\p{sc=Latn}|% )${noun}(?!\\p{sc=Latn})[^;.\\d]{0,70}$`, 'iu').test(
    text.slice(Math.max(0, start - 90), start),
  )

function judge(
  text: string,
  { now, difference, isUp, old: said }: Told,
  near: readonly Amount[],
): CheckFinding[] {
  const values = near.filter(
    (one) => one !== now && one !== difference && one.kind !== 'bare' && isLike(one, difference),
  )
  const against = againstNoun.exec(text.slice(difference.end, difference.end + 40))?.groups?.noun
  const olds = said
    ? [said]
    : values.filter((one) => (against ? isNamed(text, one, against) : isEarlier(text, one, now)))
  const [old, ...others] = olds
  if (!old || others.length > 0 || old.hedge || old.per !== now.per) return []
  if (old.unit !== now.unit && old.unit !== difference.unit) return []
  // A rate told as the change of a rate may be one of either kind: only the old rate behind it says which.
  if (difference.kind === 'percent' && (old.start < difference.end || isRelative(now, old, difference)))
    return []
  const change = subtract(now.value, old.value)
  const right = absolute(change)
  if (compare(change, zero) > 0 !== isUp || equals(right, zero)) return []
  // Any other two of the values may be what the difference is of.
  const isOfOthers = [now, ...values].some((a) =>
    values.some((b) => equals(absolute(subtract(a.value, b.value)), difference.value)),
  )
  const printed = printLike(difference, right)
  const slip =
    findSlip(difference.number.text, printed) ?? (isOneDigit(printed, difference) && 'sai một chữ số')
  if (isOfOthers || !slip) return []
  const [high, low] = isUp ? [now, old] : [old, now]
  return [
    report(text, 'balance', 'error', difference, {
      message: `Chênh lệch ghi ${printAmount(difference)} nhưng giữa ${printAmount(old)} và ${printAmount(now)} là ${printAmount(difference, right)} (có thể ${slip}).`,
      arithmetic: `${printLike(high, high.value)} − ${printLike(low, low.value)} = ${printed}`,
      suggest: printAmount(difference, right),
      related: [old, now],
    }),
  ]
}

/** "tăng 9,6% so với năm trước (0,52%)": in percent of the old rate. */
function isRelative(now: Amount, old: Amount, difference: Amount): boolean {
  const share = divide(absolute(subtract(now.value, old.value)), old.value)
  return share === undefined || fits(difference, point(share))
}

const isOneDigit = (printed: string, { number }: Amount): boolean =>
  [printed, number.text].every((one) => /^0?\d$/u.test(one))
