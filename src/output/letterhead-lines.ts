import type { Layout, LayoutElement } from '../core/policy/signing.ts'
import type { Letterhead } from '../core/report/model.ts'
import { halves } from './halves.ts'
import { twipsOfMm } from './measures.ts'
import { agencyLines } from './printed-lines.ts'
import { measureText } from './text-width.ts'

/** Air beside the agency's name, so that it never runs into the name of the country. */
const airMm = 4

/** The agencies at the top left on as many lines as they need in the left half of the text. */
export function letterheadLines(layout: Layout, head: Letterhead): { above: string[]; agency: string[] } {
  const { superiorAgency, agency } = layout.elements
  const { left } = halves(layout)
  const fitsAs = (element: LayoutElement) => (words: string) =>
    widthOf(words, element) <= left - twipsOfMm(airMm)
  return {
    above: head.superiorAgency ? agencyLines(head.superiorAgency, fitsAs(superiorAgency)) : [],
    agency: agencyLines(head.agency, fitsAs(agency)),
  }
}

/** How wide words of an element print, in twips. */
export const widthOf = (words: string, element: LayoutElement): number =>
  measureText(words, { sizePt: element.size.value, bold: element.bold, upperCase: element.upperCase })
