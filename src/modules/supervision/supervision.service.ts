import type { Policy } from '../../core/policy/index.ts'
import { toOccurrenceColumns } from '../../core/registers/occurrence.ts'
import { checkComponent, checkProgrammes, checkTerm } from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { checkVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { kindVocabulary, removeVisit, type SaveVisit, saveVisit } from './supervision.contract.ts'
import { findVisit, type SupervisionVisit, writeVisit } from './supervision.queries.ts'
import { checkPlanKnown } from './supervision-plans.service.ts'

const visits: Register<SupervisionVisit> = {
  entity: 'supervision-visit',
  table: 'supervisionVisits',
  named: { register: 'sổ kiểm tra, giám sát', registerEn: 'the supervision register' },
  label: ({ code }) => code,
  find: findVisit,
  write: writeVisit,
}

function toVisit(input: SaveVisit): SupervisionVisit {
  const { when, revision: _, ...given } = input
  return { ...given, ...toOccurrenceColumns(when) }
}

async function checkReferences(tx: Tx, visit: SupervisionVisit, policy: Policy): Promise<void> {
  checkTerm(policy, kindVocabulary, visit.kind)
  checkProgrammes(policy, visit.programmes)
  checkComponent(policy, visit.component, visit.programmes)
  await checkDocumentKnown(tx, visit.communeId, visit.documentId)
  await checkPlanKnown(tx, visit)
  await checkVillage(tx, visit)
}

export const saveVisitOperation = implementWrite(saveVisit, async (tx, input, { policy }) => {
  const visit = toVisit(input)
  await checkReferences(tx, visit, policy)
  return saveRecord(tx, visits, visit, { seen: input.revision })
})

export const removeVisitOperation = implementWrite(removeVisit, (tx, input) =>
  removeRecord(tx, visits, input),
)
