import type { CheckFinding } from '../finding.ts'
import { report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

const ahead =
  /(?:dự kiến|sẽ)\s+(?:sẽ\s+)?(?:được\s+)?(?:khai giảng|khởi công|khởi động|bắt đầu|tổ chức|mở|diễn ra|khai mạc|triển khai|thi công)|đang (?:lựa chọn nhà thầu|làm thủ tục đấu thầu|chờ (?:vốn|phê duyệt|thẩm định))/iu
const underWay = /(?:hiện|vẫn|còn|đang)\s+(?:đang\s+)?(?:thi công|xây dựng|lắp đặt)(?!\p{L})/iu
const finished =
  /(?:đã\s+)?(?:hoàn thành|thi công xong|xây dựng xong)[\p{L}\s]{0,12}(?:,|\svà)?\s*(?:đã\s+)?(?:nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))/iu
const over =
  /đã\s+(?:thu hút|hoàn thành|kết thúc|bàn giao|nghiệm thu|tốt nghiệp|được cấp|cấp|trao|bế mạc|đưa vào sử dụng|diễn ra|thành công|tổ chức)(?!\p{L})[^.;,]{0,30}/iu
const unsure =
  /dự kiến|(?<!\p{L})sẽ(?!\p{L})|sau khi|khi (?:đã|hoàn)|phấn đấu|cơ bản|một số|từng phần|hạng mục|giai đoạn (?:1|I)(?!\p{L})/iu

const wasUsed = /(?:đã|được)\s+(?:nghiệm thu|bàn giao|đưa vào (?:sử dụng|khai thác|vận hành))/iu
const notYet =
  /dự kiến\s+(?:sẽ\s+)?(?:khởi công|bắt đầu)|mới\s+(?:thi công|thực hiện|xây dựng|hoàn thành)\s*(?:được|đạt)?\s*(?:khoảng\s*)?\d[^;.,]{0,30}|chưa (?:khởi công|bàn giao|nghiệm thu|đưa vào sử dụng)/iu

/** How many sentences behind the plan its result is looked for, and over how many letters. */
const [far, near] = [6, 900]

/** A thing that is still to begin or being built, and is told as finished a few sentences on. */
export function checkBegun({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence, at) => [
    ...findFinished(text, sentences, at),
    ...findUnfinished(text, sentences, sentence, at),
  ])
}

/** "đã nghiệm thu, bàn giao" and further on "mới thi công được 70%" of the same thing, which is named. */
function findUnfinished(
  text: string,
  sentences: readonly Sentence[],
  sentence: Sentence,
  at: number,
): CheckFinding[] {
  const done = (wasUsed.exec(sentence.text) ?? finished.exec(sentence.text)) as RegExpExecArray | null
  const subject = done && !unsure.test(sentence.text) ? readSubject(sentence.text.slice(0, done.index)) : []
  if (!done || !subject.slice(1).some((word) => /^\p{Lu}/u.test(word))) return []
  const [start] = sentences
    .slice(at + 1, at + 1 + far)
    .filter((one) => one.start - sentence.end < near)
    .flatMap((one) => findResult(one, subject, [notYet], /(?!)/u))
  if (!start) return []
  return [
    report(text, 'estimate-vs-actual', 'warning', start, {
      message: `Ở trên việc này "${done[0].trim()}", ở đây lại ghi "${text.slice(start.start, start.end).trim()}": chỉ có thể một trong hai là đúng.`,
      related: [{ start: sentence.start + done.index, end: sentence.start + done.index + done[0].length }],
    }),
  ]
}

function findFinished(text: string, sentences: readonly Sentence[], at: number): CheckFinding[] {
  return sentences.slice(at, at + 1).flatMap((sentence) => {
    const isAhead = ahead.exec(sentence.text)
    const opening = isAhead ?? underWay.exec(sentence.text)
    const subject = opening ? readSubject(sentence.text.slice(0, opening.index)) : []
    if (!opening || subject.length < 2) return []
    const shape = isAhead ? [finished, over] : [finished]
    const later = sentences
      .slice(at + 1, at + 1 + far)
      .filter(({ start }) => start - sentence.end < near)
      .flatMap((one) => findResult(one, subject, shape))
    const [result] = later
    if (!result) return []
    return [
      report(text, 'estimate-vs-actual', 'warning', result, {
        message: `Ở trên việc này "${opening[0].trim()}", ở đây đã ghi kết quả "${text.slice(result.start, result.end).trim()}": chỉ có thể một trong hai là đúng.`,
        related: [
          { start: sentence.start + opening.index, end: sentence.start + opening.index + opening[0].length },
        ],
      }),
    ]
  })
}

/** The words that name what the sentence is about: those of its last clause before the verb. */
function readSubject(words: string): string[] {
  const clause =
    words
      .replace(/\([^()]*\)/gu, ' ')
      .split(/[:;]|\.\s/u)
      .at(-1) ?? ''
  const first = clause
    .split(',')
    .find((part) => /\p{L}{2}/u.test(part) && !/^\s*(?:trong|đến|từ|năm|tính)\s/iu.test(part))
  return (first ?? '').match(/[\p{L}\d]+/gu)?.slice(0, 6) ?? []
}

/** The words that tell the end, in a sentence about the same thing. */
function findResult(
  { text, start }: Sentence,
  subject: readonly string[],
  shapes: readonly RegExp[],
  doubt = unsure,
): { start: number; end: number }[] {
  if (doubt.test(text)) return []
  const lower = text.toLowerCase()
  const [first, second] = subject.map((word) => word.toLowerCase())
  const names = subject.slice(1).filter((word) => /^\p{Lu}/u.test(word))
  const isNamed =
    lower.includes(subject.slice(0, 3).join(' ').toLowerCase()) && names.every((name) => text.includes(name))
  const isMeant =
    new RegExp(
      `(?<!\\p{L})${first}(?: ${second})? (?:này|trên|nêu trên|nói trên)(?!\\p{L})|(?<!\\p{L})của ${first}(?!\\p{L})`,
      'iu',
    ).test(lower) ||
    new RegExp(`(?<!\\p{L})(?:nay|tính đến nay|đến nay) ${first}(?!\\p{L})`, 'iu').test(lower)
  if (!isNamed && !isMeant) return []
  const match = shapes.map((shape) => shape.exec(text)).find((one) => one !== null)
  return match ? [{ start: start + match.index, end: start + match.index + match[0].length }] : []
}
