export {
  type Attachment,
  findAttachment,
  insertContent,
  listAttachments,
  readParts,
} from './files.queries.ts'
export { createAttachOperation, filesOperations } from './files.service.ts'
