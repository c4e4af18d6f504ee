import { sql } from 'kysely'
import { villageNameOn } from '../../platform/database/villages.ts'

/** The day it was judged, or the year where nobody knows the day. */
export const assessedWhen = sql`case
  when listed.assessed_on is null then jsonb_build_object('year', listed.assessed_in)
  else jsonb_build_object('on', listed.assessed_on) end`

export const statusWhen = sql`case
  when listed.status_on is null then jsonb_build_object('year', listed.status_in)
  else jsonb_build_object('on', listed.status_on) end`

/** The name a village has now. */
export const villageName = villageNameOn('listed.village_id', '9999-12-31')
