import { type Tally, unsplitCode } from '../../core/capital/tally.ts'
import type { CitedDocument } from '../../core/citations.ts'
import type { SourceRow } from '../../core/figures/figure.ts'
import { labelOn, type Policy } from '../../core/policy/index.ts'
import { printDecision } from '../../core/registers/decisions.ts'
import { nodeName } from '../programmes/index.ts'
import type { EntryLine } from './capital.books.ts'
import { printDong, vocabularies } from './capital.checks.ts'
import type { CapitalEntry } from './capital.queries.ts'

/** Said where the decision that gave the money is not in the register of documents. */
export const decisionMissing = 'chưa nhập quyết định giao vốn'

const registerLabels: Record<CapitalEntry['register'], string> = {
  allocation: 'Giao vốn',
  commitment: 'Dự toán được duyệt',
  disbursement: 'Giải ngân',
  estimate: 'Ước thực hiện',
  zero: 'Xác nhận chưa giải ngân',
}

/** "Ngân sách trung ương" as it was called at the end of that year. */
export function printTerm(policy: Policy, vocabulary: string, code: string, year: number): string {
  const term = policy.findTerm(vocabulary, code)
  return term ? labelOn(term, `${year}-12-31`) : code
}

/** "Quyết định số 192/QĐ-UBND ngày 25/4/2022"; undefined where no decision is linked. */
export const citeDecision = (policy: Policy, line: { document: CitedDocument | null }): string | undefined =>
  line.document ? printDecision(line.document, policy.citation) : undefined

/**
 * Gives the lines behind a figure, and the confirmed zeros where there are none.
 *
 * A line stands behind its own figure, its node's, its programme's and the grand total's: it is worded once.
 */
export function createRows(
  policy: Policy,
  entries: readonly CapitalEntry[],
): (tally: Tally<EntryLine>) => SourceRow[] {
  const entryById = new Map(entries.map((entry) => [entry.id, entry]))
  const rows = new Map<string, SourceRow>()
  const rowOf = (id: string): SourceRow | undefined => {
    const entry = entryById.get(id)
    const row = rows.get(id) ?? (entry && toRow(policy, entry))
    if (row) rows.set(id, row)
    return row
  }
  return (tally) => [...tally.lines, ...tally.zeros].flatMap((one) => rowOf(one.id) ?? [])
}

function toRow(policy: Policy, entry: CapitalEntry): SourceRow {
  return {
    register: registerLabels[entry.register],
    id: entry.id,
    label: [nodeName(policy, entry.nodeCode), namePurse(policy, entry), ...nameDetails(entry)]
      .filter((part) => part)
      .join('; '),
    on: entry.dayOn ?? undefined,
    value: `${printDong(entry.amount)} đồng`,
    document: citeDecision(policy, entry) ?? (entry.register === 'allocation' ? decisionMissing : undefined),
    synthetic: entry.synthetic,
  }
}

function namePurse(policy: Policy, entry: CapitalEntry): string | undefined {
  const terms = [
    [vocabularies.source, entry.sourceCode],
    [vocabularies.kind, entry.kindCode],
  ] as const
  const known = terms.flatMap(([vocabulary, code]) =>
    code === null || code === unsplitCode ? [] : [printTerm(policy, vocabulary, code, entry.dayYear)],
  )
  return known.length > 0 ? known.join(', ').toLowerCase() : undefined
}

function nameDetails(entry: CapitalEntry): (string | undefined)[] {
  const isCorrection = entry.correctsId !== null
  return [
    entry.yearStatus === 'carried-over'
      ? `vốn năm ${entry.originYear ?? 'trước'} chuyển sang`.trim()
      : undefined,
    entry.dayOn === null ? `năm ${entry.dayYear}` : undefined,
    entry.voucherNumber ? `chứng từ số ${entry.voucherNumber}` : undefined,
    isCorrection
      ? `${entry.register === 'allocation' ? 'điều chỉnh' : 'dòng đảo'}: ${entry.reason}`
      : undefined,
    entry.note ?? undefined,
  ]
}
