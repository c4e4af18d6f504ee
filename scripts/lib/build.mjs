import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './root.mjs'
import { fingerprint, markBuilt, targets } from './targets.mjs'

/** Builds the named targets. */
export async function buildTargets(names) {
  await Promise.all(
    names.map(async (name) => {
      const print = fingerprint(targets[name].sources)
      await (name === 'web' ? buildWeb() : bundle(targets[name]))
      markBuilt(name, print)
    }),
  )
}

/** One file of our own code; packages are loaded from node_modules, native ones among them. */
function bundle({ entry, output }) {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: output,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  })
}

async function buildWeb() {
  const vite = await import('vite')
  await vite.build({
    root: join(root, 'src', 'web'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
  })
}
