import type { SectionLook } from '../../../core/checker/original.ts'
import type { Attributes } from './walk-xml.ts'

/** A section as its properties say; which part each header is has still to be looked up. */
export interface SectionFacts extends Omit<SectionLook, 'pageNumber'> {
  headers: string[]
  footers: string[]
}

/** Takes in one element of `w:sectPr`, the first of which starts the section. */
export function readSection(
  section: SectionFacts | undefined,
  name: string,
  attributes: Attributes,
): SectionFacts {
  const facts = section ?? { widthMm: 210, heightMm: 297, marginsMm: {}, headers: [], footers: [], end: 0 }
  if (name === 'w:pgSz') {
    facts.widthMm = toMillimetres(attributes['w:w']) ?? facts.widthMm
    facts.heightMm = toMillimetres(attributes['w:h']) ?? facts.heightMm
  } else if (name === 'w:pgMar') {
    const [top, bottom, left, right] = ['w:top', 'w:bottom', 'w:left', 'w:right'].map((side) =>
      toMillimetres(attributes[side]),
    )
    facts.marginsMm = { top, bottom, left, right }
  } else if (name === 'w:headerReference') facts.headers.push(attributes['r:id'] ?? '')
  else if (name === 'w:footerReference') facts.footers.push(attributes['r:id'] ?? '')
  return facts
}

/** Word counts in twentieths of a point. */
function toMillimetres(twips: string | undefined): number | undefined {
  const number = Number(twips)
  return twips === undefined || !Number.isFinite(number) ? undefined : (number / 1440) * 25.4
}
