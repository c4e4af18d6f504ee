import type { Entry } from '../../../core/lists/description.ts'
import { proposeCode } from '../../../core/registers/propose-code.ts'
import {
  removePlan,
  removeVisit,
  savePlan,
  saveVisit,
} from '../../../modules/supervision/supervision.contract.ts'
import { Attachments } from '../../components/Attachments.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'
import { CarryOut } from './CarryOut.tsx'
import { narrowComponents } from './narrow.ts'

const siblings: RegisterSpec['siblings'] = [
  {
    to: '/xa/$code/$year/chi-dao/giam-sat',
    title: { vi: 'Đoàn kiểm tra và kiến nghị', en: 'Visits and findings' },
  },
  { to: '/xa/$code/$year/chi-dao/giam-sat/ke-hoach', title: { vi: 'Kế hoạch', en: 'Plans' } },
]

const label = ({ conductedBy, scope }: Entry) => [conductedBy, scope].filter(Boolean).join(': ')

/** Visits of those who check, what they found and what became of it. */
export const visits: RegisterSpec = {
  register: 'supervision-visits',
  save: saveVisit,
  remove: removeVisit,
  siblings,
  title: { vi: 'Sổ kiểm tra, giám sát', en: 'Supervision register' },
  add: { vi: 'Ghi đoàn kiểm tra', en: 'Enter a visit' },
  empty: {
    vi: 'Năm này chưa có đoàn kiểm tra, giám sát nào. Ghi từng đoàn kèm tồn tại, kiến nghị; mỗi kiến nghị ghi người chịu trách nhiệm và hạn để theo dõi đến khi xong.',
    en: 'There is no visit of this year yet. Enter each with what it found; each finding with its owner and day, to be followed until it is put right.',
  },
  sections: [
    {
      title: { vi: 'Đoàn kiểm tra', en: 'Visit' },
      fields: ['conductedBy', 'bodyLevel', 'kind', 'scope', 'when', 'delegations', 'villageId'],
    },
    { title: { vi: 'Kết quả', en: 'Results' }, fields: ['checklist', 'findings'] },
    {
      title: { vi: 'Trong báo cáo', en: 'In reports' },
      fields: ['programmes', 'component', 'documentId', 'note'],
    },
  ],
  help: {
    delegations: {
      vi: 'Một dòng có thể ghi nhiều đoàn cùng loại. Không rõ thì để trống.',
      en: 'One line may stand for several delegations of a kind. Leave it empty when nobody counted.',
    },
    findings: {
      vi: 'Đã có hạn thì phải ghi người chịu trách nhiệm. Khắc phục xong thì ghi ngày và kết quả. Lọc "Có kiến nghị quá hạn" để xem việc chậm.',
      en: 'A finding with a day needs an owner. Enter the day and the result when it was put right. Filter by overdue findings to see what is late.',
    },
  },
  start: () => ({ delegations: 1 }),
  narrow: narrowComponents,
  complete: (record, { id, year }) => ({
    ...record,
    code: record.code ?? proposeCode(`${record.conductedBy ?? 'doan'} ${year}`, id),
  }),
  label,
  details: ({ id, mayWrite }) => (
    <Attachments entity="supervision-visit" entityId={id} canChange={mayWrite} />
  ),
}

/** Visits that are meant to be made. */
export const plans: RegisterSpec = {
  register: 'supervision-plans',
  save: savePlan,
  remove: removePlan,
  siblings,
  title: { vi: 'Kế hoạch kiểm tra, giám sát', en: 'Planned visits' },
  add: { vi: 'Ghi kế hoạch', en: 'Plan a visit' },
  empty: {
    vi: 'Năm này chưa có kế hoạch kiểm tra. Ghi nội dung, thời gian dự kiến và các điểm cần xem; khi đoàn đã đi, mở kế hoạch và bấm "Ghi đoàn theo kế hoạch này".',
    en: 'There is no plan of this year yet. Enter what is to be checked, when, and the points to look at; once the visit was made, open the plan and enter the visit from it.',
  },
  sections: [
    {
      title: { vi: 'Kế hoạch', en: 'Plan' },
      fields: ['scope', 'conductedBy', 'bodyLevel', 'kind', 'plannedFrom', 'plannedTo', 'owner', 'villageId'],
    },
    { title: { vi: 'Nội dung cần xem', en: 'Points to look at' }, fields: ['checklist'] },
    { title: { vi: 'Khác', en: 'Other' }, fields: ['programmes', 'documentId', 'note'] },
  ],
  help: {
    checklist: {
      vi: 'Mỗi dòng một nội dung. Khi ghi đoàn theo kế hoạch, từng dòng sẽ có ô Đạt, Chưa đạt, Chưa xem.',
      en: 'One point a line. A visit entered from the plan marks each as met, not met or not seen.',
    },
  },
  start: ({ year, commune }) => ({
    year,
    bodyLevel: 'commune',
    conductedBy: `UBND ${commune.unit.fullName.charAt(0).toLowerCase()}${commune.unit.fullName.slice(1)}`,
  }),
  label,
  details: (props) => <CarryOut {...props} />,
}

/** A new visit that carries out a plan: its words, and its points not looked at yet. */
export function visitOf(planId: string, plan: Entry): Entry {
  const { conductedBy, kind, bodyLevel, programmes, villageId, scope, documentId, plannedFrom, checklist } =
    plan
  const points = Array.isArray(checklist) ? (checklist as readonly string[]) : []
  return {
    ...{ conductedBy, kind, bodyLevel, programmes, villageId, scope, documentId, planId },
    delegations: 1,
    ...(typeof plannedFrom === 'string' && { when: { on: plannedFrom } }),
    ...(points.length > 0 && { checklist: points.map((item) => ({ item, state: 'not-seen' })) }),
  }
}
