import { removeVisitOperation, saveVisitOperation } from './supervision.service.ts'

export { supervisionFigures } from './supervision.figures.ts'
export { findVisit, listVisits, type StoredVisit } from './supervision.queries.ts'

export const supervisionOperations = [saveVisitOperation, removeVisitOperation] as const
