import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'

// `npm run bench -- NAME`: runs bench/NAME.bench.ts.
ensureInstalled(console.error)
const name = process.argv[2]
const source = `bench/${name}.bench.ts`
if (!name || !existsSync(join(root, source))) throw new Error(`There is no ${source}`)
const { load } = await import('./lib/load.mjs')
const { run } = await load(source)
await run?.(process.argv.slice(3))
