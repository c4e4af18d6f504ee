import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const readPackages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/**
 * True when what is installed is what the lockfile asks for.
 *
 * npm writes a list of what it installed, last of all; packages for other systems are not in it.
 */
export function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || (path in installed ? installed[path].version === version : optional || devOptional),
  )
}

/** Runs npm without knowing what it is called on this system. */
function runNpm(args) {
  const npm = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  if (npm?.endsWith('.js')) return spawnSync(process.execPath, [npm, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Installs the packages of the lockfile when they are missing or other ones. */
export function ensureInstalled(say) {
  if (isInstalled()) return
  say('Đang cài các gói phần mềm cần thiết (chỉ lần đầu, mất một vài phút)…')
  const { status, error } = runNpm(['ci', '--include=dev', '--include=optional', '--loglevel=error'])
  if (status === 0) return
  const reason = error ? ` (${error.message})` : ''
  say(`Không cài được các gói phần mềm${reason}. Kiểm tra kết nối mạng rồi chạy lại.`)
  process.exit(status || 1)
}
