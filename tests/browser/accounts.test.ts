import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication, typeCredentials } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import { sampleSystem } from '../support/sample.ts'

const { visit, signIn } = serveApplication(sampleSystem)
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The server forgets the session; the page does not know yet. */
const endSession = (page: Page) => page.context().clearCookies()

const textOf = async (page: Page, place: string) => (await page.locator(place).first().textContent()) ?? ''

const openPeople = async (page: Page) => {
  await page.goto('/xa/06208/2023/quan-tri')
  await page.getByRole('heading', { name: 'Người dùng và quyền' }).waitFor()
  await page.locator('.role-words').first().waitFor()
}

describe('The second factor', () => {
  it("is set up on the page of one's account and asked for at the door", async () => {
    const page = await visit()
    await typeCredentials(page, 'ketoan', 'dungthu-ketoan')
    await page.getByRole('button', { name: 'Tài khoản và hiển thị' }).click()
    await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
    await page.getByRole('button', { name: 'Thiết lập' }).click()
    await page.getByLabel('Mật khẩu hiện tại').fill('dungthu-ketoan')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    const secret = Secret.fromBase32((await textOf(page, '.secret')).replaceAll(' ', ''))
    expect(await listAxeFaults(page)).toEqual([])
    const totp = new TOTP({ secret })
    await page.getByLabel('2. Nhập mã').fill(totp.generate())
    await page.getByRole('button', { name: 'Bật mã xác thực' }).click()
    const firstCode = await textOf(page, '.recovery-codes li')
    expect(await listAxeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Đã cất xong' }).click()
    await page.getByText('Còn 10 mã dự phòng').waitFor()

    const returning = await visit()
    await typeCredentials(returning, 'ketoan', 'dungthu-ketoan')
    await returning.getByLabel('Mã 6 chữ số').fill('000000')
    await returning.getByRole('button', { name: 'Tiếp tục' }).click()
    expect(await returning.getByRole('alert').textContent()).toContain('Mã không đúng hoặc đã dùng rồi')
    await returning.reload()
    await returning.getByRole('button', { name: 'Không có điện thoại' }).click()
    expect(await listAxeFaults(returning)).toEqual([])
    await returning.getByLabel('Mã dự phòng').fill(firstCode)
    await returning.keyboard.press('Enter')
    await returning.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
  })
})

describe('A name that was mistyped five times', () => {
  it('waits, is seen by the administrator, and is let in', async () => {
    const page = await visit(phone)
    for (let time = 0; time < 5; time += 1) {
      const answer = page.waitForResponse('**/api/sign-in')
      await typeCredentials(page, 'nguoixem', 'sai mật khẩu')
      await answer
    }
    await page.getByText('còn 1 phút nữa mới thử lại được').waitFor()
    const administrator = await signIn({ as: 'quantri' })
    await openPeople(administrator)
    await administrator.getByText('Tạm khóa vì nhập sai').waitFor()
    await administrator.getByRole('link', { name: 'Đại biểu HĐND xã' }).click()
    await administrator.getByRole('button', { name: 'Mở khóa ngay' }).click()
    await administrator.getByRole('button', { name: 'Mở khóa ngay' }).waitFor({ state: 'detached' })
    await administrator.getByRole('cell', { name: 'Mở khóa sau khi nhập sai' }).waitFor()
    await typeCredentials(page, 'nguoixem', 'dungthu-nguoixem')
    await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    await page.getByText('mật khẩu của tài khoản đã bị nhập sai').waitFor({ state: 'detached' })
  })
})

describe('The people of a unit', () => {
  it('are found without marks; roles are told in words', async () => {
    const page = await signIn({ as: 'quantri' })
    await openPeople(page)
    await page.getByLabel('Tìm theo tên').fill('ke toan')
    await page.getByText('1 người').waitFor()
    await page.getByLabel('Tìm theo tên').fill('')
    await page.getByText('Các vai trò và quyền').click()
    await page.getByText('Ghi vốn giao, dự toán, giải ngân').waitFor()
    expect(await listAxeFaults(page)).toEqual([])
  })

  it('get a new member, who chooses a password at the first sign-in', async () => {
    const page = await signIn({ as: 'quantri' })
    await openPeople(page)
    await page.getByRole('button', { name: 'Thêm người' }).click()
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
    expect(await page.getByText('Không được để trống.').count()).toBe(2)
    await page.getByLabel('Họ và tên').fill('Lý Văn Hòa')
    await page.getByLabel('Tên đăng nhập').fill('hoa.lv')
    const given = await page.getByLabel('Mật khẩu tạm').inputValue()
    await page.getByText('Giới hạn phạm vi').click()
    await page.getByRole('checkbox', { name: 'Giảm nghèo bền vững', exact: true }).check()
    expect(await listAxeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
    await page.getByText('Đã tạo tài khoản cho Lý Văn Hòa').waitFor()
    await page.getByRole('row', { name: 'Lý Văn Hòa' }).getByText('Công chức · Giảm nghèo bền vững').waitFor()

    const member = await visit(phone)
    await typeCredentials(member, 'hoa.lv', given)
    await member.getByText('Chọn mật khẩu của riêng ông/bà').waitFor()
    expect(await listAxeFaults(member)).toEqual([])
    await member.getByLabel('Mật khẩu mới').fill('ruộng bậc thang mùa lúa')
    await member.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await member.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
  })

  it('sign for one another for a time, and the block of signature is shown before', async () => {
    const page = await signIn({ as: 'quantri' })
    await openPeople(page)
    await page.getByRole('link', { name: 'Công chức tổng hợp' }).click()
    await page.getByRole('button', { name: 'Giao ký thay' }).click()
    await page.getByLabel('TUQ.').check()
    await page.getByRole('button', { name: 'Giao ký thay' }).last().click()
    expect(await page.getByRole('alert').textContent()).toContain('Giao ký TUQ. còn thiếu')
    await page.getByLabel('KT.').check()
    await page.getByText('KT. CHỦ TỊCH', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Giao ký thay' }).last().click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('KT. CHỦ TỊCH – PHÓ CHỦ TỊCH').waitFor()
    expect(await listAxeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Thu lại KT. CHỦ TỊCH – PHÓ CHỦ TỊCH' }).click()
    await page.getByRole('button', { name: 'Đồng ý' }).click()
    await page.getByText('Chưa được giao ký thay').waitFor()
  })

  it.each([320, 390])('fit on a phone of %i px', async (width) => {
    const page = await signIn({ as: 'quantri', ...phone, viewport: { width, height: 700 } })
    for (const address of ['/xa/06208/2023/quan-tri', '/tai-khoan']) {
      await page.goto(address)
      await page.locator('.people-table, .session-list').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBe(0)
      expect(await listAxeFaults(page)).toEqual([])
    }
  })
})

describe('A session that ends while somebody types', () => {
  const startTyping = async (page: Page) => {
    await openPeople(page)
    await page.getByRole('button', { name: 'Thêm người' }).click()
    await page.getByLabel('Họ và tên').fill('Nông Thị Đào')
    await page.getByLabel('Tên đăng nhập').fill('dao.nt')
    await endSession(page)
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
    return page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
  }

  it('is renewed over the page, and what was sent arrives', async () => {
    const page = await visit()
    await typeCredentials(page, 'quantri', 'dungthu-quantri')
    await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    const dialog = await startTyping(page)
    expect(await dialog.getByLabel('Tên đăng nhập').inputValue()).toBe('quantri')
    expect(await listAxeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Nông Thị Đào')
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill('dungthu-quantri')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Đã tạo tài khoản cho Nông Thị Đào').waitFor()
  })

  it('begins anew for another person, with nothing of the one before', async () => {
    const page = await visit()
    await typeCredentials(page, 'quantri', 'dungthu-quantri')
    await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    const dialog = await startTyping(page)
    await dialog.getByLabel('Tên đăng nhập').fill('chutich')
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill('dungthu-chutich')
    await page.keyboard.press('Enter')
    await page.getByText('không có quyền thực hiện việc').waitFor()
    expect(await page.getByLabel('Họ và tên').count()).toBe(0)
  })

  it('in two windows is renewed in both', async () => {
    const first = await visit()
    await typeCredentials(first, 'canbo', 'dungthu-canbo')
    await first.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    const second = await first.context().newPage()
    await second.goto('/xa/06208/2023/bao-cao')
    await second.getByRole('heading', { name: 'Báo cáo năm 2023' }).waitFor()
    await endSession(first)
    for (const page of [first, second]) {
      await page.getByRole('link', { name: 'Chương trình và vốn' }).first().click()
      await page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }).waitFor()
    }
    await first.getByLabel('Mật khẩu', { exact: true }).fill('dungthu-canbo')
    await first.keyboard.press('Enter')
    for (const page of [first, second]) {
      await page.getByRole('dialog', { name: 'Phiên làm việc đã hết' }).waitFor({ state: 'detached' })
    }
  })
})
