import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './root.mjs'

const comment = /^\s*--\s?(.*)$/
const table = /^create table (\w+)/
const column = /^ {2}(?:add column )?(\w+) /
const notColumns = new Set(['constraint', 'primary', 'foreign', 'unique', 'check', 'add', 'drop', 'alter'])

/**
 * The comments written above tables and columns in the migrations, by `table` and by `table.column`.
 *
 * The first comment of a file stands for the whole file when an empty line follows it.
 */
export async function readMigrationWords() {
  const folder = join(root, 'migrations')
  const words = new Map()
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()) {
    readWords(await readFile(join(folder, file), 'utf8'), words)
  }
  return words
}

function readWords(text, words) {
  let said = []
  let current
  for (const line of text.split(/\r?\n/)) {
    const spoken = comment.exec(line)
    if (spoken) {
      said.push(spoken[1])
      continue
    }
    const opened = table.exec(line) ?? /^alter table (\w+)/.exec(line)
    if (opened) current = opened[1]
    if (table.test(line) && said.length > 0) words.set(current, said.join(' '))
    const name = column.exec(line)?.[1]
    if (name && current && said.length > 0 && !notColumns.has(name))
      words.set(`${current}.${name}`, said.join(' '))
    said = []
    if (line.startsWith(')') || line.endsWith(';')) current = undefined
  }
}
