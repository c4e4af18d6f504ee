import { compare, divide, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { hundred, point, zero } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import { findSlip } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

/** How far before a rate its numbers may stand, in letters and in paragraphs of a list. */
const [letters, lines] = [600, 8]
/** How many pairs may be tried: two numbers give by chance what a slip makes of three digits once in some hundred pairs. */
const mostPairs: Readonly<Record<number, number>> = { 3: 15 }
const [fewDigits, manyPairs] = [3, 60]

/**
 * "tiếp nhận 1.436 hồ sơ, gồm 1.129 hồ sơ trực tuyến … Tỷ lệ hồ sơ trực tuyến đạt 87,6%": a rate told in another sentence
 * than its numbers, or behind the list of them, that exchanged digits part from what two of them give.
 */
export function checkNearRatiosApart(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const agreed = new Set(gather(read.agreements, ({ figures }) => figures.map(({ start }) => start)))
  return gather(claims, (claim) => {
    const { percent, kind, base, fraction, sentence } = claim
    const digits = percent.number.text.replace(/\D|^0+/g, '').length
    const isOpen = kind === 'level' && base !== 'plan' && base !== 'earlier' && !fraction && !percent.hedge
    const passage = read.passages[sentence.passage]
    if (!isOpen || !passage || digits < fewDigits || agreed.has(percent.start)) return []
    if (compare(percent.value, hundred) >= 0) return []
    const pairs = listPairs(listBefore(read, passage, percent), claim)
    if (pairs.length > (mostPairs[digits] ?? manyPairs) || pairs.some((pair) => isExplained(percent, pair)))
      return []
    const [found, ...more] = pairs.filter((pair) => isSlipped(percent, pair))
    if (!found || more.length > 0 || !isTold(read.text, claim, found.top)) return []
    return [sayShare(read.text, percent, found.top, found.bottom)]
  })
}

interface Pair {
  top: Amount
  bottom: Amount
}

/** What is counted before the rate in its paragraph, and in the lines of the list it closes. */
function listBefore({ passages }: Understanding, passage: Passage, percent: Amount): Amount[] {
  const near = passages
    .slice(Math.max(0, passage.index - lines), passage.index + 1)
    .filter((one) => one === passage || percent.start - one.start < letters)
  const from = near.findLastIndex(({ heading }) => heading !== undefined)
  return gather(near.slice(Math.max(0, from)), ({ sentences }) =>
    gather(sentences, ({ amounts }) => amounts),
  ).filter(
    (one) =>
      one.end <= percent.start &&
      percent.start - one.end < letters &&
      /^(?:count|money|measure)$/.test(one.kind) &&
      !one.per &&
      !one.hedge,
  )
}

const listPairs = (amounts: readonly Amount[], { part }: Claim): Pair[] =>
  gather(amounts, (top) =>
    part && part !== top
      ? []
      : gather(amounts, (bottom) =>
          familyOf(kinOf(top.unit)) === familyOf(kinOf(bottom.unit)) &&
          compare(top.value, bottom.value) < 0 &&
          compare(top.value, zero) > 0
            ? [{ top, bottom }]
            : [],
        ),
  )

/** The pair itself, or what is left of its larger number. */
function isExplained(percent: Amount, { top, bottom }: Pair): boolean {
  const [share, rest] = [
    divide(top.value, bottom.value),
    divide(subtract(bottom.value, top.value), bottom.value),
  ]
  return [share, rest].some((ratio) => ratio !== undefined && fits(percent, point(ratio)))
}

function isSlipped(percent: Amount, { top, bottom }: Pair): boolean {
  const ratio = divide(multiply(top.value, whole(100)), bottom.value)
  return (
    ratio !== undefined &&
    findSlip(percent.number.text, printNumber(ratio, { decimals: percent.decimals })) === 'đảo hai chữ số'
  )
}

const empty =
  /^(?:tỷ|tỉ|lệ|đạt|là|chiếm|bằng|của|xã|huyện|tỉnh|và|các|số|có|đã|được|trong|trên|tổng|toàn|cho|với|này|chung|người|hộ)$/u
const wordsOf = (clause: string): string[] =>
  (clause.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []).filter((word) => !empty.test(word))

/** The words of the rate name what its number counts. */
function isTold(text: string, { sentence, percent, part, lead, tail }: Claim, top: Amount): boolean {
  if (part === top) return true
  const before = text.slice(Math.max(0, top.start - 60), top.start).split(/[,;.:(\n]/)
  const behind = text.slice(top.end, top.end + 50).split(/[,;.:)\n]/)
  const said = new Set(wordsOf(`${before.at(-1) ?? ''} ${top.unitText} ${behind[0] ?? ''}`))
  const own = text.slice(sentence.start, percent.start).length > lead.length ? lead : sentence.text
  return wordsOf(`${own} ${tail.split(/[,;.(]/)[0] ?? ''}`).some((word) => said.has(word))
}
