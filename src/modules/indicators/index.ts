import {
  recordIndicatorValueOperation,
  recordIndicatorValuesOperation,
  withdrawIndicatorValueOperation,
} from './indicators.service.ts'

export { indicatorsFigures } from './indicators.figures.ts'
export { listHistory } from './indicators.queries.ts'
export { indicatorsSheet } from './indicators.sheet.ts'

export const indicatorsOperations = [
  recordIndicatorValueOperation,
  recordIndicatorValuesOperation,
  withdrawIndicatorValueOperation,
] as const
