import { add, compare, multiply, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { absolute, meets, quotient } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { findFitting } from '../../layers/numbers/settled.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A fraction, a rate or a number of the title that the text below has otherwise. */
export function findTitles(read: Understanding): CheckFinding[] {
  const { text, passages, agree } = read
  const title = passages
    .slice(0, 6)
    .find(
      (passage) =>
        isCapital(text.slice(passage.start, passage.end)) &&
        passage.sentences.some(
          ({ fractions, amounts }) =>
            fractions.length > 0 || amounts.some(({ kind }) => /^(?:percent|count|measure)$/.test(kind)),
        ),
    )
  if (!title) return []
  const below = gather(
    passages.filter(({ index }) => index > title.index).slice(0, 60),
    ({ sentences }) => sentences,
  )
  const [sentence] = title.sentences
  if (!sentence) return []
  const [fraction] = sentence.fractions
  if (fraction) {
    const like = gather(below, ({ fractions }) => fractions).filter(
      ({ bottom, top }) =>
        compare(bottom.value, fraction.bottom.value) === 0 &&
        sameUnit(bottom, fraction.bottom) &&
        top.kind !== 'percent',
    )
    const [other] = like
    const same = like.find(({ top }) => compare(top.value, fraction.top.value) === 0)
    if (same) return agree('repeat', fraction.top, fraction.bottom, same.top, same.bottom)
    if (!other) return []
    return [sayTitle(text, fraction, other, text.slice(other.start, other.bottom.number.end))]
  }
  const rate = sentence.amounts.find(({ kind }) => kind === 'percent')
  if (!rate) return compareCounts(read, sentence, below)
  const told = gather(below, (one) => one.amounts.map((amount) => ({ amount, sentence: one }))).filter(
    ({ amount }) => amount.kind === 'percent',
  )
  const same = told.find(({ amount }) => isSameRate(text, sentence, rate, amount))
  if (same) return agree('repeat', rate, same.amount)
  const about = told.filter((one) => sharesWords(sentence.text, one.sentence.text))
  // "VƯỢT 12,6%" is held against "vượt 16,2%", not against "bằng 116,2%" beside it.
  const verb = verbOf(text, sentence, rate)
  const [other, ...others] = verb
    ? told.filter((one) => verbOf(text, one.sentence, one.amount) === verb && isNear(text, sentence, one))
    : about
  if (other && others.length === 0) return [sayTitle(text, rate, other.amount, printAmount(other.amount))]
  const [only, ...rest] = about.length > 1 ? about.filter((one) => !isHeldAgainst(text, one)) : about
  const isProved = (one: (typeof told)[number]) =>
    one.sentence.fractions.some(({ top, bottom }) =>
      fits(one.amount, quotient(rangeOf(top), rangeOf(bottom))),
    ) ||
    read.agreements.some(
      ({ rule, figures }) => rule === 'ratio' && figures.some(({ start }) => start === one.amount.start),
    )
  return only && rest.length === 0 && (about.length === 1 || isProved(only))
    ? [sayTitle(text, rate, only.amount, printAmount(only.amount))]
    : []
}

/** "cao hơn bình quân chung của huyện (84,3%)": another rate that it is held against. */
const isHeldAgainst = (
  text: string,
  { amount: { start }, sentence }: { amount: Amount; sentence: Sentence },
): boolean =>
  /(?<!\p{sc=Latn})(?:(?:cao|thấp|nhiều|ít|nhanh|chậm) hơn|so với|bình quân|cùng kỳ|năm (?:trước|ngoái)|mục tiêu|phấn đấu|vượt|tăng|giảm)(?!\p{sc=Latn})[^,;]{0,60}$/iu.test(
    text.slice(Math.max(sentence.start, start - 80), start),
  )

/** The same rate, or one that is so much over all: "vượt 5,8%" and "bằng 105,8%". */
function isSameRate(text: string, title: Sentence, rate: Amount, other: Amount): boolean {
  if (meets(rangeOf(rate), rangeOf(other)) || isRoundedTo(other, rate)) return true
  const whole = { ...rate, value: add(rate.value, { n: 100n, d: 1n }) }
  return /^(?:vượt|tăng)$/u.test(verbOf(text, title, rate) ?? '') && isRoundedTo(other, whole)
}

const move = /(?<!\p{sc=Latn})(vượt|tăng|giảm|hụt|đạt|bằng)(?:\s(?:gần|trên|hơn|thêm|tới))?\s*$/iu
/** The verb right before a rate: "vượt", "tăng". */
const verbOf = (text: string, { start }: Sentence, rate: Amount): string | undefined =>
  move.exec(text.slice(Math.max(start, rate.start - 20), rate.start))?.[1]?.toLowerCase()

/** Among the first lines below the title, with words of it. */
const isNear = (text: string, title: Sentence, { sentence }: { sentence: Sentence }): boolean =>
  sentence.start - title.end < 600 && sharesWords(title.text, text.slice(sentence.start, sentence.end), 3)

/** "BÀN GIAO 36 CĂN NHÀ" above "bàn giao 34 căn nhà": what the title counts, in the first sentence of its words. */
function compareCounts(read: Understanding, title: Sentence, below: readonly Sentence[]): CheckFinding[] {
  const { text } = read
  const first = below.find((one) => sharesWords(title.text, one.text))
  return gather(title.amounts, (count) => {
    const same = first?.amounts.filter(
      (one) => one.kind === count.kind && one.unit.toLowerCase() === count.unit.toLowerCase(),
    )
    if (count.kind === 'measure') return compareMeasures(text, count, same ?? [], below)
    const [other] = same?.length ? same : findSame(read, { title, count }, below)
    if (count.kind !== 'count' || !other || other.hedge) return []
    if (count.hedge) {
      const isMet = below.some(({ amounts }) =>
        amounts.some((one) => one.unit === other.unit && meets(rangeOf(count), rangeOf(one))),
      )
      return isOverstated(count, other) && !isMet && (same?.length ?? 0) < 2
        ? [sayTitle(text, count, other, printAmount(other))]
        : []
    }
    // What the text plans is not what the title tells.
    const isPlan = ({ start }: Amount) =>
      /(?:chỉ tiêu|kế hoạch|mục tiêu|(?<!bàn )giao)[^,;.()]{0,24}$/iu.test(
        text.slice(Math.max(0, start - 40), start),
      )
    const isSaid = below.some(({ start, amounts }) =>
      amounts.some(
        (one) =>
          compare(one.value, count.value) === 0 &&
          // "đạt 3 sao" is no number of the "3 SẢN PHẨM" above.
          (one.unit === '' || familyOf(one.unit.toLowerCase()) === familyOf(count.unit.toLowerCase())) &&
          !isPlan(one) &&
          !isOtherPart(text, { start, one, title, count }) &&
          !isOtherKind(text, one, other, count),
      ),
    )
    const isAdded = same?.[1] && compare(add(other.value, same[1].value), count.value) === 0
    return isSaid || isAdded ? [] : [sayTitle(text, count, other, text.slice(other.start, other.end))]
  })
}

/** "62 KM ĐƯỜNG HOA" above "tạo được 68 km đường hoa": the one length or area of its first sentence. */
function compareMeasures(
  text: string,
  count: Amount,
  same: readonly Amount[],
  below: readonly Sentence[],
): CheckFinding[] {
  // "tái canh 321 ha, đạt 107% kế hoạch (300 ha); trồng thuần 198 ha": the one that a slip of the pen made the other of.
  const slipped = same.filter((one) => findSlip(count.number.text, printLike(count, one.value)) !== undefined)
  const [other, ...others] = same.length > 1 ? slipped : same
  if (!other || others.length > 0 || count.hedge || other.hedge || !isAlmost(count, other)) return []
  const isSaid = below.some(({ amounts }) =>
    amounts.some((one) => one.kind === count.kind && isWithin(one, count)),
  )
  return isSaid ? [] : [sayTitle(text, count, other, text.slice(other.start, other.end))]
}

/** "62,4 km" told as "62 KM": apart by no more than half of the last digit shown. */
const isWithin = ({ value: a, step: one }: Amount, { value: b, step: other }: Amount): boolean => {
  const [apart, slack] = [subtract(a, b), compare(one, other) > 0 ? one : other]
  return compare(multiply(absolute(apart), whole(2)), slack) <= 0
}

/** How many sentences below a title are looked at. */
const first = 4

/**
 * What the title counts in other words: "9.700 HỌC SINH ĐỖ TỐT NGHIỆP" and "9.578 thí sinh đỗ tốt nghiệp" by the words
 * behind the unit; "TỈNH CÓ 96 XÃ" and "toàn tỉnh có 94 xã" by those before the number, when a sum or a slip proves it.
 */
function findSame(
  read: Understanding,
  { title, count }: { title: Sentence; count: Amount },
  below: readonly Sentence[],
): Amount[] {
  const { text } = read
  const [lead, tail] = wordsAround(text, title, count)
  const fitting = findFitting(read)
  const told = gather(below.slice(0, first), (sentence) =>
    sentence.amounts
      .filter(({ kind, per }) => kind === 'count' && !per)
      .map((amount) => ({ amount, words: wordsAround(text, sentence, amount) })),
  )
  const isKin = ({ amount }: (typeof told)[number]) =>
    familyOf(amount.unit) === familyOf(count.unit.toLowerCase())
  // Three words of a deed are enough whatever its doers are called: "học sinh", "thí sinh".
  const deed = tail.split(' ').slice(0, 3)
  const named = told.filter(
    (one) => one.words[1].startsWith(deed.join(' ')) && (deed.length > 2 || (deed.length > 1 && isKin(one))),
  )
  const [only, ...more] = named
  if (only && more.length === 0 && isAlmost(count, only.amount)) return [only.amount]
  const [one] = told.filter(({ amount }) => amount.unit.toLowerCase() === count.unit.toLowerCase())
  const owner = ownerOf(lead)
  if (!one || !owner || ownerOf(one.words[0]) !== owner) return []
  const isSlip = findSlip(one.amount.number.text, printLike(one.amount, count.value)) !== undefined
  return fitting.has(one.amount.start) && isSlip ? [one.amount] : []
}

/** Two numbers of one thing hardly are a tenth apart. */
const isAlmost = ({ value: a }: Amount, { value: b }: Amount): boolean =>
  Math.abs(Number(a.n) / Number(a.d) - Number(b.n) / Number(b.d)) < Number(a.n) / Number(a.d) / 10

/** "toàn tỉnh có": whose all of them are. */
const ownerOf = (lead: string): string | undefined =>
  /(?<!\p{sc=Latn})(tỉnh|huyện|xã|phường|thị trấn|thành phố|trường|ngành)(?:\s\p{sc=Latn}+){0,3}\s(?:đã |hiện )?có$/iu.exec(
    lead,
  )?.[1]

/** The words before a number and those behind its unit, in small letters. */
function wordsAround(text: string, { start, end }: Sentence, amount: Amount): [string, string] {
  const lead = text.slice(Math.max(start, amount.start - 40), amount.start).toLowerCase()
  const tail = text.slice(amount.end, Math.min(end, amount.end + 50)).toLowerCase()
  return [lead.trim(), (/^[\s\p{sc=Latn}]*/u.exec(tail)?.[0] ?? '').trim().replace(/\s+/gu, ' ')]
}

/** "(01 sản phẩm 4 sao, 05 sản phẩm 3 sao)" below "5 SẢN PHẨM OCOP": a part with a name of its own, not what the title counts. */
function isOtherPart(
  text: string,
  { start, one, title, count }: { start: number; one: Amount; title: Sentence; count: Amount },
): boolean {
  const nameOf = ({ end }: Amount) =>
    (
      /^\s+([\p{sc=Latn}\d]+(?:\s[\p{sc=Latn}\d]+)?)/u.exec(text.slice(end, end + 40))?.[1] ?? ''
    ).toLowerCase()
  const isPart = /\([^()]*$|(?:trong đó|gồm)[^.]*$/iu.test(text.slice(start, one.start))
  const [named, own] = [nameOf(one), nameOf(count)]
  return isPart && own !== '' && named !== '' && count.end < title.end && named !== own
}

/** "KẾT NẠP 17 ĐẢNG VIÊN MỚI" above "15 đảng viên mới … 17 đảng viên chính thức": the word of the title stands behind another number. */
function isOtherKind(text: string, one: Amount, told: Amount, count: Amount): boolean {
  const [own, said, meant] = [one, told, count].map(({ end }) =>
    (/^\s(\p{sc=Latn}+)/u.exec(text.slice(end, end + 16))?.[1] ?? '').toLowerCase(),
  )
  return (
    one !== told && one.unit === told.unit && meant !== '' && said === meant && own !== '' && own !== meant
  )
}

/** "HƠN 1.900" above 1.874, "GẦN 500" above 512: near the number, but on its other side. */
function isOverstated({ hedge, value, kind }: Amount, real: Amount): boolean {
  if (kind !== 'count' || (hedge !== 'at-least' && hedge !== 'at-most')) return false
  const [round, exact] = [Number(value.n) / Number(value.d), Number(real.value.n) / Number(real.value.d)]
  const isNear = Math.abs(exact - round) < round / (hedge === 'at-least' ? 3 : 10)
  return isNear && (hedge === 'at-least' ? exact < round : exact > round)
}

/** Set in capitals; one name may keep its small letters, "VNeID". */
function isCapital(line: string): boolean {
  const small = line.match(/\S*\p{Ll}\S*/gu) ?? []
  return (
    line.length > 12 &&
    /\p{Lu}/u.test(line) &&
    small.every((word) => /^\W*\p{Lu}{2}/u.test(word)) &&
    small.length < 2
  )
}
const sameUnit = (a: Amount, b: Amount): boolean =>
  a.unit.toLowerCase() === b.unit.toLowerCase() || a.unit === '' || b.unit === '' || text3(a) === text3(b)
const text3 = ({ unitText }: Amount): string => unitText.toLowerCase().slice(0, 3)

function isRoundedTo(exact: Amount, shown: Amount): boolean {
  const difference =
    Number(exact.value.n) / Number(exact.value.d) - Number(shown.value.n) / Number(shown.value.d)
  return Math.abs(difference) <= 0.5 / 10 ** shown.decimals
}

function sharesWords(title: string, line: string, least = 4): boolean {
  const words = new Set(title.toLowerCase().match(/\p{sc=Latn}{3,}/gu) ?? [])
  return (
    (line.toLowerCase().match(/\p{sc=Latn}{3,}/gu) ?? []).filter((word) => words.has(word)).length >= least
  )
}

function sayTitle(
  text: string,
  title: { start: number; end: number },
  body: { start: number; end: number },
  right: string,
): CheckFinding {
  return report(text, 'repeat', 'error', title, {
    message: `Tiêu đề ghi "${text.slice(title.start, title.end)}" nhưng trong bài là "${text.slice(body.start, body.end)}".`,
    suggest: right,
    related: [body],
  })
}
