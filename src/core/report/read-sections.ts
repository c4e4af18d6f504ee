import { lineMarks } from './compose.ts'
import { type ComposedSection, frameTitles, nameAppendix } from './desk.ts'
import type { Block, Inline, Paragraph, ReportDocument } from './model.ts'
import type { OwnBlock } from './weave.ts'

/** The sections of a document that is frozen: what it printed, section by section. */
export function readSections(document: ReportDocument): ComposedSection[] {
  const sections: ComposedSection[] = []
  const find = (block: Block): ComposedSection => {
    const known = sections.findLast(({ key }) => key === block.section)
    if (known) return known
    const title = block.section === 'opening' ? frameTitles.opening : frameTitles.closing
    return add({ key: block.section, title, level: 0, part: 'body' })
  }
  const add = (frame: Omit<ComposedSection, 'items' | 'leftOut' | 'isPrinted'>): ComposedSection => {
    const section = { ...frame, isPrinted: true, items: [], leftOut: [] }
    sections.push(section)
    return section
  }
  for (const block of document.body) {
    if (block.type === 'heading') {
      const { section: key, level, text: title, number } = block
      add({ key, title, level, part: 'body', ...(number ? { number } : {}) })
    } else put(find(block), block)
  }
  for (const { number, title, blocks } of document.appendices) {
    const [first] = blocks
    if (!first) continue
    const section = add({
      key: first.section,
      number: nameAppendix(number),
      title,
      level: 1,
      part: 'appendix',
    })
    for (const block of blocks) if (block.type !== 'heading') put(section, block)
  }
  return sections
}

function put({ items }: ComposedSection, block: Exclude<Block, { type: 'heading' }>): void {
  // Reports frozen before blocks had names are read by place.
  const own: OwnBlock = { ...unmarked(block), block: block.block ?? `s${items.length + 1}` }
  const kind = block.type === 'table' ? 'table' : block.origin === 'unit' ? 'written' : 'auto'
  items.push({ kind, block: own, isNew: false })
}

/** The sign of a list line is a word on paper and a style at the desk. */
function unmarked<B extends Exclude<Block, { type: 'heading' }>>(block: B): B {
  if (block.type === 'table') return block
  return { ...block, content: withoutSign(block.content, lineMarks[block.style]) }
}

function withoutSign(content: Inline[], sign: string | undefined): Paragraph['content'] {
  const [first, ...rest] = content
  if (!sign || first?.type !== 'text' || !first.text.startsWith(sign)) return content
  const text = first.text.slice(sign.length)
  return text ? [{ ...first, text }, ...rest] : rest
}
