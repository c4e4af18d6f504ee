import { describe, expect, it } from 'vitest'
import { serveApplication, typeCredentials } from '../support/application.ts'

const application = serveApplication()

describe('a coordinator of the province', () => {
  it('finds a commune by its name without marks and opens it', async () => {
    const page = await application.visit()
    await typeCredentials(page, 'tinh', 'dungthu-tinh')
    await page.getByRole('heading', { name: 'Chọn xã' }).waitFor()
    await page.getByText('194 đơn vị cấp xã').waitFor()
    await page.getByLabel('Tìm theo tên xã').fill('thuy hung, cao loc')
    await page.getByText('1 đơn vị cấp xã').waitFor()
    expect(new URL(page.url()).searchParams.get('tim')).toBe('thuy hung, cao loc')
    await page.getByRole('link', { name: 'Xã Thụy Hùng' }).click()
    await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    await page.getByRole('button', { name: 'Tài khoản và hiển thị' }).click()
    await page.getByRole('link', { name: 'Chọn xã khác' }).click()
    await page.getByRole('button', { name: 'Trang sau' }).click()
    await page.getByText('Trang 2/4').waitFor()
  })
})
