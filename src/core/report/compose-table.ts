import { type Desk, loop } from './desk.ts'
import { holds } from './environment.ts'
import type { Cell } from './model.ts'
import type { TableRows, TableSpec } from './outline-file.ts'
import type { OwnBlock } from './weave.ts'
import { fillWords, writeInline } from './write-inline.ts'

/** The table written out, or the sentence that stands for an empty one. */
export function composeTable(desk: Desk, spec: TableSpec, block: string): OwnBlock[] {
  const rows = spec.rows.flatMap((row) => composeRows(desk, row, spec))
  if (rows.length === 0) {
    const content = writeInline(desk, spec.empty)
    return [{ type: 'paragraph', style: 'body', content, section: desk.section, block, origin: 'system' }]
  }
  return [
    {
      type: 'table',
      ...(spec.caption ? { caption: fillWords(desk.environment, spec.caption) } : {}),
      ...(spec.unit_note ? { unitNote: spec.unit_note } : {}),
      widths: spec.widths,
      header: spec.header.map((row) =>
        row.map(({ text, ...span }) => ({
          content: [{ type: 'text', text: fillWords(desk.environment, text), bold: true }],
          align: 'center',
          bold: true,
          ...span,
        })),
      ),
      rows,
      section: desk.section,
      block,
    },
  ]
}

function composeRows(desk: Desk, row: TableRows, spec: TableSpec): Cell[][] {
  if ('each' in row) {
    return loop(desk.environment, row.each).flatMap(({ inside }) =>
      row.rows.flatMap((inner) => composeRows({ ...desk, environment: inside }, inner, spec)),
    )
  }
  if (row.when && !holds(desk.environment, row.when)) return []
  return [
    row.cells.map((template, column) => ({
      content: writeInline(desk, template, { cell: spec.list_missing ? 'listed' : 'plain' }),
      align: spec.align[column] ?? 'left',
      ...(row.bold ? { bold: true } : {}),
      ...(row.italic ? { italic: true } : {}),
    })),
  ]
}
