import { Problem } from '../../core/problem.ts'
import type { Db } from '../../platform/database/db.ts'
import { implementWrite } from '../../platform/operations.ts'
import { foldUserName, linkIdentity } from './accounts.contract.ts'
import { getAccountOfUnit } from './accounts.service.ts'
import { hasSecondFactor } from './second-factor.queries.ts'
import type { Arrival } from './sessions.service.ts'
import { type AccountParts, awaitCode, enter, type SignedIn } from './sign-in.service.ts'
import {
  bindIdentity,
  deleteIdentity,
  findBySubject,
  findIdentity,
  findUnboundIdentity,
  isIdentityTaken,
  replaceIdentity,
} from './sso.queries.ts'

/** Whom the provider vouches for, after its answer was checked. */
export interface VouchedPerson {
  issuer: string
  subject: string
  /** The user name there; one provider gives it to one person. */
  userName?: string
  /** Only when the provider has verified it. */
  email?: string
  /** The name of the provider, for sentences. */
  label: string
}

/**
 * Signs in whom the provider vouches for and an administrator has linked; nobody gets an account by it.
 *
 * The first time, the name an administrator entered is tied to the permanent subject: who is renamed later
 * stays the same person, and who gets the old name does not become them.
 *
 * @throws Problem `sso.unknown-person`.
 */
export async function signInVouched(
  { db }: AccountParts,
  person: VouchedPerson,
  arrival: Arrival,
): Promise<SignedIn> {
  const { issuer, subject, userName, email, label } = person
  const logins = [userName, email].flatMap((login) => (login ? [foldUserName(login)] : []))
  const account =
    (await findBySubject(db, issuer, subject)) ?? (await bindFirst(db, { issuer, subject, logins }))
  if (!account?.isActive) {
    throw new Problem('sso.unknown-person', { label, login: userName ?? email ?? subject })
  }
  if (await hasSecondFactor(db, account.id)) return awaitCode(db, account, 'sso', arrival)
  return enter(db, account, 'sso', arrival)
}

async function bindFirst(db: Db, person: { issuer: string; subject: string; logins: readonly string[] }) {
  const accountId = await findUnboundIdentity(db, person)
  if (!accountId) return undefined
  await bindIdentity(db, { ...person, accountId })
  return findBySubject(db, person.issuer, person.subject)
}

export const linkIdentityOperation = implementWrite(linkIdentity, async (tx, input, { now }) => {
  const account = await getAccountOfUnit(tx, input)
  const { login, subject } = input
  const found = await findIdentity(tx, account.id)
  const before = { ...account, identity: found && { login: found.login, subject: found.subject } }
  const identity = login || subject ? { login: login ?? null, subject: subject ?? null } : undefined
  if (await isIdentityTaken(tx, account.id, { login, subject })) {
    throw new Problem('sso.identity-taken', { identity: login ?? subject ?? '' })
  }
  if (identity) await replaceIdentity(tx, { accountId: account.id, login, subject, linkedAt: now })
  else await deleteIdentity(tx, account.id)
  return { entity: 'account', entityId: account.id, before, after: { ...account, identity } }
})
