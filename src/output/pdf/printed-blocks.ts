import type { Layout } from '../../core/policy/signing.ts'
import type { Appendix, Block, Heading, Paragraph } from '../../core/report/model.ts'
import { houseStyle } from '../house-style.ts'
import { pointsOfTwips, textWidth } from '../measures.ts'
import { headingLine } from '../printed-lines.ts'
import { breakPieces, type Lettering, type Piece, printInlines } from './printed-inlines.ts'
import { type PrintedTable, printTable } from './printed-table.ts'

interface PrintedHeading {
  type: 'heading'
  depth: number
  pieces: Piece[]
}

interface PrintedParagraph {
  type: 'paragraph'
  note: boolean
  pieces: Piece[]
}

export type PrintedBlock = PrintedHeading | PrintedParagraph | PrintedTable

interface Room {
  width: number
  size: number
}

/** Blocks of the body or of an appendix, whose headings stand below a title of the given depth. */
export function printBlocks(
  blocks: readonly Block[],
  layout: Layout,
  orientation: Appendix['orientation'],
  titleDepth: number,
): PrintedBlock[] {
  const room = { width: pointsOfTwips(textWidth(layout, orientation)), size: layout.body.size.value }
  let depth = titleDepth
  return blocks.filter(hasContent).map((block) => {
    if (block.type === 'table') return printTable(block, room.width)
    if (block.type === 'paragraph') return printParagraph(block, room)
    // The outline of a PDF may not skip a level, while a run-in title may stand right under a chapter.
    depth = Math.min(block.level, depth + 1)
    return printHeading(block, depth, room)
  })
}

const hasContent = (block: Block): boolean =>
  block.type !== 'table' || (block.widths.length > 0 && block.header.length + block.rows.length > 0)

const printParagraph = (block: Paragraph, { width, size }: Room): PrintedParagraph => ({
  type: 'paragraph',
  note: block.style === 'note',
  pieces: breakPieces(printInlines(block.content), width, size),
})

function printHeading(block: Heading, depth: number, { width, size }: Room): PrintedHeading {
  const { bold, italic, upperCase } = houseStyle.headings[block.level]
  const look: Lettering = { ...(bold && { weight: 'bold' }), ...(italic && { style: 'italic' }) }
  const words = headingLine(block)
  const printed = { words: upperCase ? words.toLocaleUpperCase('vi') : words, look }
  return { type: 'heading', depth, pieces: breakPieces([printed], width, size) }
}
