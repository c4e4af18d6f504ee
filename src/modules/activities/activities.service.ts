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
  recordActivityProgress,
  recordActivityStep,
  removeActivity,
  type SaveActivity,
  saveActivity,
  stepVocabulary,
  withdrawActivityProgress,
  withdrawActivityStep,
} from './activities.contract.ts'
import {
  type Activity,
  type ActivityStep,
  findActivity,
  findProgress,
  findStep,
  insertProgress,
  insertStep,
  type Progress,
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

/** What was seen of a work is only recorded and withdrawn, like its steps. */
const progress: Shelf<Progress> = {
  entity: 'activity-progress',
  table: 'activityProgress',
  named,
  label: ({ percent }) => `${percent}%`,
  find: findProgress,
}

function toActivity({ revision: _, ...input }: SaveActivity): Activity {
  return { ...input, toYear: input.toYear ?? input.fromYear }
}

async function checkReferences(tx: Tx, activity: Activity, policy: Policy): Promise<void> {
  checkNodeIn(policy, activity.nodeCode, activity.fromYear)
  await checkVillage(tx, activity)
  await checkDocumentKnown(tx, activity.communeId, activity.documentId)
}

export const saveActivityOperation = implementWrite(saveActivity, async (tx, input, { policy }) => {
  const activity = toActivity(input)
  await checkReferences(tx, activity, policy)
  return saveRecord(tx, activities, activity, { seen: input.revision })
})

export const removeActivityOperation = implementWrite(removeActivity, (tx, input) =>
  removeRecord(tx, activities, input),
)

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

const recordProgress = implementWrite(recordActivityProgress, async (tx, input) => {
  const { communeId, id, activityId } = input
  const activity = await findActivity(tx, communeId, activityId)
  if (!activity) throw new Problem('record.not-found', { ...named, id: activityId })
  const stored = await findProgress(tx, communeId, id)
  if (stored) {
    const { recordedAt: _, ...before } = omitNulls(stored)
    if (!isSame(before, input)) throw new Problem('record.code-taken', { ...named, code: id })
    return { entity: progress.entity, entityId: id, before, after: before, concerns: activity }
  }
  await insertProgress(tx, input)
  return { entity: progress.entity, entityId: id, before: null, after: input, concerns: activity }
})

const withdrawProgress = implementWrite(withdrawActivityProgress, async (tx, input) => {
  const seen = await findProgress(tx, input.communeId, input.id)
  const concerns = seen && (await findActivity(tx, input.communeId, seen.activityId))
  return { ...(await removeRecord(tx, progress, input)), concerns }
})

export const activitiesOperations = [
  saveActivityOperation,
  removeActivityOperation,
  recordStep,
  withdrawStep,
  recordProgress,
  withdrawProgress,
] as const
