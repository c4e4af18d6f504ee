import type { PolicyFault, PolicyFile, PolicyFiles } from './files.ts'
import type { LegalDocument } from './legal-documents.ts'
import type { ProgrammeNode } from './programmes.ts'

interface Place {
  file: string
  path: readonly PropertyKey[]
}

interface Found<T> extends Place {
  entry: T
}

/** Every entry of a list inside each file, with its place. */
function spread<F, T>(
  files: readonly PolicyFile<F>[],
  field: string,
  listOf: (value: F) => readonly T[],
): Found<T>[] {
  return files.flatMap(({ file, value }) =>
    listOf(value).map((entry, index) => ({ file, path: [field, index], entry })),
  )
}

/** A fault for each entry whose key was already taken. */
function listDuplicates<T>(
  entries: readonly Found<T>[],
  field: string,
  keyOf: (entry: T) => string,
): PolicyFault[] {
  const seen = new Map<string, string>()
  return entries.flatMap(({ file, path, entry }) => {
    const taken = seen.get(keyOf(entry))
    if (taken === undefined) seen.set(keyOf(entry), file)
    if (taken === undefined) return []
    return [{ file, path: [...path, field], message: `"${keyOf(entry)}" bị trùng, đã có trong ${taken}` }]
  })
}

/** A symbol alone is not unique: decisions are numbered anew each year, by each issuer. */
const nameDocument = (document: LegalDocument) =>
  `${document.symbol} (${document.issuer}, ${document.issuedOn?.slice(0, 4) ?? document.issuedIn})`

/** What no single file can know: keys used twice, and references to something that is not there. */
export function listCrossFaults(
  files: PolicyFiles,
  nodes: readonly ProgrammeNode[],
  brokenKinds: ReadonlySet<string>,
): PolicyFault[] {
  const documents = spread(files['legal-documents'], 'documents', (value) => value.documents)
  const indicators = spread(files.indicators, 'indicators', (value) => value.indicators)
  const vocabularies = [...files.capital, ...files.registers, ...files['poverty/classes']]
  const faults = [
    ...listDuplicates(documents, 'symbol', nameDocument),
    ...listDuplicates(indicators, 'key', (indicator) => indicator.key),
    ...listDuplicates(
      spread(files.deadlines, 'deadlines', (value) => value.deadlines),
      'key',
      (deadline) => deadline.key,
    ),
    ...listDuplicates(
      spread(files['signing/offices'], 'offices', (value) => value.offices),
      'code',
      (office) => office.code,
    ),
    ...listDuplicates(
      spread(files['signing/assemblies'], 'assemblies', (value) => value.assemblies),
      'term',
      ({ term }) => String(term),
    ),
    ...listDuplicates(
      spread(files['signing/legal-kinds'], 'legalKinds', (value) => value.legalKinds),
      'name',
      (kind) => kind.name,
    ),
    ...listDuplicates(
      vocabularies.map(({ file, value }) => ({ file, path: [], entry: value })),
      'vocabulary',
      (vocabulary) => vocabulary.vocabulary,
    ),
    ...vocabularies.flatMap((found) =>
      listDuplicates(
        spread([found], 'terms', (value) => value.terms),
        'code',
        (term) => term.code,
      ),
    ),
  ]
  if (!brokenKinds.has('legal-documents')) {
    const known = new Set(documents.map((found) => found.entry.symbol))
    faults.push(...listUnknown(listDocumentReferences(files, documents), known, 'văn bản số'))
  }
  if (!brokenKinds.has('programmes')) {
    const known = new Set(nodes.map((node) => node.code))
    faults.push(
      ...listUnknown(listNodeReferences(files, documents, indicators), known, 'mục chương trình mã'),
    )
  }
  if (!brokenKinds.has('indicators')) {
    const known = new Set(indicators.map((found) => found.entry.key))
    faults.push(...listUnknown(indicators.flatMap(listIndicatorReferences), known, 'chỉ tiêu mang khóa'))
  }
  return faults
}

function listUnknown(references: Found<string>[], known: ReadonlySet<string>, what: string): PolicyFault[] {
  return references
    .filter((reference) => !known.has(reference.entry))
    .map(({ file, path, entry }) => ({ file, path, message: `không có ${what} "${entry}"` }))
}

function listDocumentReferences(
  files: PolicyFiles,
  documents: readonly Found<PolicyFiles['legal-documents'][number]['value']['documents'][number]>[],
): Found<string>[] {
  const relations = documents.flatMap(({ file, path, entry }) =>
    entry.relations.map((relation, index) => ({
      file,
      path: [...path, 'relations', index, 'document'],
      entry: relation.document,
    })),
  )
  const programmes = files.programmes.flatMap(({ file, value }) =>
    value.programme
      ? [
          { file, path: ['programme', 'resolution'], entry: value.programme.resolution },
          { file, path: ['programme', 'decision'], entry: value.programme.decision },
        ]
      : [],
  )
  const sets = files.criteria.flatMap(({ file, value }) =>
    value.set?.decision ? [{ file, path: ['set', 'decision'], entry: value.set.decision }] : [],
  )
  const standards = files['poverty/standards'].map(({ file, value }) => ({
    file,
    path: ['standard', 'decree'],
    entry: value.standard.decree,
  }))
  const calendars = files['poverty/review-calendar'].map(({ file, value }) => ({
    file,
    path: ['decision'],
    entry: value.decision,
  }))
  return [...relations, ...programmes, ...sets, ...standards, ...calendars]
}

function listNodeReferences(
  files: PolicyFiles,
  documents: readonly Found<{ programmes: readonly string[] }>[],
  indicators: readonly Found<{ node?: string | undefined }>[],
): Found<string>[] {
  const deadlines = spread(files.deadlines, 'deadlines', (value) => value.deadlines)
  const lists = [...documents, ...deadlines].flatMap(({ file, path, entry }) =>
    entry.programmes.map((code, index) => ({ file, path: [...path, 'programmes', index], entry: code })),
  )
  const single = indicators.flatMap(({ file, path, entry }) =>
    entry.node ? [{ file, path: [...path, 'node'], entry: entry.node }] : [],
  )
  return [...lists, ...single]
}

function listIndicatorReferences({
  file,
  path,
  entry,
}: Found<PolicyFiles['indicators'][number]['value']['indicators'][number]>): Found<string>[] {
  const ratio = entry.ratio
    ? [
        { file, path: [...path, 'ratio', 'numerator'], entry: entry.ratio.numerator },
        { file, path: [...path, 'ratio', 'denominator'], entry: entry.ratio.denominator },
      ]
    : []
  const parts = (['required', 'optional'] as const).flatMap((field) =>
    (entry.parts?.[field] ?? []).map((key, index) => ({
      file,
      path: [...path, 'parts', field, index],
      entry: key,
    })),
  )
  return [...ratio, ...parts]
}
