import { listCriterionNumbers } from '../../core/figures/criteria-definitions.ts'
import { type CriteriaSet, isValidIn, type Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../platform/database/db.ts'
import { checkVillage } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { type Register, removeRecord, saveRecord } from '../../platform/save-record.ts'
import { checkDocumentKnown } from '../official-documents/index.ts'
import {
  type AssessCriterion,
  assessCriterion,
  type RecordModelArea,
  recordModelResidentialArea,
  removeAssessment,
  removeModelResidentialArea,
} from './criteria.contract.ts'
import {
  type Assessment,
  findArea,
  findAssessment,
  hasOtherArea,
  type ModelArea,
  writeArea,
  writeAssessment,
} from './criteria.queries.ts'

const named = { register: 'sổ tiêu chí nông thôn mới', registerEn: 'the register of criteria' }
const assessments: Register<Assessment> = {
  entity: 'criteria-assessment',
  table: 'criteriaAssessments',
  named,
  label: ({ setCode, number }) => [setCode, number].filter(Boolean).join(' '),
  find: findAssessment,
  write: writeAssessment,
}
const areas: Register<ModelArea> = {
  entity: 'model-residential-area',
  table: 'modelResidentialAreas',
  named,
  label: () => 'khu dân cư kiểu mẫu',
  find: findArea,
  write: writeArea,
}

function refuse(what: string, whatEn: string, value: string): never {
  throw new Problem('record.reference-unknown', { what, whatEn, value })
}

async function checkPlace(tx: Tx, place: Assessment | ModelArea): Promise<void> {
  await checkVillage(tx, place)
  await checkDocumentKnown(tx, place.communeId, place.documentId)
}

/** The set holds in that year and judges such a place, and has such a criterion or item. */
function checkCriterion(policy: Policy, assessment: Assessment): void {
  const { setCode, assessedIn, villageId, number } = assessment
  const set = policy.findCriteriaSet(setCode)
  if (!set || !isValidIn(set.head, assessedIn)) {
    refuse(`bộ tiêu chí dùng cho năm ${assessedIn}`, `criteria set of ${assessedIn}`, setCode)
  }
  const isForVillages = set.head.subject === 'village'
  if (isForVillages !== (villageId !== undefined)) {
    throw new Problem('criteria.wrong-subject', {
      set: set.head.title,
      setEn: set.head.titleEn,
      isForVillages,
    })
  }
  if (number !== undefined && !hasNumber(set, number)) {
    refuse(`tiêu chí hoặc chỉ tiêu của ${set.head.title}`, `criterion or item of ${set.head.titleEn}`, number)
  }
}

/** Numbers are checked as far as policy knows the set; a set nobody obtained takes any. */
function hasNumber(set: CriteriaSet, number: string): boolean {
  const [criterionNumber = 0] = number.split('.').map(Number)
  const numbers = listCriterionNumbers(set)
  if (numbers.length > 0 && !numbers.includes(criterionNumber)) return false
  const items = set.criteria.find((criterion) => criterion.number === criterionNumber)?.items ?? []
  return !number.includes('.') || items.length === 0 || items.some((item) => item.number === number)
}

function toAssessment(input: AssessCriterion): Assessment {
  const { assessedYear, revision: _, ...given } = input
  return { ...given, assessedIn: Number(given.assessedOn?.slice(0, 4) ?? assessedYear) }
}

function toArea(input: RecordModelArea): ModelArea {
  const { statusYear, revision: _, ...given } = input
  return { ...given, statusIn: Number(given.statusOn?.slice(0, 4) ?? statusYear) }
}

export const assessCriterionOperation = implementWrite(assessCriterion, async (tx, input, { policy }) => {
  const assessment = toAssessment(input)
  checkCriterion(policy, assessment)
  await checkPlace(tx, assessment)
  return saveRecord(tx, assessments, assessment, { seen: input.revision })
})

export const removeAssessmentOperation = implementWrite(removeAssessment, (tx, input) =>
  removeRecord(tx, assessments, input),
)

export const recordModelResidentialAreaOperation = implementWrite(
  recordModelResidentialArea,
  async (tx, input) => {
    const area = toArea(input)
    await checkPlace(tx, area)
    return saveRecord(tx, areas, area, {
      seen: input.revision,
      check: async () => {
        if (!(await hasOtherArea(tx, area))) return
        throw new Problem('criteria.area-exists', { isRecognised: area.status === 'recognised' })
      },
    })
  },
)

export const removeModelResidentialAreaOperation = implementWrite(removeModelResidentialArea, (tx, input) =>
  removeRecord(tx, areas, input),
)
