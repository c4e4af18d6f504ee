import type { CheckFinding, StoredFigure } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import type { Understanding } from '../../understanding.ts'

const number = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?'
/** Between what is counted and how many: "hộ nghèo của xã năm 2023 là". */
const between =
  '(?:\\s+(?:của|toàn|trên địa bàn|tại)?\\s*xã)?(?:\\s+(?:cuối\\s+)?năm\\s+\\d{4})?\\s*(?:là|có|còn|hiện có|:)?\\s*'
/** Another subject, another time, or not yet done: not the figure of the whole unit at the end of the year. */
const elsewhere =
  /(?<!\p{sc=Latn})(?:thôn|bản|xóm|khu|làng|ấp|buôn|kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|ước|dự kiến|đầu năm|năm trước|cùng kỳ|đầu kỳ|quý|tháng|giảm|tăng|thêm|từ|trong đó)(?!\p{sc=Latn})/iu
const sentenceEnd = /[;\n\t]|[.](?=\s|$)/g
const longest = 400

type Read = Pick<Understanding, 'text' | 'ground' | 'agree'>

/**
 * Figures of the text beside those the system holds for the same unit and year.
 *
 * Only what is named by the figure's own words, directly beside its number, is compared, and only where the
 * sentence speaks of the whole unit and of no other year: a wrong comparison would cost more than a missed one.
 */
export function findStoredPhrases(read: Read): CheckFinding[] {
  const {
    text,
    ground: { figures = [], year },
  } = read
  const known = gather(figures, (figure) => toKnown(figure) ?? [])
  if (known.length === 0) return []
  return gather(splitText(text), ({ start, end }) => {
    const sentence = text.slice(start, end)
    if (elsewhere.test(sentence) || namesOtherYear(sentence, year)) return []
    return gather(known, (one) => compare(one, sentence, start, read))
  })
}

function splitText(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let start = 0
  for (const { index } of findAll(text, sentenceEnd)) {
    if (index > start && index - start <= longest) pieces.push({ start, end: index })
    start = index + 1
  }
  if (text.length > start && text.length - start <= longest) pieces.push({ start, end: text.length })
  return pieces
}

const namesOtherYear = (sentence: string, year: number | undefined): boolean =>
  findAll(sentence, /(?<![\d/])(?:19|20)\d\d(?!\d)/g).some(
    ([found]) => year === undefined || Number(found) !== year,
  )

interface Known {
  figure: StoredFigure
  /** "hộ nghèo 30/1.081": the words, then the number or both of a ratio. */
  after: RegExp
  /** "30 hộ nghèo": where the words begin with what is counted. */
  before?: RegExp
  /** "hộ nghèo …, chiếm 2,78%". */
  share?: RegExp
}

function toKnown(figure: StoredFigure): Known | undefined {
  const phrase = figure.label.replace(/^(?:Tỷ lệ|Tổng số|Số)\s+/u, '')
  if (figure.label.includes(':') || phrase === figure.label || phrase.split(' ').length < 2) return undefined
  const words = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const isRatio = figure.numerator !== undefined && figure.denominator !== undefined
  const unit = figure.unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  const count = `(?<first>${number})(?:\\s*/\\s*(?<second>${number}))?`
  const lead = `(?<!\\p{sc=Latn})${words}`
  return {
    figure,
    after: new RegExp(
      `${lead}${between}${count}\\s*(?:${isRatio ? 'hộ|người|hồ sơ|thôn' : unit})(?!\\p{sc=Latn})`,
      'giu',
    ),
    ...(phrase.startsWith(`${figure.unit} `)
      ? {
          before: new RegExp(`(?<![\\d.,/])${count}\\s+${words}(?=\\s*(?:[,.;:()]|$|chiếm|đạt|bằng))`, 'giu'),
        }
      : {}),
    ...(isRatio
      ? {
          share: new RegExp(
            `${lead}${between}(?:${count}\\s*(?:hộ|người|hồ sơ|thôn))?\\s*,?\\s*(?:chiếm|đạt|bằng)?(?:\\s*tỷ lệ)?\\s*(?:là|:)?\\s*(?<share>${number})\\s*%`,
            'giu',
          ),
        }
      : {}),
  }
}

function compare(
  { figure, after, before, share }: Known,
  sentence: string,
  start: number,
  { text, agree }: Read,
): CheckFinding[] {
  const counts = gather([after, ...(before ? [before] : [])], (shape) => findAll(sentence, shape))
  const found = gather(counts, (match) => {
    const { first, second } = match.groups ?? {}
    const pairs: [string | undefined, number | undefined][] =
      second === undefined
        ? [[first, figure.numerator === undefined ? figure.value : undefined]]
        : [
            [first, figure.numerator],
            [second, figure.denominator],
          ]
    return gather(pairs, ([written, stored]) => {
      if (written === undefined || stored === undefined) return []
      const at = start + match.index + match[0].lastIndexOf(written)
      if (parse(written) === stored) return agree('stored-figure', { start: at, end: at + written.length })
      return [createFinding(figure, text, at, written.length, 'warning')]
    })
  })
  const shares = share ? findAll(sentence, share) : []
  return [
    ...found,
    ...gather(shares, (match) => {
      const written = match.groups?.share ?? ''
      const decimals = written.split(',')[1]?.length ?? 0
      const off = Math.abs(parse(written) - figure.value)
      const isRounded = off <= 0.5 * 10 ** -decimals + 1e-9
      const at = start + match.index + match[0].lastIndexOf(written)
      const length = match[0].length - match[0].lastIndexOf(written)
      if (isRounded) agree('stored-figure', { start: at, end: at + length })
      if (isRounded && (decimals >= 2 || off < 1e-9)) return []
      return [createFinding(figure, text, at, length, isRounded ? 'hint' : 'warning')]
    }),
  ]
}

/** "1.081" → 1081, "2,78" → 2.78. */
const parse = (written: string): number => Number(written.replaceAll('.', '').replace(',', '.'))

function createFinding(
  { key, label, printed }: StoredFigure,
  text: string,
  start: number,
  length: number,
  severity: CheckFinding['severity'],
): CheckFinding {
  const quote = text.slice(start, start + length)
  return {
    rule: 'stored-figure',
    severity,
    start,
    end: start + length,
    quote,
    message: `Báo cáo ghi ${quote}; số liệu hệ thống: ${label} ${printed}.`,
    figure: key,
    related: [],
  }
}
