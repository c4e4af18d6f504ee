import {
  planTaskOperation,
  recordRemarkOperation,
  removeRemarkOperation,
  removeTaskOperation,
} from './tasks.service.ts'

export { tasksFigures } from './tasks.figures.ts'
export { listRemarks, listTasks } from './tasks.queries.ts'

export const tasksOperations = [
  recordRemarkOperation,
  removeRemarkOperation,
  planTaskOperation,
  removeTaskOperation,
] as const
