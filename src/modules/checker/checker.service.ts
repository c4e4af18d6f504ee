import { implementWrite } from '../../platform/operations.ts'
import { markFinding, switchRule, unmarkFinding } from './checker.contract.ts'
import {
  type CheckMark,
  deleteMark,
  deleteRuleOff,
  findMark,
  listRulesOff,
  putMark,
  putRuleOff,
  type RuleOff,
} from './checker.queries.ts'

/** What the audit line keeps; who and when it says itself. */
const ofMark = ({ markedBy: _by, markedAt: _at, communeId: _where, ...mark }: CheckMark) => mark
const ofRule = ({ rule, reason }: RuleOff) => ({ rule, reason })

export const markFindingOperation = implementWrite(markFinding, async (tx, input, { actor, now }) => {
  const stored = await findMark(tx, input)
  const mark: CheckMark = { ...input, id: stored?.id ?? input.id, markedBy: actor.name, markedAt: now }
  await putMark(tx, mark)
  return {
    entity: 'check-mark',
    entityId: mark.id,
    before: stored ? ofMark(stored) : null,
    after: ofMark(mark),
  }
})

export const unmarkFindingOperation = implementWrite(unmarkFinding, async (tx, input) => {
  const stored = await findMark(tx, input)
  if (stored) await deleteMark(tx, stored)
  const entityId = stored?.id ?? `${input.sha256}.${input.start}`
  return { entity: 'check-mark', entityId, before: stored ? ofMark(stored) : null, after: null }
})

export const switchRuleOperation = implementWrite(switchRule, async (tx, input, { actor, now }) => {
  const { communeId, rule } = input
  const stored = (await listRulesOff(tx, communeId)).find((off) => off.rule === rule)
  const before = stored ? ofRule(stored) : null
  if (input.isOn) {
    await deleteRuleOff(tx, { communeId, rule })
    return { entity: 'check-rule', entityId: rule, before, after: null }
  }
  const { reason } = input
  const id = stored?.id ?? input.id
  await putRuleOff(tx, { communeId, id, rule, reason, switchedBy: actor.name, switchedAt: now })
  return { entity: 'check-rule', entityId: rule, before, after: { rule, reason } }
})
