import type { Layout } from '../core/policy/signing.ts'

/** Twips, a twentieth of a point: what WordprocessingML counts lengths in. */
export const twipsOfMm = (mm: number): number => Math.round((mm / 25.4) * 1440)
export const twipsOfPt = (pt: number): number => Math.round(pt * 20)
export const pointsOfTwips = (twips: number): number => twips / 20
/** Font sizes are counted in half points. */
export const halfPoints = (pt: number): number => Math.round(pt * 2)
/** Widths of lines are counted in eighths of a point. */
export const eighths = (pt: number): number => Math.round(pt * 8)

export type Orientation = 'portrait' | 'landscape'

/** Width between the side margins, in twips. */
export function textWidth(layout: Layout, orientation: Orientation = 'portrait'): number {
  const page = orientation === 'portrait' ? layout.page.widthMm : layout.page.heightMm
  return twipsOfMm(page) - twipsOfMm(layout.marginsMm.left.value) - twipsOfMm(layout.marginsMm.right.value)
}
