import { describe, expect, it } from 'vitest'
import { type Right, rights } from '../rights/rights.ts'
import {
  findNextState,
  isOpenForWriting,
  listTransitions,
  type ReportState,
  type ReportTransition,
  reportRules,
  reportStates,
  reportTransitions,
} from './report-states.ts'

/** Written out independently of the table: from each state, where each step leads. */
const expected: Record<ReportState, Partial<Record<ReportTransition, ReportState>>> = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', return: 'returned', approve: 'approved' },
  returned: { submit: 'submitted' },
  approved: { return: 'returned', issue: 'issued' },
  issued: { correct: 'draft' },
}
const needed: Record<ReportTransition, Right> = {
  submit: 'reports.submit',
  withdraw: 'reports.submit',
  return: 'reports.approve',
  approve: 'reports.approve',
  issue: 'reports.issue',
  correct: 'reports.issue',
}
const pairs = reportStates.flatMap((state) => reportTransitions.map((step) => [state, step] as const))

describe('the way of a report', () => {
  it.each(pairs)('from %s by "%s" leads where the office expects, or nowhere', (state, step) => {
    expect(findNextState(state, step)).toBe(expected[state][step])
  })

  it.each(pairs)('from %s offers "%s" to whoever has its right, and to nobody else', (state, step) => {
    const isPossible = expected[state][step] !== undefined
    expect(listTransitions(state, [needed[step]]).includes(step)).toBe(isPossible)
    const without = rights.filter((right) => right !== needed[step])
    expect(listTransitions(state, without)).not.toContain(step)
  })

  it('asks for the right of the table', () => {
    for (const step of reportTransitions) expect(reportRules[step].right).toBe(needed[step])
  })

  it('has no way back from an issue but a correction', () => {
    expect(listTransitions('issued', rights)).toEqual(['correct'])
  })

  it('lets words change in a draft and in a returned report only', () => {
    expect(reportStates.filter(isOpenForWriting)).toEqual(['draft', 'returned'])
  })

  it('reaches every state from a draft', () => {
    const reached = new Set<ReportState>(['draft'])
    for (let round = 0; round < reportStates.length; round += 1) {
      for (const [state, step] of pairs) {
        const next = findNextState(state, step)
        if (next && reached.has(state)) reached.add(next)
      }
    }
    expect([...reached].sort()).toEqual([...reportStates].sort())
  })
})
