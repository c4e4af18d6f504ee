import { markFindingOperation, switchRuleOperation, unmarkFindingOperation } from './checker.service.ts'

export { type CheckMark, listMarks, listRulesOff, type RuleOff } from './checker.queries.ts'

export const checkerOperations = [markFindingOperation, unmarkFindingOperation, switchRuleOperation] as const
