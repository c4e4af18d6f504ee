import type { IsoDate } from '../../core/contract.ts'
import type { RiskReason, Standing } from '../../core/criteria/standing.ts'

/** A judgement as the screen shows it. */
export interface AssessmentView {
  id: string
  status: 'met' | 'not-met' | 'not-assessed'
  on?: IsoDate
  year: number
  assessor?: string
  owner?: string
  dueOn?: IsoDate
  atRisk: boolean
  decision?: string
  note?: string
  village?: string
  synthetic: boolean
}

/** A required value of an item, for everybody or for one group of communes. */
export interface RequirementView {
  group?: string
  operator: 'at-least' | 'at-most' | 'equals' | 'met' | 'set-by-province'
  value?: number
  text?: string
  isVerified: boolean
}

/** One criterion, or one of its items, with everything that was judged of it. */
interface JudgedView {
  number: string
  title?: string
  titleEn?: string
  isVerified: boolean
  source?: string
  own?: AssessmentView
  /** Older judgements and those of other years, newest first. */
  history: AssessmentView[]
}

export interface ItemView extends JudgedView {
  measure?: string
  requirements: RequirementView[]
}

export interface CriterionView extends JudgedView {
  standing: Standing
  reasons: RiskReason[]
  figure: string
  items: ItemView[]
}

/** A set of criteria that holds in the year. */
export interface CriteriaSetView {
  code: string
  title: string
  titleEn: string
  decision?: string
  subject: 'commune' | 'village'
  isVerified: boolean
  source: string
  note?: string
  /** How many criteria the decision has, also where their wording was not obtained. */
  total?: number
  itemsTotal?: number
  itemsKnown: number
  own?: AssessmentView
  history: AssessmentView[]
  criteria: CriterionView[]
  /** For sets that judge villages: what was judged of each. */
  villages: AssessmentView[]
  figures: { status?: string; met?: string }
}

/** A model residential area, being built or recognised. */
export interface ModelAreaView {
  id: string
  village: string
  status: 'building' | 'recognised'
  on?: IsoDate
  year: number
  decision?: string
  note?: string
  synthetic: boolean
}

export interface CriteriaView {
  asOf: IsoDate
  sets: CriteriaSetView[]
  areas: ModelAreaView[]
}
