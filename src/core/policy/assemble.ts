import { assembleCriteria } from './assemble-criteria.ts'
import { assembleProgrammes } from './assemble-programmes.ts'
import { listCrossFaults } from './cross-checks.ts'
import type { PolicyFault, PolicyFiles } from './files.ts'
import type { Policy } from './index.ts'
import { isValidIn, isValidOn } from './provenance.ts'
import { assembleRights, listRightsFaults } from './rights.ts'

const values = <T>(files: readonly { value: T }[]): T[] => files.map((found) => found.value)

/** The first place a text key occurs, as a lookup. */
function indexBy<T>(list: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const index = new Map<string, T>()
  for (const entry of list) if (!index.has(keyOf(entry))) index.set(keyOf(entry), entry)
  return index
}

/**
 * Builds the policy from files that fit their schemas, or lists what does not fit together.
 *
 * `brokenKinds` are file kinds with unreadable files: references to them are not judged, so that one typing
 * error does not look like fifty.
 */
export function assemblePolicy(
  files: PolicyFiles,
  brokenKinds: ReadonlySet<string>,
): { policy: Policy | undefined; faults: PolicyFault[] } {
  const { programmes, nodes, faults: treeFaults } = assembleProgrammes(files.programmes)
  const { sets, faults: setFaults } = assembleCriteria(files.criteria)
  const faults = [
    ...treeFaults,
    ...setFaults,
    ...listCrossFaults(files, nodes, brokenKinds),
    ...listRightsFaults(files),
  ]
  const layout = files['signing/nd30-layout'][0]?.value
  const citation = files['legal-documents/citation-rules'][0]?.value
  const calendar = files['poverty/review-calendar'][0]?.value
  const signatures = files['signing/signatures'][0]?.value
  if (!layout || !citation || !calendar || !signatures || faults.length > 0)
    return { policy: undefined, faults }

  const vocabularies = [
    ...values(files.capital),
    ...values(files.registers),
    ...values(files['poverty/classes']),
  ]
  const documents = values(files['legal-documents']).flatMap((file) => file.documents)
  const indicators = values(files.indicators).flatMap((file) => file.indicators)
  const nodeIndex = indexBy(nodes, (node) => node.code)
  const documentIndex = indexBy(documents, (document) => document.symbol)
  const indicatorIndex = indexBy(indicators, (indicator) => indicator.key)
  const vocabularyIndex = indexBy(vocabularies, (vocabulary) => vocabulary.vocabulary)
  const programmeIndex = indexBy(programmes, (programme) => programme.code)
  const setIndex = indexBy(sets, (set) => set.head.code)
  const standards = values(files['poverty/standards']).map((file) => file.standard)

  return {
    faults,
    policy: {
      files,
      programmes,
      nodes,
      vocabularies,
      documents,
      citation,
      indicators,
      criteriaSets: sets,
      poverty: {
        standards,
        calendar,
        balances: values(files['poverty/balances']).flatMap((file) => file.balances),
      },
      deadlines: values(files.deadlines).flatMap((file) => file.deadlines),
      authorities: values(files['signing/authorities']).flatMap((file) => file.authorities),
      documentKinds: values(files['signing/document-kinds']).flatMap((file) => file.documentKinds),
      assemblies: values(files['signing/assemblies']).flatMap((file) => file.assemblies),
      offices: values(files['signing/offices']).flatMap((file) => file.offices),
      legalKinds: values(files['signing/legal-kinds']).flatMap((file) => file.legalKinds),
      layout,
      signatures,
      rights: assembleRights(
        values(files['rights/rights']).flatMap((file) => file.rights),
        values(files['rights/roles']).flatMap((file) => file.roles),
        values(files['rights/fields']).flatMap((file) => file.fields),
      ),
      findProgramme: (code) => programmeIndex.get(code),
      findNode: (code) => nodeIndex.get(code),
      listNodesOf: (programme, year) =>
        nodes.filter((node) => node.programme === programme && (year === undefined || isValidIn(node, year))),
      listChildrenOf: (code) => nodes.filter((node) => node.parent === code),
      nodesValidIn: (year) => nodes.filter((node) => isValidIn(node, year)),
      findDocument: (symbol, issuer) =>
        issuer === undefined
          ? documentIndex.get(symbol)
          : documents.find((document) => document.symbol === symbol && document.issuer === issuer),
      indicatorByKey: (key) => indicatorIndex.get(key),
      findVocabulary: (key) => vocabularyIndex.get(key),
      listTerms: (key, day) =>
        (vocabularyIndex.get(key)?.terms ?? []).filter((term) => day === undefined || isValidOn(term, day)),
      findTerm: (key, code) => vocabularyIndex.get(key)?.terms.find((term) => term.code === code),
      findCriteriaSet: (code) => setIndex.get(code),
      findPovertyStandard: (day) => standards.find((standard) => isValidOn(standard, day)),
    },
  }
}
