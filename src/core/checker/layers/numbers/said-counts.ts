import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import { readCounted } from './units.ts'

/** A number of things, "05 sản phẩm", "ba nhóm giải pháp": from two to forty, without a hedge. */
export interface SaidCount extends Span {
  value: number
  /** The number as written. */
  number: string
  /** The counted word or two, as written. */
  unit: string
}

const [fewest, most] = [2, 40]
const isFew = (value: number): boolean => value >= fewest && value <= most

/** "từ 15 tiêu chí trở lên" is a bound, no number of things. */
const bound = /^\strở (?:lên|xuống|đi)/u

/** The numbers of things of a sentence in reading order; of a fraction only the number above. */
export function findSaidCounts(text: string, sentence: Sentence): SaidCount[] {
  const { amounts, fractions } = sentence
  const halves = new Set(gather(fractions, ({ top, bottom }) => [top.start, bottom.start]))
  const written = gather(amounts, (amount): SaidCount[] => {
    const { start, end, kind, decimals, hedge, value, unitText } = amount
    if (kind !== 'count' || decimals > 0 || hedge || value.d !== 1n || halves.has(start)) return []
    if (!isFew(Number(value.n)) || bound.test(text.slice(end, end + 12))) return []
    return [{ start, end, value: Number(value.n), number: amount.number.text, unit: unitText }]
  })
  // "tại 02/11 thôn (…)": the things named behind are those above the line.
  const tops = gather(fractions, ({ top, bottom }): SaidCount[] => {
    const value = Number(top.value.n)
    if (bottom.kind !== 'count' || top.value.d !== 1n || top.hedge || !isFew(value)) return []
    return [{ start: top.start, end: bottom.end, value, number: top.number.text, unit: bottom.unitText }]
  })
  const spelled = gather(sentence.spelled, (found): SaidCount[] => {
    const isKnown = amounts.some(({ start, end }) => start < found.end && found.start < end)
    return isKnown || !isCounting(text, sentence, found) ? [] : readSpelled(text, sentence, found)
  })
  return [...written, ...tops, ...spelled].sort((a, b) => a.start - b.start)
}

/** "Năm học", "Năm nay", "Năm đầu tiên": a year; "Năm cây trồng chủ lực", "năm giải pháp": five. */
const fiveOf =
  /^\s(?!(?:học|nay|qua|ngoái|trước|sau|tới|này|đó|kia|nào|thứ|đầu|cuối|mới|cũ|ngân sách|tài chính|tài khoá|tài khóa|kế hoạch|liền|liên tiếp|tiếp|vừa|rồi|hết|bản lề|công tác|thực hiện|hoàn thành|có|là|và|được|đã|đang|sẽ|không|thì|với|nhuận|dương|âm|sản xuất|hoạt động|tháng|ngày|hạn|mất|tăng|giảm|đạt|cao|thấp|gần|về)(?!\p{sc=Latn}))\p{Ll}/u

/** "xác định năm nhóm giải pháp", "còn năm hạn chế": behind these words no year is told. */
const beforeFive =
  /(?<!\p{sc=Latn})(?:xác định|có|còn|gồm|gồm có|đề ra|nêu|chỉ ra|rút ra|tập trung|tập trung vào|đạt|được|là|với|ban hành|triển khai|thực hiện|kiến nghị|đề xuất|tồn tại|chọn|lựa chọn|xây dựng)\s$/u

/** "Ba" may be a name and "năm" a year: small letters or the head of a sentence, and no word that makes a name of it. */
function isCounting(text: string, sentence: Sentence, { start, end }: Span): boolean {
  const word = text.slice(start, end)
  const before = text.slice(Math.max(sentence.start, start - 16), start)
  // "Năm lĩnh vực được cải thiện gồm": five, no year.
  const isFive =
    fiveOf.test(text.slice(end, end + 16)) && (start === sentence.start || beforeFive.test(before))
  if (
    (/^năm$/iu.test(word) && !isFive) ||
    /(?:thứ|tháng|quý|số|xã|thôn|bản|khóa|kỳ|khoảng|hơn|gần|trên|\d)\s*$/iu.test(before)
  )
    return false
  return word === word.toLowerCase() || /^[\W\d]*$/u.test(before)
}

/** "Hai Phó Trưởng ban gồm …": posts are written with capitals. */
const post = /^\s(?:Phó|Ủy viên|Uỷ viên)(?!\p{sc=Latn})/u

function readSpelled(
  text: string,
  sentence: Sentence,
  found: { start: number; end: number; value: { n: bigint } },
) {
  const after = text.slice(found.end, Math.min(sentence.end, found.end + 40))
  const counted = readCounted(after)
  const value = Number(found.value.n)
  if (!counted || !isFew(value) || !(/^\s\p{Ll}/u.test(after) || post.test(after))) return []
  const end = found.end + counted.length
  const unit = text.slice(found.end, end).trim()
  return [{ start: found.start, end, value, number: text.slice(found.start, found.end), unit }]
}
