import { whole } from '../../core/exact.ts'
import type {
  Contribution,
  FigureScope,
  ListRecord,
  Measurement,
  SourceRow,
} from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { HouseholdClass, Movement, MovementField } from '../../core/poverty/balance.ts'
import { type CountField, countFields, countNames, wholeCommune } from '../../core/poverty/counts.ts'
import { calculateTotals, type PlaceResult } from '../../core/poverty/review.ts'
import { printDecision } from '../../core/registers/decisions.ts'
import { printDate, printNumber } from '../../core/vietnamese/numbers.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { type CountedPlace, listCountedPlaces } from './counted-places.queries.ts'
import { defineVillage, nameVillages, villageFigures, villageKey } from './village-figures.ts'

/**
 * Counts the households of the year's review for the commune and for each village, and lists the villages
 * as `poverty.villages`. Rates follow from the definitions in `policy/figures/poverty.yaml`.
 */
export const povertyReviewFigures: FigureProvider = {
  name: 'poverty-review',
  owns: ['poverty'],
  lists: ['poverty.villages', 'poverty.reviews'],
  read: async (db, scope, policy) =>
    contribute(await listCountedPlaces(db, scope.communeId, scope), scope, policy),
}

/** What a count of the commune is called as a figure. */
export const countKeys: Record<CountField, string> = {
  households: 'households',
  people: 'people',
  poor: 'poor.households',
  poorPeople: 'poor.people',
  nearPoor: 'near-poor.households',
  nearPoorPeople: 'near-poor.people',
  averageStandard: 'average-standard.households',
  averageStandardPeople: 'average-standard.people',
  ethnicHouseholds: 'ethnic.households',
  ethnicPoor: 'ethnic.poor.households',
  ethnicNearPoor: 'ethnic.near-poor.households',
}

const otherClass: Record<HouseholdClass, HouseholdClass> = { poor: 'near-poor', 'near-poor': 'poor' }

/** What a movement of a class is called as a figure: "poverty.poor.to-near-poor". */
const movementKeys: Record<MovementField, (of: HouseholdClass) => string> = {
  opening: () => 'opening',
  toOther: (of) => `to-${otherClass[of]}`,
  aboveLine: () => 'above-line',
  otherDecrease: () => 'other-decrease',
  fromOther: (of) => `from-${otherClass[of]}`,
  relapsed: () => 'relapsed',
  newlyArisen: () => 'newly-arisen',
  otherIncrease: () => 'other-increase',
  closing: () => 'closing',
}

function contribute(places: CountedPlace[], scope: FigureScope, policy: Policy): Contribution {
  if (places.length === 0)
    return { measurements: [], lists: { 'poverty.villages': [], 'poverty.reviews': [] } }
  const commune = places.find((place) => place.villageId === undefined)
  const villages = places.filter((place) => place.villageId !== undefined)
  const slugs = nameVillages(villages)
  return {
    measurements: [
      ...measureCommune(commune, villages, policy),
      ...villages.flatMap((village) => measureVillage(village, slugs.get(village.id) ?? '', policy)),
    ],
    definitions: villages.flatMap((village) => defineVillage(village, slugs.get(village.id) ?? '', policy)),
    lists: {
      'poverty.villages': villages.map((village) => toVillageRecord(village, slugs.get(village.id) ?? '')),
      'poverty.reviews': places.slice(0, 1).map((place) => toReviewRecord(place, scope, policy)),
    },
  }
}

const toResult = (row: CountedPlace): PlaceResult => ({
  place: row.name === undefined ? wholeCommune : { vi: row.name, en: row.name },
  counts: row,
  movements: row.movements,
})

/** The commune: as entered, else the sum of all villages there were; some villages are not the commune. */
function measureCommune(
  commune: CountedPlace | undefined,
  villages: CountedPlace[],
  policy: Policy,
): Measurement[] {
  const isPartial = !commune && villages.length < (villages[0]?.villagesThen ?? 0)
  const partial = `mới có kết quả rà soát của ${villages.length}/${villages[0]?.villagesThen} thôn`
  const { counts, movements } = calculateTotals(commune && toResult(commune), villages.map(toResult))
  const ofCounts = countFields.map((field): Measurement => {
    const key = `poverty.${countKeys[field]}`
    const rows = (commune?.[field] === undefined ? villages : [commune]).flatMap((place) =>
      place[field] === undefined ? [] : toSourceRow(place, place[field], policy),
    )
    if (isPartial) return { key, state: 'missing', reason: partial, rows }
    return measure(key, counts?.[field], rows, `kết quả rà soát chưa ghi ${countNames[field].vi}`)
  })
  if (isPartial) return ofCounts
  const sources = commune?.movements.length ? [commune] : villages
  return [...ofCounts, ...movements.flatMap((table) => measureMovement(table, sources, policy))]
}

const measure = (key: string, value: number | undefined, rows: SourceRow[], reason: string): Measurement =>
  value === undefined
    ? { key, state: 'missing', reason, rows }
    : { key, state: value === 0 ? 'zero' : 'reported', value: whole(value), rows }

/** Movements are told in households; those in people are kept for the forms that ask for them. */
function measureMovement(table: Movement, sources: CountedPlace[], policy: Policy): Measurement[] {
  if (table.countedIn !== 'households') return []
  const isSame = (other: Movement) => other.class === table.class && other.countedIn === 'households'
  return (Object.keys(movementKeys) as MovementField[]).map((field) => {
    const rows = sources.flatMap((place) => {
      const own = place.movements.find(isSame)
      return own ? toSourceRow(place, own[field], policy) : []
    })
    const key = `poverty.${table.class}.${movementKeys[field](table.class)}`
    return measure(key, table[field], rows, '')
  })
}

const measureVillage = (village: CountedPlace, slug: string, policy: Policy): Measurement[] =>
  countFields.map((field) => {
    const value = village[field]
    const rows = value === undefined ? [] : [toSourceRow(village, value, policy)]
    return measure(
      villageKey(slug, countKeys[field]),
      value,
      rows,
      `kết quả rà soát của thôn chưa ghi ${countNames[field].vi}`,
    )
  })

function toSourceRow(place: CountedPlace, value: number, policy: Policy): SourceRow {
  return {
    register: 'Rà soát hộ nghèo',
    id: place.id,
    label: `${place.name ?? wholeCommune.vi}, kết quả ${statusWords[place.status]}`,
    on: place.reviewedOn,
    value: printNumber(whole(value)),
    document: place.document && printDecision(place.document, policy.citation),
    synthetic: place.synthetic,
  }
}

const statusWords = { preliminary: 'sơ bộ', official: 'chính thức' } as const

function toVillageRecord(village: CountedPlace, slug: string): ListRecord {
  return {
    id: village.id,
    words: { name: village.name ?? village.id },
    figures: Object.fromEntries(villageFigures.map(({ name, key }) => [name, villageKey(slug, key)])),
    tags: { village: village.villageId ?? '', synthetic: village.synthetic ? 'yes' : 'no' },
  }
}

const toReviewRecord = (place: CountedPlace, scope: FigureScope, policy: Policy): ListRecord => ({
  id: String(scope.year),
  words: {
    status: statusWords[place.status],
    ...(place.reviewedOn && { 'reviewed-on': printDate(place.reviewedOn) }),
    ...(place.document && { decision: printDecision(place.document, policy.citation) }),
  },
  figures: {},
  tags: { status: place.status },
})
