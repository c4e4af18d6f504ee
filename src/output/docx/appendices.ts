import type { Appendix, ReportDocument } from '../../core/report/model.ts'
import { extraSheets } from '../extra-sheets.ts'
import { type Orientation, textWidth } from '../measures.ts'
import { blocks } from './blocks.ts'
import type { Drawing } from './inlines.ts'
import { paragraph, run } from './text-paragraph.ts'

/** What stands on its own pages, in its own direction. */
export interface Leaf {
  orientation: Orientation
  xml: string
}

/** All appendices, and the sheets behind them, which have no label because they are none. */
export function appendixLeaves(drawing: Drawing, model: ReportDocument): Leaf[] {
  const { text } = drawing.layout.elements.appendixLabel
  const leaves = model.appendices.map((appendix) =>
    leaf(drawing, appendix, [text ?? '', appendix.number ?? ''].join(' ').trim()),
  )
  return [...leaves, ...extraSheets(model).map((sheet) => leaf(drawing, sheet))]
}

function leaf(drawing: Drawing, appendix: Appendix, label?: string): Leaf {
  const xml =
    (label ? paragraph({ style: 'AppendixLabel' }, run(label)) : '') +
    paragraph({ style: 'AppendixTitle' }, run(appendix.title)) +
    paragraph({ style: 'AppendixAttachment' }, run(appendix.attachedTo)) +
    blocks(drawing, appendix.blocks, textWidth(drawing.layout, appendix.orientation))
  return { orientation: appendix.orientation, xml }
}
