import { divide, multiply, round, whole } from '../../core/exact.ts'
import { indicatorFigureKey } from '../../core/figures/indicator-definitions.ts'
import { type Indicator, isEntered, isValidIn, type Policy } from '../../core/policy/index.ts'
import { trimDecimal } from '../../core/sheets/read-number.ts'
import type { Cell, CellShape, SheetColumn, SheetRow } from '../../core/sheets/sheet.ts'
import type { LaidSheet, SheetProvider } from '../../platform/sheet-provider.ts'
import { totalOf } from './indicator-totals.ts'
import { readYear, type ValueColumn, valueColumns } from './indicators.columns.ts'
import { planIndicators } from './indicators.plan.ts'
import { type IndicatorValue, listLikeValues } from './indicators.queries.ts'
import { askAboveWhole } from './indicators.questions.ts'

/** All indicators of a year by field: parts are entered, totals and rates follow. */
export const indicatorsSheet: SheetProvider = {
  name: 'indicators',
  list: () => [
    {
      key: 'indicators',
      title: 'Chỉ tiêu ngành, lĩnh vực',
      titleEn: 'Sector indicators',
      right: 'indicators.write',
    },
  ],
  read: async (db, { communeId, year }, policy) => {
    const now = await readYear(db, communeId, year)
    const before = await readYear(db, communeId, year - 1)
    return layIndicators(policy, year, now, before)
  },
  subjectOf: ({ key }) => ({ key }),
  plan: planIndicators,
  listQuestions: askAboveWhole,
  readLike: async (db, { year, communeIds, cells }) => {
    const indicatorKeys = [...new Set(cells.map((cell) => cell.row))]
    const all = await listLikeValues(db, { year, communeIds, indicatorKeys })
    return cells.map(({ row, column }) => ({ row, column, values: valuesAt(all, row, column) }))
  },
}

function layIndicators(
  policy: Policy,
  year: number,
  now: readonly IndicatorValue[],
  before: readonly IndicatorValue[],
): LaidSheet {
  const indicators = policy.indicators.filter((indicator) => isValidIn(indicator, year))
  const sectors = [...new Set(indicators.map((indicator) => indicator.sector))]
  const rows = sectors.flatMap((sector) => [
    layHeading(sector),
    ...indicators
      .filter((indicator) => indicator.sector === sector)
      .map((indicator) => layIndicator(policy, indicator, now, before)),
  ])
  return { columns: listColumns(indicators), rows, mayGrow: false }
}

/** Periods that nothing is reported for have no column. */
function listColumns(indicators: readonly Indicator[]): SheetColumn[] {
  const values = valueColumns.filter(({ period }) =>
    indicators.some((indicator) => indicator.periods.includes(period)),
  )
  const words = { kind: 'text', isEditable: false } as const
  return [
    { key: 'label', title: 'Chỉ tiêu', titleEn: 'Indicator', ...words, isFrozen: true, width: 340 },
    { key: 'measure', title: 'Đơn vị tính', titleEn: 'Measure', ...words, width: 100 },
    ...values.map(
      ({ key, title, titleEn }): SheetColumn => ({
        key,
        title,
        titleEn,
        kind: 'decimal',
        decimals: 6,
        isEditable: true,
        width: 140,
      }),
    ),
  ]
}

const text = (value: string): Cell => ({ state: 'value', value })

const layHeading = (sector: string) => ({
  key: `sector:${sector}`,
  depth: 0,
  isHeading: true,
  cells: { label: text(sector) },
})

function layIndicator(
  policy: Policy,
  indicator: Indicator,
  now: readonly IndicatorValue[],
  before: readonly IndicatorValue[],
): Omit<SheetRow, 'revision'> {
  const shape = shapeOf(indicator)
  const cells: Record<string, Cell> = { label: text(indicator.label), measure: text(indicator.measure) }
  const lastYear: Record<string, string> = {}
  const closed: string[] = []
  const locked: string[] = []
  const kinds: Record<string, CellShape> = {}
  for (const column of valueColumns) {
    if (!takes(indicator, column)) {
      closed.push(column.key)
      continue
    }
    kinds[column.key] = shape
    if (column.kind === indicator.kind && !isEntered(indicator)) locked.push(column.key)
    cells[column.key] = cellOf(policy, indicator, column, now)
    const past = cellOf(policy, indicator, column, before)
    if (past.state === 'value' && isNumber(indicator)) lastYear[column.key] = past.value
  }
  return {
    key: indicator.key,
    depth: 1,
    cells,
    kinds,
    figure: indicatorFigureKey(indicator, indicator.kind),
    ...(closed.length > 0 ? { closed } : {}),
    ...(locked.length > 0 ? { locked } : {}),
    ...(Object.keys(lastYear).length > 0 ? { lastYear } : {}),
  }
}

const isNumber = ({ value }: Indicator) => value !== 'level' && value !== 'status'

/** Targets are plans only, levels have neither plan nor estimate, and each is reported for its own periods. */
function takes(indicator: Indicator, { kind, period }: ValueColumn): boolean {
  if (!indicator.periods.includes(period)) return false
  return kind === indicator.kind || (indicator.kind === 'actual' && isNumber(indicator))
}

function shapeOf({ value, choices, ratio }: Indicator): CellShape {
  if (choices) return { kind: 'choice', choices }
  if (value === 'count') return { kind: 'count' }
  if (value === 'decimal') return { kind: 'decimal', decimals: 6 }
  return { kind: 'percent', decimals: 2, ...(ratio?.mayExceed100 ? {} : { most: '100' }) }
}

/** What was reported, or for what the indicator itself is, what follows from its parts. */
function cellOf(
  policy: Policy,
  indicator: Indicator,
  { kind, period }: ValueColumn,
  all: readonly IndicatorValue[],
): Cell {
  const values = all.filter((value) => value.period === period)
  if (kind === indicator.kind && !isEntered(indicator)) return derivedCell(policy, indicator, values)
  const found = values.find((value) => value.indicatorKey === indicator.key && value.kind === kind)
  if (!found) return { state: 'empty' }
  if (found.state === 'not-reported') return { state: 'not-reported', reason: found.reason ?? '' }
  return text(found.level ?? found.value ?? '0')
}

function derivedCell(policy: Policy, { key, ratio }: Indicator, values: IndicatorValue[]): Cell {
  if (!ratio) {
    const total = totalOf(policy, values, key)?.value
    return total ? text(trimDecimal(round(total, 6))) : { state: 'empty' }
  }
  const [numerator, denominator] = [ratio.numerator, ratio.denominator].map(
    (part) => totalOf(policy, values, part)?.value,
  )
  const share = numerator && denominator && divide(numerator, denominator)
  return share ? text(trimDecimal(round(multiply(share, whole(100)), ratio.decimals))) : { state: 'empty' }
}

function valuesAt(all: Awaited<ReturnType<typeof listLikeValues>>, key: string, column: string): string[] {
  const at = valueColumns.find((one) => one.key === column)
  return all
    .filter((value) => value.indicatorKey === key && value.kind === at?.kind && value.period === at.period)
    .flatMap(({ value }) => value ?? [])
}
