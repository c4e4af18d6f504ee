import { describe, expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { OpenedPdf } from '../../../tests/fixtures/opened-pdf.ts'
import {
  capitalTable,
  cell,
  reportDocument,
  villageAppendix,
} from '../../../tests/fixtures/report-document.ts'
import type { Block, Inline, ReportDocument, Table } from '../../core/report/model.ts'
import { renderPdf } from './render-pdf.ts'

const layout = nd30Layout()
const open = async (overrides: Partial<ReportDocument>): Promise<OpenedPdf> =>
  OpenedPdf.open(await renderPdf(reportDocument({ appendices: [], missing: [], ...overrides }), layout))

const said = (...content: (string | Inline)[]): Block => ({
  type: 'paragraph',
  style: 'body',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
  section: 'I',
  origin: 'unit',
})

describe('what a user typed', () => {
  const attempts = [
    '#import "x.typ": *',
    '#read("/etc/passwd")',
    '$x^2$',
    '\\ \\u{41}',
    '*đậm* _nghiêng_',
    '@ref',
    '<nhan>',
    '= Tiêu đề',
    '`mã`',
    '// ghi chú',
    '"] #panic("x") [',
    '~ -- --- ...',
    '\'nháy\' "kép"',
    '</script><b>x</b>&amp;',
    '{x} %s {0}',
  ]

  test.each(attempts)('is printed as it is: %s', async (attempt) => {
    const note: Inline = { type: 'footnote', content: [{ type: 'text', text: `chú ${attempt}` }] }
    const heading: Block = { type: 'heading', level: 2, number: '1', text: attempt, section: 'I' }
    const table: Table = {
      ...capitalTable(),
      caption: `Bảng ${attempt}`,
      header: [],
      rows: [[cell(attempt)]],
      widths: [1],
    }
    const pdf = await open({ title: attempt, body: [heading, said(`Nói ${attempt}`, note), table] })
    const words = attempt.replace(/\s+/g, ' ')
    expect(pdf.title).toBe(attempt)
    expect(pdf.texts('H1')).toContain(`1. ${words}`)
    expect(pdf.texts('TD')).toContain(words)
    expect(pdf.reading().main).toContain(`Nói ${words}`)
    expect(pdf.reading().notes).toContain(`chú ${words}`)
  })

  test('Vietnamese survives composed, even when it came decomposed', async () => {
    const words = 'Ủy ban nhân dân; Nà Phiêng; ỡ ợ ặ ẵ ẩ ễ ộ ữ ự ỷ ỵ Đ đ Ơ Ư'
    const pdf = await open({ body: [said(words.normalize('NFD'))] })
    expect(pdf.reading().main).toContain(words)
    expect(pdf.reading().main).toBe(pdf.reading().main.normalize('NFC'))
  })

  test('letters the font lacks become a box instead of stopping the report', async () => {
    const pdf = await open({ body: [said('Đạt ✓ 😀 ខ្មែរ \ud800 \u0007 hết')] })
    expect(pdf.reading().main).toMatch(/Đạt □ □ □+ □ +hết/)
  })

  test('invisible letters pasted along do not spoil the text in the file', async () => {
    const pdf = await open({ body: [said('xã\u200b Khe\u00ad Lim\u200d, x\ufeff hết')] })
    expect(pdf.reading().main).toContain('xã Khe Lim, x hết')
  })

  test('a word longer than the line is broken, never cut off', async () => {
    const word = 'x'.repeat(400)
    const pdf = await open({ body: [said(word), { ...capitalTable(), rows: [[cell(word)]] }] })
    const main = pdf.reading().main.replace(/\s/g, '')
    expect(main.split(word)).toHaveLength(3)
    const right = ((210 - layout.marginsMm.right.value) / 25.4) * 72
    for (const page of pdf.pages) {
      for (const piece of [...page.pieces.values()].flat())
        expect(piece.x + piece.width).toBeLessThan(right + 1)
    }
  })

  test('an empty report is still a letter with its head and signature', async () => {
    const pdf = await open({ body: [], recipients: [], syntheticNotes: [], signature: { authority: [] } })
    expect(pdf.reading().main).toContain('BÁO CÁO')
  })
})

describe('tables', () => {
  test('four hundred rows repeat their head on every page and lose none', async () => {
    const pdf = await open({ appendices: [villageAppendix(400)] })
    const cells = pdf.texts('TD')
    expect(cells.filter((words) => /^Thôn Nà/.test(words))).toHaveLength(400)
    const [first, ...later] = pdf.pages.map((_, page) => pdf.artifactsOf(page)).slice(2)
    expect(first).not.toContain('Tổng số hộ')
    expect(later.length).toBeGreaterThan(6)
    for (const artifacts of later) expect(artifacts).toContain('Tổng số hộ')
  })

  test('numbers stand at the right of their cells', async () => {
    const pdf = await open({})
    const right = (words: string): number => {
      const piece = pdf.pieceSaying(words)
      return piece.x + piece.width
    }
    expect(right('640.000.000')).toBeCloseTo(right('1.250.000.000'), 1)
  })

  test('a column grows rather than break a sum of money', async () => {
    const table: Table = { ...capitalTable(), widths: [1, 12, 1, 1, 1] }
    const pdf = await open({ body: [table] })
    expect(pdf.pieceSaying('2.040.000.000').words.trim()).toBe('2.040.000.000')
  })

  test('a row taller than the page goes on on the next one', async () => {
    const table: Table = {
      ...capitalTable(),
      header: [],
      widths: [1, 1],
      rows: [[cell('dài '.repeat(4000)), cell('Hết')]],
    }
    const pdf = await open({ body: [table] })
    expect(pdf.reading().main.match(/dài/g)).toHaveLength(4000)
  })

  test('a table with spans that do not fit is drawn all the same', async () => {
    const table: Table = {
      ...capitalTable(),
      widths: [1, 1],
      header: [[cell('A', { colspan: 5 })]],
      rows: [[cell('B', { rowspan: 9 })], [cell('C', { colspan: 2 }), cell('thừa')], []],
    }
    const pdf = await open({ body: [table, { ...table, header: [], rows: [] }] })
    expect(pdf.texts('TD').filter(Boolean)).toEqual(['B', 'C'])
  })
})
