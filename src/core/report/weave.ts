import type { Paragraph, Table } from './model.ts'
import type { SectionContent, WrittenItem } from './section-content.ts'

/** A block that belongs to a section itself, with its permanent name. */
export type OwnBlock = (Paragraph | Table) & { block: string }

export interface WovenItem {
  kind: 'auto' | 'written' | 'table'
  block: OwnBlock
  /** Came in after people arranged the section. */
  isNew: boolean
  /** What the system says in place of a written sentence. */
  original?: Paragraph
}

/** The blocks of a section in printing order, and those people left out. */
export interface Woven {
  items: WovenItem[]
  leftOut: OwnBlock[]
}

const autoItem = (block: OwnBlock, isNew = false): WovenItem => ({
  kind: block.type === 'table' ? 'table' : 'auto',
  block,
  isNew,
})

/**
 * The system's blocks and the people's paragraphs in one order.
 *
 * Sentences nobody touched keep following the data; those that have nothing to say any more drop out. A
 * sentence of the system that came in after people arranged the section stands behind the one it follows in
 * the outline, so that new data are never silently missing from an edited section.
 */
export function weaveSection(
  auto: readonly OwnBlock[],
  content: SectionContent | undefined,
  write: (item: WrittenItem) => OwnBlock,
): Woven {
  if (!content) return { items: auto.map((block) => autoItem(block)), leftOut: [] }
  const byKey = new Map(auto.map((block) => [block.block, block]))
  const leftOut = content.leftOut.flatMap((key) => byKey.get(key) ?? [])
  const items = content.items.flatMap((item): WovenItem[] => {
    const said = byKey.get(item.block)
    if (item.kind === 'auto') return said ? [autoItem(said)] : []
    const original = said?.type === 'paragraph' ? { original: said } : {}
    return [{ kind: 'written', block: write(item), isNew: false, ...original }]
  })
  const known = new Set([...content.leftOut, ...content.items.map((item) => item.block)])
  const isArranged = auto.some(({ block }) => known.has(block))
  auto.forEach((block, position) => {
    if (known.has(block.block)) return
    items.splice(placeOf(auto, position, items), 0, autoItem(block, isArranged))
  })
  return { items, leftOut }
}

/** Behind the nearest sentence before it that is there, else before the nearest one after it, else first. */
function placeOf(auto: readonly OwnBlock[], position: number, items: readonly WovenItem[]): number {
  const indexOf = ({ block }: OwnBlock) => items.findIndex((item) => item.block.block === block)
  const before = auto
    .slice(0, position)
    .map(indexOf)
    .findLast((index) => index >= 0)
  if (before !== undefined) return before + 1
  return (
    auto
      .slice(position + 1)
      .map(indexOf)
      .find((index) => index >= 0) ?? 0
  )
}
