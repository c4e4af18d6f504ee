import { proposeCode } from '../../../core/registers/propose-code.ts'
import { removeEvent, saveEvent } from '../../../modules/outreach/outreach.contract.ts'
import { Attachments } from '../../components/Attachments.tsx'
import { RegisterPage } from '../../components/register/RegisterPage.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'
import { narrowComponents } from './narrow.ts'

const events: RegisterSpec = {
  register: 'outreach-events',
  save: saveEvent,
  remove: removeEvent,
  title: { vi: 'Sổ truyền thông, tập huấn', en: 'Outreach register' },
  add: { vi: 'Ghi hoạt động', en: 'Enter an event' },
  empty: {
    vi: 'Năm này chưa có hoạt động truyền thông nào. Ghi từng cuộc họp, lớp tập huấn; hoặc một dòng cho nhiều cuộc cùng loại, ví dụ 20 cuộc họp thôn.',
    en: 'There is no outreach of this year yet. Enter each meeting or class, or one line for several of a kind, such as 20 village meetings.',
  },
  sections: [
    {
      title: { vi: 'Hoạt động', en: 'Event' },
      fields: ['form', 'topic', 'when', 'villageId', 'organiser', 'partner'],
    },
    {
      title: { vi: 'Số cuộc, số người', en: 'Sessions and attendance' },
      fields: ['sessions', 'attendances', 'attendanceMeasure', 'attendancesBound'],
    },
    {
      title: { vi: 'Trong báo cáo', en: 'In reports' },
      fields: ['programmes', 'component', 'documents', 'note'],
    },
  ],
  help: {
    when: {
      vi: 'Hoạt động kéo sang năm sau thì nhập thành hai dòng, vì báo cáo tính theo năm.',
      en: 'What runs over New Year is entered as two lines, since reports count by year.',
    },
    sessions: {
      vi: 'Một dòng có thể ghi nhiều cuộc: "20 cuộc" ghi 20. Không rõ thì để trống.',
      en: 'One line may stand for several sessions: 20 for "20 cuộc". Leave it empty when nobody counted.',
    },
    attendanceMeasure: {
      vi: '"lượt người" đếm mỗi lần dự; "người" đếm mỗi người một lần. Hai cách đếm không cộng với nhau.',
      en: 'Attendances count every time somebody came; people count each person once. The two are never added up.',
    },
    attendancesBound: {
      vi: 'Để trống nếu là số đếm đúng.',
      en: 'Leave it empty for an exact count.',
    },
  },
  start: () => ({ attendanceMeasure: 'lượt người' }),
  isHidden: (key, record) => key === 'attendancesBound' && record.attendances === undefined,
  narrow: narrowComponents,
  complete: (record, { id, year }) => ({
    ...record,
    code: record.code ?? proposeCode(`${record.topic ?? record.form ?? 'hoat-dong'} ${year}`, id),
  }),
  label: ({ topic }) => String(topic ?? 'hoạt động truyền thông'),
  details: ({ id, mayWrite }) => <Attachments entity="outreach-event" entityId={id} canChange={mayWrite} />,
}

/** How people were told about the programmes and took part. */
export function OutreachPage() {
  return <RegisterPage spec={events} />
}
