import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import { sampleSystem } from '../support/sample.ts'

const { signIn } = serveApplication(sampleSystem)

const tree = '/xa/06208/2023/chuong-trinh'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const ledger = `${tree}/NTM`
const openLedger = async (as: string) => {
  const page = await signIn({ as, at: ledger })
  await page.getByRole('table').waitFor()
  return page
}

describe('The programme tree', () => {
  let page: Page
  beforeAll(async () => {
    page = await signIn({ as: 'ketoan', at: tree })
    await page.getByRole('treegrid').waitFor()
  })

  it('shows what was given, paid and expected, and asks why', async () => {
    const row = page.getByRole('row', { name: /xây dựng nông thôn mới/ })
    expect(await row.textContent()).toContain('75.000.00074.550.00099,40%')
    await row.getByRole('button', { name: /^Tỷ lệ giải ngân/ }).click()
    await page.getByRole('dialog').getByText('74.550.000 ÷ 75.000.000').waitFor()
    await page.getByRole('button', { name: 'Đóng' }).click()
  })

  it('is walked, folded and opened with the keyboard alone', async () => {
    await page.getByRole('row', { name: /dân tộc thiểu số/ }).focus()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('row', { name: /Dự án 1/ }).waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Dự án 1')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Dự án 1: Giải quyết/ }).waitFor()
  })
})

describe('An accountant', () => {
  it('enters a payment and sees the sentence of the report change', async () => {
    const page = await signIn({ as: 'ketoan' })
    const report = async () => {
      await page.goto('/xa/06208/2023/bao-cao?asOf=2023-12-31')
      await page.locator('.paper .report').waitFor()
      return page.locator('.paper [data-key="capital.ntm.disbursed"]').first().textContent()
    }
    expect(await report()).toContain('74.550.000')
    await page.goto(ledger)
    await page.getByRole('table').waitFor()
    await page.getByRole('button', { name: 'Nhập giải ngân' }).click()
    await page.getByLabel('Ngày giải ngân').fill('2023-12-20')
    await page.getByLabel('Số chứng từ').fill('KB 15/2023')
    await page.getByLabel('Số tiền').pressSequentially('400000')
    expect(await page.getByLabel('Số tiền').inputValue()).toBe('400.000')
    await page.getByText('bốn trăm nghìn đồng').waitFor()
    await page.getByText('Còn được giải ngân: 450.000 đồng · Sau khi ghi còn: 50.000 đồng').waitFor()
    await page.getByRole('button', { name: 'Ghi sổ' }).click()
    await page.getByText('Đã ghi: Nhập giải ngân 400.000 đồng.').waitFor()
    expect(await report()).toContain('74.950.000')

    await page.goto(ledger)
    await page.getByRole('table').waitFor()
    const line = page.getByRole('row', { name: /KB 15\/2023/ })
    expect(await line.textContent()).toContain('Kế toán xã')
    await line.getByRole('button', { name: 'Đảo dòng' }).click()
    await page.getByLabel('Lý do').fill('thử nghiệm')
    await page.getByRole('button', { name: 'Ghi sổ' }).click()
    await page.getByText('Đã ghi: Đảo dòng.').waitFor()
    expect(await report()).toContain('74.550.000')
  })

  it('is told that an amount is above what is left before it is sent, and by the server when it is sent', async () => {
    const page = await openLedger('ketoan')
    await page.getByRole('button', { name: 'Nhập giải ngân' }).click()
    await page.getByLabel('Ngày giải ngân').fill('2023-12-31')
    await page.getByLabel('Số tiền').fill('12.000.000')
    const said = 'Giải ngân 12.000.000 đồng vượt số còn lại 450.000 đồng'
    await page.getByText(said).waitFor()
    await page.getByRole('button', { name: 'Ghi sổ' }).click()
    expect(await page.getByRole('alert').textContent()).toContain(said)
    expect(await page.getByLabel('Số tiền').inputValue()).toBe('12.000.000')
  })

  it('is stopped at nonsense, with the focus on the field that is wrong', async () => {
    const page = await openLedger('ketoan')
    await page.getByRole('button', { name: 'Nhập giải ngân' }).click()
    await page.getByLabel('Ngày giải ngân').fill('2021-05-01')
    await page.getByText('Ngày 01/05/2021 ngoài năm ngân sách 2023').waitFor()
    for (const [typed, words] of [
      ['-5', 'Số tiền không được âm'],
      ['12,5', 'tròn đồng'],
      ['mười triệu', 'Chỉ ghi chữ số'],
      ['', 'Chưa ghi số tiền'],
    ] as const) {
      await page.getByLabel('Số tiền').fill(typed)
      await page.getByRole('button', { name: 'Ghi sổ' }).click()
      await page.getByText(words).waitFor()
      // The focus follows the words in the next frame.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('inputmode')))
        .toBe('numeric')
    }
  })

  it('is asked about an amount a thousand times too small', async () => {
    const page = await openLedger('ketoan')
    await page.getByRole('button', { name: 'Nhập giải ngân' }).click()
    await page.getByLabel('Số tiền').fill('75000')
    await page.getByText('chênh nhau khoảng 1.000 lần').waitFor()
  })
})

describe('Somebody who only reads', () => {
  it('sees the ledger without any form', async () => {
    const page = await openLedger('nguoixem')
    expect(await page.getByRole('button', { name: /^(Nhập|Đảo dòng|Điều chỉnh)/ }).count()).toBe(0)
  })

  it('is told when the chosen year does not have the place', async () => {
    const page = await signIn({ as: 'nguoixem', at: '/xa/06208/2020/chuong-trinh/NTM' })
    await page.getByRole('alert').getByText('năm ngân sách 2020').waitFor()
  })
})

describe('The pages of money', () => {
  it.each([tree, `${tree}/NTM`])(
    '%s are no wider than a phone and have no fault of access',
    async (address) => {
      const page = await signIn({ as: 'ketoan', ...phone, at: address })
      await page.locator('.money-tree, .ledger').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      expect(await listAxeFaults(page)).toEqual([])
    },
  )
})
