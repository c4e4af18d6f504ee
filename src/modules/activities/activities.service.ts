import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame, omitNulls } from '../../core/registers/records.ts'
import { checkTerm } from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { checkVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, type Shelf, saveRecord } from '../../platform/save-record.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { checkNodeIn } from '../programmes/index.ts'
import {
  recordActivityStep,
  removeActivity,
  type SaveActivity,
  saveActivity,
  stepVocabulary,
  withdrawActivityStep,
} from './activities.contract.ts'
import {
  type Activity,
  type ActivityStep,
  findActivity,
  findStep,
  insertStep,
  writeActivity,
} from './activities.queries.ts'

const named = { register: 'sổ công trình, hoạt động', registerEn: 'the register of works and activities' }
const activities: Register<Activity> = {
  entity: 'activity',
  table: 'activities',
  named,
  label: ({ name }) => name,
  find: findActivity,
  write: writeActivity,
}
/** Steps are only recorded and withdrawn, never written over. */
const steps: Shelf<ActivityStep> = {
  entity: 'activity-step',
  table: 'activitySteps',
  named,
  label: ({ stepCode }) => stepCode,
  find: findStep,
}

function toActivity({ revision: _, ...input }: SaveActivity): Activity {
  return { ...input, toYear: input.toYear ?? input.fromYear }
}

async function checkReferences(tx: Tx, activity: Activity, policy: Policy): Promise<void> {
  checkNodeIn(policy, activity.nodeCode, activity.fromYear)
  await checkVillage(tx, activity)
  await checkDocumentKnown(tx, activity.communeId, activity.documentId)
}

const save = implementWrite(saveActivity, async (tx, input, { policy }) => {
  const activity = toActivity(input)
  await checkReferences(tx, activity, policy)
  return saveRecord(tx, activities, activity, { seen: input.revision })
})

const remove = implementWrite(removeActivity, (tx, input) => removeRecord(tx, activities, input))

const recordStep = implementWrite(recordActivityStep, async (tx, input, { policy }) => {
  const { communeId, id, activityId, stepCode, reachedOn } = input
  checkTerm(policy, stepVocabulary, stepCode)
  const activity = await findActivity(tx, communeId, activityId)
  if (!activity) throw new Problem('record.not-found', { ...named, id: activityId })
  const reachedYear = reachedOn ? Number(reachedOn.slice(0, 4)) : (input.reachedYear ?? activity.fromYear)
  const step = { ...input, reachedYear }
  const stored = await findStep(tx, communeId, id)
  if (stored) {
    const { recordedAt: _, ...before } = omitNulls(stored)
    if (!isSame(before, step)) throw new Problem('record.code-taken', { ...named, code: id })
    return { entity: steps.entity, entityId: id, before, after: before, concerns: activity }
  }
  await insertStep(tx, step)
  return { entity: steps.entity, entityId: id, before: null, after: step, concerns: activity }
})

const withdrawStep = implementWrite(withdrawActivityStep, async (tx, input) => {
  const step = await findStep(tx, input.communeId, input.id)
  const concerns = step && (await findActivity(tx, input.communeId, step.activityId))
  return { ...(await removeRecord(tx, steps, input)), concerns }
})

export const activitiesOperations = [save, remove, recordStep, withdrawStep] as const
