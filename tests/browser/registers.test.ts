import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { sampleSystem } from '../support/sample.ts'

const { signIn } = serveApplication(sampleSystem)

const documents = '/xa/06208/2023/chi-dao/van-ban'
const record = (page: Page) => page.locator('section.record')
/** Required fields have a star behind their name. */
const field = (page: Page, name: string) => record(page).getByLabel(new RegExp(`^${name}( \\*)?$`))
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

const open = async (address = documents, options = {}) => {
  const page = await signIn({ as: 'canbo', ...options, at: address })
  await page.getByRole('heading', { level: 1, name: 'Sổ văn bản' }).waitFor()
  return page
}

/** Types a plan of the commune into the form that is open. */
const typePlan = async (page: Page, symbol: string, subject: string) => {
  await field(page, 'Loại văn bản').selectOption('Kế hoạch')
  await field(page, 'Ngày ban hành').fill('5/9/23')
  await record(page).getByLabel('Sổ cấp số tiếp theo').uncheck()
  await field(page, 'Số, ký hiệu').fill(symbol)
  await field(page, 'Trích yếu').fill(subject)
}

const enter = async (page: Page, symbol: string, subject: string) => {
  await page.getByRole('button', { name: 'Vào sổ văn bản' }).click()
  await typePlan(page, symbol, subject)
  await record(page).getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByText(`Đã lưu Kế hoạch số ${symbol}.`).waitFor()
}

describe('The document register', () => {
  it('takes a document, shows it, and takes it back', async () => {
    const page = await open()
    await enter(page, '101/KH-UBND', 'rà soát hộ nghèo tại Thụy Hùng')
    await row(page, '101/KH-UBND').getByText('05/09/2023').waitFor()
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await page.getByText('Đã hoàn tác Kế hoạch số 101/KH-UBND.').waitFor()
    await row(page, '101/KH-UBND').waitFor({ state: 'detached' })
  })

  it('is searched without marks, and the address keeps what was asked', async () => {
    const page = await open()
    await enter(page, '102/KH-UBND', 'vệ sinh môi trường')
    await page.getByLabel('Tìm', { exact: true }).fill('VE SINH moi truong')
    await page.waitForURL('**?tim=**')
    await row(page, '102/KH-UBND').waitFor()
    await page.getByLabel('Loại văn bản').first().selectOption('Quyết định')
    await page.getByText('Không có mục nào khớp.').waitFor()
    await page.reload()
    await page.getByText('Không có mục nào khớp.').waitFor()
    expect(await page.getByLabel('Tìm', { exact: true }).inputValue()).toBe('VE SINH moi truong')
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await row(page, '102/KH-UBND').waitFor()
  })

  it('says at the field what is missing, and keeps what was typed', async () => {
    const page = await open(`${documents}?muc=moi`)
    await field(page, 'Ngày ban hành').fill('31/2/2023')
    await record(page).getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Trích yếu không được để trống').waitFor()
    await page.getByText('Ngày ban hành không đọc được; viết như 05/01/2024 hoặc 5/1/24').waitFor()
    expect(await field(page, 'Ngày ban hành').inputValue()).toBe('31/2/2023')
  })

  it('tells the history of a document, before and after', async () => {
    const page = await open()
    await enter(page, '103/KH-UBND', 'bản đầu')
    await row(page, '103/KH-UBND').getByRole('link').click()
    await field(page, 'Trích yếu').fill('bản sửa')
    await record(page).getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Đã lưu Kế hoạch số 103/KH-UBND.').waitFor()
    await record(page).getByText('Lịch sử').click()
    const change = record(page).getByRole('row').filter({ hasText: 'bản sửa' }).first()
    expect(await change.textContent()).toBe('Trích yếubản đầubản sửa')
  })

  it('shows both corrections when two people changed one document', async () => {
    const first = await open()
    await enter(first, '104/KH-UBND', 'ban đầu')
    await row(first, '104/KH-UBND').getByRole('link').click()
    await field(first, 'Trích yếu').fill('của người thứ nhất')
    const second = await open(new URL(first.url()).pathname + new URL(first.url()).search, { as: 'chutich' })
    await field(second, 'Trích yếu').fill('của người thứ hai')
    await field(second, 'Ghi chú').fill('thêm ghi chú')
    await record(second).getByRole('button', { name: 'Lưu', exact: true }).click()
    await second.getByText('Đã lưu Kế hoạch số 104/KH-UBND.').waitFor()
    await record(first).getByRole('button', { name: 'Lưu', exact: true }).click()
    const question = first.getByRole('dialog', { name: 'Người khác vừa sửa mục này' })
    expect(await question.textContent()).toContain('thêm ghi chú')
    await question.getByLabel('của người thứ hai').check()
    await question.getByRole('button', { name: 'Lưu nội dung đã chọn' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await field(first, 'Trích yếu').inputValue()).toBe('của người thứ hai')
    expect(await field(first, 'Ghi chú').inputValue()).toBe('thêm ghi chú')
  })

  it('keeps a draft when the tab is closed', async () => {
    const page = await open(`${documents}?muc=moi`)
    await typePlan(page, '105/KH-UBND', 'chưa xong')
    await page.getByText(/Đã giữ bản nháp lúc \d\d:\d\d/).waitFor()
    const again = await page.context().newPage()
    await page.close()
    await again.goto(`${documents}?muc=moi`)
    await again.getByText(/Đã mở lại bản nháp giữ trên máy này lúc/).waitFor()
    expect(await field(again, 'Trích yếu').inputValue()).toBe('chưa xong')
    await again.getByRole('button', { name: 'Về danh sách' }).click()
    await again.getByRole('dialog').getByRole('button', { name: 'Rời đi, bỏ bản nháp' }).click()
    await again.getByRole('button', { name: 'Vào sổ văn bản' }).click()
    expect(await field(again, 'Trích yếu').inputValue()).toBe('')
  })

  it('is used with the keyboard alone', async () => {
    const page = await open()
    await page.getByRole('button', { name: 'Vào sổ văn bản' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('section.record'))
    // The title has the focus before the draft of this device is looked up and the fields are there.
    await field(page, 'Trích yếu').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Thông')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('06092023')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('họp thôn')
    await record(page).getByText('Số sẽ cấp: 01/TB-UBND.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Đã lưu Thông báo: họp thôn.').waitFor()
    await row(page, '01/TB-UBND').getByText('06/09/2023').waitFor()
  })

  it('only shows itself to those who may not write', async () => {
    const page = await open(documents, { as: 'nguoixem' })
    expect(await page.getByRole('button', { name: 'Vào sổ văn bản' }).count()).toBe(0)
  })

  it('fits a small phone, list and form', async () => {
    const small = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
    const page = await open(documents, small)
    await enter(page, '107/KH-UBND', 'trên điện thoại')
    await page.getByRole('link', { name: '107/KH-UBND' }).tap()
    await field(page, 'Trích yếu').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
})
