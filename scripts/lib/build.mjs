import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
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

/**
 * Our own code; packages are loaded from node_modules, native ones among them. Of a split target, what is
 * imported only when it is needed stands in files of its own, so that a command loads no more than it uses.
 */
function bundle({ entry, output, isSplit = false }) {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: dirname(output),
    entryNames: basename(output, '.js'),
    chunkNames: `${basename(output, '.js')}-parts/[name]-[hash]`,
    splitting: isSplit,
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
  compressFiles(join(root, 'dist', 'web'))
}

/** Puts the compressed form of every text beside it: a slow line gets it, and no request waits for the packing. */
function compressFiles(folder) {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(js|css|html|svg)$/.test(name)) continue
    const text = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text, { params: quality }))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text, { level: constants.Z_BEST_COMPRESSION }))
  }
}
