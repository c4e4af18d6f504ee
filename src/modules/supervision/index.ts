import { removeVisitOperation, saveVisitOperation } from './supervision.service.ts'
import { removePlanOperation, savePlanOperation } from './supervision-plans.service.ts'

export { supervisionFigures } from './supervision.figures.ts'
export { supervisionPlansList, supervisionVisitsList } from './supervision.lists.ts'
export { findVisit, listVisits, type StoredVisit } from './supervision.queries.ts'

export const supervisionOperations = [
  saveVisitOperation,
  removeVisitOperation,
  savePlanOperation,
  removePlanOperation,
] as const
