import { type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { scaleSizes } from '../../layers/numbers/units.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** Above a table: "(ĐVT: đồng)", "Đơn vị tính: đồng". */
const unitLine = /(?:ĐVT|đơn vị(?: tính)?)\s*:?\s*(?:là\s*)?đồng(?!\p{sc=Latn})/giu
const counted =
  /số (?:hộ|người|lượng|lượt)|(?<!\p{sc=Latn})(?:hộ|người|lượt|kh?ẩu|cái|con|cây|lớp)(?!\p{sc=Latn})/iu
/** No sum of money of a commune is below so many đồng. */
const least = 1000n

/** A table in đồng whose sums are 145, 38 and 183: they are in thousands or millions. */
export function checkTableUnits(read: Understanding): CheckFinding[] {
  const { text, grids } = read
  return gather(grids, (grid) => {
    const other = findOtherUnit(read, grid)
    if (other) return [other]
    if (grid.unit?.toLowerCase() !== 'đồng') return []
    const line = findAll(text.slice(Math.max(0, grid.start - 300), grid.end), unitLine).at(-1)
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

const anyUnitLine =
  /(?:ĐVT|đơn vị(?: tính)?)\s*:?\s*(?:là\s*)?(?<unit>(?:nghìn|triệu|tỷ) đồng)(?!\p{sc=Latn})/giu

/** "ĐVT: tỷ đồng" over 4.280 and 3.903, where the text beside tells "4 tỷ 280 triệu đồng" and "3 tỷ 903 triệu đồng". */
function findOtherUnit({ text, sentences }: Understanding, grid: Grid): CheckFinding | undefined {
  const from = Math.max(0, grid.start - 300)
  const line = findAll(text.slice(from, grid.end), anyUnitLine).at(-1)
  const size = scaleSizes[line?.groups?.unit?.split(' ')[0]?.toLowerCase() ?? '']
  if (!line || !size) return undefined
  const values = new Set(
    gather(grid.rows, ({ cells }) =>
      gather(cells, (cell) =>
        cell?.amount && cell.amount.kind === 'bare' ? [keyOf(multiply(cell.amount.value, whole(size)))] : [],
      ),
    ),
  )
  const sums = gather(
    listWithin(sentences, { start: grid.start - 1500, end: grid.end + 1500 }),
    ({ amounts }) =>
      amounts.filter(({ kind, number }) => kind === 'money' && number.text.replace(/\D|0+$/g, '').length > 2),
  )
  const isIn = (value: Exact) => values.has(keyOf(value))
  const told = sums.filter(({ value }) => isIn(multiply(value, whole(1000))))
  if (new Set(told.map(({ value }) => keyOf(value))).size < 2 || sums.some(({ value }) => isIn(value)))
    return undefined
  const start = from + line.index
  const smaller = { tỷ: 'triệu', triệu: 'nghìn', nghìn: '' }[
    line.groups?.unit?.split(' ')[0]?.toLowerCase() ?? ''
  ]
  return report(
    text,
    'unit-scale',
    'error',
    { start, end: start + line[0].length },
    {
      message: `Bảng ghi đơn vị là ${line.groups?.unit}, nhưng theo các số nêu trong lời thì là ${`${smaller} đồng`.trim()}.`,
      suggest: line[0].replace(line.groups?.unit ?? '', `${smaller} đồng`.trim()),
      related: told,
    },
  )
}

const keyOf = ({ n, d }: Exact): string => `${n / d} ${n % d}`

function areAllTiny({ columns, rows }: Grid): boolean {
  const sums = columns.filter(({ kind, title }) => kind === 'amount' && !counted.test(title))
  const values = gather(rows, ({ cells }) =>
    gather(sums, ({ index }) => {
      const value = cells[index]?.amount?.value
      return value && value.n > 0n ? [value] : []
    }),
  )
  return values.length > 1 && values.every(({ n, d }) => n < least * d)
}
