export { findLastChange, listAuditOf, listRecorders, type Recorder } from './audit.queries.ts'
export { findBrokenAuditLine, writeAudit } from './audit.service.ts'
export type { AuditLine } from './audit-line.ts'
