import { printLegalDate } from '../../core/citations.ts'
import type { Contribution, FigureScope, ListRecord } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { villageInSentence } from '../../core/registers/villages.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { listActivityCommitments } from '../capital/index.ts'
import { nodeName, nodeTitle } from '../programmes/index.ts'
import { stepVocabulary } from './activities.contract.ts'
import { defineWork, measureTotals, measureWork } from './activities.measures.ts'
import { type ActivityItem, type ListedActivity, listActivities } from './activities.queries.ts'
import { type Commitment, keyOf, toWork, type Work } from './activities.works.ts'

/**
 * Counts works and activities and their beneficiaries, by record, by node and over all, and lists them as
 * `activities.all`, with what people receive as `activities.items`.
 */
export const activitiesFigures: FigureProvider = {
  name: 'activities',
  owns: ['activities'],
  lists: ['activities.all', 'activities.items'],
  read: async (db, scope, policy) => {
    const [activities, commitments] = await Promise.all([
      listActivities(db, scope.communeId, scope),
      listActivityCommitments(db, scope.communeId),
    ])
    return contributeActivities(activities, commitments, scope, policy)
  },
}

function contributeActivities(
  activities: readonly ListedActivity[],
  commitments: readonly Commitment[],
  scope: FigureScope,
  policy: Policy,
): Contribution {
  const works = activities.map((activity) => toWork(activity, commitments, scope, policy))
  return {
    measurements: [...works.flatMap(measureWork), ...measureTotals(works, policy, scope.year)],
    definitions: works.flatMap(({ activity }) => defineWork(activity)),
    lists: {
      'activities.all': works.map((work) => toRecord(work, policy)),
      'activities.items': works.flatMap(({ activity }) =>
        activity.items.map((item) => toItemRecord(activity, item)),
      ),
    },
  }
}

function toRecord({ activity, step, under, decision }: Work, policy: Policy): ListRecord {
  const { code, name, description, villageName, nodeCode, note } = activity
  const term = step && policy.findTerm(stepVocabulary, step.stepCode)
  const programme = policy.findNode(nodeCode)?.programme ?? nodeCode
  return {
    id: activity.id,
    words: {
      code,
      name,
      node: nodeName(policy, nodeCode),
      'node-title': nodeTitle(policy, nodeCode),
      ...(description && { description }),
      ...(villageName && { village: villageInSentence(villageName) }),
      ...(decision && { decision }),
      ...(step && { step: term?.label ?? step.stepCode }),
      ...(step?.note && { 'step-note': step.note }),
      ...(step?.reachedOn && { 'step-on': printLegalDate(step.reachedOn) }),
      ...(note && { note }),
    },
    figures: {
      beneficiaries: keyOf(activity, 'beneficiaries'),
      'approved-amount': keyOf(activity, 'approved-amount'),
    },
    tags: {
      code,
      programme,
      node: nodeCode,
      under,
      step: step?.stepCode ?? 'none',
      ...(activity.villageId && { village: activity.villageId }),
    },
  }
}

const toItemRecord = (activity: ListedActivity, item: ActivityItem): ListRecord => ({
  id: `${activity.id} ${item.code}`,
  words: { code: item.code, name: item.label, measure: item.measure, activity: activity.name },
  figures: { count: keyOf(activity, `item.${item.code}`) },
  tags: { activity: activity.code, node: activity.nodeCode, stage: item.stage },
})
