import { isValidIn, type Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame, omitNulls } from '../../core/registers/records.ts'
import { checkRevision, checkTerm } from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { isVillageOf } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { findDocument } from '../official-documents/index.ts'
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
  deleteActivity,
  deleteStep,
  findActivity,
  findStep,
  insertActivity,
  insertStep,
  isLinkedToMoney,
  updateActivity,
} from './activities.queries.ts'

const entity = 'activity'
const named = { register: 'sổ công trình, hoạt động', registerEn: 'the register of works and activities' }

function toActivity({ revision: _, ...input }: SaveActivity): Activity {
  return { ...input, toYear: input.toYear ?? input.fromYear }
}

async function checkReferences(tx: Tx, activity: Activity, policy: Policy): Promise<void> {
  const { communeId, nodeCode, fromYear, villageId, documentId } = activity
  const node = policy.findNode(nodeCode)
  if (!node) {
    throw new Problem('record.reference-unknown', {
      what: 'chương trình, dự án hoặc nội dung mang mã',
      whatEn: 'programme, project or component with the code',
      value: nodeCode,
    })
  }
  if (!isValidIn(node, fromYear)) {
    throw new Problem('capital.not-in-year', { what: nodeCode, whatEn: nodeCode, year: fromYear })
  }
  if (villageId && !(await isVillageOf(tx, communeId, villageId))) {
    throw new Problem('record.reference-unknown', {
      what: 'thôn của xã',
      whatEn: 'village of the commune',
      value: villageId,
    })
  }
  if (documentId && !(await findDocument(tx, communeId, documentId))) {
    throw new Problem('record.reference-unknown', {
      what: 'văn bản trong sổ văn bản với mã',
      whatEn: 'document in the register with the id',
      value: documentId,
    })
  }
}

const save = implementWrite(saveActivity, async (tx, input, { policy }) => {
  const activity = toActivity(input)
  await checkReferences(tx, activity, policy)
  const stored = await findActivity(tx, activity.communeId, activity.id)
  if (!stored) {
    const isAdded = await insertActivity(tx, activity)
    if (!isAdded) throw new Problem('record.code-taken', { ...named, code: activity.code })
    return { entity, entityId: activity.id, before: null, after: activity }
  }
  const { revision, ...before } = stored
  const change = { entity, entityId: activity.id, before, after: activity }
  if (isSame(before, activity)) return change
  if (before.code !== activity.code) throw new Problem('record.code-fixed', { code: before.code })
  checkRevision(stored, { revision: input.revision, label: stored.name, ...named })
  await updateActivity(tx, activity, revision + 1)
  return change
})

const remove = implementWrite(removeActivity, async (tx, { communeId, id }) => {
  const stored = await findActivity(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  if (await isLinkedToMoney(tx, communeId, id)) {
    throw new Problem('record.in-use', { ...named, label: stored.name })
  }
  await deleteActivity(tx, communeId, id)
  const { revision: _, ...before } = stored
  return { entity, entityId: id, before, after: null }
})

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
    return { entity: 'activity-step', entityId: id, before, after: before }
  }
  await insertStep(tx, step)
  return { entity: 'activity-step', entityId: id, before: null, after: step }
})

const withdrawStep = implementWrite(withdrawActivityStep, async (tx, { communeId, id }) => {
  const stored = await findStep(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  await deleteStep(tx, communeId, id)
  return { entity: 'activity-step', entityId: id, before: stored, after: null }
})

export const activitiesOperations = [save, remove, recordStep, withdrawStep] as const
