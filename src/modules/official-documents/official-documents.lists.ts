import type { Choice } from '../../core/lists/description.ts'
import { hasProgramme } from '../../platform/database/list-rows.ts'
import { pickFields, programmesOfYear, type RegisterList } from '../../platform/register-list.ts'
import { issuedWhen } from './official-documents.lists.queries.ts'
import { findDocument } from './official-documents.queries.ts'
import { removeDocumentOperation, saveDocumentOperation } from './official-documents.service.ts'

const directions: readonly Choice[] = [
  { code: 'own', label: 'Văn bản của xã', labelEn: 'Issued by the commune' },
  { code: 'incoming', label: 'Văn bản đến', labelEn: 'Incoming' },
]
const relationKinds: readonly Choice[] = [
  { code: 'amends', label: 'Sửa đổi, bổ sung', labelEn: 'Amends' },
  { code: 'replaces', label: 'Thay thế', labelEn: 'Replaces' },
  { code: 'implements', label: 'Triển khai thực hiện', labelEn: 'Implements' },
]
/** What reports look a document up by. */
const purposes: readonly Choice[] = [
  { code: 'committee', label: 'Thành lập, kiện toàn ban', labelEn: 'Setting up a body' },
  { code: 'plan', label: 'Kế hoạch thực hiện', labelEn: 'Plan' },
  { code: 'allocation', label: 'Giao, phân bổ vốn', labelEn: 'Allocation of capital' },
  { code: 'poverty-review', label: 'Rà soát hộ nghèo', labelEn: 'Poverty review' },
  { code: 'supervision', label: 'Kiểm tra, giám sát', labelEn: 'Inspection and supervision' },
  { code: 'recognition', label: 'Công nhận kết quả', labelEn: 'Recognition of results' },
]

/** A law has no symbol of its kind, a commune writes no decree; the register takes whatever comes in. */
const incomingKinds: readonly Choice[] = ['Luật', 'Nghị định', 'Thông tư', 'Công văn', 'Quy chế'].map(
  (kind) => ({ code: kind, label: kind, labelEn: kind }),
)

const fields: RegisterList['fields'] = [
  {
    key: 'direction',
    label: 'Sổ',
    labelEn: 'Register',
    kind: 'choice',
    choices: directions,
    isRequired: true,
  },
  {
    key: 'kind',
    label: 'Loại văn bản',
    labelEn: 'Kind',
    kind: 'choice',
    isRequired: true,
    choices: (policy) => [
      ...policy.documentKinds.map(({ name, nameEn }) => ({
        code: name,
        label: name,
        labelEn: `${name} (${nameEn})`,
      })),
      ...incomingKinds,
    ],
  },
  { key: 'symbol', label: 'Số, ký hiệu', labelEn: 'Number and symbol', kind: 'text' },
  { key: 'issuer', label: 'Cơ quan ban hành', labelEn: 'Issued by', kind: 'text', isRequired: true },
  { key: 'issuedOn', label: 'Ngày ban hành', labelEn: 'Issued on', kind: 'date' },
  { key: 'issuedYear', label: 'Năm ban hành', labelEn: 'Issued in the year', kind: 'year' },
  { key: 'receivedOn', label: 'Ngày đến', labelEn: 'Received on', kind: 'date' },
  { key: 'subject', label: 'Trích yếu', labelEn: 'Subject', kind: 'long-text', isRequired: true },
  {
    key: 'programmes',
    label: 'Chương trình',
    labelEn: 'Programmes',
    kind: 'programmes',
    choices: programmesOfYear,
  },
  {
    key: 'purposes',
    label: 'Dùng trong báo cáo',
    labelEn: 'Used in reports for',
    kind: 'choices',
    choices: purposes,
  },
  {
    key: 'relations',
    label: 'Liên quan văn bản khác',
    labelEn: 'Relations to other documents',
    kind: 'list',
    fields: [
      {
        key: 'kind',
        label: 'Quan hệ',
        labelEn: 'Relation',
        kind: 'choice',
        choices: relationKinds,
        isRequired: true,
      },
      { key: 'documentId', label: 'Văn bản trong sổ', labelEn: 'Document of the register', kind: 'document' },
      {
        key: 'symbol',
        label: 'Hoặc số, ký hiệu văn bản cấp trên',
        labelEn: 'Or symbol of a national document',
        kind: 'text',
      },
      { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'text' },
    ],
  },
  { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'long-text' },
]

export const officialDocumentsList: RegisterList = {
  name: 'official-documents',
  entity: 'official-document',
  table: 'officialDocuments',
  title: 'Sổ văn bản',
  titleEn: 'Document register',
  sort: '-issued',
  year: 'issuedIn',
  columns: [
    {
      key: 'symbol',
      label: 'Số, ký hiệu',
      labelEn: 'Symbol',
      kind: 'text',
      sort: ['kind', 'issuedIn', 'number'],
    },
    { key: 'kind', label: 'Loại', labelEn: 'Kind', kind: 'text', sort: ['kind', 'issuedIn', 'number'] },
    { key: 'subject', label: 'Trích yếu', labelEn: 'Subject', kind: 'long-text' },
    {
      key: 'issued',
      label: 'Ngày ban hành',
      labelEn: 'Issued',
      kind: 'occurrence',
      value: issuedWhen,
      sort: ['issuedIn', 'issuedOn', 'number'],
    },
    {
      key: 'issuer',
      label: 'Cơ quan ban hành',
      labelEn: 'Issuer',
      kind: 'text',
      sort: ['issuerSort', 'issuedIn', 'number'],
    },
    { key: 'direction', label: 'Sổ', labelEn: 'Register', kind: 'choice', choices: directions },
    { key: 'receivedOn', label: 'Ngày đến', labelEn: 'Received', kind: 'date', sort: ['receivedOn'] },
  ],
  filters: [
    { key: 'direction', label: 'Sổ', labelEn: 'Register', choices: directions },
    {
      key: 'kind',
      label: 'Loại văn bản',
      labelEn: 'Kind',
      choices: (policy) => [
        ...policy.documentKinds.map(({ name, nameEn }) => ({
          code: name,
          label: name,
          labelEn: `${name} (${nameEn})`,
        })),
        ...incomingKinds,
      ],
    },
    {
      key: 'programme',
      label: 'Chương trình',
      labelEn: 'Programme',
      choices: 'programmes',
      where: hasProgramme,
    },
  ],
  fields,
  find: findDocument,
  toInput: (stored) => ({
    ...pickFields(stored, [...fields.map(({ key }) => key), 'synthetic']),
    ...(stored.issuedOn ? {} : { issuedYear: stored.issuedIn ?? stored.issuedYear }),
  }),
  label: ({ kind, symbol, subject }) => (symbol ? `${kind} số ${symbol}` : `${kind}: ${subject}`),
  save: saveDocumentOperation,
  remove: removeDocumentOperation,
}
