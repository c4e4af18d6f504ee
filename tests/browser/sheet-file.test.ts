import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { sampleSystem } from '../support/sample.ts'
import { cellOf, openFile, pageOf, save } from '../support/sheet-files.ts'

const { signIn } = serveApplication(sampleSystem)

/** What a click downloads, as bytes. */
async function download(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return readFileSync(await file.path())
}

const openSheet = async (options?: Parameters<typeof signIn>[0]) => {
  const page = await signIn({ as: 'canbo', ...options, at: '/xa/06208/2023/chi-tieu/indicators' })
  await page.locator('.sheet').waitFor()
  return page
}

const takeAway = (page: Page) => download(page, () => page.getByRole('link', { name: 'Tải .xlsx' }).click())

const bringBack = async (page: Page, bytes: Uint8Array, name = 'chi-tieu.xlsx') => {
  await page.getByRole('button', { name: 'Nhập .xlsx' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) })
  return dialog
}

describe('An official fills in the sheet of indicators in Excel', () => {
  it('and brings it back with two wrong rows: sees them, gets them in the file, saves the rest', async () => {
    const page = await openSheet()
    const book = await openFile(await takeAway(page))
    const sheet = pageOf(book)
    cellOf(sheet, 'health.visits', 'year').value = '5.700'
    cellOf(sheet, 'environment.activities', 'year').value = 'mười hai'
    cellOf(sheet, 'one-stop.files.on-time', 'year').value = 5000

    const dialog = await bringBack(page, await save(book))
    await dialog.getByText('2 thay đổi').waitFor()
    const said = await dialog.locator('.sheet-faults').textContent()
    expect(said).toContain('“mười hai” không phải là số')
    expect(said).toContain('5.000')

    const marked = await download(page, () =>
      dialog.getByRole('button', { name: 'Tải tệp có ghi lỗi' }).click(),
    )
    const answered = pageOf(await openFile(marked))
    expect(cellOf(answered, 'environment.activities', 'mtqg:faults').value).toContain('không phải là số')
    expect(cellOf(answered, 'health.visits', 'mtqg:faults').value).toBe('')

    await dialog.getByRole('button', { name: 'Lưu thay đổi' }).click()
    await page
      .getByText(/^Đã lưu \d\d:\d\d$|1 ô sai/)
      .first()
      .waitFor()
    await page.reload()
    await page.locator('.sheet').waitFor()
    const saved = pageOf(await openFile(await takeAway(page)))
    expect(cellOf(saved, 'health.visits', 'year').value).toBe(5700)
    expect(cellOf(saved, 'one-stop.files.on-time', 'year').value).not.toBe(5000)
  })

  it('and is told what to do when the hidden sheet is gone, or the file is none', async () => {
    const page = await openSheet()
    const book = await openFile(await takeAway(page))
    book.removeWorksheet('mtqg')
    const dialog = await bringBack(page, await save(book))
    await dialog.getByText('Xuất lại biểu từ phần mềm').waitFor()
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.xlsx', mimeType: '', buffer: Buffer.from('không phải') })
    await dialog.getByText('không nhận ra loại tệp này').waitFor()
  })
})
