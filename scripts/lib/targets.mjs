import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const common = ['package-lock.json', 'scripts/lib/build.mjs']
const below = ['src/core', 'src/modules', 'src/output', 'src/platform', 'src/system']

/** What is built: the file that shows it, and the sources it is made of. */
export const targets = {
  server: {
    output: 'dist/server.js',
    entry: 'src/server/main.ts',
    sources: [...common, ...below, 'src/server'],
  },
  cli: {
    output: 'dist/mtqg.js',
    entry: 'src/cli/launch.ts',
    sources: [...common, ...below, 'src/server', 'src/cli'],
  },
  web: {
    output: 'dist/web/index.html',
    entry: 'src/web/index.html',
    sources: [...common, 'vite.config.ts', 'src/core', 'src/modules', 'src/web'],
  },
}

const stampOf = (name) => join(root, 'dist', `.built-${name}`)

/** Names of the targets that exist and whose sources changed since they were built. */
export function listStale(names) {
  return names.filter((name) => {
    const { output, entry, sources } = targets[name]
    if (!existsSync(join(root, entry))) return false
    if (!existsSync(join(root, output)) || !existsSync(stampOf(name))) return true
    return readFileSync(stampOf(name), 'utf8') !== fingerprint(sources)
  })
}

/** Remembers what a target was built from; the fingerprint is taken before building. */
export function markBuilt(name, print) {
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampOf(name), print)
}

/** The version of Node, and names, sizes and times of all source files; reading them takes some hundredths of a second. */
export function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) visit(join(root, source), hash)
  return hash.digest('hex')
}

function visit(path, hash) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) {
    for (const name of readdirSync(path).sort()) visit(join(path, name), hash)
  } else if (found && !/\.test\.tsx?$/.test(path)) {
    hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`)
  }
}
