import { listDependents } from '../../../core/sheets/derive.ts'
import type { Cell, SheetColumn, SheetRow } from '../../../core/sheets/sheet.ts'
import { listBelow, sumCells, type Total, totalOf, totalOfRatio } from '../../../core/sheets/totals.ts'

/** The feet of columns and the sums of headings; computed when they are looked at, kept until a part changes. */
export class Sums {
  private totals = new Map<string, Total>()
  private headings = new Map<string, string | undefined>()

  constructor(
    private readonly rows: () => readonly SheetRow[],
    private readonly columns: () => readonly SheetColumn[],
    private readonly cellAt: (row: SheetRow, column: string) => Cell,
  ) {}

  total(key: string): Total | undefined {
    const kept = this.totals.get(key)
    if (kept) return kept
    const column = this.columns().find((one) => one.key === key)
    const found = column && this.calculate(column)
    if (found) this.totals.set(key, found)
    return found
  }

  private calculate(column: SheetColumn): Total | undefined {
    if (column.derived?.kind === 'ratio') return totalOfRatio(column, (part) => this.sumOf(part))
    return column.total ? this.sumOf(column.key) : undefined
  }

  private sumOf(key: string): Total | undefined {
    const column = this.columns().find((one) => one.key === key)
    return column && totalOf(column, this.rows(), this.cellAt)
  }

  /** The sum of what stands below a heading, where its own cell says nothing. */
  below(heading: SheetRow, key: string): string | undefined {
    const place = `${heading.key} ${key}`
    if (!this.headings.has(place)) this.headings.set(place, this.sumBelow(heading, key))
    return this.headings.get(place)
  }

  private sumBelow(heading: SheetRow, key: string): string | undefined {
    const column = this.columns().find((one) => one.key === key)
    if (column?.total !== 'sum') return undefined
    const rows = listBelow(this.rows(), this.rows().indexOf(heading)).filter((row) => !row.isHeading)
    return sumCells(rows.map((row) => this.cellAt(row, key))).value
  }

  /** Forgets what follows from these columns, or everything. */
  forget(changed?: ReadonlySet<string>): void {
    this.headings.clear()
    if (!changed) {
      this.totals.clear()
      return
    }
    for (const key of [...changed, ...listDependents(this.columns(), changed)]) this.totals.delete(key)
  }
}
