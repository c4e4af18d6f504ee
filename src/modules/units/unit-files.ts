import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { z } from 'zod'
import { Problem } from '../../core/problem.ts'
import { type SuccessionRow, successionLine, type UnitRow, unitLine } from '../../core/units/unit-rows.ts'

const unitFiles = [
  'provinces.csv',
  'districts-before-2025.csv',
  'communes-before-2025.csv',
  'communes.csv',
] as const
const successionFile = 'successions.csv'

/** The text of the reference files, not yet read: comparing the digest with the loaded one costs little. */
export interface UnitFiles {
  digest: string
  texts: ReadonlyMap<string, string>
}

/** Raise it when stored values are made differently from the same files, such as sort keys. */
const edition = '1'

export async function openUnitFiles(folder: string): Promise<UnitFiles> {
  const names = [...unitFiles, successionFile]
  const texts = new Map<string, string>()
  const hash = createHash('sha256').update(edition)
  for (const name of names) {
    // The same file has Windows line ends in some working copies.
    const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    texts.set(name, text)
    hash.update(text)
  }
  return { digest: hash.digest('hex'), texts }
}

/** Reads the files line by line. @throws Problem `policy.broken` with every line that cannot be read. */
export function parseUnitFiles({ texts }: UnitFiles): { units: UnitRow[]; successions: SuccessionRow[] } {
  const faults: string[] = []
  const read = <T extends z.ZodType>(name: string, line: T) =>
    readLines(name, texts.get(name) ?? '', line, faults)
  const units = unitFiles.flatMap((name) => read(name, unitLine))
  const successions = read(successionFile, successionLine)
  const known = new Set(units.map((unit) => unit.key))
  const named = [
    ...units.flatMap((unit) => unit.parent ?? []),
    ...successions.flatMap((row) => [row.predecessor, row.successor]),
  ]
  const strays = new Set(named.filter((key) => !known.has(key)))
  faults.push(...[...strays].map((key) => `units: không có đơn vị nào mang key "${key}"`))
  if (faults.length > 0) throw new Problem('policy.broken', { faults })
  return { units, successions }
}

function readLines<T extends z.ZodType>(
  name: string,
  text: string,
  line: T,
  faults: string[],
): z.output<T>[] {
  const records: Record<string, string>[] = parse(text, { columns: true, bom: true })
  return records.flatMap((record, place) => {
    const read = line.safeParse(record)
    if (read.success) return [read.data]
    const [issue] = read.error.issues
    faults.push(`units/${name}:${place + 2}: ${issue?.path.join('.')}: ${issue?.message}`)
    return []
  })
}
