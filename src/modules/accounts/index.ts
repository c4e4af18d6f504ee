import { closeAccountOperation, createAccountOperation } from './accounts.service.ts'

export { hasAccounts } from './accounts.queries.ts'
export { findActorBySession, listAccounts, signIn, signOut, systemActor } from './accounts.service.ts'

export const accountsOperations = [createAccountOperation, closeAccountOperation] as const
