import { removeActivity, saveActivity } from '../../../modules/activities/activities.contract.ts'
import { RegisterPage } from '../../components/register/RegisterPage.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'
import { withCodes } from './activity-codes.ts'
import { WorkDetails } from './WorkDetails.tsx'

const activities: RegisterSpec = {
  register: 'activities',
  save: saveActivity,
  remove: removeActivity,
  title: { vi: 'Công trình, hoạt động', en: 'Works and activities' },
  add: { vi: 'Thêm công trình, hoạt động', en: 'Add a work or activity' },
  empty: {
    vi: 'Năm này chưa có công trình, hoạt động nào. Bấm "Thêm công trình, hoạt động" để ghi tên, đối tượng thụ hưởng; bước thực hiện và khối lượng ghi sau khi đã lưu.',
    en: 'There is no work or activity of this year yet. Press "Add a work or activity"; steps and progress are noted once it is saved.',
  },
  sections: [
    {
      title: { vi: 'Công trình, hoạt động', en: 'Work or activity' },
      fields: ['name', 'nodeCode', 'villageId', 'fromYear', 'toYear', 'documentId', 'description'],
    },
    { title: { vi: 'Đối tượng thụ hưởng', en: 'Beneficiaries' }, fields: ['items', 'note'] },
  ],
  start: ({ year }) => ({ fromYear: year }),
  complete: (record, { id }) => withCodes(record, id),
  label: ({ name }) => String(name ?? ''),
  details: ({ id, mayWrite }) => <WorkDetails id={id} mayWrite={mayWrite} />,
}

/** Works and activities of the year: what is done for whom, how far it has come, what it cost. */
export function ActivitiesPage() {
  return <RegisterPage spec={activities} />
}
