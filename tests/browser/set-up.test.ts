import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import { emptySystem } from '../support/sample.ts'

const { visit } = serveApplication(emptySystem)

describe('The first hour of an installation', () => {
  it('is one page that a keyboard goes through, and ends with three steps', async () => {
    const page = await visit()
    await page.getByRole('heading', { name: 'Thiết lập lần đầu' }).waitFor()
    expect(await listAxeFaults(page)).toEqual([])
    await page.getByLabel('Năm làm việc').selectOption('2025')
    const unit = page.getByRole('combobox', { name: 'Đơn vị' })
    await unit.focus()
    await page.keyboard.type('dong dang')
    await page.locator('[role="option"]', { hasText: 'Xã Đồng Đăng, tỉnh Lạng Sơn' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await unit.inputValue()).toBe('Xã Đồng Đăng, tỉnh Lạng Sơn')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hoàng Thị Mai')
    await page.keyboard.press('Tab')
    await page.keyboard.type('mai.ht')
    await page.keyboard.press('Tab')
    await page.keyboard.type('matkhau123')
    await page.getByText('kẻ gian thử đầu tiên').waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('hoa ban trắng đầu núi')
    await page.getByText('Chắc chắn').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Đã sẵn sàng' }).waitFor()
    expect(await page.locator('.first-steps li').count()).toBe(3)
    expect(await listAxeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Thêm người làm việc và phân quyền' }).click()
    await page.getByRole('link', { name: 'Hoàng Thị Mai' }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/xa\/\d+\/2025\/quan-tri$/)
  })

  it('is over for whoever comes later', async () => {
    const page = await visit()
    await page.getByLabel('Tên đăng nhập').waitFor()
    await page.goto('/thiet-lap')
    await page.getByText('Hệ thống đã có người quản trị').waitFor()
  })
})
