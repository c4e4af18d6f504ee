import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { rolledBack } from '../../../tests/support/database.ts'
import { hidePassword } from './connect.ts'

describe('a value that comes from the database', () => {
  it('is a bigint for whole đồng, text for legal dates and for exact numbers', async () => {
    await rolledBack(async (tx) => {
      const { rows } = await sql`
        select 9007199254740993::int8 as amount, date '2023-12-12' as paid_on, 12.50::numeric as ratio,
          array[1::int8, null] as amounts, array[date '2023-12-12'] as days`.execute(tx)
      expect(rows[0]).toEqual({
        amount: 9007199254740993n,
        paidOn: '2023-12-12',
        ratio: '12.50',
        amounts: [1n, null],
        days: ['2023-12-12'],
      })
    })
  })

  it('keeps the spelling of keys inside JSON, which are codes', async () => {
    await rolledBack(async (tx) => {
      const { rows } = await sql`select '{"DA_01": {"poor_now": 1}}'::jsonb as value_map`.execute(tx)
      expect(rows[0]).toEqual({ valueMap: { DA_01: { poor_now: 1 } } })
    })
  })

  it('is cut into days by the clock of Vietnam', async () => {
    await rolledBack(async (tx) => {
      const { rows } = await sql`select '2023-12-31T18:00:00Z'::timestamptz::date as day`.execute(tx)
      expect(rows[0]).toEqual({ day: '2024-01-01' })
    })
  })
})

describe('the address of a server', () => {
  it('is shown without its password', () => {
    expect(hidePassword('postgres://mtqg:bi-mat@may-chu:5432/mtqg')).toBe('postgres://mtqg@may-chu:5432/mtqg')
  })

  it('is not shown at all when it cannot be read', () => {
    expect(hidePassword('may-chu:mat-khau@')).toBe('(DATABASE_URL)')
  })
})
