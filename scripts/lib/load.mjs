import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './root.mjs'

/** Imports a TypeScript module of the sources: Node 20 does not read TypeScript itself. */
export async function load(source) {
  const folder = join(root, 'dist', 'loaded')
  await mkdir(folder, { recursive: true })
  const outfile = join(folder, `${source.replace(/\W+/g, '-')}-${process.pid}-${Date.now()}.mjs`)
  try {
    await build({
      entryPoints: [join(root, source)],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(outfile, { force: true })
  }
}
