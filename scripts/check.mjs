import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'

// `npm run check`: everything a machine can judge. Every rule is an error; there are no warnings.
ensureInstalled(console.log)
const { generateFiles } = await import('./lib/generated.mjs')
const { load } = await import('./lib/load.mjs')
const { listForgotten } = await import('./lib/lockfile.mjs')
const { reportSizes } = await import('./lib/sizes.mjs')
const { runSteps, tool } = await import('./lib/steps.mjs')

const read = (path) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')
const hasFiles = (folder) => existsSync(join(root, folder)) && readdirSync(join(root, folder)).length > 0
const types = (config) => {
  const memory = `dist/${config}.tsbuildinfo`
  const args = ['-p', config, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory]
  return tool(`types ${config}`, 'typescript/bin/tsc', args)
}

/** Findings as a step's answer. */
const answer = (findings) => ({ ok: findings.length === 0, said: findings.join('\n') })

async function checkGenerated() {
  const stale = (await generateFiles()).filter(
    ({ path, text }) => !existsSync(join(root, path)) || read(path) !== text,
  )
  return answer(stale.map(({ path }) => `${path} is not what the migrations say; run "npm run generate"`))
}

async function checkPolicy() {
  const { findPolicyFaults } = await load('src/system/check-policy.ts')
  return answer(await findPolicyFaults())
}

async function checkLockfile() {
  const forgotten = [...listForgotten(JSON.parse(read('package-lock.json'))).keys()]
  return answer(
    forgotten.map((path) => `${path} is not in package-lock.json; run "node scripts/complete-lockfile.mjs"`),
  )
}

const steps = [
  types('tsconfig.json'),
  types('tsconfig.core.json'),
  ...(hasFiles('src/web') ? [types('tsconfig.web.json')] : []),
  ...(hasFiles('tests/browser') ? [types('tsconfig.browser.json')] : []),
  tool('boundaries', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'tests',
  ]),
  tool('dead code', 'knip/bin/knip.js', ['--no-progress']),
  { name: 'generated files', run: checkGenerated },
  { name: 'policy', run: checkPolicy },
  tool('format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  { name: 'lockfile', run: checkLockfile },
  { name: 'sizes', run: reportSizes, isReport: true },
]
if (!(await runSteps(steps, 2))) process.exitCode = 1
