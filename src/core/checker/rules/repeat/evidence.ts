import type { Exact } from '../../../exact.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate, equals } from '../../layers/numbers/interval.ts'
import type { Settled } from '../../layers/numbers/settled.ts'
import { isOneThing } from '../../layers/numbers/things.ts'
import { type Figure, listWords, naming, type Telling } from '../../layers/numbers/told-figures.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { namesOther } from './named-repeat.ts'

/** A number told in one place and another one told later, which may be meant to be the same. */
export interface Pair {
  first: Figure
  later: Figure
  /** What the first is worth: a cell in the unit of its table. */
  value: Exact
  /** The words of both. */
  told: { first: Telling; later: Telling }
  /** Of how many numbers of this kind the text tells. */
  crowd: number
  settled: Settled
  read: Understanding
}

const has = (is: unknown): number => (is ? 1 : 0)

const timeWords =
  /đầu năm|đầu kỳ|năm trước|năm ngoái|cùng kỳ|so với|trước khi|kỳ trước|năm sau|năm tới|lũy kế|nhiệm kỳ|giai đoạn|tháng sau|tháng trước/iu
const planWords =
  /kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|dự toán|nhu cầu|đăng ký|(?<!\p{sc=Latn})(?:sẽ|ước)(?!\p{sc=Latn})/iu
/** What is still to come, and what was before. */
const toCome =
  /(?<!\p{sc=Latn})(?:phấn đấu|mục tiêu|dự kiến|nhiệm vụ|kế hoạch năm|năm (?:sau|tới)|sẽ)(?!\p{sc=Latn})/iu
const ofNow =
  /(?<!\p{sc=Latn})(?:hiện (?:nay|có|tại)|(?:năm|quý|kỳ|tháng) n[àa]y|năm nay|từ|giữ(?: vững)?|duy trì|không thấp hơn)(?!\p{sc=Latn})/iu
const past =
  /(?<!\p{sc=Latn})(?:năm (?:học )?trước|năm ngoái|cùng kỳ|đầu (?:năm|kỳ|nhiệm kỳ)|(?:kỳ|tháng|quý|vụ|khóa) trước|trước đây|trước khi)(?!\p{sc=Latn})/iu
const turned = /(?<!\p{sc=Latn})(?:lên|xuống)\s*$/iu
const occasion = /^\W*(?:trong\s+)?(?:đợt|dịp|riêng|ngoài ra|bên cạnh|lần|vòng|kỳ|tuần)(?!\p{sc=Latn})/iu
const asRule = /(?<!\p{sc=Latn})theo quy định,/iu
const ofMoney =
  /tổng mức đầu tư|dự toán|giá trị (?:khối lượng|hợp đồng|hoàn thành|quyết toán)|trúng thầu|giải ngân|thanh toán|quyết toán|(?:vốn|được) giao|kế hoạch vốn|dư nợ|doanh số|cho vay|thu nợ/giu
const ofWork =
  /(?<!\p{sc=Latn})(?:nâng cấp|làm mới|xây mới|cứng hóa|bê tông(?: hóa)?|sửa chữa|thi công|duy tu|trồng(?: được| mới)?)(?!\p{sc=Latn})/giu
const ofBuilding =
  /(?<!\p{sc=Latn})(?:trạm (?:y tế|bơm|biến áp)|trường|nhà văn hóa|cầu|đường|tuyến|hồ|đập|kênh|trụ sở|chợ|nghĩa trang|kè|sân vận động)(?!\p{sc=Latn})/giu
const ofTerm =
  /(?<!\p{sc=Latn})(?:tháng \d{1,2}|quý (?:[ivx]+|\d)|vụ (?:đông|xuân|hè|mùa|chiêm|thu)|học kỳ (?:[ivx]+|\d|một|hai))(?!\p{sc=Latn})/giu
/** Groups of people and households that are parts of others or exclude each other. */
const ofGroup =
  /(?<!\p{sc=Latn})(?:hộ cận nghèo|hộ nghèo|cận nghèo|phụ nữ|nữ|nam|dân tộc thiểu số|DTTS|trẻ em|học sinh|người cao tuổi|người khuyết tật|hộ kinh doanh)(?!\p{sc=Latn})/giu
const ofSome = /(?:^|\s)(?:được|đã|đang|bị|chưa|có)(?!\p{sc=Latn})/u
const done = /(?<!\p{sc=Latn})(?:đã|được)(?!\p{sc=Latn})/iu
const opensParts = /^\W*(?:trong đó|gồm|bao gồm|cụ thể)(?!\p{sc=Latn})/iu
const isOfPast = (clause: string): boolean =>
  past.test(clause.replace(/so (?:với|cùng)[^,;(]*|(?:tháng|từ) đầu năm/giu, ' '))
const opensPast = (before: string): boolean => past.test(before.trimStart().slice(0, 16))
const day = /(?<=(?:ngày|đến|hết)\s)\d{1,2}[/.]\d{1,2}(?!\d)|(?<!\d)\d{1,2}[/.]\d{1,2}[/.]20\d\d/gu
const ofPart = /(?<!\p{sc=Latn})(?:trong đó|gồm|riêng|trong số|trong tổng số)(?!\p{sc=Latn})/iu
const ofEach = /(?<!\p{sc=Latn})(?:mỗi|bình quân|từng|trung bình)(?!\p{sc=Latn})/iu
const pointing = /(?<!\p{sc=Latn})(?:nêu trên|nói trên|kể trên|trên đây|này|ấy|đã nêu)(?!\p{sc=Latn})/iu
const ofAll = /(?<!\p{sc=Latn})(?:cả|toàn bộ|tất cả|tổng số|tổng cộng|toàn xã|chỉ|mới)(?:\s\p{Ll}+)?\s*$/iu
const assessing =
  /(?<!\p{sc=Latn})(?:như vậy|tóm lại|nhìn chung|đánh giá|kết luận|khó khăn|hạn chế|tồn tại|nhận xét|qua đó|kết quả trên)(?!\p{sc=Latn})/iu

const slipOf = ({ later: { amount }, value }: Pair): string | undefined =>
  findSlip(amount.number.text, printLike(amount, value))
const apartOf = ({ first, later, value }: Pair): number =>
  first.cell ? Math.abs(approximate(value) - later.size) : Math.abs(first.size - later.size)
const isCount = ({ later }: Pair): boolean => later.amount.kind === 'count'

/** How much of some words is among others. */
function shareOf(words: Iterable<string>, others: ReadonlySet<string>): number {
  let [all, known] = [0, 0]
  for (const word of words) {
    all += 1
    if (others.has(word)) known += 1
  }
  return all === 0 ? 0 : known / all
}

const pairsOf = ({ lead, tail }: Telling, { amount }: Figure): Set<string> => {
  const words = [...lead, ...amount.unitText.split(' '), ...tail]
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))
}
const countShared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...other].filter((word) => one.has(word)).length

const lastOf = ({ before }: Telling): string => before.slice(-30)
const isYearOf = (years: readonly string[], others: readonly string[]): boolean =>
  years.some((year) => others.includes(year))

/** The same number of another thing beside both: "09 vụ … 04 người chết" and "09 vụ … 06 người chết". */
const countBeside = ({ first, later }: Pair): number =>
  (first.sentence?.amounts ?? []).filter(
    (one) =>
      one.kind !== 'bare' &&
      one.start !== first.start &&
      later.sentence?.amounts.some(
        (other) => other.start !== later.start && other.unit === one.unit && equals(other.value, one.value),
      ),
  ).length

/** Whether words say that the two are of two things: of other years, days, places, occasions or kinds, to come or past. */
export const areOfTwoThings = (pair: Pair): boolean => certain.some((is) => is(pair))

const certain: readonly ((pair: Pair) => boolean)[] = [
  ({ told: { first, later } }) =>
    first.years.length > 0 && later.years.length > 0 && !isYearOf(later.years, first.years),
  ({ first, later }) => areOfOtherDays(first, later),
  ({ told: { first, later } }) => isOfPast(later.clause) !== isOfPast(first.clause),
  // "Năm học trước toàn trường có 871 học sinh, 26 lớp": all that the sentence tells is of then.
  ({ told: { first, later } }) => opensPast(later.before) !== opensPast(first.before),
  ({ told: { first, later } }) => turned.test(later.before) !== turned.test(first.before),
  ({ told: { first, later } }) =>
    toCome.test(later.before) && !toCome.test(first.before) && !ofNow.test(later.before),
  ({ first, later }) =>
    occasion.test(later.sentence?.text ?? '') && !occasion.test(first.sentence?.text ?? ''),
  ({ first, later }) => asRule.test(later.sentence?.text ?? '') && !asRule.test(first.sentence?.text ?? ''),
  ({ told: { later } }) => opensParts.test(later.before),
  ({ told: { first, later } }) => areOther(first.clause, later.clause, ofMoney),
  ({ told: { first, later } }) => areOther(first.before, later.before, ofBuilding),
  ({ first, later }) =>
    listKinds(later.sentence?.text ?? '', ofTerm).some(
      (term) => !listKinds(first.sentence?.text ?? '', ofTerm).includes(term),
    ),
  // "Đường Nà Ca dài 3,2 km; đã nâng cấp 2,3 km": so much of it.
  ({ told: { first, later }, later: { amount } }) =>
    amount.kind === 'measure' &&
    listKinds(first.before, ofWork).length === 0 &&
    listKinds(later.before, ofWork).length > 0,
  ({ first, later, told }) => areOfOtherGroups(wordsOf(told.first, first), wordsOf(told.later, later), later),
  ({ first, later: { whole } }) =>
    first.cell !== undefined && whole !== undefined && !holds(first.cell.grid, whole),
  ({ first, later, read }) => read.isOtherPlace(first.start, later.start),
  ({ first: { sentence: one, amount }, later: { sentence: other, amount: again }, read: { text } }) =>
    one !== undefined &&
    other !== undefined &&
    (namesOther(one, other) ||
      isContrasted(text, { sentence: one, amount }, { sentence: other, amount: again })),
]

/**
 * What speaks for and against two numbers being one figure that is told twice, each as a number between 0 and about 10.
 *
 * None decides alone: `weights` says how much each counts, as right and wrong texts have taught.
 */
export const evidence = {
  // How the numbers differ.
  swapped: (pair: Pair) => has(slipOf(pair) === 'đảo hai chữ số'),
  oneDigit: (pair: Pair) => has(slipOf(pair) === 'sai một chữ số'),
  oneMore: (pair: Pair) => has(/^(?:thừa|thiếu)/u.test(slipOf(pair) ?? '')),
  swappedLong: (pair: Pair) => has(pair.later.digits.length > 2 && slipOf(pair) === 'đảo hai chữ số'),
  byOne: (pair: Pair) => has(isCount(pair) && apartOf(pair) === 1),
  byTwo: (pair: Pair) => has(isCount(pair) && apartOf(pair) === 2),
  small: ({ value, later }: Pair) => has(Math.max(approximate(value), later.size) < 10),
  // What is counted, and in which words.
  otherThing: ({ first, later, read }: Pair) =>
    has(!first.cell && !isOneThing(read.text, first.amount, later.amount)),
  sameUnit: ({ first, later }: Pair) => has(first.amount.unit === later.amount.unit),
  money: ({ later }: Pair) => has(later.amount.kind === 'money'),
  newOfPercent: ({ later, told }: Pair) =>
    later.amount.kind === 'percent'
      ? Math.min([...told.later.near].filter((word) => !told.first.wide.has(word)).length, 4)
      : 0,
  fewerOfThem: (pair: Pair) =>
    has(pair.later.size < approximate(pair.value) && ofSome.test(pair.told.later.tail.join(' '))),
  doneLater: ({ told }: Pair) => has(done.test(told.later.clause) && !done.test(told.first.clause)),
  firstKnownWide: ({ told }: Pair) => shareOf(told.first.near, told.later.wide),
  bothKnown: ({ told }: Pair) =>
    Math.min(shareOf(told.later.near, told.first.near), shareOf(told.first.near, told.later.near)),
  wordPairs: ({ first, later, told }: Pair) =>
    Math.min(countShared(pairsOf(told.first, first), pairsOf(told.later, later)), 5),
  noLead: ({ told }: Pair) => has(naming(told.later.lead).length === 0),
  beside: (pair: Pair) => Math.min(countBeside(pair), 2),
  // When, for what, of how much.
  pastLater: ({ told: { first, later } }: Pair) =>
    has(past.test(later.before.slice(-60)) !== past.test(first.before.slice(-60))),
  otherAspect: ({ first, later, read: { aspects } }: Pair) =>
    has(aspectOf(aspects, first) !== aspectOf(aspects, later)),
  planAhead: ({ told }: Pair) => has(planWords.test(told.later.before) !== planWords.test(told.first.before)),
  timeFirst: ({ told }: Pair) => has(timeWords.test(told.first.clause)),
  planLater: ({ told }: Pair) => has(planWords.test(told.later.clause)),
  timeAhead: ({ told }: Pair) => has(timeWords.test(told.later.before) !== timeWords.test(told.first.before)),
  partFirst: ({ told }: Pair) => has(ofPart.test(told.first.before.slice(-90))),
  eachFirst: ({ told }: Pair) => has(ofEach.test(told.first.clause)),
  eachLater: ({ told }: Pair) => has(ofEach.test(told.later.clause)),
  pointing: ({ told }: Pair) => has(pointing.test(told.later.clause)),
  ofAll: ({ told }: Pair) => has(ofAll.test(lastOf(told.later))),
  assessing: ({ later }: Pair) => has(assessing.test(later.sentence?.text ?? '')),
  // What other numbers say.
  fitBoth: ({ first, later, settled }: Pair) =>
    has(settled.fitting.has(first.start) && settled.fitting.has(later.start)),
  againLater: ({ later, settled, read }: Pair) => has((settled.times.get(written(read, later)) ?? 1) > 1),
  sameWhole: ({ first, later }: Pair) =>
    has(first.whole && later.whole && equals(first.whole.value, later.whole.value)),
  otherWhole: ({ first, later }: Pair) =>
    has(first.whole && later.whole && !equals(first.whole.value, later.whole.value)),
  isWhole: ({ later }: Pair) => has(later.isWhole),
  wholeLater: ({ first, later }: Pair) => has(!first.whole && later.whole),
  // Where they stand.
  sameSentence: ({ first, later }: Pair) => has(first.sentence === later.sentence),
  samePassage: ({ first, later }: Pair) => has(first.sentence?.passage === later.sentence?.passage),
  oneList: ({ first, later, read }: Pair) => has(areOfOneList(read, first, later)),
  otherHead: (pair: Pair) => has(areUnderOtherHeads(pair)),
  crowd: ({ crowd }: Pair) => Math.log(1 + crowd),
  inTable: ({ first }: Pair) => has(first.cell),
  tableTotal: ({ first }: Pair) => has(first.cell?.row.isTotal),
  rowNamed: ({ first, told }: Pair) => (first.cell ? shareOf(naming(wordsOfRow(first)), told.later.wide) : 0),
} satisfies Record<string, (pair: Pair) => number>

export type Sign = keyof typeof evidence

/** Those that tell how the two numbers differ, whatever the words. */
export const signsOfNumbers: readonly Sign[] = [
  'swapped',
  'oneDigit',
  'oneMore',
  'swappedLong',
  'byOne',
  'byTwo',
]

const written = ({ text }: Understanding, { start, end }: Figure): string => text.slice(start, end)
const wordsOfRow = ({ cell }: Figure): string[] => listWords(cell?.row.label ?? '')

const areOfOtherDays = ({ sentence: first }: Figure, { sentence: later }: Figure): boolean => {
  const [one, other] = [first, later].map((sentence): string[] => sentence?.text.match(day) ?? [])
  return !!one?.length && !!other?.length && !other.some((found) => one.includes(found))
}

/** Whether both say of which kind they are, and no kind is said of both. */
function areOther(first: string, later: string, kinds: RegExp): boolean {
  const [one, other] = [listKinds(first, kinds), listKinds(later, kinds)]
  return one.length > 0 && other.length > 0 && !other.some((kind) => one.includes(kind))
}
const listKinds = (words: string, kinds: RegExp): string[] => words.toLowerCase().match(kinds) ?? []

/** A share of all is not that of a group. */
const areOfOtherGroups = (first: string, later: string, { amount }: Figure): boolean =>
  areOther(first, later, ofGroup) ||
  (amount.kind === 'percent' &&
    listKinds(first, ofGroup).length === 0 &&
    listKinds(later, ofGroup).length > 0)

const wordsOf = ({ lead, tail }: Telling, { amount }: Figure): string =>
  [...lead, amount.unitText, ...tail].join(' ')

/** Whether a cell of the table has the number. */
export const holds = ({ rows }: Grid, { number }: Amount): boolean =>
  rows.some(({ cells }) => cells.some((cell) => cell?.amount?.number.text === number.text))

/** Whether it stands among results or among plans. */
const aspectOf = (aspects: Understanding['aspects'], { sentence }: Figure) =>
  sentence && aspects[sentence.passage]

/** Two items of one list tell each of its own. */
function areOfOneList({ passages }: Understanding, first: Figure, later: Figure): boolean {
  const [one, other] = [first, later].map(({ sentence }) => sentence && passages[sentence.passage])
  if (!one || !other || one === other) return false
  const isOfStyle = one.heading !== undefined && one.heading.style === other.heading?.style
  return isOfStyle || (one.bullet !== '' && one.bullet === other.bullet)
}

const head = /^[^:\d]{2,60}(?=:)/u
/** "Thị xã A: đã di dời 2/3 vị trí" and "Huyện B: … 4/4 vị trí": the words before the colon say of whom. */
function areUnderOtherHeads({ first, later }: Pair): boolean {
  const [one, other] = [first, later].map(({ sentence }) => head.exec(sentence?.text ?? '')?.[0])
  return one !== undefined && other !== undefined && one !== other
}
