import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { parseRoman } from '../../layers/structure/headings.ts'
import { findAll } from '../../layers/text/search.ts'
import { countsFromOne } from '../../layers/trees/counted-points.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** What a text calls by a word and a number: "Phụ lục A", "Biểu mẫu số 03", "Chương II", "tiêu chí 13.2". */
interface Label {
  word: string
  number: string
  value: number
  /** "13." of 13.2, and whether it is counted by letters, roman or plain numbers. */
  family: string
  start: number
  end: number
  /** Behind it stands what it is: "Mẫu 2 – danh sách tạm hoãn", "Phụ lục A (thu chi quỹ)". */
  title: string
}

const own = 'phụ lục|biểu mẫu|mẫu|chương|tài liệu|hợp phần'
const shape = new RegExp(
  `(?<!\\p{sc=Latn})(?<word>${own}|tiểu dự án|dự án|tiêu chí|nhóm|nội dung)\\s+(?:số\\s+)?(?<number>[A-HĐ](?![.,]\\d)|\\d{1,2}(?:\\.\\d{1,2})?|[IVX]{1,5})(?![\\p{sc=Latn}\\d/]|[.,]\\d)`,
  'giu',
)
const titled = /^\s*(?::\s*|[–-]\s+|\()(?<title>\p{sc=Latn}[^;.()]{2,60})/u
/** Of other documents, and of what is not in this one. */
const foreign =
  /^\s*,?\s*(?:(?:ban hành|đính)\s+)?(?:kèm(?: theo)?|của|tại|thuộc|trong|theo)\s+(?:các\s+)?(?:Luật|Nghị|Thông tư|Quyết định|Hướng dẫn|Quy)/u
const listed = new RegExp(`^(?:${own})$`, 'iu')

/** Labels that stand in running text, "Mẫu 1 – …; Mẫu 2 – …; Mẫu 3 – …": one given twice, and one spoken of that is not among them. */
export const checkInlineLabels = ({ text, passages }: Understanding): CheckFinding[] => {
  const lines = passages.map((passage) => readLabels(text, passage))
  const defined = lines.filter((labels) => labels.filter(({ title }) => title).length > 1)
  if (defined.length === 0) return []
  return [...gather(defined, (labels) => findTwice(text, labels)), ...findMissing(text, defined, lines)]
}

function readLabels(text: string, { start, end }: Passage): Label[] {
  return findAll(text.slice(start, end), shape).map((match) => {
    const { word = '', number = '' } = match.groups ?? {}
    const last = number.split('.').at(-1) ?? ''
    const at = start + match.index
    const behind = text.slice(at + match[0].length, Math.min(end, at + match[0].length + 70))
    const [kind, value] = /^\d/.test(last)
      ? ['1', Number(last)]
      : /^[IVX]+$/u.test(last)
        ? ['I', parseRoman(last) ?? 0]
        : ['A', last.toUpperCase().charCodeAt(0) - 64]
    return {
      word: word.toLowerCase(),
      number,
      value,
      family: `${word.toLowerCase()} ${number.slice(0, number.length - last.length)}${kind}`,
      start: at,
      end: at + match[0].length,
      title: titled.exec(behind)?.groups?.title?.trim().toLowerCase() ?? '',
    }
  })
}

/** "Dự án 2: …. Dự án 3: …. Dự án 3: …": the second is meant to be the next one. */
const findTwice = (text: string, labels: readonly Label[]): CheckFinding[] =>
  gather(labels, (label, at) => {
    const alike = labels.filter(({ family, title }) => family === label.family && title)
    const place = alike.indexOf(label)
    const before = alike[place - 1]
    if (place < 2 || !before || before !== labels[at - 1] || before.value !== label.value) return []
    if (before.title === label.title || alike.some(({ value }) => value === label.value + 1)) return []
    if (
      !countsFromOne(alike.slice(0, place)) ||
      alike.slice(place + 1).some(({ value }) => value <= label.value)
    )
      return []
    return [
      report(text, 'numbering', 'warning', label, {
        message: `"${text.slice(label.start, label.end)}" dùng cho hai mục.`,
        related: [before],
      }),
    ]
  })

/** "Phụ lục A (…), Phụ lục B (…). … nêu ở Phụ lục C". */
function findMissing(
  text: string,
  defined: readonly (readonly Label[])[],
  lines: readonly (readonly Label[])[],
): CheckFinding[] {
  return gather(defined, (labels) => {
    const families = new Set(
      labels.filter(({ word, title }) => title && listed.test(word)).map((one) => one.family),
    )
    return gather([...families], (family) => {
      const known = labels.filter((label) => label.family === family && label.title)
      if (known.length < 2 || !countsFromOne(known)) return []
      const all = lines.flat().filter((label) => label.family === family)
      const most = known.length
      const others = all.filter(({ value }) => value > most)
      // Another list of the same word goes on with them.
      if (others.some(({ title }) => title)) return []
      return others
        .filter(({ end }) => !foreign.test(text.slice(end, end + 50)))
        .map((label) =>
          report(text, 'appendix-ref', 'warning', label, {
            message: `Không có "${text.slice(label.start, label.end)}": chỉ có đến ${text.slice(known.at(-1)?.start, known.at(-1)?.end)}.`,
            related: known,
          }),
        )
    })
  })
}
