import {
  planTaskOperation,
  recordRemarkOperation,
  removeRemarkOperation,
  removeTaskOperation,
} from './tasks.service.ts'

export { tasksFigures } from './tasks.figures.ts'

export const tasksOperations = [
  recordRemarkOperation,
  removeRemarkOperation,
  planTaskOperation,
  removeTaskOperation,
] as const
