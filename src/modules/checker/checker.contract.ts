import { z } from 'zod'
import { ruleNames } from '../../core/checker/finding.ts'
import { defineWrite, id, words } from '../../core/contract.ts'

const place = z.int().min(0).max(100_000_000)
const finding = {
  /** Of the file that was checked. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'phải là mã băm SHA-256 của tệp'),
  rule: z.enum(ruleNames),
  start: place,
  end: place,
}

/** Says of a finding that it is right, or that it is no error and why; said again it replaces what was said. */
export const markFinding = defineWrite({
  name: 'checker.mark',
  right: 'reports.write',
  label: 'Đánh dấu kết quả soát báo cáo',
  input: z
    .strictObject({
      communeId: id,
      id,
      ...finding,
      fileName: words(200),
      quote: words(2000),
      verdict: z.enum(['right', 'not-an-error']),
      reason: words(500).optional(),
    })
    .refine(({ verdict, reason }) => verdict === 'right' || reason !== undefined, {
      path: ['reason'],
      message: 'phải ghi lý do vì sao không phải lỗi',
    }),
})

/** Takes back what was said of a finding. */
export const unmarkFinding = defineWrite({
  name: 'checker.unmark',
  right: 'reports.write',
  label: 'Bỏ đánh dấu kết quả soát báo cáo',
  input: z.strictObject({ communeId: id, ...finding }),
})

/** Switches a rule off for the unit, with the reason, or on again. */
export const switchRule = defineWrite({
  name: 'checker.switch-rule',
  right: 'reports.write',
  label: 'Tắt, bật quy tắc soát báo cáo',
  input: z.discriminatedUnion('isOn', [
    z.strictObject({ communeId: id, rule: z.enum(ruleNames), isOn: z.literal(true) }),
    z.strictObject({
      communeId: id,
      id,
      rule: z.enum(ruleNames),
      isOn: z.literal(false),
      reason: words(500),
    }),
  ]),
})
