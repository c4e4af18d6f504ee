import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckGround } from '../core/checker/finding.ts'
import { listKnownDocuments } from '../core/checker/known-documents.ts'
import { snakeCased } from '../core/policy/key-case.ts'
import { legalDocumentsFile } from '../core/policy/legal-documents.ts'
import { type Layout, layoutFile } from '../core/policy/signing.ts'
import { readPolicyTexts } from './policy-text.ts'
import { findRoot } from './root.ts'

/** The law that checking a report needs. */
export interface CheckPolicy {
  layout: Layout
  documents: NonNullable<CheckGround['documents']>
}

const folders = ['legal-documents', 'signing']
const layoutSchema = snakeCased(layoutFile)
const documentsSchema = snakeCased(legalDocumentsFile)

/** Reads only the layout of documents and the national documents: the checker is not to wait for all of the law. */
export async function loadCheckPolicy(): Promise<CheckPolicy> {
  const folder = join(findRoot(), 'policy')
  const others = (await readdir(folder)).filter((name) => !folders.includes(name))
  const texts = await readPolicyTexts(folder, others)
  const layout = texts.find(({ file }) => file === 'signing/nd30-layout.yaml')
  const documents = texts.flatMap(({ file, value }) => {
    if (!file.startsWith('legal-documents/')) return []
    const parsed = documentsSchema.safeParse(value)
    return parsed.success ? parsed.data.documents : []
  })
  return { layout: layoutSchema.parse(layout?.value), documents: listKnownDocuments(documents) }
}
