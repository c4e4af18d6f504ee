import { unsplitCode } from '../../../core/capital/tally.ts'
import type { LedgerRow, MoneyNode } from '../../../modules/capital/capital-views.contract.ts'
import type { Entry, FormKind } from './forms.ts'

interface Start {
  year: string
  node: MoneyNode
  rows: readonly LedgerRow[]
  today: string
}

/** What a form begins with: today where it lies in the year, and the money that the place was given. */
export function startEntry(kind: FormKind, { year, node, rows, today }: Start): Entry {
  const given = rows.find((row) => row.register === 'allocation' && row.nodeCode === node.code)
  const isZero = kind === 'zero'
  const isByDay = kind === 'disbursement' || kind === 'estimate' || isZero
  return {
    amount: '',
    direction: 'increase',
    source: isZero ? '' : (given?.sourceCode ?? unsplitCode),
    kind: isZero ? '' : (given?.kindCode ?? unsplitCode),
    yearStatus: kind === 'disbursement' ? (given?.yearStatus ?? 'current') : 'current',
    originYear: '',
    documentId: '',
    on: isByDay && today.startsWith(`${year}-`) ? today : '',
    voucherNumber: '',
    activityId: '',
    reason: '',
    note: '',
  }
}
