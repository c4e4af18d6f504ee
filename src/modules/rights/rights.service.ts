import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { checkProgrammes } from '../../core/registers/references.ts'
import { dayBefore } from '../../core/units/validity.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { type Change, implementWrite, type WriteContext } from '../../platform/operations.ts'
import { checkFields, checkRoleLevel, hasAccount } from '../accounts/index.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { delegateSigning, endDelegation, grantRole, revokeRole } from './rights.contract.ts'
import {
  deleteGrant,
  endGrant,
  findGrant,
  insertGrant,
  isGrantIdTaken,
  listGrantsOf,
  type StoredGrant,
} from './rights.queries.ts'

const named = { register: 'danh sách vai trò', registerEn: 'the list of roles' }
const entity = 'role'

/** The calendar day in Vietnam. */
const dayOf = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

/** Adds the role once: sent again it changes nothing. */
async function addGrant(tx: Tx, grant: StoredGrant, { policy, actor }: WriteContext): Promise<Change> {
  const { accountId, unitId, id } = grant
  await lockRegister(tx, entity, unitId)
  const stored = await findGrant(tx, unitId, id)
  if (stored) {
    const { grantedBy: _, ...before } = stored
    if (!isSame(before, grant)) throw new Problem('record.id-taken', named)
    return { entity, entityId: id, before, after: before }
  }
  if (await isGrantIdTaken(tx, id)) throw new Problem('record.id-taken', named)
  if (!(await hasAccount(tx, accountId))) throw new Problem('account.not-in-unit', { id: accountId })
  await checkRoleLevel(tx, policy, grant.role, unitId)
  await checkNotHeld(tx, policy, grant)
  await insertGrant(tx, { ...grant, grantedBy: actor.name })
  return { entity, entityId: id, before: null, after: grant }
}

/** The same role is not held twice on one day, unless for other programmes or fields. */
async function checkNotHeld(tx: Tx, policy: Policy, grant: StoredGrant): Promise<void> {
  const held = (await listGrantsOf(tx, grant.accountId, grant.unitId)).find(
    (other) =>
      other.role === grant.role &&
      isSame(other.programmes, grant.programmes) &&
      isSame(other.fields, grant.fields) &&
      other.validFrom <= (grant.validTo ?? other.validFrom) &&
      grant.validFrom <= (other.validTo ?? grant.validFrom),
  )
  if (!held) return
  const found = policy.rights.findRole(grant.role)
  const role = { role: found?.label ?? grant.role, roleEn: found?.labelEn ?? grant.role }
  throw new Problem('role.already-held', role)
}

/** Ends what holds today with yesterday, and takes out what has not begun. */
async function takeBack(tx: Tx, grant: StoredGrant, { now }: WriteContext): Promise<Change> {
  const { grantedBy: _, ...before } = grant
  const today = dayOf(now)
  const change = { entity, entityId: grant.id, before }
  if (grant.validTo !== undefined && grant.validTo < today) return { ...change, after: before }
  if (grant.validFrom >= today) {
    await deleteGrant(tx, grant.id)
    return { ...change, after: null }
  }
  const validTo = dayBefore(today)
  await endGrant(tx, grant.id, validTo)
  return { ...change, after: { ...before, validTo } }
}

async function getGrant(tx: Tx, at: { communeId: string; id: string }, isDelegation: boolean) {
  await lockRegister(tx, entity, at.communeId)
  const grant = await findGrant(tx, at.communeId, at.id)
  if (!grant || (grant.signing !== undefined) !== isDelegation) {
    throw new Problem('record.not-found', { ...named, id: at.id })
  }
  return grant
}

const grant = implementWrite(grantRole, async (tx, input, context) => {
  checkProgrammes(context.policy, input.programmes)
  checkFields(context.policy, input.fields)
  const { communeId: unitId, ...given } = input
  return addGrant(tx, { ...given, unitId }, context)
})

const revoke = implementWrite(revokeRole, async (tx, input, context) => {
  const found = await getGrant(tx, input, false)
  // Whoever locks themselves out has nobody left to let them in.
  if (found.accountId === context.actor.id && found.role === 'administrator') {
    throw new Problem('role.own-administrator', {})
  }
  return takeBack(tx, found, context)
})

const delegate = implementWrite(delegateSigning, async (tx, input, context) => {
  const { communeId: unitId, authority, headTitle, ownTitle, ...given } = input
  const { signatures } = context.policy
  const form = signatures.signatures.find((found) => found.authority === authority)
  const own = ownTitle ?? form?.ownTitle
  const isWritten = input.documentId !== undefined || input.basis !== undefined
  const lacks = {
    ownTitle: form?.needsOwnTitle === true && own === undefined,
    document: form?.needsDocument === true && !isWritten,
    end: form?.needsEnd === true && input.validTo === undefined,
  }
  if (Object.values(lacks).includes(true)) throw new Problem('delegation.incomplete', { authority, lacks })
  if (input.accountId === context.actor.id) throw new Problem('delegation.to-oneself', {})
  await checkDocumentKnown(tx, unitId, input.documentId)
  const signing = { authority, headTitle: headTitle ?? signatures.headTitle, ownTitle: own }
  return addGrant(tx, { ...given, unitId, role: 'signatory', programmes: [], fields: [], signing }, context)
})

const end = implementWrite(endDelegation, async (tx, input, context) =>
  takeBack(tx, await getGrant(tx, input, true), context),
)

export const rightsOperations = [grant, revoke, delegate, end] as const
