import { add, compare, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findRole } from '../../layers/accounts/stock-movements.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { saysOverlap } from '../../layers/numbers/dimensions.ts'
import {
  absolute,
  approximate,
  equals,
  isPoint,
  meets,
  sumOf,
  widen,
  zero,
} from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { lastUntil } from '../../layers/text/order.ts'
import { findEvenTrees } from '../../layers/trees/even-lists.ts'
import { findLineTrees, findSentenceTrees } from '../../layers/trees/line-trees.ts'
import {
  findClosingTree,
  findHalves,
  findListedTree,
  findOutcomeTree,
  findSexes,
} from '../../layers/trees/listed-trees.ts'
import { tellsOverlap } from '../../layers/trees/part-shares.ts'
import { findClosedLists, findListsBehind, findOpenedLists } from '../../layers/trees/plain-trees.ts'
import {
  findBesideTrees,
  findNamedTree,
  findPlainTree,
  findRunningTotal,
  findWithin,
} from '../../layers/trees/said-trees.ts'
import { findNamedTotals, findTopicTrees } from '../../layers/trees/topic-trees.ts'
import { findBareBrackets, findInlineTrees, type Tree } from '../../layers/trees/trees.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { isMeant, isSlipped, overlaps } from './sum-meant.ts'

/** Totals whose parts do not add up: in one sentence, over the items of a list, in a second division of the same total. */
export function checkSums(read: Understanding): CheckFinding[] {
  const { text, sentences, passages } = read
  const listed = [
    ...gather(passages, (_, at) => [findListedTree(passages, at) ?? []].flat()),
    ...findLineTrees(text, passages),
    ...gather(passages, (passage) => findSentenceTrees(text, passage)),
  ]
  const inline = gather(sentences, (sentence, at) => {
    const before = sentences[at - 1]?.passage === sentence.passage ? sentences[at - 1] : undefined
    return [
      ...findInlineTrees(text, sentence),
      ...findEvenTrees(text, sentence, before),
      ...findBareBrackets(text, sentence),
      ...findOutcomeTree(text, sentence),
      ...findSecond(text, sentences, at),
      ...findHalves(text, sentence, before),
      ...findSexes(text, sentence),
      ...findWithin(text, sentence),
      ...findNamedTree(text, sentence),
      ...findPlainTree(text, sentence),
      ...findRunningTotal(text, sentence, before),
      ...findBesideTrees(text, sentence),
      ...findNamedTotals(text, sentence, before),
      ...findTopicTrees(text, sentence, before),
      ...findOpenedLists(text, sentence),
      ...findClosedLists(text, sentence, before),
      ...findListsBehind(text, sentence, before),
    ]
  })
  const closed = gather(passages, (passage) => findClosingTree(text, passage))
  const findings = gather(withoutTwins([...listed, ...inline, ...closed]), (tree) => judge(read, tree))
  // One total may be read in two ways; what is wrong with it is said once.
  const said = new Set<string>()
  return findings.filter(({ start, message }) => {
    const key = `${start} ${message}`
    return !said.has(key) && said.add(key)
  })
}

/** What a division that another one proves wrong tells is not told of its total as well. */
function withoutTwins(trees: readonly Tree[]): Tree[] {
  const keyOf = ({ total, parts }: Tree) => [total, ...parts].map(({ start }) => start).join()
  const proved = new Set(gather(trees, (tree) => (tree.isProved ? [keyOf(tree)] : [])))
  return trees.filter((tree) => (tree.isProved || !proved.has(keyOf(tree))) && !isWithin(tree, trees))
}

/** "9.018 người: Tày 4.512 người, Nùng 2.208, Dao 1.341, Kinh 896, Mông 61": a part and those behind it are no division. */
const isWithin = ({ total, parts, isLoose }: Tree, trees: readonly Tree[]): boolean =>
  isLoose === true &&
  trees.some((one) => {
    const starts = one.isLoose ? [] : one.parts.map(({ start }) => start)
    return starts.includes(total.start) && parts.every(({ start }) => starts.includes(start))
  })

const divides =
  /^[\W\d]*(?:(?:Phân|Chia|Xét)\s+(?:theo|ra)|(?:Phân|Chia)(?:\s\p{Ll}+){0,4}:|Theo\s+[\p{sc=Latn}\s]{2,30}:|Về\s+(?:trình độ|cơ cấu|độ tuổi|giới tính|thành phần|dân tộc|chất lượng|đối tượng|lĩnh vực)[\p{sc=Latn}\s,]{0,30}:|Trong đó|Gồm|Bao gồm|Cụ thể|Hình thức:|Loại hình:|Kết quả:(?=.{0,60}\sphiếu))/u
const dividesAgain =
  /^[\W\d]*(?:(?:Phân|Chia|Xét)\s+(?:theo|ra)|Theo\s+[\p{sc=Latn}\s]{2,30}:|Về\s+(?:trình độ|cơ cấu|độ tuổi|giới tính|thành phần|dân tộc|chất lượng|đối tượng)[\p{sc=Latn}\s,]{0,30}:|Hình thức:|Loại hình:)/u

/** "Về lý luận chính trị: cao cấp 03, trung cấp 28": by any other kind of words only a slip of the pen tells. */
const dividesLoosely = /^\W*(?:Về|Xét về|Theo|Qua)\s[\p{sc=Latn}\s,]{2,40}:/u
const isDivision = ({ text }: Sentence): boolean => dividesAgain.test(text) || dividesLoosely.test(text)

/** "Phân theo đối tượng: …" divides the total of the sentence before. */
function findSecond(text: string, sentences: readonly Sentence[], at: number): Tree[] {
  const sentence = sentences[at]
  const isKnown = sentence !== undefined && divides.test(sentence.text)
  const before = sentence && (isKnown || isDivision(sentence)) ? findDivided(sentences, at) : undefined
  if (!sentence || !before) return []
  if (sentence.amounts.length < 2) return []
  const opened = sentence.text.search(/:|(?<=Trong đó|Gồm|Bao gồm|Cụ thể)\s/u)
  if (opened < 0) return []
  const totals = before.amounts.filter(
    (amount, at, all) =>
      !amount.per &&
      (amount.kind === 'count' || amount.kind === 'money' || amount.kind === 'measure') &&
      all.findIndex(({ unit }) => familyOf(unit) === familyOf(amount.unit)) === at,
  )
  const trees = gather(totals, (total) => divide(text, sentence, sentence.start + opened, total))
  // "đăng ký 712 hộ; đạt 505 hộ. Phân theo cấp: …": what is divided may be the second number of the unit.
  const isOfAnother = ({ total, parts }: Tree) => {
    const sum = parts.reduce<Exact>((all, { value }) => add(all, value), zero)
    return before.amounts.some(
      (one) => one !== total && one.unit === total.unit && compare(one.value, sum) === 0,
    )
  }
  const found = trees.filter((tree) => !isOfAnother(tree))
  return isKnown ? found : found.map((tree) => ({ ...tree, isComplete: false, isLoose: true }))
}

/** The sentence whose total is divided: the one before, or the one above the items "Chia theo …" of a list. */
function findDivided(sentences: readonly Sentence[], at: number): Sentence | undefined {
  const [sentence, before] = [sentences[at], sentences[at - 1]]
  if (!sentence || !before) return before
  // "Về trình độ: …. Về giới tính: …": what the first of them divides.
  // At the head of a paragraph "Về trật tự an toàn: xảy ra 14 vụ" tells of a field.
  const isAgain = dividesAgain.test(before.text) || sentences[at - 2]?.passage === sentence.passage
  if (before.passage === sentence.passage && isAgain && isDivision(before) && isDivision(sentence))
    return findDivided(sentences, at - 1)
  if (before.passage === sentence.passage) return before
  if (!dividesAgain.test(sentence.text)) return undefined
  // The items of the division before stand between.
  const isItem = ({ text }: Sentence) => /^\s*[-–+•*]\s/u.test(text)
  const opening = sentences
    .slice(Math.max(0, at - 8), at)
    .findLast((one) => !dividesAgain.test(one.text) && !isItem(one))
  return opening && sentence.passage - opening.passage <= 6 ? opening : undefined
}

/** The tree of a total that stands before the sentence which divides it from `rest` on. */
function divide(text: string, sentence: Sentence, rest: number, total: Amount): Tree[] {
  const moved = { ...total, start: rest - 1, end: rest }
  const [tree] = findInlineTrees(text, {
    ...sentence,
    start: rest,
    text: `:${text.slice(rest + 1, sentence.end)}`,
    amounts: [moved, ...sentence.amounts],
  })
  return tree && tree.total === moved
    ? [{ ...tree, total, isComplete: !/^\W*Trong đó/u.test(sentence.text) }]
    : []
}

function judge({ text, agree, sentences }: Understanding, tree: Tree): CheckFinding[] {
  const { total, parts } = tree
  // "14/16 xã đạt chuẩn: …": a list divides those above the line.
  const isBelowLine =
    (tree.isLoose || tree.isPlain) &&
    lastUntil(sentences, total.start)?.fractions.some(({ bottom }) => bottom.start === total.start)
  const sum = sumOf(parts.map(rangeOf))
  const slack = slackOf(tree)
  const made = [total, ...(tree.outOf ? [tree.outOf] : [])].find((one) =>
    meets(widen(sum, slack), rangeOf(one)),
  )
  if (made) return agree('sum', made, ...parts)
  if (isBelowLine) return []
  if (
    tellsOverlap(text, total, parts) ||
    isMoved(tree) ||
    isAnswered(text, tree) ||
    saysOverlap(tellingOf(text, tree))
  )
    return []
  const other = tree.readings.find((parts) =>
    meets(widen(sumOf(parts.map(rangeOf)), slackOf({ ...tree, parts })), rangeOf(total)),
  )
  if (other) return agree('sum', total, ...other)
  for (const reading of [parts, ...tree.readings.filter((one) => one.length > 1)]) {
    const misscaled = judgeMisscaled(text, total, reading)
    if (misscaled.length > 0) return misscaled
  }
  if (!isMeant(tree, sum)) {
    if (tree.isPlain) return []
    const nearest = tree.readings.find(
      (reading) =>
        (tree.isComplete || (areNamed(total, reading) && !overlaps(tree.labels, total.unit))) &&
        isNearly(total, reading),
    )
    return nearest ? [sayTree(text, { ...tree, parts: nearest })] : []
  }
  return tree.isPartial && sum.low && compare(sum.low, total.value) < 0 ? [] : [sayTree(text, tree)]
}

/** A division with the words behind it up to the end of its line. */
const tellingOf = (text: string, { total, parts }: Division): string => {
  const places = [total, ...parts]
  const end = Math.max(...places.map((one) => one.end))
  return text.slice(Math.min(...places.map(({ start }) => start)), end + 160).split('\n')[0] ?? ''
}

/**
 * "415 đồng chí. Từ trần 13, kết nạp mới 22, đưa tổng số lên 424", "3.417 việc; ủy thác 41 việc; thu hồi 6 việc; như vậy
 * phải thi hành 3.370 việc": of numbers before their total some are taken away from the first.
 */
function isMoved({ total, parts: [first, ...moved], isClosing, isPlain }: Tree): boolean {
  if (!first || moved.length > 5 || !(isClosing || isPlain === 'closed')) return false
  const ends = moved.reduce<Exact[]>(
    (sums, { value }) => gather(sums, (sum) => [add(sum, value), subtract(sum, value)]),
    [first.value],
  )
  return ends.some((end) => equals(end, total.value))
}

/** "tiếp nhận 1.284 hồ sơ. Kỳ trước chuyển qua 96 hồ sơ. Tổng số hồ sơ đã giải quyết là 1.297": what went out of what came in. */
function isAnswered(text: string, { total, parts, isClosing }: Tree): boolean {
  const roleOf = ({ start }: Amount) =>
    findRole(
      text
        .slice(Math.max(0, start - 60), start)
        .split(/[,;:.]\s/u)
        .at(-1) ?? '',
    )
  if (!isClosing || roleOf(total) !== 'out') return false
  return parts.some((part) => ['in', 'opening'].includes(roleOf(part) ?? ''))
}

/** "46 dự án …: 19 dự án chăn nuôi, 14 dự án trồng trọt, …; đã duyệt 41 dự án": each part counted by the total's own word. */
const areNamed = (total: Amount, parts: readonly Amount[]): boolean =>
  total.kind === 'count' && parts.every(({ unitText }) => unitText === total.unitText)

/** "gồm trâu 356 con, bò 684 con, lợn 7.272 con; gia cầm …": of another reading only a slip of the pen parts the total. */
function isNearly(total: Amount, parts: readonly Amount[]): boolean {
  const sum = sumOf(parts.map(rangeOf))
  const ratio = sum.low ? approximate(sum.low) / approximate(total.value) : 0
  return parts.length > 2 && isSlipped(total, sum) && ratio > 0.8 && ratio < 1.2
}

/** The total is right by another division, so the parts of this one are wrong. */
export function sayParts(text: string, total: Amount, parts: readonly Amount[], sum: Exact): CheckFinding {
  const place = { start: parts[0]?.start ?? total.start, end: parts.at(-1)?.end ?? total.end }
  return report(text, 'sum', 'error', place, {
    message: `Các phần ở đây cộng lại là ${printAmount(total, sum)}, không phải ${printAmount(total)} như đã chia ở trên.`,
    arithmetic: sayAddition(total, parts, sum),
    related: [total],
  })
}

function sayTree(text: string, { total, parts, isProved }: Tree): CheckFinding {
  const sum = sumOf(parts.map(rangeOf))
  const exact = isPoint(sum) ? sum.low : undefined
  if (isProved && exact) return sayParts(text, total, parts, exact)
  const shown = exact ? printLike(total, exact) : undefined
  const slip = shown ? findSlip(total.number.text, shown) : undefined
  const difference = exact && absolute(subtract(exact, total.value))
  const more = exact && compare(exact, total.value) > 0 ? 'nhiều hơn' : 'ít hơn'
  const gap = difference ? ` (${more} ${printAmount(total, difference)})` : ''
  return report(text, 'sum', 'error', total, {
    message: `Tổng ghi ${printAmount(total)} nhưng các phần cộng lại ${shown ? `là ${printAmount(total, exact)}` : 'không thể bằng số đó'}${gap}${slip ? `; có thể ${slip}` : ''}.`,
    arithmetic: sayAddition(total, parts, exact),
    suggest: slip && exact ? printAmount(total, exact) : undefined,
    related: parts,
  })
}

/**
 * Values with decimals are rounded, each by half of its last digit; whole millions of three and more parts
 * may miss each other by one. Whole counts are exact.
 */
function slackOf({ total, parts }: Division): Exact {
  const all = [total, ...parts]
  const isMixed = new Set(all.map(({ scale }) => scale)).size > 1
  const finest = Math.max(...all.map(({ decimals }) => decimals))
  // A part as fine as the total: then the others only leave out noughts.
  if (
    !isMixed &&
    finest > 1 &&
    total.decimals === finest &&
    parts.some(({ decimals }) => decimals === finest)
  )
    return within({ n: total.step.n * BigInt(all.length), d: total.step.d * 2n })
  if (isMixed || all.some(({ decimals }) => decimals > 0)) {
    // "717 ha (142 ha; 1,5 ha; …)": a total without decimals is rounded when its parts have them.
    const halves = all
      .filter((one) => one.decimals > 0 || one.scale > 1n || one === total)
      .reduce<Exact>((sum, { step }) => add(sum, { n: step.n, d: step.d * 2n }), zero)
    return all.length > 3 ? within(halves) : halves
  }
  return total.scale > 1n && parts.length > 2 ? total.step : zero
}

/** A little less: not all can be rounded by a whole half to one side. */
const within = ({ n, d }: Exact): Exact => ({ n: n * 999n, d: d * 1000n })

/** What is told where one part, or the total, is a thousand or a million times too large or small. */
export function judgeMisscaled(text: string, total: Amount, parts: readonly Amount[]): CheckFinding[] {
  const division = { total, parts }
  const found = findMisscaled(division, slackOf(division))
  return found ? [sayMisscaled(text, division, found)] : []
}

/** A total and what it is divided into. */
interface Division {
  total: Amount
  parts: readonly Amount[]
}

interface Misscaled {
  part: Amount
  right: Exact
}

/** One part a thousand or a million times too large or small: with it put right everything fits. */
function findMisscaled({ total, parts }: Division, slack: Exact): Misscaled | undefined {
  for (const part of parts) {
    // Weights are told in tấn and tạ, ten times apart.
    for (const factor of part.unit === 'kg' ? [...factors, ...tenfold] : factors) {
      const right = multiply(part.value, factor)
      const sum = sumOf(parts.map((one) => (one === part ? { low: right, high: right } : rangeOf(one))))
      const share = approximate(right) / Math.max(1, approximate(total.value))
      // Half a hen is never counted.
      const isCountable = part.kind !== 'count' || right.n % right.d === 0n
      if (isCountable && share > 0.01 && share < 1 && meets(widen(sum, slack), rangeOf(total)))
        return { part, right }
    }
  }
  const [low, high] = [sumOf(parts.map(rangeOf)), widen(sumOf(parts.map(rangeOf)), slack)]
  if (!isPoint(low) || (total.kind !== 'money' && total.kind !== 'measure')) return undefined
  const others = [total.other, ...factors.map((factor) => multiply(total.value, factor))]
  const right = others.find((other) => other && meets(high, { low: other, high: other }))
  return right && { part: total, right }
}

const tenfold = [whole(10), { n: 1n, d: 10n }]
const factors = [whole(1000), whole(1_000_000), { n: 1n, d: 1000n }, { n: 1n, d: 1_000_000n }]

function sayMisscaled(text: string, { total, parts }: Division, { part, right }: Misscaled): CheckFinding {
  if (part === total) {
    const sum = sumOf(parts.map(rangeOf)).low ?? right
    return report(text, 'unit-scale', 'error', total, {
      message: `Tổng ghi ${printAmount(total)} sai đơn vị hoặc dấu: các phần cộng lại là ${printAmount(parts[0] ?? total, sum)}.`,
      arithmetic: sayAddition(parts[0] ?? total, parts, sum),
      suggest: printAmount(parts[0] ?? total, sum),
      related: parts,
    })
  }
  return report(text, 'unit-scale', 'error', part, {
    message: `${printAmount(part)} sai đơn vị hoặc dấu: phải là ${printAmount(part, right)} thì các phần mới bằng tổng ${printAmount(total)}.`,
    arithmetic: sayAddition(total, parts, undefined),
    suggest: printAmount(part, right),
    related: [total, ...parts.filter((one) => one !== part)],
  })
}

export function sayAddition(total: Amount, parts: readonly Amount[], sum: Exact | undefined): string {
  const shown = parts
    .slice(0, 12)
    .map((part) => (part.unitText === total.unitText ? printLike(part, part.value) : printAmount(part)))
  const more = parts.length > 12 ? ' + …' : ''
  return `${shown.join(' + ')}${more} = ${sum ? printAmount(total, sum) : '?'}; ghi ${printAmount(total)}`
}
