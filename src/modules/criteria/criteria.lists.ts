import type { Choice, Entry } from '../../core/lists/description.ts'
import { isValidIn } from '../../core/policy/index.ts'
import { type ChoiceSource, pickFields, type RegisterList } from '../../platform/register-list.ts'
import { assessedWhen, statusWhen, villageName } from './criteria.lists.queries.ts'
import { findArea, findAssessment } from './criteria.queries.ts'
import {
  assessCriterionOperation,
  recordModelResidentialAreaOperation,
  removeAssessmentOperation,
  removeModelResidentialAreaOperation,
} from './criteria.service.ts'

const setsOfYear: ChoiceSource = (policy, year) =>
  policy.criteriaSets
    .filter(({ head }) => isValidIn(head, year))
    .map(({ head }) => ({ code: head.code, label: head.title, labelEn: head.titleEn }))

const levels: readonly Choice[] = [
  { code: 'set', label: 'Cả bộ tiêu chí', labelEn: 'Whole set' },
  { code: 'criterion', label: 'Tiêu chí', labelEn: 'Criterion' },
  { code: 'item', label: 'Chỉ tiêu', labelEn: 'Item' },
]
const statuses: readonly Choice[] = [
  { code: 'met', label: 'Đạt', labelEn: 'Met' },
  { code: 'not-met', label: 'Chưa đạt', labelEn: 'Not met' },
  { code: 'not-assessed', label: 'Chưa đánh giá', labelEn: 'Not assessed' },
]
const areaStatuses: readonly Choice[] = [
  { code: 'building', label: 'Đang xây dựng', labelEn: 'Being built' },
  { code: 'recognised', label: 'Đã được công nhận', labelEn: 'Recognised' },
]

const decision = { key: 'documentId', label: 'Văn bản', labelEn: 'Document', kind: 'document' } as const
const note = { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'long-text' } as const

const assessmentFields: RegisterList['fields'] = [
  {
    key: 'setCode',
    label: 'Bộ tiêu chí',
    labelEn: 'Set',
    kind: 'choice',
    choices: setsOfYear,
    isRequired: true,
  },
  {
    key: 'level',
    label: 'Đánh giá',
    labelEn: 'What is judged',
    kind: 'choice',
    choices: levels,
    isRequired: true,
  },
  { key: 'number', label: 'Số tiêu chí, chỉ tiêu', labelEn: 'Number', kind: 'text' },
  { key: 'villageId', label: 'Thôn', labelEn: 'Village', kind: 'village' },
  { key: 'status', label: 'Kết quả', labelEn: 'Result', kind: 'choice', choices: statuses, isRequired: true },
  { key: 'assessedOn', label: 'Ngày đánh giá', labelEn: 'Judged on', kind: 'date' },
  { key: 'assessedYear', label: 'Năm đánh giá', labelEn: 'Judged in the year', kind: 'year' },
  { key: 'assessor', label: 'Người, tổ đánh giá', labelEn: 'Judged by', kind: 'text' },
  decision,
  { key: 'atRisk', label: 'Có nguy cơ không đạt', labelEn: 'In danger', kind: 'yes-no' },
  { key: 'owner', label: 'Người phụ trách', labelEn: 'Who answers for it', kind: 'text' },
  { key: 'dueOn', label: 'Hạn hoàn thành', labelEn: 'To be met by', kind: 'date' },
  note,
]

export const assessmentsList: RegisterList = {
  name: 'criteria-assessments',
  entity: 'criteria-assessment',
  table: 'criteriaAssessments',
  title: 'Sổ tiêu chí nông thôn mới',
  titleEn: 'New rural criteria',
  sort: '-assessed',
  year: 'assessedIn',
  columns: [
    {
      key: 'setCode',
      label: 'Bộ tiêu chí',
      labelEn: 'Set',
      kind: 'choice',
      choices: setsOfYear,
      sort: ['setCode'],
    },
    { key: 'number', label: 'Số', labelEn: 'Number', kind: 'text' },
    { key: 'village', label: 'Thôn', labelEn: 'Village', kind: 'text', value: villageName },
    {
      key: 'status',
      label: 'Kết quả',
      labelEn: 'Result',
      kind: 'choice',
      choices: statuses,
      sort: ['status'],
    },
    {
      key: 'assessed',
      label: 'Ngày đánh giá',
      labelEn: 'Judged',
      kind: 'occurrence',
      value: assessedWhen,
      sort: ['assessedIn', 'assessedOn'],
    },
    { key: 'owner', label: 'Phụ trách', labelEn: 'Who', kind: 'text' },
    { key: 'dueOn', label: 'Hạn', labelEn: 'Due', kind: 'date', sort: ['dueOn'] },
  ],
  filters: [
    { key: 'setCode', label: 'Bộ tiêu chí', labelEn: 'Set', choices: setsOfYear },
    { key: 'status', label: 'Kết quả', labelEn: 'Result', choices: statuses },
  ],
  fields: assessmentFields,
  find: findAssessment,
  toInput: (stored) => ({
    ...pickFields(stored, [...assessmentFields.map(({ key }) => key), 'synthetic']),
    ...yearWithoutDay(stored, 'assessed'),
  }),
  label: ({ setCode, number }) => [setCode, number].filter(Boolean).join(' '),
  save: assessCriterionOperation,
  remove: removeAssessmentOperation,
}

const areaFields: RegisterList['fields'] = [
  { key: 'villageId', label: 'Thôn', labelEn: 'Village', kind: 'village', isRequired: true },
  {
    key: 'status',
    label: 'Tình trạng',
    labelEn: 'State',
    kind: 'choice',
    choices: areaStatuses,
    isRequired: true,
  },
  { key: 'statusOn', label: 'Ngày', labelEn: 'On', kind: 'date' },
  { key: 'statusYear', label: 'Năm', labelEn: 'In the year', kind: 'year' },
  decision,
  note,
]

export const modelAreasList: RegisterList = {
  name: 'model-areas',
  entity: 'model-residential-area',
  table: 'modelResidentialAreas',
  title: 'Khu dân cư nông thôn mới kiểu mẫu',
  titleEn: 'Model residential areas',
  sort: '-status',
  columns: [
    { key: 'village', label: 'Thôn', labelEn: 'Village', kind: 'text', value: villageName },
    {
      key: 'status',
      label: 'Tình trạng',
      labelEn: 'State',
      kind: 'choice',
      choices: areaStatuses,
      sort: ['status'],
    },
    {
      key: 'when',
      label: 'Ngày',
      labelEn: 'On',
      kind: 'occurrence',
      value: statusWhen,
      sort: ['statusIn', 'statusOn'],
    },
  ],
  filters: [
    { key: 'villageId', label: 'Thôn', labelEn: 'Village', choices: 'villages' },
    { key: 'status', label: 'Tình trạng', labelEn: 'State', choices: areaStatuses },
  ],
  fields: areaFields,
  find: findArea,
  toInput: (stored) => ({
    ...pickFields(stored, [...areaFields.map(({ key }) => key), 'synthetic']),
    ...yearWithoutDay(stored, 'status'),
  }),
  label: () => 'khu dân cư kiểu mẫu',
  save: recordModelResidentialAreaOperation,
  remove: removeModelResidentialAreaOperation,
}

/** The year as the contract takes it: beside a day it follows from the day. */
function yearWithoutDay(stored: Entry, name: 'assessed' | 'status'): Entry {
  if (stored[`${name}On`]) return {}
  return { [`${name}Year`]: stored[`${name}In`] ?? stored[`${name}Year`] }
}
