import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { parseRoman } from '../../layers/structure/headings.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** Lines that carry one word and a number each: "Bảng 1. …", "Bảng 2. …", or "Nội dung thành phần số 01: …". */
export const checkCaptionOrder = (read: Understanding): CheckFinding[] => [
  ...findCaptions(read),
  ...findItems(read),
]

/** A numbered line: the word it is numbered under, its number, and what it is called. */
interface Label {
  key: string
  value: number
  number: string
  name: string
  passage: Passage
  end: number
}

const caption =
  /^[*_\s(]*(?<kind>(?:Phụ lục|PHỤ LỤC|Bảng|BẢNG|Biểu đồ|BIỂU ĐỒ|Biểu|BIỂU|Hình|HÌNH|Sơ đồ|SƠ ĐỒ)(?:\s+(?:mẫu|MẪU))?)\s*(?:(?:số|SỐ)\s*)?(?<number>\d{1,2}|[IVX]{1,5})(?![\d/.]*\d)(?!\p{sc=Latn})(?<rest>.*)$/u
/** What follows the number of a caption: its name behind a sign or with a capital, or nothing. */
const named = /^\s*(?:$|[.:)–-]|\p{Lu})/u
const again = /tiếp theo|tiếp\)|\(tiếp/iu

/** "Bảng 1", "Bảng 2", "Bảng 4"; "Bảng 2" above two tables of different names. */
function findCaptions(read: Understanding): CheckFinding[] {
  const { text, passages, headings } = read
  const open = new Map<string, Label>()
  return gather(passages, (passage) => {
    if (passage.end - passage.start > 200) return []
    const match = caption.exec(text.slice(passage.start, passage.end))
    const label = match && readLabel(passage, match)
    if (!label) return []
    const before = open.get(label.key)
    open.set(label.key, label)
    // Below another annex the tables are counted anew.
    if (label.key === 'phụ lục') for (const key of open.keys()) if (key !== label.key) open.delete(key)
    if (!before) return []
    const step = label.value - before.value
    if (step >= 2 && step <= 5) return [sayGap(text, label, before)]
    if (step !== 0 || !before.name || !label.name || before.name === label.name) return []
    const isApart = headings.some(({ start }) => start > before.passage.end && start < passage.start)
    if (isApart || !named.test(match.groups?.rest ?? '') || again.test(label.name)) return []
    return [sayTwice(text, label, before)]
  })
}

const spell = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{sc=Latn}\d]+/gu, ' ')
    .trim()

function readLabel(passage: Passage, match: RegExpExecArray): Label | undefined {
  const { kind = '', number = '', rest = '' } = match.groups ?? {}
  const value = /^\d/.test(number) ? Number(number) : parseRoman(number)
  const end = passage.start + match[0].length - rest.length
  return value
    ? { key: spell(kind).replace(/ mẫu$/u, ''), value, number, name: spell(rest), passage, end }
    : undefined
}

const item =
  /^[*_\s]*(?:[-–+•]\s*)?(?<kind>\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3}?(?:\s+số)?)\s+(?<number>\d{1,2})(?<rest>(?:\s?[:.](?!\d)|\s+(?:về|-|–)\s).*)$/u
/** Places bear their numbers as names, articles are headings, and months go on by themselves. */
const ownNumbers =
  /^(?:thôn|bản|xóm|ấp|tổ|khu|khối|đội|lớp|khoa|trường|phòng|nhà|tháng|năm|quý|ngày|tuần|kỳ|điều|phần|chương|mục|bảng|biểu|hình|phụ lục|sơ đồ|khoản|bước|đợt|giai đoạn|nhóm|câu hỏi|bài học|kiến nghị|nhiệm vụ|giải pháp|mục tiêu|nguyên nhân)(?!\p{sc=Latn})/u
/** Of these a commune may have only some: one that is missing is none of its own. */
const chosen = /^(?:dự án|tiểu dự án|tiêu chí|chỉ tiêu|chương trình|nội dung(?: số)?$)/u
/** How many lines may stand between two items of one list. */
const apart = 4

/** "Nội dung thành phần số 03", then "số 05"; "Tiêu chí số 3" twice and then "số 5": the one slip of a list that is else whole. */
function findItems({ text, passages }: Understanding): CheckFinding[] {
  const runs = new Map<string, Label[][]>()
  for (const passage of passages) {
    const match = item.exec(text.slice(passage.start, Math.min(passage.end, passage.start + 200)))
    const label = match && readLabel(passage, match)
    if (!label || ownNumbers.test(label.key)) continue
    const known = runs.get(label.key) ?? []
    const last = known.at(-1)?.at(-1)
    const goesOn = last && label.value >= last.value && passage.index - last.passage.index <= apart
    if (goesOn) known.at(-1)?.push(label)
    else known.push([label])
    runs.set(label.key, known)
  }
  return gather([...runs.values()].flat(), (run) => judgeRun(text, run))
}

function judgeRun(text: string, run: readonly Label[]): CheckFinding[] {
  if (run.length < 4 || run[0]?.value !== 1) return []
  const steps = run.slice(1).map(({ value }, at) => value - (run[at]?.value ?? 0))
  const at = steps.findIndex((step) => step !== 1)
  const [before, label] = [run[at], run[at + 1]]
  if (at < 1 || !before || !label) return []
  const isTwice = steps[at] === 0
  // "3, 3, 5" is one wrong number, behind which the list goes on as it should.
  const rest = steps.slice(at + 1)
  if (rest.some((step, place) => step !== 1 && !(isTwice && place === 0 && step === 2))) return []
  if (isTwice) return before.name === label.name ? [] : [sayTwice(text, label, before)]
  return steps[at] === 2 && !chosen.test(label.key) ? [sayGap(text, label, before)] : []
}

const spanOf = ({ passage, end }: Label) => ({ start: passage.start, end })
const next = ({ number, value }: Label): string =>
  /^\d/.test(number) ? String(value + 1).padStart(number.length, '0') : String(value + 1)

const sayGap = (text: string, label: Label, before: Label): CheckFinding =>
  report(text, 'numbering', 'warning', spanOf(label), {
    message: `Thiếu ${label.key} ${next(before)}: sau ${before.key} ${before.number} là ${label.key} ${label.number}.`,
    suggest: next(before),
    related: [spanOf(before)],
  })

const sayTwice = (text: string, label: Label, before: Label): CheckFinding =>
  report(text, 'numbering', 'warning', spanOf(label), {
    message: `Số ${label.key} ${label.number} dùng hai lần; mục sau có lẽ là ${label.key} ${next(before)}.`,
    suggest: next(before),
    related: [spanOf(before)],
  })
