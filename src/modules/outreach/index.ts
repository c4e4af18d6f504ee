import { removeEventOperation, saveEventOperation } from './outreach.service.ts'

export { outreachFigures } from './outreach.figures.ts'
export { outreachEventsList } from './outreach.lists.ts'
export { findEvent, listEvents, type StoredEvent } from './outreach.queries.ts'

export const outreachOperations = [saveEventOperation, removeEventOperation] as const
