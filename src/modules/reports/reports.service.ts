import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { checkRevision } from '../../core/registers/references.ts'
import type { ReportDocument } from '../../core/report/model.ts'
import { printDate } from '../../core/vietnamese/numbers.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite } from '../../platform/operations.ts'
import { calculateDocumentHash } from './document-hash.ts'
import { issueReport, openReport, setReportParticulars, writeNarrative } from './reports.contract.ts'
import {
  findNarrative,
  findReport,
  findReportById,
  freezeReport,
  insertNarrative,
  insertReport,
  listNarrativeVersions,
  type Report,
  type StoredReport,
  updateParticulars,
} from './reports.queries.ts'

const entity = 'report'
const named = { register: 'sổ báo cáo', registerEn: 'the register of reports' }

/** What the audit line keeps of a report: everything but the frozen text itself, which its hash stands for. */
function toRecord(stored: StoredReport) {
  const { revision: _, issuedDocument: __, ...record } = stored
  return record
}

function checkCutOff(cutOffOn: string, year: number): void {
  if (cutOffOn < `${year}-01-01`) {
    throw new Problem('report.cut-off-before-year', { asOf: printDate(cutOffOn), year })
  }
}

function checkOutline(policy: Policy, outline: string): void {
  if (!policy.files['reports/outlines'].some(({ value }) => value.outline === outline)) {
    throw new Problem('report.outline-unknown', { outline })
  }
}

/** The report, as long as it may still change. @throws Problem `record.not-found` or `report.issued`. */
async function getDraft(tx: Tx, communeId: string, id: string): Promise<StoredReport> {
  const stored = await findReportById(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  if (stored.status === 'issued') throw new Problem('report.issued', { number: numberOf(stored) })
  return stored
}

const numberOf = ({ number, symbol }: Report) => `${String(number).padStart(2, '0')}/${symbol}`
const labelOf = ({ year }: Report) => `báo cáo năm ${year}`

export const openReportOperation = implementWrite(openReport, async (tx, input, { policy }) => {
  const { communeId, id, year, outline, cutOffOn } = input
  checkOutline(policy, outline)
  checkCutOff(cutOffOn, year)
  await lockRegister(tx, entity, communeId)
  const stored = await findReportById(tx, communeId, id)
  // Opening again opens nothing: what was changed since then stays.
  if (stored) return { entity, entityId: id, before: toRecord(stored), after: toRecord(stored) }
  if (await findReport(tx, communeId, year, outline)) throw new Problem('report.exists', { year })
  const report: Report = {
    ...input,
    recipients: input.recipients ?? [],
    authorityLines: input.authorityLines ?? [],
    status: 'draft',
  }
  await insertReport(tx, report)
  return { entity, entityId: id, before: null, after: report }
})

export const setReportParticularsOperation = implementWrite(setReportParticulars, async (tx, input) => {
  const { communeId, id, revision: seen, ...particulars } = input
  await lockRegister(tx, entity, communeId)
  const stored = await getDraft(tx, communeId, id)
  const before = toRecord(stored)
  const given = Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== undefined))
  const after = { ...before, ...given }
  if (isSame(before, after)) return { entity, entityId: id, before, after }
  checkCutOff(after.cutOffOn, stored.year)
  checkRevision(stored, { revision: seen, label: labelOf(stored), ...named })
  await updateParticulars(tx, stored, given, stored.revision + 1)
  return { entity, entityId: id, before, after }
})

export const writeNarrativeOperation = implementWrite(
  writeNarrative,
  async (tx, { basedOn, ...input }, { actor, now }) => {
    const { communeId, id, reportId, section } = input
    await lockRegister(tx, entity, communeId)
    const repeated = await findNarrative(tx, communeId, id)
    if (repeated) {
      const { version: _, author: __, writtenAt: ___, ...same } = repeated
      if (!isSame(same, input)) throw new Problem('record.id-taken', named)
      return { entity: 'report-narrative', entityId: id, before: repeated, after: repeated }
    }
    await getDraft(tx, communeId, reportId)
    const [current] = await listNarrativeVersions(tx, communeId, { reportId, section })
    const version = current?.version ?? 0
    if (basedOn !== undefined && basedOn !== version) {
      throw new Problem('record.changed', { ...named, label: `mục ${section}`, revision: version })
    }
    const narrative = { ...input, version: version + 1, author: actor.name, writtenAt: now }
    await insertNarrative(tx, narrative)
    return { entity: 'report-narrative', entityId: id, before: current ?? null, after: narrative }
  },
)

/** Draws the document of a report as it is to be issued, with its number and date. */
export type ComposeReport = (tx: Tx, report: Report) => Promise<ReportDocument>

/**
 * The operation that issues a report: whoever composes documents is handed in, so that this register does
 * not know how a report is written.
 *
 * The document is stored with its hash and never drawn again; figures that change later do not change it.
 */
export const createIssueOperation = (compose: ComposeReport) =>
  implementWrite(issueReport, async (tx, input, { actor }) => {
    const { communeId, id, number, symbol, issuedOn, revision: seen } = input
    await lockRegister(tx, entity, communeId)
    const repeated = await findReportById(tx, communeId, id)
    if (repeated?.number === number && repeated.symbol === symbol && repeated.issuedOn === issuedOn) {
      return { entity, entityId: id, before: toRecord(repeated), after: toRecord(repeated) }
    }
    const stored = await getDraft(tx, communeId, id)
    checkRevision(stored, { revision: seen, label: labelOf(stored), ...named })
    if (issuedOn < stored.cutOffOn) {
      throw new Problem('report.issued-before-cut-off', {
        issuedOn: printDate(issuedOn),
        cutOffOn: printDate(stored.cutOffOn),
      })
    }
    const before = toRecord(stored)
    const issued = { ...before, status: 'issued' as const, number, symbol, issuedOn, issuedBy: actor.name }
    const document = await compose(tx, issued)
    const sha256 = calculateDocumentHash(document)
    await freezeReport(tx, issued, { document, sha256, revision: stored.revision + 1 })
    return { entity, entityId: id, before, after: { ...issued, issuedSha256: sha256 } }
  })
