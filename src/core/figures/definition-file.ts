import { z } from 'zod'
import type { FigureDefinition } from './figure.ts'

const key = z
  .string()
  .regex(/^[a-z0-9{}]+([.-][a-z0-9{}]+)*$/, 'khóa số liệu chỉ gồm chữ thường, số, dấu chấm và gạch nối')

const formula = z.union([
  z.strictObject({ ratio: z.tuple([key, key]) }),
  z.strictObject({ sum: z.array(key).min(1) }),
  z.strictObject({ difference: z.tuple([key, key]) }),
])

/**
 * One entry of `policy/figures/*.yaml`.
 *
 * `for: programme-nodes` makes one figure for each programme, project, sub-project and component; `{node}` in
 * the key stands for its code in lower case (`dtts.da1`), `{title}` in the label for its name.
 */
export const figureEntry = z.strictObject({
  key,
  for: z.enum(['programme-nodes', 'programmes']).optional(),
  label: z.string().min(3),
  label_en: z.string().min(3),
  measure: z.string().min(1),
  type: z.enum(['count', 'decimal', 'money', 'rate', 'status']),
  kind: z.enum(['plan', 'actual', 'estimate']).default('actual'),
  decimals: z.int().min(0).max(6).optional(),
  formula: formula.optional(),
  rule: z.string().min(5),
  reference: z.strictObject({ text: z.string(), verified: z.boolean() }).optional(),
  entered_in: z.string().min(2),
  may_exceed: z.string().optional(),
})

/** A file of figure definitions. */
export const figureFile = z.strictObject({ description: z.string(), figures: z.array(figureEntry).min(1) })
export type FigureFile = z.infer<typeof figureFile>
export type FigureEntry = z.infer<typeof figureEntry>

/** A node of a programme tree, as far as figure keys and labels need it. */
export interface NodeName {
  code: string
  title: string
  /** Official names below a programme exist in Vietnamese only. */
  titleEn?: string
  isProgramme: boolean
}

/** The part of a key that stands for a programme node: "DTTS.DA1" → "dtts.da1". */
export const nodeKey = (code: string): string => code.toLowerCase()

/** The definitions an entry stands for: one, or one a programme node. */
export function expandEntry(entry: FigureEntry, nodes: readonly NodeName[]): FigureDefinition[] {
  if (!entry.for) return [toDefinition(entry, (text) => text, entry.label_en)]
  const chosen = entry.for === 'programmes' ? nodes.filter((node) => node.isProgramme) : nodes
  return chosen.map((node) =>
    toDefinition(
      entry,
      (text) => text.replaceAll('{node}', nodeKey(node.code)).replaceAll('{title}', node.title),
      entry.label_en.replaceAll('{title}', node.titleEn ?? node.title),
    ),
  )
}

function toDefinition(entry: FigureEntry, fill: (text: string) => string, labelEn: string): FigureDefinition {
  return {
    key: fill(entry.key),
    label: fill(entry.label),
    labelEn,
    measure: entry.measure,
    valueType: entry.type,
    kind: entry.kind,
    decimals: entry.decimals,
    formula: entry.formula && fillFormula(entry.formula, fill),
    rule: fill(entry.rule),
    reference: entry.reference,
    enteredIn: entry.entered_in,
    mayExceed: entry.may_exceed,
  }
}

function fillFormula(
  formula: NonNullable<FigureEntry['formula']>,
  fill: (text: string) => string,
): FigureDefinition['formula'] {
  if ('ratio' in formula) return { ratio: [fill(formula.ratio[0]), fill(formula.ratio[1])] }
  if ('difference' in formula)
    return { difference: [fill(formula.difference[0]), fill(formula.difference[1])] }
  return { sum: formula.sum.map(fill) }
}
