import { z } from 'zod'
import { defineWrite, id, isoDate, words } from '../../core/contract.ts'

/** SHA-256 in hexadecimal. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'phải là mã SHA-256 gồm 64 chữ số hệ 16')

const step = {
  communeId: id,
  /** Of the report. */
  id,
  /** The revision of the report the person has seen. */
  revision: z.int().min(1),
}

/** Freezes the report with every figure and hands it to whoever approves. */
export const submitReport = defineWrite({
  name: 'reports.submit',
  right: 'reports.submit',
  label: 'Gửi duyệt báo cáo',
  input: z.strictObject({
    ...step,
    note: words(2000).optional(),
    /** Of a correction: why each difference from the issue in force is there, by the key of the difference. */
    reasons: z.record(z.string().max(300), words(2000)).default({}),
  }),
})

/** Takes a report back that waits for approval, to go on writing. */
export const withdrawReport = defineWrite({
  name: 'reports.withdraw',
  right: 'reports.submit',
  label: 'Rút lại báo cáo đã gửi duyệt',
  input: z.strictObject(step),
})

/** Gives a report back to its writers with what has to be put right. */
export const returnReport = defineWrite({
  name: 'reports.return',
  right: 'reports.approve',
  label: 'Trả lại báo cáo',
  input: z.strictObject({ ...step, note: words(4000) }),
})

/** Approves exactly the frozen document whose hash the approver saw. */
export const approveReport = defineWrite({
  name: 'reports.approve',
  right: 'reports.approve',
  label: 'Duyệt báo cáo',
  input: z.strictObject({ ...step, sha256, note: words(2000).optional() }),
})

/**
 * Issues an approved report: the next number of the register for its kind and year, the day, the signatory.
 * Its Word and PDF are drawn once and stored; it is entered into the document register.
 */
export const issueReport = defineWrite({
  name: 'reports.issue',
  right: 'reports.issue',
  label: 'Phát hành báo cáo',
  input: z.strictObject({
    ...step,
    /** Of this issue. */
    issueId: id,
    /** Of the entry in the document register. */
    documentId: id,
    sha256,
    issuedOn: isoDate,
    /** "Thụy Hùng"; left out: as in the report. */
    place: words(120).optional(),
    /** The number expected; left out: the next one of the register. A number that was taken meanwhile is a problem. */
    number: z.int().min(1).max(99_999).optional(),
  }),
})

export type IssueReport = z.output<typeof issueReport.input>

/** Opens an issued report again to put something right; the issue stays in force until the next one. */
export const correctReport = defineWrite({
  name: 'reports.correct',
  right: 'reports.issue',
  label: 'Đính chính báo cáo đã phát hành',
  input: z.strictObject({ ...step, reason: words(2000) }),
})

/** Stores the signed PDF of an issue once it is found to be the same document. */
export const attachSigned = defineWrite({
  name: 'reports.attach-signed',
  right: 'reports.issue',
  label: 'Nộp bản PDF đã ký số',
  input: z.strictObject({
    communeId: id,
    /** Of the signed copy. */
    id,
    issueId: id,
    fileName: words(200),
    /** The file in base64. */
    bytes: z.base64().max(27_000_000, 'tệp lớn quá 20 MB'),
  }),
})
