import {
  assessCriterion,
  recordModelResidentialArea,
  removeAssessment,
  removeModelResidentialArea,
} from '../../../modules/criteria/criteria.contract.ts'
import { Attachments } from '../../components/Attachments.tsx'
import type { RegisterSpec } from '../../components/register/spec.ts'
import { useSay } from '../../words/use-say.ts'
import { criteriaWords } from './words.ts'

/** What is judged: a set, one of its criteria or items, or a village by a set. */
export interface Judging {
  setCode: string
  level: 'set' | 'criterion' | 'item'
  number?: string
  isForVillage: boolean
  /** As headings name it: "Tiêu chí số 15". */
  name: string
}

/** The form of one judgement: what it is about is settled, what came of it is asked. */
export const judgingSpec = ({ setCode, level, number, isForVillage, name }: Judging): RegisterSpec => ({
  register: 'criteria-assessments',
  save: assessCriterion,
  remove: removeAssessment,
  draft: [setCode, level, number].filter(Boolean).join(' '),
  title: { vi: name, en: name },
  add: { vi: `Đánh giá: ${name}`, en: `Judge: ${name}` },
  empty: { vi: 'Chưa đánh giá.', en: 'Not judged yet.' },
  sections: [
    {
      title: { vi: 'Kết quả đánh giá', en: 'Result' },
      fields: [
        ...(isForVillage ? ['villageId'] : []),
        'status',
        'assessedOn',
        'assessedYear',
        'assessor',
        'documentId',
      ],
    },
    { title: { vi: 'Theo dõi', en: 'Follow-up' }, fields: ['atRisk', 'owner', 'dueOn', 'note'] },
  ],
  start: ({ year }) => ({ setCode, level, ...(number && { number }), assessedYear: year }),
  isHidden: (key, record) => key === 'assessedYear' && Boolean(record.assessedOn),
  complete: ({ assessedYear, ...record }) => (record.assessedOn ? record : { ...record, assessedYear }),
  label: () => name,
  details: ({ id, mayWrite }) => <Evidence id={id} mayWrite={mayWrite} />,
})

/** The papers and pictures that show how far a criterion is met. */
function Evidence({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const say = useSay(criteriaWords)
  return (
    <Attachments entity="criteria-assessment" entityId={id} canChange={mayWrite} title={say('evidence')} />
  )
}

/** The form of a model residential area. */
export const areaSpec: RegisterSpec = {
  register: 'model-areas',
  save: recordModelResidentialArea,
  remove: removeModelResidentialArea,
  title: { vi: 'Khu dân cư nông thôn mới kiểu mẫu', en: 'Model residential areas' },
  add: { vi: 'Ghi khu dân cư kiểu mẫu', en: 'Add a model residential area' },
  empty: { vi: 'Chưa ghi khu dân cư kiểu mẫu nào.', en: 'No model residential area is entered yet.' },
  sections: [
    {
      title: { vi: 'Khu dân cư', en: 'Residential area' },
      fields: ['villageId', 'status', 'statusOn', 'statusYear', 'documentId', 'note'],
    },
  ],
  start: ({ year }) => ({ status: 'building', statusYear: year }),
  isHidden: (key, record) => key === 'statusYear' && Boolean(record.statusOn),
  complete: ({ statusYear, ...record }) => (record.statusOn ? record : { ...record, statusYear }),
  label: () => 'khu dân cư kiểu mẫu',
  details: ({ id, mayWrite }) => (
    <Attachments entity="model-residential-area" entityId={id} canChange={mayWrite} />
  ),
}
