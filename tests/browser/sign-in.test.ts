import { describe, expect, it } from 'vitest'
import { serveApplication, typeCredentials } from '../support/application.ts'

const { visit, signIn } = serveApplication()

describe('Somebody who comes to the door', () => {
  it('is asked to sign in, and with a wrong password told what to check', async () => {
    const page = await visit()
    await page.waitForURL('**/dang-nhap')
    await typeCredentials(page, 'chutich', 'sai-mat-khau')
    expect(await page.getByRole('alert').textContent()).toBe(
      'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại chữ hoa, chữ thường và bộ gõ tiếng Việt.',
    )
  })

  it('is led to the commune in the newest year that has a report', async () => {
    const page = await visit()
    await typeCredentials(page, 'chutich', 'dungthu-chutich')
    await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/xa/06208/2023')
    expect(await page.title()).toBe('Tổng quan năm 2023 · Xã Thụy Hùng · MTQG')
  })

  it('with a link to a page sees that page after signing in', async () => {
    const page = await visit()
    await page.goto('/xa/06208/2023/bao-cao?figure=poverty.poor.rate')
    await typeCredentials(page, 'canbo', 'dungthu-canbo')
    await page.getByRole('dialog', { name: 'Giải thích số liệu' }).waitFor()
    expect(page.url()).toContain('/xa/06208/2023/bao-cao?figure=poverty.poor.rate')
  })

  it('reads the door in English when they want to', async () => {
    const page = await visit()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByLabel('User name').fill('chutich')
    await page.getByLabel('Password', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('The user name or the password is wrong')
  })
})

describe('Somebody who signs out', () => {
  it('is back at the door, and the pages are closed', async () => {
    const page = await signIn({ as: 'ketoan' })
    await page.getByRole('button', { name: 'Tài khoản và hiển thị' }).click()
    await page.getByText('Kế toán xã').waitFor()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL('**/dang-nhap')
    await page.goto('/xa/06208/2023')
    await page.waitForURL('**/dang-nhap?**')
  })
})

describe('A reader of one commune', () => {
  it('is told so at the door of another', async () => {
    const page = await signIn({ as: 'nguoixem', at: '/xa/06211/2023' })
    expect(await page.getByRole('alert').textContent()).toBe(
      'Tài khoản này không được xem số liệu của xã Lộc Yên, huyện Cao Lộc, tỉnh Lạng Sơn. Chọn xã được giao, hoặc báo người quản trị cấp quyền.',
    )
    await page.getByRole('link', { name: 'MTQG' }).click()
    await page.waitForURL('**/xa/06208/2023')
  })

  it.each([
    ['/xa/06208/23', 'Không có năm "23". Năm phải từ 2000 đến 2100.'],
    ['/xa/99999/2023', 'Không có đơn vị hành chính mã "99999" vào ngày 31/12/2023. Kiểm tra lại mã và năm.'],
    ['/xa/06208/2031', 'chỉ có đến ngày 30/06/2025. Nay thuộc xã Đồng Đăng'],
    ['/khong-co', 'Không có trang này.'],
  ])('who types %s reads: %s', async (address, sentence) => {
    const page = await signIn({ as: 'nguoixem', at: address })
    expect(await page.getByRole('alert').textContent()).toContain(sentence)
  })
})
