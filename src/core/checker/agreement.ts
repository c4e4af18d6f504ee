import type { Span } from './document.ts'
import type { RuleName } from './finding.ts'

/** Figures that a rule has held against each other and found to fit. */
export interface Agreement {
  rule: RuleName
  figures: readonly Span[]
}

/** A rule's answer where figures fit: they are noted, and there is nothing to find. */
export type Agree = (rule: RuleName, ...figures: readonly Span[]) => never[]
