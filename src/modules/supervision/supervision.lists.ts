import type { Choice, Entry } from '../../core/lists/description.ts'
import { fromOccurrenceColumns, type OccurrenceColumns } from '../../core/registers/occurrence.ts'
import { hasProgramme, occurrenceOfRow, villageName } from '../../platform/database/list-rows.ts'
import {
  componentsOfYear,
  type FieldSource,
  type FilterSource,
  pickFields,
  programmesOfYear,
  type RegisterList,
  termsOf,
} from '../../platform/register-list.ts'
import { kindVocabulary } from './supervision.contract.ts'
import {
  allFindings,
  hasFindingLike,
  hasFindings,
  hasPlanState,
  nextDue,
  openFindings,
  plannedWhen,
  planState,
} from './supervision.lists.queries.ts'
import { findVisit } from './supervision.queries.ts'
import { removeVisitOperation, saveVisitOperation } from './supervision.service.ts'
import { findPlan } from './supervision-plans.queries.ts'
import { removePlanOperation, savePlanOperation } from './supervision-plans.service.ts'

const levels: readonly Choice[] = [
  { code: 'commune', label: 'Cấp xã', labelEn: 'Commune' },
  { code: 'district', label: 'Cấp huyện', labelEn: 'District' },
  { code: 'province', label: 'Cấp tỉnh', labelEn: 'Province' },
  { code: 'central', label: 'Trung ương', labelEn: 'Central' },
  { code: 'community', label: 'Cộng đồng', labelEn: 'Community' },
]
const checkStates: readonly Choice[] = [
  { code: 'met', label: 'Đạt', labelEn: 'Met' },
  { code: 'not-met', label: 'Chưa đạt', labelEn: 'Not met' },
  { code: 'not-seen', label: 'Chưa xem', labelEn: 'Not seen' },
]
const planStates: readonly Choice[] = [
  { code: 'planned', label: 'Chưa đến hạn', labelEn: 'Still to come' },
  { code: 'overdue', label: 'Quá ngày, chưa có đoàn', labelEn: 'Past its day, not made' },
  { code: 'made', label: 'Đã kiểm tra', labelEn: 'Made' },
]
const findingStates: readonly Choice[] = [
  { code: 'open', label: 'Còn kiến nghị chưa khắc phục', labelEn: 'With open findings' },
  { code: 'overdue', label: 'Có kiến nghị quá hạn', labelEn: 'With overdue findings' },
  { code: 'closed', label: 'Đã khắc phục hết', labelEn: 'All put right' },
]

const who: readonly FieldSource[] = [
  {
    key: 'conductedBy',
    label: 'Cơ quan, đoàn kiểm tra',
    labelEn: 'Conducted by',
    kind: 'text',
    isRequired: true,
  },
  {
    key: 'bodyLevel',
    label: 'Cấp kiểm tra',
    labelEn: 'Level',
    kind: 'choice',
    choices: levels,
    isRequired: true,
  },
  {
    key: 'kind',
    label: 'Loại',
    labelEn: 'Kind',
    kind: 'choice',
    choices: termsOf(kindVocabulary),
    isRequired: true,
  },
  {
    key: 'scope',
    label: 'Nội dung kiểm tra',
    labelEn: 'What is checked',
    kind: 'long-text',
    isRequired: true,
  },
  {
    key: 'programmes',
    label: 'Chương trình',
    labelEn: 'Programmes',
    kind: 'programmes',
    choices: programmesOfYear,
    isRequired: true,
  },
  { key: 'villageId', label: 'Thôn', labelEn: 'Village', kind: 'village' },
]
const rest: readonly FieldSource[] = [
  { key: 'documentId', label: 'Văn bản kèm theo', labelEn: 'Document', kind: 'document' },
  { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'long-text' },
]
const filters: readonly FilterSource[] = [
  { key: 'bodyLevel', label: 'Cấp kiểm tra', labelEn: 'Level', choices: levels },
  {
    key: 'programme',
    label: 'Chương trình',
    labelEn: 'Programme',
    choices: 'programmes',
    where: hasProgramme,
  },
]

const visitFields: readonly FieldSource[] = [
  ...who,
  { key: 'code', label: 'Mã dòng', labelEn: 'Code', kind: 'code' },
  { key: 'when', label: 'Thời gian', labelEn: 'When', kind: 'occurrence', isRequired: true },
  { key: 'delegations', label: 'Số đoàn', labelEn: 'Delegations', kind: 'count', measure: 'đoàn' },
  {
    key: 'component',
    label: 'Nội dung, dự án',
    labelEn: 'Component',
    kind: 'component',
    choices: componentsOfYear,
  },
  {
    key: 'checklist',
    label: 'Nội dung đã xem',
    labelEn: 'Checklist',
    kind: 'list',
    fields: [
      { key: 'item', label: 'Nội dung', labelEn: 'Point', kind: 'text', isRequired: true },
      {
        key: 'state',
        label: 'Kết quả',
        labelEn: 'Result',
        kind: 'choice',
        choices: checkStates,
        isRequired: true,
      },
      { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'text' },
    ],
  },
  {
    key: 'findings',
    label: 'Tồn tại, kiến nghị',
    labelEn: 'Findings',
    kind: 'list',
    fields: [
      {
        key: 'finding',
        label: 'Nội dung kiến nghị',
        labelEn: 'Finding',
        kind: 'long-text',
        isRequired: true,
      },
      { key: 'owner', label: 'Người chịu trách nhiệm', labelEn: 'Owner', kind: 'text' },
      { key: 'dueOn', label: 'Hạn khắc phục', labelEn: 'Due', kind: 'date' },
      { key: 'closedOn', label: 'Ngày khắc phục xong', labelEn: 'Put right on', kind: 'date' },
      { key: 'result', label: 'Kết quả khắc phục', labelEn: 'How it was put right', kind: 'long-text' },
    ],
  },
  ...rest,
]

/** The visits with what they found. */
export const supervisionVisitsList: RegisterList = {
  name: 'supervision-visits',
  entity: 'supervision-visit',
  table: 'supervisionVisits',
  title: 'Sổ kiểm tra, giám sát',
  titleEn: 'Supervision register',
  sort: '-when',
  year: 'occurredIn',
  alsoFound: hasFindingLike,
  columns: [
    {
      key: 'conductedBy',
      label: 'Cơ quan, đoàn kiểm tra',
      labelEn: 'Conducted by',
      kind: 'text',
      sort: ['conductedBySort'],
    },
    { key: 'scope', label: 'Nội dung kiểm tra', labelEn: 'What is checked', kind: 'long-text' },
    {
      key: 'when',
      label: 'Thời gian',
      labelEn: 'When',
      kind: 'occurrence',
      value: occurrenceOfRow,
      sort: ['occurredIn', 'occurredTo'],
    },
    { key: 'village', label: 'Thôn', labelEn: 'Village', kind: 'text', value: villageName },
    { key: 'delegations', label: 'Số đoàn', labelEn: 'Delegations', kind: 'count', sort: ['delegations'] },
    { key: 'findings', label: 'Kiến nghị', labelEn: 'Findings', kind: 'count', value: allFindings },
    { key: 'open', label: 'Chưa xong', labelEn: 'Open', kind: 'count', value: openFindings },
    { key: 'dueOn', label: 'Hạn gần nhất', labelEn: 'Next due', kind: 'date', value: nextDue },
  ],
  filters: [
    ...filters,
    { key: 'findings', label: 'Kiến nghị', labelEn: 'Findings', choices: findingStates, where: hasFindings },
  ],
  fields: visitFields,
  find: findVisit,
  toInput: (stored: Entry) => ({
    ...pickFields(stored, [...visitFields.map(({ key }) => key), 'planId', 'synthetic']),
    when: fromOccurrenceColumns(stored as unknown as OccurrenceColumns),
  }),
  label: ({ conductedBy, scope }) => `${conductedBy}: ${scope}`,
  save: saveVisitOperation,
  remove: removeVisitOperation,
}

const planFields: readonly FieldSource[] = [
  ...who,
  { key: 'year', label: 'Năm', labelEn: 'Year', kind: 'year', isRequired: true },
  { key: 'owner', label: 'Người chuẩn bị', labelEn: 'Prepared by', kind: 'text' },
  { key: 'plannedFrom', label: 'Dự kiến từ ngày', labelEn: 'Planned from', kind: 'date' },
  { key: 'plannedTo', label: 'Đến ngày', labelEn: 'To', kind: 'date' },
  { key: 'checklist', label: 'Nội dung cần xem', labelEn: 'Points to look at', kind: 'lines' },
  ...rest,
]

/** The visits that are meant to be made. */
export const supervisionPlansList: RegisterList = {
  name: 'supervision-plans',
  entity: 'supervision-plan',
  table: 'supervisionPlans',
  title: 'Kế hoạch kiểm tra, giám sát',
  titleEn: 'Planned visits',
  sort: 'planned',
  year: 'year',
  columns: [
    { key: 'scope', label: 'Nội dung kiểm tra', labelEn: 'What is checked', kind: 'long-text' },
    { key: 'conductedBy', label: 'Cơ quan, đoàn kiểm tra', labelEn: 'Conducted by', kind: 'text' },
    {
      key: 'planned',
      label: 'Dự kiến',
      labelEn: 'Planned',
      kind: 'occurrence',
      value: plannedWhen,
      sort: ['plannedFrom', 'recordedAt'],
    },
    { key: 'village', label: 'Thôn', labelEn: 'Village', kind: 'text', value: villageName },
    { key: 'owner', label: 'Người chuẩn bị', labelEn: 'Prepared by', kind: 'text' },
    {
      key: 'state',
      label: 'Tình trạng',
      labelEn: 'State',
      kind: 'choice',
      choices: planStates,
      value: planState,
    },
  ],
  filters: [
    ...filters,
    { key: 'state', label: 'Tình trạng', labelEn: 'State', choices: planStates, where: hasPlanState },
  ],
  fields: planFields,
  find: findPlan,
  toInput: (stored) => pickFields(stored, [...planFields.map(({ key }) => key), 'synthetic']),
  label: ({ conductedBy, scope }) => `${conductedBy}: ${scope}`,
  save: savePlanOperation,
  remove: removePlanOperation,
}
