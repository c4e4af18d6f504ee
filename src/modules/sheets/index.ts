export { listReasons, type UnusualReason } from './sheets.queries.ts'
export { createSaveOperation } from './sheets.service.ts'
