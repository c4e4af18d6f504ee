import { z } from 'zod'
import vietnamese from 'zod/v4/locales/vi.js'
import type { Right } from './rights/rights.ts'

// What a schema does not say itself is said in Vietnamese too.
z.config(vietnamese())

/** A calendar day, `YYYY-MM-DD`. Legal dates have no time and no zone. */
export type IsoDate = string & { readonly __isoDate?: never }

/** A day that exists in the calendar, as `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'phải là ngày dạng năm-tháng-ngày, ví dụ 2023-12-12')
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  }, 'không có ngày này trong lịch')

/** A row id: a UUID made by whoever creates the row, so that a resent request does not create it twice. */
export const id = z.uuid('phải là mã định danh UUID')

/** A budget or calendar year this system can speak about. */
export const year = z
  .int('phải là năm, viết bằng số nguyên')
  .min(2000, 'phải từ năm 2000 trở đi')
  .max(2100, 'phải trước năm 2100')

/** Text a person typed: NFC, outer blanks gone, never empty. */
export const words = (max = 2000) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1, 'không được để trống').max(max, `dài quá ${max} ký tự`))

/** Whole đồng. Accepts a JSON integer or a string of digits, so that no amount passes through a float. */
export const money = z
  .union([z.bigint(), z.int(), z.string().regex(/^-?\d+$/, 'phải là số tiền nguyên, tính bằng đồng')])
  .transform((amount) => BigInt(amount))
  .refine((amount) => amount >= 0n, 'không được là số âm')

/** A non-negative whole count. */
export const count = z.int('phải là số nguyên').min(0, 'không được là số âm')

/** Marks a fact that was made up to fill a demonstration; the report prints the mark beside it. */
export const synthetic = z.boolean().default(false)

/** What one write operation accepts, and who may call it. Handler and contract share the name. */
export interface WriteContract<I extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly right: Right
  /** What it is called on the screen and in the audit log, in Vietnamese. */
  readonly label: string
  readonly input: I
}

/**
 * Declares a write operation.
 *
 * The input always names the unit it belongs to as `communeId`: rights are checked against it before
 * anything is decided.
 */
export function defineWrite<I extends z.ZodType<{ communeId: string }>>(
  contract: WriteContract<I>,
): WriteContract<I> {
  return contract
}
