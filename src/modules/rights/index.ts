export { listGrantsIn, type NamedGrant } from './rights.queries.ts'
export { rightsOperations } from './rights.service.ts'
