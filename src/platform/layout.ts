import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { snakeCased } from '../core/policy/key-case.ts'
import { type Layout, layoutFile } from '../core/policy/signing.ts'
import { findRoot } from './root.ts'

const schema = snakeCased(layoutFile)

/** The layout of official documents alone: what needs no other law is not to wait for all of it. */
export async function loadLayout(): Promise<Layout> {
  const text = await readFile(join(findRoot(), 'policy', 'signing', 'nd30-layout.yaml'), 'utf8')
  return schema.parse(parse(text.normalize('NFC')))
}
