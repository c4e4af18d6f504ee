import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { CheckGround } from '../core/checker/finding.ts'
import { groundOfLaw } from '../core/checker/ground.ts'
import { assembliesFile, legalKindsFile, officesFile } from '../core/policy/issuing.ts'
import { snakeCased } from '../core/policy/key-case.ts'
import { legalDocumentsFile } from '../core/policy/legal-documents.ts'
import { documentKindsFile, type Layout, layoutFile } from '../core/policy/signing.ts'
import { readPolicyTexts } from './policy-text.ts'
import { findRoot } from './root.ts'

/** The law that checking a report needs. */
export interface CheckPolicy {
  layout: Layout
  ground: CheckGround
}

const folders = ['legal-documents', 'signing']

/** Reads only the layout of documents, national documents, offices and kinds: the checker is not to wait for all of the law. */
export async function loadCheckPolicy(): Promise<CheckPolicy> {
  const folder = join(findRoot(), 'policy')
  const others = (await readdir(folder)).filter((name) => !folders.includes(name))
  const texts = await readPolicyTexts(folder, others)
  /** Files whose path begins so; one that is broken is left out. */
  const listFiles = <S extends z.ZodType>(begin: string, schema: S): z.output<S>[] =>
    texts.flatMap(({ file, value }) => {
      const parsed = file.startsWith(begin) ? snakeCased(schema).safeParse(value) : undefined
      return parsed?.success ? [parsed.data] : []
    })
  const layout = texts.find(({ file }) => file === 'signing/nd30-layout.yaml')
  return {
    layout: snakeCased(layoutFile).parse(layout?.value),
    ground: groundOfLaw({
      documents: listFiles('legal-documents/', legalDocumentsFile).flatMap((file) => file.documents),
      assemblies: listFiles('signing/assemblies', assembliesFile).flatMap((file) => file.assemblies),
      offices: listFiles('signing/offices', officesFile).flatMap((file) => file.offices),
      legalKinds: listFiles('signing/legal-kinds', legalKindsFile).flatMap((file) => file.legalKinds),
      documentKinds: listFiles('signing/document-kinds', documentKindsFile).flatMap(
        (file) => file.documentKinds,
      ),
    }),
  }
}
