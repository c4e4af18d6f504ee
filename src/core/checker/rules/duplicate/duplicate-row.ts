import { spellingKey } from '../../../vietnamese/text.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Grid, GridRow } from '../../layers/tables/tables.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** "2 | Chợ Cồn Lác | 2,8" and "4 | Chợ Cồn Lác | 2,8": one row entered twice, but for its number. */
export const findRowsTwice = ({ text, grids }: Understanding): CheckFinding[] =>
  gather(grids, (grid) => {
    let known = new Map<string, GridRow>()
    return gather(grid.rows, (row) => {
      // Below another head the same thing may stand again.
      if (row.isTotal || row.level < 2) {
        known = new Map()
        return []
      }
      const key = keyOf(grid, row)
      const first = key === undefined ? undefined : known.get(key)
      if (key !== undefined && !first) known.set(key, row)
      if (!first) return []
      return [
        report(text, 'duplicate', 'warning', row, {
          message: `Dòng "${row.label}" đã có ở trên với cùng số liệu.`,
          related: [first],
        }),
      ]
    })
  })

/** All cells but the number of the row; undefined when they are too few or too plain to be told apart. */
function keyOf({ columns }: Grid, { cells, label }: GridRow): string | undefined {
  const told = cells.filter((cell) => cell && columns[cell.column]?.kind !== 'index')
  const digits = gather(told, (cell) => cell?.amount?.number.text.match(/\d/g) ?? [])
  const isNamed = label.includes(' ') && /\p{sc=Latn}{2}/u.test(label)
  // Below "Nam", "Nữ", "Trong đó …" every part of a table has the same rows; small numbers meet by chance.
  const isPart = /^\W*(?:trong đó|nam|nữ|tổng|cộng|khác|còn lại|số)(?!\p{sc=Latn})/iu.test(label)
  // Where the rows are numbered each is a thing of its own.
  const isNumbered = cells.some((cell) => cell && columns[cell.column]?.kind === 'index')
  if (!isNamed || isPart || digits.length < (isNumbered ? 1 : 2) || told.some((cell) => cell?.isBlank))
    return undefined
  return told.map((cell) => spellingKey(cell?.text ?? '')).join('|')
}
