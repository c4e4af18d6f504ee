import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startDebianServer } from './lib/postgres-server.mjs'
import { ensureReady } from './lib/ready.mjs'
import { root } from './lib/root.mjs'

// `npm test`, `npm test -- core database`, `npm test -- database capital`, `npm test -- --server postgres15`.
// The database tests run on our own PostgreSQL, on the server of DATABASE_URL, or on the one of --server.
const projects = ['core', 'database', 'faults', 'browser']
const { values, positionals } = parseArgs({ options: { server: { type: 'string' } }, allowPositionals: true })
const chosen = positionals.filter((word) => projects.includes(word))
const files = positionals.filter((word) => !projects.includes(word))
// The pure tests need nothing built.
if (chosen.join() !== 'core') ensureReady(['server', 'cli', 'web'], console.log)
const server = values.server ? await startDebianServer(values.server) : undefined
const folder = mkdtempSync(join(tmpdir(), 'mtqg-results-'))
const results = join(folder, 'results.json')
process.exitCode = await runVitest()
server?.stop()
printCounts()
rmSync(folder, { recursive: true, force: true })

function runVitest() {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = ['run', ...(chosen.length > 0 ? chosen : projects).flatMap((name) => ['--project', name])]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const child = spawn(process.execPath, [vitest, ...args, ...reporters, '--passWithNoTests', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(server ? { DATABASE_URL: server.url } : {}) },
  })
  // Ctrl+C reaches the tests as well; they clean up, then we do.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}

/** The closing line. A file that could not even be loaded counts as one failed test. */
function printCounts() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'))
    const broken = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    )
    // A failure outside of any test shows only in how vitest ended.
    const failed = numFailedTests + broken.length || (process.exitCode ? 1 : 0)
    console.log(`\n${numPassedTests} passed, ${failed} failed`)
  } catch {
    console.log('\n0 passed, 1 failed')
    process.exitCode ||= 1
  }
}
