import type { IsoDate } from '../core/contract.ts'
import type { FigureBook } from '../core/figures/book.ts'
import { printFigure } from '../core/figures/print.ts'
import type { ComposedSection } from '../core/report/desk.ts'
import { viewItems } from '../core/report/desk-view.ts'
import { listFindings } from '../core/report/findings.ts'
import type { Missing, Table } from '../core/report/model.ts'
import { readSections } from '../core/report/read-sections.ts'
import type { Actor, Right } from '../core/rights/rights.ts'
import { isOpenForWriting, listTransitions } from '../core/workflow/report-states.ts'
import { listAccounts } from '../modules/accounts/index.ts'
import type { DeskReport, DeskSection, ReportDesk } from '../modules/reports/desk.contract.ts'
import {
  findReport,
  listEvents,
  listIssues,
  listRemarks,
  listSections,
  listSignedCopies,
  type SectionRow,
  type SectionVersion,
  type StoredReport,
} from '../modules/reports/index.ts'
import { listVillages } from '../modules/units/index.ts'
import { renderHtmlTable } from '../output/index.ts'
import { checkOnce } from './checker/check-once.ts'
import { readWritingGround } from './checker/read-ground.ts'
import { viewComments } from './desk-comments.ts'
import { viewIssues } from './desk-issues.ts'
import { planIssue } from './plan-issue.ts'
import { listCorrection } from './report-correction.ts'
import {
  annualOutline,
  composeRequested,
  type DrawnReport,
  findFrozen,
  type ReportRequest,
  type ReportSource,
} from './write-report.ts'

/** Who looks at the desk, and from which open page. */
export interface DeskReader {
  actor: Actor
  may: readonly Right[]
  lockId?: string
  now: Date
  /** The beginning of addresses of files: "/api/communes/06208/years/2023/report". */
  href: string
}

/** Everything the report desk shows of a commune's report of a year. */
export async function readDesk(
  source: ReportSource,
  request: ReportRequest,
  reader: DeskReader,
): Promise<ReportDesk> {
  const { db } = source
  const { communeId, year, outline = annualOutline } = request
  const stored = await findReport(db, communeId, year, outline)
  const drawn = await composeRequested(source, request, stored)
  const frozen = stored && (await findFrozen(source, stored))
  const sections = frozen ? readSections(frozen) : drawn.sections
  const missing = frozen?.missing ?? drawn.missing
  const accounts = await listAccounts(db, communeId, reader.now)
  const people = accounts
    .filter(({ isActive }) => isActive)
    .map(({ id, displayName }) => ({ id, name: displayName }))
  if (!stored) return viewUnopened(source, sections, missing, people)
  const rows = await listSections(db, communeId, stored.id)
  const remarks = await listRemarks(db, communeId, stored.id)
  const issues = await listIssues(db, communeId, stored.id)
  const signed = await listSignedCopies(
    db,
    communeId,
    issues.map(({ id }) => id),
  )
  const villages = await listVillages(db, communeId, `${year}-12-31`)
  const isOpen = isOpenForWriting(stored.status)
  const ground = { source, rows, people, reader, versions: drawn.versions, isOpen }
  const viewed = sections.map((section) => viewSection(section, ground))
  const comments = viewComments(remarks, viewed, reader)
  return {
    report: await viewReport(source, stored, drawn, { today: request.today, actor: reader.actor }),
    sections: viewed,
    comments,
    findings: isOpen
      ? listFindings(
          {
            sections: viewed,
            comments,
            missing,
            villages,
            figures: listFigureWords(drawn.book),
            ground: await readWritingGround(source, request),
            tables: sections.flatMap(listTables),
          },
          checkOnce,
        )
      : [],
    missing: nameMissing(source, missing),
    correction: await listCorrection(source, stored, drawn),
    may: {
      transitions: listTransitions(stored.status, reader.may),
      write: isOpen && reader.may.includes('reports.write'),
      comment: reader.may.includes('reports.comment'),
    },
    people,
    issues: viewIssues(issues, signed, reader.href),
    events: (await listEvents(db, communeId, stored.id)).map(
      ({ id, transition, actor, at, note, sha256 }) => ({
        id,
        transition,
        by: actor,
        at: at.toISOString(),
        note,
        sha256,
      }),
    ),
  }
}

interface SectionGround {
  source: ReportSource
  rows: readonly SectionRow[]
  versions: readonly SectionVersion[]
  people: ReportDesk['people']
  reader: Pick<DeskReader, 'actor' | 'may' | 'lockId' | 'now'>
  isOpen: boolean
}

function viewSection(section: ComposedSection, ground: SectionGround): DeskSection {
  const { source, people, reader, isOpen } = ground
  const row = ground.rows.find((found) => found.section === section.key)
  const version = ground.versions.find((found) => found.section === section.key)
  const owner = row?.ownerId && (people.find(({ id }) => id === row.ownerId) ?? { id: row.ownerId, name: '' })
  const lastWriter = version && { name: version.author, at: version.writtenAt.toISOString() }
  const { key, number, title, level, part, isPrinted } = section
  return {
    key,
    number,
    title,
    level,
    part,
    isPrinted,
    state: row?.state ?? 'not-started',
    ...(owner ? { owner } : {}),
    dueOn: row?.dueOn,
    version: version?.version ?? 0,
    lastWriter,
    lock: row && viewLock(row, reader),
    isEditable: isOpen && reader.may.includes('reports.write'),
    ...viewItems(section, {
      seen: isOpen ? (row?.seen ?? {}) : {},
      drawTable: (table) => renderHtmlTable(table, source.policy.layout, title),
    }),
  }
}

function viewLock(row: SectionRow, { lockId, now }: SectionGround['reader']): DeskSection['lock'] {
  if (row.lockId === undefined || row.lockExpiresAt === undefined || row.lockExpiresAt <= now)
    return undefined
  return {
    holder: { id: row.lockHolderId ?? '', name: row.lockHolder ?? '' },
    lockId: row.lockId,
    expiresAt: row.lockExpiresAt.toISOString(),
    isMine: row.lockId === lockId,
  }
}

const nameMissing = ({ catalogue }: ReportSource, missing: readonly Missing[]): ReportDesk['missing'] =>
  missing.map((one) => ({ ...one, labelEn: catalogue.find(one.key)?.labelEn ?? one.label }))

const listTables = ({ items }: ComposedSection): Table[] =>
  items.flatMap(({ block }) => (block.type === 'table' ? [block] : []))

/** Every known figure as typed numbers are compared with it. */
const listFigureWords = (book: FigureBook) =>
  book.listKnown().map((figure) => ({
    key: figure.key,
    label: figure.definition.label,
    text: printFigure(figure),
  }))

/** The report as the system would write it, before anybody has opened one. */
function viewUnopened(
  source: ReportSource,
  sections: readonly ComposedSection[],
  missing: readonly Missing[],
  people: ReportDesk['people'],
): ReportDesk {
  const reader = { actor: { id: '', name: '', grants: [] }, may: [], now: new Date(0) }
  const ground = { source, rows: [], versions: [], people, reader, isOpen: false }
  return {
    report: null,
    sections: sections.map((section) => viewSection(section, ground)),
    comments: [],
    findings: [],
    missing: nameMissing(source, missing),
    correction: [],
    may: { transitions: [], write: false, comment: false },
    people,
    issues: [],
    events: [],
  }
}

async function viewReport(
  source: ReportSource,
  stored: StoredReport,
  drawn: DrawnReport,
  { today, actor }: { today: IsoDate; actor: Actor },
): Promise<DeskReport> {
  const { id, outline, year, status: state, revision, cutOffOn, recipients, authorityLines } = stored
  const { place, superiorAgency, agency, councilSession, councilTerm, councilYears } = stored
  return {
    id,
    outline,
    year,
    asOf: cutOffOn,
    state,
    revision,
    correctionOf: stored.correctionReason,
    sha256: stored.frozenSha256,
    submittedBy: stored.submittedBy,
    submittedAt: stored.submittedAt?.toISOString(),
    approvedBy: stored.approvedBy,
    approvedAt: stored.approvedAt?.toISOString(),
    particulars: {
      cutOffOn,
      place,
      superiorAgency,
      agency,
      councilSession,
      councilTerm,
      councilYears,
      recipients,
      authorityLines,
      signerTitle: stored.signerTitle,
      signerName: stored.signerName,
    },
    next: await planIssue(source, stored, {
      document: drawn.document,
      agency: agency ?? drawn.agency,
      on: today,
      actor,
    }),
  }
}
