import type { IsoDate } from '../../core/contract.ts'
import type { FigureView } from '../../core/figures/explain.ts'

/** A source or kind of money as forms offer it, under its name of that year. */
export interface MoneyTerm {
  code: string
  label: string
  labelEn: string
  /** Stands for "the decision did not split it". */
  isUnsplit: boolean
}

/** Money of one source and kind at a node, where a decision split it. */
export interface MoneyLine {
  id: string
  source: MoneyTerm
  kind: MoneyTerm
  /** Local name → figure key. */
  figures: Record<string, string>
}

/** One place of the programme tree with the keys of its figures. */
export interface MoneyNode {
  code: string
  parent?: string
  level: number
  /** "Dự án 1"; empty for a programme. */
  number: string
  title: string
  /** As a sentence names it: "Nội dung 4, Dự án 1". */
  name: string
  titleEn?: string
  hasMoney: boolean
  isVerified: boolean
  /** Where the wording was seen. */
  reference: string
  figures: Record<string, string>
  lines: MoneyLine[]
  /** What is worth a second look, in both languages. */
  findings: { vi: string; en: string }[]
}

/** The programmes of a year with all their money. */
export interface MoneyTree {
  year: number
  asOf: IsoDate
  nodes: MoneyNode[]
  figures: FigureView[]
  sources: MoneyTerm[]
  kinds: MoneyTerm[]
}

/** A line of any of the five registers of money, as the ledger of a node shows it. */
export interface LedgerRow {
  register: 'allocation' | 'commitment' | 'disbursement' | 'estimate' | 'zero'
  id: string
  nodeCode: string
  /** Named where the line stands below the node that was asked for. */
  nodeName: string
  sourceCode?: string
  kindCode?: string
  /** "ngân sách trung ương, vốn sự nghiệp"; absent where it was not split. */
  purse?: string
  yearStatus?: 'current' | 'carried-over'
  originYear?: number
  /** Whole đồng, as digits. */
  amount: string
  /** From this day on it counts. */
  on: IsoDate
  /** False when only the year is known. */
  isDayKnown: boolean
  /** The line it adjusts or takes back. */
  correctsId?: string
  /** True when a later line took it back in full. */
  isReversed: boolean
  activity?: string
  voucherNumber?: string
  reason?: string
  note?: string
  /** "Quyết định số 192/QĐ-UBND ngày 25/4/2022". */
  decision?: string
  synthetic: boolean
  recordedBy?: string
  recordedAt?: string
}

/** What forms offer to choose from. */
export interface MoneyChoices {
  documents: { id: string; label: string }[]
  activities: { id: string; label: string; nodeCode: string }[]
}

/** What is left to pay from one purse at a node on a day. */
export interface RemainingMoney {
  /** Whole đồng, as digits; the least of that day and every later day in the books. */
  remaining: string
}
