import { removeBodyOperation, saveBodyOperation } from './organisation.service.ts'

export { organisationFigures } from './organisation.figures.ts'
export { organisationBodiesList } from './organisation.lists.ts'
export { findBody, listBodies, type StoredBody } from './organisation.queries.ts'

export const organisationOperations = [saveBodyOperation, removeBodyOperation] as const
