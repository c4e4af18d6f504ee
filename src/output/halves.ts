import type { Layout } from '../core/policy/signing.ts'
import { textWidth, twipsOfMm } from './measures.ts'
import { measureText } from './text-width.ts'

/** The two halves of the letterhead and of the signature block, in twips. */
export interface Halves {
  left: number
  right: number
}

/** Air beside the widest line of the right half. */
const breathingMm = 4

/**
 * Splits the text width so that the name of the country stays on one line and the agency gets the rest.
 * The signature block stands under the same split, which keeps the page balanced.
 */
export function halves(layout: Layout): Halves {
  const { nationalName } = layout.elements
  const words = measureText(nationalName.text ?? '', {
    sizePt: nationalName.size.value,
    bold: nationalName.bold,
    upperCase: nationalName.upperCase,
  })
  const whole = textWidth(layout)
  const right = Math.min(
    Math.max(words + twipsOfMm(breathingMm), Math.round(whole / 2)),
    Math.round(whole * 0.7),
  )
  return { left: whole - right, right }
}
