import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { fold, sortKey } from '../../core/vietnamese/text.ts'

const ask = async (name: 'fold_text' | 'sort_key', texts: readonly string[]): Promise<string[]> => {
  const { db } = await testDatabase()
  const { rows } = await sql<{ made: string }>`
    select ${sql.raw(name)}(given) as made
    from unnest(${[...texts]}::text[]) with ordinality as asked (given, place) order by place`.execute(db)
  return rows.map((row) => row.made)
}

const syllables = [
  'Thụy',
  'Hùng',
  'hòa',
  'hoà',
  'Đường',
  'đăk',
  'ế',
  'ỗ',
  'ự',
  'QĐ-UBND',
  '192',
  '9',
  '007',
  'M’gar',
  '"Ấp',
  'xã,',
  'Ỷ',
]
const text = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(' '))

describe('The database folds text', () => {
  it('as the program does, composed or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        expect(await ask('fold_text', texts)).toEqual(texts.map(fold))
        expect(
          await ask(
            'fold_text',
            texts.map((one) => one.normalize('NFD')),
          ),
        ).toEqual(texts.map(fold))
      }),
      { numRuns: 20 },
    )
  })

  it('to the same key wherever the tone stands', async () => {
    expect(await ask('fold_text', ['Hoà Bình', 'Hòa Bình', 'HÒA-BÌNH '])).toEqual(Array(3).fill('hoa binh'))
  })
})

describe('The database sorts text', () => {
  it('in the order of the Vietnamese alphabet, numbers by value', async () => {
    const inOrder = [
      'ăn',
      'ân',
      'bà',
      'bả',
      'bã',
      'bá',
      'bạ',
      'ca',
      'da',
      'đa',
      'ê',
      'Ô tô',
      'Ơ',
      'thôn 9',
      'thôn 10',
      'ư',
    ]
    const keys = await ask('sort_key', inOrder)
    expect([...keys].sort()).toEqual(keys)
  })

  it('as the program does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 20 }), async (texts) => {
        const keys = await ask('sort_key', texts)
        for (const [place, key] of keys.entries()) {
          for (const [other, against] of keys.entries()) {
            const [a, b] = [sortKey(texts[place] ?? ''), sortKey(texts[other] ?? '')]
            expect(Math.sign(key < against ? -1 : key > against ? 1 : 0)).toBe(a < b ? -1 : a > b ? 1 : 0)
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})
