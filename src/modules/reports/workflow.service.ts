import { Problem } from '../../core/problem.ts'
import { checkRevision } from '../../core/registers/references.ts'
import {
  findNextState,
  type ReportTransition,
  reportRules,
  reportStateWords,
} from '../../core/workflow/report-states.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { type Change, implementWrite, type WriteContext } from '../../platform/operations.ts'
import type { CorrectionLine } from './desk.contract.ts'
import { calculateDocumentHash } from './document-hash.ts'
import { findDocumentInForce } from './issues.queries.ts'
import { getReport, labelOf, reportEntity, reportRegister, toRecord } from './report-drafts.ts'
import type { DrawnDraft, ReportPorts } from './report-ports.ts'
import { insertEvent, moveReport, type StoredReport } from './reports.queries.ts'
import {
  approveReport,
  correctReport,
  returnReport,
  submitReport,
  withdrawReport,
} from './workflow.contract.ts'

/** What every step of the way names: the report and the state of it the person has seen. */
export interface Step {
  communeId: string
  id: string
  revision: number
}

/** What a step changes besides the state. */
type Changed = Partial<StoredReport> & { note?: string }

/**
 * Takes one step of the table: from the state it may be taken in, once, by who has seen the present state.
 * The runner has checked the right, which is the one of the table.
 */
export async function takeStep(
  tx: Tx,
  { communeId, id, revision }: Step,
  { transition, context }: { transition: ReportTransition; context: WriteContext },
  change: (stored: StoredReport) => Promise<Changed> | Changed,
): Promise<Change> {
  await lockRegister(tx, reportEntity, communeId)
  const stored = await getReport(tx, communeId, id)
  const next = findNextState(stored.status, transition)
  if (next === undefined) {
    const { vi: step, en: stepEn } = reportRules[transition]
    const { vi: state, en: stateEn } = reportStateWords[stored.status]
    throw new Problem('report.step-impossible', { year: stored.year, step, stepEn, state, stateEn })
  }
  checkRevision(stored, { revision, label: labelOf(stored), ...reportRegister })
  const { note, ...changed } = await change(stored)
  const moved: StoredReport = { ...stored, ...changed, status: next, revision: stored.revision + 1 }
  await moveReport(tx, moved)
  const { actor, now: at } = context
  const sha256 = moved.frozenSha256 ?? stored.frozenSha256
  const by = { actorId: actor.id, actor: actor.name, at }
  await insertEvent(tx, { communeId, reportId: id, transition, ...by, note, sha256 })
  return {
    entity: reportEntity,
    entityId: id,
    before: toRecord(stored),
    after: toRecord(moved),
    revision: moved.revision,
  }
}

/** What a report loses when it is written on again. */
const unfrozen = {
  frozenDocument: undefined,
  frozenSha256: undefined,
  submittedBy: undefined,
  submittedById: undefined,
  submittedAt: undefined,
}
const unapproved = { approvedBy: undefined, approvedById: undefined, approvedAt: undefined }

/** What stands when a step ended the way of a report: nothing is frozen or open any more. */
export const settled = { ...unfrozen, ...unapproved, correctionReason: undefined, correctionReasons: {} }

export const createSubmit = ({ draw }: ReportPorts) =>
  implementWrite(submitReport, (tx, { note, reasons, ...step }, context) =>
    takeStep(tx, step, { transition: 'submit', context }, async (stored) => {
      const correctionReasons = { ...stored.correctionReasons, ...reasons }
      const drawn = await draw(tx, { ...stored, correctionReasons })
      if (stored.correctionReason !== undefined) await checkExplained(tx, stored, drawn)
      return {
        note,
        correctionReasons,
        frozenDocument: drawn.document,
        frozenSha256: calculateDocumentHash(drawn.document),
        submittedBy: context.actor.name,
        submittedById: context.actor.id,
        submittedAt: context.now,
      }
    }),
  )

/** A correction differs from the issue in force, and says why at every place. */
async function checkExplained(
  tx: Tx,
  { communeId, id, year }: StoredReport,
  { document, compare }: DrawnDraft,
): Promise<void> {
  const inForce = await findDocumentInForce(tx, communeId, id)
  const lines: CorrectionLine[] = inForce ? compare(inForce, document) : []
  if (lines.length === 0) throw new Problem('report.correction-empty', { year })
  const open = lines.filter(({ reason }) => !reason)
  if (open.length === 0) return
  throw new Problem('report.correction-unexplained', {
    places: open.map(({ place, label }) => `${place}: ${label}`),
    keys: open.map(({ key }) => key),
  })
}

export const withdrawReportOperation = implementWrite(withdrawReport, (tx, step, context) =>
  takeStep(tx, step, { transition: 'withdraw', context }, () => unfrozen),
)

export const returnReportOperation = implementWrite(returnReport, (tx, { note, ...step }, context) =>
  takeStep(tx, step, { transition: 'return', context }, () => ({ ...unfrozen, ...unapproved, note })),
)

/** The frozen document is the one that was seen, and it is whole. @throws Problem `report.not-the-seen-one`. */
export function checkSeen(
  stored: StoredReport,
  sha256: string,
): asserts stored is StoredReport & Required<Pick<StoredReport, 'frozenDocument' | 'frozenSha256'>> {
  const { frozenDocument, frozenSha256, year } = stored
  const isSeen = frozenDocument !== undefined && frozenSha256 === sha256
  if (isSeen && calculateDocumentHash(frozenDocument) === sha256) return
  throw new Problem('report.not-the-seen-one', { year })
}

export const approveReportOperation = implementWrite(
  approveReport,
  (tx, { sha256, note, ...step }, context) =>
    takeStep(tx, step, { transition: 'approve', context }, (stored) => {
      checkSeen(stored, sha256)
      const { actor, now } = context
      return { note, approvedBy: actor.name, approvedById: actor.id, approvedAt: now }
    }),
)

export const correctReportOperation = implementWrite(correctReport, (tx, { reason, ...step }, context) =>
  takeStep(tx, step, { transition: 'correct', context }, () => ({
    note: reason,
    correctionReason: reason,
    correctionReasons: {},
  })),
)
