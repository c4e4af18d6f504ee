import { z } from 'zod'
import { count, defineWrite, id, synthetic, words } from '../../core/contract.ts'
import { bounds } from '../../core/figures/bounds.ts'
import {
  documentSymbol,
  nodeCode,
  programmeCodes,
  recordCode,
  recordKey,
  revision,
  termCode,
} from '../../core/registers/fields.ts'
import { occurrence } from '../../core/registers/occurrence.ts'

/** Heads counted once, or every attendance counted: the two are never added up as if they were one. */
export const attendanceMeasures = ['lượt người', 'người'] as const

/** The policy vocabulary that `form` is a term of. */
export const formVocabulary = 'outreach.forms'

const event = z
  .strictObject({
    communeId: id,
    id,
    code: recordCode,
    /** Term of the policy register of outreach forms: `residents-meeting`, `conference`, `training-class`… */
    form: termCode,
    programmes: programmeCodes.pipe(z.array(z.string()).min(1, 'phải chọn ít nhất một chương trình')),
    /** The component or project it is reported under. */
    component: nodeCode.optional(),
    villageId: id.optional(),
    organiser: words(300).optional(),
    /** With whom it was held. */
    partner: words(300).optional(),
    topic: words().optional(),
    when: occurrence,
    /** How many sessions this row stands for: "20 cuộc" is 20. Left out when nobody counted. */
    sessions: count.optional(),
    /** Left out when nobody counted. */
    attendances: count.optional(),
    /** `above` for "trên", "hơn"; left out for an exact count. */
    attendancesBound: z.enum(bounds).optional(),
    attendanceMeasure: z.enum(attendanceMeasures).default('lượt người'),
    /** Symbols of the documents that were made known. */
    documents: z.array(documentSymbol).default([]),
    note: words().optional(),
    synthetic,
    revision,
  })
  .refine((found) => !found.attendancesBound || found.attendances !== undefined, {
    path: ['attendancesBound'],
    message: 'chưa có số người tham gia thì không ghi "trên", "dưới" hay "khoảng"',
  })

/** Enters an outreach event, or corrects the one with the same id. */
export const saveEvent = defineWrite({
  name: 'outreach.save',
  right: 'outreach.write',
  label: 'Ghi hoạt động truyền thông, tập huấn',
  input: event,
})
export type SaveEvent = z.output<typeof event>

/** Takes an event out that was entered by mistake. */
export const removeEvent = defineWrite({
  name: 'outreach.remove',
  right: 'outreach.write',
  label: 'Xóa hoạt động truyền thông nhập nhầm',
  input: recordKey,
})
