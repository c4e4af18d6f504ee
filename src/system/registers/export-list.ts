import type { Column, ListRow } from '../../core/lists/description.ts'
import { printValue } from '../../core/lists/print.ts'
import { type ListColumn, renderListXlsx } from '../../output/xlsx/index.ts'
import { type ListRequest, listRows } from '../../platform/database/list-rows.ts'
import type { RegisterList } from '../../platform/register-list.ts'
import { describeList, type ListPlace } from './describe.ts'

/** More rows than a commune enters in ten years. */
const mostRows = 50_000

/** The whole list as asked for, as an Excel file: days are days, numbers are numbers, everything else is as printed. */
export async function exportList(
  list: RegisterList,
  place: ListPlace,
  asked: Omit<ListRequest, 'communeId'> & { unit: string; language: 'vi' | 'en' },
): Promise<Uint8Array> {
  const { unit, language, ...request } = asked
  const description = await describeList(list, place)
  const { rows } = await listRows(place.db, list, {
    ...request,
    communeId: place.communeId,
    page: 1,
    pageSize: mostRows,
  })
  const isVietnamese = language === 'vi'
  return renderListXlsx({
    title: isVietnamese ? description.title : description.titleEn,
    note: request.year === undefined ? unit : `${unit}, ${isVietnamese ? 'năm' : 'year'} ${request.year}`,
    columns: description.columns.map((column) => toColumn(column, isVietnamese)),
    rows: rows.map((row) =>
      Object.fromEntries(description.columns.map((column) => [column.key, toText(column, row, language)])),
    ),
  })
}

const numeric = ['count', 'money', 'date'] as const
const kindOf = ({ kind }: Column): ListColumn['kind'] => numeric.find((known) => known === kind) ?? 'text'

const toColumn = (column: Column, isVietnamese: boolean): ListColumn => ({
  key: column.key,
  title: isVietnamese ? column.label : column.labelEn,
  kind: kindOf(column),
  measure: column.measure,
  ...(kindOf(column) === 'text' && { width: column.kind === 'long-text' ? 60 : 22 }),
})

function toText(column: Column, row: ListRow, language: 'vi' | 'en'): string | undefined {
  const value = row.cells[column.key]
  if (value === null || value === undefined) return undefined
  return kindOf(column) === 'text' ? printValue(column, value, { language }) : String(value)
}
