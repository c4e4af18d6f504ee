import { listCriterionNumbers } from '../../core/figures/criteria-definitions.ts'
import { type CriteriaSet, isValidIn, type Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../platform/database/db.ts'
import { lockRegister } from '../../platform/database/lock-register.ts'
import { isVillageOf } from '../../platform/database/villages.ts'
import { implementWrite } from '../../platform/operations.ts'
import { saveRecord } from '../../platform/save-record.ts'
import { findDocument } from '../official-documents/index.ts'
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
  deleteArea,
  deleteAssessment,
  findArea,
  findAssessment,
  hasOtherArea,
  type ModelArea,
  writeArea,
  writeAssessment,
} from './criteria.queries.ts'

const named = { register: 'sổ tiêu chí nông thôn mới', registerEn: 'the register of criteria' }

function refuse(what: string, whatEn: string, value: string): never {
  throw new Problem('record.reference-unknown', { what, whatEn, value })
}

interface Place {
  communeId: string
  villageId?: string
  documentId?: string
}

async function checkPlace(tx: Tx, { communeId, villageId, documentId }: Place): Promise<void> {
  if (villageId && !(await isVillageOf(tx, communeId, villageId))) {
    refuse('thôn của xã', 'village of the commune', villageId)
  }
  if (documentId && !(await findDocument(tx, communeId, documentId))) {
    refuse('văn bản trong sổ', 'document of the register', documentId)
  }
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
  const { communeId, id, setCode, number } = assessment
  await lockRegister(tx, 'criteria', communeId)
  checkCriterion(policy, assessment)
  await checkPlace(tx, assessment)
  return saveRecord(assessment, {
    entity: 'criteria-assessment',
    named,
    label: () => [setCode, number].filter(Boolean).join(' '),
    seen: input.revision,
    stored: await findAssessment(tx, communeId, id),
    write: (revision) => writeAssessment(tx, assessment, revision),
  })
})

export const removeAssessmentOperation = implementWrite(removeAssessment, async (tx, { communeId, id }) => {
  await lockRegister(tx, 'criteria', communeId)
  const stored = await findAssessment(tx, communeId, id)
  if (!stored) throw new Problem('record.not-found', { ...named, id })
  await deleteAssessment(tx, communeId, id)
  const { revision: _, ...before } = stored
  return { entity: 'criteria-assessment', entityId: id, before, after: null }
})

export const recordModelResidentialAreaOperation = implementWrite(
  recordModelResidentialArea,
  async (tx, input) => {
    const area = toArea(input)
    await lockRegister(tx, 'criteria', area.communeId)
    await checkPlace(tx, area)
    if (await hasOtherArea(tx, area)) {
      throw new Problem('criteria.area-exists', { isRecognised: area.status === 'recognised' })
    }
    return saveRecord(area, {
      entity: 'model-residential-area',
      named,
      label: () => 'khu dân cư kiểu mẫu',
      seen: input.revision,
      stored: await findArea(tx, area.communeId, area.id),
      write: (revision) => writeArea(tx, area, revision),
    })
  },
)

export const removeModelResidentialAreaOperation = implementWrite(
  removeModelResidentialArea,
  async (tx, { communeId, id }) => {
    await lockRegister(tx, 'criteria', communeId)
    const stored = await findArea(tx, communeId, id)
    if (!stored) throw new Problem('record.not-found', { ...named, id })
    await deleteArea(tx, communeId, id)
    const { revision: _, ...before } = stored
    return { entity: 'model-residential-area', entityId: id, before, after: null }
  },
)
