import {
  openReportOperation,
  setReportParticularsOperation,
  writeNarrativeOperation,
} from './reports.service.ts'

export { calculateDocumentHash } from './document-hash.ts'
export {
  findReport,
  listNarratives,
  listNarrativeVersions,
  listReportYears,
  type Narrative,
  type Report,
  type StoredReport,
} from './reports.queries.ts'
export { type ComposeReport, createIssueOperation } from './reports.service.ts'

/** Issuing is made by {@link createIssueOperation}, which needs to be handed who composes the document. */
export const reportsOperations = [
  openReportOperation,
  setReportParticularsOperation,
  writeNarrativeOperation,
] as const
