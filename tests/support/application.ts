import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type AppOptions, createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { openBrowser } from './browser.ts'
import { sharedSampleSystem } from './sample.ts'

/** The served sample commune and a browser that visits it. */
export interface Application {
  /** A new visitor who has never been here; on a desk unless told otherwise. */
  visit: (options?: BrowserContextOptions) => Promise<Page>
  /** A new visitor with a session, who sees the overview or the page at an address. */
  signIn: (options?: Visitor) => Promise<Page>
  stopServer: () => Promise<void>
  startServer: () => Promise<void>
}

/** Who visits, and which page first. */
export interface Visitor extends BrowserContextOptions {
  as?: string
  at?: string
}

const desk = { width: 1366, height: 800 }
const webFolder = resolve('dist', 'web')

/** What the environment would say; `origin` is the address the application is served at. */
type Environment = (origin: string) => Promise<Partial<AppOptions>>

/**
 * Serves the built web application with the sample commune, for all tests of the file; one that writes
 * brings a system of its own.
 */
export function serveApplication(
  openSystem: () => Promise<System> = sharedSampleSystem,
  environment: Environment = async () => ({}),
): Application {
  let system: System
  let browser: Browser
  let server: Awaited<ReturnType<typeof createApp>>
  let port = 0

  const startServer = async () => {
    port ||= await findFreePort()
    const settings = await environment(`http://127.0.0.1:${port}`)
    server = await createApp({ system, now: () => new Date(), webFolder, ...settings })
    await server.listen({ port, host: '127.0.0.1' })
  }
  beforeAll(async () => {
    if (!existsSync(webFolder)) throw new Error('dist/web is not built; run "npm run build"')
    ;[system, browser] = await Promise.all([openSystem(), openBrowser()])
    await startServer()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  // Pages go on working as long as they are open, so those of a test are closed with it.
  let ofTest: BrowserContext[] = []
  beforeEach(() => {
    ofTest = []
  })
  afterEach(async () => {
    await Promise.all(ofTest.map((context) => context.close()))
  })

  const enter = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const baseURL = `http://127.0.0.1:${port}`
    const context = await browser.newContext({ baseURL, viewport: desk, locale: 'vi-VN', ...options })
    context.setDefaultTimeout(20_000)
    ofTest.push(context)
    return context
  }
  const open = async (context: BrowserContext, address: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(address)
    return page
  }
  const visit = async (options: BrowserContextOptions = {}) => open(await enter(options), '/')

  const sessions = new Map<string, BrowserContextOptions['storageState']>()
  const signIn = async ({ as = 'chutich', at, ...options }: Visitor = {}) => {
    const context = await enter({ storageState: sessions.get(as), ...options })
    if (!sessions.has(as)) {
      const data = { userName: as, password: `dungthu-${as}` }
      await context.request.post('/api/sign-in', { data, failOnStatusCode: true })
      sessions.set(as, await context.storageState())
    }
    const page = await open(context, at ?? '/')
    if (!at) await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    return page
  }
  return { visit, signIn, startServer, stopServer: async () => server.close() }
}

const findFreePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Fills in the sign-in page and sends it. */
export async function typeCredentials(page: Page, userName: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(userName)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}
