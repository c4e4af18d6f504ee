import { z } from 'zod'
import { defineWrite, id, words } from '../../core/contract.ts'
import { cleanFileName } from '../../core/files/file-type.ts'
import { recordKey } from '../../core/registers/fields.ts'

/** Which record of the commune a file belongs to, as the audit log names it. */
export const attachedTo = {
  entity: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/, 'phải là tên loại hồ sơ, ví dụ official-document'),
  entityId: z.string().min(1).max(80),
}

const fileName = words(300).transform(cleanFileName)

/** Puts a stored content on a record; the door that takes the upload brings the content along. */
export const attachFile = defineWrite({
  name: 'files.attach',
  right: 'files.write',
  label: 'Đính kèm tệp',
  input: z.strictObject({
    communeId: id,
    id,
    ...attachedTo,
    name: fileName,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'phải là mã băm SHA-256'),
  }),
})

/** Takes a file off a record. Its content is kept for a while, so that this can be undone. */
export const removeFile = defineWrite({
  name: 'files.remove',
  right: 'files.write',
  label: 'Gỡ tệp đính kèm',
  input: recordKey,
})
