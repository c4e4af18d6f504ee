import type { CheckFinding } from '../../finding.ts'
import { listMonths } from '../../layers/times/months.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Days and months that no calendar has. */
export const findImpossible = (read: Understanding): CheckFinding[] => [
  ...findDays(read),
  ...findImpossibleMonths(read),
]

const findDays = ({ text, dates }: Understanding): CheckFinding[] =>
  dates
    .filter(({ isPossible }) => !isPossible)
    .map((date) =>
      report(text, 'period', 'error', date, {
        message: `Không có ngày ${date.day}/${date.month}${date.year ? `/${date.year}` : ''} trong lịch.`,
      }),
    )

/** "đợt 2 (tháng 15/2023)". */
const findImpossibleMonths = ({ text, dates }: Understanding): CheckFinding[] =>
  listMonths(text, dates)
    .filter(({ month }) => month < 1 || month > 12)
    .map((month) => report(text, 'period', 'error', month, { message: `Không có tháng ${month.month}.` }))
