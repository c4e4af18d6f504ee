import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Grid, GridColumn } from '../../layers/tables/tables.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const term = /(?:năm|tháng|quý|vụ|kỳ)\s\S*\d{1,4}|quý\s[ivx]+/u

/** "Chỉ tiêu | Năm 2023 | Năm 2023": two columns of one year side by side, whose figures are not the same. */
export const checkColumnHeads = (read: Understanding): CheckFinding[] => [
  ...findSameHeads(read),
  ...findOtherBase(read),
]

const findSameHeads = ({ text, grids }: Understanding): CheckFinding[] =>
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

const yearOf = (title: string): string | undefined => /20\d\d/u.exec(title)?.[0]
const against = /so với[^\d]{0,30}(?<base>20\d\d)|(?<now>20\d\d)\s?\/\s?(?<then>20\d\d)/iu

/** "Thực hiện năm 2023 | Ước năm 2025 | Tăng, giảm so với năm 2024": the differences are those to the first column. */
const findOtherBase = ({ text, grids }: Understanding): CheckFinding[] =>
  gather(grids, (grid) =>
    gather(grid.columns, (change) => {
      const { base, then } = against.exec(change.title)?.groups ?? {}
      const said = base ?? then
      const told = grid.columns.filter(({ title, head }) => head && yearOf(title) && !against.test(title))
      if (!said || !change.head || told.some(({ title }) => yearOf(title) === said)) return []
      const pairs = gather(told, (now) =>
        told
          .filter(
            (old) =>
              old !== now && yearOf(old.title) !== yearOf(now.title) && isChange(grid, old, now, change),
          )
          .map((old) => ({ old, now })),
      )
      const [pair, ...more] = pairs
      if (!pair?.old.head || more.length > 0) return []
      const [named, now] = [yearOf(pair.old.title) ?? '', yearOf(pair.now.title)]
      // "Năm 2024 | Năm 2025 | So với năm 2023": years next to each other are right.
      const isHead = Number(now) === Number(named) + 1
      const [odd, other] = isHead ? [change.head, pair.old.head] : [pair.old.head, change.head]
      const [wrong, right] = isHead ? [said, named] : [named, said]
      return [
        report(text, 'period', 'warning', odd, {
          message: `Số chênh lệch ghi là so với năm ${said}, nhưng tính theo cột năm ${named}.`,
          suggest: text.slice(odd.start, odd.end).trim().replace(wrong, right),
          related: [other],
        }),
      ]
    }),
  )

/** Whether a column holds what two others differ by, in every row and in two at least. */
function isChange({ rows }: Grid, old: GridColumn, now: GridColumn, change: GridColumn): boolean {
  const told = gather(rows, ({ cells }) => {
    const [a, b, c] = [old, now, change].map(({ index }) => cells[index]?.amount)
    return a && b && c ? [compare(subtract(b.value, a.value), c.value) === 0] : []
  })
  return told.length > 1 && told.every(Boolean)
}
