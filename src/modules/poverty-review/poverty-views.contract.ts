import type { IsoDate } from '../../core/contract.ts'
import type { FigureView } from '../../core/figures/explain.ts'
import type { Movement } from '../../core/poverty/balance.ts'
import type { PovertyCounts } from '../../core/poverty/counts.ts'

/** What was counted in one village; without a village, in the commune. */
export interface PlaceView extends PovertyCounts {
  id: string
  villageId?: string
  movements: (Movement & { id: string })[]
  synthetic: boolean
}

/** A review with everything in it. */
export interface ReviewView {
  id: string
  revision: number
  year: number
  status: 'preliminary' | 'official'
  reviewedOn?: IsoDate
  documentId?: string
  decision?: string
  note?: string
  synthetic: boolean
  commune?: PlaceView
  villages: PlaceView[]
}

export interface PovertyView {
  asOf: IsoDate
  /** The villages of the year with the part of figure keys that stands for each that was counted. */
  villages: { id: string; name: string; slug?: string }[]
  preliminary?: ReviewView
  official?: ReviewView
  /** Last year's result: what this year's tables open with. */
  lastYear?: ReviewView
  /** Those of the commune and of every village that was counted. */
  figures: FigureView[]
  documents: { id: string; label: string }[]
}
