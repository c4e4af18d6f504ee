import { z } from 'zod'
import type { PrintStyle } from '../figures/print.ts'
import { printStyles } from '../figures/print.ts'
import type { FigureRun, Paragraph } from './model.ts'

/** How much one section may hold; a page of A4 is about 3,000 letters. */
const limits = { items: 400, inlines: 200, letters: 8000 }

/** Text inside a sentence: one line, composed letters; blanks at its ends are kept, for a figure may follow. */
const runText = z
  .string()
  .max(limits.letters, `dài quá ${limits.letters} ký tự`)
  .transform((text) => text.normalize('NFC').replace(/[\r\n\t]+/g, ' '))

const textRun = z.strictObject({
  type: z.literal('text'),
  text: runText,
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
})

/**
 * A number in a sentence somebody wrote, bound to its figure: it always prints the present value.
 *
 * `seen` is what was printed when a person last looked at it; when the print differs from it the number is
 * stale until somebody looks again.
 */
const boundFigure = z.strictObject({
  type: z.literal('figure'),
  key: z
    .string()
    .max(200)
    .regex(/^[a-zA-Z0-9._-]+$/, 'phải là mã số liệu'),
  form: z.enum(printStyles as [string, ...string[]]).transform((form) => form as PrintStyle),
  seen: z.string().max(300),
})
export type BoundFigure = z.output<typeof boundFigure>

/** A footnote that cites documents of the law or of the commune's register by symbol. */
const citation = z.strictObject({
  type: z.literal('citation'),
  symbols: z.array(z.string().min(1).max(80)).min(1).max(20),
})

const writtenInline = z.discriminatedUnion('type', [textRun, boundFigure, citation])
export type WrittenInline = z.output<typeof writtenInline>

/** Name of a block inside its section; permanent, because comments hang on it. */
export const blockKey = z
  .string()
  .min(1)
  .max(160)
  .regex(/^[^\s|]+$/, 'phải là mã đoạn, không có khoảng trắng')

/** A sentence, list line or table of the system that keeps following the data. */
const autoItem = z.strictObject({ kind: z.literal('auto'), block: blockKey })

/**
 * A paragraph somebody wrote. Under the key of a sentence of the system it stands in place of that sentence;
 * under a key of its own it is a paragraph of its own.
 */
const writtenItem = z.strictObject({
  kind: z.literal('written'),
  block: blockKey,
  style: z.enum(['body', 'dash', 'plus', 'note']).default('body'),
  content: z.array(writtenInline).min(1, 'đoạn chưa có chữ nào').max(limits.inlines),
})
export type WrittenItem = z.output<typeof writtenItem>

const sectionItem = z.discriminatedUnion('kind', [autoItem, writtenItem])
export type SectionItem = z.output<typeof sectionItem>

/** What people made of a section: its blocks in order, and the blocks of the system they left out. */
export const sectionContent = z
  .strictObject({
    items: z.array(sectionItem).max(limits.items),
    leftOut: z.array(blockKey).max(limits.items).default([]),
  })
  .refine(({ items }) => new Set(items.map((item) => item.block)).size === items.length, {
    path: ['items'],
    message: 'có hai đoạn trùng mã',
  })
export type SectionContent = z.output<typeof sectionContent>

/** What was printed when somebody last looked: by {@link printMark} of a figure. */
export type SeenPrints = Readonly<Record<string, string>>

/** Under what a print is remembered: the same figure in two forms is looked at twice. */
export const printMark = ({ key, form = 'full' }: { key: string; form?: string }): string => `${key}|${form}`

/** A figure as the desk shows it inside a sentence. */
export interface DeskFigure extends FigureRun {
  form: PrintStyle
  /** What was printed when somebody last looked; absent while nobody has. */
  seen?: string
  /** The print differs from what was seen. */
  isStale: boolean
}

/** Runs of a sentence at the desk. A citation prints as a footnote mark; `text` is the note. */
export type DeskInline =
  | { type: 'text'; text: string; bold?: boolean; italic?: boolean }
  | DeskFigure
  | { type: 'citation'; symbols: string[]; text: string }

/** What the system itself says at a place, to compare with and to go back to. */
export interface DeskOriginal {
  style: Paragraph['style']
  inlines: DeskInline[]
  /** In plain words. */
  text: string
}

/** One block of a section at the desk, in the order it prints. */
export interface DeskItem {
  blockKey: string
  /** `auto`: a sentence of the system; `written`: by people; `table`: of the system, never edited here. */
  kind: 'auto' | 'written' | 'table'
  /** A dash line prints "- " before its words, a plus line "+ "; the inlines do not hold that sign. */
  style: Paragraph['style']
  inlines: DeskInline[]
  /** In plain words: what a comment quotes. */
  text: string
  /** Of a table only. */
  html?: string
  /** Some number of it is stale. */
  stale: boolean
  /** A sentence of the system that came in after people arranged the section. */
  isNew: boolean
  /** The sentence of the system a written one stands for; null when it stands for none, or the system says none any more. */
  original: DeskOriginal | null
}
