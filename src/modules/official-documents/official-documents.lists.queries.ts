import { sql } from 'kysely'
import type { Policy } from '../../core/policy/index.ts'
import { printDecision } from '../../core/registers/decisions.ts'
import { omitNulls } from '../../core/registers/records.ts'
import type { Db } from '../../platform/database/db.ts'

/** The day a document was issued, or the year where nobody knows the day. */
export const issuedWhen = sql`case
  when listed.issued_on is null then jsonb_build_object('year', listed.issued_in)
  else jsonb_build_object('on', listed.issued_on) end`

/** What documents of the register are called where a record points to them, by id. */
export async function nameDocuments(
  db: Db,
  communeId: string,
  ids: readonly string[],
  policy: Policy,
): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db
    .selectFrom('officialDocuments')
    .select(['id', 'kind', 'symbol', 'issuer', 'issuedOn', 'issuedIn', 'subject'])
    .where('communeId', '=', communeId)
    .where('id', 'in', ids)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.id, printDecision(omitNulls(row), policy.citation)]))
}
