import { z } from 'zod'
import { isoDate } from '../contract.ts'

/** Text in a policy file: one line or more, never empty. The loader has already made it NFC. */
export const text = z.string().trim().min(1, 'không được để trống')

/** A permanent key: lower-case English words, joined by dots and hyphens. */
export const key = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'phải là khóa gồm chữ thường không dấu, số, dấu chấm và gạch nối')

/**
 * How far a policy value can be trusted.
 *
 * `verified` is true when the value was seen in the official text, in a codification of it or on a public page
 * that states it, named in `source`. Whatever comes from memory, a draft or inference keeps
 * `verified: false` with a confidence, and every screen that shows it says so.
 */
const provenanceShape = {
  verified: z.boolean('phải ghi verified: true hoặc verified: false'),
  /** Where the value was seen, in words an official can follow. */
  source: text,
  confidence: z.enum(['high', 'medium', 'low']).optional(),
  /** The legal provision the value comes from, as it is cited: "Điều 3 Nghị định số 07/2021/NĐ-CP". */
  reference: text.optional(),
  note: text.optional(),
}

const provenance = z.object(provenanceShape)

export type Provenance = Readonly<z.output<typeof provenance>>

/** A policy value with its provenance; unknown fields are faults, so that a misspelt field is never ignored. */
export function proven<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject({ ...provenanceShape, ...shape }).superRefine((raw, context) => {
    const value = raw as Provenance
    if (!value.verified && !value.confidence) {
      context.addIssue({
        code: 'custom',
        path: ['confidence'],
        message: 'điều chưa kiểm chứng (verified: false) phải ghi mức tin cậy: high, medium hoặc low',
      })
    }
    if (value.verified && value.confidence) {
      context.addIssue({
        code: 'custom',
        path: ['confidence'],
        message: 'điều đã kiểm chứng (verified: true) không ghi mức tin cậy',
      })
    }
  })
}

/** First and last day on which something holds; an open end means "until something replaces it". */
export const validity = { validFrom: isoDate.optional(), validTo: isoDate.optional() }

export interface Validity {
  readonly validFrom?: string
  readonly validTo?: string
}

/** True when the thing holds on that day. */
export function isValidOn(thing: Validity, day: string): boolean {
  return (!thing.validFrom || thing.validFrom <= day) && (!thing.validTo || day <= thing.validTo)
}

/** True when the thing holds on at least one day of that calendar year. */
export function isValidIn(thing: Validity, year: number): boolean {
  return (
    (!thing.validFrom || thing.validFrom <= `${year}-12-31`) &&
    (!thing.validTo || `${year}-01-01` <= thing.validTo)
  )
}
