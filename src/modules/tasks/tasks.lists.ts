import type { Choice } from '../../core/lists/description.ts'
import { hasProgramme } from '../../platform/database/list-rows.ts'
import {
  type FieldSource,
  type FilterSource,
  pickFields,
  programmesOfYear,
  type RegisterList,
  termsOf,
} from '../../platform/register-list.ts'
import { groupVocabulary } from './tasks.contract.ts'
import { isOfGroup, taskGroup } from './tasks.lists.queries.ts'
import { findRemark, findTask } from './tasks.queries.ts'
import {
  planTaskOperation,
  recordRemarkOperation,
  removeRemarkOperation,
  removeTaskOperation,
} from './tasks.service.ts'

const remarkKinds: readonly Choice[] = [
  { code: 'difficulty', label: 'Khó khăn, vướng mắc', labelEn: 'Difficulties' },
  { code: 'limitation', label: 'Tồn tại, hạn chế', labelEn: 'Limitations' },
  { code: 'cause', label: 'Nguyên nhân', labelEn: 'Causes' },
  { code: 'proposal', label: 'Kiến nghị, đề xuất', labelEn: 'Proposals' },
]
const programmes: FieldSource = {
  key: 'programmes',
  label: 'Chương trình',
  labelEn: 'Programmes',
  kind: 'programmes',
  choices: programmesOfYear,
}
const byProgramme: FilterSource = {
  key: 'programme',
  label: 'Chương trình',
  labelEn: 'Programme',
  choices: 'programmes',
  where: hasProgramme,
}
const position: FieldSource = { key: 'position', label: 'Thứ tự', labelEn: 'Place', kind: 'count' }
const year: FieldSource = { key: 'year', label: 'Năm', labelEn: 'Year', kind: 'year', isRequired: true }
const shorten = (text: unknown): string => {
  const whole = String(text ?? '')
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole
}

const remarkFields: readonly FieldSource[] = [
  { key: 'kind', label: 'Loại', labelEn: 'Kind', kind: 'choice', choices: remarkKinds, isRequired: true },
  { key: 'text', label: 'Nội dung', labelEn: 'Text', kind: 'long-text', isRequired: true },
  programmes,
  year,
  position,
]

/** What was difficult or lacking in a year, why, and what the commune proposes. */
export const workRemarksList: RegisterList = {
  name: 'work-remarks',
  entity: 'work-remark',
  table: 'workRemarks',
  title: 'Khó khăn, kiến nghị',
  titleEn: 'Difficulties and proposals',
  sort: 'position',
  year: 'year',
  columns: [
    { key: 'text', label: 'Nội dung', labelEn: 'Text', kind: 'long-text' },
    { key: 'kind', label: 'Loại', labelEn: 'Kind', kind: 'choice', choices: remarkKinds },
    {
      key: 'programmes',
      label: 'Chương trình',
      labelEn: 'Programmes',
      kind: 'programmes',
      choices: programmesOfYear,
    },
    { key: 'year', label: 'Năm', labelEn: 'Year', kind: 'year' },
    { key: 'position', label: 'Thứ tự', labelEn: 'Place', kind: 'count', sort: ['position', 'recordedAt'] },
  ],
  filters: [{ key: 'kind', label: 'Loại', labelEn: 'Kind', choices: remarkKinds }, byProgramme],
  fields: remarkFields,
  find: findRemark,
  toInput: (stored) => pickFields(stored, [...remarkFields.map(({ key }) => key), 'synthetic']),
  label: ({ text }) => shorten(text),
  save: recordRemarkOperation,
  remove: removeRemarkOperation,
}

const taskFields: readonly FieldSource[] = [
  {
    key: 'group',
    label: 'Nhóm nhiệm vụ',
    labelEn: 'Group',
    kind: 'choice',
    choices: termsOf(groupVocabulary),
    isRequired: true,
  },
  { key: 'text', label: 'Nhiệm vụ', labelEn: 'Task', kind: 'long-text', isRequired: true },
  programmes,
  { key: 'responsible', label: 'Người, bộ phận phụ trách', labelEn: 'Responsible', kind: 'text' },
  { key: 'dueOn', label: 'Thời hạn', labelEn: 'Due', kind: 'date' },
  year,
  position,
]

/** What is to be done in the year after that of the page. */
export const plannedTasksList: RegisterList = {
  name: 'planned-tasks',
  entity: 'planned-task',
  table: 'plannedTasks',
  title: 'Nhiệm vụ năm sau',
  titleEn: 'Tasks of the next year',
  sort: 'position',
  year: 'year',
  yearsAhead: 1,
  columns: [
    { key: 'text', label: 'Nhiệm vụ', labelEn: 'Task', kind: 'long-text' },
    {
      key: 'group',
      label: 'Nhóm',
      labelEn: 'Group',
      kind: 'choice',
      choices: termsOf(groupVocabulary),
      value: taskGroup,
    },
    {
      key: 'programmes',
      label: 'Chương trình',
      labelEn: 'Programmes',
      kind: 'programmes',
      choices: programmesOfYear,
    },
    { key: 'responsible', label: 'Phụ trách', labelEn: 'Responsible', kind: 'text' },
    { key: 'dueOn', label: 'Thời hạn', labelEn: 'Due', kind: 'date', sort: ['dueOn', 'position'] },
    { key: 'year', label: 'Năm', labelEn: 'Year', kind: 'year' },
    { key: 'position', label: 'Thứ tự', labelEn: 'Place', kind: 'count', sort: ['position', 'recordedAt'] },
  ],
  filters: [
    {
      key: 'group',
      label: 'Nhóm nhiệm vụ',
      labelEn: 'Group',
      choices: termsOf(groupVocabulary),
      where: isOfGroup,
    },
    byProgramme,
  ],
  fields: taskFields,
  find: findTask,
  toInput: ({ groupCode, ...stored }) => ({
    ...pickFields(stored, [...taskFields.map(({ key }) => key), 'synthetic']),
    group: groupCode,
  }),
  label: ({ text }) => shorten(text),
  save: planTaskOperation,
  remove: removeTaskOperation,
}
