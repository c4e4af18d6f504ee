import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Document,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
} from 'yaml'
import { assemblePolicy } from '../core/policy/assemble.ts'
import {
  findPolicyKind,
  foldersReadElsewhere,
  type PolicyFault,
  type PolicyFile,
  type PolicyFiles,
  type PolicyKind,
  policySchemas,
} from '../core/policy/files.ts'
import type { Policy } from '../core/policy/index.ts'
import { toSnake } from '../core/policy/key-case.ts'
import { sayIssue } from '../core/policy/say-issue.ts'
import { Problem } from '../core/problem.ts'

interface ReadFile {
  file: string
  document: Document.Parsed<ParsedNode>
  lines: LineCounter
}

/**
 * Reads the whole policy folder, checks it and freezes it.
 *
 * All faults of all files are collected and thrown together as `policy.broken`, each as
 * "file:line: sentence", so that an official repairs a folder in one go.
 */
export async function loadPolicy(folder: string): Promise<Policy> {
  const names = await listPolicyFiles(folder)
  const read = await Promise.all(names.map((file) => readPolicyFile(folder, file)))
  const byName = new Map(read.map((found) => [found.file, found]))
  const { files, faults, brokenKinds } = checkShapes(read)
  const assembled = assemblePolicy(files, brokenKinds)
  const all = [...faults, ...assembled.faults, ...listMissingFiles(names)]
  if (!assembled.policy || all.length > 0) {
    throw new Problem('policy.broken', { faults: all.map((fault) => place(fault, byName)) })
  }
  return deepFreeze(assembled.policy)
}

/** YAML files of the folder in name order, without folders that are read elsewhere. */
async function listPolicyFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((file) => !foldersReadElsewhere.includes(file.split('/')[0] ?? ''))
    .sort()
}

async function readPolicyFile(folder: string, file: string): Promise<ReadFile> {
  const text = (await readFile(join(folder, file), 'utf8')).normalize('NFC')
  const lines = new LineCounter()
  return { file, lines, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }) }
}

/** Holds each file against its schema. */
function checkShapes(read: readonly ReadFile[]): {
  files: PolicyFiles
  faults: PolicyFault[]
  brokenKinds: Set<string>
} {
  const faults: PolicyFault[] = []
  const brokenKinds = new Set<string>()
  const files = Object.fromEntries(
    Object.keys(policySchemas).map((kind) => [kind, [] as PolicyFile<unknown>[]]),
  )
  for (const { file, document, lines } of read) {
    const kind = findPolicyKind(file)
    if (!kind) {
      faults.push({ file, path: [], message: 'không có khuôn (schema) nào cho thư mục này' })
      continue
    }
    const found = checkShape(kind, file, document, lines)
    faults.push(...found.faults)
    if (found.faults.length > 0) brokenKinds.add(kind)
    else files[kind]?.push({ file, value: found.value })
  }
  return { files: files as unknown as PolicyFiles, faults, brokenKinds }
}

function checkShape(
  kind: PolicyKind,
  file: string,
  document: ReadFile['document'],
  lines: LineCounter,
): { value?: unknown; faults: PolicyFault[] } {
  if (document.errors.length > 0) {
    const places = new Set(document.errors.map((error) => `${file}:${lines.linePos(error.pos[0]).line}`))
    const message = 'không đọc được YAML ở dòng này; kiểm tra thụt lề, dấu hai chấm, dấu ngoặc và dấu nháy'
    return { faults: [...places].map((found) => ({ file: found, path: [], message })) }
  }
  const result = policySchemas[kind].safeParse(document.toJS(), { error: sayIssue })
  if (result.success) return { value: result.data, faults: [] }
  return { faults: result.error.issues.flatMap((issue) => toFaults(file, issue as Issue)) }
}

interface Issue {
  code: string
  path: PropertyKey[]
  message: string
  keys?: string[]
  /** The issues of each alternative of a union. */
  errors?: Issue[][]
}

/** One fault an issue; a misspelt field is placed on its own line, a union speaks for its nearest alternative. */
function toFaults(file: string, issue: Issue, above: readonly PropertyKey[] = []): PolicyFault[] {
  const path = [...above, ...issue.path]
  if (issue.keys) {
    const message = 'không có trường này ở đây; kiểm tra lại chính tả tên trường'
    return issue.keys.map((key) => ({ file, path: [...path, key], message }))
  }
  const [nearest] = [...(issue.errors ?? [])].sort((a, b) => a.length - b.length)
  if (nearest && nearest.length > 0) return nearest.flatMap((inner) => toFaults(file, inner, path))
  return [{ file, path, message: issue.message }]
}

const singleFiles = ['legal-documents/citation-rules', 'poverty/review-calendar', 'signing/nd30-layout']

function listMissingFiles(names: readonly string[]): PolicyFault[] {
  return singleFiles
    .filter((name) => !names.includes(`${name}.yaml`))
    .map((name) => ({ file: `${name}.yaml`, path: [], message: 'thiếu tệp này' }))
}

/** "file:line: where: what is wrong", the way compilers say it, so that editors can jump there. */
function place(fault: PolicyFault, byName: ReadonlyMap<string, ReadFile>): string {
  const read = byName.get(fault.file)
  const line = read && read.document.errors.length === 0 ? `:${lineOf(read, fault.path)}` : ''
  const where = fault.path.map((step) => toSnake(String(step))).join('.')
  return `${fault.file}${line}: ${where ? `${where}: ` : ''}${fault.message}`
}

/** The line of the deepest part of the path that exists: a missing field is shown at its owner. */
function lineOf({ document, lines }: ReadFile, path: readonly PropertyKey[]): number {
  let node: Node | null | undefined = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap<Node, Node | null>(node)) {
      const pair: Pair<Node, Node | null> | undefined = node.items.find(
        (candidate) => String(candidate.key) === String(step),
      )
      if (!pair) break
      offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq<Node>(node)) {
      const item: Node | undefined = node.items[Number(step)]
      if (!item) break
      offset = item.range?.[0] ?? offset
      node = item
    } else break
  }
  return lines.linePos(offset).line
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}
