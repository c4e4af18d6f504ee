import { z } from 'zod'

/** A sentence template; see `template.ts` for what stands between braces. */
const template = z.string().min(1)

/** Which records of a list are meant: each named tag must hold the value (`$x.word` takes it from a variable). */
const where = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

const each = z.strictObject({ list: z.string(), as: z.string(), where: where.optional() })

/** When a sentence is said. `key` is a figure key or `$x:name`, a figure of a loop variable. */
export type Condition =
  | { known: string }
  | { missing: string }
  | { zero: string }
  | { positive: string }
  | { fell: string }
  | { rose: string }
  | { unchanged: string }
  | { comparable: string }
  | { equal: [string, string] }
  | { word: string }
  | { word_is: [string, string] }
  | { list: string; where?: Record<string, string | string[]>; count: 'none' | 'one' | 'several' | 'some' }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ known: z.string() }),
    z.strictObject({ missing: z.string() }),
    z.strictObject({ zero: z.string() }),
    z.strictObject({ positive: z.string() }),
    z.strictObject({ fell: z.string() }),
    z.strictObject({ rose: z.string() }),
    z.strictObject({ unchanged: z.string() }),
    z.strictObject({ comparable: z.string() }),
    z.strictObject({ equal: z.tuple([z.string(), z.string()]) }),
    z.strictObject({ word: z.string() }),
    z.strictObject({ word_is: z.tuple([z.string(), z.string()]) }),
    z.strictObject({
      list: z.string(),
      where: where.optional(),
      count: z.enum(['none', 'one', 'several', 'some']),
    }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
)

/** Words joined from a list for use inside one sentence as `{%name}`. */
const joined = z.strictObject({
  each,
  say: template,
  separator: z.string().default('; '),
  last: z.string().optional(),
})

/** Words that depend on a condition, for use inside one sentence as `{%name}`: the first that holds, else nothing. */
const phrase = z.strictObject({
  choose: z.array(z.strictObject({ when: condition.optional(), text: z.string() })).min(1),
})

const fragment = z.union([joined, phrase])
export type Fragment = z.infer<typeof fragment>

/** Permanent name of a sentence or table in its section; alternatives of one choice may share theirs. */
const blockName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là mã đoạn gồm chữ thường không dấu, số và gạch nối')

const sentence = z.strictObject({
  block: blockName.optional(),
  say: template,
  style: z.enum(['body', 'dash', 'plus', 'note']).default('body'),
  when: condition.optional(),
  with: z.record(z.string(), fragment).optional(),
})
export type Sentence = z.infer<typeof sentence>

const tableCell = z.strictObject({
  text: z.string(),
  colspan: z.int().min(1).optional(),
  rowspan: z.int().min(1).optional(),
})

export type TableRows =
  | { cells: string[]; bold?: boolean; italic?: boolean; when?: Condition }
  | { each: z.infer<typeof each>; rows: TableRows[] }

const tableRows: z.ZodType<TableRows> = z.lazy(() =>
  z.union([
    z.strictObject({
      cells: z.array(z.string()),
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
      when: condition.optional(),
    }),
    z.strictObject({ each, rows: z.array(tableRows) }),
  ]),
)

const table = z.strictObject({
  block: blockName.optional(),
  caption: z.string().optional(),
  unit_note: z.string().optional(),
  widths: z.array(z.number().positive()).min(1),
  align: z.array(z.enum(['left', 'center', 'right'])),
  header: z.array(z.array(tableCell)).min(1),
  rows: z.array(tableRows).min(1),
  /** Entered figures that are not known here belong on the list of what is missing. */
  list_missing: z.boolean().optional(),
  /** Said instead of the table when it would have no row. */
  empty: template,
})
export type TableSpec = z.infer<typeof table>

/** One thing a section says. */
export type BlockSpec =
  | Sentence
  | { choose: ({ when?: Condition; blocks: BlockSpec[] } | Sentence)[] }
  | { each: z.infer<typeof each>; blocks: BlockSpec[]; none?: BlockSpec[] }
  /** A place for the unit's own words, by its name in the section. */
  | { narrative: string; label: string; required?: boolean }
  | { table: TableSpec; when?: Condition }

const block: z.ZodType<BlockSpec, unknown> = z.lazy(() =>
  z.union([
    sentence,
    z.strictObject({
      choose: z.array(
        z.union([z.strictObject({ when: condition.optional(), blocks: z.array(block) }), sentence]),
      ),
    }),
    z.strictObject({ each, blocks: z.array(block), none: z.array(block).optional() }),
    z.strictObject({
      narrative: blockName,
      label: z.string(),
      required: z.boolean().optional(),
    }),
    z.strictObject({ table, when: condition.optional() }),
  ]),
) as z.ZodType<BlockSpec, unknown>

/**
 * A section with its heading, numbered by its place among its kept siblings. One with nothing to say is left
 * out, unless `empty` names what is then missing.
 */
export interface SectionSpec {
  key: string
  heading: string
  run_in?: boolean
  each?: z.infer<typeof each>
  when?: Condition
  empty?: string
  blocks?: BlockSpec[]
  sections?: SectionSpec[]
}

const section: z.ZodType<SectionSpec, unknown> = z.lazy(() =>
  z.strictObject({
    key: z.string(),
    heading: template,
    run_in: z.boolean().optional(),
    each: each.optional(),
    when: condition.optional(),
    empty: template.optional(),
    blocks: z.array(block).optional(),
    sections: z.array(section).optional(),
  }),
) as z.ZodType<SectionSpec, unknown>

const appendix = z.strictObject({
  title: template,
  orientation: z.enum(['portrait', 'landscape']),
  key: z.string(),
  blocks: z.array(block),
})

/** `outline.yaml` of a report: what frames the body, and the files that hold its parts in order. */
export const outlineFile = z.strictObject({
  outline: z.string(),
  description: z.string(),
  reference: z.strictObject({ text: z.string(), verified: z.boolean() }),
  document_kind: z.string(),
  symbol: z.string(),
  subject: z.array(template),
  occasion: template,
  /** Legal bases by name, cited as `{cite:#NAME}`; a document counts once it is issued. */
  bases: z.record(z.string(), z.array(z.string())),
  opening: z.array(block),
  parts: z.array(z.string()),
  closing: z.array(block),
})

/** A part file: sections and, at the end, appendices. */
export const outlinePart = z.strictObject({
  sections: z.array(section).default([]),
  appendices: z.array(appendix).default([]),
})

export type AppendixSpec = z.infer<typeof appendix>

/** Puts the parts in place; sections of the same key in several parts are one section. */
export function joinParts(
  file: z.infer<typeof outlineFile>,
  parts: readonly z.infer<typeof outlinePart>[],
): Outline {
  const sections = new Map<string, SectionSpec>()
  for (const one of parts.flatMap((part) => part.sections)) {
    const known = sections.get(one.key)
    sections.set(
      one.key,
      known
        ? {
            ...known,
            blocks: [...(known.blocks ?? []), ...(one.blocks ?? [])],
            sections: [...(known.sections ?? []), ...(one.sections ?? [])],
          }
        : one,
    )
  }
  return { ...file, sections: [...sections.values()], appendices: parts.flatMap((part) => part.appendices) }
}

/** A whole outline, its parts in place. */
export interface Outline extends Omit<z.infer<typeof outlineFile>, 'parts'> {
  sections: SectionSpec[]
  appendices: AppendixSpec[]
}
