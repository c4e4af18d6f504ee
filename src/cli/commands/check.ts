import { readFile } from 'node:fs/promises'
import type { CheckGround } from '../../core/checker/finding.ts'
import { Problem } from '../../core/problem.ts'
import { listCheckedFiles } from '../../platform/checked-files/list-files.ts'
import { writeWhole } from '../../platform/files.ts'
import { loadLayout } from '../../platform/layout.ts'
import { type CheckedReport, type CheckSetting, checkFile } from '../../system/checker/check-file.ts'
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

/** 0 no error · 1 errors · 2 something could not be read. */
const exitCodes = { errors: 1, unreadable: 2 } as const

/** `mtqg check`: faults of reports, whoever wrote them. Without `--unit` no database is opened. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  language: Language,
): Promise<void> {
  try {
    const setting = await readSetting(options)
    const files = await listCheckedFiles(paths)
    if (options.fixed && files.length !== 1) throw new Problem('check.one-file', {})
    const isSingle = files.length === 1 && files[0] === paths[0]
    process.exitCode = await checkAll(files, setting, options, { isSingle, language })
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
  return { ground: mergeGrounds({ ...year, ...stored }, register), layout: await loadLayout() }
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

const mergeGrounds = (stored: CheckGround, file: CheckGround): CheckGround => ({
  ...stored,
  ...(stored.places || file.places ? { places: [...(file.places ?? []), ...(stored.places ?? [])] } : {}),
  ...(stored.documents || file.documents
    ? { documents: [...(file.documents ?? []), ...(stored.documents ?? [])] }
    : {}),
})

/** From so many files on the person sees how far it is. */
const manyFiles = 5

async function checkAll(
  files: readonly string[],
  setting: CheckSetting,
  options: CheckOptions,
  { isSingle, language }: { isSingle: boolean; language: Language },
): Promise<number> {
  const printer = createCheckPrinter({ json: options.json === true, isSingle, language })
  const listed: { name: string; report: CheckedReport }[] = []
  let exitCode = 0
  for (const [place, path] of files.entries()) {
    try {
      const report = await checkFile(path, await readBytes(path), setting)
      printer.print(path, report)
      if (options.fixed) await writeFixed(options.fixed, path, report)
      // The whole report is kept only for who asked for the list.
      if (options.list) listed.push({ name: path, report })
      const hasErrors = report.findings.some(({ severity }) => severity === 'error')
      exitCode = Math.max(exitCode, hasErrors ? exitCodes.errors : 0)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      printer.printProblem(path, error)
      exitCode = exitCodes.unreadable
    }
    if (files.length >= manyFiles)
      process.stderr.write(`\r${say(language, 'checked')} ${place + 1}/${files.length}`)
  }
  if (files.length >= manyFiles) process.stderr.write('\n')
  printer.finish()
  if (options.list) {
    const { renderFindingsXlsx } = await import('../../system/checker/list-findings.ts')
    await writeWhole(options.list, await renderFindingsXlsx(listed))
  }
  return exitCode
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
