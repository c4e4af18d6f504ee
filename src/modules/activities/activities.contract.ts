import { z } from 'zod'
import { count, defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'

/** A permanent short name of a record, part of figure keys: `nuoc-sinh-hoat-phan-tan`. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ nuoc-sinh-hoat')
  .min(3, 'phải có ít nhất 3 ký tự')
  .max(60)

const activity = {
  communeId: id,
  id,
  name: words(300),
  description: words(2000).optional(),
  villageId: id.optional(),
  /** The decision it rests on, in the register of documents. */
  documentId: id.optional(),
  note: words(500).optional(),
}

/** Opens a work or activity of a programme. */
export const registerActivity = defineWrite({
  name: 'register-activity',
  right: 'activities.write',
  label: 'Thêm công trình, hoạt động',
  input: z
    .strictObject({
      ...activity,
      code: slug,
      /** Programme, project, sub-project or component, such as `DTTS.DA1.ND4`. */
      nodeCode: z.string().min(2).max(40),
      fromYear: year,
      /** The last year of a work of several years; without it, one year. */
      toYear: year.optional(),
      synthetic,
    })
    .refine((input) => input.toYear === undefined || input.fromYear <= input.toYear, {
      path: ['toYear'],
      message: 'năm kết thúc không được trước năm bắt đầu',
    }),
})

/** Changes the words of an activity; its code, programme and years stay. */
export const updateActivity = defineWrite({
  name: 'update-activity',
  right: 'activities.write',
  label: 'Sửa công trình, hoạt động',
  input: z.strictObject(activity),
})

/** Notes that an activity has reached a step. */
export const recordActivityStep = defineWrite({
  name: 'record-activity-step',
  right: 'activities.write',
  label: 'Ghi bước đã thực hiện',
  input: z
    .strictObject({
      communeId: id,
      id,
      activityId: id,
      /** A term of the policy register of steps. */
      stepCode: z.string().min(2).max(40),
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
  name: 'withdraw-activity-step',
  right: 'activities.write',
  label: 'Gỡ bước ghi nhầm',
  input: z.strictObject({ communeId: id, id }),
})

/** Enters or corrects how many receive one item of an activity; totals are sums of items. */
export const setActivityItem = defineWrite({
  name: 'set-activity-item',
  right: 'activities.write',
  label: 'Nhập đối tượng thụ hưởng',
  input: z.strictObject({
    communeId: id,
    id,
    activityId: id,
    code: slug,
    /** What the item is, in the words of the report: "mua téc nước". */
    label: words(200),
    /** What is counted. */
    measure: z.enum(['hộ', 'người', 'công trình']),
    quantity: count,
    /** Approved, or handed over already. */
    stage: z.enum(['approved', 'delivered']).default('approved'),
    position: z.int().min(1).max(999).default(1),
    synthetic,
  }),
})

/** Removes an item that was entered by mistake; the audit log keeps it. */
export const removeActivityItem = defineWrite({
  name: 'remove-activity-item',
  right: 'activities.write',
  label: 'Gỡ đối tượng thụ hưởng nhập nhầm',
  input: z.strictObject({ communeId: id, id }),
})
