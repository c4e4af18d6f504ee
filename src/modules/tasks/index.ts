import { reorderRemarksOperation, reorderTasksOperation } from './reorder.service.ts'
import {
  planTaskOperation,
  recordRemarkOperation,
  removeRemarkOperation,
  removeTaskOperation,
} from './tasks.service.ts'

export { tasksFigures } from './tasks.figures.ts'
export { plannedTasksList, workRemarksList } from './tasks.lists.ts'

export const tasksOperations = [
  recordRemarkOperation,
  removeRemarkOperation,
  planTaskOperation,
  removeTaskOperation,
  reorderRemarksOperation,
  reorderTasksOperation,
] as const
