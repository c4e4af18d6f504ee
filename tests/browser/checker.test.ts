import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cell, paragraph, row, run, table, wordFile } from '../fixtures/word-file.ts'
import { serveApplication } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import { sampleSystem } from '../support/sample.ts'
import { lockedOffice } from '../support/upload-files.ts'

const { signIn, visit } = serveApplication(sampleSystem, async () => ({ isCheckOpen: true }))

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const sentences = [
  'Cả xã có 150/200 hộ dùng nước hợp vệ sinh, đạt 57%.',
  'Xã trồng 25 ha quế, trong đó thôn Bản Lìm 10 ha, thôn Khuổi Cáp 12 ha.',
]
const villages = table(
  2,
  row(cell('Thôn'), cell('Số hộ')),
  row(cell('Bản Lìm'), cell('40')),
  row(cell('Khuổi Cáp'), cell('35')),
  row(cell('Cộng'), cell('75')),
)
const faulty = wordFile({ body: sentences.map((one) => paragraph(run(one))).join('') + villages })

interface Sent {
  name: string
  mimeType: string
  buffer: Buffer
}
const docx = (name: string, bytes = faulty): Sent => ({ name, mimeType: word, buffer: Buffer.from(bytes) })
const txt = (name: string, text = sentences.join('\n')): Sent => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

const send = (page: Page, ...files: Sent[]) => page.locator('input[type=file]').first().setInputFiles(files)
const cards = (page: Page) => page.locator('.finding-card')
const ratio = (page: Page) => cards(page).filter({ hasText: '150 ÷ 200 = 75,00%' })

/** How many reports this device keeps. */
const countKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('mtqg.checks')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const { result } = opening
          if (!result.objectStoreNames.contains('reports')) return resolve(0)
          const counting = result.transaction('reports').objectStore('reports').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )

/** The checker of the commune. */
async function openChecker(options: Parameters<typeof signIn>[0] = {}) {
  const page = await signIn({ as: 'canbo', ...options, at: '/xa/06208/2023/soat' })
  await page.getByRole('heading', { name: 'Thả báo cáo vào đây' }).waitFor()
  return page
}

describe('The checker', () => {
  it('shows the document with what was found, the arithmetic, and the place', async () => {
    const page = await openChecker()
    await page.getByRole('link', { name: 'Soát báo cáo' }).waitFor()
    await page.evaluate((text) => {
      const moved = new DataTransfer()
      moved.items.add(new File([text], 'kéo vào.txt', { type: 'text/plain' }))
      const target = document.querySelector('.drop-here')
      for (const type of ['dragover', 'drop'])
        target?.dispatchEvent(new DragEvent(type, { dataTransfer: moved, bubbles: true, cancelable: true }))
    }, sentences.join('\n'))
    await page.getByRole('heading', { name: 'kéo vào.txt' }).waitFor()
    await ratio(page).getByText('dòng 1').waitFor()
    const sums = cards(page).filter({ hasText: '10 + 12 = 22' })
    await sums.getByRole('button', { name: 'Xem trong văn bản: dòng 2' }).waitFor()
    const paper = page.getByRole('region', { name: 'Văn bản' })
    expect(await paper.textContent()).toContain('đạt 57%')
    expect(await paper.locator('a.marked', { hasText: '57%' }).count()).toBe(1)
    await page.getByText('2 lỗi').waitFor()
    await page.getByText('6 số liệu đã kiểm, 0 khớp').waitFor()
  })

  it('is gone through by keyboard, and between text and cards', async () => {
    const page = await openChecker()
    await send(page, docx('Báo cáo.docx'))
    await cards(page).first().waitFor()
    const current = () => page.locator('.finding-card[data-current]').getAttribute('id')
    await page.keyboard.press('j')
    await expect.poll(current).toBe('phat-hien-1')
    await page.keyboard.press('n')
    await expect.poll(current).toBe('phat-hien-2')
    await page.keyboard.press('k')
    await expect.poll(current).toBe('phat-hien-1')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('phat-hien-1')
    await page.locator('a.marked').last().focus()
    await page.keyboard.press('Enter')
    await expect.poll(current).toBe('phat-hien-2')
    expect(await page.locator('a.marked[data-current]').count()).toBe(1)
  })

  it('shows only what is asked for, and the address says so', async () => {
    const page = await openChecker()
    await send(page, docx('Báo cáo.docx'))
    await cards(page).first().waitFor()
    await page.getByRole('combobox', { name: 'Loại' }).selectOption('ratio')
    await expect.poll(() => cards(page).count()).toBe(1)
    expect(page.url()).toContain('loai=ratio')
    await page.getByRole('button', { name: '2 lỗi' }).click()
    await page.getByText('Không có phát hiện nào khớp bộ lọc.').waitFor()
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(() => cards(page).count()).toBe(2)
  })

  it('keeps what was said of a finding with the file', async () => {
    const page = await openChecker()
    await send(page, docx('Báo cáo.docx'))
    await ratio(page).getByRole('button', { name: 'Không phải lỗi' }).click()
    await ratio(page).getByRole('button', { name: 'Lưu' }).click()
    await ratio(page).getByText('Ghi ngắn gọn lý do.').waitFor()
    await ratio(page).getByLabel('Vì sao không phải lỗi?').fill('Mẫu số là hộ cam kết')
    await Promise.all([
      page.waitForResponse((answer) => answer.url().includes('checker.mark') && answer.ok()),
      page.keyboard.press('Enter'),
    ])
    await page.getByText('đã xem 1/2').waitFor()
    await page.reload()
    await send(page, docx('Tên khác.docx'))
    const kept = cards(page).filter({ hasText: 'Không phải lỗi: Mẫu số là hộ cam kết' })
    await kept.getByText('Công chức tổng hợp').waitFor()
    await kept.getByRole('button', { name: 'Xem lại' }).click()
    await ratio(page).getByRole('button', { name: 'Đúng, sửa' }).waitFor()
  })

  it('writes what was accepted into the file as tracked changes', async () => {
    const page = await openChecker()
    await send(page, docx('Báo cáo.docx'))
    expect(await page.getByRole('button', { name: 'Tải bản đã sửa (.docx)' }).isDisabled()).toBe(true)
    await ratio(page).getByRole('button', { name: 'Đúng, sửa' }).click()
    await ratio(page).getByText('Sẽ sửa trong bản tải về').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải bản đã sửa (.docx)' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('Báo cáo - da soat.docx')
    const parts = unzipSync(readFileSync(await file.path()))
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/<w:ins\b[\s\S]*75%/)
    expect(xml).toMatch(/<w:del\b[\s\S]*57%/)
    expect(xml).toContain('25 ha')
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải danh sách (.xlsx)' }).click(),
    ])
    expect(Object.keys(unzipSync(readFileSync(await list.path())))).toContain('xl/workbook.xml')
  })

  it('holds the report against the figures of the system, and shows where they come from', async () => {
    const page = await openChecker()
    await send(page, txt('số liệu.txt', 'Hộ nghèo năm 2023 là 31 hộ.'))
    const stored = cards(page).filter({ hasText: 'số liệu hệ thống' })
    await stored.getByRole('button', { name: 'Số liệu hệ thống từ đâu ra?' }).click()
    await page.getByRole('dialog', { name: 'Giải thích số liệu' }).getByText('30 hộ').first().waitFor()
  })

  it('lets the unit switch a rule off with a reason, says so, and checks again', async () => {
    const page = await openChecker()
    await send(page, docx('Báo cáo.docx'))
    await ratio(page).waitFor()
    const rules = page.getByRole('dialog', { name: 'Quy tắc soát của đơn vị' })
    await page.getByRole('button', { name: 'Quy tắc soát' }).click()
    await rules.getByRole('switch', { name: 'Tỷ lệ' }).click()
    await rules.getByLabel('Vì sao tắt?').fill('Đang thử')
    await rules.getByRole('button', { name: 'Tắt quy tắc' }).click()
    await rules.getByText('Đang thử').waitFor()
    await rules.getByRole('button', { name: 'Đóng' }).click()
    await page.getByText('Quy tắc đang tắt: tỷ lệ.').waitFor()
    await expect.poll(() => cards(page).count()).toBe(1)
    await page.getByRole('button', { name: 'Quy tắc soát' }).click()
    await rules.getByRole('switch', { name: 'Tỷ lệ' }).click()
    await rules.getByText('Đang thử').waitFor({ state: 'detached' })
    await rules.getByRole('button', { name: 'Đóng' }).click()
    await ratio(page).waitFor()
  })
})

describe('A folder of reports', () => {
  it('is a table of what was found in each, with what they share', async () => {
    const page = await openChecker()
    const clean = txt('sạch.txt', 'Cả xã có 150/200 hộ dùng nước hợp vệ sinh, đạt 75%.')
    await send(page, docx('Xã A.docx'), txt('Xã B.txt'), clean, txt('ảnh.jpg'))
    await page.getByText('Đã soát 3/3').waitFor()
    await page.getByText('Bỏ qua 1 tệp').waitFor()
    const rowOf = (name: string) => page.getByRole('row', { name })
    expect(await rowOf('Xã A.docx').getByRole('cell').first().textContent()).toBe('2')
    expect(await rowOf('sạch.txt').getByRole('cell').first().textContent()).toBe('0')
    await page.locator('.repeats summary', { hasText: '57%' }).getByText('2 báo cáo').waitFor()
    await rowOf('Xã B.txt').getByRole('button').click()
    await page.getByRole('heading', { name: 'Xã B.txt' }).waitFor()
    await ratio(page).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '3 báo cáo' }).waitFor()
  })
})

describe('What cannot be checked', () => {
  it('is said in words, with what to do', async () => {
    const page = await openChecker()
    await send(page, docx('khóa.docx', lockedOffice()))
    await page.getByRole('alert').getByText('Bỏ mật khẩu').waitFor()
    await page.getByRole('button', { name: 'Soát tệp khác' }).click()
    await send(page, txt('trống.txt', ' '))
    await page.getByRole('alert').getByText('không có chữ để soát').waitFor()
  })

  it('without network waits, and is checked when it is back', async () => {
    const page = await openChecker()
    await page.context().setOffline(true)
    await send(page, txt('mất mạng.txt'))
    await page.getByText('Cần có mạng để soát.').waitFor()
    await page.context().setOffline(false)
    await ratio(page).waitFor()
  })
})

describe('A page that is loaded again', () => {
  it('still has the report and what was said of it, until it is removed', async () => {
    const page = await openChecker()
    const report = docx('Báo cáo.docx', wordFile({ body: paragraph(run(sentences.join(' '))) }))
    await send(page, report)
    await ratio(page).getByRole('button', { name: 'Đúng, sửa' }).click()
    await page.getByText(/đã xem 1\//).waitFor()
    await page.locator('.kept-line', { hasText: 'được giữ trên máy này' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Báo cáo.docx' }).waitFor()
    await page.getByText(/đã xem 1\//).waitFor()
    await page.getByRole('button', { name: 'Đưa lại tệp gốc' }).waitFor()
    await send(page, report)
    await page.getByRole('button', { name: 'Tải bản đã sửa (.docx)' }).waitFor()
    await page.getByText(/đã xem 1\//).waitFor()
    await page.getByRole('button', { name: 'Xóa kết quả' }).click()
    await page.getByRole('heading', { name: 'Thả báo cáo vào đây' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Thả báo cáo vào đây' }).waitFor()
    expect(await cards(page).count()).toBe(0)
  })

  it('still has a folder, where a file that is handed in again takes its place', async () => {
    const page = await openChecker()
    const first = docx('Xã A.docx', wordFile({ body: paragraph(run(`${sentences.join(' ')} Hết.`)) }))
    await send(page, first, txt('Xã B.txt'))
    await page.getByText('Đã soát 2/2').waitFor()
    const rowOf = (name: string) => page.getByRole('row', { name })
    await rowOf('Xã A.docx').getByRole('button').click()
    await ratio(page).getByRole('button', { name: 'Đúng, sửa' }).click()
    await page.locator('.kept-line').waitFor()
    await page.goBack()
    await page.locator('.kept-line', { hasText: 'được giữ trên máy này' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: '2 báo cáo' }).waitFor()
    await page.locator('.repeats summary', { hasText: '57%' }).getByText('2 báo cáo').waitFor()
    await send(page, first)
    await page.getByText('Đã soát 2/2').waitFor()
    await rowOf('Xã A.docx').getByRole('button').click()
    await page.getByRole('button', { name: 'Tải bản đã sửa (.docx)' }).waitFor()
    await page.getByText(/đã xem 1\//).waitFor()
    await page.getByRole('button', { name: 'Xóa kết quả' }).click()
    await page.getByRole('heading', { name: 'Xã B.txt' }).waitFor()
    await page.getByRole('button', { name: 'Xóa kết quả' }).click()
    await page.getByRole('heading', { name: 'Thả báo cáo vào đây' }).waitFor()
    expect(await countKept(page)).toBe(0)
  })

  it('has nothing of the person who has signed out', async () => {
    const page = await openChecker({ as: 'ketoan' })
    await send(page, txt('a.txt'))
    await page.locator('.kept-line', { hasText: 'được giữ trên máy này' }).waitFor()
    await page.goto('/xa/06208/2023')
    await page.getByRole('button', { name: 'Tài khoản và hiển thị' }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.waitForURL('**/dang-nhap')
    expect(await countKept(page)).toBe(0)
  })

  it('without an account keeps it for this tab alone', async () => {
    const page = await visit()
    await page.goto('/soat')
    await send(page, txt('a.txt'))
    await page.getByText('được giữ trong thẻ này').waitFor()
    await page.reload()
    await ratio(page).waitFor()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByRole('heading', { name: 'Thả báo cáo vào đây' }).waitFor()
    expect(await cards(other).count()).toBe(0)
    expect(await countKept(page)).toBe(0)
  })
})

describe('Without an account', () => {
  it('a report is checked all the same, from the door on', async () => {
    const page = await visit()
    await page.getByRole('link', { name: 'Soát báo cáo, không cần tài khoản' }).click()
    await page.getByText('ý kiến không được lưu').waitFor()
    await page.getByRole('button', { name: 'Dán văn bản' }).click()
    await page.getByLabel('Văn bản cần soát').fill(sentences.join('\n'))
    await page.getByRole('button', { name: 'Soát', exact: true }).click()
    await ratio(page).getByRole('button', { name: 'Đúng' }).click()
    await page.getByText('đã xem 1/2').waitFor()
    expect(await page.getByRole('button', { name: 'Quy tắc soát' }).count()).toBe(0)
  })
})

describe('For everybody', () => {
  it('on a phone text and findings are two tabs, and nothing is wider than it', async () => {
    const page = await openChecker(phone)
    await send(page, docx('Báo cáo.docx'))
    await ratio(page).waitFor()
    const paper = page.locator('.checked-sheet')
    expect(await paper.isVisible()).toBe(false)
    await ratio(page).getByRole('button', { name: 'Xem trong văn bản' }).click()
    await paper.locator('a.marked[data-current]').click()
    await ratio(page).waitFor()
    expect(await paper.isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it.each(['light', 'dark'] as const)('has no fault that axe knows of (%s)', async (colorScheme) => {
    const page = await openChecker({ colorScheme })
    expect(await listAxeFaults(page)).toEqual([])
    await send(page, txt('c.txt'))
    await ratio(page).getByRole('button', { name: 'Không phải lỗi' }).click()
    await page.keyboard.press('Tab')
    expect(await listAxeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Quy tắc soát' }).click()
    expect(await listAxeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Soát tệp khác' }).click()
    await send(page, txt('a.txt'), txt('b.txt'))
    await page.getByText('Đã soát 2/2').waitFor()
    expect(await listAxeFaults(page)).toEqual([])
  })
})
