import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { SaidCount } from '../../layers/numbers/said-counts.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { judgeCount } from '../count-of-list/count-finding.ts'

const respective = /(?=[lt])(?<!\p{sc=Latn})(?:lần lượt|tương ứng)(?!\p{sc=Latn})/giu

/** "tỉnh, huyện, xã và dân góp … lần lượt 88%; 74% và 69%". */
export function findRespective(
  read: Understanding,
  sentence: Sentence,
  counts: readonly SaidCount[],
): CheckFinding[] {
  const { text } = read
  return gather(findAll(sentence.text, respective), (match) => {
    const at = sentence.start + match.index
    const values = followingValues(text, sentence, at + match[0].length)
    if (values.length < 2) return []
    const other = findOtherCount(text, sentence, counts, at, values.length)
    if (other) return judgeCount(read, other, values.length)
    const before =
      sentence.text
        .slice(0, match.index)
        .split(/[;:]|\.\s/)
        .at(-1) ?? ''
    const subjects = countSaid(text, sentence, counts, at) ?? countSubjects(before) ?? countNamed(before)
    const last = values.at(-1)
    if (subjects === undefined || !last || values.length % subjects === 0) return []
    // A remark in brackets may part the values.
    if (values.length < subjects && /^\s*\(/u.test(text.slice(last.end, last.end + 3))) return []
    if (new Set(values.filter(({ kind }) => kind !== 'bare').map(({ unit }) => unit)).size > 1) return []
    const only = values.length < subjects ? 'chỉ ' : ''
    return [
      report(
        text,
        'count-of-list',
        'warning',
        { start: at, end: last.end },
        {
          message: `Nêu ${subjects} đối tượng nhưng "${match[0]}" ${only}có ${values.length} số.`,
          related: values,
        },
      ),
    ]
  })
}

/** Amounts of one unit parted by nothing but signs and "và". */
function followingValues(text: string, { amounts }: Sentence, from: number): Amount[] {
  const values: Amount[] = []
  for (const amount of amounts.filter(({ start }) => start >= from)) {
    const last = values.at(-1)
    const between = text.slice(last?.end ?? from, amount.start)
    if (!last ? between.length > 40 : !/^(?:\/\p{sc=Latn}+)*\s*(?:[,;]|và|,\s*và|;\s*và)\s*$/u.test(between))
      break
    // "1,24; 0,87 và 1,15 triệu kWh; 100% số thôn": the last one names the unit of them all.
    const isNamed = values.length > 1 && last?.kind !== 'bare' && values.at(-2)?.kind === 'bare'
    if (isNamed && amount.unit !== last?.unit) break
    values.push(amount)
  }
  return values
}

/** "03 bản Pá Hộc, Nậm Kè và Huổi Lụ với diện tích lần lượt là": as many named as said. */
function countSaid(
  text: string,
  { start }: Sentence,
  counts: readonly SaidCount[],
  at: number,
): number | undefined {
  const before = counts.filter(({ end }) => end <= at)
  const [said] = before
  if (!said || before.length > 1 || said.value > 12 || /\.\s/.test(text.slice(start, at))) return undefined
  // "Ba phòng Kinh tế; Văn hóa - Xã hội; Văn phòng HĐND và UBND": semicolons part names that hold "và".
  const words = text.slice(said.end, at)
  const items = words.split(words.includes('; ') ? /\s*;\s+/u : parting)
  const areNamed = items.slice(1).every((item) => /^\p{Lu}/u.test(item))
  return items.length === said.value && (areNamed || areShort(items)) ? said.value : undefined
}

/** "4 lĩnh vực đất đai, đầu tư, hộ tịch, đấu giá tài sản với số lượng": short words in a row, the last with what is told of them. */
const areShort = (items: readonly string[]): boolean =>
  items.length > 2 &&
  items.every((item, at) => {
    const name = at === items.length - 1 ? item.replace(toldOf, '') : item
    return /^[^\d:()]+$/u.test(name) && name.trim().split(' ').length < 7 && !told.test(name)
  })
const toldOf =
  /,?\s(?:với|có|đạt|là|được|về|cho|theo)(?:\s\p{Ll}+){0,8}\s*,?$|,?\s(?:số lượng|diện tích|kinh phí|tỷ lệ|sản lượng|tổng số|mức)(?:\s\p{Ll}+){0,5}\s*$/u
const told = /(?<!\p{sc=Latn})(?:có|đạt|là|được|đã|tăng|giảm|do)(?!\p{sc=Latn})/u

/** "của 04 chương trình nông thôn mới, giảm nghèo, dân tộc thiểu số lần lượt là" three values: as many as named, not as said. */
function findOtherCount(
  text: string,
  { start }: Sentence,
  counts: readonly SaidCount[],
  at: number,
  values: number,
): SaidCount | undefined {
  const [said, ...more] = counts.filter(({ end }) => end <= at)
  if (
    !said ||
    more.length > 0 ||
    said.value > 12 ||
    said.value === values ||
    /\.\s/.test(text.slice(start, at))
  )
    return undefined
  const words = text.slice(said.end, at)
  const before = text.slice(start, said.start)
  if (
    /[\d:;(]|(?<!\p{sc=Latn})năm(?!\p{sc=Latn})/u.test(words) ||
    /,|\svà\s/u.test(before.replace(whenever, ''))
  )
    return undefined
  const items = words.split(parting)
  const isNamed = items.length === values && items.length > 2
  const isAlone = items.length === 1 && words.length < 60 && values % said.value !== 0 && values > 2
  return isNamed || isAlone ? said : undefined
}

const parting = /\s*[,;]\s*(?:và\s+)?|\s+và\s+/u
/** "Trong tháng, …", "Đến nay, …": when it was. */
const whenever =
  /^\W*(?:Trong|Đến|Tính đến|Từ|Năm|Quý|Tháng)(?:\s[\p{Ll}\d/]+){0,3}?\s(?:tháng|quý|năm|kỳ|nay|vụ|đợt|qua|trước|\d+)(?:\s[\p{Ll}\d/]+){0,3},\s*/u

const allName = /^\p{Lu}\p{sc=Latn}*(?:\s\p{Lu}\p{sc=Latn}*){0,3}$/u
const nameWithVerb =
  /^\p{Lu}\p{sc=Latn}*(?:\s\p{Lu}\p{sc=Latn}*){0,3}\s(?:có|đạt|với|là|được|giải ngân|đã)(?!\p{sc=Latn})/u

const titleWithVerb =
  /^\p{Lu}\p{sc=Latn}+(?:\s\p{sc=Latn}+){1,3}\s(?:tham gia|có|đạt|với|là|được|đã|tính|trong|năm)(?!\p{sc=Latn})/u

const proper = "\\p{Lu}[\\p{sc=Latn}'’]*(?:\\s(?:\\p{Lu}[\\p{sc=Latn}'’]*|\\d{1,2}(?!\\d)))*"
const oneKind = new RegExp(
  `(?<=^|[,;:]\\s|\\s)(?<head>\\p{Ll}+)\\s${proper}(?<more>(?:,\\s\\k<head>\\s${proper})+),?\\svà\\s\\k<head>\\s${proper}(?:\\s(?:có|với|đạt|là|được)(?:\\s\\p{Ll}+){0,5})?\\s*$`,
  'u',
)

/** "các Dự án 1, 3, 4, 5 và 10" */
const numbered =
  /(?<=các (?:tiểu )?(?:dự án|tổ|thôn|khu|khu phố|ấp|đội|tiêu chí|chi bộ|nội dung)\s(?:số\s)?)\d{1,2}(?:,\s\d{1,2})+,?\svà\s\d{1,2}(?=(?:\s(?:có|đạt|là|được)(?:\s\p{Ll}+){0,4})?\s*$)/iu

/** "Qua chấm điểm, chợ Bến Gỗ, chợ Gò Mít và chợ Ngòi Lửng": whatever stands before them, each is called by the same word. */
function countNamed(before: string): number | undefined {
  const numbers = numbered.exec(before)?.[0].match(/\d+/gu)
  if (numbers) return numbers.length
  const { head, more } = oneKind.exec(before)?.groups ?? {}
  return head && more ? 2 + (more.match(new RegExp(`,\\s${head}\\s`, 'gu'))?.length ?? 0) : undefined
}

/** Things named in a plain list before the verb; undefined when the words are no plain list. */
function countSubjects(before: string): number | undefined {
  // "cao nhất là A (…), thấp nhất là B và C (lần lượt …)": the clauses name what they name each.
  if (/(?<!\p{sc=Latn})nhất là(?!\p{sc=Latn})/iu.test(before)) return undefined
  const clean = before
    .replace(/\([^)]*\)/g, '')
    .replace(whenever, '')
    .replace(/^\W*(?:\p{sc=Latn}+\s)?\d{1,2}\s(?=\p{Ll})/u, '')
    // "…, số lượng": what is told of them all.
    .replace(
      /(\svà\s[^,]*),\s*(?:với\s+)?(?:số lượng|số|diện tích|kinh phí|tỷ lệ|sản lượng|tổng số|mức|giá trị)[\p{Ll}\s]{0,30}$/u,
      '$1',
    )
    .replace(/[\s,]+$/u, '')
    .trim()
    .replace(/,(?:\s(?:với|là))?$/u, '')
  const named =
    /\d+\s+tuổi|\dG(?!\p{sc=Latn})|(?:năm|tháng|quý|(?:tiểu )?dự án|tổ|đội|nhóm|ấp|khu|khu phố|thôn|số|đợt|cụm|lớp|khối)\s+\d+/giu
  if (/\d/.test(clean.replace(named, ''))) return undefined
  const items = clean.split(/\s*,\s*(?:và\s+)?|\s+và\s+/u).map((item) => item.trim())
  // "A, B và C có số hộ và số khẩu": which "và" ends the list cannot be told.
  if ((clean.match(/\svà\s/gu)?.length ?? 0) > 1) return undefined
  // "Các thôn Nà Pheo, Lũng Cà, Bản Khuông có số hộ nghèo": names alone need no "và" before the last.
  const [, ...others] = items
  // "Số hội viên Phụ nữ, Nông dân, Cựu chiến binh tham gia bảo hiểm lần lượt là"
  const isTitles =
    !/\svà\s/u.test(clean) &&
    others.length > 1 &&
    others.every((item, place) =>
      place < others.length - 1
        ? /^\p{Lu}\p{sc=Latn}+(?:\s\p{sc=Latn}+){0,2}$/u.test(item)
        : titleWithVerb.test(item),
    )
  const isNames =
    !/\svà\s/u.test(clean) &&
    others.length > 1 &&
    others.every((item, place) => (place < others.length - 1 ? allName : nameWithVerb).test(item))
  const isShort =
    !/\svà\s/u.test(clean) &&
    others.length > 1 &&
    others.every(
      (item) =>
        item.split(' ').length < 5 && !/(?<!\p{sc=Latn})(?:có|đạt|là|được|đã)(?!\p{sc=Latn})/u.test(item),
    )
  const isList = isNames || isTitles || isShort || /,[^,]*\svà\s[^,]*$/u.test(clean)
  if (!isList || items.length < 3 || items.slice(1, -1).some((item) => item.split(' ').length > 5))
    return undefined
  if (/^(?:Trong|Đến|Năm|Tính|Qua|Theo|Nhờ|Do)(?!\p{sc=Latn})/u.test(items[0] ?? '')) return undefined
  return items.length
}
