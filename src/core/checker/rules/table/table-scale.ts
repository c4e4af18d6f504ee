import { divide, multiply, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import type { Grid, GridRow } from '../../layers/tables/tables.ts'
import { printPlain, report } from '../../report.ts'

/** A cell in đồng among cells in triệu đồng: a thousand or a million times its neighbours. */
export function findScales(text: string, grid: Grid): CheckFinding[] {
  const found = findAmongNeighbours(text, grid)
  const told = new Set(found.map(({ start }) => start))
  const beside = findBesideColumn(text, grid).filter(({ start }) => !told.has(start))
  for (const { start } of beside) told.add(start)
  const perHead = findPerHead(text, grid).filter(({ start }) => !told.has(start))
  for (const { start } of perHead) told.add(start)
  return [
    ...found,
    ...beside,
    ...perHead,
    ...findInColumn(text, grid).filter(({ start }) => !told.has(start)),
  ]
}

const ofPeople = /^(?:số )?(?:người|hộ|đối tượng|học sinh|cháu|suất)(?: hưởng| nhận)?$/u
const ofMoney = /kinh phí|số tiền|thành tiền|chi trả/u

/** "6 người | 4.500.000" where all others get some hundreds each: a sum a thousand times what so many get. */
function findPerHead(text: string, { columns, rows, unit }: Grid): CheckFinding[] {
  const [heads, money] = [ofPeople, ofMoney].map((shape) =>
    columns.find(({ title, kind }) => kind === 'amount' && shape.test(title)),
  )
  if (!heads || !money) return []
  const lines = gather(rows, ({ cells, isTotal }) => {
    const [count, cell] = [cells[heads.index], cells[money.index]]
    const size = count?.amount ? approximate(count.amount.value) : 0
    return !isTotal && size > 0 && cell?.amount
      ? [{ cell, amount: cell.amount, each: approximate(cell.amount.value) / size }]
      : []
  })
  const [odd, next, ...more] = [...lines].sort((a, b) => b.each - a.each)
  const least = more.at(-1)
  if (!odd || !next || !least || lines.length < 4) return []
  const { cell, amount, each } = odd
  if (each < next.each * 100 || each / 1000 < least.each / 5 || each / 1000 > next.each * 5) return []
  const right = printPlain(divide(amount.value, whole(1000)) ?? amount.value)
  return [
    report(text, 'unit-scale', 'error', cell, {
      message: `Tính cho mỗi người thì ô này lớn gấp khoảng nghìn lần các dòng khác${unit ? ` (bảng tính bằng ${unit})` : ''}; có lẽ là ${right}.`,
      suggest: right,
    }),
  ]
}

/** "19.470.000" in a column of 20.355, 19.824 and 19.116: the same size with three noughts more. */
function findInColumn(text: string, grid: Grid): CheckFinding[] {
  return gather(grid.columns, ({ index, kind }) => {
    if (kind !== 'amount') return []
    const cells = gather(grid.rows, ({ cells: row, isTotal }) => {
      const cell = row[index]
      return !isTotal && cell?.amount ? [{ cell, size: approximate(cell.amount.value) }] : []
    })
    const [odd, ...more] = cells.filter(({ cell }) => /^\d{1,3}\.\d{3}\.000$/.test(cell.text))
    const others = cells.filter((one) => one !== odd).map(({ size }) => size)
    if (!odd?.cell.amount || more.length > 0 || others.length < 3) return []
    const isLike = others.every((size) => isNear(odd.size / 1000, size))
    const right = printPlain(divide(odd.cell.amount.value, whole(1000)) ?? odd.cell.amount.value)
    return isLike
      ? [
          report(text, 'unit-scale', 'error', odd.cell, {
            message: `Ô này lớn gấp khoảng nghìn lần các ô cùng cột${grid.unit ? ` (bảng tính bằng ${grid.unit})` : ''}; có lẽ là ${right}.`,
            suggest: right,
          }),
        ]
      : []
  })
}

/** 84.200.000 beside 85.000, where in all other rows the two columns are about as large: "dự toán" and "quyết toán". */
function findBesideColumn(text: string, grid: Grid): CheckFinding[] {
  const amounts = grid.columns.filter(({ kind }) => kind === 'amount')
  return gather(amounts, ({ index }) =>
    gather(amounts, (other) => {
      if (other.index === index) return []
      const pairs = gather(grid.rows, (row) => {
        const [cell, beside] = [row.cells[index], row.cells[other.index]]
        const [a, b] = [cell, beside].map((one) => (one?.amount ? approximate(one.amount.value) : 0))
        // What is like a third cell of its row is not the odd one.
        const isUsual = amounts.some(
          ({ index: third }) =>
            third !== index &&
            third !== other.index &&
            isNear(a ?? 0, approximate(row.cells[third]?.amount?.value ?? { n: 0n, d: 1n })),
        )
        return cell?.amount && a && b
          ? [{ cell, amount: cell.amount, ratio: a / b, size: isUsual ? 0 : a, beside: b, other: beside }]
          : []
      })
      const small = pairs.filter(
        // "9,12" beside 9.300; "9.450" beside 9.450.000
        ({ ratio, size, beside, cell }) =>
          isNear(ratio, 0.001) &&
          ((beside >= 1000 && (cell.text.includes(',') || beside === size * 1000)) || beside >= 50_000),
      )
      const [tiny] = small
      if (
        tiny &&
        small.length === 1 &&
        pairs.length > 2 &&
        pairs.every(
          (pair) =>
            pair === tiny ||
            (isNear(pair.ratio, 1) && approximate(pair.amount.value) > approximate(tiny.amount.value) * 50),
        )
      ) {
        return [saySmall(text, tiny.cell, tiny.amount)]
      }
      const off = pairs.filter(({ ratio, size }) => isNear(ratio, 1000) && size >= 10_000)
      const [wrong] = off
      const isLike = pairs.every((pair) => pair === wrong || isNear(pair.ratio, 1))
      if (off.length === 0) return findOffShare(text, pairs)
      if (!wrong || off.length > 1 || pairs.length < 3 || !isLike) return []
      if (isBesideOdd(pairs, wrong))
        return wrong.other?.amount ? [saySmall(text, wrong.other, wrong.other.amount)] : []
      const right = printPlain(divide(wrong.amount.value, whole(1000)) ?? wrong.amount.value)
      return [
        report(text, 'unit-scale', 'error', wrong.cell, {
          message: `Ô này lớn gấp khoảng nghìn lần ô bên cạnh, các dòng khác thì không; có lẽ là ${right}.`,
          suggest: right,
        }),
      ]
    }),
  )
}

/** "318.000 | 81.200.000" where in all other rows about a quarter of the plan is spent: a thousand times that share. */
function findOffShare(
  text: string,
  pairs: readonly { cell: Span; amount: Amount; ratio: number; size: number }[],
): CheckFinding[] {
  if (pairs.length < 4) return []
  const ratios = pairs.map(({ ratio }) => ratio).sort((a, b) => a - b)
  const usual = ratios[(ratios.length - 1) >> 1] ?? 1
  const wrong = pairs.find(({ ratio, size }) => isNear(ratio / usual, 1000) && size >= 10_000)
  const isLike = pairs.every((pair) => pair === wrong || isNear(pair.ratio, usual))
  // What is like nothing in its own column either.
  const largest = Math.max(...pairs.map((pair) => (pair === wrong ? 0 : approximate(pair.amount.value))))
  if (!wrong || !isLike || wrong.size < largest * 10) return []
  const right = printPlain(divide(wrong.amount.value, whole(1000)) ?? wrong.amount.value)
  return [
    report(text, 'unit-scale', 'error', wrong.cell, {
      message: `So với ô bên cạnh, ô này lớn gấp khoảng nghìn lần mức của các dòng khác; có lẽ là ${right}.`,
      suggest: right,
    }),
  ]
}

function saySmall(text: string, cell: Span, { value }: Amount): CheckFinding {
  const grown = printPlain(multiply(value, whole(1000)))
  return report(text, 'unit-scale', 'error', cell, {
    message: `Ô này nhỏ bằng khoảng một phần nghìn ô bên cạnh, các dòng khác thì không; có lẽ là ${grown}.`,
    suggest: grown,
  })
}

/** Of 5.860.000 among 420.000 and 735.000, and 5.742 among 398.500 and 735.000, the second is further from its column. */
function isBesideOdd<T extends { size: number; beside: number }>(pairs: readonly T[], wrong: T): boolean {
  const offOf = (own: number, others: readonly number[]) => {
    const sorted = others.filter((size) => size > 0).sort((a, b) => a - b)
    return Math.abs(Math.log(own / (sorted[sorted.length >> 1] ?? own)))
  }
  const others = pairs.filter((pair) => pair !== wrong)
  return (
    offOf(
      wrong.beside,
      others.map(({ beside }) => beside),
    ) >
    offOf(
      wrong.size,
      others.map(({ size }) => size),
    )
  )
}

function findAmongNeighbours(text: string, grid: Grid): CheckFinding[] {
  const amounts = grid.columns.filter(({ kind }) => kind === 'amount')
  const [largest, counts] = measureColumns(grid)
  return gather(grid.rows, (row) =>
    gather(amounts, ({ index }) => {
      const cell = row.cells[index]
      const value = cell?.amount && approximate(cell.amount.value)
      // "157 ha" below "64 nhà" says its unit itself.
      if (!cell?.amount || !value || value < 10_000 || cell.amount.kind === 'measure') return []
      const neighbours = gather(amounts, (other) =>
        other.index === index ? [] : (row.cells[other.index]?.amount ?? []),
      )
      const others = largest[index]?.filter((one) => one.row !== row) ?? []
      if ((counts[index] ?? 0) < 3 || !others[0] || others[0].value * 300 >= value) return []
      const factor = [1_000_000n, 1_000n].find((one) =>
        neighbours.some((other) => isNear(value / Number(one), approximate(other.value))),
      )
      if (factor === undefined) return []
      const right = printPlain(divide(cell.amount.value, whole(factor)) ?? cell.amount.value)
      return [
        report(text, 'unit-scale', 'error', cell, {
          message: `Ô này lớn gấp ${printNumber(whole(factor))} lần các ô cùng cột${grid.unit ? ` (bảng tính bằng ${grid.unit})` : ''}; có lẽ là ${right}.`,
          suggest: right,
        }),
      ]
    }),
  )
}

const isNear = (a: number, b: number): boolean => b > 0 && a / b > 0.4 && a / b < 2.5

/** The two largest values of every column outside of total rows, and how many values it has. */
function measureColumns(grid: Grid): [{ value: number; row: GridRow }[][], number[]] {
  const largest: { value: number; row: GridRow }[][] = grid.columns.map(() => [])
  const counts = grid.columns.map(() => 0)
  for (const row of grid.rows) {
    if (row.isTotal) continue
    for (const cell of row.cells) {
      if (!cell?.amount) continue
      const kept = [...(largest[cell.column] ?? []), { value: approximate(cell.amount.value), row }]
      largest[cell.column] = kept.sort((a, b) => b.value - a.value).slice(0, 2)
      counts[cell.column] = (counts[cell.column] ?? 0) + 1
    }
  }
  return [largest, counts]
}
