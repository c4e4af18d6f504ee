import type { Browser, BrowserContextOptions, CDPSession } from 'playwright-core'
import { openBrowser } from '../../tests/support/browser.ts'
import { atEnd } from './clean-up.ts'
import type { Reading } from './print.ts'
import { targets } from './targets.ts'

/** A phone in a mountain commune: a slow processor, 1,6 Mbit/s, 300 ms there and back. */
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const slowLine = { offline: false, latency: 300, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const slower = 4

interface Visit {
  address: string
  /** "mtqg_session=…" */
  cookie: string
  /** Path of the commune-year in the web application. */
  home: string
}

/** What a first visit costs on a phone, and what the next pages cost. */
export async function measurePhone({ address, cookie, home }: Visit): Promise<Reading[]> {
  const browser = await openBrowser()
  atEnd(() => browser.close())
  const { page, session } = await openSlowPage(browser, address, cookie)
  const scripts = countScripts(session)
  const first = await time(async () => {
    await page.goto(home)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.card .line').first().waitFor()
  })
  const firstScript = scripts.kilobytes()
  const readings: Reading[] = [
    { what: 'first page usable', value: first, unit: 's', target: targets.firstLoadOnPhone },
    {
      what: 'script of the first page, as sent',
      value: firstScript,
      unit: 'kB',
      target: targets.scriptOfFirstPage,
    },
  ]
  // The rest of a morning: the line is idle for a moment between two pages.
  for (const { what, path, seen } of later) {
    await page.waitForTimeout(3000)
    const seconds = await time(async () => {
      await page.locator(`.rail a[href*="${path}"], .tabs a[href*="${path}"]`).first().dispatchEvent('click')
      await page.locator(seen).first().waitFor()
    })
    readings.push({
      what: `later page: ${what}`,
      value: seconds,
      unit: 's',
      target: targets.laterPageOnPhone,
    })
  }
  await browser.close()
  return readings
}

const later = [
  { what: 'documents', path: '/chi-dao/van-ban', seen: '#noi-dung table, #noi-dung li' },
  {
    what: 'programmes and capital',
    path: '/chuong-trinh',
    seen: '#noi-dung [role=treegrid], #noi-dung table',
  },
  { what: 'report', path: '/bao-cao', seen: '.paper .report, .composer' },
]

async function openSlowPage(browser: Browser, address: string, cookie: string) {
  const context = await browser.newContext({ ...phone, baseURL: address, locale: 'vi-VN' })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slowLine)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return { page, session }
}

/** Script as it crossed the line, headers left out. */
function countScripts(session: CDPSession) {
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  return { kilobytes: () => bytes / 1000 }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** What Lighthouse says of the main pages. */
export async function measureLighthouse({ address, cookie, home }: Visit): Promise<Reading[]> {
  const { default: lighthouse } = await import('lighthouse')
  const port = 9300 + (process.pid % 500)
  const browser = await openBrowser([`--remote-debugging-port=${port}`])
  atEnd(() => browser.close())
  const readings: Reading[] = []
  for (const [what, path] of mainPages) {
    const result = await lighthouse(`${address}${home}${path}`, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility'],
      formFactor: 'desktop',
      screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false },
      throttling: {
        rttMs: 40,
        throughputKbps: 10_240,
        cpuSlowdownMultiplier: 1,
        requestLatencyMs: 0,
        downloadThroughputKbps: 0,
        uploadThroughputKbps: 0,
      },
      extraHeaders: { cookie },
      disableStorageReset: true,
    })
    const { categories } = result?.lhr ?? { categories: {} as Record<string, { score: number | null }> }
    for (const name of ['performance', 'accessibility']) {
      const score = (categories[name]?.score ?? 0) * 100
      readings.push({
        what: `${what}: ${name}`,
        value: score,
        unit: 'of 100',
        note: score >= 95 ? '✓' : 'below 95',
      })
    }
  }
  await browser.close()
  return readings
}

const mainPages: [string, string][] = [
  ['overview', ''],
  ['report', '/bao-cao'],
  ['programmes and capital', '/chuong-trinh'],
  ['documents', '/chi-dao/van-ban'],
  ['indicators', '/chi-tieu'],
]
