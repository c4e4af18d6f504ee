import { describe, expect, it } from 'vitest'
import { spellAmount } from './spelled-amount.ts'

describe('An amount read aloud', () => {
  it.each([
    [0n, 'không đồng'],
    [5n, 'năm đồng'],
    [10n, 'mười đồng'],
    [15n, 'mười lăm đồng'],
    [21n, 'hai mươi mốt đồng'],
    [24n, 'hai mươi tư đồng'],
    [105n, 'một trăm linh năm đồng'],
    [1_000n, 'một nghìn đồng'],
    [1_005n, 'một nghìn không trăm linh năm đồng'],
    [12_000_000n, 'mười hai triệu đồng'],
    [75_000_000n, 'bảy mươi lăm triệu đồng'],
    [102_062_112n, 'một trăm linh hai triệu không trăm sáu mươi hai nghìn một trăm mười hai đồng'],
    [1_500_000_000n, 'một tỷ năm trăm triệu đồng'],
    [1_000_000_007n, 'một tỷ không trăm linh bảy đồng'],
    [2_000_000_000_000n, 'hai nghìn tỷ đồng'],
    [-450_000n, 'âm bốn trăm năm mươi nghìn đồng'],
  ])('%s is "%s"', (amount, said) => {
    expect(spellAmount(amount)).toBe(said)
  })
})
