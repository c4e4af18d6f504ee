import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, entered, openFile, render, save, text, value } from '../../../tests/support/sheet-files.ts'
import type { Cell, Sheet, SheetRow } from '../../core/sheets/sheet.ts'

const columnKinds = ['count', 'decimal', 'percent', 'money', 'date', 'choice', 'text'] as const
const choices = [
  { code: 'a', label: 'Đạt chuẩn', labelEn: 'A' },
  { code: 'b', label: 'Đạt chuẩn nâng cao', labelEn: 'B' },
]
const canonical: Record<(typeof columnKinds)[number], fc.Arbitrary<string>> = {
  count: fc.nat({ max: 10_000_000 }).map(String),
  money: fc.bigInt({ min: 0n, max: 999_999_999_999_999n }).map(String),
  decimal: fc
    .tuple(fc.nat({ max: 99_999 }), fc.integer({ min: 1, max: 99 }))
    .map(([a, b]) => `${a}.${`${b}`.padStart(2, '0')}`.replace(/0$/, '')),
  percent: fc
    .tuple(fc.nat({ max: 99 }), fc.integer({ min: 1, max: 99 }))
    .map(([a, b]) => `${a}.${`${b}`.padStart(2, '0')}`.replace(/0$/, '')),
  date: fc
    .date({ min: new Date('2023-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  choice: fc.constantFrom('a', 'b'),
  text: fc
    .string({ unit: fc.constantFrom(...'aăâđĐ ơ=+-@1"<>&\'_x', '\n') })
    .map((typed) => typed.replace(/\s+/g, ' ').trim())
    .filter((typed) => typed !== '' && !typed.startsWith("'")),
}
const cellFor = (kind: (typeof columnKinds)[number]): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 5, arbitrary: canonical[kind].map((text): Cell => value(text)) },
    fc.constant<Cell>({ state: 'empty' }),
    ...(kind === 'text' ? [] : [fc.constant<Cell>({ state: 'not-reported', reason: 'chưa gửi' })]),
  )
const anySheet = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...columnKinds),
      group: fc.constantFrom('Hộ nghèo', 'Hộ cận nghèo', ''),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .chain((kinds) =>
    fc.array(fc.tuple(...kinds.map(({ kind }) => cellFor(kind))), { maxLength: 12 }).map(
      (rows): Sheet => ({
        key: 'any',
        title: 'Biểu thử',
        titleEn: 'Trial',
        year: 2023,
        mayGrow: false,
        isEditable: true,
        columns: [
          text('village', 'Thôn'),
          ...kinds.map(({ kind, group }, at) =>
            entered(`c${at}`, `Cột ${at}`, kind, {
              choices,
              decimals: kind === 'decimal' || kind === 'percent' ? 2 : undefined,
              groups: group ? [group] : undefined,
            }),
          ),
        ],
        rows: rows.map(
          (cells, line): SheetRow => ({
            key: `row-${line}`,
            revision: line,
            depth: 0,
            cells: Object.fromEntries([
              ['village', value(`Thôn ${line}`)],
              ...cells.map((cell, at) => [`c${at}`, cell] as const),
            ]),
          }),
        ),
      }),
    ),
  )

describe('Any sheet', () => {
  it('that goes out and comes back untouched is the same', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, async (sheet) => {
        const { changes, faults, rows } = compare(sheet, await render(sheet))
        expect({ changes, faults }).toEqual({ changes: [], faults: [] })
        expect(rows.map((row) => row.key)).toEqual(sheet.rows.map((row) => row.key))
      }),
      { numRuns: 60 },
    )
  })

  it('is the same after another program has opened and saved it', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, async (sheet) => {
        const { changes, faults } = compare(sheet, await save(await openFile(await render(sheet))))
        expect({ changes, faults }).toEqual({ changes: [], faults: [] })
      }),
      { numRuns: 20 },
    )
  })
})
