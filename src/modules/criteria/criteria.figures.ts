import { whole } from '../../core/exact.ts'
import {
  criteriaEnteredIn,
  criteriaKey,
  criteriaMetKey,
  criterionName,
  defineItem,
  itemName,
  villagesMetKey,
} from '../../core/figures/criteria-definitions.ts'
import type { Contribution, ListRecord, Measurement, SourceRow } from '../../core/figures/figure.ts'
import type { CriteriaSet, Policy } from '../../core/policy/index.ts'
import { printDecision } from '../../core/registers/decisions.ts'
import { villageInSentence } from '../../core/registers/villages.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import {
  type AreaStatus,
  type AssessmentLevel,
  type AssessmentStatus,
  listAreas,
  listAssessments,
  type NamedArea,
  type NamedAssessment,
} from './criteria.queries.ts'

/**
 * Says how far the criteria sets are met in the year, and counts the model residential areas.
 *
 * `criteria.assessments` holds sets, criteria and model areas for the report; `criteria.items` the items.
 */
export const criteriaFigures: FigureProvider = {
  name: 'criteria',
  owns: ['criteria'],
  lists: ['criteria.assessments', 'criteria.items'],
  read: async (db, scope, policy) => {
    const [assessments, areas] = await Promise.all([
      listAssessments(db, scope.communeId, scope),
      listAreas(db, scope.communeId, scope),
    ])
    return contribute(assessments, areas, policy)
  },
}

type Judged = NamedAssessment & { set: CriteriaSet }

function contribute(assessments: NamedAssessment[], areas: NamedArea[], policy: Policy): Contribution {
  const judged = assessments
    .flatMap((assessment): Judged[] => {
      const set = policy.findCriteriaSet(assessment.setCode)
      return set ? [{ ...assessment, set }] : []
    })
    .sort(byPlace)
  const ofCommune = judged.filter((assessment) => assessment.villageId === undefined)
  const items = judged.filter((assessment) => assessment.level === 'item')
  const known = judged.filter((assessment) => assessment.status !== 'not-assessed')
  return {
    measurements: [
      ...ofCommune.map((assessment) => measure(assessment, policy)),
      ...policy.criteriaSets.flatMap((set) => measureSet(set, judged, policy)),
      ...measureAreas(areas, policy),
    ],
    definitions: ofCommune
      .filter((assessment) => assessment.level === 'item')
      .map(({ set, number = '' }) => defineItem(set, number)),
    lists: {
      'criteria.assessments': [
        ...known.filter((assessment) => assessment.level !== 'item').map((one) => toRecord(one, policy)),
        ...areas.map((area) => toAreaRecord(area, policy)),
      ],
      'criteria.items': items
        .filter((assessment) => assessment.status !== 'not-assessed')
        .map((one) => toRecord(one, policy)),
    },
  }
}

const levels: readonly AssessmentLevel[] = ['set', 'criterion', 'item']
const places = (number = '') => number.split('.').map((part) => part.padStart(3, '0'))
const orderOf = ({ level, set, number, villageName = '' }: Judged) =>
  [levels.indexOf(level), set.head.code.length, set.head.code, ...places(number), villageName].join(' ')
const byPlace = (a: Judged, b: Judged) => (orderOf(a) < orderOf(b) ? -1 : 1)

const statusWords: Record<'set' | 'part', Record<AssessmentStatus, string>> = {
  set: { met: 'đạt chuẩn', 'not-met': 'chưa đạt chuẩn', 'not-assessed': 'chưa đánh giá' },
  part: { met: 'đạt', 'not-met': 'chưa đạt', 'not-assessed': 'chưa đánh giá' },
}
const wordOf = ({ level, status }: NamedAssessment) => statusWords[level === 'set' ? 'set' : 'part'][status]
const areaWords: Record<AreaStatus, string> = { building: 'đang xây dựng', recognised: 'đã được công nhận' }

function measure(assessment: Judged, policy: Policy): Measurement {
  const key = criteriaKey(assessment.setCode, assessment.number)
  const rows = [toSourceRow(assessment, policy)]
  const { synthetic, assessedOn: asOf } = assessment
  return assessment.status === 'not-assessed'
    ? { key, state: 'missing', reason: wordOf(assessment), synthetic, asOf, rows }
    : { key, state: 'reported', text: wordOf(assessment), synthetic, asOf, rows }
}

/** How many criteria, or villages, are met. Criteria are counted once all of them were assessed. */
function measureSet(set: CriteriaSet, judged: readonly Judged[], policy: Policy): Measurement[] {
  const { code, subject, criteria: total } = set.head
  const level = subject === 'village' ? 'set' : 'criterion'
  const assessed = judged.filter(
    (one) => one.setCode === code && one.level === level && one.status !== 'not-assessed',
  )
  const met = assessed.filter((one) => one.status === 'met')
  const rows = assessed.map((one) => toSourceRow(one, policy))
  if (assessed.length === 0) return []
  if (subject === 'village') return [measureCount(villagesMetKey(code), met.length, rows)]
  if (total === undefined) return []
  const key = criteriaMetKey(code)
  if (assessed.length < total) {
    return [{ key, state: 'missing', reason: `mới đánh giá ${assessed.length}/${total} tiêu chí`, rows }]
  }
  return [measureCount(key, met.length, rows)]
}

const measureCount = (key: string, count: number, rows: SourceRow[]): Measurement => ({
  key,
  state: count === 0 ? 'zero' : 'reported',
  value: whole(count),
  rows,
})

/** Nothing entered is not the same as no area. */
function measureAreas(areas: NamedArea[], policy: Policy): Measurement[] {
  if (areas.length === 0) return []
  const of = (status?: AreaStatus) => {
    const counted = areas.filter((area) => status === undefined || area.status === status)
    const name = status ?? 'count'
    return measureCount(
      `criteria.model-residential-areas.${name}`,
      counted.length,
      counted.map((area) => toAreaRow(area, policy)),
    )
  }
  return [of(), of('building'), of('recognised')]
}

const titleOf = ({ set, number, level }: Judged): string => {
  if (number === undefined) return set.head.title
  const name = level === 'item' ? itemName(set, number) : criterionName(set, Number(number))
  return `${name} thuộc ${set.head.title}`
}

const decisionOf = (record: NamedAssessment | NamedArea, policy: Policy) =>
  record.document && printDecision(record.document, policy.citation)

const toSourceRow = (assessment: Judged, policy: Policy): SourceRow => ({
  register: criteriaEnteredIn,
  id: assessment.id,
  label: [titleOf(assessment), assessment.villageName].filter(Boolean).join(', '),
  on: assessment.assessedOn,
  value: wordOf(assessment),
  document: decisionOf(assessment, policy),
  synthetic: assessment.synthetic,
})

const areaTitle = 'Khu dân cư nông thôn mới kiểu mẫu'

const toAreaRow = (area: NamedArea, policy: Policy): SourceRow => ({
  register: criteriaEnteredIn,
  id: area.id,
  label: [areaTitle, area.villageName].filter(Boolean).join(', '),
  on: area.statusOn,
  value: '1',
  document: decisionOf(area, policy),
  synthetic: area.synthetic,
})

const placeWords = (record: NamedAssessment | NamedArea, policy: Policy) => {
  const decision = decisionOf(record, policy)
  return {
    ...(decision && { decision }),
    ...(record.villageName && { village: villageInSentence(record.villageName) }),
    ...(record.note && { note: record.note }),
  }
}

const toRecord = (assessment: Judged, policy: Policy): ListRecord => ({
  id: assessment.id,
  words: { title: titleOf(assessment), status: wordOf(assessment), ...placeWords(assessment, policy) },
  figures:
    assessment.villageId === undefined
      ? { status: criteriaKey(assessment.setCode, assessment.number) }
      : ({} as Record<string, string>),
  tags: {
    kind: 'assessment',
    level: assessment.level,
    status: assessment.status,
    set: assessment.setCode,
    subject: assessment.set.head.subject,
    synthetic: assessment.synthetic ? 'yes' : 'no',
  },
})

const toAreaRecord = (area: NamedArea, policy: Policy): ListRecord => ({
  id: area.id,
  words: { title: areaTitle, status: areaWords[area.status], ...placeWords(area, policy) },
  figures: {},
  tags: {
    kind: 'model-area',
    level: 'residential-area',
    status: area.status,
    subject: 'village',
    synthetic: area.synthetic ? 'yes' : 'no',
  },
})
