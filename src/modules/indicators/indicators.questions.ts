import { compare, divide, multiply, whole } from '../../core/exact.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { CellChange } from '../../core/sheets/sheet.ts'
import { printNumber } from '../../core/vietnamese/numbers.ts'
import type { Db } from '../../platform/database/db.ts'
import type { PlanFault, SheetPlace } from '../../platform/sheet-provider.ts'
import { totalOf } from './indicator-totals.ts'
import { readYear, valueColumns } from './indicators.columns.ts'

/** Rates that policy lets pass 100 %: more was reached than was asked. Right, and worth a word why. */
export async function askAboveWhole(
  db: Db,
  { communeId, year }: SheetPlace,
  policy: Policy,
  changes: readonly CellChange[],
): Promise<PlanFault[]> {
  const all = await readYear(db, communeId, year)
  return policy.indicators.flatMap(({ key, label, labelEn, ratio }): PlanFault[] => {
    if (!ratio?.mayExceed100) return []
    const parts = [ratio.numerator, ratio.denominator]
    const changed = changes.find(({ row }) => parts.includes(row))
    const column = valueColumns.find((one) => one.key === changed?.column)
    if (!changed || !column) return []
    const values = all.filter((value) => value.period === column.period)
    const [numerator, denominator] = parts.map((part) => totalOf(policy, values, part)?.value)
    const share = numerator && denominator && divide(numerator, denominator)
    if (!share || compare(share, whole(1)) <= 0) return []
    const percent = printNumber(multiply(share, whole(100)), { decimals: 2, trailingZeros: 'trim' })
    return [
      {
        row: changed.row,
        column: changed.column,
        vi: `"${label}" thành ${percent}%, trên 100%. ${ratio.mayExceed100} Nếu đúng, ghi lý do.`,
        en: `"${labelEn}" becomes ${percent}%, above 100%. Policy allows it for ${key}. If it is right, say why.`,
      },
    ]
  })
}
