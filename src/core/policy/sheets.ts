import { z } from 'zod'
import { proven, text } from './provenance.ts'

const decimal = z.string().regex(/^\d+(\.\d+)?$/, 'phải là số thập phân trong dấu nháy, ví dụ "0.5"')

/** From when on a change against last year is asked about, by what the cell holds. */
export const unusualChangesFile = z.strictObject({
  unusualChanges: z
    .array(
      proven({
        kind: z.enum(['count', 'decimal', 'percent', 'money']),
        label: text,
        labelEn: text,
        /** Share of last year's value; both this and the difference must be passed. */
        share: decimal,
        /** Least difference, in the measure of the cell. */
        difference: decimal,
      }),
    )
    .min(1),
})
