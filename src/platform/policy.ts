import { assemblePolicy } from '../core/policy/assemble.ts'
import {
  findPolicyKind,
  foldersReadElsewhere,
  type PolicyFault,
  type PolicyFile,
  type PolicyFiles,
  policySchemas,
} from '../core/policy/files.ts'
import type { Policy } from '../core/policy/index.ts'
import { toSnake } from '../core/policy/key-case.ts'
import { sayIssue } from '../core/policy/say-issue.ts'
import { Problem } from '../core/problem.ts'
import { findLine, type PolicyText, readPolicyTexts } from './policy-text.ts'

/**
 * Reads the whole policy folder, checks it and freezes it.
 *
 * All faults of all files are collected and thrown together as `policy.broken`, each as
 * "file:line: sentence", so that an official repairs a folder in one go.
 */
export async function loadPolicy(folder: string): Promise<Policy> {
  const texts = await readPolicyTexts(folder, foldersReadElsewhere)
  const { files, faults, brokenKinds } = checkShapes(texts)
  const assembled = assemblePolicy(files, brokenKinds)
  const all = [...faults, ...assembled.faults, ...listMissingFiles(texts)]
  if (!assembled.policy || all.length > 0) {
    const byFile = new Map(texts.map((found) => [found.file, found.text]))
    throw new Problem('policy.broken', { faults: all.map((fault) => place(fault, byFile)) })
  }
  return deepFreeze(assembled.policy)
}

/** Holds each file against its schema. */
function checkShapes(texts: readonly PolicyText[]): {
  files: PolicyFiles
  faults: PolicyFault[]
  brokenKinds: Set<string>
} {
  const faults: PolicyFault[] = []
  const brokenKinds = new Set<string>()
  const files = Object.fromEntries(
    Object.keys(policySchemas).map((kind) => [kind, [] as PolicyFile<unknown>[]]),
  )
  for (const found of texts) {
    const kind = findPolicyKind(found.file)
    const checked = checkShape(found)
    faults.push(...checked.faults)
    if (kind && checked.faults.length > 0) brokenKinds.add(kind)
    else if (kind) files[kind]?.push({ file: found.file, value: checked.value })
  }
  return { files: files as unknown as PolicyFiles, faults, brokenKinds }
}

function checkShape({ file, value, brokenLines }: PolicyText): { value?: unknown; faults: PolicyFault[] } {
  const kind = findPolicyKind(file)
  if (!kind) return { faults: [{ file, path: [], message: 'không có khuôn (schema) nào cho thư mục này' }] }
  if (brokenLines.length > 0) {
    const message = 'không đọc được YAML ở dòng này; kiểm tra thụt lề, dấu hai chấm, dấu ngoặc và dấu nháy'
    return { faults: brokenLines.map((line) => ({ file, path: [], message, line })) }
  }
  const result = policySchemas[kind].safeParse(value, { error: sayIssue })
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

const singleFiles = [
  'legal-documents/citation-rules',
  'poverty/review-calendar',
  'signing/assemblies',
  'signing/legal-kinds',
  'signing/nd30-layout',
  'signing/offices',
  'signing/signatures',
  'rights/fields',
  'rights/rights',
  'rights/roles',
]

function listMissingFiles(texts: readonly PolicyText[]): PolicyFault[] {
  return singleFiles
    .filter((name) => !texts.some((found) => found.file === `${name}.yaml`))
    .map((name) => ({ file: `${name}.yaml`, path: [], message: 'thiếu tệp này' }))
}

/** "file:line: where: what is wrong", the way compilers say it, so that editors can jump there. */
function place(fault: PolicyFault, byFile: ReadonlyMap<string, string>): string {
  const text = byFile.get(fault.file)
  const line = fault.line ?? (text === undefined ? undefined : findLine(text, fault.path))
  const where = fault.path.map((step) => toSnake(String(step))).join('.')
  return `${fault.file}${line ? `:${line}` : ''}: ${where ? `${where}: ` : ''}${fault.message}`
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}
