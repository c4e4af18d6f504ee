import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import { sampleSystem } from '../support/sample.ts'

const { signIn } = serveApplication(sampleSystem)

const review = (year: number) => `/xa/06208/${year}/ho-ngheo`
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const open = async (year: number, options: Parameters<typeof signIn>[0] = {}) => {
  const page = await signIn({ as: 'canbo', ...options, at: review(year) })
  await page.getByRole('heading', { name: 'Theo thôn' }).waitFor()
  return page
}

const fillCounts = async (page: Page, counts: Record<string, string>) => {
  for (const [label, typed] of Object.entries(counts))
    await page.getByLabel(label, { exact: true }).fill(typed)
}

describe('The poverty review', () => {
  it('shows the official result, each number with its reason', async () => {
    const page = await open(2023)
    await page.getByText('Kết quả chính thức').waitFor()
    await page
      .getByRole('button', { name: /Tỷ lệ hộ nghèo.*2,78%/ })
      .first()
      .click()
    await page.getByRole('dialog').getByText('30 ÷ 1.081 = 2,7752% → 2,78%').waitFor()
  })

  it('takes the numbers of a village, with a movement that must tie out while it is typed', async () => {
    const page = await open(2022)
    await page.getByRole('button', { name: 'Nhập số của thôn Còn Tòng' }).click()
    await fillCounts(page, {
      'Tổng số: Số hộ': '120',
      'Hộ nghèo: Số hộ': '5',
      'Hộ cận nghèo: Số hộ': '8',
    })
    await page.getByLabel('Nhập biểu diễn biến').check()
    await fillCounts(page, {
      'Đầu kỳ: Hộ nghèo': '9',
      'Giảm: vượt chuẩn cận nghèo: Hộ nghèo': '3',
      'Đầu kỳ: Hộ cận nghèo': '8',
    })
    await page.getByText('= 6, cuối kỳ ghi 5: lệch 1 hộ.').waitFor()
    await page.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.getByRole('alert').getByText('cuối kỳ ghi 5').waitFor()
    await page.getByLabel('Giảm: vượt chuẩn cận nghèo: Hộ nghèo').fill('4')
    await page.getByText('= 5. Cân đối.').waitFor()
    await page.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.getByText('Đã ghi số của thôn Còn Tòng.').waitFor()
    await page.getByText('Kết quả sơ bộ').waitFor()

    await page.getByRole('button', { name: 'Ghi kết quả chính thức' }).click()
    await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill('2022-12-10')
    await page.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.locator('.status.issued').waitFor()
    expect(await page.getByRole('row', { name: /Toàn xã/ }).textContent()).toContain('120 hộ')
  })

  it('opens with the closing of the year before', async () => {
    const page = await open(2024)
    await page.getByRole('button', { name: 'Nhập số toàn xã' }).click()
    await page.getByLabel('Nhập biểu diễn biến').check()
    await page.getByText('Đầu kỳ lấy từ kết quả cuối năm 2023.').waitFor()
    expect(await page.getByLabel('Đầu kỳ: Hộ nghèo').inputValue()).toBe('30')
  })

  it('says what contradicts itself and what is missing, and keeps what was typed', async () => {
    const page = await open(2024)
    await page.getByRole('button', { name: 'Nhập số toàn xã' }).click()
    await page.getByLabel('Tổng số: Số hộ').fill('-5')
    await page.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.getByText('Chỉ ghi số nguyên không âm.').waitFor()
    await fillCounts(page, { 'Tổng số: Số hộ': '10', 'Hộ nghèo: Số hộ': '8', 'Hộ cận nghèo: Số hộ': '4' })
    await page.getByText('= 12, lớn hơn tổng số hộ 10').waitFor()
    expect(await page.getByLabel('Hộ nghèo: Số hộ').inputValue()).toBe('8')
  })

  it('shows both numbers when two people enter one village, and the person chooses', async () => {
    const [one, other] = [await open(2021), await open(2021, { as: 'chutich' })]
    for (const page of [one, other]) {
      await page.getByRole('button', { name: 'Nhập số của thôn Còn Tòng' }).click()
    }
    await fillCounts(one, { 'Tổng số: Số hộ': '100', 'Hộ nghèo: Số hộ': '3', 'Hộ cận nghèo: Số hộ': '4' })
    await fillCounts(other, { 'Tổng số: Số hộ': '100', 'Hộ nghèo: Số hộ': '5', 'Hộ cận nghèo: Số hộ': '4' })
    await one.getByRole('button', { name: 'Ghi', exact: true }).click()
    await one.getByText('Đã ghi số của').waitFor()
    await other.getByRole('button', { name: 'Ghi', exact: true }).click()
    const choice = other.getByRole('alert').filter({ hasText: 'Số này vừa có người khác ghi' })
    expect(await choice.textContent()).toContain('số hộ nghèo53')
    await choice.getByRole('button', { name: 'Ghi số của tôi' }).click()
    await other.getByText('Đã ghi số của').waitFor()
    const row = other.getByRole('row', { name: /Còn Tòng/ })
    expect(await row.textContent()).toContain('5 hộ')
  })

  it('is only read by who may not write', async () => {
    const page = await open(2023, { as: 'nguoixem' })
    expect(
      await page
        .getByRole('main')
        .getByRole('button', { name: /^(Nhập|Sửa|Ghi) / })
        .count(),
    ).toBe(0)
  })

  it('is no wider than a phone and has no fault of access', async () => {
    const page = await open(2023, phone)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    expect(await listAxeFaults(page)).toEqual([])
  })
})
