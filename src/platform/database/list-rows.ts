import { type RawBuilder, sql } from 'kysely'
import type { FieldValue, ListPage } from '../../core/lists/description.ts'
import type { ColumnSource, RegisterList } from '../register-list.ts'
import type { Db } from './db.ts'

/** What is asked of a list. Filters hold the chosen codes by filter key. */
export interface ListRequest {
  communeId: string
  /** Only records of that year; absent for all. */
  year?: number
  text?: string
  /** A column key, with a minus for the last first. */
  sort?: string
  page?: number
  pageSize?: number
  filters?: Readonly<Record<string, string>>
}

/** Rows a page of a list holds. */
export const usualPageSize = 100

/**
 * One page of a list, with how many rows there are in all.
 *
 * Every word of the text must occur somewhere in the record, marks and tone placement apart. The rows of the
 * page are chosen first and only they are dressed with names of villages and documents.
 */
export async function listRows(db: Db, list: RegisterList, request: ListRequest): Promise<ListPage> {
  const page = Math.max(1, request.page ?? 1)
  const pageSize = request.pageSize ?? usualPageSize
  const words = await foldWords(db, request.text)
  const cells = list.columns.map((column) => sql`${cellOf(column)} as ${sql.id(column.key)}`)
  const { rows } = await sql<Row>`
    select chosen.total, listed.id, listed.revision, ${sql.join(cells)}
    from (
      select commune_id, id, count(*) over () as total, row_number() over (${orderOf(list, request.sort)}) as place
      from ${sql.table(list.table)} as listed
      where ${sql.join(conditionsOf(list, request, words), sql` and `)}
      order by place
      limit ${pageSize} offset ${(page - 1) * pageSize}
    ) as chosen
    join ${sql.table(list.table)} as listed on listed.commune_id = chosen.commune_id and listed.id = chosen.id
    order by chosen.place`.execute(db)
  return {
    rows: rows.map(({ total: _, id, revision, ...cells }) => ({ id, revision, cells: toCells(cells) })),
    total: Number(rows[0]?.total ?? 0),
    page,
    pageSize,
  }
}

type Row = { total: bigint; id: string; revision: number } & Record<string, unknown>

/** JSON knows no whole numbers beyond a float. */
const toCells = (cells: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(cells).map(([key, value]) => [
      key,
      (typeof value === 'bigint' ? value.toString() : value) as FieldValue,
    ]),
  )

const cellOf = (column: ColumnSource): RawBuilder<unknown> => column.value ?? sql.ref(`listed.${column.key}`)

/** Folded by the same function as what is searched, so that the two always meet. */
async function foldWords(db: Db, text = ''): Promise<string[]> {
  if (text.trim() === '') return []
  const { rows } = await sql<{ folded: string }>`select fold_text(${text}) as folded`.execute(db)
  return (rows[0]?.folded ?? '').split(' ').filter((word) => word !== '')
}

function conditionsOf(list: RegisterList, request: ListRequest, words: string[]): RawBuilder<boolean>[] {
  const { communeId, year, filters = {} } = request
  const chosen = list.filters.flatMap((filter) => {
    const code = filters[filter.key]
    if (code === undefined || code === '') return []
    return [filter.where?.(code) ?? sql<boolean>`${sql.ref(`listed.${filter.key}`)} = ${code}`]
  })
  return [
    sql<boolean>`listed.commune_id = ${communeId}`,
    ...(list.year && year !== undefined ? [isOfYear(list.year, list.lastYear, year)] : []),
    ...words.map((word) => findsWord(list, word)),
    ...chosen,
  ]
}

const isOfYear = (first: string, last: string | undefined, year: number) =>
  last === undefined
    ? sql<boolean>`${sql.ref(`listed.${first}`)} = ${year}`
    : sql<boolean>`${year} between ${sql.ref(`listed.${first}`)} and ${sql.ref(`listed.${last}`)}`

function findsWord(list: RegisterList, word: string): RawBuilder<boolean> {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const found = sql<boolean>`listed.search_text like ${pattern}`
  return list.alsoFound ? sql<boolean>`(${found} or ${list.alsoFound(pattern)})` : found
}

function orderOf(list: RegisterList, asked: string | undefined): RawBuilder<unknown> {
  const sort = isSortable(list, asked) ? (asked ?? list.sort) : list.sort
  const key = sort.replace(/^-/, '')
  const columns = list.columns.find((column) => column.key === key)?.sort ?? []
  const direction = sort.startsWith('-') ? sql`desc nulls last` : sql`asc nulls last`
  return sql`order by ${sql.join([...columns.map((name) => sql`${sql.ref(`listed.${name}`)} ${direction}`), sql`listed.id`])}`
}

const isSortable = (list: RegisterList, sort: string | undefined): boolean =>
  list.columns.some((column) => column.sort && column.key === sort?.replace(/^-/, ''))

/** The programmes of a record include the chosen one. */
export const hasProgramme = (code: string): RawBuilder<boolean> =>
  sql<boolean>`${code} = any(listed.programmes)`

/** The village's name as it is today, or was last. */
export const villageName: RawBuilder<string | null> = sql`(
  select found.full_name from unit_versions as found
  where found.unit_id = listed.village_id order by found.valid_to desc nulls first limit 1)`

/** When something happened, as contracts say it. */
export const occurrenceOfRow: RawBuilder<unknown> = sql`case
  when listed.occurred_from is null then jsonb_build_object('year', listed.occurred_in)
  when listed.occurred_from = listed.occurred_to then jsonb_build_object('on', listed.occurred_to)
  else jsonb_build_object('from', listed.occurred_from, 'to', listed.occurred_to) end`
