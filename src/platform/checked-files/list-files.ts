import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '../../core/problem.ts'

const endings = /\.(docx|docm|pdf|txt)$/i
/** What Word leaves beside an open file, and hidden files. */
const passedOver = /^(~\$|\.)/

/** The files that paths mean: a file itself, of a folder every report in it and below. @throws Problem `check.not-found`. */
export async function listCheckedFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const facts = await stat(path).catch(() => undefined)
      if (!facts) throw new Problem('check.not-found', { name: path })
      return facts.isDirectory() ? listFolder(path) : [path]
    }),
  )
  return [...new Set(found.flat())]
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && endings.test(entry.name) && !passedOver.test(basename(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => a.localeCompare(b, 'vi'))
}
