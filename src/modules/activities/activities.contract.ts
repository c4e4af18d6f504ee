import { z } from 'zod'
import { count, defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { recordCode, recordKey, revision, termCode } from '../../core/registers/fields.ts'

/** Name of the policy vocabulary of steps. */
export const stepVocabulary = 'activity.steps'

export const itemMeasures = ['hộ', 'người', 'công trình'] as const

/** What people receive and how many of them; totals are sums of items, never typed. */
const item = z.strictObject({
  /** Short name inside the activity, part of figure keys: `tec-nuoc`. */
  code: recordCode,
  /** In the words of the report: "mua téc nước". */
  label: words(200),
  measure: z.enum(itemMeasures),
  quantity: count,
  /** Approved, or handed over already. */
  stage: z.enum(['approved', 'delivered']).default('approved'),
})

const activity = z
  .strictObject({
    communeId: id,
    id,
    /** Permanent short name, part of figure keys: `nuoc-sinh-hoat-phan-tan`. */
    code: recordCode.min(3, 'phải có ít nhất 3 ký tự'),
    /** Programme, project, sub-project or component, such as `DTTS.DA1.ND4`. */
    nodeCode: z
      .string()
      .regex(/^[A-Z0-9]+(\.[A-Z]+\d+)*$/, 'phải là mã chương trình, dự án hoặc nội dung, ví dụ DTTS.DA1.ND4'),
    name: words(300),
    description: words(2000).optional(),
    villageId: id.optional(),
    fromYear: year,
    /** The last year of a work of several years; without it, one year. */
    toYear: year.optional(),
    /** The decision it rests on, in the register of documents. */
    documentId: id.optional(),
    items: z.array(item).max(50).default([]),
    note: words(500).optional(),
    synthetic,
    revision,
  })
  .refine((input) => input.toYear === undefined || input.fromYear <= input.toYear, {
    path: ['toYear'],
    message: 'năm kết thúc không được trước năm bắt đầu',
  })
  .refine((input) => new Set(input.items.map((one) => one.code)).size === input.items.length, {
    path: ['items'],
    message: 'hai mục hỗ trợ không được trùng mã',
  })

/** Enters a work or activity with its beneficiaries, or corrects the one with the same id. */
export const saveActivity = defineWrite({
  name: 'activities.save',
  right: 'activities.write',
  label: 'Nhập công trình, hoạt động',
  input: activity,
})
export type SaveActivity = z.output<typeof activity>

/** Takes out an activity that was entered by mistake and that no money rests on. */
export const removeActivity = defineWrite({
  name: 'activities.remove',
  right: 'activities.write',
  label: 'Xóa công trình, hoạt động nhập nhầm',
  input: recordKey,
})

/** Notes that an activity has reached a step. */
export const recordActivityStep = defineWrite({
  name: 'activities.record-step',
  right: 'activities.write',
  label: 'Ghi bước đã thực hiện',
  input: z
    .strictObject({
      communeId: id,
      id,
      activityId: id,
      /** A term of the policy register of steps. */
      stepCode: termCode,
      /** The day, or only the year when the day is not known. */
      reachedOn: isoDate.optional(),
      reachedYear: year.optional(),
      /** What is going on now, as the report says it. */
      note: words(500).optional(),
      synthetic,
    })
    .refine((input) => input.reachedOn !== undefined || input.reachedYear !== undefined, {
      path: ['reachedOn'],
      message: 'phải ghi ngày, hoặc ít nhất là năm',
    }),
})

/** Takes back a step that was noted by mistake; the audit log keeps it. */
export const withdrawActivityStep = defineWrite({
  name: 'activities.withdraw-step',
  right: 'activities.write',
  label: 'Gỡ bước ghi nhầm',
  input: recordKey,
})

/** Notes how much of a work is done, in percent, as seen on a day. */
export const recordActivityProgress = defineWrite({
  name: 'activities.record-progress',
  right: 'activities.write',
  label: 'Ghi khối lượng thực hiện',
  input: z.strictObject({
    communeId: id,
    id,
    activityId: id,
    observedOn: isoDate,
    percent: count.max(100, 'không được quá 100%'),
    note: words(500).optional(),
    synthetic,
  }),
})

/** Takes back a progress that was noted by mistake; the audit log keeps it. */
export const withdrawActivityProgress = defineWrite({
  name: 'activities.withdraw-progress',
  right: 'activities.write',
  label: 'Gỡ khối lượng ghi nhầm',
  input: recordKey,
})
