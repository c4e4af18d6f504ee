import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Chỉ tiêu | ĐVT | Thực hiện đến 30/9 | Ước cả năm\nTrồng rừng | ha | 61 | 75\nĐàn gia súc | con | 1.240 | 1.310\nLúa mùa | ha | 318 | «estimate-vs-actual|138»',
]
const right = [
  'Chỉ tiêu | ĐVT | Thực hiện đến 30/9 | Ước cả năm\nTrồng rừng | ha | 61 | 75\nĐàn gia súc | con | 1.240 | 1.310\nLúa mùa | ha | 318 | 318',
]

describe('What a table expects of the whole year', () => {
  it.each(faulty)('is told where less than what is done already: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where it is more: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
