import { fold } from '../vietnamese/text.ts'

/** A number that stands in typed words. */
export interface TypedNumber {
  /** As typed, with what belongs to it: "1.081", "2,78%". */
  text: string
  /** Digits with a decimal point, for comparing: "1081", "2.78%". */
  value: string
  /** The words behind it up to the next mark or number, at most four: "hộ nghèo". */
  after: string
}

/** Numbers that name things instead of counting them: days, years, documents, articles, projects, shares of a plan. */
const naming = [
  /\d{1,2}\s*[/-]\s*\d{1,2}\s*[/-]\s*\d{4}/g,
  /\d{1,2}\/\d{4}/g,
  /\d+[/-][\p{L}\d]*\p{Lu}[\p{L}\d/-]*/gu,
  /\d+\/\d{4}\/\S+/g,
  /(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}/g,
  /(?:ngày|tháng|năm|quý|đợt|lần|kỳ|khóa|khoá|số|điều|khoản|điểm|mục|chương|phụ lục|biểu|mẫu|dự án|tiểu dự án|nội dung|thành phần|tiêu chí|vùng|khu vực|thứ|nhiệm kỳ|giai đoạn|quốc lộ|cấp|loại|hạng|mức độ|chặng|tổ|đội|lớp)\s+(?:số\s+)?\d+(?:\s*,\s*\d+)*/giu,
  /(?:19|20)\d{2}(?![\d.,]*\d)/g,
]

const number = /(?<![\p{L}\d.,])\d+(?:\.\d{3})*(?:,\d+)?(?:\s*%)?/gu

/** The numbers of a text that count or measure something. */
export function findTypedNumbers(text: string): TypedNumber[] {
  const blanked = naming.reduce(
    (left, pattern) => left.replace(pattern, (found) => ' '.repeat(found.length)),
    text,
  )
  return [...blanked.matchAll(number)].map((match) => {
    const typed = match[0]
    const rest = text.slice((match.index ?? 0) + typed.length)
    return { text: typed, value: numberKey(typed), after: wordsAfter(rest) }
  })
}

function wordsAfter(rest: string): string {
  const clause = /^\s*[\p{L}\s/]*/u.exec(rest)?.[0] ?? ''
  return clause.trim().split(/\s+/).slice(0, 4).join(' ')
}

/** One spelling for one number: "06" and "6", "1.081" and "1081", "90,30%" and "90,3%". */
export function numberKey(printed: string): string {
  const bare = printed.replace(/\s/g, '').replaceAll('.', '').replace(',', '.')
  const percent = bare.endsWith('%') ? '%' : ''
  const digits = percent ? bare.slice(0, -1) : bare
  const [whole = '', fraction = ''] = digits.split('.')
  const kept = fraction.replace(/0+$/, '')
  return `${whole.replace(/^0+(?=\d)/, '')}${kept ? `.${kept}` : ''}${percent}`
}

/** A known figure, as far as typed numbers are compared with it. */
export interface KnownFigure {
  key: string
  label: string
  /** As printed in a sentence: "30 hộ". */
  text: string
}

/** The number at the head of a print: of "30 hộ" 30; undefined for words and for parts like "30/1.081". */
export function printedNumber(text: string): string | undefined {
  const found = /^(?:trên |gần |khoảng )?(\d+(?:\.\d{3})*(?:,\d+)?(?:\s*%)?)(?![/\d])/.exec(text)?.[1]
  return found === undefined ? undefined : numberKey(found)
}

const counting = /^(?:tong so|so luong|so|ty le|tong)\s+/

/** A figure by the words that count it: of "Số hộ nghèo" those are "hộ nghèo". */
export interface NamedFigure extends KnownFigure {
  name: string
  value: string
}

/** Figures that typed words can mean: with a number, and a name of at least two words. */
export function nameFigures(figures: readonly KnownFigure[]): NamedFigure[] {
  return figures.flatMap((figure) => {
    const value = printedNumber(figure.text)
    const name = fold(figure.label.replace(/\(.*?\)/g, '')).replace(counting, '')
    return value !== undefined && name.includes(' ') ? [{ ...figure, name, value }] : []
  })
}

/** The figure the words behind a typed number name; undefined when none or several are named so. */
export function findNamed(figures: readonly NamedFigure[], typed: TypedNumber): NamedFigure | undefined {
  const words = fold(typed.after)
  if (!words.includes(' ')) return undefined
  const isRate = typed.value.endsWith('%')
  const meant = figures.filter(
    ({ name, value }) => value.endsWith('%') === isRate && (words === name || words.startsWith(`${name} `)),
  )
  const longest = Math.max(...meant.map(({ name }) => name.length))
  const [only, ...others] = meant.filter(({ name }) => name.length === longest)
  return others.length === 0 ? only : undefined
}
