import { statfsSync } from 'node:fs'
import { Problem } from '../../../core/problem.ts'
import type { RunResult } from './run.ts'

/** What Windows answers when a program's library is not there: STATUS_DLL_NOT_FOUND. */
const dllNotFound = 0xc0000135

/** Megabytes free on the disk of the folder; zero when even that cannot be asked. */
export function freeMegabytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return Math.floor((bavail * bsize) / 1024 / 1024)
  } catch {
    return 0
  }
}

/** A full disk under our own files, or under those of a server that answers (SQLSTATE 53100), as its problem. */
export function explainFullDisk(error: unknown, folder: string): unknown {
  const { code } = error as { code?: string }
  if (code !== 'ENOSPC' && code !== 'EDQUOT' && code !== '53100') return error
  return new Problem('database.disk-full', { folder, freeMb: freeMegabytes(folder) })
}

/** Turns what a PostgreSQL program said on its way out into a sentence that says what to do. */
export function explainFailure(result: RunResult, place: { folder: string; log: string }): Problem {
  const { said } = result
  const code = result.code === null ? null : result.code >>> 0
  if (code === dllNotFound || /VCRUNTIME\d+\.dll/i.test(said)) {
    return new Problem('database.windows-runtime-missing', {})
  }
  if (/No space left on device|not enough space|disk quota exceeded/i.test(said)) {
    return new Problem('database.disk-full', { folder: place.folder, freeMb: freeMegabytes(place.folder) })
  }
  const library = /error while loading shared libraries: ([^\s:]+)|Library not loaded: (\S+)/.exec(said)
  if (library) {
    return new Problem('database.programs-broken', { reason: `thiếu tệp ${library[1] ?? library[2]}` })
  }
  if (/^spawn|ENOENT|EACCES|cannot execute|Exec format/.test(said)) {
    return new Problem('database.programs-broken', { reason: said.trim() })
  }
  return new Problem('database.start-failed', { reason: lastReason(said, code), log: place.log })
}

/** The last line that says why; PostgreSQL marks it FATAL, PANIC or error. */
function lastReason(said: string, code: number | null): string {
  const lines = said.split('\n').map((line) => line.trim())
  const marked = lines.filter((line) => /\b(FATAL|PANIC|error|ERROR):/.test(line)).at(-1)
  const reason = marked?.replace(/^.*?(FATAL|PANIC|error|ERROR):\s*/, '')
  return reason || lines.filter(Boolean).at(-1) || `mã kết thúc ${code ?? 'không rõ'}`
}
