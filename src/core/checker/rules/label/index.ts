import type { CheckFinding } from '../../finding.ts'
import type { ReadRates } from '../../read-rates.ts'
import type { Understanding } from '../../understanding.ts'
import { checkChangeWords } from './change-word.ts'
import { checkGapVerdicts } from './gap-verdict.ts'
import { checkLabels } from './label.ts'
import { checkOddUnits } from './odd-unit.ts'
import { checkPovertyGroups } from './poverty-group.ts'
import { checkRatedGroups } from './rated-group.ts'
import { checkSuperlatives } from './superlative.ts'
import { checkSwappedUnits } from './swapped-unit.ts'
import { checkTargets } from './target.ts'
import { checkToldVerdicts } from './told-verdict.ts'
import { checkTooMany } from './too-many.ts'
import { checkTurnedGaps } from './turned-gap.ts'
import { checkVerdictsBeside } from './verdict-beside.ts'
import { checkVerdicts } from './wrong-verdict.ts'

/** Words that say something else than their numbers. */
export const checkWords = (read: Understanding, { all }: ReadRates): CheckFinding[] => [
  ...checkLabels(read, all),
  ...checkVerdicts(read),
  ...checkGapVerdicts(read),
  ...checkToldVerdicts(read),
  ...checkTurnedGaps(read),
  ...checkChangeWords(read),
  ...checkSuperlatives(read),
  ...checkVerdictsBeside(read),
  ...checkPovertyGroups(read),
  ...checkRatedGroups(read),
  ...checkSwappedUnits(read),
  ...checkTargets(read),
  ...checkTooMany(read),
  ...checkOddUnits(read),
]
