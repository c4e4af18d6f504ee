import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const term = /(?:năm|tháng|quý|vụ|kỳ)\s\S*\d{1,4}|quý\s[ivx]+/u

/** "Chỉ tiêu | Năm 2023 | Năm 2023": two columns of one year side by side, whose figures are not the same. */
export const checkColumnHeads = ({ text, grids }: Understanding): CheckFinding[] =>
  gather(grids, ({ columns, rows }) => {
    const amounts = columns.filter(({ kind, title }) => kind === 'amount' && term.test(title))
    return gather(amounts, (column, at) => {
      const before = amounts[at - 1]
      if (!before || !column.head || before.title !== column.title || column.index !== before.index + 1)
        return []
      // A wide head over both columns is read for each of them.
      if (!before.head || before.head.start === column.head.start) return []
      const told = rows.map(({ cells }) => [cells[before.index]?.text, cells[column.index]?.text] as const)
      if (told.filter(([one, other]) => one && other && one !== other).length < 2) return []
      const name = text.slice(column.head.start, column.head.end).trim()
      return [
        report(text, 'period', 'error', column.head, {
          message: `Hai cột liền nhau cùng có tên "${name}" mà số liệu khác nhau.`,
          related: [before.head],
        }),
      ]
    })
  })
