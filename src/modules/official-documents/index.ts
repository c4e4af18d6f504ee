import {
  receiveDocumentOperation,
  removeDocumentOperation,
  saveDocumentOperation,
} from './official-documents.service.ts'

export { officialDocumentsFigures } from './official-documents.figures.ts'
export { findDocument, listDocuments, type StoredDocument } from './official-documents.queries.ts'
export { checkDocumentKnown } from './official-documents.service.ts'

export const officialDocumentsOperations = [
  saveDocumentOperation,
  receiveDocumentOperation,
  removeDocumentOperation,
] as const
