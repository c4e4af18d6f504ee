import { Problem } from '../../core/problem.ts'
import { checkProgrammes, checkTerm } from '../../core/registers/references.ts'
import type { Db } from '../../platform/database/db.ts'
import { checkVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { kindVocabulary, removePlan, savePlan } from './supervision.contract.ts'
import { findPlan, type SupervisionPlan, writePlan } from './supervision-plans.queries.ts'

const plans: Register<SupervisionPlan> = {
  entity: 'supervision-plan',
  table: 'supervisionPlans',
  named: { register: 'sổ kế hoạch kiểm tra, giám sát', registerEn: 'the register of planned visits' },
  label: ({ scope }) => scope,
  find: findPlan,
  write: writePlan,
}

export const savePlanOperation = implementWrite(savePlan, async (tx, input, { policy }) => {
  const { revision: seen, ...plan } = input
  checkTerm(policy, kindVocabulary, plan.kind)
  checkProgrammes(policy, plan.programmes)
  await checkDocumentKnown(tx, plan.communeId, plan.documentId)
  await checkVillage(tx, plan)
  return saveRecord(tx, plans, plan, { seen })
})

export const removePlanOperation = implementWrite(removePlan, (tx, input) => removeRecord(tx, plans, input))

/** The plan, where one is named, stands in the register. @throws Problem `record.reference-unknown`. */
export async function checkPlanKnown(
  db: Db,
  { communeId, planId }: { communeId: string; planId?: string },
): Promise<void> {
  if (planId === undefined || (await findPlan(db, communeId, planId))) return
  throw new Problem('record.reference-unknown', {
    what: 'kế hoạch kiểm tra, giám sát',
    whatEn: 'planned visit',
    value: planId,
  })
}
