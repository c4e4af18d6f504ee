import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkLists } from './count-of-list.ts'
import { checkRowCounts } from './count-of-rows.ts'
import { checkListedDocuments } from './list-of-documents.ts'

/** How many there are said to be, and how many are listed. */
export const checkCounts = (read: Understanding): CheckFinding[] => [
  ...checkLists(read),
  ...checkRowCounts(read),
  ...checkListedDocuments(read),
]
