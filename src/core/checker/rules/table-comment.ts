import { compare, divide, type Exact, subtract, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { absolute } from '../layers/interval.ts'
import type { Grid, GridRow } from '../layers/tables.ts'
import { scaleSizes } from '../layers/units.ts'
import { printAmount, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** How far behind a table a sentence may speak of it, in letters. */
const reach = 1500
const turn = /(?<verb>tăng|giảm)\s*(?:thêm|được)?\s*$/iu

/** "Tiền sử dụng đất tăng 310 triệu đồng" below a table where it went from 1.150 down to 840. */
export function checkTableComments({ text, grids, sentences }: Understanding): CheckFinding[] {
  return grids
    .slice(0, 30)
    .flatMap((grid) =>
      sentences
        .filter(({ start }) => start > grid.end && start < grid.end + reach)
        .flatMap((sentence) => compareWithRows(text, sentence, grid)),
    )
}

function compareWithRows(text: string, sentence: Sentence, grid: Grid): CheckFinding[] {
  return sentence.amounts.flatMap((amount) => {
    const lead = text.slice(Math.max(sentence.start, amount.start - 80), amount.start)
    const verb = turn.exec(lead)?.groups?.verb?.toLowerCase()
    const clause = (lead.split(/[,;(]/).at(-1) ?? '').toLowerCase()
    const row = grid.rows.find(
      ({ label, isTotal }) => !isTotal && label.length > 3 && clause.includes(label.toLowerCase()),
    )
    if (!verb || !row || amount.kind === 'percent' || amount.hedge) return []
    const change = findChange(grid, row, amount)
    if (!change || change === verb) return []
    return [
      report(
        text,
        'label',
        'error',
        { start: amount.start - verb.length - 1, end: amount.end },
        {
          message: `Theo bảng, dòng "${row.label}" ${change} ${printAmount(amount)}, không phải ${verb}.`,
          suggest: `${change} ${text.slice(amount.start, amount.end)}`,
          related: [row],
        },
      ),
    ]
  })
}

/** Which way the row goes between two years by exactly the amount; undefined when no two years differ so. */
function findChange(grid: Grid, row: GridRow, amount: Amount): 'tăng' | 'giảm' | undefined {
  const size = scaleSizes[grid.unit?.split(' ')[0] ?? ''] ?? 1n
  const distance = amount.kind === 'money' ? divide(amount.value, whole(size)) : amount.value
  const ofYears = grid.columns.flatMap(({ index, title, kind }) => {
    const year = Number(/20\d\d/.exec(title)?.[0])
    const value = row.cells[index]?.amount?.value
    return year && value && kind === 'amount' ? [{ year, value }] : []
  })
  for (const from of ofYears)
    for (const to of ofYears) {
      if (from.year >= to.year || !distance || compare(gap(from.value, to.value), distance) !== 0) continue
      return compare(to.value, from.value) > 0 ? 'tăng' : 'giảm'
    }
  return undefined
}

const gap = (a: Exact, b: Exact): Exact => absolute(subtract(a, b))
