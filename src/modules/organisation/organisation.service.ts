import type { Policy } from '../../core/policy/index.ts'
import { checkProgrammes, checkTerm } from '../../core/registers/references.ts'
import type { Tx } from '../../platform/database/db.ts'
import { checkVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import { bodyVocabulary, removeBody, saveBody } from './organisation.contract.ts'
import { findBody, type OrganisationBody, writeBody } from './organisation.queries.ts'

const bodies: Register<OrganisationBody> = {
  entity: 'organisation-body',
  table: 'organisationBodies',
  named: { register: 'sổ tổ chức chỉ đạo, quản lý', registerEn: 'the register of bodies' },
  label: ({ name }) => name,
  find: findBody,
  write: writeBody,
}

async function checkReferences(tx: Tx, body: OrganisationBody, policy: Policy): Promise<void> {
  checkTerm(policy, bodyVocabulary, body.kind)
  checkProgrammes(policy, body.programmes)
  await checkDocumentKnown(tx, body.communeId, body.foundingDocumentId)
  await checkVillage(tx, body)
}

export const saveBodyOperation = implementWrite(saveBody, async (tx, input, { policy }) => {
  const { revision: seen, ...body } = input
  await checkReferences(tx, body, policy)
  return saveRecord(tx, bodies, body, { seen })
})

export const removeBodyOperation = implementWrite(removeBody, (tx, input) => removeRecord(tx, bodies, input))
