import { join } from 'node:path'
import { findRoot } from '../src/platform/root.ts'
import { createApp } from '../src/server/app.ts'
import { openBrowser } from '../tests/support/browser.ts'
import { measureGrid } from './browser/grid-frames.ts'
import { openBench, sampleYear } from './support/bench-system.ts'
import { atEnd, cleaningUp } from './support/clean-up.ts'
import { printHeading, printLoad, printMachine, printTimings } from './support/print.ts'

/** How the grid feels in a real browser: pictures a second while typing, scrolling and pasting. It only tells. */
export async function run(): Promise<void> {
  printMachine()
  await cleaningUp(async () => {
    const { system, sample } = await openBench()
    const app = await createApp({ system, now: () => new Date(), webFolder: join(findRoot(), 'dist', 'web') })
    atEnd(() => app.close())
    const baseURL = await app.listen({ port: 0, host: '127.0.0.1' })
    const browser = await openBrowser()
    atEnd(() => browser.close())
    const page = await browser.newPage({ baseURL, viewport: { width: 1366, height: 800 } })
    const [account] = sample.accounts
    await page.goto('/dang-nhap')
    await page.getByLabel('Tên đăng nhập').fill(account?.userName ?? '')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(account?.password ?? '')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL('**/xa/**')
    printHeading(`The grid: 2,000 rows × 30 columns`)
    printTimings(await measureGrid(page, `/xa/${sample.commune.code}/${sampleYear}`))
    printLoad()
  })
}
