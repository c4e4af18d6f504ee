import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { checkProgrammes, checkRevision, checkTerm, refuseChanged } from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { isVillageOf } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { bodyVocabulary, removeBody, saveBody } from './organisation.contract.ts'
import {
  deleteBody,
  findBody,
  insertBody,
  type OrganisationBody,
  updateBody,
} from './organisation.queries.ts'

const entity = 'organisation-body'
const named = { register: 'sổ tổ chức chỉ đạo, quản lý', registerEn: 'the register of bodies' }

async function checkReferences(tx: Tx, body: OrganisationBody, policy: Policy): Promise<void> {
  checkTerm(policy, bodyVocabulary, body.kind)
  checkProgrammes(policy, body.programmes)
  await checkDocumentKnown(tx, body.communeId, body.foundingDocumentId)
  if (body.villageId && !(await isVillageOf(tx, body.communeId, body.villageId))) {
    throw new Problem('record.reference-unknown', {
      what: 'thôn của xã',
      whatEn: 'village of the commune',
      value: body.villageId,
    })
  }
}

export const saveBodyOperation = implementWrite(saveBody, async (tx, input, { policy }) => {
  const { revision: sent, ...body } = input
  await checkReferences(tx, body, policy)
  const stored = await findBody(tx, body.communeId, body.id)
  if (!stored) {
    await insertBody(tx, body)
    return { entity, entityId: body.id, before: null, after: body }
  }
  const { revision, ...before } = stored
  const change = { entity, entityId: body.id, before, after: body }
  if (isSame(before, body)) return change
  const label = stored.name
  checkRevision(stored, { revision: sent, label, ...named })
  const isWritten = await updateBody(tx, body, revision)
  if (!isWritten) refuseChanged(stored, { label, ...named })
  return change
})

export const removeBodyOperation = implementWrite(removeBody, async (tx, { communeId, id }) => {
  const stored = await findBody(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  await deleteBody(tx, communeId, id)
  const { revision: _, ...before } = stored
  return { entity, entityId: id, before, after: null }
})
