import type { CheckFinding } from '../../finding.ts'
import type { Understanding } from '../../understanding.ts'
import { checkCaptionOrder } from './caption-order.ts'
import { checkInlineLabels } from './inline-labels.ts'
import { checkLabelledLines } from './labelled-lines.ts'
import { checkNumbering } from './numbering.ts'
import { checkSpokenOrder } from './spoken-order.ts'
import { checkSubNumbers } from './sub-numbering.ts'

/** Numbers of headings, lines, captions and points. */
export const checkOrder = (read: Understanding): CheckFinding[] => [
  ...checkNumbering(read),
  ...checkSubNumbers(read),
  ...checkCaptionOrder(read),
  ...checkSpokenOrder(read),
  ...checkLabelledLines(read),
  ...checkInlineLabels(read),
]
