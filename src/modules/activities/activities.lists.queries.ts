import { sql } from 'kysely'

/** The step a work has reached last, by the day it was reached. */
export const lastStep = sql`(
  select step.step_code from activity_steps as step
  where step.commune_id = listed.commune_id and step.activity_id = listed.id
  order by step.reached_year desc, step.reached_on desc nulls last, step.recorded_at desc
  limit 1)`

/** How much of a work is done, as it was seen last. */
export const lastPercent = sql`(
  select seen.percent from activity_progress as seen
  where seen.commune_id = listed.commune_id and seen.activity_id = listed.id
  order by seen.observed_on desc, seen.recorded_at desc
  limit 1)`

/** True for works at a place of the programme tree or below it. */
export const isBelowNode = (code: string) =>
  sql<boolean>`(listed.node_code = ${code} or starts_with(listed.node_code, ${`${code}.`}))`

/** True for works whose last step is this one. */
export const hasReached = (code: string) => sql<boolean>`${lastStep} = ${code}`
