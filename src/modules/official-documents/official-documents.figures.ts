import { citeFull, citeShort, printLegalDate } from '../../core/citations.ts'
import { whole } from '../../core/exact.ts'
import { nodeKey } from '../../core/figures/definition-file.ts'
import type {
  Contribution,
  FigureScope,
  ListRecord,
  Measurement,
  SourceRow,
} from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { type DocumentDirection, type IssuedDocument, listIssued } from './official-documents.queries.ts'

/**
 * Counts the documents of the year and lists them for citation.
 *
 * `documents.own` and `documents.incoming` hold the documents of the year; `documents.earlier` those of
 * earlier years that have a purpose and that no other document of the register has replaced.
 */
export const officialDocumentsFigures: FigureProvider = {
  name: 'official-documents',
  owns: ['documents'],
  lists: ['documents.own', 'documents.incoming', 'documents.earlier'],
  read: async (db, scope, policy) => contribute(await listIssued(db, scope.communeId, scope), scope, policy),
}

function contribute(issued: IssuedDocument[], scope: FigureScope, policy: Policy): Contribution {
  const ofYear = issued.filter((document) => document.issuedIn === scope.year)
  // A report tells of the work; it does not direct it.
  const own = ofYear.filter(
    ({ direction, purposes }) => direction === 'own' && !purposes.includes(reportPurpose),
  )
  const incoming = ofYear.filter((document) => document.direction === 'incoming')
  const earlier = issued.filter((document) => document.issuedIn < scope.year && !document.isReplaced)
  const records = (documents: IssuedDocument[]) => documents.map((document) => toRecord(document, policy))
  return {
    measurements: [
      ...countEach('own', own, scope, policy),
      ...countEach('incoming', incoming, scope, policy),
    ],
    lists: {
      'documents.own': records(own),
      'documents.incoming': records(incoming),
      'documents.earlier': records(earlier),
    },
  }
}

/** What the register writes beside a report that the commune issued. */
export const reportPurpose = 'programme-report'

const directionWords: Record<DocumentDirection, string> = { own: 'xã ban hành', incoming: 'đến' }

/** The count of a direction, and of each programme in it. No document entered is not the same as none issued. */
function countEach(
  direction: DocumentDirection,
  documents: IssuedDocument[],
  scope: FigureScope,
  policy: Policy,
): Measurement[] {
  const what = `văn bản ${directionWords[direction]} năm ${scope.year}`
  const all = measure(`documents.${direction}.count`, documents, `sổ văn bản chưa có ${what}`)
  const each = policy.programmes.map(({ code, abbreviation }) =>
    measure(
      `documents.${direction}.${nodeKey(code)}.count`,
      documents.filter((document) => document.programmes.includes(code)),
      `sổ văn bản chưa có ${what} ghi chương trình ${abbreviation}`,
    ),
  )
  return [all, ...each]
}

const measure = (key: string, documents: IssuedDocument[], reason: string): Measurement =>
  documents.length === 0
    ? { key, state: 'missing', reason, rows: [] }
    : { key, state: 'reported', value: whole(documents.length), rows: documents.map(toSourceRow) }

const toSourceRow = (document: IssuedDocument): SourceRow => ({
  register: 'Sổ văn bản',
  id: document.id,
  label: `${document.symbol ? `${document.kind} số ${document.symbol}` : document.kind}: ${document.subject}`,
  on: document.issuedOn,
  value: '1',
  document: document.symbol,
  synthetic: document.synthetic,
})

function toRecord(document: IssuedDocument, policy: Policy): ListRecord {
  const { symbol, issuedOn, receivedOn } = document
  return {
    id: document.id,
    words: {
      'citation-full': citeFull(document, policy.citation),
      'citation-short': citeShort(document, policy.citation),
      kind: document.kind,
      issuer: document.issuer,
      subject: document.subject,
      issued: issuedOn ? printLegalDate(issuedOn) : `năm ${document.issuedIn}`,
      ...(symbol && { symbol }),
      // As data, for comparing with the cut-off date.
      ...(issuedOn && { 'issued-on': issuedOn }),
      ...(receivedOn && { received: printLegalDate(receivedOn) }),
    },
    figures: {},
    tags: {
      direction: document.direction,
      kind: document.kind,
      programme: document.programmes,
      purpose: document.purposes,
      year: String(document.issuedIn),
    },
  }
}
