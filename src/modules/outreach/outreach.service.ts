import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { toOccurrenceColumns } from '../../core/registers/occurrence.ts'
import { isSame } from '../../core/registers/records.ts'
import {
  checkComponent,
  checkProgrammes,
  checkRevision,
  checkTerm,
  refuseChanged,
} from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { isVillageOf } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { formVocabulary, removeEvent, type SaveEvent, saveEvent } from './outreach.contract.ts'
import { deleteEvent, findEvent, insertEvent, type OutreachEvent, updateEvent } from './outreach.queries.ts'

const entity = 'outreach-event'
const named = { register: 'sổ truyền thông, tập huấn', registerEn: 'the outreach register' }

function toEvent(input: SaveEvent): OutreachEvent {
  const { when, documents, revision: _, ...given } = input
  return { ...given, ...toOccurrenceColumns(when), documentSymbols: documents }
}

async function checkReferences(tx: Tx, event: OutreachEvent, policy: Policy): Promise<void> {
  checkTerm(policy, formVocabulary, event.form)
  checkProgrammes(policy, event.programmes)
  checkComponent(policy, event.component, event.programmes)
  if (event.villageId && !(await isVillageOf(tx, event.communeId, event.villageId))) {
    throw new Problem('record.reference-unknown', {
      what: 'thôn của xã',
      whatEn: 'village of the commune',
      value: event.villageId,
    })
  }
}

export const saveEventOperation = implementWrite(saveEvent, async (tx, input, { policy }) => {
  const event = toEvent(input)
  await checkReferences(tx, event, policy)
  const stored = await findEvent(tx, event.communeId, event.id)
  if (!stored) {
    const isAdded = await insertEvent(tx, event)
    if (!isAdded) throw new Problem('record.code-taken', { ...named, code: event.code })
    return { entity, entityId: event.id, before: null, after: event }
  }
  const { revision, ...before } = stored
  const change = { entity, entityId: event.id, before, after: event }
  if (isSame(before, event)) return change
  if (before.code !== event.code) throw new Problem('record.code-fixed', { code: before.code })
  const label = stored.code
  checkRevision(stored, { revision: input.revision, label, ...named })
  const isWritten = await updateEvent(tx, event, revision)
  if (!isWritten) refuseChanged(stored, { label, ...named })
  return change
})

export const removeEventOperation = implementWrite(removeEvent, async (tx, { communeId, id }) => {
  const stored = await findEvent(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  await deleteEvent(tx, communeId, id)
  const { revision: _, ...before } = stored
  return { entity, entityId: id, before, after: null }
})
