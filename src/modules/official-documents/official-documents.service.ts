import { citeShort, foldIssuer, parseDocumentNumber } from '../../core/citations.ts'
import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { isSame } from '../../core/registers/records.ts'
import { checkProgrammes, checkRevision, refuseChanged } from '../../core/registers/references.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { type Change, implementWrite } from '../../platform/operations.ts'
import {
  receiveDocument,
  removeDocument,
  type SaveDocument,
  saveDocument,
} from './official-documents.contract.ts'
import {
  deleteDocument,
  findDocument,
  findDuplicate,
  insertDocument,
  listKnownIds,
  type OfficialDocument,
  updateDocument,
} from './official-documents.queries.ts'

const entity = 'official-document'
const named = { register: 'sổ văn bản', registerEn: 'the document register' }

/** Enters a document or corrects the one with the same id, both seen from the register's rules. */
async function save(
  tx: Tx,
  document: OfficialDocument,
  { policy, revision }: { policy: Policy; revision?: number },
): Promise<Change> {
  checkProgrammes(policy, document.programmes)
  await checkRelations(tx, document, policy)
  const stored = await findDocument(tx, document.communeId, document.id)
  const { revision: seen, ...before } = stored ?? { revision: 0 }
  const change = { entity, entityId: document.id, before: stored ? before : null, after: document }
  if (stored && isSame(before, document)) return change
  if (await findDuplicate(tx, document)) {
    throw new Problem('document.duplicate', { citation: citeShort(document, policy.citation) })
  }
  if (stored) {
    const label = citeShort(stored, policy.citation)
    checkRevision(stored, { revision, label, ...named })
    const isWritten = await updateDocument(tx, document, seen)
    if (!isWritten) refuseChanged(stored, { label, ...named })
  } else await insertDocument(tx, document)
  return change
}

/** Every document a relation points to is known here or to the policy. */
async function checkRelations(tx: Tx, document: OfficialDocument, policy: Policy): Promise<void> {
  const ids = document.relations.flatMap((relation) =>
    'documentId' in relation ? [relation.documentId] : [],
  )
  const known = await listKnownIds(tx, document.communeId, ids)
  const unknown =
    ids.find((other) => !known.includes(other) || other === document.id) ??
    document.relations
      .flatMap((relation) => ('symbol' in relation ? [relation.symbol] : []))
      .find((symbol) => !policy.findDocument(symbol))
  if (unknown === undefined) return
  throw new Problem('record.reference-unknown', {
    what: 'văn bản trong sổ hoặc trong kho văn bản pháp luật',
    whatEn: 'document of the register or of the law',
    value: unknown,
  })
}

/** The document stands in the commune's register; nothing to check when none is named. @throws Problem `record.reference-unknown`. */
export async function checkDocumentKnown(
  db: Db,
  communeId: string,
  documentId: string | undefined,
): Promise<void> {
  if (documentId === undefined) return
  const known = await listKnownIds(db, communeId, [documentId])
  if (known.length > 0) return
  throw new Problem('record.reference-unknown', {
    what: 'văn bản trong sổ văn bản',
    whatEn: 'document of the register',
    value: documentId,
  })
}

function toDocument(input: SaveDocument): OfficialDocument {
  const { issuedYear, revision: _, ...given } = input
  return {
    ...given,
    issuerKey: foldIssuer(given.issuer),
    number: given.symbol === undefined ? undefined : parseDocumentNumber(given.symbol),
    issuedIn: Number(given.issuedOn?.slice(0, 4) ?? issuedYear),
  }
}

export const saveDocumentOperation = implementWrite(saveDocument, (tx, input, { policy }) =>
  save(tx, toDocument(input), { policy, revision: input.revision }),
)

export const receiveDocumentOperation = implementWrite(receiveDocument, async (tx, input, { policy }) => {
  const known = policy.findDocument(input.symbol)
  if (!known) {
    throw new Problem('record.reference-unknown', {
      what: 'văn bản trong kho văn bản pháp luật',
      whatEn: 'document of the law',
      value: input.symbol,
    })
  }
  const { kind, symbol, issuer, issuedOn, issuedIn, subject, programmes } = known
  const document = toDocument({
    ...input,
    direction: 'incoming',
    kind,
    symbol,
    issuer,
    issuedOn,
    issuedYear: issuedIn,
    subject,
    programmes,
    purposes: [],
    relations: [],
  })
  return save(tx, document, { policy })
})

export const removeDocumentOperation = implementWrite(
  removeDocument,
  async (tx, { communeId, id }, { policy }) => {
    const stored = await findDocument(tx, communeId, id)
    if (!stored) throw new Problem('record.not-found', { ...named, id })
    const isRemoved = await deleteDocument(tx, communeId, id)
    if (!isRemoved) {
      throw new Problem('record.in-use', { ...named, label: citeShort(stored, policy.citation) })
    }
    const { revision: _, ...before } = stored
    return { entity, entityId: id, before, after: null }
  },
)
