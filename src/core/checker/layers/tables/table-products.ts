import { gather } from '../../gather.ts'
import { approximate } from '../numbers/interval.ts'
import { type Candidate, type Relation, weigh } from './table-relations.ts'
import type { Grid } from './tables.ts'

const resultTitle = /thành tiền|kinh phí|tổng|giá trị|sản lượng|số tiền|doanh thu|tiền hỗ trợ|cộng/u
const unitTitle = /giá|mức|năng suất|bình quân|suất|tiền công|\/\s?\p{sc=Latn}/u
const widest = 12

/** "Thành tiền" that is "Số lượng" times "Đơn giá", "Sản lượng" that is "Diện tích" times "Năng suất", in most rows. */
export function findProducts(grid: Grid): Relation[] {
  const numeric = grid.columns.filter(
    ({ kind, index }) => (kind === 'amount' || kind === 'fixed') && index < widest,
  )
  const results = numeric.filter(({ title }) => resultTitle.test(title))
  const units = numeric.filter(({ title }) => unitTitle.test(title))
  return gather(results, (result) => {
    const candidates = gather(units, (unit) =>
      gather(
        numeric.filter(
          ({ index }) => index !== result.index && index !== unit.index && unit.index !== result.index,
        ),
        (quantity) => weighProduct(grid, result.index, quantity.index, unit.index) ?? [],
      ),
    )
    const [best] = candidates
      .filter(({ holds, fails }) => holds > 1 && (fails <= 1 || fails * 3 <= holds))
      .sort((a, b) => b.holds - a.holds || a.fails - b.fails)
    return best ? [best.relation] : []
  })
}

/** The power of ten between the units of the columns is what most rows have. */
function weighProduct(grid: Grid, result: number, quantity: number, unit: number): Candidate | undefined {
  const powers = gather(grid.rows, ({ cells }) => {
    const [c, a, b] = [result, quantity, unit].map((column) =>
      approximate(cells[column]?.amount?.value ?? { n: 0n, d: 1n }),
    )
    const power = c && a && b ? Math.log10(c / (a * b)) : Number.NaN
    return Math.abs(power) < 7 ? [Math.round(power)] : []
  })
  const power = [...powers].sort((a, b) => a - b)[Math.floor(powers.length / 2)]
  if (power === undefined) return undefined
  const size = 10n ** BigInt(Math.abs(power))
  const factor = power < 0 ? { n: 1n, d: size } : { n: size, d: 1n }
  return weigh(grid, { kind: 'product', result, plus: [quantity, unit], minus: [], isStated: false, factor })
}
