import { defineWrite } from '../../core/contract.ts'
import type { Entry } from '../../core/lists/description.ts'
import { Problem } from '../../core/problem.ts'
import { recordKey } from '../../core/registers/fields.ts'
import { type AuditLine, listAuditOf } from '../../modules/audit/index.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import {
  type Change,
  implementWrite,
  parseInput,
  type WriteContext,
  type WriteOperation,
} from '../../platform/operations.ts'
import type { RegisterList } from '../../platform/register-list.ts'

/**
 * The operation that takes back the last change of a record, when the person asking made it.
 *
 * The state before is written by the register's own save operation, so everything it checks is checked again:
 * what has become wrong since is refused like any other entry. Undoing twice brings the change back.
 */
export function undoOperationOf(list: RegisterList): WriteOperation {
  const contract = defineWrite({
    name: `${list.name}.undo`,
    right: list.save.contract.right,
    label: `Hoàn tác thay đổi cuối trong ${list.title.toLowerCase()}`,
    input: recordKey,
  })
  return implementWrite(contract, async (tx, { communeId, id }, context) => {
    await lockRegister(tx, list.entity, communeId)
    const stored = await list.find(tx, communeId, id)
    const last = (await listAuditOf(tx, communeId, list.entity, id)).at(-1)
    if (!last)
      throw new Problem('undo.nothing', { label: stored ? list.label(stored as unknown as Entry) : id })
    const label = list.label((last.after ?? last.before) as Entry)
    if (last.actorId !== context.actor.id)
      throw new Problem('undo.changed-since', { label, who: last.actorName })
    return restore(tx, list, { communeId, id, last, revision: stored?.revision }, context)
  }) as unknown as WriteOperation
}

/** Brings the record to the state before the line through the operations of its register. */
async function restore(
  tx: Tx,
  list: RegisterList,
  { communeId, id, last, revision }: { communeId: string; id: string; last: AuditLine; revision?: number },
  context: WriteContext,
): Promise<Change> {
  if (last.before === null) {
    return list.remove.run(tx, parseInput(list.remove.contract, { communeId, id }) as never, context)
  }
  const input = { ...list.toInput(last.before as Entry), communeId, id, ...(revision && { revision }) }
  return list.save.run(tx, parseInput(list.save.contract, input) as never, context)
}
