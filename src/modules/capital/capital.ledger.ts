import { unsplitCode } from '../../core/capital/tally.ts'
import type { Policy } from '../../core/policy/index.ts'
import { printDecision } from '../../core/registers/decisions.ts'
import type { Db } from '../../platform/database/db.ts'
import { listRecorders, type Recorder } from '../audit/index.ts'
import { listDocuments } from '../official-documents/index.ts'
import { nodeName, pathsUp } from '../programmes/index.ts'
import { toLine } from './capital.books.ts'
import { vocabularies } from './capital.checks.ts'
import { type CapitalEntry, listActivityNames, listEntries } from './capital.queries.ts'
import { citeDecision, printTerm } from './capital.rows.ts'
import type { LedgerRow, MoneyChoices } from './capital-views.contract.ts'

/** Which books: one commune and budget year, a node with all below it. */
interface LedgerScope {
  communeId: string
  year: number
  nodeCode: string
}

const entityOf = (entry: CapitalEntry) => `capital-${entry.register}`

/** Every line of a node and of what stands below it, in the order in which they count. */
export async function listLedger(db: Db, policy: Policy, scope: LedgerScope): Promise<LedgerRow[]> {
  const pathOf = pathsUp(policy)
  const all = await listEntries(db, scope.communeId, scope.year)
  const entries = all.filter((entry) => pathOf(entry.nodeCode).includes(scope.nodeCode))
  const recorders = await listRecorders(
    db,
    scope.communeId,
    [...new Set(entries.map(entityOf))],
    entries.map((entry) => entry.id),
  )
  const activities = await listActivityNames(db, scope.communeId)
  const nameOf = new Map(activities.map(({ id, name }) => [id, name]))
  const reversed = new Set(entries.map((entry) => toLine(entry).reverses))
  const rows = entries.map((entry) => ({
    ...toRow(policy, entry, recorders.get(`${entityOf(entry)} ${entry.id}`)),
    isReversed: reversed.has(entry.id),
    activity: nameOf.get(entry.activityId ?? ''),
  }))
  return rows.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}

function toRow(
  policy: Policy,
  entry: CapitalEntry,
  recorder: Recorder | undefined,
): Omit<LedgerRow, 'isReversed'> {
  const { register, id, nodeCode, synthetic } = entry
  return {
    register,
    id,
    nodeCode,
    nodeName: nodeName(policy, nodeCode),
    sourceCode: entry.sourceCode ?? undefined,
    kindCode: entry.kindCode ?? undefined,
    purse: namePurse(policy, entry),
    yearStatus: entry.yearStatus ?? undefined,
    originYear: entry.originYear ?? undefined,
    amount: entry.amount.toString(),
    on: toLine(entry).on,
    isDayKnown: entry.dayOn !== null,
    correctsId: entry.correctsId ?? undefined,
    voucherNumber: entry.voucherNumber ?? undefined,
    reason: entry.reason ?? undefined,
    note: entry.note ?? undefined,
    decision: citeDecision(policy, entry),
    synthetic,
    recordedBy: recorder?.name,
    recordedAt: recorder?.at.toISOString(),
  }
}

function namePurse(policy: Policy, entry: CapitalEntry): string | undefined {
  const known = [
    [vocabularies.source, entry.sourceCode] as const,
    [vocabularies.kind, entry.kindCode] as const,
  ].flatMap(([vocabulary, code]) =>
    code === null || code === unsplitCode ? [] : [printTerm(policy, vocabulary, code, entry.dayYear)],
  )
  return known.length > 0 ? known.join(', ').toLowerCase() : undefined
}

/** The decisions of the register and the works of the commune, as forms offer them; newest first. */
export async function listMoneyChoices(
  db: Db,
  policy: Policy,
  { communeId, year }: { communeId: string; year: number },
): Promise<MoneyChoices> {
  const [documents, activities] = await Promise.all([
    listDocuments(db, communeId),
    listActivityNames(db, communeId),
  ])
  return {
    documents: documents
      .filter((document) => document.issuedIn <= year + 1)
      .map((document) => ({
        id: document.id,
        label: `${printDecision(document, policy.citation)}: ${document.subject}`,
      })),
    activities: activities
      .filter((activity) => activity.fromYear <= year && activity.toYear >= year)
      .map(({ id, name, nodeCode }) => ({ id, label: name, nodeCode })),
  }
}
