import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { column, row, villageSheet } from '../testing/sheets.ts'
import { emptyCell } from './columns.ts'
import { deriveCell, listDependents } from './derive.ts'
import {
  type Draft,
  type Drafts,
  dropSaved,
  listChanges,
  putDrafts,
  realConflicts,
  rebaseDrafts,
  settle,
} from './drafts.ts'
import { emptyHistory, type History, redo, remember, takeBack } from './history.ts'
import { areaOf, movePlace, stepInside } from './selection.ts'
import type { Cell } from './sheet.ts'
import { listBelow, sumCells, totalOf, totalOfRatio } from './totals.ts'
import { findUnusual, sayUnusual } from './unusual.ts'

const value = (text: string): Cell => ({ state: 'value', value: text })
const sheet = villageSheet()
const [, households = column('?'), poor = column('?'), rate = column('?')] = sheet.columns

describe('Totals', () => {
  it('add up what is there and count what is missing', () => {
    expect(sumCells([value('1081'), emptyCell, value('0.5'), value('2.25')])).toEqual({
      value: '1083.75',
      missing: 1,
    })
  })

  it('of nothing are no zero', () => {
    expect(sumCells([emptyCell, { state: 'not-reported', reason: 'chưa gửi' }])).toEqual({ missing: 2 })
  })

  it('are the same however the numbers stand', () => {
    const hundredths = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1 })
    fc.assert(
      fc.property(hundredths, (numbers) => {
        const cells = numbers.map((number) => value((number / 100).toFixed(2)))
        const sum = numbers.reduce((a, b) => a + b, 0)
        expect(Number(sumCells(cells).value)).toBe(sum / 100)
      }),
    )
  })

  it('leave out headings and rows the column does not apply to', () => {
    const rows = [
      row('all', { households: '30' }, { isHeading: true }),
      row('a', { households: '10' }, { depth: 1 }),
      row('b', { households: '20' }, { depth: 1, closed: ['households'] }),
    ]
    expect(totalOf(households, rows, (one, key) => one.cells[key])).toEqual({ value: '10', missing: 0 })
    expect(listBelow(rows, 0).map((one) => one.key)).toEqual(['a', 'b'])
  })

  it('of a rate are the rate of the totals', () => {
    const totals: Record<string, { value: string; missing: number }> = {
      poor: { value: '30', missing: 0 },
      households: { value: '1081', missing: 0 },
    }
    expect(totalOfRatio(rate, (key) => totals[key])).toEqual({ value: '2.78', missing: 0 })
  })
})

describe('Computed cells', () => {
  const cells = (given: Record<string, Cell>) => (key: string) => given[key] ?? emptyCell
  it('follow their parts', () => {
    const found = deriveCell(rate, row('a', {}), cells({ poor: value('30'), households: value('1081') }))
    expect(found).toEqual(value('2.78'))
  })

  it('have no value while a part has none, or when nothing can be divided', () => {
    expect(deriveCell(rate, row('a', {}), cells({ poor: value('30') }))).toEqual(emptyCell)
    const byZero = cells({ poor: value('0'), households: value('0') })
    expect(deriveCell(rate, row('a', {}), byZero)).toEqual(emptyCell)
  })

  it('leave out parts that do not apply to the row', () => {
    const total = column('total', { derived: { kind: 'sum', of: ['poor', 'households'] } })
    const found = deriveCell(total, row('a', {}, { closed: ['households'] }), cells({ poor: value('3') }))
    expect(found).toEqual(value('3'))
  })

  it('are found when a part changes, also over several steps', () => {
    const doubled = column('doubled', { derived: { kind: 'sum', of: ['rate'] } })
    expect(listDependents([doubled, households, poor, rate], new Set(['poor']))).toEqual(['doubled', 'rate'])
  })
})

describe('An unusual change', () => {
  const rules = [{ kind: 'count', share: '0.5', difference: '10' } as const]
  it('is large in share and in number', () => {
    expect(findUnusual('40', '90', 'count', rules)).toEqual({ before: '90', after: '40', percent: '56' })
    expect(findUnusual('80', '90', 'count', rules)).toBeUndefined()
    expect(findUnusual('1', '5', 'count', rules)).toBeUndefined()
    expect(findUnusual('40', '0', 'count', rules)).toEqual({ before: '0', after: '40' })
    expect(findUnusual('40', undefined, 'count', rules)).toBeUndefined()
  })

  it('is said as a question that need not be answered', () => {
    const change = { before: '90', after: '40', percent: '56' }
    expect(sayUnusual(change, poor, 2023, 'vi')).toBe(
      'Giảm 56% so với năm 2022 (từ 90 xuống 40). Nếu đúng, ghi lý do.',
    )
  })
})

describe('Steps through the grid', () => {
  const extent = { rows: 5, columns: 4 }
  const nothing = () => false
  it('never leave it', () => {
    const place = fc.record({ row: fc.nat(4), column: fc.nat(3) })
    const move = fc.record({
      by: fc.constant('cells' as const),
      rows: fc.integer({ min: -9, max: 9 }),
      columns: fc.integer({ min: -9, max: 9 }),
    })
    fc.assert(
      fc.property(place, move, (from, step) => {
        const at = movePlace(from, step, extent, nothing)
        expect(at.row >= 0 && at.row < 5 && at.column >= 0 && at.column < 4).toBe(true)
      }),
    )
  })

  it('with Ctrl stop at the end of a block of values, then at the next value', () => {
    const isFilled = ({ row: at }: { row: number }) => at < 2 || at === 3
    const down = { by: 'edge', rows: 1, columns: 0 } as const
    expect(movePlace({ row: 0, column: 0 }, down, extent, isFilled).row).toBe(1)
    expect(movePlace({ row: 1, column: 0 }, down, extent, isFilled).row).toBe(3)
    expect(movePlace({ row: 3, column: 0 }, down, extent, isFilled).row).toBe(4)
  })

  it('with Tab and Enter go round inside of what is chosen', () => {
    const area = areaOf({ anchor: { row: 2, column: 2 }, focus: { row: 1, column: 1 } })
    const round = ['row', 'column'] as const
    for (const along of round) {
      let at = { row: 1, column: 1 }
      const seen = new Set<string>()
      for (let step = 0; step < 4; step += 1) {
        seen.add(`${at.row} ${at.column}`)
        at = stepInside(area, at, along, 1)
      }
      expect(seen.size).toBe(4)
      expect(at).toEqual({ row: 1, column: 1 })
      expect(stepInside(area, at, along, -1)).toEqual({ row: 2, column: 2 })
    }
  })
})

describe('Undo', () => {
  it('takes back step by step and does again; a new step forgets what was taken back', () => {
    let history: History<string> = remember(remember<string>(emptyHistory, 'a'), 'b')
    const back = takeBack(history)
    expect(back?.step).toBe('b')
    history = back?.history ?? history
    expect(redo(history)?.step).toBe('b')
    expect(redo(remember(history, 'c'))).toBeUndefined()
    expect(takeBack(emptyHistory)).toBeUndefined()
  })
})

describe('Drafts', () => {
  const typed = (text: string, base: Cell = emptyCell) => ({ base, typed: { cell: value(text) } })
  const put = (onto: Drafts, row: string, draft: Draft) => putDrafts(onto, [{ row, column: 'poor', draft }])
  const drafts = put({}, 'na-pai', typed('30', value('40')))

  it('that say what is stored are none', () => {
    expect(put(drafts, 'na-pai', typed('40', value('40')))).toEqual({})
  })

  it('that are wrong stay, and are not sent', () => {
    const wrong = { base: emptyCell, typed: { text: '-2', trouble: { code: 'negative' } as const } }
    const both = put(drafts, 'ban-le', wrong)
    expect(listChanges(both, () => 7)).toEqual([
      { row: 'na-pai', revision: 7, column: 'poor', cell: value('30') },
    ])
  })

  it('that were saved are gone; what was typed since stays', () => {
    const saved = listChanges(drafts, () => 1)
    expect(dropSaved(drafts, saved)).toEqual({})
    const since = put(drafts, 'na-pai', typed('31', value('40')))
    expect(dropSaved(since, saved)).toEqual(since)
  })

  it('are done when they are stored', () => {
    const stored = villageSheet({ rows: [row('na-pai', { poor: '30' })] })
    expect(rebaseDrafts(drafts, stored)).toEqual({ drafts: {}, conflicts: [] })
  })

  it('stay when something else of the row changed', () => {
    const stored = villageSheet({ rows: [row('na-pai', { poor: '40', households: '9' }, { revision: 2 })] })
    expect(rebaseDrafts(drafts, stored)).toEqual({ drafts, conflicts: [] })
  })

  it('are a conflict when somebody else changed the cell; the choice is kept', () => {
    const stored = villageSheet({ rows: [row('na-pai', { poor: '35' }, { revision: 2 })] })
    const { drafts: kept, conflicts } = rebaseDrafts(drafts, stored)
    expect(conflicts).toEqual([
      { row: 'na-pai', column: 'poor', mine: value('30'), theirs: value('35'), revision: 2 },
    ])
    const [conflict] = conflicts
    if (!conflict) return
    expect(settle(kept, conflict, 'theirs')).toEqual({})
    expect(rebaseDrafts(settle(kept, conflict, 'mine'), stored).conflicts).toEqual([])
    expect(realConflicts(settle(kept, conflict, 'mine'), [conflict])).toEqual([])
  })
})
