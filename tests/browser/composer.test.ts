import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import {
  composer,
  editorOf,
  leave,
  sectionOf,
  typeAndSave,
  waitForPaper,
  waitUntilSaved,
  writeIn,
} from '../support/report-desk.ts'
import { sampleSystem } from '../support/sample.ts'

const application = serveApplication(sampleSystem)
const opened: Page[] = []
const signIn: typeof application.signIn = async (options) => {
  const page = await application.signIn(options)
  opened.push(page)
  return page
}
afterEach(async () => {
  for (const page of opened.splice(0)) await leave(page)
})

const asOfficial = async (options?: Parameters<typeof signIn>[0]) => {
  const page = await signIn({ as: 'canbo', ...options, at: composer })
  await waitForPaper(page)
  return page
}
const review = 'III.GN.review'
const chip = (page: Page) => editorOf(page).getByRole('img', { name: 'số liệu: Tỷ lệ hộ nghèo, 2,78%' })

describe('A sentence of the registers', () => {
  it('is not typed into by accident, and says why', async () => {
    const page = await asOfficial()
    await sectionOf(page, review)
      .locator('.block.auto')
      .first()
      .click({ position: { x: 500, y: 10 } })
    await page.getByText('Câu này lấy từ sổ và tự đổi theo số liệu').waitFor()
    const before = await editorOf(page).textContent()
    await page.keyboard.type('xin chào')
    expect(await editorOf(page).textContent()).toBe(before)
  })

  it('is rewritten with its numbers bound, and goes back', async () => {
    const page = await asOfficial()
    await sectionOf(page, review)
      .locator('.block.auto')
      .first()
      .click({ position: { x: 500, y: 10 } })
    await page.getByRole('button', { name: 'Viết lại câu này' }).click()
    await typeAndSave(page, ' Toàn xã rất cố gắng.')
    await page.keyboard.press('Escape')
    const written = sectionOf(page, review).locator('.block.written').first()
    expect(await written.textContent()).toContain('30/1.081 hộ, chiếm 2,78%. Toàn xã rất cố gắng.')
    expect(await written.getByRole('link', { name: 'số liệu: Tỷ lệ hộ nghèo, 2,78%' }).count()).toBe(1)
    await written.click({ position: { x: 400, y: 8 } })
    await page.getByRole('button', { name: 'Về câu tự động' }).click()
    await waitUntilSaved(page)
    await page.keyboard.press('Escape')
    await sectionOf(page, review).getByText('rất cố gắng').waitFor({ state: 'detached' })
  })
})

describe('A number in a sentence', () => {
  it('is found by part of its name without marks, and is one piece', async () => {
    const page = await asOfficial()
    await writeIn(page, review)
    await page.keyboard.type(' Xã còn /ty le ho ngheo')
    await page.getByRole('option', { name: 'Tỷ lệ hộ nghèo 2,78%' }).waitFor()
    await page.keyboard.press('Enter')
    await chip(page).last().waitFor()
    const count = await chip(page).count()
    // What is done within half a second is undone as one.
    await page.waitForTimeout(600)
    await page.keyboard.press('Backspace')
    expect(await chip(page).count()).toBe(count - 1)
    await page.keyboard.press('Control+z')
    expect(await chip(page).count()).toBe(count)
    await typeAndSave(page, '.')
    await page.reload()
    await sectionOf(page, review).getByText('Xã còn').waitFor()
    expect(await sectionOf(page, review).locator('.block.written').last().textContent()).toContain(
      'Xã còn 2,78%.',
    )
  })

  it('opens its explanation with the keyboard, and the arrows step over it', async () => {
    const page = await asOfficial()
    await writeIn(page, review)
    // No hand is as fast as this one: the cursor of the browser arrives a moment later.
    for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key, { delay: 100 })
    await page.locator('.ProseMirror-selectednode.figure').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Số liệu', selected: true }).waitFor()
    await page.getByText('30 ÷ 1.081').waitFor()
  })

  it('goes grey when its data changes after the section was reviewed, until somebody has looked again', async () => {
    const page = await asOfficial()
    await page.getByRole('navigation', { name: 'Mục lục' }).getByText('2. Kết quả giải ngân').click()
    await page.getByRole('tab', { name: 'Mục' }).click()
    await page.getByLabel('Trạng thái', { exact: true }).selectOption('reviewed')
    await page.getByText('Đã soát').first().waitFor()
    await payAs(await signIn({ as: 'ketoan' }))
    await page.reload()
    const stale = sectionOf(page, 'II.2').locator('.figure.stale')
    await stale.first().waitFor()
    await stale.first().locator('a').click()
    await page
      .getByText(/Lần xem trước: .* Nay: /)
      .first()
      .waitFor()
    await page.getByRole('tab', { name: 'Mục' }).click()
    await page.getByRole('button', { name: /^Đã xem lại cả mục/ }).click()
    await stale.first().waitFor({ state: 'detached' })
  })
})

/** The accountant enters a payment before the cut-off date. */
async function payAs(page: Page): Promise<void> {
  await page.goto('/xa/06208/2023/chuong-trinh/NTM')
  await page.getByRole('button', { name: 'Nhập giải ngân' }).click()
  await page.getByLabel('Ngày giải ngân').fill('2023-12-08')
  await page.getByLabel('Số chứng từ').fill('KB 16/2023')
  await page.getByLabel('Số tiền').pressSequentially('400000')
  await page.getByRole('button', { name: 'Ghi sổ' }).click()
  await page.getByText('Đã ghi: Nhập giải ngân 400.000 đồng.').waitFor()
}

describe('Words from Word', () => {
  it('come as paragraphs without looks, and their numbers stay typed text', async () => {
    const page = await asOfficial()
    await writeIn(page, review)
    await editorOf(page).evaluate((box) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/html',
        '<html><head><style>p{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal><span style="font-size:20pt;color:red">Đoạn <b>một</b>&nbsp;có 12 hộ<o:p></o:p></span></p><p class=MsoListParagraph>- Dòng hai</p><table><tr><td>Thôn A</td><td>5</td></tr></table><!--EndFragment--></body></html>',
      )
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await waitUntilSaved(page)
    await page.keyboard.press('Escape')
    const lines = sectionOf(page, review).locator('.block.written')
    await lines.getByText('Thôn A; 5').waitFor()
    expect((await lines.allTextContents()).slice(-2)).toEqual(['Dòng hai', 'Thôn A; 5'])
    expect(await lines.nth(-2).locator('p').getAttribute('class')).toBe('dash')
    expect(await lines.nth(-3).locator('b').textContent()).toBe('một')
    expect(await lines.nth(-3).locator('[style]').count()).toBe(0)
    await page.getByRole('tab', { name: /^Soát/ }).click()
    await page
      .getByRole('button', { name: /12 hộ|"12"/ })
      .first()
      .waitFor()
  })
})

describe('What is typed', () => {
  it('is checked while it is written, and a rate that cannot be is shown with its arithmetic', async () => {
    const page = await asOfficial()
    await writeIn(page, review)
    await page.keyboard.press('Enter')
    await typeAndSave(page, 'Có 150/200 hộ dùng nước hợp vệ sinh, đạt 57%.')
    await page.getByRole('tab', { name: /^Soát/ }).click()
    const found = page.locator('.finding', { hasText: '150 ÷ 200 = 75,00%' })
    await found.getByText('Đề nghị: 75%.').waitFor()
    await found.click()
    await page.getByRole('button', { name: 'Xong' }).click()
    await sectionOf(page, review).locator('.block.error', { hasText: '57%' }).waitFor()
  })
})

describe('Two people in one section', () => {
  it('lose nothing: who was late sees both texts and chooses', async () => {
    const lan = await asOfficial()
    await writeIn(lan, review)
    await typeAndSave(lan, ' Câu của cán bộ.')
    const leader = await signIn({ as: 'chutich', at: composer })
    await waitForPaper(leader)
    await leader.getByText('Công chức tổng hợp đang sửa').first().waitFor()
    await sectionOf(leader, review)
      .locator('.block.written')
      .last()
      .click({ position: { x: 60, y: 8 } })
    await leader.getByText('Công chức tổng hợp đang sửa mục này.').waitFor()
    await leader.getByRole('button', { name: 'Viết thay' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Viết thay' }).click()
    await leader.getByText('Công chức tổng hợp đang sửa mục này.').waitFor({ state: 'detached' })
    await leader
      .locator('.ProseMirror > p')
      .last()
      .click({ position: { x: 60, y: 8 } })
    await leader.keyboard.press('End')
    await typeAndSave(leader, ' Câu của lãnh đạo.')
    await leader.keyboard.press('Escape')
    await editorOf(leader).waitFor({ state: 'detached' })

    await lan.keyboard.type(' Thêm ý nữa.')
    await lan.getByText('Có người đã lưu mục này trước').waitFor()
    const mine = lan.getByRole('checkbox', { name: /Thêm ý nữa/ })
    await mine.check()
    await lan.getByRole('button', { name: 'Đưa câu đã chọn vào' }).click()
    await editorOf(lan).waitFor()
    // The editor stands there a moment before the chosen sentence is in it.
    await expect.poll(() => editorOf(lan).textContent()).toContain('Thêm ý nữa.')
    expect(await editorOf(lan).textContent()).toContain('Câu của lãnh đạo.')
  })
})

describe('Without a connection', () => {
  it('what is typed stays on the machine, also when the page is closed, and is sent later', async () => {
    const page = await asOfficial()
    await writeIn(page, review)
    await page.waitForTimeout(500)
    await page.context().setOffline(true)
    await page.keyboard.type(' Viết khi mất mạng.')
    await page.getByText('Mất kết nối. Đã giữ trên máy này').waitFor()
    const again = await page.context().newPage()
    opened.push(again)
    await page.close()
    await again.context().setOffline(false)
    await again.goto(composer)
    await waitForPaper(again)
    await again.getByText('Có 1 mục với chữ chưa gửi').waitFor()
    await again.getByRole('button', { name: 'Mở ra' }).click()
    await waitUntilSaved(again)
    expect(await editorOf(again).textContent()).toContain('Viết khi mất mạng.')
  })
})
