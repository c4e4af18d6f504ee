import { whole } from '../exact.ts'
import { printCount, printLongDate } from '../vietnamese/numbers.ts'
import type { ReportDocument, SignatureBlock } from './model.ts'

/** What a report gets on the day it is issued. */
export interface Stamp {
  number: number
  issuedOn: string
  /** Left out: as in the draft. */
  place?: string
  signature: SignatureBlock
  /** SHA-256 of the approved document. */
  sha256: string
  correction?: ReportDocument['correction']
}

const blankNumber = '        '
const blankDay = 'ngày     '
const blankDate = 'ngày     tháng     năm       '

/** "Số: 05/BC-UBND"; blank before it has one. */
export const printSymbol = (symbol: string, number?: number): string =>
  `Số: ${number === undefined ? blankNumber : printCount(whole(number))}/${symbol}`

/** A draft leaves the day blank and takes month and year from the cut-off date. */
export const printPlaceAndDraftDate = (place: string, asOf: string): string =>
  `${place}, ${printLongDate(asOf).replace(/^ngày \d+/, blankDay)}`

/** "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2024 của …)"; blank in a draft. */
const printAttachment = (kind: string, symbolLine: string, date: string): string =>
  `(Kèm theo ${kind.charAt(0)}${kind.slice(1).toLowerCase()} ${symbolLine.replace('Số: ', 'số ')} ${date} của `

export const printDraftAttachment = (kind: string, symbolLine: string, agency: string): string =>
  `${printAttachment(kind, symbolLine, blankDate)}${agency})`

/** The beginning of a hash as it stands on the last line of an issued report: "3F2A-9C1B-77D0-41E8". */
export const shortHash = (sha256: string): string =>
  (sha256.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')

/**
 * The approved document as it goes out: number, day, place, signature and the mark of what was approved;
 * not a word or a number of the text is drawn again.
 */
export function stampDocument(approved: ReportDocument, stamp: Stamp): ReportDocument {
  const { head } = approved
  const symbol = head.number.slice(head.number.indexOf('/') + 1)
  const number = printSymbol(symbol, stamp.number)
  const date = printLongDate(stamp.issuedOn)
  const place = stamp.place ?? head.placeAndDate.slice(0, head.placeAndDate.lastIndexOf(', ngày'))
  const { draftMark: _, ...open } = head
  const draftAttachment = printAttachment(head.kind, head.number, blankDate)
  const attachment = printAttachment(head.kind, number, date)
  return {
    ...approved,
    status: 'issued',
    head: { ...open, number, placeAndDate: `${place}, ${date}` },
    signature: stamp.signature,
    appendices: approved.appendices.map((appendix) => ({
      ...appendix,
      attachedTo: appendix.attachedTo.replace(draftAttachment, attachment),
    })),
    snapshot: shortHash(stamp.sha256),
    ...(stamp.correction ? { correction: stamp.correction } : {}),
  }
}
