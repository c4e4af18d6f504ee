import { findPasswordFault, type KnownNames } from '../../core/accounts/password-rules.ts'
import { Problem } from '../../core/problem.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { findUnit } from '../units/index.ts'
import { findCredentials, listGrantUnits, updatePassword } from './accounts.queries.ts'
import { countWrongTry, forgetTries, oneByOne, refuseWhileLocked } from './attempts.service.ts'
import { hashPassword, isPasswordRight } from './passwords.ts'
import { countRecoveryCodes, deleteSecondFactor, findSecondFactor } from './second-factor.queries.ts'
import {
  confirmSecondFactor,
  createRecoveryCodes,
  type FactorSetUp,
  startSecondFactor,
} from './second-factor.service.ts'
import { deleteSessionsOf } from './sessions.queries.ts'
import type { Session } from './sessions.service.ts'
import type { ChangePasswordInput } from './sign-in.contract.ts'
import type { AccountParts } from './sign-in.service.ts'

/** Names a guesser would try for this account: its own and those of the units it works in. */
export async function listKnownNames(db: Db, account: { id: string; userName: string }): Promise<KnownNames> {
  return { userName: account.userName, unitNames: await nameUnits(db, await listGrantUnits(db, account.id)) }
}

export async function nameUnits(db: Db, unitIds: readonly string[]): Promise<string[]> {
  const units = await Promise.all(unitIds.map((unitId) => findUnit(db, unitId)))
  return units.flatMap((unit) => (unit ? [unit.fullName, unit.name] : []))
}

/** @throws Problem `password.too-easy`. */
export function refuseEasyPassword(password: string, known: KnownNames): void {
  const fault = findPasswordFault(password, known)
  if (fault) throw new Problem('password.too-easy', { fault })
}

/**
 * Asks for the password again, counted like a try at the door.
 *
 * @throws Problem `password.wrong`, `sign-in.locked`.
 */
async function confirmPassword(db: Db, session: Session, password: string, now: Date): Promise<void> {
  const { userName } = session
  await oneByOne(userName, async () => {
    await refuseWhileLocked(db, userName, now)
    const found = await findCredentials(db, userName)
    if (await isPasswordRight(password, found?.passwordHash)) await forgetTries(db, userName)
    else {
      await countWrongTry(db, userName, now)
      throw new Problem('password.wrong', {})
    }
  })
}

/** Who came by single sign-on may not have a password at all; everybody else shows it. */
async function confirmPerson(
  db: Db,
  session: Session,
  { password, now }: { password?: string; now: Date },
): Promise<void> {
  if (session.signedInBy === 'password') await confirmPassword(db, session, password ?? '', now)
}

/** Another password of the person's own choice; every other browser is signed out. */
export async function changePassword(
  { db }: AccountParts,
  session: Session,
  { current, chosen }: ChangePasswordInput,
  now: Date,
): Promise<void> {
  await confirmPassword(db, session, current, now)
  const account = { id: session.accountId, userName: session.userName }
  refuseEasyPassword(chosen, await listKnownNames(db, account))
  if (current.normalize('NFC') === chosen.normalize('NFC')) throw new Problem('password.same', {})
  const passwordHash = await hashPassword(chosen)
  await db.transaction().execute(async (tx) => {
    await updatePassword(tx, account.id, { passwordHash, passwordSetAt: now, mustChangePassword: false })
    await deleteSessionsOf(tx, account.id, session.id)
  })
}

/** Whether the factor is on, since when, and how many recovery codes are left. */
export async function describeSecondFactor(db: Db, accountId: string) {
  const found = await findSecondFactor(db, accountId)
  if (!found?.confirmedAt) return { isOn: false } as const
  return { isOn: true, since: found.confirmedAt, codesLeft: await countRecoveryCodes(db, accountId) } as const
}

/** Shows the person a secret for their app. */
export async function beginSecondFactor(
  { db, vault }: AccountParts,
  session: Session,
  confirm: { password?: string; now: Date },
): Promise<FactorSetUp> {
  await confirmPerson(db, session, confirm)
  const account = { id: session.accountId, userName: session.userName }
  return startSecondFactor(db, vault, account, confirm.now)
}

/** Turns the factor on and returns the recovery codes, which are never shown again. */
export async function finishSecondFactor(
  { db, vault }: AccountParts,
  { accountId, id }: Session,
  { code, now }: { code: string; now: Date },
): Promise<string[]> {
  return db.transaction().execute(async (tx: Tx) => {
    const codes = await confirmSecondFactor(tx, vault, { accountId, code, now })
    // Browsers that came in without a code come in again with one.
    await deleteSessionsOf(tx, accountId, id)
    return codes
  })
}

/** Ten new recovery codes; the old ones are worth nothing from now. */
export async function renewRecoveryCodes(
  { db, vault }: AccountParts,
  session: Session,
  confirm: { password?: string; now: Date },
): Promise<string[]> {
  await confirmPerson(db, session, confirm)
  const { isOn } = await describeSecondFactor(db, session.accountId)
  if (!isOn) throw new Problem('second-factor.not-started', {})
  return db.transaction().execute((tx) => createRecoveryCodes(tx, vault, session.accountId))
}

/** Turns the person's own factor off. */
export async function dropSecondFactor(
  { db }: AccountParts,
  session: Session,
  confirm: { password?: string; now: Date },
): Promise<void> {
  await confirmPerson(db, session, confirm)
  await db.transaction().execute((tx) => deleteSecondFactor(tx, session.accountId))
}
