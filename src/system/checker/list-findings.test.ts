import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { checkFile } from './check-file.ts'
import { renderFindingsXlsx } from './list-findings.ts'

const setting = { ground: {}, layout: nd30Layout() }
const check = async (name: string, text: string) => ({
  name,
  report: await checkFile(name, new TextEncoder().encode(text), setting),
})

async function open(bytes: Uint8Array) {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.slice().buffer)
  return Object.fromEntries(
    book.worksheets.map((sheet) => [
      sheet.name,
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1).map(String)] : [])),
    ]),
  )
}

it('The list of one report has a row a finding, with place, sentence and proposal', async () => {
  const sheets = await open(
    await renderFindingsXlsx([await check('xã.txt', 'Có 30/1.081 hộ nghèo, chiếm 7,28%.')]),
  )
  expect(Object.keys(sheets)).toEqual(['Danh sách'])
  expect(sheets['Danh sách']?.flat()).toContain('xã.txt: 3 số liệu đã kiểm, 0 khớp')
  const row = sheets['Danh sách']?.find((cells) => cells.includes('7,28%'))
  expect(row).toEqual(expect.arrayContaining(['xã.txt', 'dòng 1', 'Lỗi', 'Tỷ lệ', '2,78%']))
})

it('The list of several tells how many each has and what stands in more than one', async () => {
  const wrong = 'Thực hiện Thông tư số 02/2022/TT – BLĐTBXH của của Bộ.'
  const sheets = await open(
    await renderFindingsXlsx([
      await check('a.txt', wrong),
      await check('b.txt', wrong),
      await check('c.txt', 'Có 30 hộ nghèo.'),
    ]),
  )
  expect(Object.keys(sheets)).toEqual(['Tổng hợp', 'Danh sách', 'Lặp lại'])
  const counts = (file: string) => sheets['Tổng hợp']?.find(([name]) => name === file)?.slice(1, 4)
  expect(counts('a.txt')).toEqual(counts('b.txt'))
  expect(counts('c.txt')).toEqual(['0', '0', '0'])
  expect(sheets['Tổng hợp']?.flat()).toEqual(expect.arrayContaining(['Số liệu đã kiểm', 'Số liệu khớp']))
  expect(sheets['Lặp lại']?.filter((cells) => cells.includes('a.txt; b.txt')).length).toBeGreaterThan(0)
})
