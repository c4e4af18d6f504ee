import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { sampleSystem } from '../support/sample.ts'

const { signIn } = serveApplication(sampleSystem)

/** Opens the indicators of the commune as its official. */
async function openIndicators() {
  const page = await signIn({ as: 'canbo' })
  await page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Chỉ tiêu' }).click()
  await page.getByRole('link', { name: 'Chỉ tiêu ngành, lĩnh vực' }).click()
  await page.getByRole('grid', { name: 'Chỉ tiêu ngành, lĩnh vực' }).waitFor()
  return page
}

/** The cell of the whole year in the row of this indicator. */
const actual = (page: Page, indicator: string) =>
  page.locator('.sheet-body .sheet-row', { hasText: indicator }).locator('[data-column="6"]')
const visits = 'Số lượt khám, chữa bệnh'
const insured = 'Số người tham gia bảo hiểm y tế'
const saved = (page: Page) => page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()

describe('The indicators of a real commune', () => {
  it('are typed in, saved by themselves, and asked "why?"', async () => {
    const page = await openIndicators()
    await actual(page, visits).click()
    await page.keyboard.type('5.600')
    await page.keyboard.press('Enter')
    await saved(page)
    await page.reload()
    expect(await actual(page, visits).textContent()).toBe('5.600')
    await actual(page, visits).click()
    await page.keyboard.press('Shift+F2')
    const why = page.getByRole('dialog', { name: 'Giải thích số liệu' })
    await why.getByText('5.600 lượt').first().waitFor()
  })

  it('go out as a file and come back: every change is shown before it is saved, what is wrong is said', async () => {
    const page = await openIndicators()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Tải .xlsx' }).click()
    const bytes = await readFile(await (await download).path())
    await page.getByRole('button', { name: 'Nhập .xlsx' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhập từ tệp .xlsx' })
    await dialog.getByLabel('Chọn tệp .xlsx').setInputFiles({
      name: 'chi-tieu.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await edited(bytes, { [visits]: 5700, [insured]: 'rất nhiều' }),
    })
    await dialog.getByText('1 thay đổi · 1 lỗi · 0 ô người khác đã sửa').waitFor()
    expect(await dialog.getByRole('row', { name: visits }).textContent()).toContain('5.700')
    expect(await dialog.getByRole('listitem').textContent()).toContain('“rất nhiều” không phải là số')
    await dialog.getByRole('button', { name: 'Lưu thay đổi' }).click()
    await saved(page)
    expect(await actual(page, visits).textContent()).toBe('5.700')
    expect(await actual(page, insured).textContent()).toBe('4.553')
  })
})

/** The file as somebody changes it in Excel: new values in the column of the whole year. */
async function edited(bytes: Buffer, values: Record<string, string | number>): Promise<Buffer> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const [sheet] = book.worksheets
  let column = 0
  sheet?.eachRow((line) => {
    line.eachCell((cell, at) => {
      if (cell.text.startsWith('Thực hiện cả năm')) column = at
    })
    line.eachCell((cell) => {
      const value = values[cell.text.trim()]
      if (value !== undefined && column > 0) line.getCell(column).value = value
    })
  })
  return Buffer.from(await book.xlsx.writeBuffer())
}
