import { accountsOperations } from '../modules/accounts/index.ts'
import { activitiesFigures, activitiesList, activitiesOperations } from '../modules/activities/index.ts'
import {
  allocationsSheet,
  capitalFigures,
  capitalOperations,
  disbursementsSheet,
} from '../modules/capital/index.ts'
import { checkerOperations } from '../modules/checker/index.ts'
import {
  assessmentsList,
  criteriaFigures,
  criteriaOperations,
  modelAreasList,
} from '../modules/criteria/index.ts'
import { filesOperations } from '../modules/files/index.ts'
import { indicatorsFigures, indicatorsOperations, indicatorsSheet } from '../modules/indicators/index.ts'
import {
  officialDocumentsFigures,
  officialDocumentsList,
  officialDocumentsOperations,
} from '../modules/official-documents/index.ts'
import {
  organisationBodiesList,
  organisationFigures,
  organisationOperations,
} from '../modules/organisation/index.ts'
import { outreachEventsList, outreachFigures, outreachOperations } from '../modules/outreach/index.ts'
import {
  povertyReviewFigures,
  povertyReviewOperations,
  povertyReviewSheets,
} from '../modules/poverty-review/index.ts'
import { programmesFigures } from '../modules/programmes/index.ts'
import { reportsOperations } from '../modules/reports/index.ts'
import { rightsOperations } from '../modules/rights/index.ts'
import {
  supervisionFigures,
  supervisionOperations,
  supervisionPlansList,
  supervisionVisitsList,
} from '../modules/supervision/index.ts'
import { plannedTasksList, tasksFigures, tasksOperations, workRemarksList } from '../modules/tasks/index.ts'
import { unitsOperations } from '../modules/units/index.ts'
import type { FigureProvider } from '../platform/figure-provider.ts'
import type { WriteOperation } from '../platform/operations.ts'
import type { RegisterList } from '../platform/register-list.ts'
import type { SheetProvider } from '../platform/sheet-provider.ts'

/** What answers for the figures of a commune-year. The order is of no consequence. */
export const figureProviders: readonly FigureProvider[] = [
  programmesFigures,
  officialDocumentsFigures,
  organisationFigures,
  outreachFigures,
  supervisionFigures,
  capitalFigures,
  activitiesFigures,
  povertyReviewFigures,
  indicatorsFigures,
  criteriaFigures,
  tasksFigures,
]

/** Every write of the modules. */
export const moduleOperations = [
  ...accountsOperations,
  ...rightsOperations,
  ...unitsOperations,
  ...officialDocumentsOperations,
  ...organisationOperations,
  ...outreachOperations,
  ...supervisionOperations,
  ...capitalOperations,
  ...activitiesOperations,
  ...povertyReviewOperations,
  ...indicatorsOperations,
  ...criteriaOperations,
  ...tasksOperations,
  ...reportsOperations,
  ...filesOperations,
  ...checkerOperations,
] as unknown as readonly WriteOperation[]

/** The registers that have a list, a form and a history of their own. */
export const registerLists: readonly RegisterList[] = [
  officialDocumentsList,
  organisationBodiesList,
  outreachEventsList,
  supervisionVisitsList,
  supervisionPlansList,
  workRemarksList,
  plannedTasksList,
  activitiesList,
  assessmentsList,
  modelAreasList,
]

/** Everything that is filled in as a sheet, in the order the menu offers it. */
export const sheetProviders: readonly SheetProvider[] = [
  indicatorsSheet,
  allocationsSheet,
  disbursementsSheet,
  povertyReviewSheets,
]
