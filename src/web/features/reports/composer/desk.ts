import type { Right } from '../../../../core/rights/rights.ts'

export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved' | 'issued'
export type SentenceStyle = 'body' | 'dash' | 'plus' | 'note'

export interface DeskFigure {
  type: 'figure'
  key: string
  text: string
  state: 'reported' | 'zero' | 'missing'
  kind: 'plan' | 'actual' | 'estimate'
  synthetic?: boolean
  form: string
  seen?: string
  isStale: boolean
}
export type DeskInline =
  | { type: 'text'; text: string; bold?: boolean; italic?: boolean }
  | DeskFigure
  | { type: 'citation'; symbols: string[]; text: string }

export interface DeskOriginal {
  style: SentenceStyle
  inlines: DeskInline[]
  text: string
}
export interface DeskItem {
  blockKey: string
  kind: 'auto' | 'written' | 'table'
  style: SentenceStyle
  inlines: DeskInline[]
  text: string
  html?: string
  stale: boolean
  isNew: boolean
  original: DeskOriginal | null
}

export type WrittenInline =
  | { type: 'text'; text: string; bold?: boolean; italic?: boolean }
  | { type: 'figure'; key: string; form: string; seen: string }
  | { type: 'citation'; symbols: string[] }
export type SectionItem =
  | { kind: 'auto'; block: string }
  | { kind: 'written'; block: string; style: SentenceStyle; content: WrittenInline[] }
export interface SectionContent {
  items: SectionItem[]
  leftOut: string[]
}

export type SectionState = 'not-started' | 'drafting' | 'reviewed'
export interface DeskSection {
  key: string
  number: string | null
  title: string
  level: number
  state: SectionState
  items: DeskItem[]
  version: number
}
export interface Desk {
  may: readonly Right[]
  sections: DeskSection[]
}
