import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { all, attribute, find, OpenedDocx, textOf, value } from '../../../tests/fixtures/opened-docx.ts'
import { longReportDocument, reportDocument } from '../../../tests/fixtures/report-document.ts'
import { capitalTable, villageAppendix } from '../../../tests/fixtures/report-tables.ts'
import type { Block, Inline, ReportDocument } from '../../core/report/model.ts'
import { agencyLines, headingLine, recipientLines, syntheticNoteLines } from '../printed-lines.ts'
import { measureText } from '../text-width.ts'
import { renderDocx } from './render-docx.ts'

const layout = nd30Layout()

/** What an independent reader finds: one line a paragraph, footnotes at the end. */
async function readLines(model: ReportDocument): Promise<string[]> {
  const bytes = await renderDocx(model, layout)
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  return html
    .replace(/<\/(?:p|h\d|li|td|th)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.replace(/ ↑$/, '').trim())
    .filter((line) => line !== '')
}

/** What the model says, in the same shape. */
function writtenLines(model: ReportDocument): string[] {
  const notes: string[] = []
  const say = (content: readonly Inline[]): string =>
    content
      .map((inline) => {
        if (inline.type === 'footnote') return `[${notes.push(say(inline.content))}]`
        return inline.text + (inline.type === 'figure' && inline.synthetic ? '*' : '')
      })
      .join('')
  const block = (one: Block): string[] => {
    if (one.type === 'heading') return [headingLine(one)]
    if (one.type === 'paragraph') return [say(one.content)]
    const cells = [...one.header, ...one.rows].flat().map((cell) => say(cell.content))
    return [one.caption ?? '', one.unitNote ?? '', ...cells]
  }
  const { head, signature } = model
  const { nationalName, motto } = layout.elements
  const lines = [
    ...agencyLines(head.superiorAgency ?? '', (line) => line.length < 28),
    head.agency,
    nationalName.text ?? '',
    motto.text ?? '',
    head.number,
    head.placeAndDate,
    head.draftMark ?? '',
    head.kind,
    ...head.subject,
    head.occasion ?? '',
    ...model.body.flatMap(block),
    ...syntheticNoteLines(model.syntheticNotes),
    'Nơi nhận:',
    ...recipientLines(model.recipients),
    ...signature.authority,
    signature.signer ?? '',
    ...model.appendices.flatMap((appendix) => [
      `Phụ lục ${appendix.number ?? ''}`,
      appendix.title,
      appendix.attachedTo,
      ...appendix.blocks.flatMap(block),
    ]),
  ]
  return [...lines, ...notes].map((line) => line.trim()).filter((line) => line !== '')
}

describe('the words of the file', () => {
  test('are the words of the report, footnotes included, in the same order', async () => {
    const model = longReportDocument()
    model.status = 'issued'
    const lines = await readLines(model)
    expect(lines.map(withoutNoBreak)).toEqual(writtenLines(model))
  })

  test('a list of four hundred villages is whole', async () => {
    const model = reportDocument({ status: 'issued', appendices: [villageAppendix(400)] })
    const lines = await readLines(model)
    expect(lines.map(withoutNoBreak)).toEqual(writtenLines(model))
  })

  test('a draft ends with what is still missing; an issued report does not', async () => {
    const draft = await readLines(reportDocument())
    expect(draft).toContain('Danh mục số liệu còn thiếu')
    expect(draft).toContain('Chưa đơn vị nào nhập')
    const issued = await readLines(reportDocument({ status: 'issued' }))
    expect(issued).not.toContain('Danh mục số liệu còn thiếu')
  })

  test('one appendix is not numbered', async () => {
    const lines = await readLines(reportDocument({ appendices: [villageAppendix(2)] }))
    expect(lines).toContain('Phụ lục')
  })

  const withoutNoBreak = (line: string): string => line.replaceAll('\u00a0', ' ').trim()
})

describe('figures', () => {
  test('keep their key in a locked control that prints exactly the number', async () => {
    const opened = new OpenedDocx(await renderDocx(reportDocument(), layout))
    const controls = all(opened.part('word/document.xml'), 'sdt')
    const found = controls.find((control) => value(find(control, 'tag')) === 'poverty.poor.rate')
    if (!found) throw new Error('no control for poverty.poor.rate')
    expect(textOf(found)).toBe('2,96%')
    expect(value(find(found, 'lock'))).toBe('contentLocked')
  })

  test('made-up ones carry a raised mark outside the control, missing ones are italic', async () => {
    const opened = new OpenedDocx(await renderDocx(reportDocument(), layout))
    const controls = all(opened.part('word/document.xml'), 'sdt')
    const tagged = (key: string) => controls.find((control) => value(find(control, 'tag')) === key)
    const madeUp = tagged('outreach.broadcasts.count')
    const mark = madeUp?.nextSibling as typeof madeUp
    expect(madeUp && textOf(madeUp)).toBe('48')
    expect(mark && textOf(mark)).toBe('*')
    expect(mark && value(find(mark, 'vertAlign'))).toBe('superscript')
    const missing = tagged('outreach.listeners.count')
    expect(missing && find(missing, 'i')).toBeDefined()
  })
})

describe('tables and appendices', () => {
  test('header rows repeat, no row breaks over pages, merged cells cover the grid', async () => {
    const body: Block[] = [capitalTable()]
    const opened = new OpenedDocx(await renderDocx(reportDocument({ body }), layout))
    const table = opened.tables.find((one) => textOf(one).includes('Chương trình'))
    if (!table) throw new Error('no table')
    const rows = all(table, 'tr')
    expect(rows.map((row) => find(row, 'tblHeader') !== undefined)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
    expect(rows.every((row) => find(row, 'cantSplit') !== undefined)).toBe(true)
    for (const row of rows) {
      const spans = all(row, 'tc').map((cell) => Number(value(find(cell, 'gridSpan')) || 1))
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(5)
    }
    expect(all(rows[1] ?? table, 'vMerge').map(value)).toEqual(['', '', ''])
  })

  test('cells are set in 11 or 12 points, numbers at the right, ruled in single black lines', async () => {
    const opened = new OpenedDocx(await renderDocx(reportDocument(), layout))
    const ruled = opened.tables.filter((table) => find(table, 'tblBorders'))
    expect(ruled).toHaveLength(4)
    for (const paragraph of ruled.flatMap((table) => all(table, 'p'))) {
      expect([11, 12]).toContain(opened.lookOf(paragraph).sizePt)
    }
    const number = ruled.flatMap((table) => all(table, 'p')).find((one) => textOf(one) === '640.000.000')
    expect(number && opened.lookOf(number).align).toBe('right')
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
      const line = ruled[0] && find(ruled[0], side)
      expect([attribute(line, 'val'), attribute(line, 'color')]).toEqual(['single', '000000'])
    }
  })

  test('a column grows rather than cut a sum of money in two', async () => {
    const narrow = { ...capitalTable(), widths: [10, 40, 1, 30, 20] }
    const opened = new OpenedDocx(await renderDocx(reportDocument({ body: [narrow] }), layout))
    const table = opened.tables.find((one) => textOf(one).includes('Chương trình'))
    const width = Number(attribute(table && all(table, 'gridCol')[2], 'w'))
    const sum = measureText('2.040.000.000', { sizePt: 12, bold: true, upperCase: false })
    expect(width).toBeGreaterThan(sum)
  })

  test('a row with more words than a page may break, or its end would be lost', async () => {
    const table = capitalTable()
    const long = { content: [{ type: 'text' as const, text: 'Nội dung rất dài. '.repeat(400) }] }
    const body: Block[] = [{ ...table, rows: [...table.rows, [long, ...(table.rows[0] ?? []).slice(1)]] }]
    const opened = new OpenedDocx(await renderDocx(reportDocument({ body }), layout))
    const rows = opened.tables
      .flatMap((one) => all(one, 'tr'))
      .filter((row) => textOf(row).includes('rất dài'))
    expect(rows.map((row) => find(row, 'cantSplit'))).toEqual([undefined])
  })

  test('a table without rows prints nothing, because Word refuses one', async () => {
    const body: Block[] = [{ ...capitalTable(), header: [], rows: [] }]
    const opened = new OpenedDocx(await renderDocx(reportDocument({ body, appendices: [] }), layout))
    expect(opened.tables.every((table) => all(table, 'tr').length > 0)).toBe(true)
  })

  test('columns share the text width to the last twip', async () => {
    const opened = new OpenedDocx(await renderDocx(reportDocument(), layout))
    for (const table of opened.tables) {
      const grid = all(table, 'gridCol').reduce((sum, column) => sum + Number(attribute(column, 'w')), 0)
      expect(grid).toBe(Number(attribute(find(table, 'tblW'), 'w')))
    }
  })

  test('the unit of measure stands right above its table, in italics at the right', async () => {
    const opened = new OpenedDocx(await renderDocx(reportDocument(), layout))
    const note = opened.paragraphSaying('Đơn vị tính: hộ')
    expect(opened.lookOf(note)).toMatchObject({ italic: true, align: 'right', keepNext: true })
    expect((note.nextSibling as typeof note).localName).toBe('tbl')
  })

  test('a wide appendix lies on its side, the others stand', async () => {
    const opened = new OpenedDocx(await renderDocx(reportDocument(), layout))
    const turned = opened.sections.map((section) => attribute(find(section, 'pgSz'), 'orient'))
    expect(turned.map((orient) => orient === 'landscape')).toEqual([false, false, true, false])
  })
})
