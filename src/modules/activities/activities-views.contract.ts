import type { IsoDate } from '../../core/contract.ts'

/** A step of the policy register of steps, in order. */
export interface StepTerm {
  code: string
  label: string
  labelEn: string
}

/** A line of money that was approved for a work or paid for it. */
export interface WorkMoney {
  id: string
  kind: 'commitment' | 'disbursement'
  /** Whole đồng, as digits; negative where it takes another back. */
  amount: string
  on?: IsoDate
  year: number
  decision?: string
  voucherNumber?: string
  note?: string
}

/** A work or activity as the screen shows it: what is given to whom, how far it has come, and its money. */
export interface WorkView {
  id: string
  revision: number
  code: string
  name: string
  description?: string
  nodeCode: string
  nodeName: string
  village?: string
  villageId?: string
  fromYear: number
  toYear: number
  documentId?: string
  decision?: string
  note?: string
  synthetic: boolean
  items: {
    code: string
    label: string
    measure: 'hộ' | 'người' | 'công trình'
    quantity: number
    stage: 'approved' | 'delivered'
  }[]
  steps: { id: string; code: string; on?: IsoDate; year: number; note?: string }[]
  progress: { id: string; on: IsoDate; percent: number; note?: string }[]
  money: WorkMoney[]
  /** Local name → figure key. */
  figures: { beneficiaries: string; approved: string }
}

export interface WorksView {
  steps: StepTerm[]
  works: WorkView[]
  /** The programme's places a work of the year may belong to. */
  nodes: { code: string; label: string }[]
  villages: { id: string; name: string }[]
  documents: { id: string; label: string }[]
}
