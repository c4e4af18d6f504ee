import { type Exact, multiply } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { around, equals, meets } from '../../layers/numbers/interval.ts'
import { readSettled } from '../../layers/numbers/settled.ts'
import { type Figure, listFigures, readTelling, type Telling } from '../../layers/numbers/told-figures.ts'
import { readUnit } from '../../layers/numbers/written-units.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { areOfTwoThings, holds, type Pair } from './evidence.ts'

/** So many numbers of its kind before a number are looked at. */
const reach = 80
/** Numbers further apart are no slip of each other, and closer than this some may be slips of a person. */
const [farthest, closest, fewest] = [11, 0.12, 3]

/** Numbers told in two places that are nearly but not quite the same: by a slip of the pen, or by a little. */
export const listCandidates = (read: Understanding): Pair[] => listPairs(read, areCandidates)

/** Whether one of the two may be the other, badly written. */
export const areCandidates: AreAlike = (first, later, value) =>
  isNear(first, later, value) &&
  !isToldBeside(later, value) &&
  !isInTable(first, later) &&
  !isRounded(first.amount, later.amount)

/** Whether a number, the later one, and what the first is worth in its unit are to be compared. */
type AreAlike = (first: Figure, later: Figure, value: Exact) => boolean

/** Two numbers of one kind, where they are alike enough. */
export function listPairs(read: Understanding, areAlike: AreAlike): Pair[] {
  const figures = listFigures(read)
  const settled = readSettled(read)
  const sums = gather(read.agreements, ({ rule, figures: told }) =>
    rule === 'sum' || rule === 'balance' ? [new Set(told.map(({ start }) => start))] : [],
  )
  const tellings = new Map<Figure, Telling>()
  const tell = (figure: Figure): Telling => {
    const known = tellings.get(figure) ?? readTelling(read.text, figure)
    tellings.set(figure, known)
    return known
  }
  const families = new Map<string, Figure[]>()
  for (const figure of figures) {
    const kin = families.get(figure.family) ?? []
    families.set(figure.family, kin)
    kin.push(figure)
  }
  const cells = families.get('cell') ?? []
  return gather(figures, (later): Pair[] => {
    if (!isTellable(read.text, later)) return []
    const kin = families.get(later.family) ?? []
    const at = kin.indexOf(later)
    return gather([...kin.slice(Math.max(0, at - reach), at), ...cells], (first): Pair[] => {
      const value = worthOf(first, later)
      if (!value || !areAlike(first, later, value)) return []
      if (sums.some((sum) => sum.has(first.start) && sum.has(later.start))) return []
      const told = { first: tell(first), later: tell(later) }
      const pair = { first, later, value, told, crowd: kin.length, settled, read }
      return areOfTwoThings(pair) || isOutdated(pair, () => kin.slice(0, at).map(tell)) ? [] : [pair]
    })
  })
}

/** "57 km" and "57,3 km": one is the other without its decimals. */
const isRounded = (one: Amount, other: Amount): boolean =>
  one.decimals !== other.decimals && meets(spread(one), spread(other))
const spread = ({ value, step }: Amount) => around(value, { n: step.n, d: step.d * 2n })

/** "Bảng ghi 96, 112; toàn huyện có 112 tổ": the sentence tells another cell. */
const isInTable = ({ cell }: Figure, { amount }: Figure): boolean =>
  cell !== undefined && holds(cell.grid, amount)

/** "Năm 2024 đạt 15 tiêu chí. Năm 2023 đạt 13 tiêu chí. Xã đạt 12": without a year the last one that was told of is meant. */
function isOutdated({ told: { first, later } }: Pair, listBefore: () => readonly Telling[]): boolean {
  const [year] = first.years.toSorted().reverse()
  if (year === undefined || later.years.length > 0) return false
  return listBefore().some(({ years }) => years.some((other) => other > year))
}

/** A number without a unit tells something only where words lead to it: "số hộ nghèo: 52". */
function isTellable(text: string, { amount, whole: of, cell }: Figure): boolean {
  if (cell || amount.hedge || amount.clash || amount.kind === 'points') return false
  // "tăng 15,6% so với cùng kỳ": how much something has changed is told of many things.
  if (
    amount.kind === 'percent' &&
    /(?:tăng|giảm|vượt|hơn|kém)(?:\s\+)?\s*$/iu.test(text.slice(amount.start - 8, amount.start))
  )
    return false
  return (
    amount.kind !== 'bare' ||
    of !== undefined ||
    /(?:\(|:|là)\s*$/iu.test(text.slice(Math.max(0, amount.start - 4), amount.start))
  )
}

/** What the first is worth in the unit of the later; nothing when they are of two kinds. */
function worthOf(first: Figure, later: Figure): Exact | undefined {
  const { amount, cell } = first
  const { kind, per } = later.amount
  // "14/16 thôn": what is above the line of one fraction is not below that of another.
  if ((first.whole && later.isWhole) || (first.isWhole && later.whole)) return undefined
  if (!cell)
    return amount.hedge || amount.clash || amount.per !== per || amount.kind !== kind
      ? undefined
      : amount.value
  const isRate = cell.column.kind === 'rate' || amount.kind === 'percent'
  if (isRate !== (kind === 'percent')) return undefined
  if (amount.kind !== 'bare') return amount.kind === kind ? amount.value : undefined
  if (kind !== 'money') return amount.value
  const unit = readUnit(cell.grid.unit ?? '')
  return unit.kind === 'money' ? multiply(amount.value, unit.size) : undefined
}

function isNear(first: Figure, { amount, size }: Figure, value: Exact): boolean {
  const own = first.cell ? Number(value.n) / Number(value.d) : first.size
  if (own <= 0 || size <= 0 || own === size) return false
  const [small, large] = own < size ? [own, size] : [size, own]
  if (large / small > farthest) return false
  const apart = large - small
  const isClose = apart < closest * large || (amount.kind === 'count' && apart <= fewest)
  // Of the numbers of a table some are always close.
  if (first.cell ? apart === 1 : isClose) return true
  return findSlip(amount.number.text, printLike(amount, value)) !== undefined
}

/** "Trong số 31 sản phẩm 3 sao, 13 sản phẩm có mặt trong siêu thị": the first number is told again beside the other. */
const isToldBeside = ({ amount: { unit }, sentence }: Figure, value: Exact): boolean =>
  sentence?.amounts.some((one) => one.unit === unit && equals(one.value, value)) ?? false
