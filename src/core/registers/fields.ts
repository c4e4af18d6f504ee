import { z } from 'zod'
import { id } from '../contract.ts'

/** Which record of which commune: all it takes to take one out. */
export const recordKey = z.strictObject({ communeId: id, id })

/** Codes of programmes, `NTM`; which ones exist is the policy's to say. */
export const programmeCodes = z
  .array(z.string().regex(/^[A-Z0-9]+$/, 'phải là mã chương trình viết hoa, ví dụ NTM'))
  .transform((codes) => [...new Set(codes)])

/** Code of a node of a programme tree, `NTM.ND09`. */
export const nodeCode = z
  .string()
  .regex(/^[A-Z0-9]+(\.[A-Z]+\d+)+$/, 'phải là mã nội dung, dự án hoặc tiểu dự án, ví dụ NTM.ND09')

/** The short name a commune gives a record once; figure keys are made of it, so it never changes. */
export const recordCode = z
  .string()
  .max(60, 'dài quá 60 ký tự')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ tap-huan-2023')

/** A term of a register vocabulary. */
export const termCode = z
  .string()
  .regex(/^[A-Za-z0-9]+([_.-][A-Za-z0-9]+)*$/, 'phải là mã trong danh mục, không dấu, không khoảng trắng')

/** The revision the writer has seen; without it a stored record is never changed. */
export const revision = z.int().min(1).optional()

/** Symbol of a document, `192/QĐ-UBND`. */
export const documentSymbol = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(
    z
      .string()
      .max(60, 'dài quá 60 ký tự')
      .regex(/^\S+$/, 'ký hiệu không được có khoảng trắng, ví dụ 192/QĐ-UBND'),
  )
