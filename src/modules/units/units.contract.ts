import { z } from 'zod'
import { defineWrite, id, isoDate, synthetic, words } from '../../core/contract.ts'
import { unitLevels } from '../../core/units/names.ts'

const unitSummary = z.object({
  id,
  level: z.enum(unitLevels),
  /** The official code; villages have none. Codes are reused, so a code means nothing without a date. */
  code: z.string().optional(),
  kind: z.string(),
  name: z.string(),
  /** "Xã Thụy Hùng". */
  fullName: z.string(),
  /** "xã Thụy Hùng, huyện Cao Lộc, tỉnh Lạng Sơn", as of the time the version held. */
  pathLabel: z.string(),
  parentId: id.optional(),
  /** Absent: since before the records begin. */
  validFrom: isoDate.optional(),
  /** The first day it no longer holds. */
  validTo: isoDate.optional(),
  /** "đến 30/6/2025", "từ 01/7/2025", or nothing when it has always held and still does. */
  validityLabel: z.string(),
  decree: z.string().optional(),
  /** False: nobody has held this against the official text. */
  verified: z.boolean(),
  note: z.string().optional(),
})
/** One version of a unit with the words it is shown with. */
export type UnitSummary = z.output<typeof unitSummary>

const relatedUnit = z.object({
  unit: unitSummary,
  /** 1 for a direct successor or predecessor, 2 for one of those, and so on. */
  steps: z.int(),
  /** The day of the last step; absent when the source does not say. */
  effectiveOn: isoDate.optional(),
  /** Whether everything went over on every step; absent when the source does not say. */
  whole: z.boolean().optional(),
  decree: z.string().optional(),
  /** True when every step was held against the official text. */
  verified: z.boolean(),
  note: z.string().optional(),
})
/** What became of a unit, or what it came from. */
export type RelatedUnit = z.output<typeof relatedUnit>

const village = unitSummary.extend({
  /** Other spellings that mean this village. */
  aliases: z.array(z.string()),
  /** Several spellings are in use and nobody has decided which one is right. */
  spellingUnsettled: z.boolean(),
  synthetic,
})
export type Village = z.output<typeof village>

/** Enters a village of the commune. No official list of villages exists: the commune keeps it. */
export const createVillage = defineWrite({
  name: 'units.create-village',
  right: 'units.write',
  label: 'Thêm thôn',
  input: z.strictObject({
    communeId: id,
    id,
    /** "thôn", "bản", "khu phố". */
    kind: words(30)
      .transform((kind) => kind.toLowerCase())
      .default('thôn'),
    name: words(100),
    /** Other spellings found in documents. */
    aliases: z.array(words(100)).default([]),
    spellingUnsettled: z.boolean().default(false),
    validFrom: isoDate.optional(),
    /** The decision that set the village up. */
    decree: words(60).optional(),
    note: words(300).optional(),
    synthetic,
  }),
})

/** Says that another spelling means a village of the commune. */
export const addAlias = defineWrite({
  name: 'units.add-alias',
  right: 'units.write',
  label: 'Thêm cách viết khác của thôn',
  input: z.strictObject({ communeId: id, villageId: id, name: words(100), note: words(300).optional() }),
})
