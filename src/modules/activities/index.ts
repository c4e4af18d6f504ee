export { activitiesFigures } from './activities.figures.ts'
export {
  type Activity,
  findActivity,
  type ListedActivity,
  listActivities,
  type StoredActivity,
} from './activities.queries.ts'
export { activitiesOperations } from './activities.service.ts'
