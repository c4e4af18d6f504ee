import { gather } from '../../gather.ts'
import { type Heading, parseRoman } from './headings.ts'

/** An article or a part of a document with the items below it, and their points. */
export interface OutlineNode {
  heading: Heading
  /** Where the next node begins. */
  end: number
  items: OutlineNode[]
}

/** How a document is divided: by articles, by roman parts, by numbers within numbers. */
export interface Outline {
  articles: OutlineNode[]
  parts: OutlineNode[]
  /** "2.1", "3.2.1". */
  decimals: ReadonlySet<string>
}

type Test = (heading: Heading) => boolean

const isArticle: Test = ({ style, prefix }) => style === 'word' && prefix === 'Điều'
/** "II." and "Mục II." */
const isPart: Test = ({ style, prefix, label }) =>
  style === 'roman' || (style === 'word' && prefix === 'Mục' && /^[IVX]/.test(label))
/** "PHẦN II.", where no plain roman numbers part the text. */
const isWordPart: Test = ({ style, prefix, label }) =>
  style === 'word' && prefix === 'Phần' && /^[IVX]/.test(label)
const isItem: Test = ({ style }) => style === 'arabic' || style === 'arabic-paren'
const isPoint: Test = ({ style, otherwise }) =>
  style === 'letter-paren' || otherwise?.style === 'letter-paren'

/** Reads the divisions of a document from its headings. */
export function readOutline(headings: readonly Heading[], length: number): Outline {
  return {
    articles: divide(headings, length, [isArticle, isItem, isPoint]),
    parts: divide(headings, length, [headings.some(isPart) ? isPart : isWordPart, isItem, isPoint]),
    decimals: new Set(headings.filter(({ style }) => style === 'decimal').map(({ label }) => label)),
  }
}

function divide(
  headings: readonly Heading[],
  length: number,
  [first, ...deeper]: readonly Test[],
): OutlineNode[] {
  if (!first) return []
  const places = gather(headings, (heading, at) => (first(heading) ? [at] : []))
  return places.map((at, index) => {
    const heading = headings[at] as Heading
    const next = places[index + 1]
    const end = headings[next ?? -1]?.start ?? length
    return { heading, end, items: divide(headings.slice(at + 1, next), end, deeper) }
  })
}

/** The value a reference gives: 3 for "3" and "III". */
export const readNumber = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (parseRoman(written) ?? 0)

/** Of several with one number, all are meant: numbers may begin again in an annex. */
export const findNodes = (nodes: readonly OutlineNode[], value: number): OutlineNode[] =>
  nodes.filter(({ heading }) => heading.value === value)

export const nodeAt = (nodes: readonly OutlineNode[], place: number): OutlineNode | undefined =>
  nodes.find(({ heading, end }) => heading.start <= place && place < end)
