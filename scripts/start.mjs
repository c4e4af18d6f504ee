import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stopWithNpm } from './lib/parent.mjs'
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
stopWithNpm()
await import(pathToFileURL(join(root, 'dist', 'server.js')).href)
