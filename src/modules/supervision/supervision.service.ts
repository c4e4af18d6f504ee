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
import { checkDocumentKnown } from '../official-documents/index.ts'
import { kindVocabulary, removeVisit, type SaveVisit, saveVisit } from './supervision.contract.ts'
import {
  deleteVisit,
  findVisit,
  insertVisit,
  type SupervisionVisit,
  updateVisit,
} from './supervision.queries.ts'

const entity = 'supervision-visit'
const named = { register: 'sổ kiểm tra, giám sát', registerEn: 'the supervision register' }

function toVisit(input: SaveVisit): SupervisionVisit {
  const { when, revision: _, ...given } = input
  return { ...given, ...toOccurrenceColumns(when) }
}

async function checkReferences(tx: Tx, visit: SupervisionVisit, policy: Policy): Promise<void> {
  checkTerm(policy, kindVocabulary, visit.kind)
  checkProgrammes(policy, visit.programmes)
  checkComponent(policy, visit.component, visit.programmes)
  await checkDocumentKnown(tx, visit.communeId, visit.documentId)
  if (visit.villageId && !(await isVillageOf(tx, visit.communeId, visit.villageId))) {
    throw new Problem('record.reference-unknown', {
      what: 'thôn của xã',
      whatEn: 'village of the commune',
      value: visit.villageId,
    })
  }
}

export const saveVisitOperation = implementWrite(saveVisit, async (tx, input, { policy }) => {
  const visit = toVisit(input)
  await checkReferences(tx, visit, policy)
  const stored = await findVisit(tx, visit.communeId, visit.id)
  if (!stored) {
    const isAdded = await insertVisit(tx, visit)
    if (!isAdded) throw new Problem('record.code-taken', { ...named, code: visit.code })
    return { entity, entityId: visit.id, before: null, after: visit }
  }
  const { revision, ...before } = stored
  const change = { entity, entityId: visit.id, before, after: visit }
  if (isSame(before, visit)) return change
  if (before.code !== visit.code) throw new Problem('record.code-fixed', { code: before.code })
  const label = stored.code
  checkRevision(stored, { revision: input.revision, label, ...named })
  const isWritten = await updateVisit(tx, visit, revision)
  if (!isWritten) refuseChanged(stored, { label, ...named })
  return change
})

export const removeVisitOperation = implementWrite(removeVisit, async (tx, { communeId, id }) => {
  const stored = await findVisit(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  await deleteVisit(tx, communeId, id)
  const { revision: _, ...before } = stored
  return { entity, entityId: id, before, after: null }
})
