import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a Chromium: that of `CHROMIUM_PATH`, the one that npm brought along, or one that is installed. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env
  const found = CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : await findBrowser()
  return chromium.launch({ ...found, args: [...flags, ...more] })
}

/**
 * For Linux npm brings a browser without windows, which opens a page in a third of the time of one that draws
 * windows nobody sees; Windows has Edge; macOS keeps Chrome where Playwright looks for it.
 */
async function findBrowser(): Promise<LaunchOptions> {
  if (process.platform === 'linux' && process.arch === 'x64') return unpackOwn()
  const installed = findOnPath()
  if (installed) return { executablePath: installed }
  return { channel: process.platform === 'win32' ? 'msedge' : 'chrome' }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function findOnPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path))
}

/** The browser of the package with the libraries and the font it brings, for systems that have neither. */
async function unpackOwn(): Promise<LaunchOptions> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  const executablePath = await packed.executablePath()
  // Its own list of font folders names /tmp, which is not everywhere the folder for such files.
  const fonts = join(tmpdir(), 'mtqg-fonts.conf')
  await writeFile(fonts, `<fontconfig><dir>${join(tmpdir(), 'fonts')}</dir></fontconfig>`)
  return { executablePath, env: { ...process.env, FONTCONFIG_FILE: fonts } }
}
