import type { CheckFinding } from '../finding.ts'
import type { Grid } from '../layers/tables.ts'
import { report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** Above a table: "(ĐVT: đồng)", "Đơn vị tính: đồng". */
const unitLine = /(?:ĐVT|đơn vị(?: tính)?)\s*:?\s*(?:là\s*)?đồng(?!\p{L})/giu
const counted = /số (?:hộ|người|lượng|lượt)|(?<!\p{L})(?:hộ|người|lượt|kh?ẩu|cái|con|cây|lớp)(?!\p{L})/iu
/** No sum of money of a commune is below so many đồng. */
const least = 1000n

/** A table in đồng whose sums are 145, 38 and 183: they are in thousands or millions. */
export function checkTableUnits({ text, grids }: Understanding): CheckFinding[] {
  return grids.flatMap((grid) => {
    if (grid.unit?.toLowerCase() !== 'đồng') return []
    const line = [...text.slice(Math.max(0, grid.start - 300), grid.end).matchAll(unitLine)].at(-1)
    if (!line || !areAllTiny(grid)) return []
    const start = Math.max(0, grid.start - 300) + line.index
    return [
      report(
        text,
        'unit-scale',
        'error',
        { start, end: start + line[0].length },
        {
          message: 'Bảng ghi đơn vị là đồng nhưng không số nào đến một nghìn: có lẽ là triệu đồng.',
          suggest: line[0].replace(/đồng$/iu, 'triệu đồng'),
        },
      ),
    ]
  })
}

function areAllTiny({ columns, rows }: Grid): boolean {
  const sums = columns.filter(({ kind, title }) => kind === 'amount' && !counted.test(title))
  const values = rows.flatMap(({ cells }) =>
    sums.flatMap(({ index }) => {
      const value = cells[index]?.amount?.value
      return value && value.n > 0n ? [value] : []
    }),
  )
  return values.length > 1 && values.every(({ n, d }) => n < least * d)
}
