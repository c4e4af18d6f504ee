import { z } from 'zod'
import type { ReadDocument } from '../../core/checker/document.ts'
import { type CheckFinding, ruleNames, type Severity } from '../../core/checker/finding.ts'
import type { CheckedKind, ParagraphLook } from '../../core/checker/original.ts'
import type { Checked } from '../../core/checker/tally.ts'

/** A finding as the screen shows it; offsets are units of `document.text`. */
export interface ShownFinding extends CheckFinding {
  /** Its own within the report: rule and place. */
  key: string
  place: string
  sentence: string
  /** What the quote as a whole should read, when that is sure; only these change a corrected file. */
  proposal?: string
  mark?: ShownMark
}

/** What somebody of the unit has said of a finding. */
export interface ShownMark {
  verdict: 'right' | 'not-an-error'
  reason?: string
  markedBy: string
  /** A moment; text once it has come to a page. */
  markedAt: Date | string
}

/** How a paragraph of a Word file stands on its page. */
export type ShownLook = Pick<ParagraphLook, 'start' | 'align' | 'isBold' | 'isItalic'>

/** A checked report as the screen shows it: the document, the findings in reading order, how many of each kind. */
export interface ShownReport {
  name: string
  sha256: string
  kind: CheckedKind
  document: ReadDocument
  /** Where the pages of a PDF begin. */
  pages?: readonly { number: number; start: number }[]
  /** In the order of the text; only for Word. */
  looks?: readonly ShownLook[]
  findings: ShownFinding[]
  counts: Record<Severity, number>
  checked: Checked
}

/** A rule that the unit has switched off. */
export interface ShownRuleOff {
  rule: (typeof ruleNames)[number]
  reason: string
  switchedBy: string
  switchedAt: string
}

const short = z.string().max(2_000)
const listedFinding = z.object({
  rule: z.enum(ruleNames),
  severity: z.enum(['error', 'warning', 'hint']),
  place: short,
  sentence: short,
  quote: z.string().max(20_000),
  message: short,
  arithmetic: short.optional(),
  suggest: short.optional(),
  proposal: short.optional(),
  /** What the person who looked at it has said. */
  opinion: short.optional(),
})

/** Findings that a page sends to get them as a table. */
export const findingsList = z.object({
  reports: z
    .array(
      z.object({
        name: z.string().max(300),
        findings: z.array(listedFinding),
        unread: z.array(short).optional(),
        checked: z.object({ figures: z.int().min(0), agreeing: z.int().min(0) }).optional(),
      }),
    )
    .max(2_000),
})
export type ListedFinding = z.infer<typeof listedFinding>
export type FindingsList = z.infer<typeof findingsList>
export type ListedReport = FindingsList['reports'][number]
