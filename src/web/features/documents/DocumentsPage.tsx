import { villageInSentence } from '../../../core/registers/villages.ts'
import {
  removeDocument,
  saveDocument,
} from '../../../modules/official-documents/official-documents.contract.ts'
import { RegisterPage } from '../../components/register/RegisterPage.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'

const documents: RegisterSpec = {
  register: 'official-documents',
  save: saveDocument,
  remove: removeDocument,
  title: { vi: 'Sổ văn bản', en: 'Document register' },
  add: { vi: 'Vào sổ văn bản', en: 'Enter a document' },
  empty: {
    vi: 'Sổ chưa có văn bản nào của năm này. Bấm "Vào sổ văn bản" để ghi văn bản của xã hoặc văn bản đến; báo cáo sẽ tự dẫn các văn bản có trong sổ.',
    en: 'There is no document of this year yet. Press "Enter a document"; reports cite the documents of the register by themselves.',
  },
  sections: [
    {
      title: { vi: 'Văn bản', en: 'Document' },
      fields: ['direction', 'kind', 'issuer', 'issuedOn', 'issuedYear', 'symbol', 'receivedOn', 'subject'],
    },
    { title: { vi: 'Dùng trong báo cáo', en: 'In reports' }, fields: ['programmes', 'purposes'] },
    { title: { vi: 'Liên quan', en: 'Relations' }, fields: ['relations', 'note'] },
  ],
  start: ({ commune }) => ({ direction: 'own', issuer: `UBND ${villageInSentence(commune.unit.fullName)}` }),
  isHidden: (key, record) =>
    (key === 'receivedOn' && record.direction !== 'incoming') ||
    (key === 'issuedYear' && Boolean(record.issuedOn)),
  label: ({ kind, symbol, subject }) => (symbol ? `${kind} số ${symbol}` : `${kind}: ${subject}`),
}

/** The register of official documents: those of the commune and those that came in. */
export function DocumentsPage() {
  return <RegisterPage spec={documents} />
}
