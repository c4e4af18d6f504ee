import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { root } from './root.mjs'

const fileLimit = 400
const folders = ['src', 'tests', 'bench', 'scripts']

/** Median, p90 and the five longest files and functions; refused only when a file passes the limit. */
export async function reportSizes() {
  const files = folders.flatMap((folder) => listSources(join(root, folder))).map(measureFile)
  const functions = files.flatMap((file) => file.functions)
  const tooLong = files.filter((file) => file.lines > fileLimit)
  const said = [
    summary('files', files),
    summary('functions', functions),
    ...tooLong.map((file) => `${file.name}: ${file.lines} lines, more than ${fileLimit}; make two of it`),
  ]
  return { ok: tooLong.length === 0, said: said.join('\n') }
}

function summary(what, list) {
  const sorted = list.toSorted((a, b) => a.lines - b.lines)
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)]?.lines ?? 0
  const longest = sorted.slice(-5).reverse()
  const names = longest.map(({ name, lines }) => `  ${String(lines).padStart(4)}  ${name}`)
  return [`${sorted.length} ${what}: median ${at(0.5)}, p90 ${at(0.9)}; longest:`, ...names].join('\n')
}

function listSources(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name) && !entry.name.includes('.gen.'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function measureFile(path) {
  const name = relative(root, path).replaceAll('\\', '/')
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const functions = []
  const lineAt = (position) => source.getLineAndCharacterOfPosition(position).line
  const visit = (node) => {
    const owner = nameOf(node)
    if (owner)
      functions.push({ name: `${name}: ${owner}`, lines: lineAt(node.end) - lineAt(node.getStart()) + 1 })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { name, lines: lineAt(source.end), functions: /\.test\.tsx?$/.test(name) ? [] : functions }
}

/** The name of a function with a body; what is handed to another function counts as part of its surroundings. */
function nameOf(node) {
  if ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body)
    return node.name?.getText()
  const isAssigned = ts.isArrowFunction(node) || ts.isFunctionExpression(node)
  return isAssigned && ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : undefined
}
