/**
 * What Decree 30/2020 leaves open (headings, tables, notes, marks), chosen once so that the Word file, the
 * PDF and the page look alike. What the decree does fix comes from `policy/`, never from here. Points.
 */
export const houseStyle = {
  footnoteSizePt: 10,
  noteSizePt: 12,
  captionSizePt: 13,
  unitNoteSizePt: 12,
  tableSizePt: 12,
  /** Tables with more columns than `wideTableColumns` are set smaller, still readable in print. */
  wideTableSizePt: 11,
  wideTableColumns: 7,
  /** Left and right of the words in a cell; 1.2 mm. */
  cellMarginPt: 3.4,
  /** Room for a signature and a seal between the office and the name. */
  signatureRoomPt: 76,
  /** The mark of what was approved; small, since it is no part of the document by the decree. */
  snapshotSizePt: 9,
  /** Printed raised after a made-up number; footnotes are digits, so the two are never confused. */
  syntheticMark: '*',
  /** Headings by level: chapters in capitals, then bold, then bold italic, then run-in italic titles. */
  headings: {
    1: { bold: true, italic: false, upperCase: true },
    2: { bold: true, italic: false, upperCase: false },
    3: { bold: true, italic: true, upperCase: false },
    4: { bold: false, italic: true, upperCase: false },
  },
} as const
