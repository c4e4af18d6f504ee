import { createContext, useContext } from 'react'
import type { DeskReport, DeskSection, ReportDesk } from '../../../../modules/reports/desk.contract.ts'

/** The three parts of the desk; one at a time on a phone. */
export const panes = ['outline', 'page', 'details'] as const
export type Pane = (typeof panes)[number]

export const tabs = ['figure', 'comments', 'checks', 'section', 'file'] as const
export type Tab = (typeof tabs)[number]

/** A place in the report: a section, or a sentence of it. */
export interface Place {
  section: string
  blockKey?: string
}

/** A comment that is being begun. */
export interface CommentAnchor extends Place {
  quote?: string
}

/** Where on the screen somebody pressed, to put the cursor there. */
export interface Point {
  left: number
  top: number
}

export interface Composer {
  desk: ReportDesk
  /** Null while nobody has opened the report of the year. */
  report: DeskReport | null
  communeId: string
  /** Of this open page. */
  lockId: string
  nameOf: (key: string) => string

  current: Place | undefined
  /** Makes a place the current one; with `scroll` brings it into sight, with `focus` moves there. */
  go: (place: Place, how?: { scroll?: boolean; focus?: boolean }) => void

  /** The section that is being written in. */
  written: { section: string; at?: Point; blockKey?: string } | undefined
  write: (section: string, at?: { at?: Point; blockKey?: string }) => void
  stopWriting: () => void

  pane: Pane
  showPane: (pane: Pane) => void
  tab: Tab
  showTab: (tab: Tab) => void

  askFigure: (key: string) => void
  anchor: CommentAnchor | undefined
  beginComment: (anchor: CommentAnchor | undefined) => void
  /** The finding one stands at, by its id. */
  finding: string | undefined
  goFinding: (id: string) => void
}

export const ComposerContext = createContext<Composer | undefined>(undefined)

/** The desk around the component. */
export function useComposer(): Composer {
  const found = useContext(ComposerContext)
  if (!found) throw new Error('useComposer outside of the composer')
  return found
}

/** How a section is called: "III.2. Chương trình …" is its heading, the frame has names of its own. */
export function titleOf({ number, title }: Pick<DeskSection, 'number' | 'title'>): string {
  return number ? `${number}. ${title}` : title
}

/** The element of a place on the page. */
export function findPlace({ section, blockKey }: Place): HTMLElement | null {
  const box = document.querySelector<HTMLElement>(`[data-section-key="${CSS.escape(section)}"]`)
  return (blockKey && box?.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockKey)}"]`)) || box
}
