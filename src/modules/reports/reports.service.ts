import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { checkRevision } from '../../core/registers/references.ts'
import { printDate } from '../../core/vietnamese/numbers.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite } from '../../platform/operations.ts'
import { getDraft, labelOf, reportEntity, reportRegister, toRecord } from './report-drafts.ts'
import { openReport, setReportParticulars } from './reports.contract.ts'
import {
  findReport,
  findReportById,
  insertReport,
  type Report,
  updateParticulars,
} from './reports.queries.ts'

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

export const openReportOperation = implementWrite(openReport, async (tx, input, { policy }) => {
  const { communeId, id, year, outline, cutOffOn } = input
  checkOutline(policy, outline)
  checkCutOff(cutOffOn, year)
  await lockRegister(tx, reportEntity, communeId)
  const stored = await findReportById(tx, communeId, id)
  // Opening again opens nothing: what was changed since then stays.
  if (stored) {
    const same = toRecord(stored)
    return { entity: reportEntity, entityId: id, before: same, after: same, revision: stored.revision }
  }
  if (await findReport(tx, communeId, year, outline)) throw new Problem('report.exists', { year })
  const report: Report = {
    ...input,
    recipients: input.recipients ?? [],
    authorityLines: input.authorityLines ?? [],
    status: 'draft',
    correctionReasons: {},
  }
  await insertReport(tx, report)
  return { entity: reportEntity, entityId: id, before: null, after: report, revision: 1 }
})

export const setReportParticularsOperation = implementWrite(setReportParticulars, async (tx, input) => {
  const { communeId, id, revision: seen, ...particulars } = input
  await lockRegister(tx, reportEntity, communeId)
  const stored = await getDraft(tx, communeId, id)
  const before = toRecord(stored)
  const given = Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== undefined))
  const after = { ...before, ...given }
  if (isSame(before, after)) return { entity: reportEntity, entityId: id, before, after }
  checkCutOff(after.cutOffOn, stored.year)
  checkRevision(stored, { revision: seen, label: labelOf(stored), ...reportRegister })
  await updateParticulars(tx, stored, given, stored.revision + 1)
  return { entity: reportEntity, entityId: id, before, after, revision: stored.revision + 1 }
})
