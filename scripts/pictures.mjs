import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { load } from './lib/load.mjs'
import { root } from './lib/root.mjs'

// The pictures of the README, taken by hand from a running server with the sample commune:
// `npm start`, then `node scripts/pictures.mjs http://localhost:3000`.
const [address = 'http://localhost:3000'] = process.argv.slice(2)
const folder = join(root, 'docs', 'pictures')
const commune = '/xa/06208/2023'
const asked = 'poverty.poor.rate'
const desk = { viewport: { width: 1366, height: 768 } }
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

mkdirSync(folder, { recursive: true })
const { openBrowser } = await load('tests/support/browser.ts')
const browser = await openBrowser()
const session = await signIn()

await take('overview-desk', desk, commune)
await take('overview-phone', phone, commune)
await take('composer-desk', desk, `${commune}/bao-cao/soan`)
await take('sheet-desk', desk, `${commune}/chi-tieu/indicators`)
await take('register-desk', desk, `${commune}/chi-dao/truyen-thong`)
await take('capital-desk', desk, `${commune}/chuong-trinh`)
await take('outreach-phone', phone, `${commune}/chi-dao/truyen-thong`)
await take('report-desk', desk, `${commune}/bao-cao`, askNumber)
await take('report-phone', phone, `${commune}/bao-cao`)
await take('explanation', phone, `${commune}/bao-cao`, askNumber)
await browser.close()

async function signIn() {
  const page = await browser.newPage({ baseURL: address })
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('canbo')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('dungthu-canbo')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL('**/xa/**')
  return page.context().storageState()
}

/** One picture of a page, in the light, after what is done there first. */
async function take(name, screen, path, act) {
  const context = await browser.newContext({
    ...screen,
    baseURL: address,
    storageState: session,
    colorScheme: 'light',
  })
  const page = await context.newPage()
  await page.goto(path)
  await page
    .locator(
      '.card .line, .paper .report, #noi-dung table, [role=grid], #noi-dung [role=treegrid], #noi-dung li',
    )
    .first()
    .waitFor()
  await page.evaluate('document.fonts.ready')
  await page.waitForLoadState('networkidle')
  await act?.(page)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
  console.log(`docs/pictures/${name}.png`)
}

/** The first number of the poverty review in the middle of the screen, with its explanation. */
async function askNumber(page) {
  const number = page.locator(`.paper [data-key="${asked}"] a`).first()
  await number.evaluate((link) => link.scrollIntoView({ block: 'center' }))
  await number.click()
  await page.getByText('30 ÷ 1.081').waitFor()
  await page.mouse.move(0, 0)
}
