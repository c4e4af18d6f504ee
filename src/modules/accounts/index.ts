import {
  closeAccountOperation,
  createAccountOperation,
  reopenAccountOperation,
  resetSecondFactorOperation,
  setPasswordOperation,
  unlockAccountOperation,
} from './accounts.service.ts'
import { linkIdentityOperation } from './sso.service.ts'

export { hasAccount, hasAccounts, lockSetUp } from './accounts.queries.ts'
export { getActorOf, grantRoles, listAccounts, systemActor } from './accounts.service.ts'
export { listNotices, markNoticesSeen } from './notices.queries.ts'
export {
  beginSecondFactor,
  changePassword,
  describeSecondFactor,
  dropSecondFactor,
  finishSecondFactor,
  renewRecoveryCodes,
} from './own-account.service.ts'
export { listPeople } from './people.service.ts'
export { checkFields, checkRoleLevel } from './role-checks.ts'
export { deleteSession, deleteSessionsOf } from './sessions.queries.ts'
export {
  findAwaiting as findAwaitingStep,
  findSession,
  listSessions,
  type Session,
  signOut,
} from './sessions.service.ts'
export { type AccountParts, type SignedIn, signIn, signInWithCode } from './sign-in.service.ts'
export { signInVouched, type VouchedPerson } from './sso.service.ts'

export const accountsOperations = [
  createAccountOperation,
  setPasswordOperation,
  closeAccountOperation,
  reopenAccountOperation,
  unlockAccountOperation,
  resetSecondFactorOperation,
  linkIdentityOperation,
] as const
