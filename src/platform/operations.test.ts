import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Field, inCommune } from '../../tests/support/commune.ts'
import { defineWrite, id } from '../core/contract.ts'
import { implementWrite } from './operations.ts'

const rename = implementWrite(
  defineWrite({
    name: 'notes.rename',
    right: 'outreach.write',
    label: 'Đổi tên',
    input: z.strictObject({ communeId: id, id, from: z.unknown(), to: z.unknown() }),
  }),
  async (_, input) => ({ entity: 'note', entityId: input.id, before: input.from, after: input.to }),
)

const listLines = ({ tx, communeId }: Field) =>
  tx.selectFrom('auditLines').select('operation').where('communeId', '=', communeId).execute()

describe('A write', () => {
  it('that changed something leaves one audit line', () =>
    inCommune(async (field) => {
      await field.run(rename, { from: null, to: { name: 'a' } })
      await field.run(rename, { from: { name: 'a' }, to: { name: 'b' } })
      await field.run(rename, { from: { name: 'b' }, to: null })
      expect(await listLines(field)).toHaveLength(3)
    }))

  it('that changed only a moment leaves a line too', () =>
    inCommune(async (field) => {
      const [from, to] = ['2023-12-11', '2023-12-12'].map((day) => ({ seenAt: new Date(day) }))
      await field.run(rename, { from, to })
      expect(await listLines(field)).toHaveLength(1)
    }))

  it('that changed nothing leaves none', () =>
    inCommune(async (field) => {
      const seenAt = '2023-12-12'
      const from = { name: 'a', amount: 5n, seenAt: new Date(seenAt), note: undefined }
      await field.run(rename, { from, to: { seenAt: new Date(seenAt), amount: 5n, name: 'a' } })
      expect(await listLines(field)).toEqual([])
    }))
})
