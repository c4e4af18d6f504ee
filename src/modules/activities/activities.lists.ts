import type { Choice } from '../../core/lists/description.ts'
import { type ChoiceSource, pickFields, type RegisterList, termsOf } from '../../platform/register-list.ts'
import { listNodesOfYear, nodeName, nodeTitle } from '../programmes/index.ts'
import { itemMeasures, stepVocabulary } from './activities.contract.ts'
import { hasReached, isBelowNode, lastPercent, lastStep } from './activities.lists.queries.ts'
import { findActivity } from './activities.queries.ts'
import { removeActivityOperation, saveActivityOperation } from './activities.service.ts'

const stages: readonly Choice[] = [
  { code: 'approved', label: 'Đã phê duyệt', labelEn: 'Approved' },
  { code: 'delivered', label: 'Đã giao, đã cấp', labelEn: 'Handed over' },
]
const measuresInEnglish = { hộ: 'households', người: 'people', 'công trình': 'works' } as const
const measures: readonly Choice[] = itemMeasures.map((measure) => ({
  code: measure,
  label: measure,
  labelEn: measuresInEnglish[measure],
}))

/** Everything in force in the year that a work may belong to; titles of the law stay Vietnamese. */
const nodesOfYear: ChoiceSource = (policy, year) =>
  listNodesOfYear(policy, year).map(({ code }) => ({
    code,
    label: nodeTitle(policy, code),
    labelEn: nodeTitle(policy, code),
  }))
const nodeNamesOfYear: ChoiceSource = (policy, year) =>
  listNodesOfYear(policy, year).map(({ code }) => ({
    code,
    label: nodeName(policy, code),
    labelEn: nodeName(policy, code),
  }))

const fields: RegisterList['fields'] = [
  { key: 'name', label: 'Tên công trình, hoạt động', labelEn: 'Name', kind: 'text', isRequired: true },
  { key: 'code', label: 'Mã', labelEn: 'Code', kind: 'code', isRequired: true },
  {
    key: 'nodeCode',
    label: 'Thuộc chương trình, dự án, nội dung',
    labelEn: 'Belongs to',
    kind: 'choice',
    choices: nodesOfYear,
    isRequired: true,
  },
  { key: 'villageId', label: 'Thôn', labelEn: 'Village', kind: 'village' },
  { key: 'fromYear', label: 'Từ năm', labelEn: 'From the year', kind: 'year', isRequired: true },
  { key: 'toYear', label: 'Đến năm', labelEn: 'To the year', kind: 'year' },
  { key: 'documentId', label: 'Văn bản', labelEn: 'Document', kind: 'document' },
  { key: 'description', label: 'Mô tả', labelEn: 'Description', kind: 'long-text' },
  {
    key: 'items',
    label: 'Mục hỗ trợ',
    labelEn: 'What people receive',
    kind: 'list',
    // Each entry also has a code, made of its words when it is first saved and kept with it from then on.
    fields: [
      { key: 'label', label: 'Hỗ trợ gì', labelEn: 'What', kind: 'text', isRequired: true },
      { key: 'quantity', label: 'Số lượng', labelEn: 'How many', kind: 'count', isRequired: true },
      {
        key: 'measure',
        label: 'Đơn vị',
        labelEn: 'Counted in',
        kind: 'choice',
        choices: measures,
        isRequired: true,
      },
      { key: 'stage', label: 'Tình trạng', labelEn: 'State', kind: 'choice', choices: stages },
    ],
  },
  { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'long-text' },
]

export const activitiesList: RegisterList = {
  name: 'activities',
  entity: 'activity',
  table: 'activities',
  title: 'Sổ công trình, hoạt động',
  titleEn: 'Works and activities',
  sort: 'name',
  year: 'fromYear',
  lastYear: 'toYear',
  columns: [
    {
      key: 'name',
      label: 'Công trình, hoạt động',
      labelEn: 'Work or activity',
      kind: 'text',
      sort: ['nameSort'],
    },
    {
      key: 'nodeCode',
      label: 'Thuộc',
      labelEn: 'Belongs to',
      kind: 'choice',
      choices: nodeNamesOfYear,
      sort: ['nodeCode', 'nameSort'],
    },
    {
      key: 'step',
      label: 'Bước',
      labelEn: 'Step',
      kind: 'choice',
      choices: termsOf(stepVocabulary),
      value: lastStep,
    },
    { key: 'percent', label: 'Khối lượng', labelEn: 'Done', kind: 'count', measure: '%', value: lastPercent },
    { key: 'fromYear', label: 'Từ năm', labelEn: 'From', kind: 'year', sort: ['fromYear', 'nameSort'] },
    { key: 'toYear', label: 'Đến năm', labelEn: 'To', kind: 'year', sort: ['toYear', 'nameSort'] },
  ],
  filters: [
    { key: 'node', label: 'Thuộc', labelEn: 'Belongs to', choices: nodesOfYear, where: isBelowNode },
    { key: 'step', label: 'Bước', labelEn: 'Step', choices: termsOf(stepVocabulary), where: hasReached },
    { key: 'villageId', label: 'Thôn', labelEn: 'Village', choices: 'villages' },
  ],
  fields,
  find: findActivity,
  toInput: (stored) => pickFields(stored, [...fields.map(({ key }) => key), 'synthetic']),
  label: ({ name }) => String(name),
  save: saveActivityOperation,
  remove: removeActivityOperation,
}
