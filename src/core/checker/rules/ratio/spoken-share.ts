import { compare, divide, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Fraction } from '../../layers/numbers/fractions.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { firstFrom } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** What a share in words can mean, from the least to the most; `open` when the bounds themselves are left out. */
type Bounds = { least: number; most: number; open?: boolean }
/** `ahead`: only of the bracket behind it, as "phần lớn" after a number begins to tell of something else. */
type SpokenShare = Bounds & { start: number; end: number; ahead?: boolean }

const hedges =
  '(?:(?<more>hơn|trên|quá|già|vượt)|(?<less>gần|dưới|ngót|chưa đến|chưa được|chưa tới|chưa đạt|chưa bằng|không đạt|không đến|không tới)|(?<about>khoảng|xấp xỉ))'
const half = new RegExp(
  `(?<!\\p{sc=Latn})(?:${hedges}\\s+(?:một\\s+|phân\\s+)?nửa|một nửa|quá bán)(?!\\p{sc=Latn})(?!\\s+(?:đầu|cuối|năm|tháng|nhiệm kỳ|chặng|ngày|sau))`,
  'giu',
)
const parts = new RegExp(
  `(?<!\\p{sc=Latn})(?:${hedges}\\s+)?(?:(?<top>một|hai|ba|bốn)\\s+phần\\s+(?<bottom>hai|ba|tư|bốn|năm|sáu|tám|mười)|(?<n>\\d)/(?<d>\\d{1,2}))(?=\\s+(?:tổng|số|diện tích|dân số|so với|kế hoạch|dự toán|nhu cầu)(?!\\p{sc=Latn})|(?<=ần \\p{sc=Latn}+)\\s*(?:[;,.)]|$))`,
  'giu',
)
const most =
  /(?<![\p{sc=Latn}\d,.])(?:(?<all>toàn bộ|toàn thể|tất cả|100\s?%(?=\s+\p{sc=Latn}))|(?:tuyệt\s+)?đại đa số|đa số|phần lớn|phần đông|hầu hết)(?!\p{sc=Latn})/giu
/** One of the words or signs that each of these has. */
const [halfNamed, partNamed, mostNamed] = [
  /nửa|quá bán/iu,
  /phần|\d\/\d/iu,
  /toàn|tất cả|100|đa số|phần|hết/iu,
]
const numerals: Record<string, number> = {
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  tám: 8,
  mười: 10,
}
/** How far, of itself, a share said without "hơn" or "gần" may be from the exact one. */
const roughly = 0.08

/**
 * Shares said in words beside their numbers: "5/12 thôn, quá nửa số thôn", "hơn một nửa số hộ (41/96 hộ)", "phần lớn
 * hộ dân (38/92 hộ)", "54 thanh niên, trong đó 09 …, chiếm một phần tư số …".
 */
export function checkSpokenShares({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(findShares(sentence), (share) => {
      const found = findFraction(text, sentence, sentences, share)
      const ratio = found.map(({ top, bottom }) => divide(top.value, bottom.value))
      const isRight = ratio.some((one) => one && isWithin(approximate(one), share))
      const [fraction] = found
      const [exact] = ratio
      if (!fraction || !exact || isRight) return []
      const { top, bottom } = fraction
      const printed = `${printNumber(multiply(exact, whole(100)), { decimals: 1 })}%`
      return [
        report(text, 'ratio', 'error', share, {
          message: `Ghi "${text.slice(share.start, share.end)}" nhưng ${printAmount(top)} trên ${printAmount(bottom)} là ${printed}.`,
          arithmetic: `${printLike(top, top.value)} ÷ ${printLike(bottom, bottom.value)} = ${printed}`,
          related: [top, bottom],
        }),
      ]
    }),
  )
}

/** The shares said in a sentence, in words or as a small fraction of something. */
function findShares({ text, start: from }: Sentence): SpokenShare[] {
  const listAll = (named: RegExp, shape: RegExp) => (named.test(text) ? findAll(text, shape) : [])
  const halves = listAll(halfNamed, half).map((match) => ({ match, share: 0.5 }))
  const others = listAll(partNamed, parts).map((match) => {
    const { top = '', bottom = '', n, d } = match.groups ?? {}
    const said = (word: string, digits?: string) => (digits ? Number(digits) : numerals[word.toLowerCase()])
    return { match, share: (said(top, n) ?? 0) / (said(bottom, d) ?? 1) }
  })
  const hedged = [...halves, ...others].map(({ match, share }) => {
    const start = from + match.index
    return { start, end: from + match.index + match[0].length, ...boundsOf(share, match.groups ?? {}) }
  })
  const words = listAll(mostNamed, most).map(({ 0: word, index, groups }) => ({
    start: from + index,
    end: from + index + word.length,
    ...(groups?.all ? { least: 1, most: 1 } : { least: 0.5, most: 1, open: true }),
    ahead: true,
  }))
  return [...hedged, ...words]
}

/** "gần một nửa" is less than it but not much, "hơn hai phần ba" more, without a word about as much. */
function boundsOf(share: number, { more, less, about }: Record<string, string | undefined>): Bounds {
  if (more) return { least: share, most: Math.min(1, share * 1.5), open: true }
  if (less) return { least: /gần|ngót/iu.test(less) ? share * 0.85 : 0, most: share, open: true }
  const slack = about ? 2 * roughly : roughly
  return { least: share * (1 - slack), most: share * (1 + slack) }
}

const dust = 1e-9

const isWithin = (ratio: number, { least, most, open }: Bounds): boolean =>
  open
    ? ratio > least + dust && (most === 1 || ratio < most - dust)
    : ratio >= least - dust && ratio <= most + dust

/** Behind a rate of its own, "so với mức 94,4% (17/18 đơn)", the bracket belongs to that one. */
const isOpened = /^[^;.()%]{0,60}\(\s*$/u
const isBound = /^[^;.]{0,60}(?:chiếm|bằng|đạt|là|tức|hay|tương đương)\s*$/iu

/**
 * What a share is said of, the likeliest first: the fraction beside it or in the bracket behind it, or the number
 * before it with each total of its unit.
 */
function findFraction(
  text: string,
  sentence: Sentence,
  all: readonly Sentence[],
  { start, end, ahead }: SpokenShare,
): Pick<Fraction, 'top' | 'bottom'>[] {
  const behind = sentence.fractions.find((one) => one.start >= end)
  if (behind && isOpened.test(text.slice(end, behind.start))) return [behind]
  if (ahead) return []
  const changed = findChanged(text, sentence, start)
  if (changed) return [changed]
  // "đã giải quyết 4/5 số tin báo tiếp nhận (38 tin)": the part stands in the bracket, the whole before.
  const held = sentence.amounts.find((one) => one.start >= end)
  if (
    held &&
    isOpened.test(text.slice(end, held.start)) &&
    /^\s*\)/.test(text.slice(held.end, held.end + 2))
  ) {
    const whole = sentence.amounts.find(
      (one) =>
        one.end <= start && one.unitText.startsWith(held.unitText) && compare(one.value, held.value) > 0,
    )
    if (whole) return [{ top: held, bottom: whole }]
  }
  const before = sentence.fractions.findLast((one) => one.end <= start && start - one.end < 60)
  if (before) return /[;.(]/.test(text.slice(before.end, start)) ? [] : [before]
  const top = sentence.amounts.findLast((one) => one.end <= start)
  if (!top || top.per || top.hedge) return []
  const compared = findCompared(text, sentence, top, { start, end })
  if (compared) return [compared]
  // "43 hội viên (hơn một nửa)"
  const isAside = isOpened.test(text.slice(top.end, start)) && /^\s*[),]/u.test(text.slice(end, end + 2))
  // "nữ 148 đồng chí, chưa đến một phần tư tổng số"
  const isBeside =
    /^\s*,\s*$/u.test(text.slice(top.end, start)) &&
    /^\s*(?:của\s+)?tổng số/iu.test(text.slice(end, end + 16))
  if (!isAside && !isBeside && !isBound.test(text.slice(top.end, start))) return []
  // "45 ha, chiếm một nửa diện tích cây ăn quả (108 ha)"
  const base = sentence.amounts.find((one) => one.start >= end)
  if (base && base.unit === top.unit && !base.per && isOpened.test(text.slice(end, base.start)))
    return [{ top, bottom: base }]
  // "tỷ lệ 0,53%, bằng một nửa so với của cả nước là 1,05%": of what is named behind.
  if (
    /^\s*(?:so với|số với|của|mức|tỷ lệ)(?!\p{sc=Latn})/iu.test(text.slice(end, end + 10)) &&
    base?.unit === top.unit
  )
    return [{ top, bottom: base }]
  return listTotals(sentence, all, top).map((bottom) => ({ top, bottom }))
}

/**
 * "mới thu 61 triệu đồng, chưa đạt một phần ba so với kế hoạch là 125 triệu đồng", "còn 8 người, giảm hơn hai phần ba so với
 * 19 người của năm trước": the number behind is what the one before is held against.
 */
function findCompared(
  text: string,
  { amounts }: Sentence,
  top: Amount,
  { start, end }: Span,
): Pick<Fraction, 'top' | 'bottom'> | undefined {
  const bottom = amounts.find((one) => one.start >= end)
  if (bottom?.unit !== top.unit || bottom.per || bottom.hedge) return undefined
  if (!/^\s+so với(?!\p{sc=Latn})[^,;.()\d]{0,60}\(?$/iu.test(text.slice(end, bottom.start).trimEnd()))
    return undefined
  const turn = /^[^;.()\d]{0,50},\s*(?:đã |chỉ |mới )?(?<turn>tăng|giảm)?\s*$/iu.exec(
    text.slice(top.end, start),
  )
  if (!turn) return undefined
  const verb = turn.groups?.turn?.toLowerCase()
  const [more, less] = verb === 'tăng' ? [top, bottom] : [bottom, top]
  const gap = subtract(more.value, less.value)
  if (verb && gap.n <= 0n) return undefined
  return { top: verb ? { ...top, value: gap } : top, bottom }
}

/** "giảm 57 đơn so với cùng kỳ (228 đơn), tức giảm một phần ba": of what there was before. */
function findChanged(
  text: string,
  { start, amounts }: Sentence,
  at: number,
): Pick<Fraction, 'top' | 'bottom'> | undefined {
  const before = amounts.filter(({ end }) => end <= at)
  const [gap, old] = before.slice(-2)
  if (!gap || !old || gap.unit !== old.unit || gap.hedge || old.hedge) return undefined
  const isChange = /(?:tăng|giảm)(?: thêm)?\s*$/iu.test(
    text.slice(Math.max(start, gap.start - 12), gap.start),
  )
  const isHeld = /^\s*so với[^,;.()]{2,40}\(\s*$/iu.test(text.slice(gap.end, old.start))
  const isSaid = /^\)\s*,\s*(?:tức|hay|tương đương)(?: là)?\s+(?:tăng|giảm)\s*$/iu.test(
    text.slice(old.end, at),
  )
  return isChange && isHeld && isSaid ? { top: gap, bottom: old } : undefined
}

/** The larger amounts of the unit of a part that stand before it, here or in the sentence before; the nearest first. */
function listTotals(sentence: Sentence, all: readonly Sentence[], top: Amount): Amount[] {
  const before = all[firstFrom(all, sentence.start) - 1]
  const near = [...(before?.passage === sentence.passage ? before.amounts : []), ...sentence.amounts]
  return near
    .filter(({ end, unit, per }) => end <= top.start && familyOf(unit) === familyOf(top.unit) && !per)
    .filter(({ value }) => value.n * top.value.d > top.value.n * value.d)
    .reverse()
}
