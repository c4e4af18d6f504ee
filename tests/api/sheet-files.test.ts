import type exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CellChange } from '../../src/core/sheets/sheet.ts'
import { changesOf, openSheetDesk, type SheetDesk, value } from '../support/sheet-desk.ts'
import { cellOf, openFile, pageOf, save } from '../support/sheet-files.ts'
import { docx, lockedOffice, multipart, xlsx } from '../support/upload-files.ts'

let desk: SheetDesk
beforeAll(async () => {
  desk = await openSheetDesk()
})

async function download(key: string, as = 'canbo') {
  const answer = await desk.app.inject({
    url: `${desk.sheets}/${key}.xlsx`,
    cookies: await desk.cookiesOf(as),
  })
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="${key}-06208-2023.xlsx"`)
  return openFile(answer.rawPayload)
}

async function bring(key: string, bytes: Uint8Array, { query = '', as = 'canbo', name = 'bieu.xlsx' } = {}) {
  const url = `${desk.sheets}/${key}/import${query}`
  return desk.app.inject({
    method: 'POST',
    url,
    cookies: await desk.cookiesOf(as),
    ...multipart({}, name, bytes),
  })
}

describe('A sheet that went to Excel and comes back', () => {
  it('untouched changes nothing, whichever it is', async () => {
    for (const key of ['indicators', 'capital-allocations', 'capital-disbursements', 'poverty-review']) {
      const { changes, faults, conflicts } = (await bring(key, await save(await download(key)))).json()
      expect({ key, changes, faults, conflicts }).toEqual({ key, changes: [], faults: [], conflicts: [] })
    }
  })

  it('shows every change and two wrong rows, and writes nothing', async () => {
    const before = await desk.readSheet('indicators')
    const book = await download('indicators')
    const page = pageOf(book)
    cellOf(page, 'health.visits', 'year').value = '7.100'
    cellOf(page, 'environment.activities', 'year').value = 'mười hai'
    cellOf(page, 'one-stop.files.on-time', 'year').value = 5000
    const bytes = await save(book)
    const run = (await bring('indicators', bytes)).json()
    expect(run.changes).toMatchObject(
      [
        { row: 'health.visits', column: 'year', cell: value(7100) },
        { row: 'one-stop.files.on-time', column: 'year', cell: value(5000) },
      ].sort(
        (a, b) =>
          before.rows.findIndex((row) => row.key === a.row) -
          before.rows.findIndex((row) => row.key === b.row),
      ),
    )
    const errors = run.faults.filter((fault: { severity: string }) => fault.severity === 'error')
    expect(errors.map((fault: { row: string }) => fault.row).sort()).toEqual([
      'environment.activities',
      'one-stop.files.on-time',
    ])
    expect(await desk.readSheet('indicators')).toEqual(before)

    const marked = await bring('indicators', bytes, { query: '?format=xlsx' })
    const answered = pageOf(await openFile(marked.rawPayload))
    expect(cellOf(answered, 'environment.activities', 'mtqg:faults').value).toContain(
      '“mười hai” không phải là số',
    )
    expect(cellOf(answered, 'environment.activities', 'year').value).toBe('mười hai')
    expect(cellOf(answered, 'health.visits', 'year').value).toBe(7100)
  })

  it('tells what somebody else changed since it went out', async () => {
    const book = await download('indicators')
    cellOf(pageOf(book), 'health.visits', 'year').value = 7200
    await desk.saveSheet(
      'indicators',
      changesOf(await desk.readSheet('indicators'), { 'health.visits': { year: value(7300) } }),
    )
    const { changes, conflicts } = (await bring('indicators', await save(book))).json()
    expect(changes).toEqual([])
    expect(conflicts).toMatchObject([{ row: 'health.visits', mine: value(7200), theirs: value(7300) }])
  })

  it('erases only when told to', async () => {
    const book = await download('indicators')
    cellOf(pageOf(book), 'health.visits', 'year').value = null
    const bytes = await save(book)
    expect((await bring('indicators', bytes)).json()).toMatchObject({ changes: [], blanks: 1 })
    const told = (await bring('indicators', bytes, { query: '?blanks=clear' })).json()
    expect(told.changes).toMatchObject([{ row: 'health.visits', column: 'year', cell: { state: 'empty' } }])
  })

  it('adds new payments at its end', async () => {
    const book = await download('capital-disbursements', 'ketoan')
    const page = pageOf(book)
    const keys = page.getRow(1).values as string[]
    const line = page.getColumn(1).values.length - 101
    const put = (column: string, text: exceljs.CellValue) => {
      page.getCell(line, keys.indexOf(column)).value = text
    }
    put('nodeCode', 'NTM')
    put('paidOn', '25/12/2023')
    put('amount', '50.000')
    const run = (await bring('capital-disbursements', await save(book), { as: 'ketoan' })).json()
    expect(run.faults).toEqual([])
    expect(run.changes.map(({ column, cell }: CellChange) => [column, cell])).toEqual([
      ['nodeCode', value('NTM')],
      ['paidOn', value('2023-12-25')],
      ['amount', value(50_000)],
    ])
  })

  it.each([['of another sheet', 'capital-allocations', 'là biểu khác (indicators)']])(
    '%s is refused',
    async (_, key, why) => {
      const bytes = await save(await download('indicators'))
      expect((await bring(key, bytes)).json()).toMatchObject({
        type: 'sheet-file.other-sheet',
        title: expect.stringContaining(why),
      })
    },
  )

  it.each([
    ['a Word file', docx(), 'bieu.xlsx', 'upload.type-mismatch'],
    ['a file with a password', lockedOffice(), 'bieu.xlsx', 'upload.type-refused'],
    [
      'a bomb',
      xlsx({ 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) }),
      'bieu.xlsx',
      'upload.unsafe',
    ],
    [
      'external entities',
      xlsx({ 'xl/workbook.xml': Buffer.from('<!DOCTYPE a><workbook/>') }),
      'bieu.xlsx',
      'upload.unsafe',
    ],
    [
      'a workbook of ones own',
      xlsx({
        'xl/workbook.xml': Buffer.from('<workbook><sheets><sheet name="a" id="1"/></sheets></workbook>'),
      }),
      'bieu.xlsx',
      'sheet-file.unmarked',
    ],
    ['half a file', docx().subarray(0, 150), 'bieu.xlsx', 'upload.unsafe'],
    ['nothing', new Uint8Array(0), 'bieu.xlsx', 'upload.empty'],
  ])('%s is refused', async (_, bytes, name, type) => {
    expect((await bring('indicators', bytes, { name })).json()).toMatchObject({ type })
  })

  it('with a cell of ten megabytes is refused', async () => {
    const book = await download('indicators')
    cellOf(pageOf(book), 'health.visits', 'year').value = 'dài '.repeat(2_500_000)
    const answer = (await bring('indicators', await save(book))).json()
    expect(answer).toMatchObject({ type: expect.stringMatching('sheet-file.too-long|upload.unsafe') })
  })
})
