import { printLegalDate } from '../../core/citations.ts'
import type { Contribution, FigureScope, ListRecord } from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { groupVocabulary } from './tasks.contract.ts'
import { listRemarks, listTasks, type PlannedTask, type Remark } from './tasks.queries.ts'

/**
 * Lists what was difficult in the year and what is planned for the next, for the report.
 *
 * `tasks.difficulties` holds difficulties, limitations, causes and proposals of the year;
 * `tasks.next-year` the tasks of the year after it; `tasks.groups` the groups those are written under.
 */
export const tasksFigures: FigureProvider = {
  name: 'tasks',
  owns: ['tasks'],
  lists: ['tasks.difficulties', 'tasks.next-year', 'tasks.groups'],
  read: async (db, scope, policy) => {
    const [remarks, planned] = await Promise.all([
      listRemarks(db, scope.communeId, scope.year),
      listTasks(db, scope.communeId, scope.year + 1),
    ])
    return contribute(remarks, planned, scope, policy)
  },
}

function contribute(
  remarks: Remark[],
  planned: PlannedTask[],
  scope: FigureScope,
  policy: Policy,
): Contribution {
  const terms = policy.listTerms(groupVocabulary)
  const groups = terms.map(({ code, label }) => toGroup(code, label, planned))
  const labels = new Map(terms.map((term, order) => [term.code, { label: term.label, order }]))
  const orderOf = (task: PlannedTask) => labels.get(task.groupCode)?.order ?? terms.length
  // What is dated by year only counts once that year has begun.
  const isKnown = scope.year <= Number(scope.asOf.slice(0, 4))
  return {
    measurements: [],
    lists: {
      'tasks.difficulties': isKnown ? remarks.map(toRemarkRecord) : [],
      'tasks.next-year': isKnown
        ? [...planned]
            .sort((a, b) => orderOf(a) - orderOf(b))
            .map((task) => toTaskRecord(task, labels.get(task.groupCode)?.label))
        : [],
      'tasks.groups': groups,
    },
  }
}

const toGroup = (code: string, title: string, planned: PlannedTask[]): ListRecord => ({
  id: code,
  words: { code, title },
  figures: {},
  tags: { group: code, 'has-tasks': planned.some((task) => task.groupCode === code) ? 'yes' : 'no' },
})

/** Without the full stop or semicolon at its end: the report puts its own. */
const asClause = (text: string) => text.replace(/[.;,\s]+$/u, '')

const toRemarkRecord = (remark: Remark): ListRecord => ({
  id: remark.id,
  words: { text: asClause(remark.text) },
  figures: {},
  tags: {
    kind: remark.kind,
    programme: remark.programmes,
    synthetic: remark.synthetic ? 'yes' : 'no',
  },
})

const toTaskRecord = (task: PlannedTask, groupTitle = task.groupCode): ListRecord => ({
  id: task.id,
  words: {
    text: asClause(task.text),
    group: groupTitle,
    ...(task.responsible && { responsible: task.responsible }),
    ...(task.dueOn && { due: printLegalDate(task.dueOn) }),
  },
  figures: {},
  tags: {
    group: task.groupCode,
    programme: task.programmes,
    synthetic: task.synthetic ? 'yes' : 'no',
  },
})
