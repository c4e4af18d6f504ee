import type { FigureBook } from '../figures/book.ts'
import { printDate, printRoman } from '../vietnamese/numbers.ts'
import { composeOutline } from './compose.ts'
import { type ComposedSection, nameAppendix } from './desk.ts'
import type { Citation, Environment } from './environment.ts'
import type { Block, Letterhead, Missing, ReportDocument } from './model.ts'
import type { Outline } from './outline-file.ts'
import type { SectionContent } from './section-content.ts'
import { printDraftAttachment, printPlaceAndDraftDate, printSymbol } from './stamp.ts'
import { fillWords } from './write-inline.ts'

/** What the unit says about its own report: who sends it, to whom, who signs. */
export interface ReportParticulars {
  superiorAgency?: string
  /** "Ủy ban nhân dân xã Thụy Hùng"; the letterhead sets it in capitals. */
  agency: string
  /** "Thụy Hùng": the place before the date. */
  place: string
  /** "thứ tám", "XXI", "2021 - 2026": the session of the People's Council it goes to. Never derived. */
  councilSession?: string
  councilTerm?: string
  councilYears?: string
  recipients: readonly string[]
  authority: readonly string[]
  signer?: string
}

export interface AssembleParts {
  outline: Outline
  book: FigureBook
  unit: { code: string; name: string; fullName: string; district?: string; province?: string }
  particulars: ReportParticulars
  /** What people made of sections, by section key. */
  contents: ReadonlyMap<string, SectionContent>
  findCitation: (symbol: string) => Citation | undefined
}

/** A report and the sections it was made of. */
export interface AssembledReport {
  document: ReportDocument
  sections: ComposedSection[]
  /** What the report lacks, by section key; the document names sections as the reader sees them. */
  missing: Missing[]
}

/** The whole report as a draft: letterhead, body, signature, appendices, what is missing and what is made up. */
export function assembleReport(parts: AssembleParts): AssembledReport {
  const environment: Environment = {
    book: parts.book,
    words: wordsOf(parts),
    variables: {},
    contents: parts.contents,
  }
  const { body, appendices, notebook } = composeOutline(parts.outline, environment, {
    findCitation: parts.findCitation,
    findBases: (name) => findBases(parts, name),
  })
  const head = letterhead(parts, environment)
  const place = namePlaces(body, environment.words)
  const document: ReportDocument = {
    outline: parts.outline.outline,
    unit: { code: parts.unit.code, name: parts.unit.fullName },
    year: parts.book.year,
    asOf: parts.book.asOf,
    status: 'draft',
    language: 'vi',
    title: `${head.kind} ${head.subject.join(' ')}`,
    head,
    body,
    recipients: [...parts.particulars.recipients],
    signature: { authority: [...parts.particulars.authority], signer: parts.particulars.signer },
    appendices: appendices.map(({ key: _, ...appendix }, position) => ({
      ...appendix,
      number: numberOfAppendix(appendices, position),
      attachedTo: printDraftAttachment(head.kind, head.number, parts.particulars.agency),
    })),
    missing: [...notebook.missing.values()].map((one) => ({ ...one, section: place(one.section) })),
    syntheticNotes: syntheticNotes([...notebook.synthetic.values()].map((figure) => figure.definition.label)),
  }
  const sections = notebook.sections.map((section) => {
    const at = appendices.findIndex(({ key }) => section.part === 'appendix' && key === section.key)
    return at < 0 ? section : { ...section, number: nameAppendix(numberOfAppendix(appendices, at)) }
  })
  return { document, sections, missing: [...notebook.missing.values()] }
}

const numberOfAppendix = (appendices: readonly unknown[], position: number): string | undefined =>
  appendices.length > 1 ? printRoman(position + 1) : undefined

/** Where a section stands, as the reader sees it: "I.2.1" by its headings, "Phụ lục III" for an appendix. */
function namePlaces(
  body: readonly Block[],
  words: Readonly<Record<string, string>>,
): (section: string) => string {
  const names = new Map<string, string>()
  let part = ''
  let above = ''
  for (const block of body) {
    if (block.type !== 'heading') continue
    if (block.level === 1) part = above = block.number ?? ''
    else if (block.number) above = `${part}.${block.number}`
    names.set(block.section, above)
  }
  return (section) => names.get(section) ?? words[`appendix-${section}`] ?? section
}

function findBases({ outline, findCitation, book }: AssembleParts, name: string): Citation[] {
  return (outline.bases[name] ?? []).flatMap((symbol) => {
    const citation = findCitation(symbol)
    return citation && citation.issuedOn <= book.asOf ? [citation] : []
  })
}

function wordsOf({ outline, book, unit, particulars }: AssembleParts): Record<string, string> {
  const words: Record<string, string | undefined> = {
    year: String(book.year),
    'next-year': String(book.year + 1),
    'last-year': String(book.year - 1),
    'as-of': printDate(book.asOf),
    'unit-name': unit.name,
    'unit-full-name': unit.fullName,
    'district-name': unit.district,
    'province-name': unit.province,
    agency: particulars.agency,
    'council-session': particulars.councilSession,
    'council-term': particulars.councilTerm,
    'council-years': particulars.councilYears,
    ...appendixWords(outline),
  }
  return Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** How the text points to an appendix: `appendix-capital` → "Phụ lục I". */
function appendixWords({ appendices }: Outline): Record<string, string> {
  const name = (position: number) => nameAppendix(numberOfAppendix(appendices, position))
  return Object.fromEntries(appendices.map(({ key }, position) => [`appendix-${key}`, name(position)]))
}

function letterhead({ outline, particulars, book }: AssembleParts, environment: Environment): Letterhead {
  const hasCouncil = particulars.councilSession && particulars.councilTerm && particulars.councilYears
  return {
    superiorAgency: particulars.superiorAgency?.toUpperCase(),
    agency: particulars.agency.toUpperCase(),
    number: printSymbol(outline.symbol),
    placeAndDate: printPlaceAndDraftDate(particulars.place, book.asOf),
    kind: outline.document_kind,
    subject: outline.subject.map((line) => fillWords(environment, line)),
    ...(hasCouncil ? { occasion: fillWords(environment, outline.occasion) } : {}),
    draftMark: 'DỰ THẢO',
  }
}

function syntheticNotes(labels: readonly string[]): string[] {
  if (labels.length === 0) return []
  return [`(*) Số liệu minh họa, không phải số liệu thật của đơn vị: ${labels.join('; ')}.`]
}
