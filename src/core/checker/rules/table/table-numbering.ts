import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { parseRoman } from '../../layers/structure/headings.ts'
import type { Grid, GridCell, GridRow } from '../../layers/tables/tables.ts'
import { stepsOf } from '../../layers/trees/counted-points.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** A row with the plain number it carries in the first column. */
interface Numbered {
  row: GridRow
  cell: GridCell
  value: number
}

/** "1, 2, 3, 3, 4" or "1, 2, 4, 5" in the column of serial numbers of a table. */
export function checkTableNumbers({ text, grids }: Understanding): CheckFinding[] {
  return gather(grids, (grid) => [
    ...gather(listRuns(grid), (run, _, runs) => judge(text, grid, run, runs.length > 1)),
    ...judgeParts(text, grid),
  ])
}

/** The numbered rows, anew from every 1 and from every row of a higher level. */
function listRuns({ columns, rows }: Grid): Numbered[][] {
  if (columns[0]?.kind !== 'index') return []
  const runs: Numbered[][] = []
  for (const row of rows) {
    const cell = row.cells[0]
    const isNumber = cell && /^\d{1,3}\.?$/.test(cell.text)
    if (!isNumber) {
      if (row.level < 2 && !row.isTotal) runs.push([])
      continue
    }
    const value = Number.parseInt(cell.text, 10)
    if (value === 1 || runs.length === 0) runs.push([])
    runs.at(-1)?.push({ row, cell, value })
  }
  return runs
}

/** "I", "II", "IV" over the groups of rows of a table. */
function judgeParts(text: string, { columns, rows }: Grid): CheckFinding[] {
  const parts = gather(rows, (row) => {
    const [cell] = row.cells
    const value = cell ? parseRoman(cell.text.replace(/\.$/u, '')) : undefined
    return cell && value ? [{ row, cell, value }] : []
  })
  const steps = stepsOf(parts)
  const at = steps.findIndex((step) => step !== 1)
  const [last, found] = [parts[at], parts[at + 1]]
  if (columns.length < 2 || parts.length < 3 || parts[0]?.value !== 1 || at < 0 || !last || !found) return []
  if (steps.filter((step) => step !== 1).length > 1 || (steps[at] !== 0 && steps[at] !== 2)) return []
  const next = romanOf(last.value + 1)
  return [
    report(
      text,
      'numbering',
      'warning',
      { start: found.cell.start, end: Math.max(found.cell.end, found.row.labelSpan.end) },
      {
        message:
          steps[at] === 0
            ? `Số ${found.cell.text} dùng cho hai nhóm của bảng; nhóm sau có lẽ là ${next}.`
            : `Các nhóm của bảng nhảy từ ${last.cell.text} sang ${found.cell.text}: thiếu ${next}.`,
        suggest: next,
        related: [last.cell],
      },
    ),
  ]
}

const romanOf = (value: number): string =>
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'][value] ?? String(value)

/** What is added from row to row; "3, 3, 5" is one wrong number, after which the list goes on as it should. */
function countSteps(run: readonly Numbered[]): number[] {
  const steps = stepsOf(run)
  // "3, 5, 5, 6": the first 5 was to be 4.
  return steps.map((step, at) =>
    (step === 2 && steps[at - 1] === 0) || (step === 0 && steps[at - 1] === 2) ? 1 : step,
  )
}

/** One break alone in a run that is otherwise whole; numbers that mean something of their own jump more often. */
function judge(
  text: string,
  { head, caption, columns }: Grid,
  run: readonly Numbered[],
  isOfSeveral: boolean,
): CheckFinding[] {
  const steps = countSteps(run)
  const breaks = gather(steps, (step, at) => (step === 1 ? [] : [at + 1]))
  const [at] = breaks
  const [last, found] = [run[(at ?? 0) - 1], run[at ?? 0]]
  // Three rows are enough where the column says that it numbers them, two of one group among several.
  const isTitled = /^(?:s?tt|số tt|số thứ tự)\.?$/iu.test(columns[0]?.title.trim() ?? '')
  const fewest = isTitled ? (isOfSeveral ? 2 : 3) : 4
  if (
    breaks.length !== 1 ||
    at === undefined ||
    !last ||
    !found ||
    run.length < fewest ||
    run[0]?.value !== 1
  )
    return []
  const step = found.value - last.value
  const isNamed = /tiêu chí|điều|khoản|mã số|biểu số|dự án/iu.test(`${head} ${caption}`)
  if (step < 0 || step > 2 || (step === 2 && isNamed)) return []
  const next = String(last.value + 1)
  const span = { start: found.cell.start, end: Math.max(found.cell.end, found.row.labelSpan.end) }
  return [
    report(text, 'numbering', 'warning', span, {
      message:
        step === 0
          ? `Số thứ tự ${found.value} dùng cho hai dòng của bảng; dòng sau có lẽ là ${next}.`
          : `Số thứ tự của bảng nhảy từ ${last.value} sang ${found.value}: thiếu ${next}.`,
      suggest: next,
      related: [last.cell],
    }),
  ]
}
