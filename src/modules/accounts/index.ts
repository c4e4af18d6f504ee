import { closeAccountOperation, createAccountOperation, setPasswordOperation } from './accounts.service.ts'

export { hasAccount, hasAccounts } from './accounts.queries.ts'
export { findActorBySession, listAccounts, signIn, signOut, systemActor } from './accounts.service.ts'

export const accountsOperations = [
  createAccountOperation,
  setPasswordOperation,
  closeAccountOperation,
] as const
