import { z } from 'zod'
import { defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { programmeCodes, recordKey, revision, termCode } from '../../core/registers/fields.ts'

export const remarkKinds = ['difficulty', 'limitation', 'cause', 'proposal'] as const

/** The policy register of groups that tasks are written under. */
export const groupVocabulary = 'tasks.groups'

const position = z.int().min(1).max(999).default(1)

const remark = z.strictObject({
  communeId: id,
  id,
  /** The year it is said of. */
  year,
  kind: z.enum(remarkKinds),
  text: words(2000),
  /** Left empty for all programmes. */
  programmes: programmeCodes.default([]),
  /** Place among those of the same kind. */
  position,
  synthetic,
  revision,
})
export type RecordRemark = z.output<typeof remark>

/** Enters a difficulty, limitation, cause or proposal, or corrects the one with the same id. */
export const recordRemark = defineWrite({
  name: 'tasks.record-remark',
  right: 'tasks.write',
  label: 'Ghi khó khăn, hạn chế, nguyên nhân, kiến nghị',
  input: remark,
})

/** Takes a remark out that was entered by mistake; the audit log keeps it. */
export const removeRemark = defineWrite({
  name: 'tasks.remove-remark',
  right: 'tasks.write',
  label: 'Xóa khó khăn, kiến nghị nhập nhầm',
  input: recordKey,
})

const task = z.strictObject({
  communeId: id,
  id,
  /** The year in which it is to be done: the report of 2023 prints the tasks of 2024. */
  year,
  /** Term of the policy register `tasks.groups`. */
  group: termCode,
  text: words(2000),
  /** Left empty for all programmes. */
  programmes: programmeCodes.default([]),
  /** Place among those of the same group. */
  position,
  responsible: words(200).optional(),
  dueOn: isoDate.optional(),
  synthetic,
  revision,
})
export type PlanTask = z.output<typeof task>

/** Enters a task of a year to come, or corrects the one with the same id. */
export const planTask = defineWrite({
  name: 'tasks.plan',
  right: 'tasks.write',
  label: 'Ghi nhiệm vụ năm sau',
  input: task,
})

/** Takes a task out that was entered by mistake; the audit log keeps it. */
export const removeTask = defineWrite({
  name: 'tasks.remove',
  right: 'tasks.write',
  label: 'Xóa nhiệm vụ nhập nhầm',
  input: recordKey,
})

const order = z.strictObject({
  communeId: id,
  year,
  /** Every record of the group or kind, in the new order. */
  ids: z
    .array(id)
    .min(1)
    .max(500)
    .refine((ids) => new Set(ids).size === ids.length, 'không được nêu một mục hai lần'),
})

/** Puts the tasks of one group into another order. */
export const reorderTasks = defineWrite({
  name: 'tasks.reorder',
  right: 'tasks.write',
  label: 'Xếp lại thứ tự nhiệm vụ',
  input: order,
})

/** Puts the remarks of one kind into another order. */
export const reorderRemarks = defineWrite({
  name: 'tasks.reorder-remarks',
  right: 'tasks.write',
  label: 'Xếp lại thứ tự khó khăn, kiến nghị',
  input: order,
})
