import type { ComposedSection } from './desk.ts'
import { type Inline, type Paragraph, plainText, type Table } from './model.ts'
import {
  type DeskInline,
  type DeskItem,
  type DeskOriginal,
  printMark,
  type SeenPrints,
} from './section-content.ts'
import type { OwnBlock, WovenItem } from './weave.ts'

/** How the desk shows blocks: what was looked at, and who draws tables. */
export interface DeskManner {
  seen: SeenPrints
  drawTable: (table: Table) => string
}

/** The blocks of a section as people see and edit them. */
export function viewItems({ items, leftOut }: ComposedSection, manner: DeskManner) {
  return {
    items: items.map((item) => viewItem(item, manner)),
    leftOut: leftOut.map((block) =>
      viewItem({ kind: block.type === 'table' ? 'table' : 'auto', block, isNew: false }, manner),
    ),
  }
}

function viewItem({ kind, block, isNew, original }: WovenItem, manner: DeskManner): DeskItem {
  if (block.type === 'table') return viewTable(block, isNew, manner)
  const inlines = block.content.map((run) => viewRun(run, manner.seen))
  return {
    blockKey: block.block,
    kind,
    style: block.style,
    inlines,
    text: plainText(block.content),
    stale: inlines.some((run) => run.type === 'figure' && run.isStale),
    isNew,
    original: original ? viewOriginal(original) : null,
  }
}

function viewTable(
  block: Extract<OwnBlock, Table>,
  isNew: boolean,
  { seen, drawTable }: DeskManner,
): DeskItem {
  const runs = block.rows.flat().flatMap((cell) => cell.content)
  return {
    blockKey: block.block,
    kind: 'table',
    style: 'body',
    inlines: [],
    text: block.rows.map((row) => row.map((cell) => plainText(cell.content)).join(' | ')).join('\n'),
    html: drawTable(block),
    stale: runs.some((run) => run.type === 'figure' && isStale(run, seen)),
    isNew,
    original: null,
  }
}

function viewOriginal(paragraph: Paragraph): DeskOriginal {
  return {
    style: paragraph.style,
    inlines: paragraph.content.map((run) => viewRun(run, {})),
    text: plainText(paragraph.content),
  }
}

function viewRun(run: Inline, seen: SeenPrints): DeskInline {
  if (run.type === 'text') return run
  if (run.type === 'footnote') {
    return { type: 'citation', symbols: run.symbols ?? [], text: plainText(run.content) }
  }
  const form = run.form ?? 'full'
  const looked = seen[printMark({ key: run.key, form })]
  return { ...run, form, ...(looked === undefined ? {} : { seen: looked }), isStale: isStale(run, seen) }
}

/** A number is stale when it prints other words than somebody last looked at. */
function isStale(run: { key: string; form?: string; text: string }, seen: SeenPrints): boolean {
  const looked = seen[printMark(run)]
  return looked !== undefined && looked !== run.text
}

/** What a section prints now, by print mark. */
export function listPrints({ items }: ComposedSection): SeenPrints {
  const runs = items.flatMap(({ block }) =>
    block.type === 'table' ? block.rows.flat().flatMap((cell) => cell.content) : block.content,
  )
  return Object.fromEntries(
    runs.flatMap((run) => (run.type === 'figure' ? [[printMark(run), run.text]] : [])),
  )
}
