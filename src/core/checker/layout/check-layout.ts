import type { Layout } from '../../policy/signing.ts'
import type { ReadDocument } from '../document.ts'
import type { CheckFinding } from '../finding.ts'
import type { DocumentLooks } from '../original.ts'
import { listElementFaults } from './element-faults.ts'
import { listPageFaults } from './page-faults.ts'

/** Where a Word document leaves the layout that the decree prescribes; a warning or a hint, never an error. */
export function checkLayout(document: ReadDocument, looks: DocumentLooks, layout: Layout): CheckFinding[] {
  if (!layout.verified) return []
  const found = new Map<string, CheckFinding>()
  for (const fault of [
    ...listPageFaults(document, looks, layout),
    ...listElementFaults(document, looks, layout),
  ]) {
    const place = `${fault.start}-${fault.end}`
    const there = found.get(place)
    found.set(place, there ? join(there, fault) : fault)
  }
  return [...found.values()].map((fault) => ({ ...fault, message: `${fault.message} (${reference})` }))
}

const reference = 'Nghị định số 30/2020/NĐ-CP, Phụ lục I'

/** What is wrong at one place is said in one finding. */
function join(first: CheckFinding, second: CheckFinding): CheckFinding {
  const arithmetic = [first.arithmetic, second.arithmetic].filter((words) => words !== undefined).join('; ')
  return {
    ...first,
    severity: first.severity === 'warning' ? 'warning' : second.severity,
    message: `${first.message} ${second.message}`,
    ...(arithmetic ? { arithmetic } : {}),
  }
}
