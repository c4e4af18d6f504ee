import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { type Change, implementWrite } from '../../platform/operations.ts'
import { reorderRemarks, reorderTasks } from './tasks.contract.ts'
import { listOrder, writeOrder } from './tasks.queries.ts'

interface Order {
  communeId: string
  year: number
  ids: string[]
}

const shelves = {
  plannedTasks: { entity: 'planned-task', register: 'sổ nhiệm vụ', registerEn: 'the register of tasks' },
  workRemarks: {
    entity: 'work-remark',
    register: 'sổ khó khăn, kiến nghị',
    registerEn: 'the register of difficulties',
  },
} as const

/** Puts records into the order of their ids. @throws Problem `record.not-found` for one that is not of that year. */
async function reorder(tx: Tx, table: keyof typeof shelves, order: Order): Promise<Change> {
  const { entity, register, registerEn } = shelves[table]
  await lockRegister(tx, entity, order.communeId)
  const before = await listOrder(tx, table, order)
  const unknown = order.ids.find((id) => !before.includes(id))
  if (unknown) throw new Problem('record.not-found', { register, registerEn, id: unknown })
  await writeOrder(tx, table, order)
  return {
    entity: `${entity}-order`,
    entityId: String(order.year),
    before: { year: order.year, ids: before },
    after: { year: order.year, ids: order.ids },
  }
}

export const reorderTasksOperation = implementWrite(reorderTasks, (tx, input) =>
  reorder(tx, 'plannedTasks', input),
)
export const reorderRemarksOperation = implementWrite(reorderRemarks, (tx, input) =>
  reorder(tx, 'workRemarks', input),
)
