import { type Insertable, type Selectable, sql } from 'kysely'
import type { Purse } from '../../core/capital/ceiling.ts'
import type { CitedDocument } from '../../core/citations.ts'
import { citedDocumentOf } from '../../platform/database/cited-documents.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import type {
  CapitalAllocations,
  CapitalCommitments,
  CapitalDisbursements,
  CapitalEstimates,
  CapitalZeroConfirmations,
} from '../../platform/database/tables.gen.ts'

export type Allocation = Selectable<CapitalAllocations>
export type Commitment = Selectable<CapitalCommitments>
export type Disbursement = Selectable<CapitalDisbursements>

/** What a line of any of the five registers tells the figures. */
export interface CapitalEntry {
  register: 'allocation' | 'commitment' | 'disbursement' | 'estimate' | 'zero'
  id: string
  nodeCode: string
  sourceCode: string | null
  kindCode: string | null
  yearStatus: 'current' | 'carried-over' | null
  originYear: number | null
  amount: bigint
  /** Null when only the year is known. */
  dayOn: string | null
  dayYear: number
  /** The line it adjusts or takes back. */
  correctsId: string | null
  activityId: string | null
  voucherNumber: string | null
  reason: string | null
  note: string | null
  document: CitedDocument | null
  synthetic: boolean
}

const ofBudgetYear = (communeId: string, budgetYear: number) =>
  sql`line.commune_id = ${communeId} and line.budget_year = ${budgetYear}`

/** All lines of a budget year in the order of entry, from one query. */
export async function listEntries(db: Db, communeId: string, budgetYear: number): Promise<CapitalEntry[]> {
  const chosen = ofBudgetYear(communeId, budgetYear)
  const { rows } = await sql<CapitalEntry>`
    select 'allocation' as register, id, node_code, source_code, kind_code, year_status, origin_year,
      amount, decided_on as day_on, decided_year as day_year, adjusts_id as corrects_id,
      null::uuid as activity_id, null::text as voucher_number, reason, note,
      ${citedDocumentOf('line')} as document, synthetic, recorded_at
    from capital_allocations as line where ${chosen}
    union all
    select 'commitment', id, node_code, null, null, null, null,
      amount, approved_on, approved_year, reverses_id, activity_id, null, reason, note,
      ${citedDocumentOf('line')}, synthetic, recorded_at
    from capital_commitments as line where ${chosen}
    union all
    select 'disbursement', id, node_code, source_code, kind_code, year_status, null,
      amount, paid_on, extract(year from paid_on)::integer, reverses_id, activity_id, voucher_number, reason, note,
      null, synthetic, recorded_at
    from capital_disbursements as line where ${chosen}
    union all
    select 'estimate', id, node_code, source_code, kind_code, null, null,
      amount, estimated_on, extract(year from estimated_on)::integer, null, null, null, null, note,
      null, synthetic, recorded_at
    from capital_estimates as line where ${chosen}
    union all
    select 'zero', id, node_code, source_code, kind_code, null, null,
      0, confirmed_on, extract(year from confirmed_on)::integer, null, null, null, null, note,
      null, synthetic, recorded_at
    from capital_zero_confirmations as line where ${chosen}
    order by recorded_at, id`.execute(db)
  return rows
}

/** Which money a payment is taken from. */
export interface PurseKey {
  communeId: string
  budgetYear: number
  sourceCode: string
  kindCode: string
  yearStatus: string
}

/** Capital and payments of one purse, of all days; a sum for each node and day. */
export async function readPurse(db: Db, key: PurseKey): Promise<Purse> {
  const chosen = sql`commune_id = ${key.communeId} and budget_year = ${key.budgetYear}
    and source_code = ${key.sourceCode} and kind_code = ${key.kindCode} and year_status = ${key.yearStatus}`
  const { rows } = await sql<{ register: keyof Purse; node: string; on: string; amount: bigint }>`
    select 'allocations' as register, node_code as node, coalesce(decided_on, make_date(decided_year, 1, 1)) as on,
      sum(amount)::bigint as amount
    from capital_allocations where ${chosen} group by 2, 3
    union all
    select 'disbursements', node_code, paid_on, sum(amount)::bigint
    from capital_disbursements where ${chosen} group by 2, 3`.execute(db)
  const of = (register: keyof Purse) => rows.filter((row) => row.register === register)
  return { allocations: of('allocations'), disbursements: of('disbursements') }
}

/** Lets one writer at a time into the books of a budget year, so that two payments cannot share one rest. */
export async function lockBooks(tx: Tx, communeId: string, budgetYear: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`capital ${communeId} ${budgetYear}`}, 0))`.execute(
    tx,
  )
}

export const findAllocation = (db: Db, communeId: string, id: string): Promise<Allocation | undefined> =>
  db
    .selectFrom('capitalAllocations')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()

export const findCommitment = (db: Db, communeId: string, id: string): Promise<Commitment | undefined> =>
  db
    .selectFrom('capitalCommitments')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()

export const findDisbursement = (db: Db, communeId: string, id: string): Promise<Disbursement | undefined> =>
  db
    .selectFrom('capitalDisbursements')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()

export const findEstimate = (db: Db, communeId: string, id: string) =>
  db
    .selectFrom('capitalEstimates')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()

export const findZeroConfirmation = (db: Db, communeId: string, id: string) =>
  db
    .selectFrom('capitalZeroConfirmations')
    .selectAll()
    .where('communeId', '=', communeId)
    .where('id', '=', id)
    .executeTakeFirst()

/** True when another line takes this one back. */
export async function isCommitmentReversed(db: Db, communeId: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('capitalCommitments')
    .select('id')
    .where('communeId', '=', communeId)
    .where('reversesId', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

/** True when another line takes this one back. */
export async function isDisbursementReversed(db: Db, communeId: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('capitalDisbursements')
    .select('id')
    .where('communeId', '=', communeId)
    .where('reversesId', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

/** The activity a line wants to be linked to exists. Read here, since activities themselves ask for money. */
export async function hasActivity(db: Db, communeId: string, activityId: string): Promise<boolean> {
  const found = await db
    .selectFrom('activities')
    .select('id')
    .where('communeId', '=', communeId)
    .where('id', '=', activityId)
    .executeTakeFirst()
  return found !== undefined
}

/** The works a payment may be linked to. Read here, since activities themselves ask for money. */
export const listActivityNames = (db: Db, communeId: string) =>
  db
    .selectFrom('activities')
    .select(['id', 'name', 'nodeCode', 'fromYear', 'toYear'])
    .where('communeId', '=', communeId)
    .orderBy('name')
    .orderBy('id')
    .execute()

export const insertAllocation = (tx: Tx, row: Insertable<CapitalAllocations>): Promise<Allocation> =>
  tx.insertInto('capitalAllocations').values(row).returningAll().executeTakeFirstOrThrow()

export const insertCommitment = (tx: Tx, row: Insertable<CapitalCommitments>): Promise<Commitment> =>
  tx.insertInto('capitalCommitments').values(row).returningAll().executeTakeFirstOrThrow()

export const insertDisbursement = (tx: Tx, row: Insertable<CapitalDisbursements>): Promise<Disbursement> =>
  tx.insertInto('capitalDisbursements').values(row).returningAll().executeTakeFirstOrThrow()

export const insertEstimate = (tx: Tx, row: Insertable<CapitalEstimates>) =>
  tx.insertInto('capitalEstimates').values(row).returningAll().executeTakeFirstOrThrow()

export const insertZeroConfirmation = (tx: Tx, row: Insertable<CapitalZeroConfirmations>) =>
  tx.insertInto('capitalZeroConfirmations').values(row).returningAll().executeTakeFirstOrThrow()

/** Approved amounts linked to activities, of all budget years. */
export async function listActivityCommitments(db: Db, communeId: string) {
  return db
    .selectFrom('capitalCommitments as line')
    .select(['line.id', 'line.activityId', 'line.amount', 'line.approvedOn', 'line.approvedYear'])
    .select(['line.reversesId', 'line.note', 'line.reason', 'line.synthetic'])
    .select(citedDocumentOf('line').as('document'))
    .where('line.communeId', '=', communeId)
    .where('line.activityId', 'is not', null)
    .orderBy('line.recordedAt')
    .orderBy('line.id')
    .execute()
}

/** Payments linked to activities, of all budget years, by day. */
export async function listActivityPayments(db: Db, communeId: string) {
  return db
    .selectFrom('capitalDisbursements')
    .select(['id', 'activityId', 'amount', 'paidOn', 'reversesId', 'voucherNumber', 'note', 'reason'])
    .where('communeId', '=', communeId)
    .where('activityId', 'is not', null)
    .orderBy('paidOn')
    .orderBy('id')
    .execute()
}
