import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Sheet } from '../../src/core/sheets/sheet.ts'
import { column, row, villageSheet } from '../../src/core/testing/sheets.ts'
import { findRoot } from '../../src/platform/root.ts'
import { openBrowser } from '../../tests/support/browser.ts'
import { pretendSheet } from '../../tests/support/pretend-sheets.ts'
import { atEnd } from './clean-up.ts'
import { type Timing, timing } from './measure.ts'
import { targets } from './targets.ts'

const rowCount = 2000
const numberColumns = 29

/** As large as a sheet of a province: villages down, numbers across, every column with its total. */
function largeSheet(): Sheet {
  const numbers = Array.from({ length: numberColumns }, (_, at) =>
    column(`c${at}`, { title: `Cột ${at}`, total: 'sum', width: 110 }),
  )
  const label = column('label', { title: 'Thôn', kind: 'text', isEditable: false, isFrozen: true })
  const rows = Array.from({ length: rowCount }, (_, at) =>
    row(`r${at}`, {
      label: `Thôn ${at}`,
      ...Object.fromEntries(numbers.map(({ key }, place) => [key, String((at * place) % 997)])),
    }),
  )
  return villageSheet({ key: 'large', columns: [label, ...numbers], rows })
}

/** How the grid feels on a desk, 2,000 rows and 30 columns in a real browser. The sheet is kept in memory. */
export async function measureGrid(visit: {
  address: string
  cookie: string
  home: string
}): Promise<Timing[]> {
  const browser = await openBrowser()
  atEnd(() => browser.close())
  const context = await browser.newContext({
    baseURL: visit.address,
    viewport: { width: 1366, height: 800 },
    locale: 'vi-VN',
  })
  const [name = '', value = ''] = visit.cookie.split('=')
  await context.addCookies([{ name, value, url: visit.address }])
  const page = await context.newPage()
  await pretendSheet(page, largeSheet())
  await page.goto(`${visit.home}/chi-tieu/large`)
  await page.evaluate(await readFile(join(findRoot(), 'bench', 'support', 'grid-in-page.mjs'), 'utf8'))
  const first = page.locator('.sheet-body [data-row="0"] [data-column="1"]')
  await first.click()
  await page.waitForTimeout(500)
  const timings = [
    await watch(page, 'typing in the grid: key to picture', 'watchKeys', () => typeNumbers(page)),
    await watch(page, 'pictures while typing', 'watchFrames', () => typeNumbers(page)),
    await watch(page, 'pictures while scrolling', 'watchFrames', () => page.evaluate('gridBench.scroll()')),
  ]
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowRight')
  timings.push(await measurePaste(page))
  await browser.close()
  return timings
}

async function typeNumbers(page: Page): Promise<void> {
  for (let line = 0; line < 20; line += 1) {
    await page.keyboard.type('1081', { delay: 20 })
    await page.keyboard.press('Enter')
  }
}

/** Does something, and gives the time of every key or picture meanwhile. */
async function watch(page: Page, what: string, how: string, act: () => Promise<unknown>): Promise<Timing> {
  await page.evaluate(`gridBench.${how}()`)
  await act()
  const times = (await page.evaluate('gridBench.takeTimes()')) as number[]
  return timing(what, times.map(asTaken), how === 'watchKeys' ? targets.frame : targets.pictures)
}

const asTaken = (time: number) => ({ time, work: Number.NaN })

async function measurePaste(page: Page): Promise<Timing> {
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    times.push((await page.evaluate(`gridBench.paste(${rowCount}, ${numberColumns}, '${run}')`)) as number)
  }
  return timing(`pasting ${rowCount} × ${numberColumns} cells`, times.map(asTaken), targets.paste)
}
