import { add, compare, type Exact } from '../../../exact.ts'
import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { isOneThing } from '../../layers/numbers/things.ts'
import { kinOf } from '../../layers/numbers/units.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { otherTime } from './repeat.ts'

/** A figure with the words of its own clause. */
interface Figure {
  amount: Amount
  sentence: Sentence
  words: Set<string>
  /** The number below the line of a fraction. */
  bottom?: Amount
}

/**
 * A figure of the results that the assessment, the summary or the subject line gives with another value:
 * "hòa giải thành 29 vụ" and, below "ĐÁNH GIÁ", "hòa giải thành 27/33 vụ".
 *
 * Where one slip of the pen makes the one of the other, the words of both clauses are largely the same and no other
 * figure is as like; or, however far the two are apart, where the text tells of one number of these things alone.
 */
export function checkSummaries(read: Understanding): CheckFinding[] {
  const { text, sentences, passages } = read
  const summaries = listSummaries(text, passages)
  const isSummary = ({ start, text: words }: Sentence) =>
    opens.test(words) ||
    hasNow.test(words) ||
    summaries.some((span) => span.start <= start && start < span.end)
  const isOther = makeIsOther(text)
  const figures = gather(sentences, (sentence) => {
    const isTold = isSummary(sentence)
    const isAll = isTold && hasNow.test(sentence.text)
    return listFigures(text, sentence).map((figure) => ({
      figure,
      isTold: isTold || isNow(text, figure),
      isJudged: isAll || isNow(text, figure) || (isTold && !isOther(wordsOf(text, figure))),
    }))
  })
  const results = new Map<string, Figure[]>()
  for (const { figure, isTold } of figures) {
    if (isTold) continue
    const known = results.get(thingOf(figure))
    if (!known) results.set(thingOf(figure), [figure])
    else if (known.length < reach) known.push(figure)
  }
  return gather(figures, ({ figure, isJudged }) =>
    isJudged ? judge({ text, isOther, results }, figure, results.get(thingOf(figure)) ?? []) : [],
  )
}

/** What is counted, people as people; "14,6 tiêu chí/xã" is of another kind than "14 tiêu chí". */
const thingOf = ({ amount: { unit, per } }: Pick<Figure, 'amount'>): string =>
  `${familyOf(unit)} ${per?.replace(/\s/g, '') ?? ''}`

/** So many figures of one unit are compared. */
const reach = 400

const heads = /đánh giá|nhận xét|kết luận|tóm tắt|tóm lại|nhìn chung|ưu điểm|mặt được|kết quả nổi bật/iu
const opens =
  /^[^\p{sc=Latn}]*(?:với(?=\s\d)|nhìn chung|tóm lại|tóm tắt|kết luận|nổi bật|đánh giá chung|đánh giá(?=\s*:)|v\/v|trích yếu|ghi chú|bài học|(?:chú thích |tin )?ảnh(?=\s*:))(?!\p{sc=Latn})|^\s*\(\d{1,2}\)\s/iu
/** "duy trì chất lượng 16 sản phẩm OCOP hiện có" among the tasks: what there is. */
const hasNow =
  /(?:duy trì|phát huy|quản lý|nâng cao chất lượng|giữ vững|chất lượng)\s[^;.]{0,60}\d[^;.]{0,40}\shiện có/iu
const now = /^[^,;.()\d]{0,40}?(?:hiện nay|hiện có|hiện tại|năm nay)(?!\p{sc=Latn})/iu
const fromNow =
  /(?<!\p{sc=Latn})(?:từ|duy trì|phát huy|giữ vững|quản lý|chất lượng|kết quả|trên cơ sở|củng cố)[^,;.\d]{0,60}$/iu

/** "từ 16/19 tiêu chí hiện nay phấn đấu đạt 19/19", "phát huy kết quả tạo việc làm cho 214 lao động năm nay": what was reached. */
const isNow = (text: string, { amount: { start, end }, sentence }: Figure): boolean =>
  now.test(text.slice(end, Math.min(sentence.end, end + 60))) &&
  fromNow.test(text.slice(Math.max(sentence.start, start - 80), start))

/** What its sentence says up to a figure and right behind it. */
const wordsOf = (text: string, { amount, sentence }: Figure): string =>
  text.slice(sentence.start, amount.end) +
  (text.slice(amount.end, Math.min(sentence.end, amount.end + 60)).split(/[,;(]/)[0] ?? '')

/** "đạt kế hoạch" judges what was done. */
const verdict = /(?:đạt|vượt(?: mức)?|hoàn thành|[\d,]+\s?%)\s+(?:kế hoạch|chỉ tiêu|mục tiêu)/giu

const quarter = /quý (?:[1-4]|IV|I{1,3})(?!\p{sc=Latn})/giu
/** What is of another time, or not of all: "(1) Trong 214 sản phẩm: 168 sản phẩm 3 sao". */
const other =
  /kế hoạch|phấn đấu|mục tiêu|dự kiến|năm tới|năm sau|năm trước|cùng kỳ|quý|tháng tới|trong đó|nhiệm kỳ|giai đoạn|lũy kế|luỹ kế|đến năm|tại (?:thôn|bản|ấp)|^\s*\(\d{1,2}\)\s*trong\s+\d[^:]{0,40}:/iu

type IsOther = (words: string) => boolean

/** Whether words tell of another time or of a part; a text of one quarter tells of no other. */
function makeIsOther(text: string): IsOther {
  const quarters = new Set(text.match(quarter)?.map((term) => term.toLowerCase()))
  return (words) => {
    const told = words.replaceAll(verdict, '')
    return other.test(quarters.size === 1 ? told.replaceAll(quarter, '') : told)
  }
}

/** Below "BÁO CÁO" stands what it is about. */
const isSubject = (text: string, above: Passage | undefined): boolean =>
  above !== undefined && /^\W*(?:BÁO CÁO|TỜ TRÌNH|THÔNG BÁO)\W*$/u.test(text.slice(above.start, above.end))

/** From a heading that announces them to the next one of its kind. */
function listSummaries(text: string, passages: readonly Passage[]): Span[] {
  const spans: Span[] = passages.filter((_, at) => isSubject(text, passages[at - 1]))
  let open: { start: number; style: string } | undefined
  for (const { start, end, heading } of passages) {
    const line = text.slice(start, Math.min(end, start + 100))
    const isCapital = line === line.toUpperCase() && /\p{Lu}{2}/u.test(line)
    if (!heading && !isCapital) continue
    const style = heading?.style ?? 'capital-line'
    if (open && (style === open.style || isCapital)) {
      spans.push({ start: open.start, end: start })
      open = undefined
    }
    // "3. Đánh giá: với 09 sản phẩm …" says its heading and its text in one line.
    const head = line.split(':')[0] ?? ''
    if (!open && head.length < 80 && heads.test(head) && !/phân loại|xếp loại|tiêu chí/iu.test(head))
      open = { start, style }
  }
  return open ? [...spans, { start: open.start, end: text.length }] : spans
}

/** The countable amounts of a sentence; of "27/33 vụ" the number above. */
function listFigures(text: string, sentence: Sentence): Figure[] {
  const { amounts, fractions } = sentence
  const tops = fractions.map(({ top, bottom, end }) => ({ ...top, end, bottom }))
  const plain = amounts.filter(
    ({ start, end }) => !fractions.some((one) => one.start <= start && end <= one.end),
  )
  return gather([...plain, ...tops], (amount: Amount & { bottom?: Amount }) =>
    (/^(?:count|measure|money)$/.test(amount.kind) || isPlanRate(text, amount)) &&
    !amount.hedge &&
    !compared.test(text.slice(Math.max(sentence.start, amount.start - 40), amount.start))
      ? [{ amount, sentence, words: wordsAround(text, sentence, amount), bottom: amount.bottom }]
      : [],
  )
}

/** "đạt 85,8% kế hoạch", with all its digits. */
const isPlanRate = (text: string, { kind, unit, end, number }: Amount): boolean =>
  kind === 'percent' &&
  unit === '%' &&
  number.text.replace(/\D/g, '').length > 2 &&
  /^\s(?:kế hoạch|vốn giao|dự toán)/u.test(text.slice(end, end + 12))

/** An earlier value, or how much more or less it is. */
const compared =
  /(?:so với|đầu năm|đầu kỳ|cùng kỳ|năm trước)[^,;.]*$|(?<!\p{sc=Latn})(?:tăng|giảm)\s*(?:thêm|được)?\s*$/iu

const empty = new Set(
  'là có đạt được của và xã toàn trong năm cho các với đã số tổng về từ đến trên địa bàn thực hiện kết quả cả tại ở này những một việc công tác nay hiện gồm tiếp tục'.split(
    ' ',
  ),
)

function wordsAround(text: string, { start, end }: Sentence, amount: Amount): Set<string> {
  const lead = text.slice(Math.max(start, amount.start - 70), amount.start)
  // "giải ngân được 2.145 triệu đồng, đạt 85,8%": a rate is of what its whole sentence tells.
  const before = amount.kind === 'percent' ? lead : lastClause(lead)
  const after = text.slice(amount.end, Math.min(end, amount.end + 60)).split(/[,;.():]/)[0] ?? ''
  const own = new Set(amount.unit.split(' '))
  const words = `${before} ${amount.unitText} ${after}`.toLowerCase().match(/\p{sc=Latn}{2,}/gu) ?? []
  return new Set(words.filter((word) => !empty.has(word) && !own.has(word)))
}

/** The words after the last comma, or the clause before it when there are none. */
const lastClause = (words: string): string =>
  words.split(/[,;.(]/).findLast((clause) => /\p{sc=Latn}{2}/u.test(clause)) ?? ''

/** Units of many things: that both are counted in them says nothing. */
const plainUnit =
  /^(?:người|hộ|lượt|đồng|con|cây|m|m²|m³|kg|cái|chiếc|học sinh|lần|buổi|cuộc|đợt|tổ|lớp|thôn|bản)$/u

function likeness(one: Figure, two: Figure): number {
  const shared = [...one.words].filter((word) => two.words.has(word)).length
  const isSameUnit = kinOf(one.amount.unit) === kinOf(two.amount.unit)
  return shared > 0 && isSameUnit && !plainUnit.test(one.amount.unit) ? shared + 1 : shared
}

function judge(context: Context, figure: Figure, results: readonly Figure[]): CheckFinding[] {
  const { text } = context
  const { amount } = figure
  const beside = besideOf(context, figure, results)
  if (beside) return [sayOther(text, amount, beside)]
  if (results.some((one) => compare(one.amount.value, amount.value) === 0)) return []
  const ranked = results
    // "1.815/1.845 hồ sơ" is no other number than the 1.845 told before.
    .filter((result) => !figure.bottom || compare(result.amount.value, figure.bottom.value) !== 0)
    .map((result) => ({ result, like: likeness(figure, result), slip: slipOf(amount, result.amount) }))
    .sort((a, b) => b.like - a.like)
  const slipped = slippedOf(context, figure, ranked)
  const meant = slipped ?? soleOf(context, figure, ranked)
  return meant ? [sayOther(text, amount, meant)] : []
}

interface Context {
  text: string
  isOther: IsOther
  /** All results, by what they count. */
  results: ReadonlyMap<string, readonly Figure[]>
}

interface Ranked {
  result: Figure
  like: number
  slip: string | undefined
}

/** The figure of the results that a slip of the pen made this of. */
function slippedOf(
  { text, isOther }: Context,
  { amount, words }: Figure,
  ranked: readonly Ranked[],
): Amount | undefined {
  const best = ranked.find(({ slip }) => slip)
  if (!best?.slip || best.like < needed(text, best.result, best.slip)) return undefined
  const meant = best.result.amount
  // "xử lý hình sự 05 vụ; 11 vụ đang xác minh … 07 vụ xử lý hình sự": of the one all its words are told again.
  const isNamed = (result: Figure) =>
    result.words.size >= fewestNaming && [...result.words].every((word) => words.has(word))
  const isSure = isNamed(best.result)
  const isAsLike = ({ result, like }: Ranked) =>
    like >= best.like && (!isSure || isNamed(result)) && compare(result.amount.value, meant.value) !== 0
  if (!isSwapped(amount, best.slip) && ranked.some(isAsLike)) return undefined
  const { sentence } = best.result
  if (!isTotal(text, meant) && isSum(amount.value, sentence, amount.unit)) return undefined
  const lead = sentence.text.slice(0, meant.start - sentence.start)
  // "trong đó xử phạt hành chính 112 vụ, xử lý hình sự 05 vụ": a part is told again by its name.
  return isOther(isSure ? lead.replaceAll('trong đó', '') : lead) ? undefined : meant
}

/** So many words name a part. */
const fewestNaming = 4

/** "01 bác sĩ … 12 giường bệnh" and, in the summary, "với 02 bác sĩ và 12 giường bệnh": told beside a number of the results. */
function besideOf(
  { text, isOther, results }: Context,
  figure: Figure,
  ofKind: readonly Figure[],
): Amount | undefined {
  const { amount, sentence } = figure
  if (amount.kind !== 'count' || plainUnit.test(amount.unit) || otherTime.test(sentence.text))
    return undefined
  if (
    isPart(text, figure) ||
    some.test(text.slice(Math.max(sentence.start, amount.start - 20), amount.start))
  )
    return undefined
  const isBeside = sentence.amounts.some(
    (anchor) =>
      anchor.kind === 'count' &&
      anchor.unit !== amount.unit &&
      Number(anchor.value.n) >= 5 * Number(anchor.value.d) &&
      results
        .get(thingOf({ amount: anchor }))
        ?.some((one) => one.amount.unit === anchor.unit && compare(one.amount.value, anchor.value) === 0),
  )
  if (!isBeside) return undefined
  const ofUnit = ofKind.filter((one) => one.amount.unit === amount.unit)
  if (
    !ofUnit.every(
      (one) => isOneThing(text, one.amount, amount) && compare(one.amount.value, amount.value) !== 0,
    )
  )
    return undefined
  const ranked = ofUnit.map((result) => ({ result, like: 0, slip: undefined }))
  const meant = onlyOne(text, isOther, ranked, 0)
  return meant && Math.abs(Number(meant.value.n) - Number(amount.value.n)) <= nearby ? meant : undefined
}
/** "thiếu 02 bác sĩ", "trao 02 giường" are not those that there are. */
const some = /(?<!\p{sc=Latn})(?:thiếu|thêm|mới|cần|bổ sung|thay|hỏng|trong|số|đề nghị|trao|tặng|cấp)\s*$/iu
/** So far apart two numbers of one thing may be, that no slip of the pen explains. */
const nearby = 3

function sayOther(text: string, amount: Amount, meant: Amount): CheckFinding {
  const slip = slipOf(amount, meant)
  const cause = slip ? ` (có thể ${slip})` : ''
  return report(text, 'repeat', 'error', amount, {
    message: `Phần kết quả ghi ${printAmount(meant)}, ở đây ghi ${printAmount(amount)}${cause}.`,
    suggest: printAmount(amount, meant.value),
    related: [meant],
  })
}

/**
 * "giao quân 18 thanh niên" and, in the summary, "giao đủ 16 thanh niên": however far apart the two numbers are, the
 * text tells of one number of these things alone, and the two share a word besides.
 */
function soleOf({ text, isOther }: Context, figure: Figure, ranked: readonly Ranked[]): Amount | undefined {
  const { amount, bottom } = figure
  const isPresent = isNow(text, figure)
  const ofSame = ranked.filter(({ result }) => isOfWhole(bottom, result, isPresent))
  if (ofSame.length > 0) return onlyOne(text, isOther, ofSame, isPresent ? 0 : 1)
  const isNamed = amount.kind === 'count' && !plainUnit.test(amount.unit)
  if (!isNamed && amount.kind !== 'measure') return undefined
  return onlyOne(
    text,
    isOther,
    ranked.filter(({ result }) => kinOf(result.amount.unit) === kinOf(amount.unit)),
    isNamed ? 2 : manyWords,
  )
}

/** So many words must be shared when the unit tells nothing of what is measured. */
const manyWords = 5

/** "16/19 tiêu chí" and "17/19 tiêu chí": parts of one whole. */
const isOfWhole = (bottom: Amount | undefined, { bottom: of }: Figure, isPresent: boolean): boolean =>
  bottom !== undefined &&
  of !== undefined &&
  compare(of.value, bottom.value) === 0 &&
  of.unit === bottom.unit &&
  (isPresent || !plainUnit.test(of.unit))

/** The one value that all figures have that are no part of another nor planned, when enough words are shared. */
function onlyOne(
  text: string,
  isOther: IsOther,
  ranked: readonly Ranked[],
  needed: number,
): Amount | undefined {
  const [best, ...others] = ranked.filter(
    ({ result }) => !isPart(text, result) && !isOther(text.slice(result.sentence.start, result.amount.start)),
  )
  if (!best || best.like < needed) return undefined
  const meant = best.result.amount
  return others.some(({ result }) => compare(result.amount.value, meant.value) !== 0) ? undefined : meant
}

/** What stands in brackets or behind "trong đó", "gồm" is a part of what was told before. */
const isPart = (text: string, { sentence, amount }: Figure): boolean =>
  /\([^()]*$|(?:trong đó|gồm|bao gồm)[^.]*$|(?<!\p{sc=Latn})còn\s*$/iu.test(
    text.slice(sentence.start, amount.start),
  ) ||
  /^[^,;.\d]{0,12}(?:còn lại|chưa|không (?:thành|đạt))(?!\p{sc=Latn})/iu.test(
    text.slice(amount.end, amount.end + 24),
  )

const digitsOf = ({ number }: Amount): number => number.text.replace(/\D|^0+/g, '').length

/** Two numbers of one digit are always one digit apart. */
function slipOf(amount: Amount, meant: Amount): string | undefined {
  const slip = findSlip(amount.number.text, printLike(amount, meant.value))
  return slip ?? (digitsOf(amount) === 1 && digitsOf(meant) === 1 ? 'sai một chữ số' : undefined)
}

/** Four digits change places by chance once in thousands of pairs. */
const isSwapped = (amount: Amount, slip: string): boolean => slip === 'đảo hai chữ số' && digitsOf(amount) > 3

const whole = /(?:toàn (?:xã|phường|thị trấn)|(?:^|[^\p{sc=Latn}])(?:xã|phường)(?: đã| hiện)?) có\s*$/iu

const isTotal = (text: string, { start }: Amount): boolean =>
  whole.test(text.slice(Math.max(0, start - 30), start))

/** How many words must be the same: the fewer digits, the more of them. */
function needed(text: string, { amount }: Figure, slip: string): number {
  if (isSwapped(amount, slip)) return plainUnit.test(amount.unit) || amount.kind !== 'count' ? 1 : 0
  const digits = digitsOf(amount)
  return digits > 2 ? 2 : isTotal(text, amount) ? 2 : digits === 2 ? 3 : 4
}

/** Two parts of the results told as one: "29 vụ hòa giải thành, 04 vụ không thành" and "33 vụ". */
function isSum(value: Exact, { amounts }: Sentence, unit: string): boolean {
  const values = amounts.filter((one) => one.unit === unit).map((one) => one.value)
  return values.some((one, at) => values.slice(at + 1).some((two) => compare(add(one, two), value) === 0))
}
