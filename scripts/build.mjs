import { ensureInstalled } from './lib/install.mjs'
import { listStale, targets } from './lib/targets.mjs'

// Builds dist/: `npm run build` what changed, `npm run build -- server web` those parts whatever changed.
ensureInstalled(console.log)
const { buildTargets } = await import('./lib/build.mjs')
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in targets))
if (unknown.length > 0) throw new Error(`No such target: ${unknown.join(', ')}`)
try {
  await buildTargets(asked.length > 0 ? asked : listStale(Object.keys(targets)))
} catch {
  // The builders have said what is wrong and where.
  process.exit(1)
}
