import { whole } from '../../core/exact.ts'
import { nodeKey } from '../../core/figures/definition-file.ts'
import type {
  Contribution,
  FigureDefinition,
  FigureScope,
  ListRecord,
  Measurement,
  SourceRow,
} from '../../core/figures/figure.ts'
import type { Policy } from '../../core/policy/index.ts'
import { isCounted, printOccurrence } from '../../core/registers/occurrence.ts'
import { calculateTotal } from '../../core/registers/totals.ts'
import { villageInSentence } from '../../core/registers/villages.ts'
import { printNumber } from '../../core/vietnamese/numbers.ts'
import type { FigureProvider } from '../../platform/figure-provider.ts'
import { kindVocabulary, supervisionLevels } from './supervision.contract.ts'
import { countFindings } from './supervision.findings.ts'
import { listVisitsUntil, type NamedVisit } from './supervision.queries.ts'

const enteredIn = 'Kiểm tra, giám sát'

/**
 * Counts the delegations of the year by visit, by programme, by who came and over all, counts findings and
 * what became of them, and lists the visits for the report as `supervision.visits`.
 */
export const supervisionFigures: FigureProvider = {
  name: 'supervision',
  owns: ['supervision'],
  lists: ['supervision.visits'],
  read: async (db, scope, policy) =>
    contribute(await listVisitsUntil(db, scope.communeId, scope), scope, policy),
}

function contribute(known: NamedVisit[], scope: FigureScope, policy: Policy): Contribution {
  const visits = known.filter((visit) => isCounted(visit, scope))
  const rows = new Map(visits.map((visit) => [visit.id, toSourceRow(visit)]))
  const measureDelegations = (key: string, counted: NamedVisit[]) =>
    measureTotal(
      key,
      counted.map((visit) => visit.delegations),
      counted.flatMap((visit) => rows.get(visit.id) ?? []),
    )
  const totals = [
    { key: 'supervision', visits },
    ...supervisionLevels.map((level) => ({
      key: `supervision.by-${level}`,
      visits: visits.filter((visit) => visit.bodyLevel === level),
    })),
    ...policy.programmes.map(({ code }) => ({
      key: `supervision.${nodeKey(code)}`,
      visits: visits.filter((visit) => visit.programmes.includes(code)),
    })),
  ]
  return {
    measurements: [
      ...visits.map((visit) => measureDelegations(visitKey(visit), [visit])),
      ...totals.map((total) => measureDelegations(`${total.key}.delegations`, total.visits)),
      ...countFindings(known, visits, scope),
    ],
    definitions: visits.map((visit) => defineVisit(visit, policy)),
    lists: { 'supervision.visits': visits.map((visit) => toRecord(visit, scope, policy)) },
  }
}

const visitKey = (visit: NamedVisit) => `supervision.visit.${visit.code}.delegations`

const defineVisit = (visit: NamedVisit, policy: Policy): FigureDefinition => ({
  key: visitKey(visit),
  label: `Số đoàn: ${visit.scope}`,
  labelEn: `Delegations: ${visit.code}`,
  measure: policy.findTerm(kindVocabulary, visit.kind)?.countWord ?? 'đoàn',
  valueType: 'count',
  kind: 'actual',
  rule: 'Số đoàn ghi ở lần kiểm tra, giám sát này trong sổ kiểm tra, giám sát.',
  enteredIn,
})

function measureTotal(key: string, delegations: (number | undefined)[], rows: SourceRow[]): Measurement {
  const total = calculateTotal(delegations.map((value) => ({ value })))
  if (!total) {
    const reason = rows.length === 0 ? 'chưa nhập đoàn kiểm tra, giám sát' : 'chưa ghi số đoàn'
    return { key, state: 'missing', reason, rows }
  }
  const { value, bound } = total
  return { key, state: value === 0n ? 'zero' : 'reported', value: whole(value), bound, rows }
}

const toSourceRow = (visit: NamedVisit): SourceRow => ({
  register: 'Sổ kiểm tra, giám sát',
  id: visit.id,
  label: `${visit.conductedBy}: ${visit.scope}, ${printOccurrence(visit)}`,
  on: visit.occurredTo ?? undefined,
  value: visit.delegations === undefined ? undefined : printNumber(whole(visit.delegations)),
  synthetic: visit.synthetic,
})

function toRecord(visit: NamedVisit, scope: FigureScope, policy: Policy): ListRecord {
  const { villageName, component, findings } = visit
  const open = findings.filter((found) => !found.closedOn || found.closedOn > scope.asOf)
  return {
    id: visit.id,
    words: {
      code: visit.code,
      kind: policy.findTerm(kindVocabulary, visit.kind)?.label ?? visit.kind,
      'conducted-by': visit.conductedBy,
      scope: visit.scope,
      when: printOccurrence(visit),
      ...(villageName && { village: villageInSentence(villageName) }),
      ...(findings.length > 0 && { findings: joinFindings(findings) }),
      ...(open.length > 0 && { 'open-findings': joinFindings(open) }),
      ...(visit.note && { note: visit.note }),
    },
    figures: { delegations: visitKey(visit) },
    tags: {
      programme: visit.programmes,
      kind: visit.kind,
      level: visit.bodyLevel,
      ...(component && { component }),
      ...(visit.villageId && { village: visit.villageId }),
    },
  }
}

const joinFindings = (findings: readonly { finding: string }[]): string =>
  findings.map(({ finding }) => finding.replace(/[.;]+$/, '')).join('; ')
