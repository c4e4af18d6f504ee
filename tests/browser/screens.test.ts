import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveApplication } from '../support/application.ts'

const { signIn } = serveApplication()

const screens = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  'small phone': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
  'desk at 200 %': { viewport: { width: 683, height: 400 }, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1366, height: 800 } },
}
const overview = '/xa/06208/2023'
const report = '/xa/06208/2023/bao-cao'

const open = async (page: Page, address: string) => {
  await page.goto(address)
  const content = address.includes('?figure=') ? '.why .footing' : '.card .line, .paper .report'
  await page.locator(content).first().waitFor()
  await page.evaluate(() => document.fonts.ready)
}

describe.each(Object.entries(screens))('On a %s', (_, screen) => {
  let page: Page
  beforeAll(async () => {
    page = await signIn(screen)
  })

  it('no page is wider than the screen', async () => {
    for (const address of [overview, `${overview}?figure=capital.ntm.rate`, report]) {
      await open(page, address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBe(0)
    }
  })

  it('everything one presses is large enough', async () => {
    for (const address of [overview, report]) {
      await open(page, address)
      expect(await page.evaluate(listSmallTargets), address).toEqual([])
    }
  })

  it('what has the focus is never below the bar', async () => {
    await open(page, report)
    await page.locator('[data-key] a').nth(60).focus()
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Shift+Tab')
      expect(await page.evaluate(isFocusSeen)).toBe(true)
    }
  })
})

describe('On a phone', () => {
  it('the explanation covers the page, keeps the focus and closes', async () => {
    const page = await signIn(screens.phone)
    const line = page.getByRole('button', { name: 'Tỷ lệ hộ nghèo' })
    await line.tap()
    const explanation = page.getByRole('dialog', { name: 'Giải thích số liệu' })
    await explanation.getByText('30 ÷ 1.081').waitFor()
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName)).not.toBe(
      'MAIN',
    )
    await explanation.getByRole('button', { name: 'Đóng' }).tap()
    await explanation.waitFor({ state: 'detached' })
    await expect.poll(() => line.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('a wide table scrolls in a box of its own', async () => {
    const page = await signIn(screens.phone)
    await open(page, report)
    const boxes = await page
      .locator('.paper .scroll')
      .evaluateAll((all) => all.map((box) => [box.clientWidth, box.scrollWidth]))
    expect(boxes.length).toBeGreaterThan(0)
    for (const [seen = 0, whole = 0] of boxes) {
      expect(seen).toBeLessThan(390)
      expect(whole).toBeGreaterThan(seen)
    }
  })
})

describe('In English', () => {
  it.each([overview, `${overview}?figure=capital.dtts.estimated-rate`])(
    'nothing of %s is half translated',
    async (address) => {
      const page = await signIn()
      await page.getByRole('button', { name: 'Tài khoản và hiển thị' }).click()
      await page.getByRole('button', { name: 'English' }).click()
      await open(page, address)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.evaluate(listVietnameseWords)).toEqual([])
      await page.getByText('30/1,081 households').waitFor()
    },
  )
})

/** Targets under 24 × 24 px, without links in running text, whose lines are the targets. */
function listSmallTargets(): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('a, button, select, input, summary')]
  return targets
    .filter((target) => target.checkVisibility() && !target.closest('.paper, .skip'))
    .filter((target) => target.offsetWidth < 24 || target.offsetHeight < 24)
    .map((target) => target.outerHTML.slice(0, 120))
}

/** True when the middle of what has the focus is on the screen with nothing over it. */
function isFocusSeen(): boolean {
  const focused = document.activeElement
  const [box] = focused?.getClientRects() ?? []
  if (!focused || !box) return false
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  return focused.contains(top)
}

/** Words with Vietnamese letters outside of what is marked as Vietnamese; money stays đồng. */
function listVietnameseWords(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.textContent?.replaceAll('đồng', '') ?? ''
    const isMarked = node.parentElement?.closest('noscript, [lang]')?.getAttribute('lang') !== 'en'
    if (!isMarked && /[à-ỹ]/i.test(said.replace(/[×÷–—−]/g, ''))) found.push(said)
  }
  return found
}
