import type { CountField } from '../../core/poverty/counts.ts'
import type { SheetColumn } from '../../core/sheets/sheet.ts'

interface CountColumn {
  field: CountField
  group?: { vi: string; en: string }
  title: string
  titleEn: string
  measure: 'hộ' | 'người'
}

const poor = { vi: 'Hộ nghèo', en: 'Poor' }
const nearPoor = { vi: 'Hộ cận nghèo', en: 'Near-poor' }
/** Of those in farming, forestry, fishing and salt-making, as the law has it. */
const average = { vi: 'Hộ có mức sống trung bình', en: 'Average standard' }
const ethnic = { vi: 'Hộ dân tộc thiểu số', en: 'Ethnic minorities' }
const households = { title: 'Số hộ', titleEn: 'Households', measure: 'hộ' } as const
const people = { title: 'Số nhân khẩu', titleEn: 'People', measure: 'người' } as const

/** What a review counts in a village, in the order of the forms. */
const counts: readonly CountColumn[] = [
  { field: 'households', title: 'Tổng số hộ', titleEn: 'Households', measure: 'hộ' },
  { field: 'people', title: 'Tổng số nhân khẩu', titleEn: 'People', measure: 'người' },
  { field: 'poor', group: poor, ...households },
  { field: 'poorPeople', group: poor, ...people },
  { field: 'nearPoor', group: nearPoor, ...households },
  { field: 'nearPoorPeople', group: nearPoor, ...people },
  { field: 'averageStandard', group: average, ...households },
  { field: 'averageStandardPeople', group: average, ...people },
  { field: 'ethnicHouseholds', group: ethnic, title: 'Tổng số hộ', titleEn: 'Households', measure: 'hộ' },
  { field: 'ethnicPoor', group: ethnic, title: 'Hộ nghèo', titleEn: 'Poor', measure: 'hộ' },
  { field: 'ethnicNearPoor', group: ethnic, title: 'Hộ cận nghèo', titleEn: 'Near-poor', measure: 'hộ' },
]

/** Without these a village was not reviewed. */
export const requiredCounts = ['households', 'poor', 'nearPoor'] as const satisfies readonly CountField[]

const rate = (of: 'poor' | 'nearPoor', { vi, en }: { vi: string; en: string }): SheetColumn => ({
  key: `${of}.rate`,
  title: 'Tỷ lệ',
  titleEn: 'Rate',
  groups: [vi],
  groupsEn: [en],
  kind: 'percent',
  decimals: 2,
  isEditable: false,
  width: 90,
  derived: { kind: 'ratio', numerator: of, denominator: 'households' },
})

const toColumn = ({ field, group, title, titleEn, measure }: CountColumn): SheetColumn => ({
  key: field,
  title,
  titleEn,
  ...(group ? { groups: [group.vi], groupsEn: [group.en] } : {}),
  kind: 'count',
  measure,
  isEditable: true,
  width: 115,
  total: 'sum',
})

/** The village, its counts, and the rates that follow from them. */
export const villageColumns: readonly SheetColumn[] = [
  {
    key: 'village',
    title: 'Thôn',
    titleEn: 'Village',
    kind: 'text',
    isEditable: false,
    isFrozen: true,
    width: 200,
  },
  ...counts.flatMap((count) => {
    const column = toColumn(count)
    if (count.field === 'poorPeople') return [column, rate('poor', poor)]
    return count.field === 'nearPoorPeople' ? [column, rate('nearPoor', nearPoor)] : [column]
  }),
]
