import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMap, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import { toSnake } from '../core/policy/key-case.ts'

/** One YAML file of the policy folder: its value, or the lines on which it is not YAML. */
export interface PolicyText {
  /** Path inside the folder, with `/`. */
  file: string
  text: string
  value?: unknown
  brokenLines: number[]
}

type Memo = Record<string, { hash: string; value: unknown }>

/**
 * Reads the YAML files of a folder in name order.
 *
 * Reading YAML costs half a second for the whole law, so values are remembered by the hash of their text in
 * `node_modules/.cache` beside the folder; a changed file is simply read again, and without that place
 * nothing is remembered.
 */
export async function readPolicyTexts(folder: string, skip: readonly string[]): Promise<PolicyText[]> {
  const memoFile = join(folder, '..', 'node_modules', '.cache', 'mtqg', 'policy-yaml.json')
  const [names, memo] = await Promise.all([listNames(folder, skip), readMemo(memoFile)])
  const next: Memo = {}
  let isNews = false
  const texts = await Promise.all(
    names.map(async (file): Promise<PolicyText> => {
      const text = (await readFile(join(folder, file), 'utf8')).normalize('NFC')
      const hash = createHash('sha256').update(text).digest('base64url')
      const known = memo[file]
      const read = known?.hash === hash ? { value: known.value, brokenLines: [] } : parseText(text)
      if (read.brokenLines.length === 0) next[file] = { hash, value: read.value }
      isNews ||= known?.hash !== hash
      return { file, text, ...read }
    }),
  )
  if (isNews) await writeMemo(memoFile, next)
  return texts
}

async function listNames(folder: string, skip: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((file) => !skip.includes(file.split('/')[0] ?? ''))
    .sort()
}

function parseText(text: string): Pick<PolicyText, 'value' | 'brokenLines'> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const broken = document.errors.map((error) => lines.linePos(error.pos[0]).line)
  return broken.length > 0
    ? { brokenLines: [...new Set(broken)] }
    : { value: document.toJS(), brokenLines: [] }
}

/** The line of the deepest part of the path that exists: a missing field is shown at its owner. */
export function findLine(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter()
  let node: Node | null | undefined = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
  }).contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    const next = findChild(node, step)
    if (!next) break
    offset = next.offset ?? offset
    node = next.node
  }
  return lines.linePos(offset).line
}

function findChild(
  node: Node | null | undefined,
  step: PropertyKey,
): { node: Node | null | undefined; offset: number | undefined } | undefined {
  if (isMap<Node, Node | null>(node)) {
    const names = [String(step), toSnake(String(step))]
    const pair: Pair<Node, Node | null> | undefined = node.items.find((found) =>
      names.includes(String(found.key)),
    )
    return pair && { node: pair.value, offset: pair.key.range?.[0] }
  }
  const item = isSeq<Node>(node) ? node.items[Number(step)] : undefined
  return item && { node: item, offset: item.range?.[0] }
}

async function readMemo(file: string): Promise<Memo> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Memo
  } catch {
    return {}
  }
}

/** Best effort: a read-only installation goes on without a memory. */
async function writeMemo(file: string, memo: Memo): Promise<void> {
  const place = dirname(file)
  try {
    await readdir(dirname(dirname(place)))
    await mkdir(place, { recursive: true })
    const draft = `${file}.${process.pid}`
    await writeFile(draft, JSON.stringify(memo))
    await rename(draft, file)
  } catch {
    return
  }
}
