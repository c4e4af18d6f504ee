import type { Appendix, Missing, ReportDocument, Table } from '../../core/report/model.ts'
import { type Orientation, textWidth } from '../measures.ts'
import { blocks } from './blocks.ts'
import type { Drawing } from './inlines.ts'
import { table } from './table.ts'
import { paragraph, run } from './text-paragraph.ts'

/** What stands on its own pages, in its own direction. */
export interface Leaf {
  orientation: Orientation
  xml: string
}

export function appendixLeaf(drawing: Drawing, appendix: Appendix): Leaf {
  const label = appendix.number ? `Phụ lục ${appendix.number}` : 'Phụ lục'
  const xml =
    paragraph({ style: 'AppendixLabel' }, run(label)) +
    paragraph({ style: 'AppendixTitle' }, run(appendix.title)) +
    paragraph({ style: 'AppendixAttachment' }, run(appendix.attachedTo)) +
    blocks(drawing, appendix.blocks, textWidth(drawing.layout, appendix.orientation))
  return { orientation: appendix.orientation, xml }
}

/** A list for the people who prepare the report; an issued report never carries it. */
export function missingLeaf(drawing: Drawing, model: ReportDocument): Leaf | undefined {
  if (model.status !== 'draft' || model.missing.length === 0) return undefined
  const xml =
    paragraph({ style: 'AppendixTitle' }, run('Danh mục số liệu còn thiếu')) +
    paragraph(
      { style: 'AppendixAttachment' },
      run('(Dành cho người soạn; không thuộc nội dung báo cáo, không in khi ban hành)'),
    ) +
    table(drawing, missingTable(model.missing), textWidth(drawing.layout))
  return { orientation: 'portrait', xml }
}

function missingTable(missing: readonly Missing[]): Table {
  const words = (text: string) => ({ content: [{ type: 'text' as const, text }] })
  const head = (text: string) => ({ ...words(text), bold: true, align: 'center' as const })
  return {
    type: 'table',
    widths: [2, 6, 5, 4],
    header: [[head('Mục'), head('Số liệu'), head('Lý do'), head('Nơi nhập')]],
    rows: missing.map((one) => [
      words(one.section),
      words(one.label),
      words(one.reason),
      words(one.enteredIn),
    ]),
    section: '',
  }
}
