import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureReady } from './lib/ready.mjs'
import { root } from './lib/root.mjs'

// `npm start`: from a fresh clone to a running server. Options go to the server: `npm start -- --empty`.
const say = (line) => process.stdout.write(`${line}\n`)
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(
    `MTQG cần Node.js 20.19 trở lên; máy này có ${process.versions.node}. Cài bản mới từ https://nodejs.org.`,
  )
  process.exit(1)
}
process.chdir(root)
ensureReady(['server', 'web'], say)
stopWithParent()
await import(pathToFileURL(join(root, 'dist', 'server.js')).href)

/**
 * Stops when whoever started us is gone: a killed npm tells nobody.
 *
 * Only where a process learns its new parent; on Windows the number never changes, and closing the window
 * reaches us directly.
 */
function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 2_000)
  timer.unref()
}
