import { z } from 'zod'
import { defineWrite, id, isoDate, synthetic, words, year } from '../../core/contract.ts'
import { bounds } from '../../core/figures/bounds.ts'
import { recordKey } from '../../core/registers/fields.ts'

export const indicatorPeriods = ['six-months', 'nine-months', 'year'] as const
export const indicatorKinds = ['plan', 'actual', 'estimate'] as const
export const indicatorStates = ['reported', 'zero', 'not-reported'] as const

/** A number that is never negative, as JSON number or as text with a decimal point; kept as text, never a float. */
const decimal = z
  .union([z.number(), z.string()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'phải là số không âm, nhiều nhất 6 chữ số thập phân'))

const entryShape = {
  id,
  /** Key of the indicator in policy: `health.insured.people`. */
  key: z.string().min(3).max(120),
  year,
  period: z.enum(indicatorPeriods).default('year'),
  /** Left out: what the indicator itself is, usually `actual`. */
  kind: z.enum(indicatorKinds).optional(),
  /** Left out: `reported`, or `zero` for the number 0. */
  state: z.enum(indicatorStates).optional(),
  /** For a rate the number before the percent sign: 100 is "100%". */
  value: decimal.optional(),
  /** Code of a choice, for indicators that are a level or a status. */
  level: z.string().min(1).max(60).optional(),
  /** `at-least`: "ít nhất 02"; `above`: "trên 1.000". Which bounds an indicator takes is the policy's to say. */
  bound: z.enum(bounds).optional(),
  /** The day up to which it was counted. */
  asOf: isoDate.optional(),
  /** Why there is no number. */
  reason: words(300).optional(),
  /** Who reported it, or where it stands. */
  sourceNote: words(500).optional(),
  synthetic,
}

interface Entry {
  state?: (typeof indicatorStates)[number]
  value?: string
  level?: string
  reason?: string
}

/** What makes an entry whole: a number, a level, or a reason for having none. */
function whole<T extends z.ZodType<Entry>>(entry: T) {
  return entry
    .refine((input) => input.state !== 'not-reported' || input.reason !== undefined, {
      path: ['reason'],
      message: 'chưa có số liệu thì phải ghi lý do',
    })
    .refine(
      (input) =>
        (input.state === 'not-reported') === (input.value === undefined && input.level === undefined),
      {
        path: ['value'],
        message: 'phải ghi số hoặc mức; chưa có số liệu thì chọn trạng thái "chưa báo cáo" và để trống',
      },
    )
    .refine((input) => input.value === undefined || input.level === undefined, {
      path: ['level'],
      message: 'chỉ ghi số, hoặc chỉ ghi mức',
    })
    .refine(
      (input) => input.state === undefined || (input.state === 'zero') === (Number(input.value) === 0),
      { path: ['state'], message: 'trạng thái "bằng không" đi với số 0' },
    )
}

const entry = whole(z.strictObject(entryShape))
export type IndicatorEntry = z.output<typeof entry>

/** Reports one indicator; a newer value supersedes the older one. */
export const recordIndicatorValue = defineWrite({
  name: 'indicators.record',
  right: 'indicators.write',
  label: 'Nhập chỉ tiêu',
  input: whole(z.strictObject({ communeId: id, ...entryShape })),
})

/** Reports several indicators at once: all are taken, or none. */
export const recordIndicatorValues = defineWrite({
  name: 'indicators.record-several',
  right: 'indicators.write',
  label: 'Nhập nhiều chỉ tiêu',
  input: z.strictObject({
    communeId: id,
    values: z.array(entry).min(1, 'phải có ít nhất một chỉ tiêu').max(500),
  }),
})

/** Takes back a value entered by mistake; the value before it holds again. The audit log keeps it. */
export const withdrawIndicatorValue = defineWrite({
  name: 'indicators.withdraw',
  right: 'indicators.write',
  label: 'Gỡ chỉ tiêu nhập nhầm',
  input: recordKey,
})
