import { type MoneyFault, parseTypedMoney } from '../../../core/capital/typed-money.ts'
import type { LedgerRow } from '../../../modules/capital/capital-views.contract.ts'

/** The forms of the ledger: each writes one line. */
export type FormKind =
  | 'allocation'
  | 'commitment'
  | 'disbursement'
  | 'estimate'
  | 'zero'
  | 'adjustment'
  | 'reversal'

/** What is typed and chosen in a form, as text. */
export interface Entry {
  amount: string
  direction: 'increase' | 'decrease'
  source: string
  kind: string
  yearStatus: 'current' | 'carried-over'
  originYear: string
  documentId: string
  /** ISO day, or what was typed while it is none. */
  on: string
  voucherNumber: string
  activityId: string
  reason: string
  note: string
}
export type FieldName = keyof Entry

/** The fields of each form in the order of the paper they are copied from. */
export const formFields: Record<FormKind, readonly FieldName[]> = {
  allocation: ['documentId', 'on', 'source', 'kind', 'yearStatus', 'originYear', 'amount', 'note'],
  adjustment: ['documentId', 'on', 'direction', 'amount', 'reason'],
  commitment: ['activityId', 'documentId', 'on', 'amount', 'note'],
  disbursement: ['on', 'voucherNumber', 'source', 'kind', 'yearStatus', 'amount', 'activityId', 'note'],
  estimate: ['on', 'source', 'kind', 'amount', 'note'],
  zero: ['on', 'source', 'kind', 'note'],
  reversal: ['reason'],
}

/** A payment, an estimate and a confirmed zero are of a day; of a decision sometimes only the year is known. */
const needsDay: readonly FormKind[] = ['disbursement', 'estimate', 'zero']

export type EntryFault =
  | 'missingAmount'
  | 'zeroAmount'
  | 'missingDay'
  | 'missingReason'
  | 'wrongDay'
  | MoneyFault
export type EntryFaults = Partial<Record<FieldName, EntryFault>>

/** Everything that keeps a form from being sent, by field. */
export function findEntryFaults(kind: FormKind, entry: Entry): EntryFaults {
  const fields = formFields[kind]
  const faults: EntryFaults = {}
  if (fields.includes('amount')) {
    const fault = findAmountFault(kind, entry.amount)
    if (fault) faults.amount = fault
  }
  if (fields.includes('on')) {
    if (entry.on === '' && needsDay.includes(kind)) faults.on = 'missingDay'
    if (entry.on !== '' && !isDay(entry.on)) faults.on = 'wrongDay'
  }
  if (fields.includes('reason') && entry.reason.trim() === '') faults.reason = 'missingReason'
  if (isOriginAsked(kind, entry) && !/^20\d\d$/.test(entry.originYear)) faults.originYear = 'missingDay'
  return faults
}

const isOriginAsked = (kind: FormKind, entry: Entry) =>
  kind === 'allocation' && entry.yearStatus === 'carried-over'

function findAmountFault(kind: FormKind, typed: string): EntryFault | undefined {
  const parsed = parseTypedMoney(typed)
  if (parsed.state === 'empty') return 'missingAmount'
  if (parsed.state === 'fault') return parsed.fault
  return parsed.amount === 0n && kind !== 'estimate' ? 'zeroAmount' : undefined
}

/** A day of the calendar in ISO form. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  )
}

/** What was typed as an amount; undefined while it is none. */
export function amountOf(entry: Pick<Entry, 'amount'>): bigint | undefined {
  const parsed = parseTypedMoney(entry.amount)
  return parsed.state === 'amount' ? parsed.amount : undefined
}

/** Where a form writes to. */
export interface FormPlace {
  communeId: string
  year: number
  node: string
  /** The line to adjust or take back. */
  line?: LedgerRow
}

/** The operation a filled-in form calls, and what it sends. */
export function toWrite(
  kind: FormKind,
  entry: Entry,
  id: string,
  place: FormPlace,
): { operation: string; input: { communeId: string } & Record<string, unknown> } {
  const { communeId, year, node, line } = place
  const at = { communeId, id, nodeCode: node, budgetYear: year, ...given({ note: entry.note }) }
  const purse = { sourceCode: entry.source, kindCode: entry.kind }
  const amount = (amountOf(entry) ?? 0n).toString()
  const document = given({ documentId: entry.documentId })
  const { yearStatus } = entry
  switch (kind) {
    case 'allocation':
      return {
        operation: 'capital.allocate',
        input: {
          ...at,
          ...purse,
          ...document,
          ...given({ decidedOn: entry.on }),
          yearStatus,
          amount,
          ...(isOriginAsked(kind, entry) && { originYear: Number(entry.originYear) }),
        },
      }
    case 'adjustment':
      return {
        operation: 'capital.adjust-allocation',
        input: {
          communeId,
          id,
          allocationId: line?.id,
          amount: entry.direction === 'decrease' ? `-${amount}` : amount,
          reason: entry.reason,
          ...document,
          ...given({ decidedOn: entry.on }),
        },
      }
    case 'commitment':
      return {
        operation: 'capital.record-commitment',
        input: {
          ...at,
          amount,
          ...document,
          ...given({ approvedOn: entry.on, activityId: entry.activityId }),
        },
      }
    case 'disbursement':
      return {
        operation: 'capital.record-disbursement',
        input: {
          ...at,
          ...purse,
          yearStatus,
          amount,
          paidOn: entry.on,
          ...given({ voucherNumber: entry.voucherNumber, activityId: entry.activityId }),
        },
      }
    case 'estimate':
      return {
        operation: 'capital.record-estimate',
        input: { ...at, ...purse, amount, estimatedOn: entry.on },
      }
    case 'zero':
      return {
        operation: 'capital.confirm-no-disbursement',
        input: { ...at, confirmedOn: entry.on, ...(entry.source && entry.kind ? purse : {}) },
      }
    case 'reversal':
      return line?.register === 'commitment'
        ? {
            operation: 'capital.reverse-commitment',
            input: { communeId, id, commitmentId: line.id, reason: entry.reason },
          }
        : {
            operation: 'capital.reverse-disbursement',
            input: { communeId, id, disbursementId: line?.id, reason: entry.reason },
          }
  }
}

/** Fields that were filled in; an empty one is left out, never sent as an empty text. */
const given = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
