import type { ReadDocument } from './document.ts'
import type { CheckFinding, CheckGround } from './finding.ts'

/** All faults of a document, in reading order. */
export function checkDocument(document: ReadDocument, ground: CheckGround = {}): CheckFinding[] {
  void document
  void ground
  return []
}
export { readText } from './read-text.ts'
