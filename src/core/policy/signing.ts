import { z } from 'zod'
import { proven, text } from './provenance.ts'

const authority = proven({
  code: text,
  /** What is printed before the office: "TM.". */
  mark: text,
  meaning: text,
  meaningEn: text,
  example: z.array(text),
})

/** On whose behalf a document may be signed. */
export const authoritiesFile = z.strictObject({ authorities: z.array(authority).min(1) })

const documentKind = proven({ name: text, abbreviation: text, nameEn: text })

/** Kinds of administrative documents with the letters that stand for them in a symbol. */
export const documentKindsFile = z.strictObject({ documentKinds: z.array(documentKind).min(1) })

/** A chosen number inside the range the decree allows. */
const ranged = z
  .strictObject({ value: z.number(), min: z.number(), max: z.number().optional() })
  .refine(
    (range) => range.min <= range.value && range.value <= (range.max ?? Number.POSITIVE_INFINITY),
    'giá trị chọn (value) phải nằm trong khoảng cho phép (min, max)',
  )

/** How one element of a document is set. Sizes are points. */
const element = z.strictObject({
  /** Number of the cell in the sample page of annex I. */
  cell: text,
  text: text.optional(),
  upperCase: z.boolean().default(false),
  size: ranged,
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  align: z.enum(['left', 'center', 'right', 'justify']).default('left'),
  /** Length of the rule drawn under it, as a share of the width of the words; absent when there is none. */
  rule: ranged.optional(),
  note: text.optional(),
})

/** The page of an official document: chosen values with the allowed ranges. Lengths are millimetres. */
export const layoutFile = proven({
  page: z.strictObject({ widthMm: z.number(), heightMm: z.number() }),
  marginsMm: z.strictObject({ top: ranged, bottom: ranged, left: ranged, right: ranged }),
  font: z.strictObject({ name: text, encoding: text, color: text }),
  /** What a scan kept as a copy should be. A wish: an office may have nothing better. */
  scan: proven({ pdfVersion: z.number(), dpi: z.int().min(1) }),
  pageNumber: z.strictObject({
    start: z.int(),
    size: ranged,
    align: z.enum(['left', 'center', 'right']),
    /** `top` is the middle of the top margin. */
    place: z.enum(['top', 'bottom']),
    hideFirst: z.boolean(),
  }),
  body: z.strictObject({
    size: ranged,
    align: z.enum(['left', 'justify']),
    firstLineMm: ranged,
    spacingBeforePt: ranged,
    lineSpacing: ranged,
  }),
  elements: z.strictObject({
    nationalName: element,
    motto: element,
    superiorAgency: element,
    agency: element,
    number: element,
    placeAndDate: element,
    documentKind: element,
    subject: element,
    addressee: element,
    authority: element,
    signer: element,
    recipientsLabel: element,
    recipients: element,
    appendixLabel: element,
    appendixTitle: element,
    appendixAttachment: element,
    digitalStamp: element,
  }),
  headings: z.strictObject({ withParts: z.array(text), withArticles: z.array(text) }),
  /** Last characters of the body of a document. */
  ending: text,
  /** Letters of points in order: a), b), c), d), đ), e) … */
  pointLetters: z.array(text),
  /** Smallest number of digits of a document number and of a day: 5 is written 05. */
  leadingZeroBelow: z.strictObject({ number: z.int(), day: z.int(), month: z.int() }),
})

export type SigningAuthority = z.output<typeof authority>
export type DocumentKind = z.output<typeof documentKind>
export type Layout = z.output<typeof layoutFile>
export type LayoutElement = z.output<typeof element>
