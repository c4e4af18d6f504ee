import type { ComposedSection } from './desk.ts'
import { type Inline, plainText } from './model.ts'
import type { OwnBlock } from './weave.ts'

/** One difference between two states of a report: a figure, a sentence, or the shape of a table. */
export interface Difference {
  /** The same as long as the same thing differs: "figure:poverty.poor.rate", "sentence:IV.1:text". */
  key: string
  section: string
  /** Where it stands, in words: "III.2. Chương trình …". */
  place: string
  kind: 'figure' | 'sentence' | 'table'
  label: string
  before: string
  after: string
}

/** Said of what is only in one of the two. */
const nothing = '(không có)'

/**
 * Everything in which two states of a report differ, in the order of the report. A sentence that differs in
 * its numbers alone is told by the figures; a figure printed at many places is told once, where it comes first.
 */
export function listDifferences(
  before: readonly ComposedSection[],
  after: readonly ComposedSection[],
  nameFigure: (key: string) => string,
): Difference[] {
  const [old, now] = [listPlaced(before), listPlaced(after)]
  const figures = differFigures(old, now, nameFigure)
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  const blocks = keys.flatMap((key) => differBlocks(key, old.get(key), now.get(key)))
  return [...figures, ...blocks]
}

/** A block with its place in words. */
interface Placed {
  section: string
  place: string
  block: OwnBlock
}

function listPlaced(sections: readonly ComposedSection[]): Map<string, Placed> {
  const placed = new Map<string, Placed>()
  for (const { key, number, title, items } of sections) {
    const place = number ? `${number}. ${title}` : title
    for (const { block } of items) placed.set(`${key}:${block.block}`, { section: key, place, block })
  }
  return placed
}

const runsOf = (block: OwnBlock): Inline[] =>
  block.type === 'table' ? block.rows.flat().flatMap((cell) => cell.content) : block.content

function differFigures(
  old: ReadonlyMap<string, Placed>,
  now: ReadonlyMap<string, Placed>,
  nameFigure: (key: string) => string,
): Difference[] {
  const [printedOld, printedNow] = [listPrinted(old), listPrinted(now)]
  return [...printedNow].flatMap(([mark, { text, placed, key }]) => {
    const was = printedOld.get(mark)
    if (!was || was.text === text) return []
    const { section, place } = placed
    const label = nameFigure(key)
    return [{ key: `figure:${mark}`, section, place, kind: 'figure', label, before: was.text, after: text }]
  })
}

/** What each figure prints, each form for itself, where it comes first. */
function listPrinted(blocks: ReadonlyMap<string, Placed>) {
  const printed = new Map<string, { text: string; placed: Placed; key: string }>()
  for (const placed of blocks.values()) {
    for (const run of runsOf(placed.block)) {
      if (run.type !== 'figure') continue
      const mark = `${run.key}|${run.form ?? 'full'}`
      if (!printed.has(mark)) printed.set(mark, { text: run.text, placed, key: run.key })
    }
  }
  return printed
}

/** The words with every figure as its key: equal when only numbers differ. */
const wordsOf = (block: OwnBlock): string =>
  runsOf(block)
    .map((run) => (run.type === 'text' ? run.text : run.type === 'figure' ? `{${run.key}}` : noteWords(run)))
    .join(block.type === 'table' ? '|' : '')

const noteWords = (run: Extract<Inline, { type: 'footnote' }>): string => `[${(run.symbols ?? []).join()}]`

const textOf = (block: OwnBlock): string =>
  block.type === 'table'
    ? block.rows.map((row) => row.map(({ content }) => plainText(content)).join(' | ')).join('\n')
    : plainText(block.content)

function differBlocks(key: string, old: Placed | undefined, now: Placed | undefined): Difference[] {
  const placed = now ?? old
  if (!placed || (old && now && wordsOf(old.block) === wordsOf(now.block))) return []
  const kind = placed.block.type === 'table' ? 'table' : 'sentence'
  return [
    {
      key: `${kind}:${key}`,
      section: placed.section,
      place: placed.place,
      kind,
      label: kind === 'table' ? 'Bảng số liệu' : 'Câu',
      before: old ? textOf(old.block) : nothing,
      after: now ? textOf(now.block) : nothing,
    },
  ]
}
