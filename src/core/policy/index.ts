/**
 * The law as dated data: types and pure lookups over what `policy/` holds.
 *
 * Nothing here reads a file or knows today's date; `src/platform/policy.ts` loads the folder.
 */
import type { CriteriaSet } from './criteria.ts'
import type { Deadline } from './deadlines.ts'
import type { PolicyFiles } from './files.ts'
import type { Indicator } from './indicators.ts'
import type { Assembly, IssuingOffice, LegalKind } from './issuing.ts'
import type { CitationRules, LegalDocument } from './legal-documents.ts'
import type { PovertyBalance, PovertyStandard, ReviewCalendar } from './poverty.ts'
import type { Programme, ProgrammeNode } from './programmes.ts'
import type { RightsPolicy, SignatureForms } from './rights.ts'
import type { DocumentKind, Layout, SigningAuthority } from './signing.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

export type { CriteriaSet, Criterion, CriterionItem, CriterionTarget } from './criteria.ts'
export { type Deadline, type DeadlineDay, dateOf } from './deadlines.ts'
export { type Indicator, type IndicatorChoice, isEntered } from './indicators.ts'
export type { IssuingOffice, LegalKind } from './issuing.ts'
export type { CitationRules, LegalDocument, LegalRelation } from './legal-documents.ts'
export type { PovertyBalance, PovertyIndicator, PovertyStandard, ReviewCalendar } from './poverty.ts'
export { fullTitle, type Programme, type ProgrammeNode, type ProgrammeNodeKind } from './programmes.ts'
export { isValidIn, type Provenance } from './provenance.ts'
export type { RightDefinition, RightsPolicy, RoleDefinition, SignatureForms } from './rights.ts'
export type { DocumentKind, Layout, LayoutElement, SigningAuthority } from './signing.ts'
export { labelOn, type Term, type Vocabulary } from './vocabulary.ts'

/** Everything the law lays down that the system uses. Frozen; loaded once. */
export interface Policy {
  /** Every file by kind, for readers of a kind that has no collection of its own here. */
  readonly files: PolicyFiles
  /** Programmes in the order reports list them. */
  readonly programmes: readonly Programme[]
  /** All nodes of all programmes in report order; children follow their parent. */
  readonly nodes: readonly ProgrammeNode[]
  readonly vocabularies: readonly Vocabulary[]
  readonly documents: readonly LegalDocument[]
  readonly citation: CitationRules
  readonly indicators: readonly Indicator[]
  readonly criteriaSets: readonly CriteriaSet[]
  readonly poverty: {
    readonly standards: readonly PovertyStandard[]
    readonly calendar: ReviewCalendar
    readonly balances: readonly PovertyBalance[]
  }
  readonly deadlines: readonly Deadline[]
  readonly authorities: readonly SigningAuthority[]
  /** Kinds of administrative documents. */
  readonly documentKinds: readonly DocumentKind[]
  /** Kinds of documents that make law. */
  readonly legalKinds: readonly LegalKind[]
  readonly offices: readonly IssuingOffice[]
  /** The terms of the National Assembly. */
  readonly assemblies: readonly Assembly[]
  readonly layout: Layout
  readonly signatures: SignatureForms
  readonly rights: RightsPolicy

  findProgramme(code: string): Programme | undefined
  findNode(code: string): ProgrammeNode | undefined
  /** The programme and all its nodes, those valid in that year when one is given. */
  listNodesOf(programme: string, year?: number): readonly ProgrammeNode[]
  /** The nodes directly below one. */
  listChildrenOf(code: string): readonly ProgrammeNode[]
  nodesValidIn(year: number): readonly ProgrammeNode[]
  /** By symbol; with the issuer too where two bodies may use the same one (`499/QĐ-UBND`). */
  findDocument(symbol: string, issuer?: string): LegalDocument | undefined
  indicatorByKey(key: string): Indicator | undefined
  findVocabulary(key: string): Vocabulary | undefined
  /** Terms of a vocabulary, those valid on that day when one is given. */
  listTerms(key: string, day?: string): readonly Term[]
  findTerm(key: string, code: string): Term | undefined
  findCriteriaSet(code: string): CriteriaSet | undefined
  /** The poverty standard in force on that day. */
  findPovertyStandard(day: string): PovertyStandard | undefined
}
