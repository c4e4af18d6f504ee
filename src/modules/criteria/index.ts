import {
  assessCriterionOperation,
  recordModelResidentialAreaOperation,
  removeAssessmentOperation,
  removeModelResidentialAreaOperation,
} from './criteria.service.ts'

export { criteriaFigures } from './criteria.figures.ts'
export { assessmentsList, modelAreasList } from './criteria.lists.ts'
export { viewCriteria } from './criteria.views.ts'

export const criteriaOperations = [
  assessCriterionOperation,
  removeAssessmentOperation,
  recordModelResidentialAreaOperation,
  removeModelResidentialAreaOperation,
] as const
