import { compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { findBase } from '../../layers/claims/share-base.ts'
import { type AmountIndex, indexAmounts } from '../../layers/numbers/amount-index.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate, point } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Ratios said without a percentage: "bằng 1/3 kế hoạch", "gấp đôi năm trước". */
export function checkSpokenRatios(understanding: Understanding): CheckFinding[] {
  let index: AmountIndex | undefined
  const baseOf = (claim: Claim, part: Amount) => {
    index ??= indexAmounts(understanding)
    return findBase(understanding, claim, part, index)
  }
  return gather(understanding.sentences, (sentence) => [
    ...findFractionsOf(understanding.text, sentence, baseOf),
    ...findMultiples(understanding.text, sentence),
    ...findSpelledFractions(understanding.text, sentence),
  ])
}

/** How far, of itself, a rough ratio may be from the exact one. */
const roughly = 0.08

const fractionOf =
  /(?<lead>(?:bằng|đạt|chiếm|được)\s+(?<hedge>(?:gần|hơn|khoảng|trên|quá)\s+)?)(?<top>\d)\/(?<bottom>[2-9]|10)(?=\s+(?:kế hoạch|chỉ tiêu|dự toán|tổng|số|diện tích|dân số)(?!\p{sc=Latn}))/giu

/** "18 ha, bằng 1/3 kế hoạch (kế hoạch 45 ha)". */
function findFractionsOf(
  text: string,
  sentence: Sentence,
  baseOf: (claim: Claim, part: Amount) => Amount | undefined,
): CheckFinding[] {
  if (!sentence.text.includes('/')) return []
  return gather(findAll(sentence.text, fractionOf), (match) => {
    const { lead = '', hedge, top = '', bottom = '' } = match.groups ?? {}
    const start = sentence.start + match.index + lead.length
    const end = start + top.length + 1 + bottom.length
    const part = sentence.amounts.findLast((amount) => amount.end <= start)
    if (!part || hedge || part.per || text.slice(part.end, start).length > 30) return []
    const share: Exact = { n: BigInt(top) * 100n, d: BigInt(bottom) }
    const spoken: Amount = { ...part, start, end, value: share, kind: 'percent', unit: '%', unitText: '%' }
    const amounts = sentence.amounts.filter((one) => one.start < start || one.start >= end)
    const at = amounts.indexOf(part) + 1
    const tail = text.slice(end, amounts[at]?.start ?? sentence.end)
    const claim: Claim = {
      sentence: { ...sentence, amounts: [...amounts.slice(0, at), spoken, ...amounts.slice(at)] },
      percent: spoken,
      at,
      lead: text.slice(part.end, start),
      tail,
      kind: 'level',
      base: /^\s*(?:kế hoạch|chỉ tiêu|dự toán)/iu.test(tail) ? 'plan' : 'stated',
      part,
    }
    const base = baseOf(claim, part)
    const ratio = base && divide(part.value, base.value)
    if (!base || !ratio || isNear(approximate(ratio), approximate(share) / 100)) return []
    return [
      report(
        text,
        'ratio',
        'error',
        { start, end },
        {
          message: `Ghi ${top}/${bottom} nhưng ${printAmount(part)} trên ${printAmount(base)} là ${printPercent(ratio)}, còn ${top}/${bottom} là ${printPercent(divide(share, whole(100)) ?? share)}.`,
          arithmetic: `${printLike(part, part.value)} ÷ ${printLike(base, base.value)} = ${printPercent(ratio)}`,
          related: [part, base],
        },
      ),
    ]
  })
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= roughly * b
const printPercent = (ratio: Exact): string => `${printNumber(multiply(ratio, whole(100)), { decimals: 1 })}%`

const spokenTimes: Record<string, number> = { đôi: 2, rưỡi: 1.5, hai: 2, ba: 3, bốn: 4, năm: 5 }
const multiple =
  /(?<!\p{sc=Latn})gấp\s+(?<hedge>(?:hơn|gần|khoảng|trên)\s+)?(?<times>đôi|rưỡi|hai|ba|bốn|năm|\d+(?:,\d+)?)(?!\p{sc=Latn})(?:\s+lần)?/giu
const earlier =
  /^[^;.()]{0,50}(?:\(|là|:|từ)\s*(?!tăng|giảm)(?:năm trước|năm 20\d\d|cùng kỳ|kế hoạch|năm ngoái)?[\p{sc=Latn}\s]{0,14}(?:là|có|đạt|:)?\s*$/iu

/** "36 hộ, gấp đôi năm trước (12 hộ)". */
function findMultiples(text: string, sentence: Sentence): CheckFinding[] {
  return gather(findAll(sentence.text, multiple), (match) => {
    const start = sentence.start + match.index
    if (match.groups?.hedge || /(?:hơn|gần|khoảng|trên|xấp xỉ)\s+$/iu.test(text.slice(sentence.start, start)))
      return []
    const span = { start, end: start + match[0].length }
    const { now, old } =
      readFromTo(text, sentence, span) ??
      readRange(text, sentence, span) ??
      readCompared(text, sentence, span) ??
      {}
    if (!now || !old || now.unit !== old.unit || now.per !== old.per || now.hedge || old.hedge) return []
    const said = match.groups?.times?.toLowerCase() ?? ''
    const times = spokenTimes[said] ?? Number(said.replace(',', '.'))
    const ratio = divide(now.value, old.value)
    const slack = said.includes(',') ? 0.05 : 0.08 * times
    if (!ratio || Math.abs(approximate(ratio) - times) <= slack + 1e-9) return []
    const right = printNumber(ratio, { decimals: 2, trailingZeros: 'trim' })
    return [
      report(text, 'ratio', 'error', span, {
        message: `Ghi "${match[0]}" nhưng ${printAmount(now)} gấp ${right} lần ${printAmount(old)}.`,
        arithmetic: `${printLike(now, now.value)} ÷ ${printLike(old, old.value)} = ${right}`,
        suggest: `gấp ${right} lần`,
        related: [now, old],
      }),
    ]
  })
}

/** What is compared, and with what. */
interface Compared {
  now: Amount
  old: Amount
}

/** "gấp 1,5 lần, từ 38 triệu đồng lên 57 triệu đồng": both stand behind. */
function readFromTo(text: string, { amounts }: Sentence, { end }: Span): Compared | undefined {
  const at = amounts.findIndex(({ start }) => start >= end)
  const [old, now] = [amounts[at], amounts[at + 1]]
  if (at < 0 || !old || !now || !/^\s*,?\s*từ\s*$/iu.test(text.slice(end, old.start))) return undefined
  return /^[^,;.]{0,20}\s(?:lên|đến|tới)\s*$/iu.test(text.slice(old.end, now.start))
    ? { now, old }
    : undefined
}

/** "từ 118 triệu đồng (2020) lên 146 triệu đồng (2024), gấp 1,24 lần": both stand before. */
function readRange(text: string, { amounts, start }: Sentence, span: Span): Compared | undefined {
  const before = amounts.filter((one) => one.end <= span.start && !isBracketed(text, one))
  const [old, now] = before.slice(-2)
  if (!old || !now) return undefined
  const plain = (from: number, to: number) => text.slice(from, to).replace(/\([^()]*\)/gu, ' ')
  const isRange =
    /(?<!\p{sc=Latn})từ\s(?:mức\s)?$/iu.test(text.slice(Math.max(start, old.start - 10), old.start)) &&
    /^[^;.\d]{0,30}\s(?:lên|đến|tới|thành)\s(?:mức\s)?$/iu.test(plain(old.end, now.start)) &&
    /^[^;.\d]{0,30},?\s*$/u.test(plain(now.end, span.start))
  return isRange ? { now, old } : undefined
}

/** The value right before, or before its rise, and the one it is held against. */
function readCompared(text: string, { amounts }: Sentence, span: Span): Compared | undefined {
  const before = amounts.filter(({ start, end }) => end <= span.start && !isBracketed(text, { start, end }))
  const [first, second, last] = before.slice(-3)
  const reaches = (one: Amount, letters: number) =>
    text.slice(one.end, span.start).replace(/\([^()]*\)/gu, '').length <= letters
  // "từ 64 ha lên 176 ha, tăng 112 ha, gấp 2,75 lần": the rise stands between.
  const isRisen =
    last && /(?:tăng|giảm)(?: thêm)?\s*$/iu.test(text.slice(Math.max(0, last.start - 12), last.start))
  if (isRisen && first && second && fitsRise(first, second, last))
    return reaches(second, 60) ? { now: second, old: first } : undefined
  const now = before.at(-1)
  if (!now || !reaches(now, 70)) return undefined
  const behind = amounts.find(({ start }) => start >= span.end)
  if (behind && earlier.test(text.slice(span.end, behind.start))) return { now, old: behind }
  // "năm 2023 đạt 48 tấn, năm 2024 đạt 72 tấn, gấp đôi năm trước"
  const isSeries = /^\s*(?:so với\s+)?(?:năm trước|cùng kỳ|năm ngoái|kỳ trước)/iu.test(
    text.slice(span.end, span.end + 30),
  )
  const old = isSeries ? before.at(-2) : undefined
  return old && { now, old }
}

/** The third is what the second lies above the first. */
const fitsRise = (old: Amount, now: Amount, rise: Amount): boolean =>
  old.unit === now.unit && now.unit === rise.unit && compare(subtract(now.value, old.value), rise.value) === 0

/** "(60 ha)": the value of another year, said beside. */
const isBracketed = (text: string, { start, end }: Span): boolean =>
  text.slice(Math.max(0, start - 30), start).lastIndexOf('(') >
    text.slice(Math.max(0, start - 30), start).lastIndexOf(')') &&
  /^[^()]{0,30}\)/u.test(text.slice(end, end + 32))

/** "mười bốn trên tổng số hai mươi thôn, đạt 75%". */
function findSpelledFractions(text: string, sentence: Sentence): CheckFinding[] {
  const numbers = sentence.spelled
  return gather(numbers, (top, at) => {
    const bottom = numbers[at + 1]
    const rate = sentence.amounts.find(
      ({ start, kind }) => kind === 'percent' && bottom && start > bottom.end,
    )
    if (
      !bottom ||
      !rate ||
      rate.hedge ||
      !/^\s+trên\s+(?:tổng\s+)?(?:số\s+)?$/iu.test(text.slice(top.end, bottom.start))
    )
      return []
    const between = text.slice(bottom.end, rate.start)
    if (/[;.]/.test(between) || between.length > 90 || !/(?:đạt|chiếm|bằng|tỷ lệ|\()\s*$/iu.test(between))
      return []
    const ratio = divide(multiply(top.value, whole(100)), bottom.value)
    if (!ratio || judgeRate(rate, point(ratio)) !== 'wrong') return []
    const right = `${printNumber(ratio, { decimals: rate.decimals })}%`
    return [
      report(text, 'ratio', 'error', rate, {
        message: `Tỷ lệ ghi ${printAmount(rate)} nhưng "${text.slice(top.start, bottom.end)}" là ${right}.`,
        suggest: right,
        related: [{ start: top.start, end: bottom.end }],
      }),
    ]
  })
}
