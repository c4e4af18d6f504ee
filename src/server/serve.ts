import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { findRoot } from '../platform/root.ts'
import { isCheckOpen, isLoopback, readSettings } from '../platform/settings.ts'
import { openVault } from '../platform/vault.ts'
import { createCheckPool } from '../system/checker/check-pool.ts'
import { findSampleAccounts, isEmpty, loadSample } from '../system/load-sample.ts'
import { openSystem, type System } from '../system/open-system.ts'
import { sampleName } from '../system/set-up.ts'
import { createApp } from './app.ts'

export interface ServeOptions {
  empty?: boolean
  port?: string
  /** The program itself, started again in a thread for work that takes long. */
  workerEntry?: string
}

const tell = (line: string) => process.stdout.write(`${line}\n`)
const portsTried = 20

/** Opens the system, loads the sample into an empty database, serves, and stops cleanly when asked to. */
export async function serve(options: ServeOptions): Promise<void> {
  const settings = readSettings()
  const system = await openSystem({ ...settings, say: tell })
  if (!options.empty && (await isEmpty(system))) await loadFirstSample(system)
  const webFolder = join(findRoot(), 'dist', 'web')
  const setUpCode = isLoopback(settings.host) ? undefined : createSetUpCode()
  const checks = createCheckPool({ entry: options.workerEntry, size: 1 })
  const app = await createApp({
    ...settings,
    system,
    vault: await openVault(settings),
    setUpCode,
    isCheckOpen: isCheckOpen(settings),
    checks,
    now: () => new Date(),
    webFolder: existsSync(webFolder) ? webFolder : undefined,
  })
  const wanted = Number(options.port) || settings.port
  const port = await findFreePort(wanted, settings.host)
  await app.listen({ port, host: settings.host })
  const address = `http://localhost:${port}`
  await system.announce(address)
  const lines = [
    '',
    `MTQG đang chạy tại ${address}`,
    ...(await findSampleAccounts(system, sampleName)),
    ...((await isEmpty(system)) ? setUpLines(address, setUpCode) : []),
    `Dữ liệu nằm ở ${system.location}`,
    'Nhấn Ctrl+C để dừng.',
  ]
  // Nothing here may still use the system once somebody can ask it to stop.
  stopWhenAsked(async () => {
    tell('Đang dừng…')
    await app.close()
    await checks.close()
    await system.close()
  })
  lines.forEach(tell)
}

/** Where strangers can reach the server, only who sees this window may make the first administrator. */
function createSetUpCode(): string {
  const digits = Array.from({ length: 12 }, () => randomInt(10)).join('')
  return digits.replace(/.{4}(?=.)/g, '$&-')
}

function setUpLines(address: string, code: string | undefined): string[] {
  return [
    'Chưa có tài khoản nào. Mở địa chỉ trên để lập người quản trị đầu tiên.',
    code
      ? `Mã thiết lập (chỉ dùng cho lần này): ${code}`
      : `Chỉ máy này mở được ${address}; không cần mã thiết lập.`,
  ]
}

async function loadFirstSample(system: System): Promise<void> {
  tell('Cơ sở dữ liệu trống: đang nạp dữ liệu mẫu xã Thụy Hùng năm 2023…')
  await loadSample(system, sampleName, { dryRun: false })
}

async function findFreePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + portsTried; port += 1) {
    if (await isFree(port, host)) return port
    tell(`Cổng ${port} đang có chương trình khác dùng, thử cổng ${port + 1}.`)
  }
  return 0
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/** SIGINT is Ctrl+C, SIGHUP the closed window (on Windows too), SIGTERM the system shutting down. */
function stopWhenAsked(stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
