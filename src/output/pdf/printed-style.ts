import type { Layout, LayoutElement } from '../../core/policy/signing.ts'
import { halves } from '../halves.ts'
import { houseStyle } from '../house-style.ts'
import { pointsOfTwips } from '../measures.ts'

/** An element of the decree as the template takes it: size in points, side, weight. */
const titleStyle = (element: LayoutElement) => ({
  size: element.size.value,
  bold: element.bold,
  italic: element.italic,
  align: element.align === 'justify' ? 'left' : element.align,
})

/** Words in capitals where the decree wants them, so that a copied line reads as printed. */
export const inCase = (words: string, element: LayoutElement): string =>
  element.upperCase ? words.toLocaleUpperCase('vi') : words

const withWords = (element: LayoutElement) => ({
  ...titleStyle(element),
  words: inCase(element.text ?? '', element),
})

/** Every length and look of the page, from the policy and from the house style. */
export function printStyle(layout: Layout) {
  const { elements, body } = layout
  const split = halves(layout)
  return {
    page: printPage(layout),
    body: {
      size: body.size.value,
      justify: body.align === 'justify',
      firstLine: body.firstLineMm.value,
      before: body.spacingBeforePt.value,
      lines: body.lineSpacing.value,
    },
    halves: [pointsOfTwips(split.left), pointsOfTwips(split.right)],
    note: houseStyle.noteSizePt,
    footnote: houseStyle.footnoteSizePt,
    caption: houseStyle.captionSizePt,
    unitNote: houseStyle.unitNoteSizePt,
    cellMargin: houseStyle.cellMarginPt,
    signatureRoom: houseStyle.signatureRoomPt,
    snapshot: houseStyle.snapshotSizePt,
    nationalName: withWords(elements.nationalName),
    motto: withWords(elements.motto),
    superiorAgency: titleStyle(elements.superiorAgency),
    agency: titleStyle(elements.agency),
    number: titleStyle(elements.number),
    placeAndDate: titleStyle(elements.placeAndDate),
    draftMark: { ...titleStyle(elements.number), bold: true },
    documentKind: titleStyle(elements.documentKind),
    subject: titleStyle(elements.subject),
    occasion: { ...titleStyle(elements.subject), bold: false, italic: true },
    authority: titleStyle(elements.authority),
    signer: titleStyle(elements.signer),
    recipientsLabel: withWords(elements.recipientsLabel),
    recipients: titleStyle(elements.recipients),
    appendixLabel: titleStyle(elements.appendixLabel),
    appendixTitle: titleStyle(elements.appendixTitle),
    appendixAttachment: titleStyle(elements.appendixAttachment),
  }
}

/** Lengths in millimetres. */
function printPage({ page, marginsMm, pageNumber }: Layout) {
  return {
    width: page.widthMm,
    height: page.heightMm,
    top: marginsMm.top.value,
    bottom: marginsMm.bottom.value,
    left: marginsMm.left.value,
    right: marginsMm.right.value,
    number: {
      start: pageNumber.start,
      size: pageNumber.size.value,
      align: pageNumber.align,
      place: pageNumber.place,
      hideFirst: pageNumber.hideFirst,
    },
  }
}
