import type { Choice } from '../../core/lists/description.ts'
import { hasProgramme, villageName } from '../../platform/database/list-rows.ts'
import {
  type FieldSource,
  pickFields,
  programmesOfYear,
  type RegisterList,
  termsOf,
} from '../../platform/register-list.ts'
import { bodyVocabulary } from './organisation.contract.ts'
import {
  bodyPeriod,
  foundingSymbol,
  hasMemberLike,
  isWorking,
  membersOf,
} from './organisation.lists.queries.ts'
import { findBody } from './organisation.queries.ts'
import { removeBodyOperation, saveBodyOperation } from './organisation.service.ts'

const levels: readonly Choice[] = [
  { code: 'commune', label: 'Cấp xã', labelEn: 'Commune' },
  { code: 'village', label: 'Cấp thôn', labelEn: 'Village' },
]
const states: readonly Choice[] = [
  { code: 'working', label: 'Đang hoạt động', labelEn: 'Working' },
  { code: 'ended', label: 'Đã thôi', labelEn: 'Ended' },
]

const fields: readonly FieldSource[] = [
  {
    key: 'kind',
    label: 'Loại tổ chức',
    labelEn: 'Kind',
    kind: 'choice',
    choices: termsOf(bodyVocabulary),
    isRequired: true,
  },
  { key: 'name', label: 'Tên', labelEn: 'Name', kind: 'text', isRequired: true },
  { key: 'level', label: 'Cấp', labelEn: 'Level', kind: 'choice', choices: levels, isRequired: true },
  { key: 'villageId', label: 'Thôn', labelEn: 'Village', kind: 'village' },
  {
    key: 'programmes',
    label: 'Chương trình',
    labelEn: 'Programmes',
    kind: 'programmes',
    choices: programmesOfYear,
  },
  { key: 'periodFrom', label: 'Từ năm', labelEn: 'From the year', kind: 'year' },
  { key: 'periodTo', label: 'Đến năm', labelEn: 'To the year', kind: 'year' },
  {
    key: 'foundingDocumentId',
    label: 'Quyết định thành lập',
    labelEn: 'Founding document',
    kind: 'document',
  },
  { key: 'endedOn', label: 'Ngày thôi hoạt động', labelEn: 'Ended on', kind: 'date' },
  { key: 'membersCount', label: 'Số thành viên', labelEn: 'Members', kind: 'count', measure: 'người' },
  {
    key: 'members',
    label: 'Thành viên',
    labelEn: 'Members by name',
    kind: 'list',
    fields: [
      { key: 'name', label: 'Họ và tên', labelEn: 'Name', kind: 'text', isRequired: true },
      { key: 'office', label: 'Chức vụ', labelEn: 'Office', kind: 'text' },
      { key: 'duty', label: 'Nhiệm vụ trong ban', labelEn: 'Duty', kind: 'text' },
    ],
  },
  { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'long-text' },
]

/** Committees and boards; a body outlives years, so the list is not that of one. */
export const organisationBodiesList: RegisterList = {
  name: 'organisation-bodies',
  entity: 'organisation-body',
  table: 'organisationBodies',
  title: 'Tổ chức chỉ đạo, quản lý',
  titleEn: 'Committees and boards',
  sort: 'level',
  alsoFound: hasMemberLike,
  columns: [
    { key: 'name', label: 'Tên', labelEn: 'Name', kind: 'long-text', sort: ['nameSort'] },
    { key: 'kind', label: 'Loại', labelEn: 'Kind', kind: 'choice', choices: termsOf(bodyVocabulary) },
    {
      key: 'level',
      label: 'Cấp',
      labelEn: 'Level',
      kind: 'choice',
      choices: levels,
      sort: ['level', 'recordedAt'],
    },
    { key: 'village', label: 'Thôn', labelEn: 'Village', kind: 'text', value: villageName },
    {
      key: 'period',
      label: 'Giai đoạn',
      labelEn: 'Period',
      kind: 'text',
      value: bodyPeriod,
      sort: ['periodFrom', 'periodTo'],
    },
    { key: 'members', label: 'Thành viên', labelEn: 'Members', kind: 'count', value: membersOf },
    { key: 'founding', label: 'Quyết định', labelEn: 'Decision', kind: 'text', value: foundingSymbol },
    { key: 'endedOn', label: 'Thôi hoạt động', labelEn: 'Ended', kind: 'date', sort: ['endedOn'] },
  ],
  filters: [
    { key: 'kind', label: 'Loại tổ chức', labelEn: 'Kind', choices: termsOf(bodyVocabulary) },
    { key: 'level', label: 'Cấp', labelEn: 'Level', choices: levels },
    {
      key: 'programme',
      label: 'Chương trình',
      labelEn: 'Programme',
      choices: 'programmes',
      where: hasProgramme,
    },
    { key: 'state', label: 'Tình trạng', labelEn: 'State', choices: states, where: isWorking },
  ],
  fields,
  find: findBody,
  toInput: (stored) => pickFields(stored, [...fields.map(({ key }) => key), 'synthetic']),
  label: ({ name }) => String(name),
  save: saveBodyOperation,
  remove: removeBodyOperation,
}
