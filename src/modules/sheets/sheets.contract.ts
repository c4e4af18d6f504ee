import { z } from 'zod'
import { defineWrite, id, words, year } from '../../core/contract.ts'

const cell = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('empty') }),
  z.strictObject({ state: z.literal('value'), value: words(2000) }),
  z.strictObject({ state: z.literal('not-reported'), reason: words(300) }),
])

/** One cell as somebody wants it, with the state of the row they saw. */
export const cellChange = z.strictObject({
  row: z.string().min(1).max(200),
  revision: z.int().min(0),
  column: z.string().min(1).max(120),
  cell,
  /** Why a change that looks unusual is right. */
  reason: words(500).optional(),
})

/** Changes of one request; a paste of a whole sheet comes in portions. */
export const cellChanges = z.array(cellChange).min(1, 'phải có ít nhất một ô').max(5000)

/**
 * Writes changed cells of a sheet: all of them, or none.
 *
 * What a change comes to is decided by the register the sheet shows; that register's right is asked for then.
 */
export const saveSheet = defineWrite({
  name: 'sheets.save',
  right: 'registers.read',
  label: 'Ghi biểu',
  input: z.strictObject({
    communeId: id,
    year,
    sheet: z.string().min(1).max(120),
    changes: cellChanges,
  }),
})
