import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { CheckGround } from '../../core/checker/finding.ts'
import { mergeGrounds } from '../../core/checker/ground.ts'
import { Problem } from '../../core/problem.ts'
import { loadCheckPolicy } from '../../platform/check-policy.ts'
import { listCheckedFiles } from '../../platform/checked-files/list-files.ts'
import { writeWhole } from '../../platform/files.ts'
import type { CheckedReport, CheckSetting } from '../../system/checker/check-file.ts'
import { createCheckPool } from '../../system/checker/check-pool.ts'
import { readRegisterFile } from '../../system/checker/register-file.ts'
import { type Language, say } from '../words.ts'
import { createCheckPrinter } from './check-printer.ts'

export interface CheckOptions {
  unit?: string
  year?: string
  register?: string
  json?: boolean
  fixed?: string
  list?: string
}

interface Manner {
  language: Language
  /** The program's own file, for checking several reports at a time. */
  entry: string
}

/** 0 no error · 1 errors · 2 something could not be read. */
const exitCodes = { errors: 1, unreadable: 2 } as const

/** `mtqg check`: faults of reports, whoever wrote them. Without `--unit` no database is opened. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  { language, entry }: Manner,
): Promise<void> {
  try {
    const setting = await readSetting(options)
    const files = await listCheckedFiles(paths)
    if (options.fixed && files.length !== 1) throw new Problem('check.one-file', {})
    const isSingle = files.length === 1 && files[0] === paths[0]
    process.exitCode = await checkAll(files, setting, options, { isSingle, language, entry })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(error.say(language))
    process.exitCode = exitCodes.unreadable
  }
}

async function readSetting(options: CheckOptions): Promise<CheckSetting> {
  const register = options.register === undefined ? {} : await readRegisterFile(options.register)
  const stored = options.unit === undefined ? {} : await readStored(options)
  const year = options.year === undefined ? {} : { year: Number(options.year) }
  const { layout, ground } = await loadCheckPolicy()
  return { ground: mergeGrounds(register, mergeGrounds(ground, { ...year, ...stored })), layout }
}

/** What the system knows of the commune and the year; only this opens the database. */
async function readStored({ unit = '', year }: CheckOptions): Promise<CheckGround> {
  const [{ withSystem, readCommuneYear }, { readCheckGround }] = await Promise.all([
    import('../with-system.ts'),
    import('../../system/checker/read-ground.ts'),
  ])
  if (year === undefined)
    throw new Problem('input.invalid', { faults: [{ path: '--year', message: 'cần năm báo cáo' }] })
  return withSystem(async (system) => readCheckGround(system, await readCommuneYear(system, { unit, year })))
}

/** From so many files on the person sees how far it is, and more than one is checked at a time. */
const manyFiles = 5

async function checkAll(
  files: readonly string[],
  setting: CheckSetting,
  options: CheckOptions,
  { isSingle, language, entry }: Manner & { isSingle: boolean },
): Promise<number> {
  const printer = createCheckPrinter({ json: options.json === true, isSingle, language })
  const isMany = files.length >= manyFiles
  const size = Math.max(2, Math.min(availableParallelism(), mostThreads))
  const pool = createCheckPool(isMany ? { entry, size } : { size })
  const listed: { name: string; report: CheckedReport }[] = []
  let exitCode = 0
  let done = 0
  const start = async (path: string) => pool.check(path, await readBytes(path), setting)
  for await (const { path, outcome } of inOrder(files, start, isMany ? size * 2 : 1)) {
    done += 1
    if (isMany) process.stderr.write(`\r${say(language, 'checked')} ${done}/${files.length}`)
    if (outcome instanceof Problem) {
      printer.printProblem(path, outcome)
      exitCode = exitCodes.unreadable
      continue
    }
    printer.print(path, outcome)
    if (options.fixed) await writeFixed(options.fixed, path, outcome)
    // The whole report is kept only for who asked for the list.
    if (options.list) listed.push({ name: path, report: outcome })
    const hasErrors = outcome.findings.some(({ severity }) => severity === 'error')
    exitCode = Math.max(exitCode, hasErrors ? exitCodes.errors : 0)
  }
  if (isMany) process.stderr.write('\n')
  printer.finish()
  await pool.close()
  if (options.list) {
    const { renderFindingsXlsx } = await import('../../system/checker/list-findings.ts')
    await writeWhole(options.list, await renderFindingsXlsx(listed))
  }
  return exitCode
}

const mostThreads = 4

/** What came of each file, in the order of the files, a few being under way at a time. */
async function* inOrder(
  paths: readonly string[],
  start: (path: string) => Promise<CheckedReport>,
  ahead: number,
): AsyncIterable<{ path: string; outcome: CheckedReport | Problem }> {
  const begin = (path: string) =>
    start(path).catch((error: unknown) => {
      if (error instanceof Problem) return error
      throw error
    })
  const under: { path: string; outcome: Promise<CheckedReport | Problem> }[] = []
  const next = () => {
    const one = under.shift()
    return one && { path: one.path, outcome: one.outcome }
  }
  for (const path of paths) {
    const outcome = begin(path)
    // A fault of the program comes to light when its turn comes.
    outcome.catch(() => undefined)
    under.push({ path, outcome })
    if (under.length < ahead) continue
    const first = next()
    if (first) yield { path: first.path, outcome: await first.outcome }
  }
  for (let one = next(); one; one = next()) yield { path: one.path, outcome: await one.outcome }
}

async function writeFixed(out: string, path: string, { file, findings }: CheckedReport): Promise<void> {
  if (file.kind !== 'docx') throw new Problem('check.not-correctable', { name: path })
  const { renderCorrected } = await import('../../output/corrected-docx/render-corrected.ts')
  await writeWhole(out, renderCorrected(await readBytes(path), file, findings, new Date()))
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch {
    throw new Problem('check.not-found', { name: path })
  }
}
