import type { FigureRun, Inline } from '../../core/report/model.ts'
import { splitLongWords } from '../column-widths.ts'
import { houseStyle } from '../house-style.ts'
import { withoutNotes } from '../nested-notes.ts'

/** How words differ from their surroundings, in the names typst uses. */
export interface Lettering {
  weight?: 'bold'
  style?: 'italic'
}

/**
 * What the template draws in a line: plain words, words with a look, letters with room for a line break
 * between them, a raised mark, a footnote.
 */
export type Piece =
  | string
  | { words: string; look: Lettering }
  | { letters: string[]; look: Lettering }
  | { mark: string }
  | { note: Piece[] }

/** Runs as pieces; neighbours that look alike become one, which halves the work of the template. */
export function printInlines(content: readonly Inline[], around: Lettering = {}): Piece[] {
  const pieces: Piece[] = []
  for (const inline of content) for (const piece of printInline(inline, around)) add(pieces, piece)
  return pieces
}

function printInline(inline: Inline, around: Lettering): Piece[] {
  if (inline.type === 'footnote') return [{ note: printInlines(withoutNotes(inline.content)) }]
  if (inline.type === 'figure') return printFigure(inline, around)
  return [lettered(inline.text, look(inline.bold, inline.italic, around))]
}

function printFigure(figure: FigureRun, around: Lettering): Piece[] {
  const words = lettered(figure.text, look(undefined, figure.state === 'missing' || undefined, around))
  return figure.synthetic ? [words, { mark: houseStyle.syntheticMark }] : [words]
}

function look(bold: boolean | undefined, italic: boolean | undefined, around: Lettering): Lettering {
  const lettering: Lettering = {}
  if (bold ?? around.weight) lettering.weight = 'bold'
  if (italic ?? around.style) lettering.style = 'italic'
  return lettering
}

const lettered = (words: string, own: Lettering): Piece =>
  own.weight || own.style ? { words, look: own } : words

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
  else if (piece !== '') pieces.push(piece)
}

/** Nothing runs off the paper: words that are wider than their room become letters. */
export function breakPieces(pieces: readonly Piece[], room: number, size: number): Piece[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return breakWords(piece, {}, room, size)
    if ('note' in piece) return [{ note: breakPieces(piece.note, room, size) }]
    return 'words' in piece ? breakWords(piece.words, piece.look, room, size) : [piece]
  })
}

function breakWords(words: string, own: Lettering, room: number, size: number): Piece[] {
  const pieces: Piece[] = []
  for (const part of splitLongWords(words, room, size)) {
    add(pieces, typeof part === 'string' ? lettered(part, own) : { letters: part, look: own })
  }
  return pieces
}
