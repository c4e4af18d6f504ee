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

/** From when on a number is asked about because like communes report quite different ones. */
export const likeCommunesFile = z.strictObject({
  likeCommunes: z.strictObject({
    /** With fewer communes nothing is compared. */
    least: z.int().min(2),
    rules: z
      .array(
        proven({
          kind: z.enum(['count', 'decimal', 'percent']),
          label: text,
          labelEn: text,
          /** So many times the median, or so many times less. */
          factor: decimal.optional(),
          /** So far from the median, in the measure of the cell. */
          difference: decimal.optional(),
        }),
      )
      .min(1),
  }),
})
export type LikeCommunes = z.output<typeof likeCommunesFile>['likeCommunes']
