import { removeBody, saveBody } from '../../../modules/organisation/organisation.contract.ts'
import { Attachments } from '../../components/Attachments.tsx'
import { RegisterPage } from '../../components/register/RegisterPage.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'

const bodies: RegisterSpec = {
  register: 'organisation-bodies',
  save: saveBody,
  remove: removeBody,
  title: { vi: 'Tổ chức chỉ đạo, quản lý', en: 'Committees and boards' },
  add: { vi: 'Ghi ban, tổ', en: 'Enter a body' },
  empty: {
    vi: 'Chưa có ban nào. Ghi Ban Chỉ đạo của xã trước, kèm quyết định thành lập đã có trong sổ văn bản; sau đó đến Ban Quản lý và Ban Phát triển thôn.',
    en: 'There is no body yet. Enter the steering committee first, with the decision that founded it from the document register; then the management board and the village boards.',
  },
  sections: [
    { title: { vi: 'Ban, tổ', en: 'Body' }, fields: ['kind', 'name', 'level', 'villageId', 'programmes'] },
    {
      title: { vi: 'Thành lập', en: 'Founding' },
      fields: ['foundingDocumentId', 'periodFrom', 'periodTo', 'endedOn'],
    },
    { title: { vi: 'Thành viên', en: 'Members' }, fields: ['membersCount', 'members', 'note'] },
  ],
  help: {
    membersCount: {
      vi: 'Để trống nếu quyết định không ghi số người; để trống khác với 0. Có danh sách thì hệ thống tự đếm.',
      en: 'Leave it empty when the decision does not say; empty is not zero. With a list of names they are counted.',
    },
    endedOn: {
      vi: 'Ghi khi ban giải thể hoặc được thay bằng ban khác. Không xóa ban cũ, để báo cáo các năm trước vẫn đúng.',
      en: 'When it was dissolved or replaced. Do not remove an old body: reports of earlier years need it.',
    },
    villageId: {
      vi: 'Để trống nếu ghi gộp ban của nhiều thôn trong một dòng.',
      en: 'Leave it empty when one line stands for the boards of several villages.',
    },
  },
  start: () => ({ level: 'commune' }),
  isHidden: (key, record) => key === 'villageId' && record.level !== 'village',
  complete: ({ villageId, ...record }) =>
    record.level === 'village' && villageId ? { ...record, villageId } : record,
  label: ({ name }) => String(name ?? ''),
  details: ({ id, mayWrite }) => (
    <Attachments entity="organisation-body" entityId={id} canChange={mayWrite} />
  ),
}

/** Who steers and manages the programmes in the commune and its villages. */
export function OrganisationPage() {
  return <RegisterPage spec={bodies} />
}
