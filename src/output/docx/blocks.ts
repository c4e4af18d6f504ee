import type { Block, Paragraph } from '../../core/report/model.ts'
import { headingLine } from '../printed-lines.ts'
import { type Drawing, inlines } from './inlines.ts'
import { table } from './table.ts'
import { paragraph, run } from './text-paragraph.ts'

const styles: Record<Paragraph['style'], string> = {
  body: 'BodyText',
  dash: 'BodyText',
  plus: 'BodyText',
  note: 'Note',
}

/** Body or appendix blocks in a column of the given width. */
export function blocks(drawing: Drawing, content: readonly Block[], width: number): string {
  return content.map((block) => drawBlock(drawing, block, width)).join('')
}

/** The body; its last paragraph stays on the page of what follows, so that nobody signs an empty page. */
export function bodyBlocks(drawing: Drawing, content: readonly Block[], width: number): string {
  const last = content.at(-1)
  if (last?.type !== 'paragraph') return blocks(drawing, content, width)
  return blocks(drawing, content.slice(0, -1), width) + bodyParagraph(drawing, last, true)
}

function drawBlock(drawing: Drawing, block: Block, width: number): string {
  if (block.type === 'table') return table(drawing, block, width)
  if (block.type === 'paragraph') return bodyParagraph(drawing, block, false)
  return paragraph({ style: `Heading${block.level}` }, run(headingLine(block)))
}

const bodyParagraph = (drawing: Drawing, block: Paragraph, keepNext: boolean): string =>
  paragraph({ style: styles[block.style], keepNext }, inlines(drawing, block.content))
