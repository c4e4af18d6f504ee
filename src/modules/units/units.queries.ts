import { sql } from 'kysely'
import type { IsoDate } from '../../core/contract.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { PlaceQuery, UnitLevel } from '../../core/units/names.ts'
import type { Db } from '../../platform/database/db.ts'

/** One version of a unit, as stored. */
export interface UnitVersion {
  id: string
  level: UnitLevel
  code?: string
  kind: string
  name: string
  fullName: string
  parentId?: string
  validFrom?: IsoDate
  validTo?: IsoDate
  decree?: string
  verified: boolean
  note?: string
}

type StoredVersion = { [K in keyof UnitVersion]: UnitVersion[K] | null }
const toVersion = (row: StoredVersion): UnitVersion => omitNulls(row) as UnitVersion

const columns = sql`v.unit_id as id, u.level, v.code, v.kind, v.name, v.full_name, v.parent_id,
  v.valid_from, v.valid_to, v.decree, v.verified, coalesce(v.note, u.note) as note`

/** True for the version that holds on the day; without a day, for the one that has no end. */
export const holdsOn = (at: IsoDate | undefined) =>
  at === undefined
    ? sql<boolean>`v.valid_to is null`
    : sql<boolean>`((v.valid_from is null or v.valid_from <= ${at}::date)
        and (v.valid_to is null or v.valid_to > ${at}::date))`

export async function findVersionByCode(
  db: Db,
  code: string,
  at: IsoDate | undefined,
): Promise<UnitVersion | undefined> {
  const { rows } = await sql<StoredVersion>`
    select ${columns} from unit_versions as v join units as u on u.id = v.unit_id
    where v.code = ${code} and ${holdsOn(at)}`.execute(db)
  return rows[0] && toVersion(rows[0])
}

/** The version that had the code last, of those that have ended. */
export async function findEndedVersionByCode(
  db: Db,
  code: string,
  before: IsoDate,
): Promise<(UnitVersion & { validTo: IsoDate }) | undefined> {
  const { rows } = await sql<StoredVersion & { validTo: IsoDate }>`
    select ${columns} from unit_versions as v join units as u on u.id = v.unit_id
    where v.code = ${code} and v.valid_to <= ${before}::date order by v.valid_to desc limit 1`.execute(db)
  const [row] = rows
  return row && { ...toVersion(row), validTo: row.validTo }
}

export async function findCountryId(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('units').select('id').where('level', '=', 'country').executeTakeFirst()
  return row?.id
}

export interface PathStart {
  unitId: string
  /** `infinity` for how things stand last. */
  day: IsoDate
}

/**
 * Each unit and what it lies in, from the bottom up, as it was on its day.
 *
 * A unit that had ended by then appears as it was last, so that a village of a commune that is gone still
 * has a commune. An unknown unit has an empty path. Units are looked up one by one: PostgreSQL expects a
 * hundred steps of a recursion and would read the whole table for four.
 */
export async function listPaths(db: Db, starts: readonly PathStart[]): Promise<UnitVersion[][]> {
  const versionOn = (unit: 'start.unit_id' | 'path.parent_id', day: 'start.day' | 'path.day') => sql`lateral (
    select * from unit_versions where unit_id = ${sql.ref(unit)}
    order by ((valid_from is null or valid_from <= ${sql.ref(day)})
      and (valid_to is null or valid_to > ${sql.ref(day)})) desc, valid_to desc nulls first
    limit 1)`
  const { rows } = await sql<StoredVersion & { place: bigint }>`
    with recursive path as (
      select start.place, start.day, 0 as step, v.*
      from unnest(${starts.map((start) => start.unitId)}::uuid[], ${starts.map((start) => start.day)}::date[])
        with ordinality as start (unit_id, day, place)
      join ${versionOn('start.unit_id', 'start.day')} as v on true
      union all
      select path.place, path.day, path.step + 1, v.*
      from path join ${versionOn('path.parent_id', 'path.day')} as v on true
    )
    select v.place, ${columns}
    from path as v cross join lateral (select * from units where id = v.unit_id limit 1) as u
    order by v.place, v.step`.execute(db)
  const paths: UnitVersion[][] = starts.map(() => [])
  for (const { place, ...row } of rows) paths[Number(place) - 1]?.push(toVersion(row as StoredVersion))
  return paths
}

/**
 * The units and all that lies below them now or lay below them when it ended, each once.
 *
 * It mirrors {@link listPaths} without a day: whoever holds a right above holds it below.
 */
export async function listIdsBelow(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select unnest(${[...unitIds]}::uuid[]) as id
      union
      select v.unit_id from below join unit_versions as v on v.parent_id = below.id
      where not exists (
        select from unit_versions as later where later.unit_id = v.unit_id
          and coalesce(later.valid_to, 'infinity') > coalesce(v.valid_to, 'infinity'))
    )
    select id from below`.execute(db)
  return rows.map((row) => row.id)
}

export interface NameFilter {
  at?: IsoDate
  level?: UnitLevel
  limit: number
}

/** Versions whose name, code or other spelling fits: exact before beginnings, beginnings before the rest; what holds today first. */
export async function listVersionsNamed(
  db: Db,
  place: PlaceQuery,
  filter: NameFilter,
): Promise<UnitVersion[]> {
  const fits = (pattern: (name: string) => ReturnType<typeof sql<boolean>>) => sql<boolean>`(
    ${pattern(place.text)} or (v.kind = any(${[...place.kinds]}::text[]) and ${pattern(place.name)}))`
  const { rows } = await sql<StoredVersion>`
    select ${columns} from unit_versions as v join units as u on u.id = v.unit_id
    cross join lateral (select case
      when v.code = ${place.text} or ${fits((name) => sql`v.name_folded = ${name}`)} then 0
      when ${fits((name) => sql`starts_with(v.name_folded, ${name})`)} then 1
      when ${fits((name) => sql`v.name_folded like ${`% ${name}%`}`)} then 2
      when ${fits((name) => sql`v.name_folded like ${`%${name}%`}`)} then 3
      when exists (
        select from unit_aliases as alias where alias.unit_id = v.unit_id and ${fits((name) => sql`alias.name_folded like ${`%${name}%`}`)}
      ) then 3 end as distance) as found
    where found.distance is not null
      ${filter.at === undefined ? sql`` : sql`and ${holdsOn(filter.at)}`}
      ${filter.level === undefined ? sql`` : sql`and u.level = ${filter.level}`}
    order by found.distance, v.valid_to is not null,
      array_position(array['country', 'province', 'district', 'commune', 'village'], u.level),
      v.sort_key, v.unit_id, v.valid_from
    limit ${filter.limit}`.execute(db)
  return rows.map(toVersion)
}

/** A unit on a chain of successions, with what holds for the whole chain up to it. */
export interface ChainEnd {
  unitId: string
  steps: number
  effectiveOn?: IsoDate
  whole?: boolean
  decree?: string
  verified: boolean
  note?: string
}

/** Every unit that succession links lead to, the nearest first; `forwards` to successors, otherwise to predecessors. */
export async function listChain(
  db: Db,
  unitId: string,
  direction: 'forwards' | 'backwards',
): Promise<ChainEnd[]> {
  const [from, to] =
    direction === 'forwards' ? ['predecessor_id', 'successor_id'] : ['successor_id', 'predecessor_id']
  const { rows } = await sql<{ [K in keyof ChainEnd]: ChainEnd[K] | null }>`
    with recursive chain as (
      select ${sql.ref(`link.${to}`)} as unit_id, 1 as steps, array[${unitId}::uuid, ${sql.ref(`link.${to}`)}] as met,
        link.effective_on, link.whole, link.decree, link.verified, link.note
      from unit_successions as link where ${sql.ref(`link.${from}`)} = ${unitId}
      union all
      select ${sql.ref(`link.${to}`)}, chain.steps + 1, chain.met || ${sql.ref(`link.${to}`)},
        link.effective_on, chain.whole and link.whole, link.decree, chain.verified and link.verified, link.note
      from chain join unit_successions as link on ${sql.ref(`link.${from}`)} = chain.unit_id
      where not ${sql.ref(`link.${to}`)} = any(chain.met)
    )
    select distinct on (unit_id) unit_id, steps, effective_on, whole, decree, verified, note
    from chain order by unit_id, steps, effective_on`.execute(db)
  return rows.map((row) => omitNulls(row) as ChainEnd).sort((a, b) => a.steps - b.steps)
}
