import './documents.css'
import { villageInSentence } from '../../../core/registers/villages.ts'
import {
  removeDocument,
  saveDocument,
  usualEnding,
} from '../../../modules/official-documents/official-documents.contract.ts'
import { Attachments } from '../../components/Attachments.tsx'
import { RegisterPage } from '../../components/register/RegisterPage.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'
import { NumberField } from './NumberField.tsx'
import { NumberGaps } from './NumberGaps.tsx'
import { ReceiveDocument } from './ReceiveDialog.tsx'

const documents: RegisterSpec = {
  register: 'official-documents',
  save: saveDocument,
  remove: removeDocument,
  title: { vi: 'Sổ văn bản', en: 'Document register' },
  add: { vi: 'Vào sổ văn bản', en: 'Enter a document' },
  empty: {
    vi: 'Sổ chưa có văn bản nào của năm này. Bấm "Vào sổ văn bản" để ghi văn bản của xã, hoặc "Nhận văn bản cấp trên"; báo cáo tự dẫn các văn bản có trong sổ.',
    en: 'There is no document of this year yet. Enter one of the commune, or receive a national one; reports cite the documents of the register by themselves.',
  },
  sections: [
    {
      title: { vi: 'Văn bản', en: 'Document' },
      fields: ['direction', 'kind', 'issuer', 'issuedOn', 'issuedYear', 'symbol', 'receivedOn', 'subject'],
    },
    { title: { vi: 'Dùng trong báo cáo', en: 'In reports' }, fields: ['programmes', 'purposes'] },
    { title: { vi: 'Liên quan', en: 'Relations' }, fields: ['relations', 'note'] },
  ],
  help: {
    symbol: {
      vi: 'Ghi như trên văn bản, ví dụ 192/QĐ-UBND; để trống khi không còn rõ số.',
      en: 'As printed, such as 192/QĐ-UBND; leave it empty when nobody knows it any more.',
      source:
        'Nghị định số 30/2020/NĐ-CP, Điều 15 và Phụ lục I: số văn bản lấy liên tiếp từ số 01 ngày đầu năm',
    },
    subject: {
      vi: 'Phần sau tên cơ quan khi dẫn văn bản, ví dụ "về việc thành lập Ban Chỉ đạo…".',
      en: 'What follows the issuer in a citation, such as "về việc thành lập Ban Chỉ đạo…".',
    },
    issuedYear: {
      vi: 'Chỉ ghi khi không còn rõ ngày ban hành.',
      en: 'Only when the day is not known any more.',
    },
  },
  start: ({ commune }) => ({
    direction: 'own',
    issuer: `UBND ${villageInSentence(commune.unit.fullName)}`,
    numberedAs: usualEnding,
  }),
  isHidden: (key, record) =>
    (key === 'receivedOn' && record.direction !== 'incoming') ||
    (key === 'issuedYear' && Boolean(record.issuedOn)),
  complete: ({ numberedAs, receivedOn, ...record }, { isNew }) => ({
    ...record,
    ...(isNew && record.direction === 'own' && !record.symbol && numberedAs ? { numberedAs } : {}),
    ...(record.direction === 'incoming' && receivedOn ? { receivedOn } : {}),
  }),
  label: ({ kind, symbol, subject }) => (symbol ? `${kind} số ${symbol}` : `${kind}: ${subject}`),
  inputs: { symbol: NumberField },
  actions: ({ mayWrite }) => mayWrite && <ReceiveDocument />,
  below: ({ mayWrite }) => <NumberGaps mayWrite={mayWrite} />,
  details: ({ id, mayWrite }) => (
    <Attachments entity="official-document" entityId={id} canChange={mayWrite} />
  ),
}

/** The register of official documents: those of the commune and those that came in. */
export function DocumentsPage() {
  return <RegisterPage spec={documents} />
}
