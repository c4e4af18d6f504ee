import { z } from 'zod'
import { count, defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { programmeCodes, recordKey, revision, termCode } from '../../core/registers/fields.ts'

/** The policy vocabulary that `kind` is a term of. */
export const bodyVocabulary = 'organisation.committee-kinds'

const member = z.strictObject({
  name: words(120),
  /** "Chủ tịch UBND xã". */
  office: words(200).optional(),
  /** "Trưởng ban". */
  duty: words(200).optional(),
})
export type BodyMember = z.output<typeof member>

const body = z
  .strictObject({
    communeId: id,
    id,
    /** Term of the policy register of bodies: `steering`, `management`, `village-development`… */
    kind: termCode,
    name: words(300),
    level: z.enum(['commune', 'village']),
    /** Left out for boards "of the villages" entered as one row; their number then is a lower bound. */
    villageId: id.optional(),
    programmes: programmeCodes.default([]),
    /** First and last year the body was set up for. */
    periodFrom: year.optional(),
    periodTo: year.optional(),
    /** The document of the register that founded it. */
    foundingDocumentId: id.optional(),
    /** Left out when nobody stated it; taken from the list when there is one. */
    membersCount: count.min(1, 'phải từ 1 người trở lên').optional(),
    members: z.array(member).default([]),
    /** The day it was dissolved or replaced. */
    endedOn: isoDate.optional(),
    note: words().optional(),
    synthetic,
    revision,
  })
  .refine((found) => !found.periodFrom || !found.periodTo || found.periodFrom <= found.periodTo, {
    path: ['periodTo'],
    message: 'năm cuối phải từ năm đầu trở đi',
  })
  .refine((found) => !found.villageId || found.level === 'village', {
    path: ['villageId'],
    message: 'chỉ tổ chức cấp thôn mới thuộc một thôn',
  })
  .refine((found) => !found.membersCount || found.members.length <= found.membersCount, {
    path: ['membersCount'],
    message: 'ít hơn số người trong danh sách',
  })

/** Enters a body, or corrects the one with the same id. */
export const saveBody = defineWrite({
  name: 'organisation.save',
  right: 'organisation.write',
  label: 'Ghi ban chỉ đạo, ban quản lý, ban phát triển thôn',
  input: body,
})
export type SaveBody = z.output<typeof body>

/** Takes a body out that was entered by mistake; one that ceased to exist gets `endedOn` instead. */
export const removeBody = defineWrite({
  name: 'organisation.remove',
  right: 'organisation.write',
  label: 'Xóa ban nhập nhầm',
  input: recordKey,
})
