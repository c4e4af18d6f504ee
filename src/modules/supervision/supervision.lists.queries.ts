import { type RawBuilder, sql } from 'kysely'

const findings = sql`supervision_findings as found
  where found.commune_id = listed.commune_id and found.visit_id = listed.id`

/** Words of a visit's findings and of whoever puts them right. */
export const hasFindingLike = (pattern: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from ${findings} and found.search_text like ${pattern})`

/** How many findings of the visit are open. */
export const openFindings = sql`(select count(*)::int from ${findings} and found.closed_on is null)`

/** How many findings the visit has. */
export const allFindings = sql`(select count(*)::int from ${findings})`

/** The first day on which an open finding is due. */
export const nextDue = sql`(select min(found.due_on) from ${findings} and found.closed_on is null)`

/** Visits by what became of their findings. */
export const hasFindings = (state: string): RawBuilder<boolean> => {
  const open = sql`exists (select from ${findings} and found.closed_on is null)`
  if (state === 'open') return sql<boolean>`${open}`
  if (state === 'overdue') {
    return sql<boolean>`exists (select from ${findings} and found.closed_on is null and found.due_on < current_date)`
  }
  return sql<boolean>`(exists (select from ${findings}) and not ${open})`
}

const visited = sql`exists (
  select from supervision_visits as visit where visit.commune_id = listed.commune_id and visit.plan_id = listed.id)`

/** What became of a planned visit: made, due, or still to come. */
export const planState = sql`case
  when ${visited} then 'made'
  when coalesce(listed.planned_to, listed.planned_from) < current_date then 'overdue'
  else 'planned' end`

export const hasPlanState = (state: string): RawBuilder<boolean> => sql<boolean>`${planState} = ${state}`

/** "từ ngày … đến ngày …" as contracts say periods; nothing where no day is planned. */
export const plannedWhen = sql`case
  when listed.planned_from is null then null
  when listed.planned_to is null or listed.planned_to = listed.planned_from
    then jsonb_build_object('on', listed.planned_from)
  else jsonb_build_object('from', listed.planned_from, 'to', listed.planned_to) end`
