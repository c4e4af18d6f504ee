import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkStyle } from './style.ts'
import { checkTerms } from './term.ts'

/** How words are written. */
export const checkWriting = (read: Understanding): CheckFinding[] => [
  ...checkStyle(read),
  ...checkTerms(read),
]
