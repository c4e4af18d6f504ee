import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'I. KẾT QUẢ\nHĐND xã tổ chức 9 cuộc giám sát.\nII. ĐÁNH GIÁ\nQua «repeat|8 cuộc» giám sát đã chỉ ra 14 tồn tại.',
]
const right = [
  'I. KẾT QUẢ\nHĐND xã tổ chức 9 cuộc giám sát, cùng kỳ 8 cuộc.\nII. ĐÁNH GIÁ\nQua 8 cuộc giám sát của cùng kỳ đã chỉ ra 14 tồn tại.',
  'I. KẾT QUẢ\nHĐND xã tổ chức 9 cuộc giám sát.\nII. ĐÁNH GIÁ\nQua 9 cuộc giám sát đã chỉ ra 14 tồn tại.',
]

describe('One thing counted again', () => {
  it.each(faulty)('another number is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('the same number, or one of another time, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
