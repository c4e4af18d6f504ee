import { omitNulls } from '../../core/registers/records.ts'
import type { DatedGrant, DelegatedAuthority, Role } from '../../core/rights/rights.ts'
import type { Db, Tx } from '../../platform/database/db.ts'

/** A role as the unit keeps it, with whose it is and why. */
export interface StoredGrant extends DatedGrant {
  id: string
  accountId: string
  programmes: string[]
  fields: string[]
  basis?: string
  documentId?: string
  grantedBy?: string
}

/** The same with the name of the person. */
export interface NamedGrant extends StoredGrant {
  displayName: string
  userName: string
}

const columns = [
  'accountGrants.id',
  'accountGrants.accountId',
  'accountGrants.role',
  'accountGrants.unitId',
  'accountGrants.programmes',
  'accountGrants.fields',
  'accountGrants.validFrom',
  'accountGrants.validTo',
  'accountGrants.basis',
  'accountGrants.authority',
  'accountGrants.headTitle',
  'accountGrants.ownTitle',
  'accountGrants.documentId',
  'accountGrants.grantedBy',
] as const

interface Row {
  role: string
  authority: string | null
  headTitle: string | null
  ownTitle: string | null
}

function toGrant<R extends Row>({ authority, headTitle, ownTitle, role, ...row }: R) {
  const signing = authority
    ? {
        authority: authority as DelegatedAuthority,
        headTitle: headTitle ?? '',
        ownTitle: ownTitle ?? undefined,
      }
    : undefined
  return { ...omitNulls(row), role: role as Role, ...(signing && { signing }) }
}

export async function findGrant(db: Db, unitId: string, id: string): Promise<StoredGrant | undefined> {
  const row = await db
    .selectFrom('accountGrants')
    .select(columns)
    .where('id', '=', id)
    .where('unitId', '=', unitId)
    .executeTakeFirst()
  return row && (toGrant(row) as StoredGrant)
}

/** True when the id is that of a grant, of any unit that is visible. */
export async function isGrantIdTaken(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('accountGrants').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** Roles of the units, those of people first who have been there longest; ended ones too. */
export async function listGrantsIn(db: Db, unitIds: readonly string[]): Promise<NamedGrant[]> {
  const rows = await db
    .selectFrom('accountGrants')
    .innerJoin('accounts', 'accounts.id', 'accountGrants.accountId')
    .select(columns)
    .select(['accounts.displayName', 'accounts.userName'])
    .where('accountGrants.unitId', 'in', [...unitIds])
    .orderBy('accounts.userName')
    .orderBy('accountGrants.validFrom')
    .orderBy('accountGrants.id')
    .execute()
  return rows.map((row) => toGrant(row) as NamedGrant)
}

/** Roles of one account in one unit. */
export async function listGrantsOf(db: Db, accountId: string, unitId: string): Promise<StoredGrant[]> {
  const rows = await db
    .selectFrom('accountGrants')
    .select(columns)
    .where('accountId', '=', accountId)
    .where('unitId', '=', unitId)
    .execute()
  return rows.map((row) => toGrant(row) as StoredGrant)
}

export async function insertGrant(tx: Tx, { signing, ...grant }: StoredGrant): Promise<void> {
  await tx
    .insertInto('accountGrants')
    .values({ ...grant, ...signing })
    .execute()
}

export async function endGrant(tx: Tx, id: string, validTo: string): Promise<void> {
  await tx.updateTable('accountGrants').set({ validTo }).where('id', '=', id).execute()
}

export async function deleteGrant(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('accountGrants').where('id', '=', id).execute()
}
