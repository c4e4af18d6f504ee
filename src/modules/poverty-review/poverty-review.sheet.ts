import { type CountField, countFields } from '../../core/poverty/counts.ts'
import type { Cell, CellChange, SheetRow } from '../../core/sheets/sheet.ts'
import type { Db } from '../../platform/database/db.ts'
import type {
  LaidSheet,
  PlanFault,
  PlanGround,
  SheetPlace,
  SheetPlan,
  SheetProvider,
  SheetWrite,
} from '../../platform/sheet-provider.ts'
import { listVillages } from '../units/index.ts'
import { listCountedPlaces } from './counted-places.queries.ts'
import { requiredCounts, villageColumns } from './poverty-review.columns.ts'
import { recordPovertyReview, recordVillageReview } from './poverty-review.contract.ts'
import {
  findReviewOf,
  listVillageNames,
  type PlaceRow,
  type ReviewStatus,
  type StoredReview,
} from './poverty-review.queries.ts'

const sheets = [
  {
    key: 'poverty-review',
    status: 'preliminary',
    title: 'Rà soát hộ nghèo, hộ cận nghèo theo thôn: kết quả sơ bộ',
    titleEn: 'Poverty review by village: preliminary result',
  },
  {
    key: 'poverty-review-official',
    status: 'official',
    title: 'Rà soát hộ nghèo, hộ cận nghèo theo thôn: kết quả chính thức',
    titleEn: 'Poverty review by village: official result',
  },
] as const

const statusOf = (sheet: string): ReviewStatus =>
  sheets.find(({ key }) => key === sheet)?.status ?? 'preliminary'

/** The results of a year's review, a row a village, before and after the chairman's decision. */
export const povertyReviewSheets: SheetProvider = {
  name: 'poverty-review',
  list: () => sheets.map(({ key, title, titleEn }) => ({ key, title, titleEn, right: 'poverty.write' })),
  read: async (db, place) => layVillages(db, place),
  // The official result is one record of the whole commune.
  subjectOf: ({ key }, sheet) => (statusOf(sheet) === 'preliminary' ? { villageId: key } : {}),
  plan,
}

async function layVillages(db: Db, { communeId, year, sheet }: SheetPlace): Promise<LaidSheet> {
  const status = statusOf(sheet)
  const review = await findReviewOf(db, communeId, { year, status })
  // What was counted before the decision stays as it was.
  const isDecided =
    status === 'preliminary' &&
    (await findReviewOf(db, communeId, { year, status: 'official' })) !== undefined
  const villages = await listVillages(db, communeId, `${year}-12-31`)
  const before = await listCountedPlaces(db, communeId, { year: year - 1, asOf: `${year - 1}-12-31` })
  const names = new Map(villages.map((village) => [village.id, village.fullName]))
  const counted = new Map((review?.villages ?? []).map((place) => [place.villageId ?? '', place]))
  const gone = [...counted.keys()].filter((id) => !names.has(id))
  const allNames = gone.length > 0 ? await listVillageNames(db, communeId) : new Map<string, string>()
  const rows = [...names.keys(), ...gone].map((id): Omit<SheetRow, 'revision'> => {
    const past = before.find((place) => place.villageId === id)
    return {
      key: id,
      depth: 0,
      cells: {
        village: { state: 'value', value: names.get(id) ?? allNames.get(id) ?? id },
        ...cellsOf(counted.get(id)),
      },
      ...(past ? { lastYear: valuesOf(past) } : {}),
      ...(isDecided ? { locked: countFields } : {}),
    }
  })
  return { columns: villageColumns, rows, mayGrow: false }
}

const valuesOf = (place: Partial<Record<CountField, number>>): Record<string, string> =>
  Object.fromEntries(
    countFields.flatMap((field) => (place[field] === undefined ? [] : [[field, String(place[field])]])),
  )

const cellsOf = (place: PlaceRow | undefined): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(valuesOf(place ?? {})).map(([field, value]) => [
      field,
      { state: 'value', value } as const,
    ]),
  )

const incomplete = {
  vi: 'Thôn đã rà soát thì phải có đủ tổng số hộ, số hộ nghèo và số hộ cận nghèo; không có hộ nào thì ghi 0.',
  en: 'A reviewed village needs its households, poor and near-poor households; write 0 where there are none.',
}

/**
 * Each village by itself, so that its head can; the official result, or one that loses a village, as the one
 * record it is.
 */
async function plan({ db, place, newId }: PlanGround, changes: readonly CellChange[]): Promise<SheetPlan> {
  const status = statusOf(place.sheet)
  const stored = await findReviewOf(db, place.communeId, { year: place.year, status })
  const villages = new Map<string, VillageDraft>(
    (stored?.villages ?? []).map((row) => [row.villageId ?? '', { ...row }]),
  )
  for (const { row, column, cell } of changes) {
    const village = villages.get(row) ?? newVillage(newId(), row)
    villages.set(row, { ...village, [column]: cell.state === 'value' ? Number(cell.value) : undefined })
  }
  const changed = new Set(changes.map((change) => change.row))
  const kept = [...villages.values()].filter((village) =>
    countFields.some((field) => village[field] !== undefined),
  )
  const faults = kept
    .filter((village) => changed.has(village.villageId ?? ''))
    .filter((village) => requiredCounts.some((field) => village[field] === undefined))
    .map((village): PlanFault => ({ row: village.villageId ?? '', ...incomplete }))
  if (faults.length > 0) return { writes: [], faults }
  const own = kept.filter((village) => changed.has(village.villageId ?? ''))
  if (status === 'preliminary' && own.length === changed.size) {
    return {
      writes: own.map((village) => toVillageWrite(stored, village, { year: place.year, newId })),
      faults: [],
    }
  }
  const input = toInput(stored, { id: newId(), year: place.year, status, villages: kept })
  return { writes: [{ operation: recordPovertyReview.name, input }], faults: [] }
}

type VillageDraft = Partial<Record<CountField, number>> &
  Pick<PlaceRow, 'id' | 'villageId' | 'movements' | 'synthetic'>

const newVillage = (id: string, villageId: string): VillageDraft => ({
  id,
  villageId,
  movements: [],
  synthetic: false,
})

function toVillageWrite(
  stored: StoredReview | undefined,
  village: VillageDraft,
  { year, newId }: { year: number; newId: () => string },
): SheetWrite {
  const { id: replaces, ...counted } = village
  const isStored = stored?.villages.some((one) => one.id === replaces) ?? false
  const input = { ...counted, id: newId(), year, reviewId: newId(), ...(isStored ? { replaces } : {}) }
  return { operation: recordVillageReview.name, input }
}

function toInput(
  stored: StoredReview | undefined,
  fresh: { id: string; year: number; status: ReviewStatus; villages: readonly VillageDraft[] },
): Record<string, unknown> {
  if (!stored) return fresh
  const { communeId: _, ...record } = stored
  return { ...record, villages: fresh.villages }
}
