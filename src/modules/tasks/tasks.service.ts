import { checkProgrammes, checkTerm } from '../../core/registers/references.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { groupVocabulary, planTask, recordRemark, removeRemark, removeTask } from './tasks.contract.ts'
import {
  findRemark,
  findTask,
  type PlannedTask,
  type Remark,
  writeRemark,
  writeTask,
} from './tasks.queries.ts'

/** The sentence as a list names it. */
const shorten = ({ text }: { text: string }) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

const remarks: Register<Remark> = {
  entity: 'work-remark',
  table: 'workRemarks',
  named: { register: 'sổ khó khăn, kiến nghị', registerEn: 'the register of difficulties' },
  label: shorten,
  find: findRemark,
  write: writeRemark,
}
const tasks: Register<PlannedTask> = {
  entity: 'planned-task',
  table: 'plannedTasks',
  named: { register: 'sổ nhiệm vụ', registerEn: 'the register of tasks' },
  label: shorten,
  find: findTask,
  write: writeTask,
}

export const recordRemarkOperation = implementWrite(recordRemark, async (tx, input, { policy }) => {
  const { revision: seen, ...remark } = input
  checkProgrammes(policy, remark.programmes)
  return saveRecord(tx, remarks, remark, { seen })
})

export const removeRemarkOperation = implementWrite(removeRemark, (tx, input) =>
  removeRecord(tx, remarks, input),
)

export const planTaskOperation = implementWrite(planTask, async (tx, input, { policy }) => {
  const { revision: seen, group: groupCode, ...given } = input
  checkTerm(policy, groupVocabulary, groupCode)
  checkProgrammes(policy, given.programmes)
  return saveRecord(tx, tasks, { ...given, groupCode }, { seen })
})

export const removeTaskOperation = implementWrite(removeTask, (tx, input) => removeRecord(tx, tasks, input))
