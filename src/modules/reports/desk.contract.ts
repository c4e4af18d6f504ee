import { z } from 'zod'
import type { PrintStyle } from '../../core/figures/print.ts'
import type { Difference } from '../../core/report/differences.ts'
import type { Finding } from '../../core/report/finding.ts'
import type { DeskItem } from '../../core/report/section-content.ts'
import type { ReportState, ReportTransition } from '../../core/workflow/report-states.ts'
import type { SectionState } from './sections.contract.ts'

/** What the report desk reads. Every moment is an ISO 8601 text, every day `YYYY-MM-DD`. */

export interface Person {
  id: string
  name: string
}

/** One issue of the report: number, day, and the stored files that never change. */
export interface ReportIssueView {
  id: string
  /** 1 for the first issue, 2 for its correction… */
  sequence: number
  /** "05/BC-UBND". */
  number: string
  issuedOn: string
  issuedBy: string
  signer?: string
  /** `replaced` once a correction was issued. */
  state: 'in-force' | 'replaced'
  /** SHA-256 of the approved document; its beginning stands on the last line of the file. */
  sha256: string
  files: { name: string; mediaType: string; bytes: number; sha256: string; href: string }[]
  /** What a correction changed against the issue before it. */
  slip: CorrectionLine[]
  /** Why it was corrected; of a correction. */
  reason?: string
  signed?: SignedCopyView
}

/** One difference of a correction. `key` names it in `reasons` of `reports.submit`. */
export interface CorrectionLine extends Difference {
  /** Absent while nobody has given it. */
  reason?: string
}

export interface SignedCopyView {
  id: string
  fileName: string
  uploadedBy: string
  uploadedAt: string
  sha256: string
  href: string
  /** How it was found to be the same document. */
  check: 'same-bytes' | 'same-text'
  /** The result in words. */
  result: { vi: string; en: string }
}

/** Who holds a section to write in it. */
export interface SectionLock {
  holder: Person
  /** The lock of the asking page when it passed its `lockId`. */
  lockId: string
  expiresAt: string
  isMine: boolean
}

export interface DeskSection {
  key: string
  /** "I", "1", "1.1", "Phụ lục II"; absent for a run-in title. */
  number?: string
  title: string
  /** 1 to 4; 0 for the sentences before the first and after the last heading. */
  level: 0 | 1 | 2 | 3 | 4
  part: 'body' | 'appendix'
  /** False: it has nothing to say now and does not print; writing in it makes it print. */
  isPrinted: boolean
  state: SectionState
  owner?: Person
  dueOn?: string
  /** Of the newest version; 0 while everything is the system's. */
  version: number
  lastWriter?: { name: string; at: string }
  lock?: SectionLock
  /** The person may write here and the report is open for writing. */
  isEditable: boolean
  items: DeskItem[]
  /** Blocks of the system that somebody left out; they can be put back. */
  leftOut: DeskItem[]
}

export interface DeskRemark {
  id: string
  author: Person
  text: string
  at: string
}

/** A thread of remarks at one sentence. */
export interface DeskComment {
  /** Of the first remark. */
  id: string
  section: string
  blockKey?: string
  quote?: string
  remarks: DeskRemark[]
  isResolved: boolean
  resolvedBy?: string
  resolvedAt?: string
  /** The sentence is not there any more, or does not hold the quoted words. */
  isAnchorGone: boolean
  mayResolve: boolean
}

export interface DeskMissing {
  key: string
  label: string
  labelEn: string
  reason: string
  section: string
  enteredIn: string
}

/** What happened to the report, newest first. */
export interface DeskEvent {
  id: string
  transition: ReportTransition
  by: string
  at: string
  note?: string
  sha256?: string
}

export interface DeskReport {
  id: string
  outline: string
  year: number
  asOf: string
  state: ReportState
  /** For `revision` of every step. */
  revision: number
  /** A correction is being prepared while this issue is in force. */
  correctionOf?: string
  /** Of the frozen document, while one is: what `reports.approve` and `reports.issue` must name. */
  sha256?: string
  submittedBy?: string
  submittedAt?: string
  approvedBy?: string
  approvedAt?: string
  particulars: {
    cutOffOn: string
    place?: string
    superiorAgency?: string
    agency?: string
    councilSession?: string
    councilTerm?: string
    councilYears?: string
    recipients: string[]
    authorityLines: string[]
    signerTitle?: string
    signerName?: string
  }
  /** What would be printed if it were issued now. */
  next: { number: number; symbol: string; place: string; authority: string[]; signer?: string }
}

export interface ReportDesk {
  /** Null while nobody has opened a report of the year; everything is then the system's and read only. */
  report: DeskReport | null
  /** In printing order; those without a heading are `opening` and `closing`. */
  sections: DeskSection[]
  comments: DeskComment[]
  findings: Finding[]
  missing: DeskMissing[]
  /** Differences from the issue in force while a correction is prepared. */
  correction: CorrectionLine[]
  may: { transitions: ReportTransition[]; write: boolean; comment: boolean }
  /** Who may be given a section. */
  people: Person[]
  issues: ReportIssueView[]
  events: DeskEvent[]
}

/** `GET …/report/desk` */
export const deskQuery = z.object({ lockId: z.uuid().optional() })

/** `GET …/report/figures?text=`: what typing `/` offers. */
export const figureSearchQuery = z.object({ text: z.string().max(100).default('') })
export interface FigureChoice {
  key: string
  label: string
  labelEn: string
  kind: 'plan' | 'actual' | 'estimate'
  state: 'reported' | 'zero' | 'missing'
  /** How it can be printed; the first is the usual one. */
  forms: { form: PrintStyle; text: string }[]
}
export interface FigureChoices {
  figures: FigureChoice[]
}

/** `GET …/report/sections/:key/versions`: newest first, hasty saves of one person as one. */
export interface SectionVersionView {
  id: string
  version: number
  /** `kept`: it came when somebody else had the section, and never printed. */
  standing: 'printed' | 'kept'
  author: string
  at: string
  basedOn: number
  items: DeskItem[]
}
export interface SectionVersions {
  versions: SectionVersionView[]
}

/** `GET …/report/compare?with=2022` */
export const compareQuery = z.object({ with: z.coerce.number().int().min(2000).max(2100) })
export interface ComparedSection {
  key: string
  number?: string
  title: string
  level: number
  /** In plain words, in printing order. */
  now: string[]
  before: string[]
  figures: { key: string; label: string; now: string; before: string; isChanged: boolean }[]
}
export interface ReportComparison {
  year: number
  with: number
  /** The other year's report is issued, a draft, or was never opened and is only what the registers say. */
  source: 'issued' | 'draft' | 'registers'
  sections: ComparedSection[]
}

/** `GET …/report/todo`: for the home page. */
export interface ReportTodo {
  report: { id: string; state: ReportState; year: number } | null
  missing: {
    section: string
    title: string
    owner?: Person
    dueOn?: string
    inputs: { key: string; label: string; labelEn: string; enteredIn: string }[]
  }[]
  /** Reports of any year that wait for this person. */
  approvals: {
    reportId: string
    year: number
    state: ReportState
    submittedBy: string
    submittedAt: string
  }[]
  /** Open threads in this person's sections, or that they began and somebody answered. */
  comments: { id: string; section: string; quote?: string; text: string; author: string; at: string }[]
  staleCount: number
  sections: {
    total: number
    reviewed: number
    mine: { key: string; title: string; state: SectionState; dueOn?: string }[]
  }
}
