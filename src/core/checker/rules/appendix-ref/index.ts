import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkReferences } from './appendix-ref.ts'
import { checkFootnotes } from './footnotes.ts'
import { checkInnerReferences } from './inner-ref.ts'

/** What a text points to: appendices, tables, notes, its own parts. */
export const checkPointers = (read: Understanding): CheckFinding[] => [
  ...checkReferences(read),
  ...checkFootnotes(read),
  ...checkInnerReferences(read),
]
