import { z } from 'zod'
import { bounds } from '../figures/bounds.ts'
import { key, proven, text, validity } from './provenance.ts'

const ratio = z.strictObject({
  numerator: key,
  denominator: key,
  decimals: z.int().min(0).max(4).default(2),
  /** Why more than 100 % is right here; without it a rate above 100 % is a fault. */
  mayExceed100: text.optional(),
  /** The rate may be reported without its parts, and is then marked "chưa có tử số, mẫu số". */
  acceptsRateAlone: z.boolean().default(false),
})

const parts = z.strictObject({
  /** All of these must be reported before the total can be given. */
  required: z.array(key).min(1),
  /** Added when reported; not every unit has them. */
  optional: z.array(key).default([]),
})

const choice = z.strictObject({ code: key, label: text, labelEn: text, met: z.boolean().optional() })

const indicator = proven({
  key,
  label: text,
  labelEn: text,
  /** The label inside a list that already names the subject: "hộ tịch". */
  shortLabel: text.optional(),
  /** Indicators that stand together in one sentence or table. */
  group: key.optional(),
  measure: text,
  value: z.enum(['count', 'decimal', 'rate', 'level', 'status']),
  kind: z.enum(['actual', 'plan', 'estimate']).default('actual'),
  sector: text,
  /** Code of the programme node under which reports print it. */
  node: text.optional(),
  periods: z.array(z.enum(['six-months', 'nine-months', 'year'])).min(1),
  /** True when the annual report is incomplete without it. */
  required: z.boolean().default(false),
  /** An entered value may be a bound: "ít nhất 02 lần/tháng". */
  bounds: z.array(z.enum(bounds)).default([]),
  ratio: ratio.optional(),
  parts: parts.optional(),
  choices: z.array(choice).optional(),
  ...validity,
}).superRefine((raw, context) => {
  const needs = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (raw.value === 'rate' && !raw.ratio) needs('ratio', 'tỷ lệ phải nêu tử số và mẫu số (ratio)')
  if (raw.value !== 'rate' && raw.ratio) needs('ratio', 'chỉ chỉ tiêu loại rate mới có ratio')
  if ((raw.value === 'level' || raw.value === 'status') && !raw.choices) {
    needs('choices', 'chỉ tiêu theo mức hoặc trạng thái phải liệt kê các lựa chọn (choices)')
  }
})

/** Indicators of one sector. */
export const indicatorsFile = z.strictObject({ indicators: z.array(indicator).min(1) })

export type Indicator = z.output<typeof indicator>
export type IndicatorChoice = z.output<typeof choice>

/** True when a person types the value; false when it follows from other indicators. */
export function isEntered(found: Indicator): boolean {
  return !found.parts && (!found.ratio || found.ratio.acceptsRateAlone)
}
