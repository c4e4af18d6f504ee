import type { Choice } from '../../core/lists/description.ts'
import { fromOccurrenceColumns, type OccurrenceColumns } from '../../core/registers/occurrence.ts'
import { hasProgramme, occurrenceOfRow, villageName } from '../../platform/database/list-rows.ts'
import {
  componentsOfYear,
  type FieldSource,
  pickFields,
  programmesOfYear,
  type RegisterList,
  termsOf,
} from '../../platform/register-list.ts'
import { attendanceMeasures, formVocabulary } from './outreach.contract.ts'
import { findEvent } from './outreach.queries.ts'
import { removeEventOperation, saveEventOperation } from './outreach.service.ts'

const bounds: readonly Choice[] = [
  { code: 'above', label: 'Trên', labelEn: 'More than' },
  { code: 'at-least', label: 'Ít nhất', labelEn: 'At least' },
  { code: 'at-most', label: 'Nhiều nhất', labelEn: 'At most' },
  { code: 'about', label: 'Khoảng', labelEn: 'About' },
]
const measures: readonly Choice[] = attendanceMeasures.map((measure) => ({
  code: measure,
  label: measure,
  labelEn: measure === 'người' ? 'people' : 'attendances',
}))

const fields: readonly FieldSource[] = [
  {
    key: 'form',
    label: 'Hình thức',
    labelEn: 'Form',
    kind: 'choice',
    choices: termsOf(formVocabulary),
    isRequired: true,
  },
  { key: 'topic', label: 'Nội dung', labelEn: 'Topic', kind: 'long-text' },
  { key: 'code', label: 'Mã dòng', labelEn: 'Code', kind: 'code' },
  { key: 'when', label: 'Thời gian', labelEn: 'When', kind: 'occurrence', isRequired: true },
  { key: 'villageId', label: 'Thôn', labelEn: 'Village', kind: 'village' },
  { key: 'organiser', label: 'Đơn vị tổ chức', labelEn: 'Organised by', kind: 'text' },
  { key: 'partner', label: 'Phối hợp với', labelEn: 'Together with', kind: 'text' },
  { key: 'sessions', label: 'Số cuộc, số buổi', labelEn: 'Sessions', kind: 'count' },
  { key: 'attendances', label: 'Số người dự', labelEn: 'Attendance', kind: 'count' },
  {
    key: 'attendanceMeasure',
    label: 'Đếm theo',
    labelEn: 'Counted as',
    kind: 'choice',
    choices: measures,
    isRequired: true,
  },
  {
    key: 'attendancesBound',
    label: 'Số người dự là',
    labelEn: 'The attendance is',
    kind: 'choice',
    choices: bounds,
  },
  {
    key: 'programmes',
    label: 'Chương trình',
    labelEn: 'Programmes',
    kind: 'programmes',
    choices: programmesOfYear,
    isRequired: true,
  },
  {
    key: 'component',
    label: 'Nội dung, dự án',
    labelEn: 'Component',
    kind: 'component',
    choices: componentsOfYear,
  },
  { key: 'documents', label: 'Văn bản được phổ biến', labelEn: 'Documents made known', kind: 'symbols' },
  { key: 'note', label: 'Ghi chú', labelEn: 'Note', kind: 'long-text' },
]

/** Meetings, classes and other occasions on which people were told or took part. */
export const outreachEventsList: RegisterList = {
  name: 'outreach-events',
  entity: 'outreach-event',
  table: 'outreachEvents',
  title: 'Sổ truyền thông, tập huấn',
  titleEn: 'Outreach register',
  sort: '-when',
  year: 'occurredIn',
  columns: [
    {
      key: 'form',
      label: 'Hình thức',
      labelEn: 'Form',
      kind: 'choice',
      choices: termsOf(formVocabulary),
      sort: ['form', 'occurredTo'],
    },
    { key: 'topic', label: 'Nội dung', labelEn: 'Topic', kind: 'long-text' },
    {
      key: 'when',
      label: 'Thời gian',
      labelEn: 'When',
      kind: 'occurrence',
      value: occurrenceOfRow,
      sort: ['occurredIn', 'occurredTo'],
    },
    { key: 'village', label: 'Thôn', labelEn: 'Village', kind: 'text', value: villageName },
    { key: 'organiser', label: 'Đơn vị tổ chức', labelEn: 'Organised by', kind: 'text' },
    { key: 'sessions', label: 'Số cuộc', labelEn: 'Sessions', kind: 'count', sort: ['sessions'] },
    { key: 'attendancesBound', label: 'Mức', labelEn: 'Bound', kind: 'choice', choices: bounds },
    { key: 'attendances', label: 'Người dự', labelEn: 'Attendance', kind: 'count', sort: ['attendances'] },
  ],
  filters: [
    { key: 'form', label: 'Hình thức', labelEn: 'Form', choices: termsOf(formVocabulary) },
    {
      key: 'programme',
      label: 'Chương trình',
      labelEn: 'Programme',
      choices: 'programmes',
      where: hasProgramme,
    },
    { key: 'villageId', label: 'Thôn', labelEn: 'Village', choices: 'villages' },
  ],
  fields,
  find: findEvent,
  toInput: ({ documentSymbols, ...stored }) => ({
    ...pickFields(stored, [...fields.map(({ key }) => key), 'synthetic']),
    ...(documentSymbols === undefined ? {} : { documents: documentSymbols }),
    when: fromOccurrenceColumns(stored as unknown as OccurrenceColumns),
  }),
  label: ({ topic }) => String(topic ?? 'hoạt động truyền thông'),
  save: saveEventOperation,
  remove: removeEventOperation,
}
