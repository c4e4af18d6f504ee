import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'

const { signIn } = serveApplication()

const openReport = async (options?: Parameters<typeof signIn>[0]) => {
  const page = await signIn(options)
  await page.getByRole('link', { name: 'Báo cáo năm' }).click()
  await page.getByText('phương hướng, nhiệm vụ năm 2024').first().waitFor()
  return page
}
const number = (page: Page) => page.getByRole('link', { name: '2,78%, bấm để xem giải thích' }).first()
const explanation = (page: Page) => page.getByRole('dialog', { name: 'Giải thích số liệu' })
const arithmetic = '30 ÷ 1.081 = 2,7752% → 2,78%'

describe('The report on the screen', () => {
  it('explains a number that is clicked', async () => {
    const page = await openReport()
    await number(page).click()
    await explanation(page).getByText(arithmetic).waitFor()
  })

  it('can be asked with the keyboard alone, and gives the place back', async () => {
    const page = await openReport()
    const first = page.locator('[data-key] a').first()
    await page.locator('#noi-dung').focus()
    for (let press = 0; press < 80; press += 1) {
      await page.keyboard.press('Tab')
      if (await first.evaluate((link) => link === document.activeElement)) break
    }
    const isFirstFocused = () => first.evaluate((link) => link === document.activeElement)
    expect(await isFirstFocused()).toBe(true)
    await page.keyboard.press('Enter')
    await explanation(page).getByText('Nơi nhập').waitFor()
    const focused = page.locator(':focus')
    expect(await focused.textContent()).toBe('Giải thích số liệu')
    await page.keyboard.press('Escape')
    await explanation(page).waitFor({ state: 'detached' })
    expect(await isFirstFocused()).toBe(true)
  })

  it('lists what it still waits for, and explains each', async () => {
    const page = await openReport()
    await page.getByText('Còn thiếu 10 số liệu').click()
    await page.getByRole('button', { name: 'Số văn bản xã ban hành trong năm' }).click()
    await explanation(page).getByText('sổ văn bản chưa có văn bản xã ban hành năm 2023').waitFor()
  })

  it('has a table of contents that leads into it', async () => {
    const page = await openReport()
    await page.getByRole('navigation', { name: 'Mục lục' }).getByRole('link').last().click()
    await page.waitForURL('**#muc-*')
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000)
  })

  it('marks estimates and what is missing differently from what was done', async () => {
    const page = await openReport()
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((figure) => {
          const { backgroundImage, borderBottomStyle, fontStyle } = getComputedStyle(figure)
          return { isHatched: backgroundImage.includes('gradient'), borderBottomStyle, fontStyle }
        })
    const done = { isHatched: false, borderBottomStyle: 'solid', fontStyle: 'normal' }
    expect(await look('.figure.actual.reported')).toEqual(done)
    expect(await look('.figure.estimate.reported')).toMatchObject({ isHatched: true })
    expect(await look('.figure.missing')).toMatchObject({ borderBottomStyle: 'dashed', fontStyle: 'italic' })
  })

  it('stays white paper in the dark', async () => {
    const page = await openReport({ colorScheme: 'dark' })
    const colourOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await colourOf('.paper .sheet')).toBe('rgb(255, 255, 255)')
    expect(await colourOf('body')).toBe('rgb(20, 22, 27)')
  })
})

describe('The report as a file', () => {
  let page: Page
  beforeAll(async () => {
    page = await openReport()
  })

  it.each([
    ['Tải Word', 'docx', 'PK'],
    ['Tải PDF', 'pdf', '%PDF'],
    ['Tải trang web', 'html', '<!doctype html>'],
    ['Tải dữ liệu', 'json', '{'],
  ])('%s gives a .%s', async (button, ending, beginning) => {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: button }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe(`bao-cao-mtqg-06208-2023.${ending}`)
    const bytes = await read(download)
    expect(bytes.subarray(0, beginning.length).toString('latin1')).toBe(beginning)
    expect(bytes.length).toBeGreaterThan(10_000)
  })

  async function read(download: { createReadStream: () => Promise<NodeJS.ReadableStream> }) {
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
    return Buffer.concat(chunks)
  }
})
