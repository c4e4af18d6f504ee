import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excelHtml, excelText } from '../../../tests/fixtures/excel-clipboard.ts'
import { villageSheet } from '../testing/sheets.ts'
import { parseTabText, trimBlock, writeTabText } from './clipboard.ts'
import { findDisplayedSign, parseTableHtml, writeTableHtml } from './clipboard-html.ts'
import { emptyCell, lockOf } from './columns.ts'
import { matchHeaders } from './match-headers.ts'
import { type PasteGround, planFillDown, planPaste } from './paste.ts'
import { writeCell } from './print-cell.ts'
import type { Sheet } from './sheet.ts'

const texts = (block: ReturnType<typeof parseTabText>) => block.map((row) => row.map((cell) => cell.text))

const groundOf = (sheet: Sheet): PasteGround => ({
  columns: sheet.columns,
  rowCount: sheet.rows.length,
  mayGrow: sheet.mayGrow,
  textAt: (row, key) => {
    const column = sheet.columns.find((one) => one.key === key)
    return column ? writeCell(sheet.rows[row]?.cells[key] ?? emptyCell, column, 'vi') : ''
  },
  lockAt: (row, key) => {
    const column = sheet.columns.find((one) => one.key === key)
    const found = sheet.rows[row]
    return column && found ? lockOf(column, found) : undefined
  },
})
const at = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })
const said = (plan: ReturnType<typeof planPaste>) =>
  plan.typings.map(({ row, column, text }) => `${row} ${column}: ${text}`)

describe('Text from a spreadsheet', () => {
  it('keeps tabs, line ends and quotes inside of quoted cells', () => {
    const text = 'a\t"hai\ndòng"\t"nói ""vâng"""\r\n"Xã" Thụy Hùng\t\tcuối\r\n'
    expect(texts(parseTabText(text))).toEqual([
      ['a', 'hai\ndòng', 'nói "vâng"'],
      ['"Xã" Thụy Hùng', '', 'cuối'],
    ])
  })

  it('that was written is read back the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ế', '"', '\t', '\n', ' ', '1') })
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
    fc.assert(
      fc.property(block, (rows) => {
        // A last line of nothing cannot be told from the line end that every copy has.
        fc.pre(rows.at(-1)?.join('') !== '')
        expect(texts(parseTabText(writeTabText(rows)))).toEqual(rows)
      }),
    )
  })

  it('loses the empty rows and columns of a copied column', () => {
    expect(texts(trimBlock(parseTabText('1\t\t\n2\t\t\n\t\t\n')))).toEqual([['1'], ['2']])
  })
})

describe('A table from the clipboard of Excel', () => {
  it('says the text of merged cells in every cell they cover', () => {
    const block = parseTableHtml(excelHtml) ?? []
    expect(texts(block).slice(0, 2)).toEqual([
      ['TT', 'Thôn', 'Tổng số\nhộ', 'Hộ nghèo', 'Hộ nghèo', 'Ghi chú'],
      ['TT', 'Thôn', 'Tổng số\nhộ', 'Đầu năm', 'Tỷ lệ', 'Ghi chú'],
    ])
    expect(block[3]?.[5]?.text).toBe('Đã rà soát & ký')
  })

  it('tells which sign parts the decimals', () => {
    expect(findDisplayedSign(excelHtml)).toBe(',')
    expect(findDisplayedSign('<table></table>')).toBeUndefined()
  })

  it('is nothing without a table, and never endless', () => {
    expect(parseTableHtml('<p>chỉ là chữ</p>')).toBeUndefined()
    const block = parseTableHtml('<table><tr><td colspan=99999999 rowspan=9999999>x</td></tr></table>')
    expect(block?.[0]?.length).toBe(200)
  })

  it('reads any text as text, never as a page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const clean = rows.map((row) => row.map((text) => text.replace(/\s+/g, ' ').trim()))
          expect(texts(parseTableHtml(writeTableHtml(clean)) ?? [])).toEqual(clean)
        },
      ),
    )
  })
})

describe('Heads that were pasted along', () => {
  const { columns } = villageSheet()
  it.each([
    ['as a table', parseTableHtml(excelHtml) ?? []],
    ['as text', parseTabText(excelText)],
  ])('are recognised %s, with the line of column numbers', (_, block) => {
    expect(matchHeaders(block, columns)).toEqual({
      height: 3,
      columns: [undefined, 'village', 'households', 'poor', 'rate', 'note'],
      unknown: ['TT'],
    })
  })

  it('are not seen in records', () => {
    expect(matchHeaders(parseTabText('Nà Pài\t1.081\t30'), columns)).toBeUndefined()
    expect(matchHeaders(parseTabText('1\t2\n3\t4'), columns)).toBeUndefined()
  })
})

describe('A paste', () => {
  it('with heads goes to rows and columns by their names', () => {
    const shuffled = 'Đầu năm\tThôn\n3\tbản lề\n0\tPò Nghiều\n9\tThôn lạ\n'
    const plan = planPaste(parseTabText(shuffled), at(0, 0), groundOf(villageSheet()))
    expect(said(plan)).toEqual(['2 poor: 3', '1 poor: 0'])
    expect(plan.unknownRows).toEqual(['Thôn lạ'])
  })

  it('with heads goes row by row where two rows bear one name', () => {
    const sheet = villageSheet()
    const [first, ...others] = sheet.rows
    const twice = { ...sheet, rows: first ? [first, { ...first, key: 'again' }, ...others] : others }
    const plan = planPaste(parseTabText('Thôn\tĐầu năm\nNà Pài\t3\n'), at(1, 0), groundOf(twice))
    expect(said(plan)).toEqual(['1 poor: 3'])
  })

  it('from Excel leaves computed cells alone and takes the dash of accountants as the zero it is', () => {
    const block = parseTableHtml(excelHtml) ?? []
    const plan = planPaste(block, at(0, 0), groundOf(villageSheet()), findDisplayedSign(excelHtml))
    expect(said(plan)).toEqual([
      '0 households: 1.081',
      '0 poor: 30',
      '0 note: Đã rà soát & ký',
      '1 households: 150',
      '1 poor: 0',
      '2 households: chưa báo cáo',
      '2 poor: -2',
    ])
    expect(plan.manner).toEqual({ decimalSign: ',', isEvident: true })
  })

  it('without heads goes cell by cell from where one stands; blanks erase nothing', () => {
    const plan = planPaste(parseTabText('5\t\n6\t7\n8\t9\n'), at(1, 1), groundOf(villageSheet()))
    expect(said(plan)).toEqual(['1 households: 5', '2 households: 6', '2 poor: 7'])
    expect(plan).toMatchObject({ blank: 1, outside: 2 })
  })

  it('adds rows where the sheet may grow', () => {
    const plan = planPaste(parseTabText('6\n7\n'), at(2, 1), groundOf(villageSheet({ mayGrow: true })))
    expect(said(plan)).toEqual(['2 households: 6', '3 households: 7'])
  })

  it('of one cell fills all that is chosen', () => {
    const area = { top: 0, bottom: 1, left: 1, right: 2 }
    expect(said(planPaste(parseTabText('4'), area, groundOf(villageSheet())))).toEqual([
      '0 households: 4',
      '0 poor: 4',
      '1 households: 4',
      '1 poor: 4',
    ])
  })

  it('fill down copies the top row, or the row above a single one', () => {
    const ground = groundOf(villageSheet())
    const fill = (top: number, bottom: number) =>
      planFillDown({ top, bottom, left: 1, right: 3 }, ground).map(({ row, column, text }) => [
        row,
        column,
        text,
      ])
    expect(fill(0, 1)).toEqual([
      [1, 'households', '1.000'],
      [1, 'poor', '40'],
    ])
    expect(fill(1, 1)).toEqual(fill(0, 1))
    expect(fill(0, 0)).toEqual([])
  })
})
