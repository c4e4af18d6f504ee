export {
  type Attachment,
  findAttachment,
  listAttachments,
  readParts,
} from './files.queries.ts'
export { createAttachOperation, filesOperations } from './files.service.ts'
