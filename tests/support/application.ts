import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type AppOptions, createApp } from '../../src/server/app.ts'
import type { System } from '../../src/system/open-system.ts'
import { openBrowser } from './browser.ts'
import { sharedSampleSystem } from './sample.ts'

/** The served sample commune and a browser that visits it. */
export interface Application {
  /** A new visitor who has never been here; on a desk unless told otherwise. */
  visit: (options?: BrowserContextOptions) => Promise<Page>
  /** A new visitor who sees the overview; the first of a name types the password, the others come with their session. */
  signIn: (options?: BrowserContextOptions & { as?: string }) => Promise<Page>
  stopServer: () => Promise<void>
  startServer: () => Promise<void>
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

  const cookies = new Map<string, BrowserContextOptions['storageState']>()
  const visit = async (options: BrowserContextOptions = {}) => {
    const baseURL = `http://127.0.0.1:${port}`
    const context = await browser.newContext({ baseURL, viewport: desk, locale: 'vi-VN', ...options })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    await page.goto('/')
    return page
  }
  const signIn = async ({ as = 'chutich', ...options }: BrowserContextOptions & { as?: string } = {}) => {
    const page = await visit({ storageState: cookies.get(as), ...options })
    if (!cookies.has(as)) await typeCredentials(page, as, `dungthu-${as}`)
    await page.getByRole('heading', { name: 'Tổng quan năm 2023' }).waitFor()
    cookies.set(as, await page.context().storageState())
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
