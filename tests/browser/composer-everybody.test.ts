import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'
import { listAxeFaults } from '../support/axe.ts'
import {
  composer,
  editorOf,
  leave,
  sectionOf,
  typeAndSave,
  waitForPaper,
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

const review = 'III.GN.review'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The page with its letters in place, nothing moving, and the paper of one size for some frames. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    await Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    )
    const measure = () =>
      [...document.querySelectorAll('.sheet, .sheet table')]
        .map((part) => part.getBoundingClientRect())
        .map(({ width, height }) => `${width} ${height}`)
        .join()
    let [size, frames] = [measure(), 0]
    for (let left = 120; left > 0 && frames < 10; left -= 1) {
      await new Promise(requestAnimationFrame)
      const now = measure()
      frames = now === size ? frames + 1 : 0
      size = now
    }
  })

/** What the checks for accessible pages find, in short. */
async function listFaults(page: Page): Promise<string[]> {
  await settle(page)
  return listAxeFaults(page, { tags: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
}

describe('The composer is for everybody', () => {
  it.each(['light', 'dark'] as const)('has no known fault (%s)', async (colorScheme) => {
    const page = await signIn({ as: 'canbo', colorScheme, at: composer })
    await waitForPaper(page)
    expect(await listFaults(page)).toEqual([])
    await writeIn(page, review)
    expect(await listFaults(page)).toEqual([])
    for (const tab of ['Số liệu', 'Nhận xét', 'Mục', 'Hồ sơ']) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await listFaults(page), tab).toEqual([])
    }
    await page.getByRole('button', { name: 'Xong' }).click()
    for (const opened of ['Thông tin chung', 'So với năm trước', /^Phím tắt/, 'Gửi duyệt']) {
      await page.getByRole('button', { name: opened }).first().click()
      await page.getByRole('dialog').waitFor()
      expect(await listFaults(page), String(opened)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    const paper = page.locator('.desk-paper .sheet').first()
    expect(await paper.evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    )
  })

  it('is worked with the keyboard alone', async () => {
    const page = await signIn({ as: 'canbo', at: composer })
    await waitForPaper(page)
    const line = page
      .getByRole('navigation', { name: 'Mục lục' })
      .getByRole('button', { name: /Kết quả rà soát hộ nghèo/ })
    await line.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (key) => document.activeElement?.getAttribute('data-section-key') === key,
      review,
    )
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    await page.getByLabel('Lời nhận xét').waitFor()
    await page.keyboard.type('So với năm trước thì sao?')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('article').getByText('So với năm trước thì sao?').waitFor()
    await sectionOf(page, review).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await editorOf(page).waitFor()
    await page.keyboard.press('Control+e')
    await page.keyboard.press('Control+End')
    await typeAndSave(page, ' Viết bằng bàn phím.')
    await page.keyboard.press('Escape')
    await editorOf(page).waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-section-key')))
      .toBe(review)
    await page.keyboard.press('j')
    await page.locator('.finding[aria-current]').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Phím tắt khi soạn báo cáo' }).waitFor()
  })

  it('compares with the year before, and gives back an earlier version', async () => {
    const page = await signIn({ as: 'canbo', at: composer })
    await waitForPaper(page)
    await page.getByRole('button', { name: 'So với năm trước', exact: true }).click()
    await page.getByRole('dialog').getByText('Năm đó chưa mở báo cáo').waitFor()
    await page.keyboard.press('Escape')
    await writeIn(page, review)
    await typeAndSave(page, ' Câu sẽ bỏ.')
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Mục' }).click()
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).last().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục' }).click()
    await sectionOf(page, review).getByText('Câu sẽ bỏ').waitFor({ state: 'detached' })
  })

  it('shows outline, text and details one at a time on a phone', async () => {
    const page = await signIn({ as: 'canbo', ...phone, at: composer })
    await waitForPaper(page)
    await page.getByRole('button', { name: 'Mục lục' }).tap()
    await page
      .getByRole('navigation', { name: 'Mục lục' })
      .getByText('Kết quả rà soát hộ nghèo')
      .first()
      .tap()
    await sectionOf(page, review).getByRole('link').first().tap()
    await page.getByText('30 ÷ 1.081').waitFor()
    await page.getByRole('button', { name: 'Văn bản' }).tap()
    await sectionOf(page, review).waitFor()
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 640 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    }
  })

  it('offers to open the report of a year that has none', async () => {
    const page = await signIn({ as: 'canbo', at: '/xa/06208/2022/bao-cao/soan' })
    await page.getByRole('heading', { name: 'Chưa có báo cáo năm 2022.' }).waitFor()
    await page.getByRole('button', { name: 'Mở báo cáo năm 2022' }).click()
    await sectionOf(page, 'opening').waitFor()
  })
})
