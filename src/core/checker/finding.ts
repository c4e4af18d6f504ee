import type { Assembly, IssuingOffice, LegalKind } from '../policy/issuing.ts'
import type { Span } from './document.ts'

/** The kinds of fault, named as the cases of the checker name them. */
export const ruleNames = [
  'ratio',
  'implied-denominator',
  'sum',
  'balance',
  'unit-scale',
  'numbering',
  'citation',
  'place-name',
  'duplicate',
  'period',
  'label',
  'estimate-vs-actual',
  'repeat',
  'count-of-list',
  'rounding',
  'appendix-ref',
  'term',
  'layout',
  'stored-figure',
] as const

export type RuleName = (typeof ruleNames)[number]

/** An error is certain, a warning is to be looked at, a hint costs nothing to pass over. */
export type Severity = 'error' | 'warning' | 'hint'

/** One fault: where, what is wrong in Vietnamese, the arithmetic that shows it, the right text when it is certain. */
export interface CheckFinding extends Span {
  rule: RuleName
  severity: Severity
  quote: string
  message: string
  arithmetic?: string
  /** What the quote should read; absent when the text cannot tell. */
  suggest?: string
  /** Key of the figure of the system that it was compared with. */
  figure?: string
  /** The other places that take part: the parts of a sum, the first of two values. */
  related: Span[]
}

/** What the checker may rely on from outside of the text. */
export interface CheckGround {
  places?: readonly string[]
  documents?: readonly {
    symbol: string
    date?: string
    issuer?: string
    /** Of a list that has not all documents: a number that is not in it may well exist. */
    isOfOpenList?: boolean
  }[]
  /** Offices that issue documents; without them nothing is said of codes and names of offices. */
  offices?: readonly IssuingOffice[]
  kinds?: readonly SignedKind[]
  /** The terms of the National Assembly; without them nothing is said of its symbols. */
  assemblies?: readonly Assembly[]
  /** The reporting year, when the caller knows it; else the text's own. */
  year?: number
  /** The figures the system stores for this unit and year, ready to be compared. */
  figures?: readonly StoredFigure[]
  /** Rules the unit has switched off. */
  without?: readonly RuleName[]
}

/** A kind of document and what its code begins with; who issues it and how where the law says so. */
export type SignedKind = Pick<LegalKind, 'name' | 'signs' | 'verified'> &
  Partial<Pick<LegalKind, 'issuedBy' | 'hasYear' | 'usageVerified'>>

/** A figure of the system in the words it may be recognised by. */
export interface StoredFigure {
  key: string
  label: string
  /** As printed, "30/1.081 hộ (2,78%)". */
  printed: string
  value: number
  unit: string
  numerator?: number
  denominator?: number
}
