import type { Policy } from '../../core/policy/index.ts'
import { toOccurrenceColumns } from '../../core/registers/occurrence.ts'
import { checkComponent, checkProgrammes, checkTerm } from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { checkVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { formVocabulary, removeEvent, type SaveEvent, saveEvent } from './outreach.contract.ts'
import { findEvent, type OutreachEvent, writeEvent } from './outreach.queries.ts'

const events: Register<OutreachEvent> = {
  entity: 'outreach-event',
  table: 'outreachEvents',
  named: { register: 'sổ truyền thông, tập huấn', registerEn: 'the outreach register' },
  label: ({ code }) => code,
  find: findEvent,
  write: writeEvent,
}

function toEvent(input: SaveEvent): OutreachEvent {
  const { when, documents, revision: _, ...given } = input
  return { ...given, ...toOccurrenceColumns(when), documentSymbols: documents }
}

async function checkReferences(tx: Tx, event: OutreachEvent, policy: Policy): Promise<void> {
  checkTerm(policy, formVocabulary, event.form)
  checkProgrammes(policy, event.programmes)
  checkComponent(policy, event.component, event.programmes)
  await checkVillage(tx, event)
}

export const saveEventOperation = implementWrite(saveEvent, async (tx, input, { policy }) => {
  const event = toEvent(input)
  await checkReferences(tx, event, policy)
  return saveRecord(tx, events, event, { seen: input.revision })
})

export const removeEventOperation = implementWrite(removeEvent, (tx, input) =>
  removeRecord(tx, events, input),
)
