import { citeFull, citeShort, printLegalDate } from '../../core/citations.ts'
import { whole } from '../../core/exact.ts'
import type {
  Contribution,
  FigureDefinition,
  FigureScope,
  ListRecord,
  Measurement,
  SourceRow,
} from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { villageInSentence } from '../../core/registers/villages.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { bodyVocabulary } from './organisation.contract.ts'
import { type FoundedBody, listBodiesOfYear } from './organisation.queries.ts'

const enteredIn = 'Ban chỉ đạo, ban quản lý'

/** Counts the bodies at work on the cut-off date, by kind and over all, and lists them as `organisation.bodies`. */
export const organisationFigures: FigureProvider = {
  name: 'organisation',
  owns: ['organisation'],
  lists: ['organisation.bodies'],
  read: async (db, scope, policy) =>
    contribute(await listBodiesOfYear(db, scope.communeId, scope), scope, policy),
}

function contribute(ofYear: FoundedBody[], scope: FigureScope, policy: Policy): Contribution {
  const bodies = ofYear.filter((body) => isFounded(body, scope))
  const kinds = policy.listTerms(bodyVocabulary).map((term) => ({
    key: `organisation.${term.code}.count`,
    reason: `chưa nhập ${term.label}`,
    bodies: bodies.filter((body) => body.kind === term.code),
  }))
  return {
    measurements: [
      measureCount('organisation.bodies.count', bodies, 'chưa nhập ban chỉ đạo, ban quản lý'),
      ...kinds.map((kind) => measureCount(kind.key, kind.bodies, kind.reason)),
      ...bodies.map(measureMembers),
    ],
    definitions: bodies.map(defineMembers),
    lists: { 'organisation.bodies': bodies.map((body) => toRecord(body, policy)) },
  }
}

/** A body without a founding document was there as long as anybody knows. */
function isFounded({ foundedBy }: FoundedBody, scope: FigureScope): boolean {
  if (!foundedBy) return true
  return foundedBy.issuedOn
    ? foundedBy.issuedOn <= scope.asOf
    : foundedBy.issuedIn <= Number(scope.asOf.slice(0, 4))
}

/** A board "of the villages" without a village stands for one or more: then the count is a lower bound. */
function measureCount(key: string, bodies: FoundedBody[], reason: string): Measurement {
  if (bodies.length === 0) return { key, state: 'missing', reason, rows: [] }
  const isLowerBound = bodies.some((body) => body.level === 'village' && !body.villageId)
  return {
    key,
    state: 'reported',
    value: whole(bodies.length),
    bound: isLowerBound ? 'at-least' : undefined,
    rows: bodies.map((body) => toSourceRow(body)),
  }
}

const membersKey = (body: FoundedBody) => `organisation.body.${body.id}.members`

const defineMembers = (body: FoundedBody): FigureDefinition => ({
  key: membersKey(body),
  label: `Số thành viên: ${body.name}`,
  labelEn: `Members: ${body.name}`,
  measure: 'thành viên',
  valueType: 'count',
  kind: 'actual',
  rule: 'Số thành viên đã ghi, hoặc đếm danh sách thành viên khi không ghi riêng.',
  enteredIn,
})

/** The stated number, else the length of the list; a body of which nobody stated members has not zero of them. */
function measureMembers(body: FoundedBody): Measurement {
  const key = membersKey(body)
  const count = body.membersCount ?? (body.members.length || undefined)
  if (count === undefined) {
    return { key, state: 'missing', reason: 'chưa ghi số thành viên', rows: [toSourceRow(body)] }
  }
  return { key, state: 'reported', value: whole(count), rows: [toSourceRow(body, String(count))] }
}

const toSourceRow = (body: FoundedBody, value = '1'): SourceRow => ({
  register: 'Ban chỉ đạo, ban quản lý',
  id: body.id,
  label: body.name,
  on: body.foundedBy?.issuedOn,
  value,
  document: body.foundedBy?.symbol,
  synthetic: body.synthetic,
})

function toRecord(body: FoundedBody, policy: Policy): ListRecord {
  const { foundedBy, villageName, periodFrom, periodTo } = body
  const head = body.members.find((member) => member.duty?.toLowerCase().startsWith('trưởng ban'))
  return {
    id: body.id,
    words: {
      name: body.name,
      kind: policy.findTerm(bodyVocabulary, body.kind)?.label ?? body.kind,
      ...(foundedBy && {
        'founded-by': printFounding(foundedBy, policy),
        'citation-full': citeFull(foundedBy, policy.citation),
        'citation-short': citeShort(foundedBy, policy.citation),
      }),
      ...(foundedBy?.symbol && { symbol: foundedBy.symbol }),
      ...(foundedBy?.issuedOn && { 'issued-on': foundedBy.issuedOn }),
      ...(villageName && { village: villageInSentence(villageName) }),
      ...(periodFrom && periodTo && { period: `${periodFrom}-${periodTo}` }),
      ...(head && { head: head.office ? `${head.name}, ${head.office}` : head.name }),
      ...(body.note && { note: body.note }),
    },
    figures: { members: membersKey(body) },
    tags: {
      kind: body.kind,
      level: body.level,
      programme: body.programmes,
      ...(body.villageId && { village: body.villageId }),
    },
  }
}

/** "Quyết định số 192/QĐ-UBND ngày 25/4/2022": enough in a sentence that names the body itself. */
function printFounding(document: NonNullable<FoundedBody['foundedBy']>, policy: Policy): string {
  const short = citeShort(document, policy.citation)
  return document.issuedOn ? `${short} ngày ${printLegalDate(document.issuedOn)}` : short
}
