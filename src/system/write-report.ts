import { citeFull, citeShort } from '../core/citations.ts'
import type { IsoDate } from '../core/contract.ts'
import type { FigureBook } from '../core/figures/book.ts'
import { Problem } from '../core/problem.ts'
import { assembleReport, type ReportParticulars } from '../core/report/assemble.ts'
import type { Citation } from '../core/report/environment.ts'
import type { ReportDocument } from '../core/report/model.ts'
import { findReport, listNarratives } from '../modules/reports/index.ts'
import { describeUnit } from './describe-unit.ts'
import type { System } from './open-system.ts'
import { readBook } from './read-book.ts'

/** Which report of which commune. */
export interface ReportRequest {
  communeId: string
  year: number
  /** Left out: the cut-off date of the report, or the last day of the year that is not in the future. */
  asOf?: IsoDate
  outline?: string
  today: IsoDate
}

export const annualOutline = 'commune-annual-programmes'

/** The figures of a commune-year at the asked cut-off date, or at that of its report. */
export async function readFigures(system: System, request: ReportRequest): Promise<FigureBook> {
  const asOf = await chooseCutOff(system, request)
  return readBook(system, { communeId: request.communeId, year: request.year, asOf })
}

/** The report as it stands in the registers now, or as it was issued. */
export async function writeReport(system: System, request: ReportRequest): Promise<ReportDocument> {
  const code = request.outline ?? annualOutline
  const outline = system.outlines.get(code)
  if (!outline) throw new Problem('report.outline-unknown', { outline: code })
  const stored = await findReport(system.db, request.communeId, request.year, code)
  if (stored?.issuedDocument && !request.asOf) return stored.issuedDocument as ReportDocument
  const asOf = await chooseCutOff(system, request)
  const [unit, narratives, book] = await Promise.all([
    describeUnit(system.db, request.communeId, `${request.year}-12-31`),
    stored ? listNarratives(system.db, request.communeId, stored.id) : [],
    readBook(system, { communeId: request.communeId, year: request.year, asOf }),
  ])
  return assembleReport({
    outline,
    book,
    unit,
    particulars: particularsOf(stored, unit),
    narratives: new Map(narratives.map((narrative) => [narrative.section, narrative.paragraphs])),
    findCitation: (symbol) => findCitation(system, symbol),
  })
}

/** The cut-off date must lie in the year: before it nothing of the year is known, after it another year has begun. */
async function chooseCutOff(system: System, request: ReportRequest): Promise<IsoDate> {
  const { asOf, year, today } = request
  if (asOf !== undefined) {
    if (asOf < `${year}-01-01`) throw new Problem('report.cut-off-before-year', { asOf, year })
    return asOf
  }
  const stored = await findReport(system.db, request.communeId, year, request.outline ?? annualOutline)
  if (stored) return stored.cutOffOn
  const lastDay = `${year}-12-31`
  return today < lastDay && today >= `${year}-01-01` ? today : lastDay
}

type StoredReport = NonNullable<Awaited<ReturnType<typeof findReport>>>

function particularsOf(stored: StoredReport | undefined, unit: { name: string; fullName: string }): ReportParticulars {
  const agency = `Ủy ban nhân dân ${unit.fullName.charAt(0).toLowerCase()}${unit.fullName.slice(1)}`
  return {
    superiorAgency: stored?.superiorAgency ?? undefined,
    agency: stored?.agency ?? agency,
    place: stored?.place ?? unit.name,
    councilSession: stored?.councilSession ?? undefined,
    councilTerm: stored?.councilTerm ?? undefined,
    councilYears: stored?.councilYears ?? undefined,
    recipients: stored?.recipients ?? [],
    authority: stored ? [...stored.authorityLines, ...(stored.signerTitle ? [stored.signerTitle] : [])] : [],
    signer: stored?.signerName ?? undefined,
    status: stored?.status ?? 'draft',
    number: stored?.number ?? undefined,
    issuedOn: stored?.issuedOn ?? undefined,
  }
}

function findCitation({ policy }: System, symbol: string): Citation | undefined {
  const document = policy.findDocument(symbol)
  return document && { symbol, full: citeFull(document, policy.citation), short: citeShort(document, policy.citation), issuedOn: document.issuedOn ?? '' }
}
