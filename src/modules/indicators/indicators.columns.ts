import type { FigureKind } from '../../core/figures/figure.ts'
import type { Db } from '../../platform/database/db.ts'
import { type IndicatorPeriod, type IndicatorValue, listCurrentValues } from './indicators.queries.ts'

/** A column of values: what kind of number, for which part of the year. */
export interface ValueColumn {
  key: string
  kind: FigureKind
  period: IndicatorPeriod
  title: string
  titleEn: string
}

/** What offices report through the year, in the order they do. */
export const valueColumns: readonly ValueColumn[] = [
  { key: 'plan', kind: 'plan', period: 'year', title: 'Kế hoạch năm', titleEn: 'Plan of the year' },
  {
    key: 'six-months',
    kind: 'actual',
    period: 'six-months',
    title: 'Thực hiện 6 tháng',
    titleEn: 'Six months',
  },
  {
    key: 'nine-months',
    kind: 'actual',
    period: 'nine-months',
    title: 'Thực hiện 9 tháng',
    titleEn: 'Nine months',
  },
  {
    key: 'estimate',
    kind: 'estimate',
    period: 'year',
    title: 'Ước thực hiện cả năm',
    titleEn: 'Expected for the year',
  },
  { key: 'year', kind: 'actual', period: 'year', title: 'Thực hiện cả năm', titleEn: 'The whole year' },
]

/** The values that hold now, for every period. */
export async function readYear(db: Db, communeId: string, year: number): Promise<IndicatorValue[]> {
  const periods: IndicatorPeriod[] = ['six-months', 'nine-months', 'year']
  const values: IndicatorValue[] = []
  for (const period of periods) values.push(...(await listCurrentValues(db, communeId, { year, period })))
  return values
}
