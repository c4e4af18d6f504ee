import type { Sheet, SheetColumn, SheetRow } from '../sheets/sheet.ts'

/** A column to type into, for tests. */
export const column = (key: string, over: Partial<SheetColumn> = {}): SheetColumn => ({
  key,
  title: key,
  titleEn: key,
  kind: 'count',
  isEditable: true,
  width: 120,
  ...over,
})

export const row = (key: string, values: Record<string, string>, over: Partial<SheetRow> = {}): SheetRow => ({
  key,
  revision: 1,
  depth: 0,
  cells: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { state: 'value', value } as const]),
  ),
  ...over,
})

/** Three villages with their households, as the poverty review counts them. */
export const villageSheet = (over: Partial<Sheet> = {}): Sheet => ({
  key: 'villages',
  title: 'Hộ nghèo theo thôn',
  titleEn: 'Poor households by village',
  year: 2023,
  columns: [
    column('village', { title: 'Thôn', titleEn: 'Village', kind: 'text', isEditable: false, isFrozen: true }),
    column('households', { title: 'Tổng số hộ', titleEn: 'Households', measure: 'hộ', total: 'sum' }),
    column('poor', {
      title: 'Đầu năm',
      titleEn: 'At the start',
      groups: ['Hộ nghèo'],
      groupsEn: ['Poor households'],
      measure: 'hộ',
      total: 'sum',
    }),
    column('rate', {
      title: 'Tỷ lệ',
      titleEn: 'Rate',
      groups: ['Hộ nghèo'],
      groupsEn: ['Poor households'],
      kind: 'percent',
      decimals: 2,
      isEditable: false,
      derived: { kind: 'ratio', numerator: 'poor', denominator: 'households' },
    }),
    column('note', { title: 'Ghi chú', titleEn: 'Note', kind: 'text' }),
  ],
  rows: [
    row('na-pai', { village: 'Nà Pài', households: '1000', poor: '40' }, { lastYear: { poor: '90' } }),
    row('po-nghieu', { village: 'Pò Nghiều' }),
    row('ban-le', { village: 'Bản Lề' }),
  ],
  mayGrow: false,
  isEditable: true,
  ...over,
})
