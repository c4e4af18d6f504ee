import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { sampleSystem } from '../support/sample.ts'

const { signIn } = serveApplication(sampleSystem)

const directionOf = (year: number) => `/xa/06208/${year}/chi-dao`
const record = (page: Page) => page.locator('section.record')
/** Required fields have a star behind their name. */
const field = (page: Page, name: string) => record(page).getByLabel(new RegExp(`^${name}( \\*)?$`))
const save = (page: Page) => record(page).getByRole('button', { name: 'Lưu', exact: true }).click()

const open = async (path: string, title: string, year = 2023) => {
  const page = await signIn({ as: 'canbo', at: `${directionOf(year)}/${path}` })
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return page
}

describe('The document register', () => {
  it('takes a document of the law that the policy knows', async () => {
    const page = await open('van-ban?nam=tat-ca', 'Sổ văn bản')
    await page.getByRole('button', { name: 'Nhận văn bản cấp trên' }).click()
    const question = page.getByRole('dialog', { name: 'Nhận văn bản cấp trên' })
    await question.getByLabel('Tìm văn bản').fill('cong tac van thu')
    await question.getByLabel(/30\/2020\/NĐ-CP/).check()
    await question.getByLabel('Ngày đến', { exact: true }).fill('10/3/2020')
    await question.getByRole('button', { name: 'Vào sổ văn bản đến' }).click()
    await page.getByRole('row').filter({ hasText: '30/2020/NĐ-CP' }).getByText('10/03/2020').waitFor()
  })

  it('asks why numbers were left out', async () => {
    const page = await open('van-ban', 'Sổ văn bản', 2022)
    await page.getByText('Số bỏ trống trong năm (1)').click()
    await page.getByText('số 1 đến 191').waitFor()
    await page.getByRole('button', { name: 'Ghi lý do' }).click()
    await page.getByLabel('Lý do').fill('Dùng sổ giấy đến hết tháng 4')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Dùng sổ giấy đến hết tháng 4').waitFor()
  })
})

describe('A committee', () => {
  it('is entered with its founding decision and its members', async () => {
    const page = await open('to-chuc?muc=moi', 'Tổ chức chỉ đạo, quản lý')
    await field(page, 'Loại tổ chức').selectOption({ label: 'Ban Giám sát đầu tư của cộng đồng' })
    await field(page, 'Tên').fill('Ban Giám sát đầu tư của cộng đồng xã')
    const founding = record(page).getByRole('combobox', { name: 'Quyết định thành lập' })
    await founding.fill('thanh lap ban chi dao')
    await page.getByRole('option', { name: /192\/QĐ-UBND/ }).click()
    await record(page).getByRole('button', { name: 'Thêm: thành viên' }).click()
    await field(page, 'Họ và tên').fill('Hoàng Văn Thụ')
    await save(page)
    await page.getByText('Đã lưu Ban Giám sát đầu tư của cộng đồng xã.').waitFor()
    await page.getByLabel('Tìm', { exact: true }).fill('hoang van thu')
    const row = page.getByRole('row').filter({ hasText: 'Ban Giám sát đầu tư của cộng đồng xã' })
    await row.getByText('192/QĐ-UBND').waitFor()
  })
})

describe('Outreach', () => {
  it('is entered for a period, and gets its code by itself', async () => {
    const page = await open('truyen-thong?muc=moi', 'Sổ truyền thông, tập huấn')
    await field(page, 'Hình thức').selectOption({ label: 'Lớp tập huấn' })
    await field(page, 'Nội dung').fill('Tập huấn nuôi ong')
    await record(page).getByLabel('Biết thời gian đến đâu').selectOption('Nhiều ngày')
    await field(page, 'Từ ngày').fill('1/6/23')
    await field(page, 'Đến ngày').fill('3/6/23')
    await field(page, 'Số người dự').fill('1081')
    expect(await field(page, 'Số người dự').inputValue()).toBe('1.081')
    await record(page).getByLabel('Giảm nghèo bền vững').check()
    await save(page)
    await page.getByText('Đã lưu Tập huấn nuôi ong.').waitFor()
    const row = page.getByRole('row').filter({ hasText: 'Tập huấn nuôi ong' })
    expect(await row.textContent()).toContain('01/06/2023 đến 03/06/2023')
  })
})

describe('Supervision', () => {
  it('goes from a plan to the visit, its points, a finding, and the finding put right', async () => {
    const page = await open('giam-sat/ke-hoach?muc=moi', 'Kế hoạch kiểm tra, giám sát')
    await field(page, 'Nội dung kiểm tra').fill('Kiểm tra nước sạch')
    await field(page, 'Loại').selectOption({ label: 'Kiểm tra' })
    await field(page, 'Dự kiến từ ngày').fill('10/10/2023')
    await record(page).getByRole('textbox', { name: 'Nội dung cần xem' }).fill('Bể chứa\nĐường ống')
    await record(page).getByLabel('Xây dựng nông thôn mới').check()
    await save(page)
    const row = page.getByRole('row').filter({ hasText: 'Kiểm tra nước sạch' })
    await row.getByText('Quá ngày, chưa có đoàn').waitFor()
    await row.getByRole('link').click()
    await record(page).getByRole('button', { name: 'Ghi đoàn theo kế hoạch này' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sổ kiểm tra, giám sát' }).waitFor()
    await record(page).getByRole('button', { name: 'Thêm: tồn tại, kiến nghị' }).click()
    await field(page, 'Nội dung kiến nghị').fill('Thay van hỏng')
    await field(page, 'Hạn khắc phục').fill('20/10/2023')
    await save(page)
    await record(page).getByText('Người chịu trách nhiệm đã có hạn thì phải ghi').waitFor()
    await field(page, 'Người chịu trách nhiệm').fill('Thôn Còn Tòong')
    await save(page)
    await page.getByText(/^Đã lưu UBND xã Thụy Hùng: Kiểm tra nước sạch\.$/).waitFor()
    await page.getByLabel('Kiến nghị', { exact: true }).selectOption('Có kiến nghị quá hạn')
    const visit = page.getByRole('row').filter({ hasText: 'Kiểm tra nước sạch' })
    await visit.getByText('20/10/2023').waitFor()
    await visit.getByRole('link').click()
    await field(page, 'Ngày khắc phục xong').fill('18/10/2023')
    await save(page)
    await page.getByText('Không có mục nào khớp.').waitFor()
    await page.goto(`${directionOf(2023)}/giam-sat/ke-hoach`)
    await page.getByRole('row').filter({ hasText: 'Kiểm tra nước sạch' }).getByText('Đã kiểm tra').waitFor()
  })
})

describe('Tasks of the next year', () => {
  it('are put in another order by keys and buttons', async () => {
    const page = await open('nhiem-vu', 'Nhiệm vụ năm sau')
    const group = page.getByRole('region', { name: 'Công tác truyền thông' })
    const links = group.getByRole('link')
    await links.first().waitFor()
    const before = await links.allTextContents()
    await links.first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByText('Đã đổi thứ tự.').waitFor({ state: 'attached' })
    expect(await links.allTextContents()).toEqual([before[1], before[0]])
    await group.getByRole('button', { name: `Đưa lên: ${before[0]}` }).click()
    await expect.poll(() => links.allTextContents()).toEqual(before)
  })

  it('are copied from the year before, only those that are not there yet', async () => {
    const page = await open('nhiem-vu', 'Nhiệm vụ năm sau', 2024)
    await page.getByRole('button', { name: 'Lấy từ năm trước' }).click()
    const question = page.getByRole('dialog', { name: 'Lấy nhiệm vụ của năm 2024' })
    const boxes = question.getByRole('checkbox')
    await boxes.first().waitFor()
    const count = await boxes.count()
    await boxes.first().uncheck()
    await question.getByRole('button', { name: `Lấy ${count - 1} nhiệm vụ` }).click()
    await question.waitFor({ state: 'detached' })
    expect(await page.locator('.ordered li').count()).toBe(count - 1)
  })
})
