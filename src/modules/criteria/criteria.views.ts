import type { IsoDate } from '../../core/contract.ts'
import { calculateStanding } from '../../core/criteria/standing.ts'
import {
  criteriaKey,
  criteriaMetKey,
  listCriterionNumbers,
  villagesMetKey,
} from '../../core/figures/criteria-definitions.ts'
import { type CriteriaSet, type CriterionItem, isValidIn, type Policy } from '../../core/policy/index.ts'
import { printDecision } from '../../core/registers/decisions.ts'
import type { Db } from '../../platform/database/db.ts'
import { listAllAssessments, listAreas, type NamedArea, type NamedAssessment } from './criteria.queries.ts'
import type {
  AssessmentView,
  CriteriaSetView,
  CriteriaView,
  CriterionView,
  ItemView,
  ModelAreaView,
} from './criteria-views.contract.ts'

interface Scope {
  communeId: string
  year: number
  asOf: IsoDate
}

/** The sets of a year with all that was judged of them, and the model residential areas. */
export async function viewCriteria(db: Db, policy: Policy, scope: Scope): Promise<CriteriaView> {
  const { communeId, year, asOf } = scope
  const [assessments, areas] = await Promise.all([
    listAllAssessments(db, communeId, year),
    listAreas(db, communeId, scope),
  ])
  const known = assessments.filter(({ assessedOn }) => assessedOn === undefined || assessedOn <= asOf)
  const sets = policy.criteriaSets.filter(({ head }) => isValidIn(head, year)).sort(byPlace)
  return {
    asOf,
    sets: sets.map((set) =>
      viewSet(policy, set, { ...scope, of: known.filter((one) => one.setCode === set.head.code) }),
    ),
    areas: areas.map((area) => toArea(policy, area)),
  }
}

/** Communes before villages, the plain set before the advanced one. */
const byPlace = (a: CriteriaSet, b: CriteriaSet) =>
  a.head.subject === b.head.subject
    ? a.head.code.length - b.head.code.length
    : Number(a.head.subject === 'village') - Number(b.head.subject === 'village')

/** Where one set is looked at: its judgements, newest first. */
interface SetScope extends Scope {
  of: readonly NamedAssessment[]
}

function viewSet(policy: Policy, set: CriteriaSet, scope: SetScope): CriteriaSetView {
  const { code, title, titleEn, decision, subject, verified, source, note, criteria, items } = set.head
  const isForVillages = subject === 'village'
  const ofSet = scope.of.filter(({ level }) => level === 'set').map((one) => toAssessment(policy, one))
  return {
    code,
    title,
    titleEn,
    decision,
    subject,
    isVerified: verified,
    source,
    note,
    total: criteria,
    itemsTotal: items,
    itemsKnown: set.criteria.reduce((sum, criterion) => sum + criterion.items.length, 0),
    ...(isForVillages ? { history: [] } : split(ofSet, scope.year)),
    criteria: isForVillages
      ? []
      : listCriterionNumbers(set).map((number) => viewCriterion(policy, set, number, scope)),
    villages: isForVillages ? ofSet : [],
    figures: isForVillages
      ? { met: villagesMetKey(code) }
      : { status: criteriaKey(code), ...(criteria === undefined ? {} : { met: criteriaMetKey(code) }) },
  }
}

function viewCriterion(policy: Policy, set: CriteriaSet, number: number, scope: SetScope): CriterionView {
  const known = set.criteria.find((criterion) => criterion.number === number)
  const judged = judgedOf(policy, scope, String(number))
  const items = listItems(set, number, scope).map((item) => viewItem(policy, set, item, scope))
  const { standing, reasons } = calculateStanding(
    judged.own,
    items.map((item) => item.own),
    scope.asOf,
  )
  return {
    number: String(number),
    title: known?.title,
    titleEn: known?.titleEn,
    isVerified: known?.verified ?? false,
    source: known?.source,
    ...judged,
    standing,
    reasons,
    figure: criteriaKey(set.head.code, String(number)),
    items,
  }
}

/** The items policy knows, and those that were judged although nobody obtained their wording. */
function listItems(
  set: CriteriaSet,
  criterion: number,
  { of }: SetScope,
): (CriterionItem | { number: string })[] {
  const known = set.criteria.find(({ number }) => number === criterion)?.items ?? []
  const judged = of.flatMap(({ level, number }) => (level === 'item' && number ? [number] : []))
  const others = [...new Set(judged)].filter(
    (number) => number.startsWith(`${criterion}.`) && !known.some((item) => item.number === number),
  )
  return [...known, ...others.map((number) => ({ number }))]
}

function viewItem(
  policy: Policy,
  set: CriteriaSet,
  item: CriterionItem | { number: string },
  scope: SetScope,
): ItemView {
  const judged = judgedOf(policy, scope, item.number)
  if (!('title' in item)) return { number: item.number, isVerified: false, requirements: [], ...judged }
  const nameOf = (group?: string) => set.head.groups.find(({ code }) => code === group)?.label ?? group
  return {
    number: item.number,
    title: item.title,
    isVerified: item.verified,
    source: item.source,
    measure: item.measure,
    requirements: item.targets.map(({ group, operator, value, text, verified }) => ({
      group: nameOf(group),
      operator,
      value,
      text,
      isVerified: verified,
    })),
    ...judged,
  }
}

const judgedOf = (policy: Policy, { of, year }: SetScope, number: string) =>
  split(
    of
      .filter((one) => one.number === number && one.villageId === undefined)
      .map((one) => toAssessment(policy, one)),
    year,
  )

/** What holds in the year, and everything before it. A judgement with a day stands before one without. */
function split(judged: readonly AssessmentView[], year: number) {
  const own = judged.find((one) => one.year === year)
  return { own, history: judged.filter((one) => one !== own) }
}

function toAssessment(policy: Policy, found: NamedAssessment): AssessmentView {
  return {
    id: found.id,
    status: found.status,
    on: found.assessedOn,
    year: found.assessedIn,
    assessor: found.assessor,
    owner: found.owner,
    dueOn: found.dueOn,
    atRisk: found.atRisk,
    decision: found.document && printDecision(found.document, policy.citation),
    note: found.note,
    village: found.villageName,
    synthetic: found.synthetic,
  }
}

const toArea = (policy: Policy, area: NamedArea): ModelAreaView => ({
  id: area.id,
  village: area.villageName ?? '',
  status: area.status,
  on: area.statusOn,
  year: area.statusIn,
  decision: area.document && printDecision(area.document, policy.citation),
  note: area.note,
  synthetic: area.synthetic,
})
