import { citeShort, foldIssuer, parseDocumentNumber } from '../../core/citations.ts'
import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import { checkProgrammes } from '../../core/registers/references.ts'
import type { Db, Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { type Change, implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { findNextNumber } from './document-numbers.queries.ts'
import { findEnding, printSymbol } from './document-symbols.ts'
import {
  receiveDocument,
  removeDocument,
  type SaveDocument,
  saveDocument,
  usualEnding,
} from './official-documents.contract.ts'
import {
  findDocument,
  findDuplicate,
  listKnownIds,
  type OfficialDocument,
  writeDocument,
} from './official-documents.queries.ts'

/** The register; problems name its documents as the rules of citing say. */
const documents = (policy: Policy): Register<OfficialDocument> => ({
  entity: 'official-document',
  table: 'officialDocuments',
  named: { register: 'sổ văn bản', registerEn: 'the document register' },
  label: (stored) => citeShort(stored, policy.citation),
  find: findDocument,
  write: writeDocument,
})

/** Enters a document or corrects the one with the same id, both seen from the register's rules. */
async function save(
  tx: Tx,
  document: OfficialDocument,
  { policy, seen }: { policy: Policy; seen?: number },
): Promise<Change> {
  checkProgrammes(policy, document.programmes)
  await checkRelations(tx, document, policy)
  return saveRecord(tx, documents(policy), document, {
    seen,
    check: async () => {
      if (!(await findDuplicate(tx, document))) return
      throw new Problem('document.duplicate', { citation: citeShort(document, policy.citation) })
    },
  })
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
  const { issuedYear, numberedAs: _given, revision: _seen, ...given } = input
  return {
    ...given,
    issuerKey: foldIssuer(given.issuer),
    number: given.symbol === undefined ? undefined : parseDocumentNumber(given.symbol),
    issuedIn: Number(given.issuedOn?.slice(0, 4) ?? issuedYear),
  }
}

/** The document with the number the register gives it; one that was given a number before keeps it. */
async function giveNumber(
  tx: Tx,
  document: OfficialDocument,
  { asked, policy }: { asked: string; policy: Policy },
): Promise<OfficialDocument> {
  await lockRegister(tx, documents(policy).entity, document.communeId)
  const ending = asked === usualEnding ? await findEnding(tx, document, policy) : asked
  const stored = await findDocument(tx, document.communeId, document.id)
  const number = stored?.symbol?.endsWith(`/${ending}`) ? stored.number : await findNextNumber(tx, document)
  return { ...document, number, symbol: printSymbol(number ?? 1, ending, policy) }
}

export const saveDocumentOperation = implementWrite(saveDocument, async (tx, input, { policy }) => {
  const document = toDocument(input)
  const numbered = input.numberedAs
    ? await giveNumber(tx, document, { asked: input.numberedAs, policy })
    : document
  return save(tx, numbered, { policy, seen: input.revision })
})

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

export const removeDocumentOperation = implementWrite(removeDocument, (tx, input, { policy }) =>
  removeRecord(tx, documents(policy), input),
)
