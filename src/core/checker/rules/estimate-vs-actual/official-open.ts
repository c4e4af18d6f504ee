import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A number told as the last word on it; party members are "chính thức" too. */
const official =
  /(?<!\p{sc=Latn})(?:(?:con )?số (?:liệu )?(?:chính thức|thực thu|thực chi|(?:thu|chi) thực tế|thực tế|cuối cùng|quyết toán)|(?:thực thu|thực chi|(?:thu|chi) thực tế)|(?<!viên )chính thức)(?!\p{sc=Latn})/giu
/** The number right behind: "số thu thực tế cả năm 92 triệu đồng", "chính thức còn 64 hộ". */
const valueBehind =
  /^(?:\s(?:là|còn|đạt|của|cả|năm|tháng|quý|\d{1,2} tháng|20\d\d|chi|thu|thường xuyên|đầu tư|phát triển|ngân sách)){0,8}\s*:?\s*\d/u
/** Or right before: "47.000 lượt (số liệu cuối cùng; …)", "316 tỷ đồng – con số thực thu". */
const valueBefore = /\d[\d.,]*\s[\p{sc=Latn}%\s]{1,24}?\s?[(,–-]\s?(?:là |đây là |theo )?$/u
/** What shows that the time is not over or the account not closed. */
const open =
  /chưa (?:được )?(?:phê duyệt|khóa sổ|quyết toán|chốt|đối chiếu|kết thúc|công bố|gồm|bao gồm|hết|có quyết định)|mới (?:công bố|có (?:số|quyết định|kết quả)|chốt|phê duyệt|khóa sổ)|tạm (?:sử dụng|tính|lấy)|sẽ (?:bổ sung|cập nhật|điều chỉnh|quyết toán|chốt)|(?:trong|còn) (?:\d{1,2}|một|hai|ba|bốn) tháng (?:cuối|còn lại)|số ước(?: thực hiện)?/giu
/** The clause says that the last word is still to come. */
const isToCome =
  /(?:chưa|mới|sẽ|khi|sau khi|đợi|chờ|chờ đợi|không phải|thay cho|so với|trước khi|để|ước|dự kiến)\s[^,;.()]{0,30}$/iu

/** "Số liệu … là số ước do chưa khóa sổ. Cụ thể, số quyết toán chi thường xuyên là 214,6 tỷ": an open account told as closed. */
export const checkOfficialOpen = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence, at) => {
    if (sentence.amounts.length === 0) return []
    const said = findAll(sentence.text, official).find((match) => isOfValue(sentence, match))
    if (!said) return []
    const start = sentence.start + said.index
    const span = { start, end: start + said[0].length }
    const mark = findOpen(text, sentence, sentences[at - 1], span)
    if (!mark) return []
    return [
      report(text, 'estimate-vs-actual', 'warning', widen(text, sentence, span), {
        message: `Ghi "${said[0]}" trong khi "${text.slice(mark.start, mark.end)}": chỉ có thể là số ước hoặc số tạm tính.`,
        related: [mark],
      }),
    ]
  })

function isOfValue({ text }: Sentence, { 0: word, index }: RegExpExecArray): boolean {
  const [lead, behind] = [text.slice(Math.max(0, index - 60), index), text.slice(index + word.length)]
  // "số thu thực tế đến nay 71 triệu đồng": what there is so far may well be the last word.
  if (
    isToCome.test(lead) ||
    /^[^\d,;.]{0,24}(?:đến nay|đến ngày|đến hết|đến thời điểm|\d{1,2} tháng)/iu.test(behind)
  )
    return false
  return (
    valueBehind.test(behind.slice(0, 90)) ||
    (valueBefore.test(lead) && /^\s*[;,).]|^\s(?:do|theo|của)\s/u.test(behind))
  )
}

/** What is open is told in the same sentence in another clause, or of all numbers in the sentence before. */
function findOpen(
  text: string,
  sentence: Sentence,
  before: Sentence | undefined,
  said: Span,
): Span | undefined {
  const own = findAll(sentence.text, open)
    .map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }))
    .find((mark) => isOfOne(text, sentence, said, mark))
  if (own) return own
  if (!before || before.passage !== sentence.passage || !ofAll.test(before.text)) return undefined
  const match = new RegExp(open.source, 'iu').exec(before.text)
  return match
    ? { start: before.start + match.index, end: before.start + match.index + match[0].length }
    : undefined
}

/** Whether a mark in another clause is of the number itself: no other number and no other year between them. */
function isOfOne(text: string, { amounts, start }: Sentence, said: Span, mark: Span): boolean {
  const [from, to] = said.start < mark.start ? [said.end, mark.start] : [mark.end, said.start]
  const between = text.slice(from, to)
  const numbers = amounts.filter((one) => one.start >= from && one.end <= to && one.kind !== 'bare')
  // "số ước cả năm 90 triệu, số thực thu 75 triệu": the two are told apart.
  if (!/[,;()–]/u.test(between) || /^số ước/iu.test(text.slice(mark.start, mark.end))) return false
  const years = new Set(text.slice(start, Math.max(said.end, mark.end) + 20).match(/năm 20\d\d/giu))
  return (
    years.size < 2 &&
    numbers.length < 2 &&
    (mark.start < said.start || numbers.every((one) => one.start - said.end < 50))
  )
}

/** "Số liệu thực hiện năm 2024 tại báo cáo này là số ước thực hiện" */
const ofAll =
  /^\W*(?:(?:toàn bộ|các|mọi)\s)?số liệu(?!\p{sc=Latn})[^;.]{0,80}(?:báo cáo này|nêu|dưới đây|trong biểu|tại biểu)/iu

/** With the number behind the word, where it stands close. */
function widen(text: string, { amounts }: Sentence, span: Span): Span {
  const next = amounts.find(({ start }) => start >= span.end)
  return next && next.start - span.end < 50 && !/[,;.]/u.test(text.slice(span.end, next.start))
    ? { start: span.start, end: next.end }
    : span
}
