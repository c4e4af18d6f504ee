import { whole } from '../exact.ts'
import type { FigureBook } from '../figures/book.ts'
import { printCount, printDate, printLongDate, printRoman } from '../vietnamese/numbers.ts'
import { composeOutline } from './compose.ts'
import type { Citation, Environment } from './environment.ts'
import type { Block, Letterhead, ReportDocument } from './model.ts'
import type { Outline } from './outline-file.ts'
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
  status: 'draft' | 'issued'
  /** Absent in a draft: blanks are printed for the number and the day. */
  number?: number
  issuedOn?: string
}

export interface AssembleParts {
  outline: Outline
  book: FigureBook
  unit: { code: string; name: string; fullName: string; district?: string; province?: string }
  particulars: ReportParticulars
  narratives: ReadonlyMap<string, readonly string[]>
  findCitation: (symbol: string) => Citation | undefined
}

/** The whole report: letterhead, body, signature, appendices, what is missing and what is made up. */
export function assembleReport(parts: AssembleParts): ReportDocument {
  const environment: Environment = {
    book: parts.book,
    words: wordsOf(parts),
    variables: {},
    narratives: parts.narratives,
  }
  const { body, appendices, notebook } = composeOutline(parts.outline, environment, {
    findCitation: parts.findCitation,
    findBases: (name) => findBases(parts, name),
    cited: new Set(),
  })
  const head = letterhead(parts, environment)
  const place = namePlaces(body, environment.words)
  return {
    outline: parts.outline.outline,
    unit: { code: parts.unit.code, name: parts.unit.fullName },
    year: parts.book.year,
    asOf: parts.book.asOf,
    status: parts.particulars.status,
    language: 'vi',
    title: `${head.kind} ${head.subject.join(' ')}`,
    head,
    body,
    recipients: [...parts.particulars.recipients],
    signature: { authority: [...parts.particulars.authority], signer: parts.particulars.signer },
    appendices: appendices.map((appendix, position) => ({
      ...appendix,
      ...(appendices.length > 1 ? { number: printRoman(position + 1) } : {}),
      attachedTo: attachedTo(parts, head),
    })),
    missing: [...notebook.missing.values()].map((one) => ({ ...one, section: place(one.section) })),
    syntheticNotes: syntheticNotes([...notebook.synthetic.values()].map((figure) => figure.definition.label)),
  }
}

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
  const name = (position: number) =>
    appendices.length > 1 ? `Phụ lục ${printRoman(position + 1)}` : 'Phụ lục'
  return Object.fromEntries(appendices.map(({ key }, position) => [`appendix-${key}`, name(position)]))
}

function letterhead({ outline, particulars, book }: AssembleParts, environment: Environment): Letterhead {
  const number = particulars.number === undefined ? '        ' : printCount(whole(particulars.number))
  const hasCouncil = particulars.councilSession && particulars.councilTerm && particulars.councilYears
  return {
    superiorAgency: particulars.superiorAgency?.toUpperCase(),
    agency: particulars.agency.toUpperCase(),
    number: `Số: ${number}/${outline.symbol}`,
    placeAndDate: `${particulars.place}, ${printIssueDate(particulars.issuedOn, book.asOf)}`,
    kind: outline.document_kind,
    subject: outline.subject.map((line) => fillWords(environment, line)),
    ...(hasCouncil ? { occasion: fillWords(environment, outline.occasion) } : {}),
    ...(particulars.status === 'draft' ? { draftMark: 'DỰ THẢO' } : {}),
  }
}

/** A draft leaves the day blank and takes month and year from the cut-off date. */
function printIssueDate(issuedOn: string | undefined, asOf: string): string {
  return issuedOn ? printLongDate(issuedOn) : printLongDate(asOf).replace(/^ngày \d+/, 'ngày     ')
}

function attachedTo({ particulars, outline }: AssembleParts, head: Letterhead): string {
  const number = head.number.replace('Số: ', 'số ')
  const date = particulars.issuedOn ? printLongDate(particulars.issuedOn) : 'ngày     tháng     năm       '
  const kind = outline.document_kind.charAt(0) + outline.document_kind.slice(1).toLowerCase()
  return `(Kèm theo ${kind} ${number} ${date} của ${particulars.agency})`
}

function syntheticNotes(labels: readonly string[]): string[] {
  if (labels.length === 0) return []
  return [`(*) Số liệu minh họa, không phải số liệu thật của đơn vị: ${labels.join('; ')}.`]
}
