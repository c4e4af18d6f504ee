import type { Agree, Agreement } from './agreement.ts'
import type { ReadDocument, Span } from './document.ts'
import type { CheckGround } from './finding.ts'
import { gather } from './gather.ts'
import { findCitations, type LegalCitation } from './layers/citations/citations.ts'
import { type OfficeBook, readOfficeBook } from './layers/citations/offices.ts'
import { type Amount, findAmounts } from './layers/numbers/amounts.ts'
import { type Fraction, findFractions } from './layers/numbers/fractions.ts'
import { readSpelledNumbers, type SpelledNumber } from './layers/numbers/number-words.ts'
import { type IsOtherPlace, readHeadingPlaces } from './layers/places/heading-places.ts'
import { findPlaces, type PlaceMention } from './layers/places/names.ts'
import { findHeadings, type Heading } from './layers/structure/headings.ts'
import { type Profile, readProfile } from './layers/structure/profile.ts'
import { type Aspect, readAspects } from './layers/structure/sections.ts'
import { findGridCitations, findGridPlaces, listItemPlaces } from './layers/tables/table-mentions.ts'
import { type Grid, readGrid } from './layers/tables/tables.ts'
import { type Echoes, findEchoes } from './layers/text/echoes.ts'
import { findMasks, makeInside } from './layers/text/masks.ts'
import { splitSentences } from './layers/text/sentences.ts'
import { indexWords, type PlacesOf, type SentencesWith } from './layers/text/word-index.ts'
import { splitWords, type Word } from './layers/text/words.ts'
import { type DateMention, findDates } from './layers/times/dates.ts'

/** A line of running text with its sentences. */
export interface Passage extends Span {
  index: number
  /** "-", "+", "a)" at the head of an item; empty for running text. */
  bullet: string
  heading: Heading | undefined
  sentences: Sentence[]
  /** Whether the paragraph before it is a table. */
  isAfterTable: boolean
}

export interface Sentence extends Span {
  passage: number
  text: string
  words: Word[]
  /** Whether words are said again. */
  echoes: Echoes
  /** Numbers said in words, whatever they count. */
  spelled: SpelledNumber[]
  /** Everything counted or measured, fractions included with both their numbers. */
  amounts: Amount[]
  fractions: Fraction[]
}

/** A document as the rules see it. */
export interface Understanding {
  text: string
  passages: Passage[]
  sentences: Sentence[]
  /** Those with one of some words: a look-up. */
  sentencesWith: SentencesWith<Sentence>
  /** Where some words begin in the sentences: a look-up. */
  placesOf: PlacesOf
  /** Those that name a year. */
  datedSentences: Sentence[]
  grids: Grid[]
  headings: Heading[]
  citations: LegalCitation[]
  dates: DateMention[]
  places: PlaceMention[]
  profile: Profile
  /** Of every passage: whether it stands among results or among plans. */
  aspects: readonly (Aspect | undefined)[]
  isOtherPlace: IsOtherPlace
  offices: OfficeBook
  ground: CheckGround
  /** What rules have found to fit so far; they note it with `agree`. */
  agreements: Agreement[]
  agree: Agree
}

const bulletShape = /^[*_\s]*(?<bullet>[-–+•*●▪◦‒]|\(?\d{1,2}\)|\p{Ll}[.)])\s*/u

/** Reads all layers of a document once. */
export function understand(document: ReadDocument, ground: CheckGround): Understanding {
  const { text } = document
  const lines = splitLines(document)
  const headings = findHeadings(text, lines)
  const citations = gather(lines, (line) => findCitations(text, line))
  const dates = findDates(text)
  const labels = headings.map(({ labelSpan }) => labelSpan)
  const symbols = citations.map((citation) => (citation.code ? citation.symbol : citation))
  const isTaken = makeInside([...findMasks(text), ...dates, ...labels, ...symbols])
  const passages = lines.map((line, index) => readPassage(text, line, index, isTaken))
  for (const heading of headings) {
    const passage = passages[heading.paragraph]
    if (passage) passage.heading = heading
  }
  const grids = gather(document.blocks, (block, index) =>
    block.kind === 'table' ? [readGrid(document, block, index)] : [],
  )
  const places = listItemPlaces(text, readPlaces(document, grids), passages)
  const agreements: Agreement[] = []
  const sentences = gather(passages, (passage) => passage.sentences)
  const { sentencesWith, placesOf } = indexWords(sentences)
  return {
    text,
    passages,
    sentences,
    sentencesWith,
    placesOf,
    datedSentences: sentences.filter((sentence) => /(?:19|20)\d\d/.test(sentence.text)),
    grids,
    headings,
    citations: [...citations, ...gather(grids, (grid) => findGridCitations(text, grid))].sort(
      (a, b) => a.start - b.start,
    ),
    dates,
    places,
    profile: readProfile(text, lines, ground.year),
    aspects: readAspects(text, passages),
    isOtherPlace: readHeadingPlaces(text, passages, places),
    offices: readOfficeBook(ground),
    ground,
    agreements,
    agree: (rule, ...figures) => {
      agreements.push({ rule, figures })
      return []
    },
  }
}

/** The places of the text and of the columns of its tables, each once. */
function readPlaces({ text, blocks }: ReadDocument, grids: readonly Grid[]): PlaceMention[] {
  const inColumns = gather(grids, findGridPlaces)
  const known = new Set(inColumns.map(({ start }) => start))
  const inWords = gather(blocks, (block) => findPlaces(text, block)).filter(({ start }) => !known.has(start))
  return [...inWords, ...inColumns].sort((a, b) => a.start - b.start)
}

/** The lines of all paragraphs; what stands at the head of every page is left out. */
function splitLines({ text, blocks }: ReadDocument): (Span & { isAfterTable: boolean })[] {
  return gather(blocks, (block, index) => {
    if (block.kind === 'table' || block.role === 'running') return []
    const isAfterTable = blocks[index - 1]?.kind === 'table'
    let at = block.start
    return gather(text.slice(block.start, block.end).split('\n'), (line) => {
      const start = at
      at += line.length + 1
      return line.trim() ? [{ start, end: start + line.length, isAfterTable }] : []
    })
  })
}

function readPassage(
  text: string,
  line: Span & { isAfterTable: boolean },
  index: number,
  isTaken: (span: Span) => boolean,
): Passage {
  const bullet = bulletShape.exec(text.slice(line.start, Math.min(line.end, line.start + 12)))
  const sentences = splitSentences(text, line).map((span) => {
    const words = splitWords(text, span)
    const spelled = readSpelledNumbers(text, words)
    const amounts = findAmounts(text, span, { isTaken, spelled })
    return {
      start: span.start,
      end: span.end,
      passage: index,
      text: text.slice(span.start, span.end),
      words,
      echoes: findEchoes(words),
      spelled,
      amounts,
      fractions: findFractions(text, amounts),
    }
  })
  return {
    start: line.start,
    end: line.end,
    index,
    bullet: bullet?.groups?.bullet ?? '',
    heading: undefined,
    sentences,
    isAfterTable: line.isAfterTable,
  }
}
