export { activitiesFigures } from './activities.figures.ts'
export { findActivity } from './activities.queries.ts'
export { activitiesOperations } from './activities.service.ts'
