import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { describe, expect, it } from 'vitest'
import { inCommune } from '../../../tests/support/commune.ts'
import { Problem } from '../../core/problem.ts'
import type { WriteOperation } from '../../platform/operations.ts'
import { allocateCapital, recordDisbursement } from './capital.contract.ts'
import { calculateRemainingCapital, capitalOperations } from './index.ts'

const find = (name: string) =>
  capitalOperations.find(({ contract }) => contract.name === name) as unknown as WriteOperation

const node = fc.constantFrom('NTM', 'NTM.ND05', 'NTM.ND07')
const day = fc.constantFrom('2023-02-01', '2023-06-30', '2023-12-12')
const line = fc.record({
  isPayment: fc.boolean(),
  nodeCode: node,
  amount: fc.bigInt(1n, 1_000_000n),
  on: day,
})

describe('The amount left that a form shows', () => {
  it('is the highest payment the ledger takes, whatever was entered before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), node, day, async (lines, nodeCode, on) => {
        await inCommune(async ({ tx, policy, communeId, run }) => {
          const pay = (payment: { nodeCode: string; amount: bigint; on: string }) =>
            run(find(recordDisbursement.name), {
              id: uuid(),
              budgetYear: 2023,
              nodeCode: payment.nodeCode,
              amount: payment.amount,
              paidOn: payment.on,
            })
          const asked = { communeId, budgetYear: 2023, nodeCode, on }
          const purse = { sourceCode: 'KHONG_TACH', kindCode: 'KHONG_TACH', yearStatus: 'current' }
          for (const { isPayment, ...drawn } of lines) {
            const given = { id: uuid(), budgetYear: 2023, nodeCode: drawn.nodeCode, amount: drawn.amount }
            if (isPayment) await pay(drawn).catch(expectOverCeiling)
            else await run(find(allocateCapital.name), { ...given, decidedOn: drawn.on })
          }
          const left = await calculateRemainingCapital(tx, policy, { ...asked, ...purse })
          await expect(pay({ nodeCode, on, amount: left + 1n })).rejects.toMatchObject({
            code: 'capital.over-ceiling',
          })
          if (left <= 0n) return
          await pay({ nodeCode, on, amount: left })
          expect(await calculateRemainingCapital(tx, policy, { ...asked, ...purse })).toBe(0n)
        })
      }),
      { numRuns: 25 },
    )
  })
})

function expectOverCeiling(error: unknown): void {
  if (!(error instanceof Problem)) throw error
  expect(error.code).toBe('capital.over-ceiling')
}
