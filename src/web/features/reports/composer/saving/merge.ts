import type { SectionContent, SectionItem, WrittenItem } from '../../../../../core/report/section-content.ts'

/** A paragraph of ours that the current text has not, or has in other words. */
export interface Difference {
  block: string
  mine: WrittenItem
  /** Ours stands for a paragraph of the current text; else it comes on top. */
  replaces: boolean
}

/** What of our text is not in the current one, in the order we wrote it. */
export function listDifferences(current: SectionContent, mine: SectionContent): Difference[] {
  const there = new Map(current.items.map((item) => [item.block, item]))
  return mine.items.flatMap((item) => {
    if (item.kind !== 'written') return []
    const other = there.get(item.block)
    if (other?.kind === 'written' && isSameText(other, item)) return []
    return [{ block: item.block, mine: item, replaces: other !== undefined }]
  })
}

/** The current text with the chosen paragraphs of ours: in their places, new ones after the one they followed. */
export function bringIn(
  current: SectionContent,
  mine: SectionContent,
  chosen: ReadonlySet<string>,
): SectionContent {
  const items: SectionItem[] = [...current.items]
  let after = -1
  for (const item of mine.items) {
    const place = items.findIndex((other) => other.block === item.block)
    if (place >= 0) {
      if (item.kind === 'written' && chosen.has(item.block)) items[place] = item
      after = place
    } else if (item.kind === 'written' && chosen.has(item.block)) {
      after += 1
      items.splice(after, 0, item)
    }
  }
  const kept = new Set(items.map((item) => item.block))
  return { items, leftOut: current.leftOut.filter((block) => !kept.has(block)) }
}

const isSameText = (one: WrittenItem, other: WrittenItem): boolean => wordsOf(one) === wordsOf(other)

/** What tells two paragraphs apart: words, looks and numbers; not what was seen of a number. */
const wordsOf = ({ style, content }: WrittenItem): string =>
  JSON.stringify([style, content.map((run) => (run.type === 'figure' ? [run.key, run.form] : run))])
