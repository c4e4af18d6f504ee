import { z } from 'zod'
import { unsplitCode } from '../../core/capital/tally.ts'
import { defineWrite, id, isoDate, money, synthetic, words, year } from '../../core/contract.ts'
import { termCode } from '../../core/registers/fields.ts'

/** A programme or a node of its tree; which ones exist in the budget year is the policy's to say. */
const treeCode = z
  .string()
  .regex(/^[A-Z0-9]+(\.[A-Z]+\d+)*$/, 'phải là mã chương trình, dự án hoặc nội dung, ví dụ NTM.ND07')

/** An amount above zero, in whole đồng. */
const positive = money.refine((amount) => amount > 0n, 'phải lớn hơn 0 đồng')

/** A movement up or down, in whole đồng. */
const signed = z
  .union([z.bigint(), z.int(), z.string().regex(/^-?\d+$/, 'phải là số tiền nguyên, tính bằng đồng')])
  .transform((amount) => BigInt(amount))
  .refine((amount) => amount !== 0n, 'phải khác 0 đồng: số dương là tăng, số âm là giảm')

/** Current year's money, or money of an earlier year that may still be spent (kéo dài, chuyển nguồn). */
const yearStatus = z.enum(['current', 'carried-over'])

const line = {
  communeId: id,
  id,
  /** Programme, project, sub-project or component, such as `NTM.ND07`. */
  nodeCode: treeCode,
  budgetYear: year,
  synthetic,
  note: words(500).optional(),
}
const purse = { sourceCode: termCode.default(unsplitCode), kindCode: termCode.default(unsplitCode) }
/** The day of the decision, or only its year when the day is not known. Without either: the budget year. */
const decided = { decidedOn: isoDate.optional(), decidedYear: year.optional() }

const originYearFits = (input: { yearStatus: string; originYear?: number; budgetYear: number }) =>
  input.yearStatus === 'carried-over'
    ? input.originYear !== undefined && input.originYear < input.budgetYear
    : input.originYear === undefined

/** Enters capital given by a decision. */
export const allocateCapital = defineWrite({
  name: 'capital.allocate',
  right: 'capital.write',
  label: 'Nhập vốn giao',
  input: z
    .strictObject({
      ...line,
      ...purse,
      ...decided,
      yearStatus: yearStatus.default('current'),
      originYear: year.optional(),
      amount: positive,
      documentId: id.optional(),
    })
    .refine(originYearFits, {
      path: ['originYear'],
      message: 'vốn kéo dài phải ghi năm gốc, trước năm ngân sách; vốn năm nay thì để trống',
    }),
})

/** Raises or lowers an allocation by a later decision. */
export const adjustAllocation = defineWrite({
  name: 'capital.adjust-allocation',
  right: 'capital.write',
  label: 'Điều chỉnh vốn giao',
  input: z.strictObject({
    communeId: id,
    id,
    allocationId: id,
    amount: signed,
    reason: words(500),
    ...decided,
    documentId: id.optional(),
    synthetic,
  }),
})

/** Enters an approved amount (dự toán được duyệt). */
export const recordCommitment = defineWrite({
  name: 'capital.record-commitment',
  right: 'capital.write',
  label: 'Nhập dự toán được duyệt',
  input: z.strictObject({
    ...line,
    amount: positive,
    approvedOn: isoDate.optional(),
    approvedYear: year.optional(),
    documentId: id.optional(),
    activityId: id.optional(),
  }),
})

/** Takes back an approved amount that was entered wrongly, by a reversing line. */
export const reverseCommitment = defineWrite({
  name: 'capital.reverse-commitment',
  right: 'capital.write',
  label: 'Đảo dòng dự toán được duyệt',
  input: z.strictObject({ communeId: id, id, commitmentId: id, reason: words(500), synthetic }),
})

/** Enters a payment. */
export const recordDisbursement = defineWrite({
  name: 'capital.record-disbursement',
  right: 'capital.write',
  label: 'Nhập giải ngân',
  input: z.strictObject({
    ...line,
    ...purse,
    yearStatus: yearStatus.default('current'),
    amount: positive,
    paidOn: isoDate,
    voucherNumber: words(60).optional(),
    activityId: id.optional(),
  }),
})

/** Corrects a payment by a reversing line of the same day; the right amount is then entered anew. */
export const reverseDisbursement = defineWrite({
  name: 'capital.reverse-disbursement',
  right: 'capital.write',
  label: 'Đảo dòng giải ngân',
  input: z.strictObject({ communeId: id, id, disbursementId: id, reason: words(500), synthetic }),
})

/** States that nothing was paid up to a day, for a node with all below it, or for one line of it. */
export const confirmNoDisbursement = defineWrite({
  name: 'capital.confirm-no-disbursement',
  right: 'capital.write',
  label: 'Xác nhận chưa giải ngân đồng nào',
  input: z
    .strictObject({
      ...line,
      confirmedOn: isoDate,
      sourceCode: termCode.optional(),
      kindCode: termCode.optional(),
    })
    .refine((input) => (input.sourceCode === undefined) === (input.kindCode === undefined), {
      path: ['kindCode'],
      message: 'nguồn vốn và loại vốn phải cùng ghi hoặc cùng để trống',
    }),
})

/** Enters what is expected to be paid by the end of the year. A newer estimate replaces an older one. */
export const recordEstimate = defineWrite({
  name: 'capital.record-estimate',
  right: 'capital.write',
  label: 'Nhập ước thực hiện',
  input: z.strictObject({ ...line, ...purse, amount: money, estimatedOn: isoDate }),
})
