import type { Block, Cell, FigureRun, Inline, ReportDocument } from '../core/report/model.ts'

/** A printed number and where the report prints it. */
export interface PrintedFigure extends Omit<FigureRun, 'type'> {
  /** Section keys, in order of appearance, each once. */
  sections: string[]
}

/** All figures of a report in order of first appearance; one printed in two ways ("30", "30 hộ") is listed twice. */
export function listPrintedFigures(model: ReportDocument): PrintedFigure[] {
  const found = new Map<string, PrintedFigure>()
  const blocks = [...model.body, ...model.appendices.flatMap((appendix) => appendix.blocks)]
  for (const block of blocks)
    for (const figure of figuresOf(inlinesOf(block))) note(found, figure, block.section)
  return [...found.values()]
}

/** Two prints with the same identity are one line in a list of figures. */
export const figureIdentity = (figure: Omit<FigureRun, 'type'>): string =>
  JSON.stringify([figure.key, figure.text, figure.state, figure.kind, figure.synthetic ?? false])

function note(found: Map<string, PrintedFigure>, { type: _, ...figure }: FigureRun, section: string): void {
  const identity = figureIdentity(figure)
  const known = found.get(identity) ?? { ...figure, sections: [] }
  if (!known.sections.includes(section)) known.sections.push(section)
  found.set(identity, known)
}

function inlinesOf(block: Block): Inline[] {
  if (block.type === 'paragraph') return block.content
  const cells = block.type === 'table' ? [...block.header, ...block.rows].flat() : []
  return cells.flatMap((cell: Cell) => cell.content)
}

const figuresOf = (content: readonly Inline[]): FigureRun[] =>
  content.flatMap((inline) => {
    if (inline.type === 'figure') return [inline]
    return inline.type === 'footnote' ? figuresOf(inline.content) : []
  })
