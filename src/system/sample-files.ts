import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v5 as uuidv5 } from 'uuid'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { isoDate } from '../core/contract.ts'
import { Problem } from '../core/problem.ts'

/** Ids of sample records are made from their names, so that loading twice changes nothing. */
const sampleNamespace = '6f1a3b52-7d0e-5c1b-9a44-3c5a2d8e7f10'

const sampleHead = z.strictObject({
  title: z.string(),
  description: z.string(),
  source: z.string(),
  commune: z.strictObject({ code: z.string(), at: isoDate }),
  accounts: z.array(
    z.strictObject({
      userName: z.string(),
      displayName: z.string(),
      password: z.string(),
      roles: z.array(z.string()).min(1),
      /** Where the roles are held when not in the commune: a village of the sample, or a unit by its code. */
      unit: z
        .union([z.strictObject({ village: z.string() }), z.strictObject({ code: z.string() })])
        .optional(),
    }),
  ),
})
export type SampleHead = z.infer<typeof sampleHead>

const recordFile = z.strictObject({
  description: z.string(),
  operation: z.string(),
  records: z.array(z.looseObject({ ref: z.string().optional() })).min(1),
})

/** One record of a sample: which operation takes it, and where it stands in its file. */
export interface SampleRecord {
  operation: string
  place: string
  input: Record<string, unknown>
}

export interface Sample {
  head: SampleHead
  records: SampleRecord[]
}

/**
 * Reads a sample folder: `sample.yaml` says whose it is, the other files hold records in the order of their
 * names. `ref` names a record; `"@name"` anywhere stands for the id of the record of that name.
 *
 * @throws Problem `sample.broken` with file, line and what is wrong.
 */
export async function readSample(folder: string): Promise<Sample> {
  const names = await readdir(folder).catch(() => {
    throw new Problem('sample.not-found', { folder })
  })
  const files = names.filter((name) => name.endsWith('.yaml')).sort()
  const head = await readYaml(folder, 'sample.yaml', sampleHead)
  const records = await Promise.all(
    files.filter((name) => name !== 'sample.yaml').map(async (name) => readRecords(folder, name)),
  )
  return { head: head.value, records: records.flat() }
}

/** The id that stands for a name. */
export const idOf = (ref: string): string => uuidv5(ref, sampleNamespace)

async function readRecords(folder: string, name: string): Promise<SampleRecord[]> {
  const { value, lineOf } = await readYaml(folder, name, recordFile)
  return value.records.map(({ ref, ...fields }, position) => ({
    operation: value.operation,
    place: `${name}:${lineOf(['records', position])}`,
    input: { ...(ref ? { id: idOf(ref) } : {}), ...(resolveRefs(fields) as Record<string, unknown>) },
  }))
}

function resolveRefs(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? idOf(value.slice(1)) : value
  if (Array.isArray(value)) return value.map(resolveRefs)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) =>
    key === 'ref' ? ['id', idOf(String(inner))] : [key, resolveRefs(inner)],
  )
  return Object.fromEntries(entries)
}

async function readYaml<S extends z.ZodType>(folder: string, name: string, schema: S) {
  const text = await readFile(join(folder, name), 'utf8').catch(() => {
    throw new Problem('sample.broken', { faults: [`${name}: không mở được tệp`] })
  })
  const lines = new LineCounter()
  const document = parseDocument(text.normalize('NFC'), { lineCounter: lines, prettyErrors: false })
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents
    for (const step of path) {
      const next: unknown = isMap(node)
        ? node.get(String(step), true)
        : isSeq(node)
          ? node.get(Number(step), true)
          : undefined
      if (!next) break
      node = next
    }
    const start = (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0
    return lines.linePos(start).line
  }
  const [fault] = document.errors
  if (fault) {
    const message = 'không đọc được YAML ở đây; kiểm tra thụt lề, dấu hai chấm và dấu nháy'
    throw new Problem('sample.broken', {
      faults: [`${name}:${lines.linePos(fault.pos[0]).line}: ${message}`],
    })
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return { value: result.data as z.output<S>, lineOf }
  const faults = result.error.issues.map(
    (issue) => `${name}:${lineOf(issue.path)}: ${issue.path.join('.')}: ${issue.message}`,
  )
  throw new Problem('sample.broken', { faults })
}
