import type { CheckFinding } from '../../finding.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Shares of one kind shown with different numbers of decimals; only ever a hint. */
export function checkDecimals({ text }: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const rated = claims.filter(({ fraction, percent }) => fraction && percent.decimals > 0)
  const usual = [1, 2].map((decimals) => rated.filter(({ percent }) => percent.decimals === decimals).length)
  const [one = 0, two = 0] = usual
  if (one === 0 || two === 0) return []
  const rare = 1
  return rated
    .filter(({ percent }) => percent.decimals === rare)
    .slice(0, 5)
    .map(({ percent }) =>
      report(text, 'rounding', 'hint', percent, {
        message: `Tỷ lệ này có ${rare} chữ số thập phân, các tỷ lệ khác trong bài có ${3 - rare}.`,
      }),
    )
}
