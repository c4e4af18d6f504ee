import { citeFull, citeShort } from '../core/citations.ts'
import type { IsoDate } from '../core/contract.ts'
import type { FigureBook } from '../core/figures/book.ts'
import type { Figure } from '../core/figures/figure.ts'
import { Problem } from '../core/problem.ts'
import { type AssembledReport, assembleReport, type ReportParticulars } from '../core/report/assemble.ts'
import type { Citation } from '../core/report/environment.ts'
import type { ReportDocument } from '../core/report/model.ts'
import type { Outline } from '../core/report/outline-file.ts'
import {
  findDocumentInForce,
  findReport,
  listSectionContents,
  type Report,
  type SectionVersion,
  type StoredReport,
} from '../modules/reports/index.ts'
import { describeUnit } from './describe-unit.ts'
import { type FigureSource, readBook, readBookAlone } from './read-book.ts'

/** What writing a report needs. */
export interface ReportSource extends FigureSource {
  outlines: ReadonlyMap<string, Outline>
}

/** Which report of which commune. */
export interface ReportRequest {
  communeId: string
  year: number
  /** Left out: the cut-off date of the report, or the last day of the year that is not in the future. */
  asOf?: IsoDate
  outline?: string
  today: IsoDate
}

/** The report a commune makes every year. */
export const annualOutline = 'commune-annual-programmes'

/** The figures of a commune-year at the asked cut-off date, or at that of its report. */
export async function readFigures(
  source: ReportSource,
  request: ReportRequest,
  read = readBook,
): Promise<FigureBook> {
  const { communeId, year, outline = annualOutline } = request
  const stored = await findReport(source.db, communeId, year, outline)
  return read(source, { communeId, year, asOf: chooseCutOff(request, stored) })
}

/** Every known figure of a commune-year, at the same cut-off date as {@link readFigures}. */
export async function listFigures(
  source: ReportSource,
  request: ReportRequest,
): Promise<{ asOf: IsoDate; figures: Figure[] }> {
  const book = await readFigures(source, request, readBookAlone)
  return { asOf: book.asOf, figures: book.listKnown() }
}

/**
 * The report as it stands: drawn from the registers now while it is written, the frozen document while it
 * waits for approval or issue, what was issued after that.
 */
export async function writeReport(source: ReportSource, request: ReportRequest): Promise<ReportDocument> {
  const { communeId, year, outline = annualOutline } = request
  const stored = await findReport(source.db, communeId, year, outline)
  const frozen = stored && request.asOf === undefined ? await findFrozen(source, stored) : undefined
  return frozen ?? (await composeRequested(source, request, stored)).document
}

/** The document of a report that may not change now; undefined while it is written. */
export async function findFrozen(
  { db }: ReportSource,
  stored: StoredReport,
): Promise<ReportDocument | undefined> {
  if (stored.status !== 'issued') return stored.frozenDocument
  return findDocumentInForce(db, stored.communeId, stored.id)
}

/** A report that was drawn, with what it was drawn from. */
export interface DrawnReport extends AssembledReport {
  book: FigureBook
  /** "Ủy ban nhân dân xã Thụy Hùng". */
  agency: string
  /** Newest printed version of each section that people wrote in. */
  versions: SectionVersion[]
}

/** The report as the registers say it now, whatever was frozen. */
export const composeRequested = (
  source: ReportSource,
  request: ReportRequest,
  stored: Report | undefined,
): Promise<DrawnReport> => {
  const { communeId, year, outline = annualOutline } = request
  return composeReport(source, { communeId, year, outline, asOf: chooseCutOff(request, stored), stored })
}

/** Composes a stored report as it would be submitted. */
export const composeStored = (source: ReportSource, report: Report): Promise<DrawnReport> =>
  composeReport(source, { ...report, asOf: report.cutOffOn, stored: report })

interface Composing {
  communeId: string
  year: number
  outline: string
  asOf: IsoDate
  stored: Report | undefined
}

async function composeReport(source: ReportSource, composing: Composing): Promise<DrawnReport> {
  const { stored, communeId } = composing
  const [draw, versions] = await Promise.all([
    openDrawing(source, composing),
    stored ? listSectionContents(source.db, communeId, stored.id) : [],
  ])
  return draw(versions)
}

/** Draws the report again and again with other words of people: figures and unit are read once. */
export const openStoredDrawing = (source: ReportSource, report: Report) =>
  openDrawing(source, { ...report, asOf: report.cutOffOn, stored: report })

async function openDrawing(source: ReportSource, { communeId, year, asOf, stored, ...asked }: Composing) {
  const outline = source.outlines.get(asked.outline)
  if (!outline) throw new Problem('report.outline-unknown', { outline: asked.outline })
  const [unit, book] = await Promise.all([
    describeUnit(source.db, communeId, `${year}-12-31`),
    readBook(source, { communeId, year, asOf }),
  ])
  const particulars = particularsOf(stored, unit)
  return (versions: SectionVersion[]): DrawnReport => {
    const contents = new Map(versions.map(({ section, content }) => [section, content]))
    const assembled = assembleReport({
      outline,
      book,
      unit,
      particulars,
      contents,
      findCitation: (symbol) => findCitation(source, symbol),
    })
    return { ...assembled, book, agency: particulars.agency, versions }
  }
}

/** The day up to which a screen counts, the same as that of the figures beside it. */
export async function findCutOff(source: Pick<ReportSource, 'db'>, request: ReportRequest): Promise<IsoDate> {
  const { communeId, year, outline = annualOutline } = request
  return chooseCutOff(request, await findReport(source.db, communeId, year, outline))
}

/** The cut-off date may not lie before the year: nothing of the year would be known. */
function chooseCutOff({ asOf, year, today }: ReportRequest, stored: Report | undefined): IsoDate {
  if (asOf !== undefined) {
    if (asOf < `${year}-01-01`) throw new Problem('report.cut-off-before-year', { asOf, year })
    return asOf
  }
  if (stored) return stored.cutOffOn
  const lastDay = `${year}-12-31`
  return today < lastDay && today >= `${year}-01-01` ? today : lastDay
}

/** What a commune that has opened no report would print. */
function defaultParticulars(unit: { name: string; fullName: string }): ReportParticulars {
  const agency = `Ủy ban nhân dân ${unit.fullName.charAt(0).toLowerCase()}${unit.fullName.slice(1)}`
  return { agency, place: unit.name, recipients: [], authority: [] }
}

function particularsOf(
  stored: Report | undefined,
  unit: { name: string; fullName: string },
): ReportParticulars {
  const defaults = defaultParticulars(unit)
  if (!stored) return defaults
  const { agency, place, authorityLines, signerTitle, signerName, ...rest } = stored
  return {
    ...rest,
    agency: agency ?? defaults.agency,
    place: place ?? defaults.place,
    authority: [...authorityLines, ...(signerTitle ? [signerTitle] : [])],
    signer: signerName,
  }
}

function findCitation({ policy }: ReportSource, symbol: string): Citation | undefined {
  const document = policy.findDocument(symbol)
  if (!document) return undefined
  const { citation } = policy
  const issuedOn = document.issuedOn ?? `${document.issuedIn}-01-01`
  return { symbol, full: citeFull(document, citation), short: citeShort(document, citation), issuedOn }
}
