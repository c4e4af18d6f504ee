import {
  planTask,
  recordRemark,
  removeRemark,
  removeTask,
  reorderRemarks,
  reorderTasks,
} from '../../../modules/tasks/tasks.contract.ts'
import { RegisterPage } from '../../components/register/RegisterPage.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'
import { CopyTasks } from './CopyTasks.tsx'
import { OrderedRows } from './OrderedRows.tsx'

const siblings: RegisterSpec['siblings'] = [
  { to: '/xa/$code/$year/chi-dao/nhiem-vu', title: { vi: 'Nhiệm vụ năm sau', en: 'Tasks of the next year' } },
  {
    to: '/xa/$code/$year/chi-dao/nhiem-vu/kho-khan',
    title: { vi: 'Khó khăn, kiến nghị', en: 'Difficulties and proposals' },
  },
]

/** New sentences come last; the person puts them in order. */
const last = 999

const shorten = (text: unknown): string => {
  const whole = String(text ?? '')
  return whole.length > 60 ? `${whole.slice(0, 59)}…` : whole
}

const tasks: RegisterSpec = {
  register: 'planned-tasks',
  save: planTask,
  remove: removeTask,
  siblings,
  title: { vi: 'Nhiệm vụ năm sau', en: 'Tasks of the next year' },
  add: { vi: 'Ghi nhiệm vụ', en: 'Enter a task' },
  empty: {
    vi: 'Chưa có nhiệm vụ nào cho năm sau. Bấm "Lấy từ năm trước" để lấy các nhiệm vụ còn đúng, hoặc ghi nhiệm vụ mới; báo cáo năm in theo nhóm.',
    en: 'There is no task of the next year yet. Copy those of last year that still hold, or enter new ones; the annual report prints them by group.',
  },
  sections: [
    { title: { vi: 'Nhiệm vụ', en: 'Task' }, fields: ['group', 'text', 'responsible', 'dueOn'] },
    { title: { vi: 'Chương trình', en: 'Programmes' }, fields: ['programmes'] },
  ],
  help: {
    programmes: { vi: 'Để trống nếu chung cho mọi chương trình.', en: 'Leave it empty for all programmes.' },
  },
  start: ({ year }) => ({ year: year + 1, position: last }),
  label: ({ text }) => shorten(text),
  rows: (props) => <OrderedRows {...props} groupBy="group" operation={reorderTasks.name} />,
  actions: ({ mayWrite }) => mayWrite && <CopyTasks />,
}

const remarks: RegisterSpec = {
  register: 'work-remarks',
  save: recordRemark,
  remove: removeRemark,
  siblings,
  title: { vi: 'Khó khăn, nguyên nhân, kiến nghị', en: 'Difficulties, causes, proposals' },
  add: { vi: 'Ghi khó khăn, kiến nghị', en: 'Enter a remark' },
  empty: {
    vi: 'Năm này chưa ghi khó khăn, nguyên nhân hay kiến nghị nào. Mỗi ý một mục; báo cáo năm in theo từng loại.',
    en: 'Nothing is entered for this year yet. One point a record; the annual report prints them by kind.',
  },
  sections: [{ title: { vi: 'Nội dung', en: 'Text' }, fields: ['kind', 'text', 'programmes'] }],
  help: {
    programmes: { vi: 'Để trống nếu chung cho mọi chương trình.', en: 'Leave it empty for all programmes.' },
  },
  start: ({ year }) => ({ year, position: last }),
  label: ({ text }) => shorten(text),
  rows: (props) => <OrderedRows {...props} groupBy="kind" operation={reorderRemarks.name} />,
}

/** What is to be done in the year after that of the page. */
export function TasksPage() {
  return <RegisterPage spec={tasks} />
}

/** What was difficult, why, and what the commune proposes. */
export function RemarksPage() {
  return <RegisterPage spec={remarks} />
}
