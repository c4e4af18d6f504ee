import { z } from 'zod'
import { defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { recordKey, revision } from '../../core/registers/fields.ts'

export const assessmentLevels = ['set', 'criterion', 'item'] as const
export const assessmentStatuses = ['met', 'not-met', 'not-assessed'] as const
export const areaStatuses = ['building', 'recognised'] as const

const assessment = z
  .strictObject({
    communeId: id,
    id,
    /** The village that was assessed; left out for the commune. */
    villageId: id.optional(),
    /** Code of a criteria set in policy: `QD318_NTM_2021_2025`. */
    setCode: z.string().min(2).max(60),
    level: z.enum(assessmentLevels),
    /** "15" for a criterion, "15.1" for an item; left out for the whole set. */
    number: z
      .string()
      .regex(/^\d+(\.\d+)?$/, 'phải là số tiêu chí "15" hoặc số chỉ tiêu "15.1"')
      .optional(),
    status: z.enum(assessmentStatuses),
    assessedOn: isoDate.optional(),
    /** Given instead of the day when only the year is known. */
    assessedYear: year.optional(),
    /** Who judged it: "Tổ thẩm định xã". */
    assessor: words(200).optional(),
    /** Who answers for it until it is met. */
    owner: words(200).optional(),
    /** When it is to be met. */
    dueOn: isoDate.optional(),
    /** What is met, or hoped for, is in danger; the note says why. */
    atRisk: z.boolean().default(false),
    documentId: id.optional(),
    note: words(500).optional(),
    synthetic,
    revision,
  })
  .refine((input) => !input.atRisk || input.note !== undefined, {
    path: ['note'],
    message: 'có nguy cơ không đạt thì phải ghi vì sao',
  })
  .refine((input) => (input.level === 'set') === (input.number === undefined), {
    path: ['number'],
    message: 'tiêu chí, chỉ tiêu phải ghi số; đánh giá cả bộ thì để trống',
  })
  .refine((input) => input.number === undefined || (input.level === 'item') === input.number.includes('.'), {
    path: ['number'],
    message: 'tiêu chí ghi dạng "15", chỉ tiêu ghi dạng "15.1"',
  })
  .refine((input) => input.assessedOn !== undefined || input.assessedYear !== undefined, {
    path: ['assessedOn'],
    message: 'phải ghi ngày đánh giá, hoặc ít nhất là năm',
  })
  .refine(
    (input) =>
      !input.assessedOn || !input.assessedYear || input.assessedOn.startsWith(`${input.assessedYear}-`),
    { path: ['assessedYear'], message: 'khác với năm của ngày đánh giá' },
  )
export type AssessCriterion = z.output<typeof assessment>

/** Enters how far a set, criterion or item is met in a year, or corrects the entry with the same id. */
export const assessCriterion = defineWrite({
  name: 'criteria.assess',
  right: 'criteria.write',
  label: 'Đánh giá tiêu chí',
  input: assessment,
})

/** Takes an assessment out that was entered by mistake; the audit log keeps it. */
export const removeAssessment = defineWrite({
  name: 'criteria.remove-assessment',
  right: 'criteria.write',
  label: 'Xóa đánh giá tiêu chí nhập nhầm',
  input: recordKey,
})

const area = z
  .strictObject({
    communeId: id,
    id,
    villageId: id,
    /** Being built, or recognised by decision. Recognition is entered beside the building, not over it. */
    status: z.enum(areaStatuses),
    statusOn: isoDate.optional(),
    statusYear: year.optional(),
    documentId: id.optional(),
    note: words(500).optional(),
    synthetic,
    revision,
  })
  .refine((input) => input.statusOn !== undefined || input.statusYear !== undefined, {
    path: ['statusOn'],
    message: 'phải ghi ngày, hoặc ít nhất là năm',
  })
  .refine(
    (input) => !input.statusOn || !input.statusYear || input.statusOn.startsWith(`${input.statusYear}-`),
    {
      path: ['statusYear'],
      message: 'khác với năm của ngày',
    },
  )
export type RecordModelArea = z.output<typeof area>

/** Enters a model residential area of a village, or corrects the entry with the same id. */
export const recordModelResidentialArea = defineWrite({
  name: 'criteria.record-model-area',
  right: 'criteria.write',
  label: 'Ghi khu dân cư nông thôn mới kiểu mẫu',
  input: area,
})

/** Takes a model residential area out that was entered by mistake; the audit log keeps it. */
export const removeModelResidentialArea = defineWrite({
  name: 'criteria.remove-model-area',
  right: 'criteria.write',
  label: 'Xóa khu dân cư kiểu mẫu nhập nhầm',
  input: recordKey,
})
