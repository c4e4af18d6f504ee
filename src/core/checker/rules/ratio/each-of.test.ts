import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Cứ 100 hộ thì có «ratio|87 hộ» dùng nước máy (1.104/1.200 hộ).',
  'Có 24/60 trường được kiểm tra, nghĩa là cứ 10 trường có «ratio|6 trường» được kiểm tra.',
  'Toàn xã có 64 người khuyết tật nặng trên dân số 8.000 người, tức cứ 1.000 dân có «ratio|18 người» khuyết tật nặng.',
]
const right = [
  'Cứ 100 hộ thì có 92 hộ dùng nước máy (1.104/1.200 hộ).',
  'Có 24/60 trường được kiểm tra, nghĩa là cứ 10 trường có 4 trường được kiểm tra.',
  'Toàn xã có 64 người khuyết tật nặng trên dân số 8.000 người, tức cứ 1.000 dân có 8 người khuyết tật nặng.',
  'Cứ 10 hộ cử 01 người làm tổ trưởng; đã có 42/60 tổ ra mắt.',
]

describe('So many of each ten or thousand', () => {
  it.each(faulty)('told where they part: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
