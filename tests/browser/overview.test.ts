import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'

const { signIn } = serveApplication()

const line = (page: Page, name: string) =>
  page.getByRole('main').locator('.card').getByRole('button', { name })
const explanation = (page: Page) => page.getByRole('dialog', { name: 'Giải thích số liệu' })

describe('The overview', () => {
  it('says the parts of a rate first, then the rate', async () => {
    const page = await signIn()
    expect(await line(page, 'Tỷ lệ hộ nghèo').textContent()).toContain('30/1.081 hộ · 2,78%')
  })

  it('says "ước" with every estimate', async () => {
    const page = await signIn()
    const money = page.getByRole('region', { name: 'Vốn và giải ngân' })
    expect(await money.textContent()).toContain('102.062.112/150.000.000 đồng · ước 68,04%')
  })

  it('says where a missing figure is entered, never zero', async () => {
    const page = await signIn()
    expect(await line(page, 'Vốn được giao').textContent()).toMatch(/chưa có số liệuNhập ở: Giao vốn/)
  })

  it('says how many figures the report still waits for, and leads to it', async () => {
    const page = await signIn()
    await page.getByText('Còn thiếu 10 số liệu', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Xem báo cáo' }).click()
    await page.getByRole('heading', { level: 1, name: 'Báo cáo năm 2023' }).waitFor()
    expect(await page.title()).toBe('Báo cáo năm 2023 · Xã Thụy Hùng · MTQG')
  })

  it('of a year without figures says what to enter first', async () => {
    const page = await signIn({ at: '/xa/06208/2019' })
    await page.getByText('Năm này chưa có số liệu nào.').waitFor()
  })
})

describe('A figure that is asked "why?"', () => {
  it('shows its arithmetic, its parts, the rows behind it and its legal source', async () => {
    const page = await signIn()
    await line(page, 'Tỷ lệ hộ nghèo').click()
    const said = await waitAndRead(page)
    for (const words of [
      '30 ÷ 1.081 = 2,7752% → 2,78%',
      'Số hộ nghèo chia cho tổng số hộ.',
      'Tổng số hộ rà soát',
      'Toàn xã, kết quả chính thức',
      'Thông tư số 07/2021/TT-BLĐTBXH',
      'Chưa đối chiếu văn bản gốc',
      '12/12/2023',
    ]) {
      expect(said).toContain(words)
    }
  })

  it('leads on to its parts', async () => {
    const page = await signIn()
    await line(page, 'Tỷ lệ hộ nghèo').click()
    await explanation(page).getByRole('button', { name: 'Tổng số hộ rà soát' }).click()
    await page.waitForURL('**?figure=poverty.households')
    await explanation(page).getByText('Cộng số của các thôn').waitFor()
  })

  it('says why it is missing', async () => {
    const page = await signIn()
    await line(page, 'Vốn được giao').click()
    expect(await waitAndRead(page)).toMatch(/Vì sao chưa cóchưa nhập vốn giao/)
  })

  it('is part of the address, so that a link shows the same', async () => {
    const page = await signIn({ at: '/xa/06208/2023?figure=health.insured.rate' })
    expect(await waitAndRead(page)).toContain('4.553 ÷ 5.038 = 90,3732% → 90,37%')
  })

  it('that does not exist is said to be unknown', async () => {
    const page = await signIn({ at: '/xa/06208/2023?figure=khong.co' })
    expect(await explanation(page).getByRole('alert').textContent()).toContain(
      'Không có số liệu mang khóa "khong.co".',
    )
  })

  const waitAndRead = async (page: Page) => {
    await explanation(page).getByText('Căn cứ').waitFor()
    return explanation(page).textContent()
  }
})
