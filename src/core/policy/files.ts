import type { z } from 'zod'
import { figureFile } from '../figures/definition-file.ts'
import { outlineFile, outlinePart } from '../report/outline-file.ts'
import { criteriaFile } from './criteria.ts'
import { deadlinesFile } from './deadlines.ts'
import { indicatorsFile } from './indicators.ts'
import { assembliesFile, legalKindsFile, officesFile } from './issuing.ts'
import { snakeCased } from './key-case.ts'
import { citationRulesFile, legalDocumentsFile } from './legal-documents.ts'
import { povertyBalancesFile, povertyStandardFile, reviewCalendarFile } from './poverty.ts'
import { programmeFile } from './programmes.ts'
import { fieldsFile, rightsFile, rolesFile, signaturesFile } from './rights.ts'
import { likeCommunesFile, unusualChangesFile } from './sheets.ts'
import { authoritiesFile, documentKindsFile, layoutFile } from './signing.ts'
import { vocabularyFile } from './vocabulary.ts'

/**
 * Which schema reads which policy files: `folder`, or `folder/file` (no extension) for a file of its own
 * shape. The more exact name wins. A new kind of policy file is one line here; it is then read, checked
 * and reachable as `policy.files[…]`. `snakeCased` is for schemas that name fields in camelCase.
 */
export const policySchemas = {
  programmes: snakeCased(programmeFile),
  capital: snakeCased(vocabularyFile),
  registers: snakeCased(vocabularyFile),
  'legal-documents': snakeCased(legalDocumentsFile),
  'legal-documents/citation-rules': snakeCased(citationRulesFile),
  indicators: snakeCased(indicatorsFile),
  criteria: snakeCased(criteriaFile),
  'poverty/classes': snakeCased(vocabularyFile),
  'poverty/standards': snakeCased(povertyStandardFile),
  'poverty/review-calendar': snakeCased(reviewCalendarFile),
  'poverty/balances': snakeCased(povertyBalancesFile),
  deadlines: snakeCased(deadlinesFile),
  figures: figureFile,
  reports: outlinePart,
  'reports/outlines': outlineFile,
  'sheets/like-communes': snakeCased(likeCommunesFile),
  'sheets/unusual-changes': snakeCased(unusualChangesFile),
  'signing/authorities': snakeCased(authoritiesFile),
  'signing/document-kinds': snakeCased(documentKindsFile),
  'rights/fields': snakeCased(fieldsFile),
  'rights/rights': snakeCased(rightsFile),
  'rights/roles': snakeCased(rolesFile),
  'signing/signatures': snakeCased(signaturesFile),
  'signing/assemblies': snakeCased(assembliesFile),
  'signing/offices': snakeCased(officesFile),
  'signing/legal-kinds': snakeCased(legalKindsFile),
  'signing/nd30-layout': snakeCased(layoutFile),
} as const

/** Folders of `policy/` that are read elsewhere. */
export const foldersReadElsewhere: readonly string[] = ['units', 'cases']

export type PolicyKind = keyof typeof policySchemas

/** One policy file that fits its schema. */
export interface PolicyFile<T> {
  /** Path inside the policy folder, with `/`: `programmes/dtts.yaml`. */
  readonly file: string
  readonly value: T
}

export type PolicyFiles = {
  readonly [K in PolicyKind]: readonly PolicyFile<z.output<(typeof policySchemas)[K]>>[]
}

/** A fault found in a policy file; `path` leads to the place inside it. */
export interface PolicyFault {
  readonly file: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Known already when the file could not be read at all. */
  readonly line?: number
}

/** The schema name for a file of the policy folder, or undefined when no schema reads it. */
export function findPolicyKind(file: string): PolicyKind | undefined {
  const parts = file.replace(/\.ya?ml$/, '').split('/')
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('/')
    if (Object.hasOwn(policySchemas, name)) return name as PolicyKind
  }
  return undefined
}
