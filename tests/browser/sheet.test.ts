import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { column, row, villageSheet } from '../../src/core/testing/sheets.ts'
import { excelHtml, excelText } from '../fixtures/excel-clipboard.ts'
import { serveApplication } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import { pretendSheet } from '../support/pretend-sheets.ts'
import { sampleSystem } from '../support/sample.ts'

const { signIn } = serveApplication(sampleSystem)

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const unusual = [{ kind: 'count', share: '0.5', difference: '10' } as const]

/** Opens the village sheet as the official of the commune. */
async function openSheet(options: Parameters<typeof signIn>[0] = {}, over = {}) {
  const page = await signIn({ as: 'canbo', ...options, at: 'about:blank' })
  const sheet = villageSheet({ unusual, ...over })
  const pretend = await pretendSheet(page, sheet)
  await page.goto(`/xa/06208/2023/chi-tieu/${sheet.key}`)
  await page.locator('.sheet').waitFor()
  return { page, pretend }
}

const cell = (page: Page, at: number, place: number) =>
  page.locator(`.sheet-body [data-row="${at}"] [data-column="${place}"]`)
const text = async (page: Page, at: number, place: number) =>
  (await cell(page, at, place).locator('.sheet-value').textContent()) ?? ''
const foot = async (page: Page) =>
  (await page.locator('.sheet-foot .sheet-value').allTextContents()).map((said) => said.split(' (')[0])
const notice = (page: Page) => page.locator('.sheet-notice')
const saved = (page: Page) => page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()

/** What Ctrl+V does when the clipboard holds this. */
const paste = (page: Page, html: string, plain: string) =>
  page.evaluate(
    ([table = '', words = '']) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', table)
      clipboardData.setData('text/plain', words)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    [html, plain],
  )

/** What Ctrl+C puts on the clipboard. */
const copy = (page: Page) =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer()
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    return clipboardData.getData('text/plain')
  })

describe('A table pasted from Excel', () => {
  it('finds its rows and columns by their names, keeps wrong cells marked, and is saved', async () => {
    const { page, pretend } = await openSheet()
    await cell(page, 2, 1).click()
    await paste(page, excelHtml, excelText)
    expect(await text(page, 0, 1)).toBe('1.081')
    expect(await text(page, 0, 3)).toBe('2,78%')
    expect(await text(page, 1, 2)).toBe('0')
    expect(await text(page, 2, 1)).toBe('chưa báo cáo')
    expect(await text(page, 2, 2)).toBe('-2')
    expect(await cell(page, 2, 2).getAttribute('aria-invalid')).toBe('true')
    expect(await notice(page).textContent()).toContain('Đã dán 7 ô. Đã xếp theo tiêu đề cột. 1 ô sai')
    await saved(page)
    const sent = pretend.saves.flat().map(({ row: key, column: of, cell: put }) => [key, of, put])
    expect(sent).toContainEqual(['po-nghieu', 'poor', { state: 'value', value: '0' }])
    expect(sent).toContainEqual(['ban-le', 'households', { state: 'not-reported', reason: 'chưa báo cáo' }])
    expect(sent.some(([key, of]) => key === 'ban-le' && of === 'poor')).toBe(false)
    await page.getByText('1 ô sai, chưa lưu').waitFor()
  })

  it('can be taken back in one step and done again', async () => {
    const { page } = await openSheet()
    await cell(page, 0, 1).click()
    await paste(page, '', '7\t8\n9\t10\n')
    expect(await foot(page)).toEqual(['Cộng', '16*', '18*', '112,5%', ''])
    await page.keyboard.press('Control+z')
    expect(await foot(page)).toEqual(['Cộng', '1.000*', '40*', '4%', ''])
    await page.keyboard.press('Control+y')
    expect(await text(page, 1, 2)).toBe('10')
  })

  it('goes through a box to paste into where keys are not at hand', async () => {
    const { page } = await openSheet()
    await cell(page, 1, 1).click()
    await page.getByRole('button', { name: 'Dán từ Excel' }).click()
    await page.getByLabel('Dán vào đây').waitFor()
    await paste(page, '', '55\n66\n')
    expect([await text(page, 1, 1), await text(page, 2, 1)]).toEqual(['55', '66'])
  })

  it('goes back to Excel as it is shown', async () => {
    const { page } = await openSheet()
    await cell(page, 0, 0).click()
    await page.keyboard.press('Shift+End')
    expect(await copy(page)).toBe('Nà Pài\t1.000\t40\t4%\t')
  })
})

describe('By keyboard alone', () => {
  it('a column is filled in, totals follow, and nothing else is needed', async () => {
    const { page, pretend } = await openSheet()
    const field = page.locator('.sheet-field')
    await field.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('1.081')
    await page.keyboard.press('Tab')
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    await page.keyboard.type('150')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    expect(await foot(page)).toEqual(['Cộng', '1.231*', '30*', '2,44%', ''])
    expect(await text(page, 0, 3)).toBe('2,78%')
    await saved(page)
    expect(pretend.saves.flat()).toHaveLength(4)
    expect(pretend.sheet.rows[1]?.cells.poor).toEqual({ state: 'value', value: '0' })
  })

  it('F2 edits what is there, Escape drops it, Delete empties, Ctrl+D fills down', async () => {
    const { page } = await openSheet()
    await cell(page, 0, 1).click()
    await page.keyboard.press('F2')
    await page.keyboard.type('5')
    await page.keyboard.press('Escape')
    expect(await text(page, 0, 1)).toBe('1.000')
    await page.keyboard.press('F2')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    expect(await text(page, 0, 1)).toBe('100')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    expect([await text(page, 1, 1), await text(page, 2, 1)]).toEqual(['100', '100'])
    await page.keyboard.press('Delete')
    expect(await text(page, 2, 1)).toBe('')
  })

  it('a computed cell says why it takes no typing', async () => {
    const { page } = await openSheet()
    await cell(page, 0, 3).click()
    await page.keyboard.type('5')
    expect(await notice(page).textContent()).toBe('Tự tính từ các cột khác.')
    expect(await text(page, 0, 3)).toBe('4%')
  })

  it('the grid is no trap: Escape, then Tab leaves it', async () => {
    const { page } = await openSheet()
    await cell(page, 0, 1).click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).not.toContain('sheet-field')
  })

  it('readers of the screen hear where one stands', async () => {
    const { page } = await openSheet()
    await cell(page, 1, 2).click()
    const active = await page.locator('.sheet-field').getAttribute('aria-activedescendant')
    expect(await cell(page, 1, 2).getAttribute('id')).toBe(active)
    const grid = page.getByRole('grid', { name: 'Hộ nghèo theo thôn' })
    expect(await grid.getAttribute('aria-rowcount')).toBe('6')
    expect(await page.getByRole('columnheader', { name: 'Hộ nghèo' }).getAttribute('aria-colspan')).toBe('2')
    expect(await page.getByRole('rowheader', { name: 'Pò Nghiều' }).count()).toBe(1)
  })
})

describe('What is typed', () => {
  it('zero, nothing and "chưa báo cáo" are three different things', async () => {
    const { page, pretend } = await openSheet()
    await cell(page, 1, 1).click()
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await page.keyboard.type('chua bao cao')
    await page.keyboard.press('Enter')
    expect([await text(page, 1, 1), await text(page, 2, 1)]).toEqual(['0', 'chưa báo cáo'])
    await saved(page)
    expect(pretend.sheet.rows.map(({ cells }) => cells.households?.state)).toEqual([
      'value',
      'value',
      'not-reported',
    ])
    expect(pretend.sheet.rows[2]?.cells.poor).toBeUndefined()
  })

  it('wrong stays as it was typed, marked, with a sentence below the grid; only such rows can be shown', async () => {
    const { page, pretend } = await openSheet()
    await cell(page, 1, 2).click()
    await page.keyboard.type('mười hộ')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    expect(await text(page, 1, 2)).toBe('mười hộ')
    expect(await page.locator('.sheet-news.wrong').textContent()).toBe(
      'Sai: “mười hộ” không phải là số. Ghi bằng chữ số, ví dụ 1.081 hoặc 2,78; chưa có thì ghi “chưa báo cáo”.',
    )
    await page.getByRole('button', { name: 'Chỉ xem ô lỗi' }).click()
    expect(await page.locator('.sheet-body .sheet-row').count()).toBe(1)
    expect(pretend.saves).toEqual([])
  })

  it('survives closing the page, wrong or not', async () => {
    const { page } = await openSheet()
    await cell(page, 1, 2).click()
    await page.keyboard.type('-7')
    await page.keyboard.press('Enter')
    await page.reload()
    await page.locator('.sheet-body').waitFor()
    expect(await text(page, 1, 2)).toBe('-7')
  })

  it('with an input method is composed in the cell from its first letter', async () => {
    const { page } = await openSheet()
    await cell(page, 0, 4).click()
    const keys = await page.context().newCDPSession(page)
    for (const composed of ['d', 'đ', 'đã']) {
      await keys.send('Input.imeSetComposition', { text: composed, selectionStart: 2, selectionEnd: 2 })
    }
    await keys.send('Input.insertText', { text: 'đã ký' })
    await page.keyboard.press('Enter')
    expect(await text(page, 0, 4)).toBe('đã ký')
  })

  it('far from last year is asked about, and the answer is saved with it', async () => {
    const { page, pretend } = await openSheet()
    await cell(page, 0, 2).click()
    await page.keyboard.type('200')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.getByText('Tăng 122% so với năm 2022 (từ 90 lên 200). Nếu đúng, ghi lý do.').waitFor()
    await page.getByLabel('Lý do (không bắt buộc)').fill('thêm hai thôn')
    await page.getByRole('button', { name: 'Ghi lý do' }).click()
    await saved(page)
    expect(pretend.saves.flat().at(-1)).toMatchObject({ column: 'poor', reason: 'thêm hai thôn' })
  })

  it('in a column of choices is found without marks', async () => {
    const choices = [
      { code: 'met', label: 'Đạt', labelEn: 'Met' },
      { code: 'not-met', label: 'Chưa đạt', labelEn: 'Not met' },
    ]
    const { page, pretend } = await openSheet(
      {},
      {
        columns: [
          column('village', { kind: 'text', isEditable: false }),
          column('state', { kind: 'choice', choices }),
        ],
      },
    )
    await cell(page, 0, 1).click()
    await page.keyboard.type('chua da')
    await page.keyboard.press('Enter')
    expect(await text(page, 0, 1)).toBe('Chưa đạt')
    await saved(page)
    expect(pretend.saves.flat()[0]?.cell).toEqual({ state: 'value', value: 'not-met' })
  })
})

describe('Two people in one sheet', () => {
  it('see both values of a cell that both changed, and the choice is kept', async () => {
    const { page, pretend } = await openSheet()
    pretend.change('na-pai', 'poor', '35')
    await cell(page, 0, 2).click()
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Người khác vừa sửa cùng ô' })
    await dialog.getByLabel('Của người kia: 35').waitFor()
    await dialog.getByLabel('Của tôi: 30').check()
    await dialog.getByRole('button', { name: 'Giữ giá trị đã chọn' }).click()
    await saved(page)
    expect(pretend.sheet.rows[0]?.cells.poor).toEqual({ state: 'value', value: '30' })
  })

  it('do not disturb each other in different cells of a row', async () => {
    const { page, pretend } = await openSheet()
    pretend.change('na-pai', 'households', '1200')
    await cell(page, 0, 2).click()
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    await saved(page)
    expect(await text(page, 0, 1)).toBe('1.200')
    expect(pretend.sheet.rows[0]?.cells.poor).toEqual({ state: 'value', value: '30' })
  })
})

describe('Without network', () => {
  it('what is typed waits on the device and is saved when the network is back', async () => {
    const { page, pretend } = await openSheet()
    await page.context().setOffline(true)
    await page.route('**/api/**', (route) => route.abort())
    await cell(page, 0, 2).click()
    await page.keyboard.type('30')
    await page.keyboard.press('Enter')
    await page.locator('.sheet-saving').getByText('Chờ mạng, đã giữ trên máy này').waitFor()
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    expect(await text(page, 0, 2)).toBe('30')
    await page.unroute('**/api/**')
    await page.context().setOffline(false)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect
      .poll(() => pretend.sheet.rows[1]?.cells.poor, { timeout: 15_000 })
      .toEqual({
        state: 'value',
        value: '7',
      })
    expect(pretend.sheet.rows[0]?.cells.poor).toEqual({ state: 'value', value: '30' })
    expect(pretend.saves.flat()).toHaveLength(2)
  })
})

describe('A large sheet', () => {
  const columns = [
    column('village', { title: 'Thôn', kind: 'text', isEditable: false, isFrozen: true }),
    ...Array.from({ length: 29 }, (_, at) => column(`c${at}`, { title: `Cột ${at}`, total: 'sum' })),
  ]
  const rows = Array.from({ length: 2000 }, (_, at) => row(`r${at}`, { village: `Thôn ${at}` }))

  it('draws what is in sight only, and takes a paste of all its cells', async () => {
    const { page } = await openSheet({}, { columns, rows })
    expect(await page.locator('.sheet-body .sheet-cell').count()).toBeLessThan(1200)
    await cell(page, 0, 1).click()
    const line = Array.from({ length: 29 }, () => '2').join('\t')
    await paste(page, '', `${Array.from({ length: 2000 }, () => line).join('\n')}\n`)
    expect((await foot(page))[1]).toBe('4.000')
    await page.keyboard.press('Control+End')
    await cell(page, 1999, 29).waitFor()
    expect(await text(page, 1999, 29)).toBe('2')
  })
})

describe('On a phone', () => {
  it('one group a screen is filled in with large fields', async () => {
    const { page, pretend } = await openSheet(phone)
    await page.getByLabel('Hộ nghèo · Đầu năm (hộ)').fill('30')
    await page.getByRole('button', { name: 'Tiếp' }).tap()
    await page.getByRole('heading', { name: 'Pò Nghiều' }).waitFor()
    await page.getByLabel('Tổng số hộ (hộ)').fill('-1')
    await page.getByLabel('Ghi chú').fill('xong')
    await page.getByText('Không được là số âm.').waitFor()
    await saved(page)
    expect(pretend.sheet.rows[0]?.cells.poor).toEqual({ state: 'value', value: '30' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  })
})

describe('The sheet is for everybody', () => {
  it.each([
    ['desk', {}],
    ['phone', phone],
  ])('axe finds nothing on a %s', async (_, options) => {
    const { page } = await openSheet(options)
    if (options === phone) await page.getByLabel('Tổng số hộ (hộ)').fill('-1')
    else await cell(page, 1, 2).click()
    expect(await listAxeFaults(page)).toEqual([])
  })

  it('who may only read sees no tools to change it', async () => {
    const { page } = await openSheet({ as: 'nguoixem' }, { isEditable: false })
    await cell(page, 0, 1).click()
    await page.keyboard.type('5')
    expect(await notice(page).textContent()).toBe('Tài khoản này chỉ được xem bảng.')
    expect(await page.getByRole('button', { name: 'Dán từ Excel' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Tải .xlsx' }).waitFor()
  })
})
