import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './root.mjs'
import { fingerprint, markBuilt, targets } from './targets.mjs'

const builders = { server: buildServer, cli: buildCommandLine, web: buildWeb }

/** Builds the named targets. */
export async function buildTargets(names) {
  await Promise.all(
    names.map(async (name) => {
      const print = fingerprint(targets[name].sources)
      await builders[name](targets[name])
      markBuilt(name, print)
    }),
  )
}

const ours = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
}

/**
 * Our own code; packages are loaded from node_modules, native ones among them. What is imported only when it is
 * needed stands in files of its own.
 */
function buildServer({ entry, output }) {
  return build({
    ...ours,
    entryPoints: [entry],
    outdir: dirname(output),
    entryNames: basename(output, '.js'),
    chunkNames: `${basename(output, '.js')}-parts/[name]-[hash]`,
    splitting: true,
    format: 'esm',
    packages: 'external',
  })
}

/** Packages without which no report is checked: in the same file as our code, they too start at once. */
const inOneFile = ['commander', 'fflate', 'saxes', 'yaml', 'zod']

/** The command line is one file, so that the engine's code of it can be kept (src/cli/load-program.ts). */
async function buildCommandLine({ entry, output }) {
  const program = join(root, 'dist', 'mtqg-program.cjs')
  // The engine knows a program by its length alone: code of the one before must not stay.
  rmSync(program.replace(/\.cjs$/, '.code'), { force: true })
  const { dependencies, optionalDependencies } = readPackage()
  await Promise.all([
    build({ ...ours, entryPoints: [entry], outfile: output, format: 'esm' }),
    build({
      ...ours,
      entryPoints: ['src/cli/main.ts'],
      outfile: program,
      format: 'cjs',
      // Packages that are modules come by `require` too: a program with kept code may not import.
      supported: { 'dynamic-import': false },
      external: Object.keys({ ...dependencies, ...optionalDependencies }).filter(
        (name) => !inOneFile.includes(name),
      ),
      define: { 'import.meta.url': 'programUrl' },
      banner: { js: "const programUrl = require('node:url').pathToFileURL(__filename).href;" },
    }),
  ])
  keepCode(join(root, output))
}

const readPackage = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Enough of a report that most of the checker has been run once. */
const warmingReport = `BÁO CÁO
Kết quả thực hiện các chương trình mục tiêu quốc gia năm 2023
I. KẾT QUẢ
1. Toàn xã có 1.081 hộ, trong đó: 30 hộ nghèo, đạt 2,8%; 45 hộ cận nghèo, tăng 5 hộ so với năm 2022.
2. Kinh phí được giao 1.153 triệu đồng, đã giải ngân 800 triệu đồng, đạt 69,4% kế hoạch theo Quyết định số 12/QĐ-UBND ngày 05/01/2023 của Ủy ban nhân dân huyện.
`

/** Checks one report so that the engine's code is kept; without it the command is only slower. */
function keepCode(command) {
  const folder = mkdtempSync(join(tmpdir(), 'mtqg-code-'))
  const report = join(folder, 'a.txt')
  writeFileSync(report, warmingReport)
  spawnSync(process.execPath, [command, 'check', report], {
    env: { ...process.env, MTQG_KEEP_CODE: '1' },
    stdio: 'ignore',
  })
  rmSync(folder, { recursive: true, force: true })
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
