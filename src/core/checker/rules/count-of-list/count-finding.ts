import type { CheckFinding } from '../../finding.ts'
import type { SaidCount } from '../../layers/numbers/said-counts.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** "05 giải pháp chủ yếu:" are five, not some of them; "05 xã, chủ yếu là …" are. */
export const chief = /(?<!,\s)(?:chủ yếu|tiêu biểu|điển hình)(?=\s*(?::|là|gồm|sau))/u

/** A number of things against how many are listed. */
export function judgeCount({ text, agree }: Understanding, said: SaidCount, counted: number): CheckFinding[] {
  if (counted < 2) return []
  if (said.value === counted) return agree('count-of-list', said)
  const shown = /^0/.test(said.number) ? String(counted).padStart(2, '0') : String(counted)
  return [
    report(text, 'count-of-list', 'warning', said, {
      message: `Ghi ${text.slice(said.start, said.end)} nhưng liệt kê ${counted}.`,
      suggest: text.slice(said.start, said.end).replace(said.number, shown),
    }),
  ]
}
