import { z } from 'zod'
import { isoDate } from '../contract.ts'
import { proven, text } from './provenance.ts'

/** A required value: for everybody, or for one group of communes or one year. */
const target = z.strictObject({
  /** Region or group of communes; absent when it holds for all. */
  group: text.optional(),
  year: z.int().optional(),
  operator: z.enum(['at-least', 'at-most', 'equals', 'met', 'set-by-province']),
  value: z.number().optional(),
  /** The printed requirement when one number cannot say it. */
  text: text.optional(),
  verified: z.boolean().default(false),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
})

const item = z.strictObject({
  /** "17.10"; "4.x1" when the official number is not known. */
  number: z.string().regex(/^\d+\.x?\d+$/, 'phải là số chỉ tiêu trong dấu nháy, ví dụ "17.10"'),
  title: text,
  value: z.enum(['status', 'rate', 'decimal', 'unknown']).default('status'),
  measure: text.optional(),
  targets: z.array(target).default([]),
  verified: z.boolean().optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
  source: text.optional(),
  note: text.optional(),
})

const criterion = proven({
  number: z.int().min(1),
  title: text,
  titleEn: text,
  items: z.array(item).default([]),
})

const set = proven({
  code: z.string().regex(/^[A-Z0-9_]+$/, 'phải là mã bộ tiêu chí, chữ hoa không dấu'),
  title: text,
  titleEn: text,
  /** What is judged. */
  subject: z.enum(['commune', 'village']),
  decision: text.optional(),
  validFrom: isoDate,
  validTo: isoDate,
  /** How many criteria and items the decision has; fewer listed here means the rest was not obtained. */
  criteria: z.int().optional(),
  items: z.int().optional(),
  obtained: z.enum(['full', 'partial', 'none']),
  groups: z.array(z.strictObject({ code: text, label: text })).default([]),
})

/** The head of a criteria set, a run of criteria of one (`of` names it), or both. */
export const criteriaFile = z
  .strictObject({
    set: set.optional(),
    of: text.optional(),
    /** Marks every item of the file that has no mark of its own. */
    itemProvenance: proven({}).optional(),
    criteria: z.array(criterion).default([]),
  })
  .refine((file) => file.set ?? file.of, {
    path: ['of'],
    message: 'phải có phần set (đầu bộ tiêu chí) hoặc trường of (mã bộ tiêu chí của các tiêu chí)',
  })

export type CriteriaFile = z.output<typeof criteriaFile>
export type CriterionTarget = z.output<typeof target>
export type CriterionItem = Omit<z.output<typeof item>, 'verified' | 'source'> & {
  readonly verified: boolean
  readonly source: string
}
export type Criterion = Omit<z.output<typeof criterion>, 'items'> & {
  readonly items: readonly CriterionItem[]
}

/** A set of criteria with what is known of it. */
export interface CriteriaSet {
  readonly head: z.output<typeof set>
  readonly criteria: readonly Criterion[]
}
