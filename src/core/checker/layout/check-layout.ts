import type { Layout } from '../../policy/signing.ts'
import type { ReadDocument } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import type { DocumentLooks } from '../original.ts'
import { listElementFaults } from './element-faults.ts'
import { listPageFaults } from './page-faults.ts'

/** Where a Word document leaves the layout that the decree prescribes; a warning or a hint, never an error. */
export function checkLayout(document: ReadDocument, looks: DocumentLooks, layout: Layout): CheckFinding[] {
  if (!layout.verified) return []
  return [...listPageFaults(document, looks, layout), ...listElementFaults(document, looks, layout)]
}
