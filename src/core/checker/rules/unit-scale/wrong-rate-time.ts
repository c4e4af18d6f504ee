import { compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import type { SpelledNumber } from '../../layers/numbers/number-words.ts'
import { perWords } from '../../layers/numbers/per-words.ts'
import { digitsOf, isWritten, powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Terms that make each other up: twelve months a year, thirty days a month. */
const terms = ['ngày', 'tuần', 'tháng', 'quý', 'năm'] as const
type Term = (typeof terms)[number]
const inYear: Record<Term, readonly bigint[]> = {
  ngày: [365n, 360n],
  tuần: [52n],
  tháng: [12n],
  quý: [4n],
  năm: [1n],
}
const inMonth: Record<Term, readonly bigint[]> = { ngày: [30n], tuần: [4n], tháng: [1n], quý: [], năm: [] }

interface Timed {
  amount: Amount
  /** What else it is for: "/người" of "/người/tháng". */
  rest: string
  term: Term
  end: number
}

/**
 * "25.000 đồng/tháng, như vậy mỗi hộ nộp 3.000.000 đồng/năm", "7 triệu đồng/năm, tức 84 triệu đồng một năm", "184.000
 * đồng/đợt; 7 ngày nhận 1.288.000 đồng": a rate against the same rate over another time.
 */
export const checkRateTimes = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence) => {
    if (sentence.amounts.length < 2) return []
    const timed = gather(sentence.amounts, (amount) => readTimed(read.text, amount) ?? [])
    return [
      ...gather(timed.slice(1), (later, at) => {
        const first = timed[at]
        return first
          ? [...judgePair(read.text, first, later), ...judgeShare(read.text, sentence, first, later)]
          : []
      }),
      ...judgeOther(read.text, sentence),
    ].slice(0, 1)
  })

/** "phát sinh 26 tấn/tháng; thu gom 23,4 tấn mỗi ngày, đạt 90%": the share is right where both are of one time. */
function judgeShare(text: string, { amounts }: Sentence, first: Timed, later: Timed): CheckFinding[] {
  if (first.term === later.term || first.amount.unit !== later.amount.unit) return []
  const share = amounts[amounts.indexOf(later.amount) + 1]
  if (
    share?.unit !== '%' ||
    !/^[\s,;(]*(?:đạt|bằng|chiếm|tỷ lệ)[^,;.\d]{0,20}$/iu.test(text.slice(later.end, share.start))
  )
    return []
  const ratio = divide(multiply(later.amount.value, whole(100)), first.amount.value)
  return ratio && isWritten(ratio, share) ? [sayTerm(text, first, later.term, later.amount)] : []
}

const behind =
  /^(?:\s\p{Ll}+){0,2}?\s(?:mỗi|một|1)\s(?<term>ngày|tuần|tháng|quý|năm)(?!\p{sc=Latn}|\s(?:trước|học|nay|sau))/u

function readTimed(text: string, amount: Amount): Timed | undefined {
  if (amount.kind === 'percent' || amount.kind === 'points') return undefined
  const words = perWords(text, amount)
  const last = words.at(-1)
  const own = terms.find((term) => term === last)
  if (own)
    return {
      amount,
      rest: words.slice(0, -1).join('/'),
      term: own,
      end: amount.end + (amount.per?.length ?? 0),
    }
  if (amount.per) return undefined
  const found = behind.exec(text.slice(amount.end, amount.end + 40))
  const term = terms.find((one) => one === found?.groups?.term)
  return found && term ? { amount, rest: '', term, end: amount.end + found[0].length } : undefined
}

/** Between one rate and the same over another time. */
const isSame =
  /^[^.;\d]{0,4}(?:[,;(=–-]\s*)?(?:(?:tức|tương đương|tương ứng|như vậy|tính ra|quy ra|hay|bằng|nghĩa là|cả năm|một năm|mỗi năm)(?!\p{sc=Latn})[^.;\d]{0,40}|=\s*)$/iu

function judgePair(text: string, first: Timed, later: Timed): CheckFinding[] {
  const [one, other] = [first.amount, later.amount]
  if (
    one.hedge ||
    other.hedge ||
    one.unit !== other.unit ||
    (first.rest && later.rest && first.rest !== later.rest)
  )
    return []
  if (!isSame.test(text.slice(first.end, other.start))) return []
  const ratio = divide(other.value, one.value)
  if (!ratio) return []
  if (first.term === later.term) {
    const parts = [ratio, divide(whole(1), ratio) ?? ratio]
    const meant = terms.find((term) =>
      term === first.term
        ? false
        : parts.some(
            (times) =>
              fits(timesBetween(term, first.term), times) || fits(timesBetween(first.term, term), times),
          ),
    )
    if (!meant) return []
    const isFirstSmall = compare(one.value, other.value) < 0
    const small = terms.indexOf(meant) < terms.indexOf(first.term)
    return [
      sayTerm(text, isFirstSmall === small ? first : later, meant, isFirstSmall === small ? other : one),
    ]
  }
  const [short, long] =
    terms.indexOf(first.term) < terms.indexOf(later.term) ? [first, later] : [later, first]
  const times = timesBetween(short.term, long.term)
  const quotient = divide(long.amount.value, short.amount.value)
  if (times.length === 0 || !quotient || fits(times, quotient)) return []
  const made = times.map((count) => multiply(short.amount.value, whole(count)))
  const value = made.find((sum) => powerBetween(sum, long.amount))
  return value ? [sayValue(text, other, first, later, made[0] ?? value)] : []
}

const timesBetween = (short: Term, long: Term): readonly bigint[] =>
  long === 'năm'
    ? inYear[short]
    : long === 'tháng'
      ? inMonth[short]
      : short === 'tháng' && long === 'quý'
        ? [3n]
        : []

const fits = (times: readonly bigint[], ratio: Exact): boolean =>
  times.some((count) => count > 1n && equals(whole(count), ratio))

function sayTerm(text: string, { amount, end }: Timed, term: string, other: Amount): CheckFinding {
  const suggest = `${printAmount(amount)}/${term}`
  return report(
    text,
    'unit-scale',
    'error',
    { start: amount.start, end },
    {
      message: `${text.slice(amount.start, end)} không khớp với ${printAmount(other)}; có lẽ là ${suggest}.`,
      suggest,
      related: [other],
    },
  )
}

function sayValue(text: string, wrong: Amount, first: Timed, later: Timed, value: Exact): CheckFinding {
  const isLater = terms.indexOf(first.term) < terms.indexOf(later.term)
  const suggest = isLater ? printAmount(wrong, value) : undefined
  return report(text, 'unit-scale', 'error', wrong, {
    message: `${text.slice(first.amount.start, first.end)} và ${text.slice(later.amount.start, later.end)} lệch nhau 10, 100 hoặc 1.000 lần: có lẽ sai đơn vị hoặc sai dấu.`,
    suggest,
    related: [first.amount],
  })
}

const timeWord = /^(?:giờ|buổi|ngày|tuần|tháng|quý|vụ|năm|học kỳ|năm học|đợt|lần|lượt|khóa|kỳ)$/u
/** What a price of building or of a field is for, and never a household's. */
const sizeWord = /^(?:m|m2|m²|m3|m³|km|ha)$/u
const times = /^\s(?<unit>giờ|buổi|ngày|tuần|tháng|quý|vụ|năm|đợt|lần|lượt)(?!\p{sc=Latn}|\s\d)/u

/** "60 triệu đồng/m2 … 16 căn, mỗi căn …, tổng 960 triệu đồng": so often the rate makes the total, but it is told of another unit. */
function judgeOther(text: string, { amounts, spelled, start }: Sentence): CheckFinding[] {
  return gather(amounts, (rate) => {
    const words = perWords(text, rate)
    const last = words.at(-1)
    if (!last || rate.hedge) return []
    const each = /(?<!\p{sc=Latn})mỗi\s(\p{Ll}+)\s[^,;.\d]{0,30}$/u.exec(
      text.slice(Math.max(start, rate.start - 44), rate.start),
    )?.[1]
    const isTimed = timeWord.test(last)
    if (!isTimed && !(sizeWord.test(last) && each && words.length === 1)) return []
    const rest = words.slice(0, -1).join('/')
    const totals = amounts.filter(
      (one) =>
        one !== rate && one.unit === rate.unit && !one.hedge && (!one.per || isOverTime(one.per, rest)),
    )
    // "lương 6 triệu đồng/tháng; 3 đợt thưởng 18 triệu đồng": few times of a round sum come out by chance.
    const counts = gather(isTimed ? [...amounts, ...spelled] : amounts, (one) => {
      const unit = isTimed ? timeOf(text, one) : 'unitText' in one && one.unitText === each ? each : undefined
      return unit && compare(one.value, whole(digitsOf(rate.value) > 1 ? 1 : 3)) > 0 ? [{ one, unit }] : []
    })
    // "4 triệu đồng/tháng … trong 10 tháng": the rate's own unit is counted.
    if (counts.some(({ unit }) => unit === last)) return []
    return gather(counts, ({ one, unit }) => {
      const total = totals.find(
        (sum) =>
          digitsOf(rate.value) + digitsOf(one.value) + digitsOf(sum.value) > 2 &&
          equals(multiply(one.value, rate.value), sum.value),
      )
      if (!total || isMore(unit, last, total)) return []
      const suggest = `${printAmount(rate)}/${[...words.slice(0, -1), unit].join('/')}`
      return [
        report(
          text,
          'unit-scale',
          'error',
          { start: rate.start, end: rate.end + (rate.per?.length ?? 0) },
          {
            message: `Mức ${text.slice(rate.start, rate.end)}${rate.per ?? ''} không khớp: ${printAmount(total)} là của ${countOf(text, one)} ${unit}; có lẽ là ${suggest}.`,
            suggest,
            related: [total, one],
          },
        ),
      ]
    })
  })
}

/** The total of the same households or fields, be it over a time of its own: "/ha/năm", "/ha". */
const isOverTime = (per: string, rest: string): boolean => {
  const words = per
    .split('/')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean)
  const own = timeWord.test(words.at(-1) ?? '') ? words.slice(0, -1) : words
  return own.join('/') === rest
}

/** "45 triệu đồng/ha/năm … 2 năm": the total over the same unit. */
const isMore = (unit: string, last: string, total: Amount): boolean =>
  last.startsWith(unit) || total.per?.toLowerCase().endsWith(`/${unit}`) === true

const countOf = (text: string, one: Amount | SpelledNumber): string =>
  'number' in one ? one.number.text : text.slice(one.start, one.end)

/** "7 ngày", "2 vụ" (an amount with its unit), "hai vụ" (words alone). */
function timeOf(text: string, one: Amount | SpelledNumber): string | undefined {
  if ('number' in one && (one.hedge || one.per || (one.kind !== 'bare' && one.kind !== 'count')))
    return undefined
  const end = 'number' in one ? one.number.end : one.end
  return times.exec(text.slice(end, end + 12))?.groups?.unit
}
