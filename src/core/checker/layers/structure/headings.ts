import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { ordinalWords, parseOrdinal, printOrdinal } from '../numbers/ordinals.ts'

export type LabelStyle =
  | 'roman'
  | 'lower-roman'
  | 'arabic'
  | 'arabic-paren'
  | 'capital'
  | 'letter'
  | 'letter-paren'
  | 'decimal'
  | 'word'

/** The number at the head of a paragraph. */
export interface Heading extends Span {
  style: LabelStyle
  /** The label as written, without its dot. */
  label: string
  /** Its last number; the other readings of "i" or "c" in `otherwise`. */
  value: number
  otherwise?: { style: LabelStyle; value: number }
  /** "2.1" before the last number of "2.1.3", or the word of "Điều 3". */
  prefix: string
  /** Index of the paragraph. */
  paragraph: number
  labelSpan: Span
}

const romanShape = /^(?=[IVXL])(?:X{0,3})(?:IX|IV|V?I{0,3})$/
/** The letters lists go by; đ is left out by some, so it counts a half. */
const letters = 'abcdđeghiklmnopqrstuvxy'
/** "Điều 3", "Phần II", "PHẦN THỨ BA", "Chương hai: …". */
const wordShape = new RegExp(
  `(?<word>Điều|Phần|Chương|Mục|ĐIỀU|PHẦN|CHƯƠNG|MỤC)\\s+(?:(?<wordNumber>\\d{1,3}|[IVXL]{1,6}|[A-H](?=\\s*[.:\\-–]|\\s*$))(?=\\s*[.:\\-–]|\\s*$|\\s)|(?:thứ\\s+|THỨ\\s+)?(?<ordinal>${ordinalWords}|${ordinalWords.toUpperCase()})(?=\\s*[.:\\-–*]|\\s*$|\\s+\\p{Lu}))`,
  'u',
)
/** "2.1.3", "II.2": numbers within numbers. */
const innerShape = /(?<decimal>(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2}){1,3})(?=\.?\)?\s|\.\p{sc=Latn})/u
/** "1.", "1)", "1/ ", "A - TIÊU ĐỀ". */
const plainShape =
  /(?<label>\d{1,2}|[IVXLivxl]{1,6}|\p{sc=Latn})(?:(?<sign>[.)])(?!\d)(?=\s|\p{sc=Latn}|\*|$)|(?<slash>\/)(?=\s*\p{Lu}\p{Ll}|\s+\p{Lu})|\s?(?<dash>[-–])(?=\s\p{Lu}{2}))/u
const labelShape = new RegExp(
  `^[*_\\s]*(?:${wordShape.source}|${innerShape.source}|${plainShape.source})`,
  'u',
)

/** The numbered paragraphs of a text in order. `paragraphs` are spans of single lines. */
export function findHeadings(text: string, paragraphs: readonly Span[]): Heading[] {
  return gather(paragraphs, (span, paragraph) => {
    const line = text.slice(span.start, Math.min(span.end, span.start + 40))
    const match = labelShape.exec(line)
    if (!match) return []
    const read = readLabel(match.groups ?? {})
    if (!read) return []
    const written = read.label
    const at = span.start + match[0].lastIndexOf(written)
    return [
      {
        start: span.start,
        end: span.end,
        style: read.style,
        label: read.label,
        value: read.value,
        otherwise: read.otherwise,
        prefix: read.prefix,
        paragraph,
        labelSpan: { start: at, end: at + written.length },
      },
    ]
  })
}

type Label = Pick<Heading, 'style' | 'label' | 'value' | 'prefix' | 'otherwise'>

function readLabel(groups: Record<string, string | undefined>): Label | undefined {
  const { word, wordNumber, ordinal, decimal, label, sign, slash, dash } = groups
  if (word) return readWordLabel(word, wordNumber, ordinal)
  if (decimal) {
    const numbers = decimal.split('.')
    const outer = numbers.slice(0, -1).map((number) => (/^\d/.test(number) ? Number(number) : number))
    return { style: 'decimal', label: decimal, value: Number(numbers.at(-1)), prefix: outer.join('.') }
  }
  if (!label) return undefined
  // A single capital with a dash is an outline letter; small letters so written are words.
  if (dash && !/^[A-HĐIVX]+$/u.test(label)) return undefined
  const read = readPlainLabel(label, sign ?? '.')
  return read && slash ? { ...read, prefix: slash } : read
}

function readWordLabel(word: string, number = '', ordinal = ''): Label | undefined {
  if (/^[A-H]$/.test(number) && /^phần$/iu.test(word))
    return {
      style: 'capital',
      label: number,
      value: letters.indexOf(number.toLowerCase()) + 1,
      prefix: 'Phần',
    }
  const value = ordinal ? parseOrdinal(ordinal) : /^\d/.test(number) ? Number(number) : parseRoman(number)
  const prefix = word.charAt(0) + word.slice(1).toLowerCase()
  return value ? { style: 'word', label: ordinal || number, value, prefix } : undefined
}

function readPlainLabel(label: string, sign: string): Label | undefined {
  if (/^\d/.test(label)) {
    return { style: sign === ')' ? 'arabic-paren' : 'arabic', label, value: Number(label), prefix: '' }
  }
  const roman = parseRoman(label.toUpperCase())
  const isSmall = label === label.toLowerCase()
  const asRoman = roman
    ? { style: isSmall ? ('lower-roman' as const) : ('roman' as const), value: roman }
    : undefined
  const asLetter = label.length === 1 ? readLetter(label, sign, isSmall) : undefined
  const first = asRoman ?? asLetter
  if (!first) return undefined
  return { ...first, label, prefix: '', otherwise: asRoman && asLetter }
}

function readLetter(label: string, sign: string, isSmall: boolean) {
  const value = letters.indexOf(label.toLowerCase()) + 1
  if (value === 0) return undefined
  const style: LabelStyle = isSmall ? (sign === ')' ? 'letter-paren' : 'letter') : 'capital'
  return { style, value }
}

/** The value of a roman number in capitals; undefined when it is none. */
export function parseRoman(written: string): number | undefined {
  if (!romanShape.test(written) || written === '') return undefined
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  const sizes = [...written].map((letter) => values[letter] ?? 0)
  return sizes.reduce((sum, size, index) => sum + (size < (sizes[index + 1] ?? 0) ? -size : size), 0)
}

/** The label that belongs after another one of its style, for a proposal. */
export function printLabel(heading: Heading, value: number): string {
  const { style, prefix, label } = heading
  if (style === 'decimal') return `${prefix}.${value}`
  if (style === 'roman' || style === 'lower-roman') return printRomanLike(label, value)
  if (style === 'letter' || style === 'letter-paren') return letters.charAt(value - 1)
  if (style === 'capital') return letters.charAt(value - 1).toUpperCase()
  if (style === 'word' && parseOrdinal(label)) return printOrdinal(value, label)
  if (style === 'word' && !/^\d/.test(label)) return printRomanLike(label, value)
  return /^0/.test(label) ? String(value).padStart(label.length, '0') : String(value)
}

function printRomanLike(label: string, value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10))
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? ''
  const written = tens + ones
  return label === label.toLowerCase() ? written.toLowerCase() : written
}
