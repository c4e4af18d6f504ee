import { expect, it } from 'vitest'
import { recordCode } from '../../../core/registers/fields.ts'
import { withCodes } from './activity-codes.ts'

const id = '019aa000-0000-7000-8000-00000000beef'

it('A new work and what people receive get codes of their words, each its own', () => {
  const record = withCodes(
    { name: 'Nước sinh hoạt phân tán', items: [{ label: 'Téc nước' }, { label: 'téc nước' }] },
    id,
  )
  expect(record.code).toBe('nuoc-sinh-hoat-phan-tan-beef')
  expect(record.items).toMatchObject([{ code: 'tec-nuoc' }, { code: 'tec-nuoc-2' }])
})

it('Codes that are there never change', () => {
  const stored = { name: 'Tên mới', code: 'ten-cu', items: [{ label: 'Ống nước', code: 'ong' }] }
  expect(withCodes(stored, id)).toEqual(stored)
})

it('A code is one whatever the words', () => {
  for (const name of ['', '???', '🙂', 'Đường '.repeat(40), '   a']) {
    expect(recordCode.safeParse(withCodes({ name }, id).code).success).toBe(true)
  }
})
