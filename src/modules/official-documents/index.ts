import { explainGapOperation } from './document-numbers.service.ts'
import {
  receiveDocumentOperation,
  removeDocumentOperation,
  saveDocumentOperation,
} from './official-documents.service.ts'

export { listDocumentGaps, type NumberGap, proposeNumber } from './document-numbers.service.ts'
export { officialDocumentsFigures, reportPurpose } from './official-documents.figures.ts'
export { nameDocuments } from './official-documents.lists.queries.ts'
export { officialDocumentsList } from './official-documents.lists.ts'
export { findDocument, listDocuments, type StoredDocument } from './official-documents.queries.ts'
export { checkDocumentKnown, saveDocumentOperation } from './official-documents.service.ts'

export const officialDocumentsOperations = [
  saveDocumentOperation,
  receiveDocumentOperation,
  removeDocumentOperation,
  explainGapOperation,
] as const
