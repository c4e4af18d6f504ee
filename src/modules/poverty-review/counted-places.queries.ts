import { sql } from 'kysely'
import type { CitedDocument } from '../../core/citations.ts'
import type { IsoDate } from '../../core/contract.ts'
import type { Movement } from '../../core/poverty/balance.ts'
import type { PovertyCounts } from '../../core/poverty/counts.ts'
import { omitNulls } from '../../core/registers/records.ts'
import { citedDocumentOf } from '../../platform/database/cited-documents.ts'
import type { Db } from '../../platform/database/db.ts'
import type { ReviewStatus } from './poverty-review.queries.ts'

/** Counts of one place in the review that holds at a cut-off date, with the names of that day. */
export interface CountedPlace extends PovertyCounts {
  id: string
  villageId?: string
  name?: string
  /** Without the word "thôn". */
  shortName?: string
  movements: Movement[]
  synthetic: boolean
  status: ReviewStatus
  reviewedOn?: IsoDate
  document?: CitedDocument
  /** How many villages the commune has on that day. */
  villagesThen: number
}

/**
 * The counts of a year's review as they stand at the cut-off date, villages in the order of their names.
 *
 * The official result takes the place of the preliminary one once it was there by that day. A review
 * without a day counts for its year.
 */
export async function listCountedPlaces(
  db: Db,
  communeId: string,
  { year, asOf }: { year: number; asOf: IsoDate },
): Promise<CountedPlace[]> {
  const { rows } = await sql<CountRow>`
    with review as (
      select * from poverty_reviews
      where commune_id = ${communeId} and year = ${year}
        and (case when reviewed_on is null then year <= extract(year from ${asOf}::date) else reviewed_on <= ${asOf}::date end)
      order by status = 'official' desc
      limit 1
    )
    select c.id, c.village_id, c.synthetic or review.synthetic as synthetic,
      c.households, c.people, c.poor, c.poor_people, c.near_poor, c.near_poor_people,
      c.average_standard, c.average_standard_people, c.ethnic_households, c.ethnic_poor, c.ethnic_near_poor,
      review.status, review.reviewed_on,
      coalesce(v.full_name, old.full_name) as name, coalesce(v.name, old.name) as short_name,
      ${citedDocumentOf('review')} as document,
      (select count(*)::int from unit_versions u join units on units.id = u.unit_id and units.level = 'village'
        where u.parent_id = ${communeId} and (u.valid_from is null or u.valid_from <= ${asOf}::date)
          and (u.valid_to is null or u.valid_to > ${asOf}::date)) as villages_then,
      coalesce((
        select jsonb_agg(to_jsonb(m)) from poverty_review_movements m
        where m.commune_id = c.commune_id and m.review_id = c.review_id
          and m.village_id is not distinct from c.village_id
      ), '[]') as movements
    from review
    join poverty_review_counts c on c.commune_id = review.commune_id and c.review_id = review.id
    left join lateral (
      select name, full_name, sort_key from unit_versions u
      where u.unit_id = c.village_id and (u.valid_from is null or u.valid_from <= ${asOf}::date)
        and (u.valid_to is null or u.valid_to > ${asOf}::date)
      limit 1
    ) v on true
    left join lateral (
      select name, full_name, sort_key from unit_versions u
      where u.unit_id = c.village_id order by valid_from nulls first limit 1
    ) old on true
    order by c.village_id is not null, coalesce(v.sort_key, old.sort_key)`.execute(db)
  return rows.map(toCountedPlace)
}

type Nullable<T> = { [K in keyof T]: T[K] | null }
type CountRow = Nullable<PovertyCounts> & { households: number; poor: number; nearPoor: number } & {
  id: string
  villageId: string | null
  synthetic: boolean
  status: ReviewStatus
  reviewedOn: IsoDate | null
  name: string | null
  shortName: string | null
  document: CitedDocument | null
  villagesThen: number
  movements: Record<string, unknown>[]
}

function toCountedPlace(row: CountRow): CountedPlace {
  const { movements, ...place } = omitNulls(row)
  return { ...place, movements: movements.map(fromSnake) as unknown as Movement[] }
}

/** Rows that come as JSON keep the names of the columns. */
const fromSnake = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  )
