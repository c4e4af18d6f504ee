import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { listStale } from './targets.mjs'

/**
 * Installs and builds what is missing or out of date, and nothing else.
 *
 * Building happens in a process of its own: the builders are large and would stay in the memory of the
 * program that runs afterwards.
 */
export function ensureReady(names, say) {
  ensureInstalled(say)
  const stale = listStale(names)
  if (stale.length === 0) return
  say(`Đang dựng chương trình (${stale.join(', ')})…`)
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), ...stale], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) {
    say('Không dựng được chương trình; lỗi ở trên.')
    process.exit(1)
  }
}
