import { findConsequences } from './consequences.ts'
import type { ReadDocument } from './document.ts'
import { withoutExplained } from './explained.ts'
import type { CheckFinding, CheckGround } from './finding.ts'
import { gather } from './gather.ts'
import { findClaims } from './layers/claims/claims.ts'
import type { ReadRates } from './read-rates.ts'
import { checkPointers } from './rules/appendix-ref/index.ts'
import { checkAccounts } from './rules/balance/index.ts'
import { checkDocumentsCited } from './rules/citation/index.ts'
import { checkCounts } from './rules/count-of-list/index.ts'
import { checkDuplicates } from './rules/duplicate/duplicate.ts'
import { checkStates } from './rules/estimate-vs-actual/index.ts'
import { checkImplied } from './rules/implied-denominator/implied-denominator.ts'
import { checkWords } from './rules/label/index.ts'
import { checkOrder } from './rules/numbering/index.ts'
import { checkTimes } from './rules/period/index.ts'
import { checkNames } from './rules/place-name/index.ts'
import { checkRates } from './rules/ratio/index.ts'
import { findOddShares, findSharesOfWhole } from './rules/ratio/odd-share.ts'
import { findShares } from './rules/ratio/share.ts'
import { checkToldTwice } from './rules/repeat/index.ts'
import { checkStoredFigures } from './rules/stored-figure/stored-figure.ts'
import { checkWriting } from './rules/style/index.ts'
import { checkTotals } from './rules/sum/index.ts'
import { checkAllTables } from './rules/table/index.ts'
import { checkSizes } from './rules/unit-scale/index.ts'
import { type Checked, countChecked } from './tally.ts'
import { withoutConsequences, withoutTwins } from './told-once.ts'
import { type Understanding, understand } from './understanding.ts'

export interface CheckResult {
  /** In reading order. */
  findings: CheckFinding[]
  checked: Checked
}

/** All faults of a document, in reading order. */
export const checkDocument = (document: ReadDocument, ground: CheckGround = {}): CheckFinding[] =>
  inspectDocument(document, ground).findings

/** All faults of a document, and how much of it could be checked. */
export function inspectDocument(document: ReadDocument, ground: CheckGround = {}): CheckResult {
  const read = understand(document, ground)
  const findings = findFaults(read)
  return { findings, checked: countChecked(read, findings, ground.without) }
}

/** All faults of what was read, in reading order; what fits is noted among its agreements. */
export function findFaults(read: Understanding): CheckFinding[] {
  const { ground } = read
  const all = gather(read.sentences, (sentence) => findClaims(read.text, sentence))
  const ofWhole = findSharesOfWhole(read, all)
  const odd = findOddShares(
    read,
    all.filter((claim) => !ofWhole.claims.has(claim)),
  )
  const claims = all.filter((claim) => !ofWhole.claims.has(claim) && !odd.claims.has(claim))
  const rates: ReadRates = { all, claims, shares: findShares(read, claims) }
  const direct = [
    ...ofWhole.findings,
    ...odd.findings,
    ...checkRates(read, rates),
    ...checkImplied(read, rates.shares, claims),
    ...checkTotals(read),
    ...checkAccounts(read),
    ...checkAllTables(read),
    ...checkSizes(read),
    ...checkOrder(read),
    ...checkDocumentsCited(read),
    ...checkNames(read),
    ...checkDuplicates(read),
    ...checkTimes(read),
    ...checkWords(read, rates),
    ...checkStates(read),
    ...checkToldTwice(read),
    ...checkCounts(read),
    ...checkPointers(read),
    ...checkStoredFigures(read),
    ...checkWriting(read),
  ]
  const findings = findConsequences(read, rates, direct)
  return withoutTwins(
    withoutExplained(read, withoutConsequences(read, findings)).filter(
      ({ rule, start }) => !ground.without?.includes(rule) && !(rule === 'sum' && odd.agreed.has(start)),
    ),
  ).sort((a, b) => a.start - b.start || a.end - b.end)
}
