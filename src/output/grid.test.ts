import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../core/report/model.ts'
import { placeCells } from './grid.ts'

const cells: fc.Arbitrary<Cell> = fc.record({
  content: fc.constant([]),
  colspan: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
  rowspan: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
})

test('whatever the cells, every row covers every column once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 6 }),
      (rows, columns) => {
        for (const row of placeCells(rows, columns)) {
          const covered = row.flatMap((one) =>
            Array.from({ length: one.columns }, (_, index) => one.column + index),
          )
          expect(covered).toEqual(Array.from({ length: columns }, (_, index) => index))
        }
      },
    ),
  )
})

test('a tall cell starts once and goes on below until its rows or the table end', () => {
  const tall: Cell = { content: [], rowspan: 9 }
  const plain: Cell = { content: [] }
  const placed = placeCells([[tall, plain], [plain], [plain]], 2)
  expect(placed.map((row) => row.map((one) => one.merge))).toEqual([
    ['start', undefined],
    ['continue', undefined],
    ['continue', undefined],
  ])
  expect(placed.map((row) => row[0]?.rowsBelow)).toEqual([2, 1, 0])
})
