import { add, compare, divide, multiply, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findBarePart } from '../../layers/claims/bare-parts.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { hundred, type Interval, meets, point, quotient } from '../../layers/numbers/interval.ts'
import { fits, impliedBase } from '../../layers/numbers/rates.ts'
import { placeOf } from '../../layers/trees/list-run.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { printRate } from '../ratio/ratio.ts'
import type { Share } from '../ratio/share.ts'

/** A count and its share, with the totals they leave possible. */
interface Pair {
  share: Share
  base: Interval
  words: string
}

/** Counts and shares of one unstated total that imply two different totals. */
export function checkImplied(
  read: Understanding,
  shares: readonly Share[],
  claims: readonly Claim[],
): CheckFinding[] {
  const { text, passages } = read
  const bySentence = new Map<string, Pair[]>()
  for (const share of [...shares, ...listBare(read, claims)]) {
    if (
      share.isExplained ||
      share.base ||
      share.claim.base === 'plan' ||
      share.part.hedge ||
      share.claim.percent.hedge
    )
      continue
    const base = impliedBase(share.part.value, share.claim.percent)
    if (!base || compare(share.claim.percent.value, hundred) >= 0) continue
    const { sentence } = share.claim
    const ofPeople =
      /^\s*dân số(?!\p{sc=Latn})/iu.test(share.claim.tail) ||
      /^\W*cơ cấu dân số[^:]{0,40}:/iu.test(sentence.text)
    const own = placeOf(passages, sentence)
    const place = ofPeople && !own.startsWith('list') ? `passage ${sentence.passage}` : own
    const key = `${place} ${ofPeople ? 'dân số' : share.part.unit}`
    bySentence.set(key, [...(bySentence.get(key) ?? []), { share, base, words: wordsOf(text, share) }])
  }
  const near = gather([...bySentence.values()], (pairs) => judge(read, pairs))
  return [...near, ...judgeSection(read, shares, near)]
}

/** "người Kinh 1.405, tỷ lệ 28,1%; các dân tộc khác 415, tỷ lệ 8,3%": numbers with shares of a total nobody tells. */
const listBare = ({ text, passages }: Understanding, claims: readonly Claim[]): Share[] =>
  gather(claims, (claim): Share[] => {
    const part = findBarePart(text, claim)
    if (!part) return []
    const { percent, sentence } = claim
    const isExplained = passages
      .slice(Math.max(0, sentence.passage - bareReach), sentence.passage + bareReach + 1)
      .some(({ sentences }) =>
        sentences.some(({ amounts }) =>
          amounts.some(
            (one) =>
              one.kind !== 'percent' &&
              compare(one.value, part.value) > 0 &&
              fits(percent, quotient(rangeOf(part), rangeOf(one))),
          ),
        ),
      )
    return [{ claim, part, isExplained }]
  })
const bareReach = 3

/** How many pairs that agree make sure of a total nobody states, or that all name alike, and over how many paragraphs. */
const [enough, enoughNamed, reach] = [3, 2, 12]

/** Shares of one unit over some paragraphs that leave one total, and one that a slip of the pen keeps from it. */
function judgeSection(
  read: Understanding,
  shares: readonly Share[],
  told: readonly CheckFinding[],
): CheckFinding[] {
  const { text } = read
  const pairs = gather(shares, (share): Pair[] => {
    const { claim, part } = share
    if (share.base || claim.base === 'plan' || claim.percent.hedge || part.hedge) return []
    const base = impliedBase(part.value, claim.percent)
    const pair = base && { share, base, words: wordsOf(text, share) }
    return pair && (part.unit === 'hộ' || totalOf(pair)) ? [pair] : []
  })
  return gather(pairs, (pair) => {
    const { claim, part } = pair.share
    if (
      pair.share.isExplained ||
      told.some(({ start }) => start === claim.percent.start || start === part.start)
    )
      return []
    const at = claim.sentence.passage
    const named = totalOf(pair)
    const near = pairs.filter(
      (other) =>
        other !== pair &&
        other.share.part.unit === part.unit &&
        (part.unit === 'hộ' || totalOf(other) === named) &&
        Math.abs(other.share.claim.sentence.passage - at) <= reach,
    )
    const group = largestGroup(near)
    const isNamed = named !== undefined && near.every((other) => totalOf(other) === named)
    if (group.length < (isNamed ? enoughNamed : enough) || near.some((other) => meets(other.base, pair.base)))
      return []
    const total = group.reduce<Interval>((all, { base }) => narrow(all, base), {})
    const rate = total.low && divide(multiply(part.value, hundred), total.low)
    const slip = rate && findSlip(claim.percent.number.text, printRate(claim, rate))
    return (isNamed ? slip : slip === 'đảo hai chữ số') && !apart.test(pair.words)
      ? [say(text, pair, group)]
      : []
  })
}

function largestGroup(pairs: readonly Pair[]): Pair[] {
  const groups = pairs.map((pair) => pairs.filter((other) => meets(pair.base, other.base)))
  return groups.reduce<Pair[]>((best, group) => (group.length > best.length ? group : best), [])
}

function isJoint(pairs: readonly Pair[]): boolean {
  const { low, high } = pairs.reduce<Interval>((all, { base }) => narrow(all, base), {})
  return !low || !high || compare(low, high) <= 0
}

const narrow = (a: Interval, b: Interval): Interval => ({
  low: a.low && b.low ? (compare(a.low, b.low) > 0 ? a.low : b.low) : (a.low ?? b.low),
  high: a.high && b.high ? (compare(a.high, b.high) < 0 ? a.high : b.high) : (a.high ?? b.high),
})

/** The words that name a pair: those of its own clause. */
function wordsOf(text: string, { claim, part }: Share): string {
  const { sentence, percent } = claim
  const [from, to] = [Math.min(part.start, percent.start), Math.max(part.end, percent.end)]
  const before =
    text
      .slice(sentence.start, from)
      .split(/[;.:]|,\s|\)/)
      .at(-1) ?? ''
  const after = text.slice(to, sentence.end).split(/[;,.)]/)[0] ?? ''
  return `${before} ${text.slice(from, to)} ${after}`.toLowerCase()
}

/** Words that say a share is taken of another total than its neighbours. */
const apart =
  /(?<!\p{sc=Latn})(?:(?<!nông )thôn|bản(?! điện tử| giấy| sao| đồ)|xóm|ấp|khu(?! vực)|thcs|thpt|trung học|mầm non|mẫu giáo|nam|(?<!phụ )nữ|đầu năm|đầu kỳ|cùng kỳ|năm trước|năm \d{4}|(?:số )?hộ (?:dân tộc|dtts)|trong số|trong đó|của các|kế hoạch|thoát|tăng|giảm)(?!\p{sc=Latn})/iu

/** "chiếm 27,7% tổng số hội viên": the total as the words behind the percentage name it. */
const totalOf = ({ share }: Pair): string =>
  /^\s*((?:tổng(?: số)?|diện tích|sản lượng|số|quỹ|kinh phí|dư nợ|doanh thu)\s[\p{sc=Latn}\s]{2,40}?|dân số|lực lượng lao động[\p{sc=Latn}\s]{0,20}?|lao động[\p{sc=Latn}\s]{0,30}?)\s*(?:[\]),;.]|$)/iu
    .exec(share.claim.tail)?.[1]
    ?.toLowerCase()
    .replace(/ hộ dân$/u, ' hộ') ?? ''

const members = /^tổng số (?:đảng viên|hội viên|đoàn viên|cán bộ|đại biểu|lao động|giáo viên|học sinh)/iu

function judge({ text, agree }: Understanding, pairs: readonly Pair[]): CheckFinding[] {
  const isOfOne = pairs.every(({ share }) =>
    /(?:trong|so với|trên) tổng số[\p{sc=Latn}\s]{0,24}\W*$|(?:phân|chia) theo [\p{sc=Latn}\s]{3,30}:/iu.test(
      share.claim.sentence.text,
    ),
  )
  // "đảng viên nữ 31%; đảng viên người Khmer 65% tổng số đảng viên": women are a part like others.
  const ofMembers = pairs.some(
    (pair) =>
      members.test(totalOf(pair)) ||
      /^\W*(?:cơ cấu\s[\p{sc=Latn}\s]{3,40}:|trong (?:tổng )?số (?:đảng viên|hội viên|đoàn viên|cán bộ|đại biểu|lao động))/iu.test(
        pair.share.claim.sentence.text,
      ),
  )
  // "hộ mới thoát nghèo 1.759 triệu đồng, chiếm 13,7% tổng dư nợ" beside others of "tổng dư nợ".
  const [total, ...others] = pairs.map(totalOf)
  const isNamed = !!total && others.every((other) => other === total)
  const bare = (words: string) =>
    words.replace(
      new RegExp(
        `học sinh dân tộc thiểu số${ofMembers ? '|(?<!\\p{sc=Latn})nữ(?!\\p{sc=Latn})' : ''}${isNamed ? '|(?<!\\p{sc=Latn})thoát (?:cận )?nghèo' : ''}`,
        'giu',
      ),
      '',
    )
  const usable = pairs.filter(({ words }) => isOfOne || !apart.test(bare(words)))
  if (usable.length < 2) return []
  const groups = usable.map((pair) => usable.filter((other) => meets(pair.base, other.base)))
  const largest = groups.reduce((best, group) => (group.length > best.length ? group : best), [])
  // Each may meet each and all together no one total: the one with few digits meets everything.
  if (largest.length === usable.length && !isJoint(largest)) return []
  if (largest.length === usable.length)
    return agree('implied-denominator', ...gather(usable, ({ share }) => [share.part, share.claim.percent]))
  if (usable.length === 2) return judgeTwo(text, usable)
  if (largest.length < 2 || usable.length - largest.length !== 1) return []
  const wrong = usable.find((pair) => !largest.includes(pair))
  return wrong ? [say(text, wrong, largest)] : []
}

/** "2.850 con chó, mèo, đạt 95% tổng đàn; 5.400 con lợn, đạt 90% tổng đàn": each of its own animals. */
function isOtherHerd(first: Pair, second: Pair): boolean {
  const [a, b] = [first, second].map(({ words }) => new Set(words.match(animals) ?? []))
  return !!a && !!b && a.size > 0 && b.size > 0 && ![...a].some((animal) => b.has(animal))
}
const animals =
  /(?<!\p{sc=Latn})(?:trâu|bò|lợn|heo|dê|cừu|ngựa|chó|mèo|gà|vịt|ngan|gia cầm|gia súc|thỏ|ong)(?!\p{sc=Latn})/gu

const digits = ({ number }: Amount): number => number.text.replace(/\D/g, '').length

/** Of two pairs the one that a single slip of the pen explains is wrong. */
function judgeTwo(text: string, pairs: readonly Pair[]): CheckFinding[] {
  const [first, second] = pairs
  // "chiếm 12,5% so tổng số … và chiếm 0,65% tổng dân số": one number as two shares.
  if (!first || !second || first.share.part === second.share.part) return []
  if (!isSameGround(first, second) || isOtherHerd(first, second)) return []
  // "23 tổ đạt, tỷ lệ 84,5%; 03 tổ chưa đạt, tỷ lệ 11,5%": one of the two is of both together.
  const both = point(add(first.share.part.value, second.share.part.value))
  if (
    pairs.some(
      ({ share }) =>
        digits(share.claim.percent) > 2 && fits(share.claim.percent, quotient(rangeOf(share.part), both)),
    )
  )
    return []
  const wrong =
    pairs.find(
      (pair) =>
        pair.share.part.number.text.replace(/\D/g, '').length > 3 &&
        findRightCount(pair, pair === first ? second : first),
    ) ?? second
  return [
    say(
      text,
      wrong,
      pairs.filter((pair) => pair !== wrong),
    ),
  ]
}

const level = /hộ (?:nghèo|cận nghèo|trung bình|khá|giàu|có mức sống|thoát)|cận nghèo|tổng số|chiếm|tỷ lệ/iu
const isSameGround = (a: Pair, b: Pair): boolean =>
  (totalOf(a) !== '' && totalOf(a) === totalOf(b) && kindOf(a) !== kindOf(b)) || isSameLevel(a, b)
const isSameLevel = (a: Pair, b: Pair): boolean =>
  level.test(a.words) &&
  level.test(b.words) &&
  a.share.claim.sentence === b.share.claim.sentence &&
  a.share.part.unit === b.share.part.unit &&
  kindOf(a) !== kindOf(b)
const kindOf = ({ words }: Pair): string =>
  words
    .replace(/[\d.,%()]+/g, ' ')
    .replace(/tổng số hộ(?: dân cư)?/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The count with one digit left out or two exchanged that fits the other total. */
function findRightCount({ share }: Pair, other: Pair): Amount | undefined {
  const digits = share.part.number.text.replace(/\D/g, '')
  const tries = gather([...digits], (_, at) => {
    const without = digits.slice(0, at) + digits.slice(at + 1)
    const swapped = digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2)
    return [without, swapped]
  })
  const fitting = tries.find((candidate) => {
    if (!candidate || candidate === digits) return false
    const base = impliedBase(multiply(whole(BigInt(candidate)), share.part.size), share.claim.percent)
    return base !== undefined && meets(base, other.base)
  })
  return fitting === undefined
    ? undefined
    : { ...share.part, value: multiply(whole(BigInt(fitting)), share.part.size) }
}

function say(text: string, wrong: Pair, right: readonly Pair[]): CheckFinding {
  const { part, claim } = wrong.share
  const [other] = right
  const total =
    other?.base.low &&
    other.base.high &&
    divide(multiply(other.share.part.value, hundred), other.share.claim.percent.value)
  const own = divide(multiply(part.value, hundred), claim.percent.value)
  const better = other ? findRightCount(wrong, other) : undefined
  const rate = total && divide(multiply(part.value, hundred), total)
  const printed = rate && printRate(claim, rate)
  const shown = (value: typeof own) =>
    value
      ? `${printNumber(divide(value, part.size) ?? value)}${/^(?:count|bare)$/u.test(part.kind) ? '' : ` ${part.unitText}`}`
      : '?'
  const isRate = findSlip(claim.percent.number.text, printed ?? '') !== undefined
  const isCount = better !== undefined && !isRate
  const both = {
    start: Math.min(part.start, claim.percent.start),
    end: Math.max(part.end, claim.percent.end),
  }
  const place = better && isRate ? both : isCount ? part : claim.percent
  return report(text, 'implied-denominator', 'error', place, {
    message: `${printAmount(part)} chiếm ${printAmount(claim.percent)} thì tổng phải là khoảng ${shown(own)}, còn ${other ? `${printAmount(other.share.part)} chiếm ${printAmount(other.share.claim.percent)}` : ''} thì tổng khoảng ${shown(total)}: một trong các số sai.`,
    arithmetic: `${printLike(part, part.value)} ÷ ${printAmount(claim.percent)} ≈ ${shown(own)}; ${other ? `${printLike(other.share.part, other.share.part.value)} ÷ ${printAmount(other.share.claim.percent)}` : ''} ≈ ${shown(total)}`,
    suggest: place === both ? undefined : isCount && better ? printLike(better, better.value) : printed,
    related: gather(right, ({ share }) => [share.part, share.claim.percent]),
  })
}
