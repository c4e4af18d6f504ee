import { commentReportOperation, resolveCommentOperation } from './comments.service.ts'
import { openReportOperation, setReportParticularsOperation } from './reports.service.ts'
import {
  assignSectionOperation,
  confirmFiguresOperation,
  lockSectionOperation,
  releaseSectionOperation,
} from './section-states.service.ts'
import {
  restoreSectionVersionOperation,
  writeNarrativeOperation,
  writeSectionOperation,
} from './sections.service.ts'

export { listRemarks, type Remark } from './comments.queries.ts'
export { calculateDocumentHash } from './document-hash.ts'
export {
  findDocumentInForce,
  findIssue,
  findIssueBytes,
  findIssuedDocument,
  findSignedBytes,
  listIssues,
  listSignedCopies,
  type SignedCopy,
  type StoredIssue,
} from './issues.queries.ts'
export { createReportOperations } from './report-operations.ts'
export type { DrawnDraft, RegisterEntry, ReportPorts, SignedCheck } from './report-ports.ts'
export {
  findReport,
  listEvents,
  listReported,
  listReportsIn,
  listReportYears,
  type Report,
  type StoredReport,
} from './reports.queries.ts'
export {
  listSectionContents,
  listSections,
  listSectionVersions,
  type SectionRow,
  type SectionVersion,
} from './sections.queries.ts'

/** Steps that need to be handed who draws and prints reports are made by `createReportOperations`. */
export const reportsOperations = [
  openReportOperation,
  setReportParticularsOperation,
  writeNarrativeOperation,
  writeSectionOperation,
  restoreSectionVersionOperation,
  assignSectionOperation,
  lockSectionOperation,
  releaseSectionOperation,
  confirmFiguresOperation,
  commentReportOperation,
  resolveCommentOperation,
] as const
