import type exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import {
  cellOf,
  compare,
  entered,
  openFile,
  pageOf,
  render,
  save,
  text,
  value,
} from '../../../tests/support/sheet-files.ts'
import type { Sheet } from '../../core/sheets/sheet.ts'
import { readSheetXlsx, renderListXlsx } from './index.ts'

/** A table of villages as a commune fills it in. */
const villages: Sheet = {
  key: 'poverty-review',
  title: 'Kết quả rà soát hộ nghèo, hộ cận nghèo',
  titleEn: 'Poverty review',
  year: 2023,
  mayGrow: false,
  isEditable: true,
  columns: [
    text('village', 'Thôn'),
    entered('households', 'Tổng số hộ', 'count', { measure: 'hộ', total: 'sum' }),
    entered('poor', 'Số hộ', 'count', { groups: ['Hộ nghèo'], measure: 'hộ', total: 'sum' }),
    entered('rate', 'Tỷ lệ', 'percent', {
      groups: ['Hộ nghèo'],
      isEditable: false,
      derived: { kind: 'ratio', numerator: 'poor', denominator: 'households' },
    }),
    entered('growth', 'Tăng thu nhập', 'percent', { mayBeNegative: true }),
    entered('state', 'Trạng thái', 'choice', {
      choices: [
        { code: 'met', label: 'Đạt', labelEn: 'Met' },
        { code: 'not-met', label: 'Chưa đạt', labelEn: 'Not met' },
      ],
    }),
    entered('on', 'Ngày rà soát', 'date'),
    entered('money', 'Kinh phí', 'money', { measure: 'đồng', total: 'sum' }),
    entered('note', 'Ghi chú', 'text'),
  ],
  rows: [
    {
      key: 'thon-1',
      revision: 3,
      depth: 0,
      cells: {
        village: value('Còn Tòong'),
        households: value('1081'),
        poor: value('30'),
        growth: value('2.78'),
        state: value('met'),
        on: value('2023-11-15'),
        money: value('102062112'),
        note: value('=HYPERLINK("http://evil")'),
      },
      lastYear: { households: '1075', poor: '39' },
    },
    {
      key: 'thon-2',
      revision: 1,
      depth: 0,
      cells: {
        village: value('Nà Pheo'),
        households: value('96'),
        poor: { state: 'not-reported', reason: 'thôn chưa gửi' },
        note: value('- Hỗ trợ nhà ở'),
      },
    },
    { key: 'thon-3', revision: 0, depth: 0, cells: { village: value('Pò Mã') } },
  ],
}
const move = (from: exceljs.Cell, to: exceljs.Cell) => {
  to.value = from.value
  to.style = from.style
}

/** What sorting does: cells change places with all they are. */
function swapLines(page: exceljs.Worksheet, one: number, other: number): void {
  for (let column = 1; column <= 20; column += 1) {
    const [first, second] = [page.getCell(one, column), page.getCell(other, column)]
    const { value: kept, style } = first
    move(second, first)
    second.value = kept
    second.style = style
  }
}

/** What putting in a column does: everything from there moves to the right. */
function insertColumn(page: exceljs.Worksheet, at: number): void {
  for (const merge of page.model.merges) page.unMergeCells(merge)
  for (let line = 1; line <= page.rowCount; line += 1) {
    for (let column = 20; column >= at; column -= 1) {
      move(page.getCell(line, column), page.getCell(line, column + 1))
    }
    page.getCell(line, at).value = null
  }
}

/** Exports, lets somebody edit the file, and brings it back. */
async function edited(
  edit: (page: exceljs.Worksheet, book: exceljs.Workbook) => void,
  sheet = villages,
  erases = false,
) {
  const book = await openFile(await render(sheet))
  edit(pageOf(book), book)
  return compare(sheet, await save(book), erases)
}

describe('A sheet as an Excel file', () => {
  it('is laid out as offices print it', async () => {
    const page = pageOf(await openFile(await render(villages)))
    expect(page.getCell('C2').value).toBe('Kết quả rà soát hộ nghèo, hộ cận nghèo')
    expect(page.getCell('C3').value).toBe('Xã Thụy Hùng. Năm 2023.')
    expect(page.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '4:5',
    })
    expect(page.getCell('C4').font.name).toBe('Times New Roman')
    expect(page.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 5 })
    // Heads of one group are one cell across, heads without a group one cell down.
    expect(page.model.merges).toEqual(expect.arrayContaining(['F4:H4', 'C4:C5']))
    expect(page.getCell('D5').value).toBe('Tổng số hộ (hộ)')
  })

  it('hides keys, revisions and where it comes from', async () => {
    const book = await openFile(await render(villages))
    const page = pageOf(book)
    expect(page.getRow(1).hidden).toBe(true)
    expect([page.getColumn(1).hidden, page.getColumn(2).hidden]).toEqual([true, true])
    expect([page.getCell('A6').value, page.getCell('B6').value]).toEqual(['thon-1', 3])
    expect(book.getWorksheet('mtqg')?.state).toBe('veryHidden')
  })

  it('holds numbers as numbers, shown the Vietnamese way', async () => {
    const page = pageOf(await openFile(await render(villages)))
    const shown = (column: string) => {
      const cell = cellOf(page, 'thon-1', column)
      return [cell.value, cell.numFmt]
    }
    expect(shown('households')).toEqual([1081, '#,##0'])
    expect(shown('growth')).toEqual([0.0278, '0.00%'])
    expect(shown('money')).toEqual([102062112, '#,##0'])
    expect(shown('on')).toEqual([new Date('2023-11-15'), 'dd/mm/yyyy'])
    expect(shown('state')).toEqual(['Đạt', '@'])
    expect(shown('mtqg:last-year:poor')).toEqual([39, '#,##0'])
    expect(cellOf(page, 'thon-2', 'poor').value).toBe('chưa báo cáo: thôn chưa gửi')
  })

  it('locks all but what is typed into, and offers lists', async () => {
    const page = pageOf(await openFile(await render(villages)))
    const isLocked = (column: string) => cellOf(page, 'thon-1', column).protection?.locked ?? true
    expect(['village', 'rate', 'mtqg:last-year:poor'].map(isLocked)).toEqual([true, true, true])
    expect(['households', 'poor', 'state', 'note'].map(isLocked)).toEqual([false, false, false, false])
    expect((page as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true })
    const { formulae } = cellOf(page, 'thon-1', 'state').dataValidation
    expect(formulae).toEqual(['mtqg!$D$1:$D$2'])
  })

  it('computes totals and rates by formulas that anybody can read', async () => {
    const page = pageOf(await openFile(await render(villages)))
    expect(cellOf(page, 'thon-1', 'rate').value).toEqual({
      formula: 'IF(AND(COUNT(F6,D6)=2,D6<>0),F6/D6,"")',
      result: 0.0278,
    })
    expect(cellOf(page, 'mtqg:total', 'households').value).toEqual({ formula: 'SUM(D6:D8)', result: 1177 })
  })

  it('never holds a text that a spreadsheet could run', async () => {
    const page = pageOf(await openFile(await render(villages)))
    expect(cellOf(page, 'thon-1', 'note').value).toBe(`'=HYPERLINK("http://evil")`)
    expect(cellOf(page, 'thon-2', 'note').value).toBe('- Hỗ trợ nhà ở')
  })

  it('shows faults beside the rows they are about', async () => {
    const faults = [
      { row: 'thon-2', column: 'poor', severity: 'error' as const, message: 'Phải là số nguyên.' },
    ]
    const typed = new Map([['thon-2', new Map([['poor', 'ba mươi']])]])
    const page = pageOf(await openFile(await render(villages, { faults, typed })))
    expect(cellOf(page, 'thon-2', 'mtqg:faults').value).toBe('Số hộ: Phải là số nguyên.')
    expect(cellOf(page, 'thon-2', 'poor').value).toBe('ba mươi')
    expect(cellOf(page, 'thon-1', 'mtqg:faults').value).toBe('')
  })
})

describe('A file that comes back', () => {
  it('without an edit changes nothing', async () => {
    const { changes, faults, blanks } = compare(villages, await render(villages))
    expect({ changes, faults, blanks }).toEqual({ changes: [], faults: [], blanks: 0 })
  })

  it('brings what a person typed, as a number or as text', async () => {
    const { changes, faults } = await edited((page) => {
      cellOf(page, 'thon-1', 'households').value = '1.082'
      cellOf(page, 'thon-1', 'growth').value = '3,5%'
      cellOf(page, 'thon-2', 'poor').value = 12
      cellOf(page, 'thon-2', 'state').value = 'chua dat'
      cellOf(page, 'thon-3', 'on').value = '5/1/2023'
      cellOf(page, 'thon-3', 'note').value = 'Đã đối chiếu'.normalize('NFD')
    })
    expect(faults).toEqual([])
    expect(changes).toEqual([
      { row: 'thon-1', revision: 3, column: 'households', cell: value('1082') },
      { row: 'thon-1', revision: 3, column: 'growth', cell: value('3.5') },
      { row: 'thon-2', revision: 1, column: 'poor', cell: value('12') },
      { row: 'thon-2', revision: 1, column: 'state', cell: value('not-met') },
      { row: 'thon-3', revision: 0, column: 'on', cell: value('2023-01-05') },
      { row: 'thon-3', revision: 0, column: 'note', cell: value('Đã đối chiếu') },
    ])
  })

  it('may have its rows sorted and columns put in between', async () => {
    const { changes, faults } = await edited((page) => {
      swapLines(page, 6, 7)
      insertColumn(page, 5)
      page.getCell('E6').value = 'của tôi'
      cellOf(page, 'thon-2', 'households').value = 97
    })
    expect(faults).toEqual([])
    expect(changes).toEqual([{ row: 'thon-2', revision: 1, column: 'households', cell: value('97') }])
  })

  it('is told about wrong cells in sentences', async () => {
    const { changes, faults, typed } = await edited((page) => {
      cellOf(page, 'thon-1', 'poor').value = 'ba mươi'
      cellOf(page, 'thon-2', 'households').value = -5
      cellOf(page, 'thon-3', 'on').value = '30/2/2023'
      cellOf(page, 'thon-3', 'money').value = 12.5
      cellOf(page, 'thon-3', 'poor').value = { error: '#REF!' } as exceljs.CellErrorValue
      cellOf(page, 'thon-3', 'households').value = 40
    })
    expect(faults.map(({ row, column, message }) => [row, column, message])).toEqual([
      ['thon-1', 'poor', expect.stringContaining('“ba mươi” không phải là số')],
      ['thon-2', 'households', expect.stringContaining('số âm')],
      ['thon-3', 'poor', expect.stringContaining('báo lỗi của Excel')],
      ['thon-3', 'on', expect.stringContaining('Không có ngày')],
      ['thon-3', 'money', expect.stringContaining('phải là số nguyên, tính bằng đồng')],
    ])
    expect(changes).toHaveLength(1)
    expect(typed.get('thon-1')?.get('poor')).toBe('ba mươi')
  })

  it('takes what a formula last showed, and says when it never showed anything', async () => {
    const { changes, faults } = await edited((page) => {
      cellOf(page, 'thon-1', 'poor').value = { formula: '15+16', result: 31 }
      cellOf(page, 'thon-1', 'growth').value = { formula: '1/30', result: 1 / 30 }
      cellOf(page, 'thon-2', 'households').value = { formula: 'SUM(A1)' } as exceljs.CellFormulaValue
    })
    expect(changes).toEqual([
      { row: 'thon-1', revision: 3, column: 'poor', cell: value('31') },
      { row: 'thon-1', revision: 3, column: 'growth', cell: value('3.33') },
    ])
    expect(faults[0]?.message).toContain('công thức chưa được tính')
  })

  it('erases nothing by a blank cell unless told to', async () => {
    const blank = (page: exceljs.Worksheet) => {
      cellOf(page, 'thon-1', 'poor').value = null
    }
    expect(await edited(blank)).toMatchObject({ changes: [], blanks: 1 })
    const { changes } = await edited(blank, villages, true)
    expect(changes).toEqual([{ row: 'thon-1', revision: 3, column: 'poor', cell: { state: 'empty' } }])
  })

  it('warns whoever typed over a name, and leaves it alone', async () => {
    const { changes, faults } = await edited((page) => {
      cellOf(page, 'thon-1', 'village').value = 'Thôn khác'
    })
    expect(changes).toEqual([])
    expect(faults).toMatchObject([{ row: 'thon-1', column: 'village', severity: 'warning' }])
  })

  it('adds rows where the sheet may grow, and is refused lines that belong nowhere', async () => {
    const add = (page: exceljs.Worksheet) => {
      page.getCell('D9').value = 55
      page.getCell('M9').value = 'thêm'
    }
    const growing = { ...villages, mayGrow: true }
    expect((await edited(add, growing)).changes).toEqual([
      { row: 'moi-1', revision: 0, column: 'households', cell: value('55') },
      { row: 'moi-1', revision: 0, column: 'note', cell: value('thêm') },
    ])
    const { faults } = await edited((page) => {
      page.getCell('A9').value = null
      page.getCell('D9').value = 55
    })
    expect(faults[0]?.message).toContain('Dòng 9 của tệp không có trong biểu')
  })

  it('with a line copied whole says which', async () => {
    const { faults } = await edited((page) => {
      page.getRow(8).values = page.getRow(6).values as exceljs.CellValue[]
    })
    expect(faults[0]?.message).toContain('Dòng 8 của tệp trùng một dòng ở trên')
  })

  it('that lost its hidden sheet is told what to do', async () => {
    const book = await openFile(await render(villages))
    book.removeWorksheet('mtqg')
    const bytes = await save(book)
    expect(() => readSheetXlsx(bytes, 'bieu.xlsx')).toThrow('Xuất lại biểu từ phần mềm')
  })

  it('with a cell of ten megabytes is refused with its line', async () => {
    const book = await openFile(await render(villages))
    cellOf(pageOf(book), 'thon-2', 'note').value = 'dài '.repeat(2_500_000)
    const bytes = await save(book)
    expect(() => readSheetXlsx(bytes, 'bieu.xlsx')).toThrow('dòng 7: một ô chứa quá nhiều chữ')
  })

  it('that is no workbook is refused', () => {
    expect(() => readSheetXlsx(new Uint8Array([80, 75, 3, 4, 0]), 'bieu.xlsx')).toThrow('Không đọc được tệp')
  })
})

describe('A list as an Excel file', () => {
  it('has its title, heads and values', async () => {
    const bytes = await renderListXlsx({
      title: 'Sổ văn bản năm 2023',
      note: 'Xã Thụy Hùng',
      columns: [
        { key: 'symbol', title: 'Số, ký hiệu', kind: 'text' },
        { key: 'on', title: 'Ngày', kind: 'date' },
        { key: 'money', title: 'Số tiền', kind: 'money', measure: 'đồng' },
      ],
      rows: [
        { symbol: '192/QĐ-UBND', on: '2023-04-25', money: '75000000' },
        { symbol: '+cmd|calc', on: undefined, money: '' },
      ],
    })
    const page = pageOf(await openFile(bytes))
    expect(page.getCell('A1').value).toBe('Sổ văn bản năm 2023')
    expect(page.getCell('C4').value).toBe('Số tiền (đồng)')
    expect([page.getCell('A5').value, page.getCell('B5').value, page.getCell('C5').value]).toEqual([
      '192/QĐ-UBND',
      new Date('2023-04-25'),
      75000000,
    ])
    expect(page.getCell('A6').value).toBe("'+cmd|calc")
  })
})
