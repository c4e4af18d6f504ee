import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication, typeCredentials } from '../support/application.ts'
import { openBrowser } from '../support/browser.ts'
import { sampleSystem } from '../support/sample.ts'

const { signIn } = serveApplication(sampleSystem)

const documents = '/xa/06208/2023/chi-dao/van-ban'
const record = (page: Page) => page.locator('section.record')
const field = (page: Page, name: string) => record(page).getByLabel(new RegExp(`^${name}( \\*)?$`))
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const save = (page: Page) => record(page).getByRole('button', { name: 'Lưu', exact: true }).click()

async function open(options: Parameters<typeof signIn>[0] = {}): Promise<Page> {
  const page = await signIn({ as: 'canbo', ...options, at: documents })
  await page.getByRole('heading', { level: 1, name: 'Sổ văn bản' }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

/** Types a plan of the commune into a new form and saves it. */
async function enter(page: Page, symbol: string, subject: string): Promise<void> {
  await page.getByRole('button', { name: 'Vào sổ văn bản' }).click()
  await field(page, 'Loại văn bản').selectOption('Kế hoạch')
  await field(page, 'Ngày ban hành').fill('5/9/23')
  await record(page).getByLabel('Sổ cấp số tiếp theo').uncheck()
  await field(page, 'Số, ký hiệu').fill(symbol)
  await field(page, 'Trích yếu').fill(subject)
  await save(page)
}

const waiting = (page: Page, count: number) =>
  page.getByRole('button', { name: new RegExp(`Chờ gửi ${count}`) })

it('An office that is served without encryption writes as well', async () => {
  const at = new URL((await open()).url())
  const browser = await openBrowser(['--host-resolver-rules=MAP van-phong.test 127.0.0.1'])
  try {
    const page = await browser.newPage({ baseURL: `http://van-phong.test:${at.port}`, locale: 'vi-VN' })
    await page.goto('/dang-nhap')
    await typeCredentials(page, 'canbo', 'dungthu-canbo')
    await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await page.goto(documents)
    await enter(page, '200/KH-UBND', 'viết trên mạng nội bộ')
    await row(page, '200/KH-UBND').waitFor()
  } finally {
    await browser.close()
  }
})

describe('Without a connection', () => {
  it('entries wait, outlive the tab, and are sent once and in order', async () => {
    const page = await open()
    await enter(page, '201/KH-UBND', 'mở trước khi mất mạng')
    await row(page, '201/KH-UBND').waitFor()
    await page.context().setOffline(true)
    await enter(page, '202/KH-UBND', 'viết ở nơi không có sóng')
    await waiting(page, 1).waitFor()
    await enter(page, '203/KH-UBND', 'viết ngay sau đó')
    await waiting(page, 2).waitFor()
    const again = await page.context().newPage()
    await page.close()
    await again.context().setOffline(false)
    await again.goto(documents)
    await row(again, '203/KH-UBND').waitFor()
    await again.getByRole('button', { name: /Đã gửi hết/ }).waitFor()
    for (const symbol of ['202/KH-UBND', '203/KH-UBND']) expect(await row(again, symbol).count()).toBe(1)
  })

  it('what somebody else changed meanwhile is shown beside, and the choice is kept', async () => {
    const page = await open()
    await enter(page, '204/KH-UBND', 'ban đầu')
    await row(page, '204/KH-UBND').getByRole('link').click()
    await field(page, 'Trích yếu').fill('sửa ở thôn, không có sóng')
    await page.context().setOffline(true)
    await save(page)
    await waiting(page, 1).waitFor()

    const leader = await open({ as: 'chutich' })
    await row(leader, '204/KH-UBND').getByRole('link').click()
    await field(leader, 'Trích yếu').fill('sửa ở trụ sở')
    await save(leader)
    await leader.getByText('Đã lưu Kế hoạch số 204/KH-UBND.').waitFor()

    await page.context().setOffline(false)
    await page.getByRole('button', { name: /Cần xem lại 1/ }).click()
    const panel = page.getByRole('region', { name: 'Việc gửi về máy chủ' })
    await panel.getByRole('cell', { name: 'sửa ở trụ sở' }).waitFor()
    await panel.getByText(/đã sửa$/).waitFor()
    await panel.getByRole('button', { name: 'Giữ nội dung của tôi' }).click()
    await panel.getByText('Đã gửi hết').waitFor()
    await leader.reload()
    await row(leader, '204/KH-UBND').getByText('sửa ở thôn, không có sóng').waitFor()
  })
})
