import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { stepsOf } from '../../layers/trees/counted-points.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** A line that begins with a name and a number: "Tiêu chí số 05: …". */
interface LabelledLine extends Span {
  name: string
  number: string
  value: number
  /** What stands behind the number. */
  rest: string
  index: number
}

const shape =
  /^[-–+•*_\s]*(?<label>(?<name>\p{Lu}[\p{sc=Latn}\s]{2,34}?(?:\s(?:số|thứ))?)\s(?<number>\d{1,2}))(?=\s?[:.(–-](?!\d)|\s[–-]\s)/u
/** Places, times and classes have numbers that need not follow each other. */
const noCount =
  /^(?:thôn|bản|xóm|khu|khối|tổ|ấp|đội|phường|quận|lớp|năm|tháng|quý|tuần|ngày|tiết|điều|phụ lục|biểu|bảng|hình|mẫu|tờ|thửa|lô|km|tuyến|đường|quốc lộ|tỉnh lộ|đảng bộ|chi bộ|trạm|trường|hộ|nhà|xe|số|công văn|văn bản|nghị quyết|quyết định|kế hoạch|thông báo|ghi chú)(?!\p{sc=Latn})/iu
/** What only some of are carried out in one place: a number may rightly be left out. */
const chosen = /^(?:tiểu )?(?:dự án|đề án|chương trình|hợp phần|gói thầu|khoản|mục tiêu)(?!\p{sc=Latn})/iu

/**
 * "Tiêu chí 13: …", "Tiêu chí 14: …", "Tiêu chí 16: …" line below line: a number left out, or said of two lines. A gap is
 * told only when there is a single one among several lines that else go on by one.
 */
export function checkLabelledLines({ text, passages }: Understanding): CheckFinding[] {
  return gather(runsOf(text, passages), (run) => [...findTwice(text, run), ...findGap(text, run)])
}

function readLine(text: string, { start, end, index }: Passage): LabelledLine | undefined {
  const line = text.slice(start, Math.min(end, start + 80))
  const found = shape.exec(line)
  const { label = '', name = '', number = '' } = found?.groups ?? {}
  if (!found || noCount.test(name)) return undefined
  const from = start + found[0].length - label.length
  const to = start + found[0].length
  return {
    start: from,
    end: to,
    name: name.toLowerCase(),
    number,
    value: Number(number),
    rest: text.slice(to, end),
    index,
  }
}

/** Lines of one name right below each other. */
function runsOf(text: string, passages: readonly Passage[]): LabelledLine[][] {
  const runs: LabelledLine[][] = []
  for (const passage of passages) {
    const line = readLine(text, passage)
    const last = runs.at(-1)?.at(-1)
    if (!line) continue
    if (last && last.name === line.name && line.index === last.index + 1) runs.at(-1)?.push(line)
    else runs.push([line])
  }
  return runs.filter(({ length }) => length > 2)
}

/** The one number said of two lines: all others go on, or the line behind goes on as if it had been the next. */
function findTwice(text: string, run: readonly LabelledLine[]): CheckFinding[] {
  const steps = stepsOf(run)
  const at = steps.indexOf(0)
  const others = steps.filter((_, place) => place !== at)
  const [line, before] = [run[at + 1], run[at]]
  const isOnly = others.every((step, place) => step === 1 || (step === 2 && place === at))
  if (at < 0 || !isOnly || !line || !before || line.rest === before.rest) return []
  // "Dự án 3: vốn đầu tư …", "Dự án 3: vốn sự nghiệp …": told twice unless a number is missing behind it.
  if (steps[at + 1] !== 2 && (chosen.test(line.name) || at + 1 < steps.length)) return []
  const right = printNext(line, line.value + 1)
  return [
    report(text, 'numbering', 'warning', line, {
      message: `"${text.slice(line.start, line.end)}" được dùng cho hai dòng; dòng sau có lẽ là số ${right}.`,
      suggest: right,
      related: [before],
    }),
  ]
}

function findGap(text: string, run: readonly LabelledLine[]): CheckFinding[] {
  const steps = stepsOf(run)
  const at = steps.indexOf(2)
  const [line, before] = [run[at + 1], run[at]]
  if (at < 0 || run.length < 4 || !line || !before || chosen.test(line.name)) return []
  if (steps.some((step, place) => step !== 1 && place !== at)) return []
  const right = printNext(line, line.value - 1)
  return [
    report(text, 'numbering', 'error', line, {
      message: `Thứ tự nhảy từ "${text.slice(before.start, before.end)}" đến "${text.slice(line.start, line.end)}": thiếu số ${right}.`,
      suggest: right,
      related: [before],
    }),
  ]
}

/** As many digits as the number beside it: "07" after "06". */
const printNext = ({ number }: LabelledLine, value: number): string =>
  number.startsWith('0') ? String(value).padStart(number.length, '0') : String(value)
