import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import { sampleSystem } from '../support/sample.ts'
import { pdf, png, scannedPdf } from '../support/upload-files.ts'

const { signIn } = serveApplication(sampleSystem)

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The files of the first work of the year, as its official sees them. */
async function openFiles(options: Parameters<typeof signIn>[0] = {}) {
  const page = await signIn({ as: 'canbo', ...options, at: '/xa/06208/2023/hoat-dong' })
  await page.locator('[data-row], .register-cards a').first().click()
  const files = page.locator('.attachments')
  await files.getByRole('button', { name: 'Chọn tệp' }).waitFor()
  return { page, files }
}

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .locator('.attachments input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })

describe('The files of a record', () => {
  it('are added, opened, taken off and put back', async () => {
    const { page, files } = await openFiles()
    await files.getByText('Chưa có tệp nào.').waitFor()
    const scan = scannedPdf(827, 1169)
    await choose(page, 'Nghiệm thu.pdf', scan)
    await files.getByRole('link', { name: 'Mở Nghiệm thu.pdf' }).waitFor()
    await files.getByText('khoảng 100 dpi').waitFor()

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      files.getByRole('link', { name: 'Tải về Nghiệm thu.pdf' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('Nghiệm thu.pdf')
    expect(readFileSync(await file.path()).equals(Buffer.from(scan))).toBe(true)

    await files.getByRole('button', { name: 'Gỡ Nghiệm thu.pdf' }).click()
    await files.getByText('Đã gỡ Nghiệm thu.pdf.').waitFor()
    await files.getByRole('link', { name: 'Mở Nghiệm thu.pdf' }).waitFor({ state: 'detached' })
    await files.getByRole('button', { name: 'Hoàn tác' }).click()
    await files.getByRole('link', { name: 'Mở Nghiệm thu.pdf' }).waitFor()
  })

  it('that are not what they say are refused in words, and the others still come', async () => {
    const { page, files } = await openFiles()
    await choose(page, 'giả.pdf', png())
    await files.getByText('mang đuôi .pdf nhưng nội dung là ảnh PNG').waitFor()
    await choose(page, 'thật.pdf', pdf('thật'))
    await files.getByRole('link', { name: 'Mở thật.pdf' }).waitFor()
    await files.getByRole('button', { name: 'Bỏ qua: giả.pdf' }).click()
    expect(await files.getByText('giả.pdf').count()).toBe(0)
  })

  it('wait for the network and are sent when it is back', async () => {
    const { page, files } = await openFiles()
    await page.context().setOffline(true)
    await choose(page, 'ngoài đồng.pdf', pdf('ngoài đồng'))
    await files.getByText('Tệp sẽ tự gửi lại khi có mạng').waitFor()
    await page.context().setOffline(false)
    await files.getByRole('link', { name: 'Mở ngoài đồng.pdf' }).waitFor()
  })

  it('can be photographed on a phone, and nothing is wider than it', async () => {
    const { page, files } = await openFiles(phone)
    expect(await files.getByRole('button', { name: 'Chụp ảnh' }).isVisible()).toBe(true)
    await choose(page, `${'rất dài '.repeat(15)}.pdf`, pdf('dài'))
    await files.getByRole('link', { name: /^Mở rất dài/ }).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it.each(['light', 'dark'] as const)('are read by everybody (%s)', async (colorScheme) => {
    const { page } = await openFiles({ colorScheme })
    await choose(page, 'giả.pdf', png())
    await page.locator('.file-trouble').waitFor()
    expect(await listAxeFaults(page, { within: '.attachments' })).toEqual([])
  })
})
