import { z } from 'zod'
import { count, defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { recordKey, revision } from '../../core/registers/fields.ts'

/** Before and after the chairman's decision. Figures follow the official result as soon as there is one. */
export const reviewStatuses = ['preliminary', 'official'] as const

/** How one class of households came from the last review to this one; every number is entered, also zeros. */
const movement = z.strictObject({
  id,
  class: z.enum(['poor', 'near-poor']),
  countedIn: z.enum(['households', 'people']).default('households'),
  opening: count,
  /** Poor that became near-poor; for the near-poor class, those that became poor. */
  toOther: count,
  /** Rose above the near-poor line. */
  aboveLine: count,
  otherDecrease: count,
  /** Near-poor that became poor; for the near-poor class, poor that became near-poor. */
  fromOther: count,
  relapsed: count,
  newlyArisen: count,
  otherIncrease: count,
  closing: count,
})

/** Households of a village or of the commune. A number left out was not reported: that is not zero. */
const counts = {
  id,
  households: count,
  people: count.optional(),
  poor: count,
  poorPeople: count.optional(),
  nearPoor: count,
  nearPoorPeople: count.optional(),
  /** Hộ làm nông nghiệp, lâm nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình. */
  averageStandard: count.optional(),
  averageStandardPeople: count.optional(),
  ethnicHouseholds: count.optional(),
  ethnicPoor: count.optional(),
  ethnicNearPoor: count.optional(),
  movements: z
    .array(movement)
    .default([])
    .refine(
      (tables) => new Set(tables.map((table) => `${table.class} ${table.countedIn}`)).size === tables.length,
      'mỗi biểu diễn biến (hộ nghèo, hộ cận nghèo; theo hộ, theo khẩu) chỉ nhập một lần',
    ),
  synthetic,
}

const communeCounts = z.strictObject(counts)
const villageCounts = z.strictObject({ ...counts, villageId: id })
export type VillageCounts = z.output<typeof villageCounts>
export type CommuneCounts = z.output<typeof communeCounts>

const review = z
  .strictObject({
    communeId: id,
    id,
    year,
    status: z.enum(reviewStatuses),
    reviewedOn: isoDate.optional(),
    /** The decision that recognises the result, in the register of documents. */
    documentId: id.optional(),
    /** Only where the villages are unknown; beside villages it must equal their sum. */
    commune: communeCounts.optional(),
    villages: z
      .array(villageCounts)
      .default([])
      .refine(
        (rows) => new Set(rows.map((row) => row.villageId)).size === rows.length,
        'mỗi thôn chỉ nhập một dòng',
      ),
    note: words(500).optional(),
    synthetic,
    revision,
  })
  .refine((input) => input.commune !== undefined || input.villages.length > 0, {
    path: ['villages'],
    message: 'phải nhập theo thôn, hoặc số chung của xã khi chưa có số theo thôn',
  })
export type RecordPovertyReview = z.output<typeof review>

/** Enters the result of a year's review as a whole, or corrects the one with the same id. */
export const recordPovertyReview = defineWrite({
  name: 'poverty-review.record',
  right: 'poverty.write',
  label: 'Nhập kết quả rà soát hộ nghèo, hộ cận nghèo',
  input: review,
})

/** Enters what was counted in one village into the preliminary result of a year, which is begun by the first. */
export const recordVillageReview = defineWrite({
  name: 'poverty-review.record-village',
  right: 'poverty.write',
  label: 'Nhập kết quả rà soát của một thôn',
  input: z.strictObject({
    communeId: id,
    ...counts,
    villageId: id,
    year,
    /** The id a review gets that nobody has begun yet. */
    reviewId: id,
    /** The row of the village that the writer has seen; without one, nothing may be there yet. */
    replaces: id.optional(),
  }),
})

/** Takes a review out that was entered by mistake; the audit log keeps it. */
export const removePovertyReview = defineWrite({
  name: 'poverty-review.remove',
  right: 'poverty.write',
  label: 'Xóa kết quả rà soát nhập nhầm',
  input: recordKey,
})
