import { Problem } from '../../core/problem.ts'
import { checkProgrammes, checkTerm } from '../../core/registers/references.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { implementWrite } from '../../platform/operations.ts'
import { saveRecord } from '../../platform/save-record.ts'
import { groupVocabulary, planTask, recordRemark, removeRemark, removeTask } from './tasks.contract.ts'
import {
  deleteRemark,
  deleteTask,
  findRemark,
  findTask,
  type PlannedTask,
  writeRemark,
  writeTask,
} from './tasks.queries.ts'

const remarks = { register: 'sổ khó khăn, kiến nghị', registerEn: 'the register of difficulties' }
const tasks = { register: 'sổ nhiệm vụ', registerEn: 'the register of tasks' }

/** The sentence as a list names it. */
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

export const recordRemarkOperation = implementWrite(recordRemark, async (tx, input, { policy }) => {
  const { revision: seen, ...remark } = input
  checkProgrammes(policy, remark.programmes)
  await lockRegister(tx, 'tasks', remark.communeId)
  return saveRecord(remark, {
    entity: 'work-remark',
    named: remarks,
    label: ({ text }) => shorten(text),
    seen,
    stored: await findRemark(tx, remark.communeId, remark.id),
    write: (revision) => writeRemark(tx, remark, revision),
  })
})

export const removeRemarkOperation = implementWrite(removeRemark, async (tx, { communeId, id }) => {
  await lockRegister(tx, 'tasks', communeId)
  const stored = await findRemark(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...remarks, id })
  await deleteRemark(tx, communeId, id)
  const { revision: _, ...before } = stored
  return { entity: 'work-remark', entityId: id, before, after: null }
})

export const planTaskOperation = implementWrite(planTask, async (tx, input, { policy }) => {
  const { revision: seen, group: groupCode, ...given } = input
  const task: PlannedTask = { ...given, groupCode }
  checkTerm(policy, groupVocabulary, groupCode)
  checkProgrammes(policy, task.programmes)
  await lockRegister(tx, 'tasks', task.communeId)
  return saveRecord(task, {
    entity: 'planned-task',
    named: tasks,
    label: ({ text }) => shorten(text),
    seen,
    stored: await findTask(tx, task.communeId, task.id),
    write: (revision) => writeTask(tx, task, revision),
  })
})

export const removeTaskOperation = implementWrite(removeTask, async (tx, { communeId, id }) => {
  await lockRegister(tx, 'tasks', communeId)
  const stored = await findTask(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...tasks, id })
  await deleteTask(tx, communeId, id)
  const { revision: _, ...before } = stored
  return { entity: 'planned-task', entityId: id, before, after: null }
})
