import { type RawBuilder, sql } from 'kysely'

/** Members whose name, office or duty fits. */
export const hasMemberLike = (pattern: string): RawBuilder<boolean> =>
  sql<boolean>`exists (
    select from organisation_members as member
    where member.commune_id = listed.commune_id and member.body_id = listed.id and member.search_text like ${pattern})`

/** The years a body was set up for, "2021 - 2025". */
export const bodyPeriod = sql`nullif(concat_ws(' - ', listed.period_from, listed.period_to), '')`

/** How many members a body has: as stated, else as many as are listed. */
export const membersOf = sql`coalesce(listed.members_count, nullif((
  select count(*)::int from organisation_members as member
  where member.commune_id = listed.commune_id and member.body_id = listed.id), 0))`

/** Symbol of the document that founded the body. */
export const foundingSymbol = sql`(
  select coalesce(document.symbol, document.kind) from official_documents as document
  where document.commune_id = listed.commune_id and document.id = listed.founding_document_id)`

/** Bodies that work, and those that have ended. */
export const isWorking = (state: string): RawBuilder<boolean> =>
  state === 'working'
    ? sql<boolean>`(listed.ended_on is null or listed.ended_on > current_date)`
    : sql<boolean>`listed.ended_on <= current_date`
