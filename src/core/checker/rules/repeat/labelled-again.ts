import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { findFitting } from '../../layers/numbers/settled.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { namesOther } from './named-repeat.ts'
import { sayTwo } from './repeat.ts'

/** A number with the words between it and what stands before and behind it. */
interface Figure {
  amount: Amount
  sentence: Sentence
  passage: Passage | undefined
  /** The number below the line. */
  bottom: Amount | undefined
  /** What it may be called by: "kiến nghị, phản ánh", "phản ánh". */
  labels: string[][]
  /** The words since the number before it, and those up to the next one. */
  before: string
  lead: string[]
  tail: string[]
  /** How many words of the tail stand before its first comma. */
  close: number
  isFitting: boolean
  times: string[]
}

/**
 * "kiến nghị, phản ánh 18 …" and "số đơn kiến nghị, phản ánh vẫn nhiều (16 đơn)", "công nhận mới 11 sản phẩm" and "12 sản
 * phẩm công nhận mới": a number called by the words it was called by before.
 *
 * Nothing but a judgement may stand between the words and the number, one value alone was told under the words before,
 * and the two numbers hardly differ.
 */
export function checkLabelledAgain(read: Understanding): CheckFinding[] {
  const { text } = read
  const byPair = new Map<string, { figure: Figure; label: string[] }[]>()
  return gather(listFigures(read), (later): CheckFinding[] => {
    const first = isTellable(later) ? findFirst(read, byPair, later) : undefined
    for (const label of later.labels) {
      const key = pairOf(label, 0)
      const known = byPair.get(key)
      if (!known) byPair.set(key, [{ figure: later, label }])
      else if (known.length < reach) known.push({ figure: later, label })
    }
    return first ? [sayTwo(text, first.amount, later.amount)] : []
  })
}

/** How many numbers under one name are compared. */
const reach = 20

const pairOf = (words: readonly string[], at: number): string => `${words[at]} ${words[at + 1]}`

function findFirst(
  { text, isOtherPlace }: Understanding,
  byPair: ReadonlyMap<string, readonly { figure: Figure; label: string[] }[]>,
  later: Figure,
): Figure | undefined {
  const { lead, tail } = later
  const called = [
    ...gather(lead, (_, at) =>
      gather(byPair.get(pairOf(lead, at)) ?? [], (one) => ({ ...one, at, isAhead: true })),
    ),
    ...gather(tail, (_, at) =>
      gather(byPair.get(pairOf(tail, at)) ?? [], (one) => ({ ...one, at, isAhead: false })),
    ),
  ].filter(({ figure, label, at, isAhead }) =>
    isAhead ? isCalledAhead(figure, label, later, at) : isCalledBehind(figure, label, later, at),
  )
  if (called.length === 0) return undefined
  const longest = Math.max(...called.map(({ label }) => label.length))
  const meant = called.filter(({ label }) => label.length === longest).map(({ figure }) => figure)
  const [first] = meant
  const isOne = first && meant.every(({ amount }) => equals(amount.value, first.amount.value))
  if (!isOne || equals(first.amount.value, later.amount.value)) return undefined
  if (!isTellable(first) || first.sentence === later.sentence || !isNear(first, later, longest))
    return undefined
  if (!isOneTime(first, later, text)) return undefined
  if (
    later.sentence.amounts.some(
      ({ value, unit }) => unit === first.amount.unit && equals(value, first.amount.value),
    )
  )
    return undefined
  const words = ofOther.exec(later.sentence.text)?.[0]
  const isSmaller = words !== undefined && !first.sentence.text.startsWith(words)
  if (isSmaller && compare(later.amount.value, first.amount.value) < 0) return undefined
  if (isOfOtherHead(first, later) || isCapital(first.sentence)) return undefined
  if (isOneList(first, later) || isOtherPlace(first.amount.start, later.amount.start)) return undefined
  return isContrasted(text, first, later) || namesOther(first.sentence, later.sentence) ? undefined : first
}

/** Where the first tells no time, the only year of the text is meant. */
const isOneTime = ({ times: first }: Figure, { times: later }: Figure, text: string): boolean =>
  later.every((time) => first.includes(time)) ||
  (first.length === 0 && later.every((time) => /^20/u.test(time)) && new Set(text.match(year)).size < 2)
const year = /(?<!\d)20\d\d(?!\d)/gu

/** Of one kind: a bare number of a list is counted in what the list is of. */
const isOfKind = ({ amount: a }: Figure, { amount: b }: Figure): boolean =>
  a.kind === b.kind ? familyOf(a.unit) === familyOf(b.unit) : a.kind === 'bare' && b.kind === 'count'

/** "… kiến nghị, phản ánh vẫn nhiều (16": the label, a judgement at most, and the number with nothing that narrows it. */
function isCalledAhead(first: Figure, label: readonly string[], later: Figure, at: number): boolean {
  const { lead, tail, close } = later
  if (!isOfKind(first, later) || !startsAt(lead, label, at)) return false
  const between = lead.slice(at + label.length)
  return (
    between.length < 9 &&
    (between.every((word) => judging.has(word)) || asNow.test(later.before)) &&
    isLedAlike(first, later, lead.slice(0, at)) &&
    (close === 0 ||
      stops.has(tail[0] ?? '') ||
      tail.slice(0, close).every((word) => judging.has(word) || label.includes(word)))
  )
}

/** "12 sản phẩm công nhận mới": the label behind the number, with what is done with all of them behind it. */
function isCalledBehind(first: Figure, label: readonly string[], later: Figure, at: number): boolean {
  const { lead, tail, close } = later
  if (!isOfKind(first, later) || !startsAt(tail, label, at) || at > 3 || at >= close) return false
  if (!tail.slice(0, at).every((word) => grading.has(word))) return false
  const rest = tail.slice(at + label.length, Math.max(close, at + label.length))
  // Fewer of them may be those that something is done with.
  const isAll =
    rest.length === 0 || pointing.has(rest[0] ?? '') || compare(later.amount.value, first.amount.value) > 0
  return (
    isAll &&
    (rest.length === 0 || stops.has(rest[0] ?? '') || judging.has(rest[0] ?? '')) &&
    isLedAlike(first, later, /[,:(]\s*$/u.test(later.before) ? [] : lead)
  )
}

const startsAt = (words: readonly string[], label: readonly string[], at: number): boolean =>
  label.every((word, place) => words[at + place] === word)

/** "đã giải quyết kiến nghị": a word right before the name that the first place does not have tells of some of them. */
function isLedAlike({ sentence, amount }: Figure, later: Figure, lead: readonly string[]): boolean {
  const known = (word: string) =>
    later.amount.unit.includes(word) ||
    amount.unit.includes(word) ||
    sentence.words.some(({ small }) => small === word)
  const end = lead.findLastIndex((word) => judging.has(word) || stops.has(word))
  return lead.slice(Math.max(end + 1, lead.length - nearWords)).every(known)
}
/** So many words right before a name are looked at. */
const nearWords = 4

const listOf = (words: string): Set<string> => new Set(words.split(' '))

/** What may be said of a number besides its name. */
const judging = listOf(
  'vẫn còn cũng đã mới chỉ rất khá là có với đạt được lên tới ở mức nhiều ít cao thấp lớn nhỏ đông số tổng này nêu trên nói như vậy và nhưng tuy nhiên bằng chiếm hiện nay đến tỷ tỉ lệ kết quả do nên vì song hơn không giữ như cả nhất chưa đủ toàn bộ tất',
)
const grading = listOf('đạt loại được là thuộc diện bị đã xếp hạng về có')
const pointing = listOf('này nêu nói kể trên ấy')
/** With these words something else begins. */
const stops = listOf(
  'và được đã đang sẽ tại ở trong trên với cho của là đều có để do từ vào đến theo qua về thuộc nên thì mà nhưng hoặc gồm tập nhờ bằng như năm chủ chiếm tham đi khi cùng',
)
/** What leads to a name and ends one. */
const before = listOf(
  'trong đó gồm bao riêng và cụ thể đã có được là đạt với số tổng cả các những còn hiện toàn nay như nhưng tuy nhiên do vì nên chỉ tiêu tỷ tỉ lệ của theo tại ở từ để cho năm',
)
const after = listOf('là đạt có được còn gồm với khoảng chiếm bằng cho chỉ hiện đã cả tổng số ước lên tới')

/** Another time, plans and changes. */
const elsewise =
  /(?<!\p{sc=Latn})(?:kế hoạch|mục tiêu|phấn đấu|dự kiến|ước|sẽ|cùng kỳ|so với|(?:đầu|cuối) (?:năm|kỳ)|năm (?:trước|ngoái|sau|tới)|nhu cầu|đăng ký|tăng|giảm|thêm|vượt|bình quân|mỗi|từng|lũy kế|nhiệm kỳ|giai đoạn|thôn|bản|ấp|xóm|tổ dân phố|đợt|lần)(?!\p{sc=Latn})/iu
const soFar = /(?:(?:6|9|sáu|chín) tháng|từ) đầu năm(?: đến nay)?/giu
/** "giữ tỷ lệ khám BHYT không thấp hơn 6 tháng đầu năm (84,9%)": the bracket tells what is. */
const asNow =
  /(?<!\p{sc=Latn})(?:không (?:thấp|cao|kém) hơn|giữ|duy trì|bằng|như|từ)\s[^,;()]*?(?:(?:6|9|sáu|chín) tháng(?: đầu năm)?|năm nay|quý này|kỳ này|hiện nay)\s*\($/iu

const isTellable = ({ amount, sentence, tail, close }: Figure): boolean => {
  if (amount.per || amount.hedge || amount.clash || amount.kind === 'points') return false
  const own = sentence.text.slice(
    Math.max(0, amount.start - sentence.start - 110),
    amount.start - sentence.start,
  )
  if (asNow.test(own)) return true
  const end = tail.findIndex((word) => stops.has(word))
  const clause = `${own
    .replace(soFar, ' ')
    .split(/[;:)]|\.\s|,\s(?:nhưng|tuy nhiên|song|còn)\s/u)
    .at(-1)} ${tail.slice(0, end < 0 ? close : Math.min(end, close)).join(' ')}`
  return !elsewise.test(clause)
}

/** "3.410 lượt (86,9%)": the rate of what the number before it counts. */
const ofNumber = /^[^,;:.()]{0,30}\((?:chiếm |đạt |bằng |tỷ lệ )?$/u

function listFigures(read: Understanding): Figure[] {
  const { text, sentences, passages } = read
  const fitting = findFitting(read)
  return gather(sentences, (sentence) => {
    const figures: Figure[] = []
    const { amounts, fractions } = sentence
    let [from, open] = [sentence.start, [] as string[][]]
    amounts.forEach((written, at) => {
      if (fractions.some(({ bottom }) => bottom.start === written.start)) return
      const fraction = fractions.find(({ top }) => top.start === written.start)
      const bottom = fraction?.bottom
      const amount = bottom
        ? { ...written, kind: bottom.kind, unit: bottom.unit, unitText: bottom.unitText, end: bottom.end }
        : written
      const next = amounts.find(({ start }) => start >= amount.end)
      const raw = text.slice(Math.max(from, amount.start - 110), amount.start)
      const isRate = amount.kind === 'percent' && at > 0 && ofNumber.test(raw)
      const behind =
        text
          .slice(amount.end, Math.min(next?.start ?? sentence.end, sentence.end, amount.end + 70))
          .split(/[;:.()]/u)[0] ?? ''
      const piece = pieceOf(raw)
      const labels = isRate ? open : labelsOf(piece, behind)
      figures.push({
        amount,
        sentence,
        passage: passages[sentence.passage],
        bottom,
        labels,
        before: raw,
        lead: wordsOf(raw.replace(/\([^()]*\)/gu, ' ')),
        tail: wordsOf(behind),
        close: wordsOf(behind.split(',')[0] ?? '').length,
        isFitting: fitting.has(amount.start),
        times: sentence.text.toLowerCase().match(times) ?? [],
      })
      if (!isRate) open = labels
      if (!ofTime.test(text.slice(amount.number.end, amount.number.end + 8))) from = amount.end
    })
    return figures
  })
}

const ofTime = /^\s(?:tháng|năm|ngày|quý|tuần|giờ)(?!\p{sc=Latn})/u
const times = /(?<!\d)20\d\d(?!\d)|tháng \d{1,2}(?!\d)|quý [iv\d]+|vụ \p{sc=Latn}+|học kỳ [i\d]+/gu

const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []

/** The words right before a number, up to what parts them from the rest. */
const pieceOf = (raw: string): string =>
  raw
    .replace(/[\s:(]+$/u, '')
    .split(/[;:()]|\.\s|(?<!\p{sc=Latn})(?:trong đó|bao gồm|gồm|nhưng|tuy nhiên|song)(?!\p{sc=Latn})/u)
    .at(-1) ?? ''

/** A name has so many words. */
const [fewest, most] = [2, 8]

/** "hoàn thành chỉ tiêu giao quân", "tổng số lượt khám bệnh": what stands behind a deed or a word for numbers is the name. */
const ofDeed =
  /(?<!\p{sc=Latn})(?:chỉ tiêu|công tác|tỷ lệ|số|việc|hoàn thành|thực hiện|tổ chức|có|được)(?!\p{sc=Latn})/u

function labelsOf(piece: string, behind: string): string[][] {
  const all = [piece.replace(/^\s*,/u, ''), piece.split(',').at(-1) ?? '', piece.split(ofDeed).at(-1) ?? '']
  const named = all.map((words) => strip(wordsOf(words)))
  const ahead = named.filter(
    (words, at) =>
      words.length >= fewest &&
      words.length <= most &&
      named.findIndex((other) => other.length === words.length) === at,
  )
  if (ahead.length > 0) return ahead
  const words = wordsOf(behind.split(',')[0] ?? '')
  const end = words.findIndex((word) => stops.has(word))
  const name = words.slice(0, end < 0 ? undefined : end)
  return name.length >= fewest && name.length <= most ? [name] : []
}

function strip(words: readonly string[]): string[] {
  let [start, end] = [0, words.length]
  while (start < end && before.has(words[start] ?? '')) start += 1
  while (end > start && after.has(words[end - 1] ?? '')) end -= 1
  return words.slice(start, end)
}

/** One slip of the pen; of things counted also two more or less. */
function isNear(
  { amount: a, bottom: of, isFitting }: Figure,
  { amount: b, bottom, tail, ...later }: Figure,
  named: number,
): boolean {
  if (
    of &&
    bottom &&
    !equals(of.value, bottom.value) &&
    !(equals(of.value, a.value) && equals(bottom.value, b.value))
  )
    return false
  const digits = b.number.text.replace(/\D|^0+/gu, '').length
  const slip = findSlip(b.number.text, printLike(b, a.value))
  if (b.kind === 'percent') return digits > 2 && slip !== undefined
  if (slip === 'đảo hai chữ số' && digits > 1) return true
  if (b.kind !== 'count') return slip !== undefined && digits > 2
  const isClose = compare(absolute(subtract(a.value, b.value)), whole(2)) <= 0
  const isSure =
    digits > 2 || named > fewest || (isFitting && !later.isFitting) || tail.some((word) => pointing.has(word))
  return isClose || (slip !== undefined && isSure)
}

/** Items of one list tell each of its own. */
const isOneList = ({ passage: one }: Figure, { passage: other }: Figure): boolean =>
  !!one?.bullet && one.bullet === other?.bullet && one !== other

/** "Khối 9 có học sinh giỏi 122 em", "Đoàn xã mở lớp …": another one is told of from the first word on. */
const ofOther =
  /^\W*(?:Khối|Lớp|Trường|Đoàn|Hội|Thôn|Bản|Ấp|Xóm|Tổ|Đội|Chi|Ban|Phòng|Trạm|Công an|Đồn|Xã|Huyện|Có|Trong số|Qua)(?!\p{sc=Latn})/u

const isCapital = ({ text }: Sentence): boolean => text === text.toUpperCase()

const heading = /^[^:]{2,80}(?=:)/u
/** "Đánh giá:", "Nhận xét:" names no other thing. */
const assessing =
  /đánh giá|nhận xét|kết luận|hạn chế|tồn tại|ưu điểm|tổng kết|tóm lại|ghi chú|kết quả|khó khăn|nguyên nhân/iu

/** "Số trường có bếp ăn: mầm non 34 trường, …", "Hộ cận nghèo: … phát sinh 03 hộ": a line of its own head, or a list of its own. */
function isOfOtherHead({ sentence: one }: Figure, { sentence: other, amount }: Figure): boolean {
  const alike = other.amounts.filter(({ unit, kind }) => unit === amount.unit && kind === amount.kind)
  if (alike.length > 2) return true
  const [first, later] = [one, other].map(({ text }) => heading.exec(text)?.[0])
  return later !== undefined && !assessing.test(later) && (first !== later || one.passage !== other.passage)
}
