import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import type { PlaceQuery } from '../../core/units/names.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Scope } from '../../platform/database/scope.ts'
import { holdsOn } from './units.queries.ts'

/** A commune as a list shows it. */
export interface ListedCommune {
  id: string
  code: string
  fullName: string
  /** What it lies in, the nearest first: "huyện Cao Lộc, tỉnh Lạng Sơn". */
  above: string
}

export interface CommuneQuery {
  within: Scope
  at: IsoDate
  /** The name, without marks; what it lies in is looked through too. */
  place: PlaceQuery
  limit: number
  offset: number
}

/** Communes of that day by name, in the order of the alphabet, and how many there are in all. */
export async function listCommunesWithin(
  db: Db,
  { within, at, place, limit, offset }: CommuneQuery,
): Promise<{ total: number; communes: ListedCommune[] }> {
  const among = within === 'everything' ? sql`true` : sql`v.unit_id = any(${[...within]}::uuid[])`
  const named = (text: string) => sql`(v.code = ${text} or v.name_folded like ${`%${text}%`}
    or near.name_folded like ${`%${text}%`} or far.name_folded like ${`%${text}%`})`
  const liesIn = (part: string) =>
    sql`(near.name_folded like ${`%${part}%`} or far.name_folded like ${`%${part}%`})`
  // A commune lies in a district and that in a province, or in a province; what lies in nothing is the country.
  const { rows } = await sql<ListedCommune & { total: bigint }>`
    select v.unit_id as id, v.code, v.full_name,
      concat_ws(', ', ${small('near')}, ${small('far')}) as above, count(*) over () as total
    from unit_versions as v join units as u on u.id = v.unit_id and u.level = 'commune'
    left join ${above('v', 'near', at)} on true
    left join ${above('near', 'far', at)} on true
    where ${among} and v.code is not null and ${holdsOn(at)}
      and ${
        place.text === ''
          ? sql`true`
          : sql`(${named(place.text)} or (
        v.kind = any(${[...place.kinds]}::text[]) and ${named(place.name)}))`
      }
      and ${sql.join([sql`true`, ...place.within.map(liesIn)], sql` and `)}
    order by v.sort_key, v.code
    limit ${limit} offset ${offset}`.execute(db)
  return {
    total: Number(rows[0]?.total ?? 0),
    communes: rows.map(({ total: _, ...commune }) => commune),
  }
}

/** The unit above, looked up for each by itself. */
const above = (unit: string, as: string, at: IsoDate) => sql`lateral (
    select up.full_name, up.name_folded, up.parent_id from unit_versions as up
    where up.unit_id = ${sql.ref(`${unit}.parent_id`)} and up.parent_id is not null
      and (up.valid_from is null or up.valid_from <= ${at}::date) and (up.valid_to is null or up.valid_to > ${at}::date)
    limit 1) as ${sql.ref(as)}`

/** "huyện Cao Lộc": as it stands inside a sentence. */
const small = (as: string) => {
  const name = sql.ref(`${as}.full_name`)
  return sql`lower(left(${name}, 1)) || substr(${name}, 2)`
}
