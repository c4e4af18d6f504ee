import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { calculateHash, toAuditJson } from './audit-line.ts'
import { findBrokenAuditLine, listAuditOf, writeAudit } from './index.ts'

const label = { name: 'outreach.save', right: 'outreach.write', label: 'Ghi' } as const

async function write(
  field: Field,
  entityId: string,
  after: unknown,
  communeId = field.communeId,
): Promise<void> {
  const { actor, policy, now } = field
  await writeAudit(field.tx, {
    contract: { ...label, input: undefined as never },
    communeId,
    change: { entity: 'event', entityId, before: null, after },
    context: { actor, policy, now, door: 'test' },
  })
}

describe('An audit line', () => {
  it('says who did what, when, through which door, and what it was before and after', () =>
    inCommune(async (field) => {
      await write(field, 'a', { sessions: 20 })
      expect(await listAuditOf(field.tx, field.communeId, 'event', 'a')).toEqual([
        expect.objectContaining({
          number: 1n,
          at: field.now,
          actorId: field.actor.id,
          actorName: 'Nông Thị Lan',
          door: 'test',
          operation: 'outreach.save',
          before: null,
          after: { sessions: 20 },
        }),
      ])
    }))

  it('keeps every đồng of an amount no float can hold', () =>
    inCommune(async (field) => {
      await write(field, 'a', { amount: 9_007_199_254_740_993n })
      const [line] = await listAuditOf(field.tx, field.communeId, 'event', 'a')
      expect(line?.after).toEqual({ amount: '9007199254740993' })
    }))

  it('never holds a secret, however deep it lies', () => {
    expect(toAuditJson({ a: [{ password: 'x', passwordHash: 'y', token: 'z', name: 'n' }] })).toEqual({
      a: [{ name: 'n' }],
    })
  })

  it('is the same text whatever the order of the fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse())
        expect(JSON.stringify(toAuditJson(reversed))).toBe(JSON.stringify(toAuditJson(record)))
      }),
    )
  })
})

describe('The chain of a unit', () => {
  it('is whole as long as nobody touches it', () =>
    inCommune(async (field) => {
      for (const name of ['a', 'b', 'c']) await write(field, name, { name, note: 'Đã sửa "x"', share: 0.1 })
      expect(await findBrokenAuditLine(field.tx, field.communeId)).toBeUndefined()
    }))

  it('is numbered for each unit by itself', () =>
    inCommune(async (field) => {
      await write(field, 'a', {})
      await write(field, 'a', {}, field.villages.dong)
      const [line] = await listAuditOf(field.tx, field.villages.dong, 'event', 'a')
      expect(line).toMatchObject({ number: 1n, previousHash: '' })
    }))

  it('refuses to be changed, shortened or emptied', () =>
    inCommune(async (field) => {
      await write(field, 'a', {})
      const forbidden = [
        `update audit_lines set actor_name = 'x'`,
        'delete from audit_lines',
        'truncate audit_lines',
      ]
      for (const statement of forbidden) {
        await sql.raw('savepoint before').execute(field.tx)
        await expect(sql.raw(statement).execute(field.tx)).rejects.toThrow('audit lines are only ever added')
        await sql.raw('rollback to before').execute(field.tx)
      }
    }))

  it('shows a line that was changed behind its back', () =>
    inCommune(async (field) => {
      for (const name of ['a', 'b', 'c']) await write(field, name, { name })
      await sql`alter table audit_lines disable trigger audit_lines_append_only`.execute(field.tx)
      await sql`update audit_lines set after = '{"name":"x"}' where entity_id = 'b'`.execute(field.tx)
      expect((await findBrokenAuditLine(field.tx, field.communeId))?.number).toBe(2n)
    }))

  it('shows a line that was taken out', () =>
    inCommune(async (field) => {
      for (const name of ['a', 'b', 'c']) await write(field, name, { name })
      await sql`alter table audit_lines disable trigger audit_lines_append_only`.execute(field.tx)
      await sql`delete from audit_lines where entity_id = 'b'`.execute(field.tx)
      expect((await findBrokenAuditLine(field.tx, field.communeId))?.number).toBe(3n)
    }))

  it('of any content is read back with the hash it was written with', async () => {
    const content = fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((name) => !name.includes('\u0000')),
      fc.oneof(fc.bigInt(), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    )
    await fc.assert(
      fc.asyncProperty(content, async (after) => {
        await inCommune(async (field) => {
          await write(field, 'a', after)
          const [line] = await listAuditOf(field.tx, field.communeId, 'event', 'a')
          if (!line) throw new Error('no line')
          expect(calculateHash(line)).toBe(line.hash)
        })
      }),
      { numRuns: 20 },
    )
  })
})
