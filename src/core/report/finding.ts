/** What the live check looks for. */
export const findingRules = [
  'missing-data',
  'typed-number',
  'typed-number-differs',
  'estimate-as-result',
  'village-unknown',
  'stale-figure',
  'figure-gone',
  'open-comment',
  'section-not-reviewed',
  'two-values',
  'checked',
] as const
export type FindingRule = (typeof findingRules)[number]

/** `error`: wrong as it stands; `doubt`: look at it; `hint`: still to be done. */
export type Severity = 'error' | 'doubt' | 'hint'

/** The same sentence in both languages. */
export interface Said {
  vi: string
  en: string
}

/** One thing the live check found in a report, with what to do about it. */
export interface Finding {
  /** The same as long as the same thing is found at the same place. */
  id: string
  rule: FindingRule
  severity: Severity
  section: string
  /** Absent when the whole section is meant. */
  blockKey?: string
  /** The words meant, to find them again in the block. */
  quote?: string
  /** The figure meant. */
  figure?: { key: string; form: string }
  sentence: Said
  advice: Said
  /** The arithmetic that shows it, as the report writes numbers. */
  arithmetic?: string
}
