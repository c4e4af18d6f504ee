import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Chỉ số cải cách hành chính của huyện xếp thứ 9/10, thuộc «label|nhóm dẫn đầu» toàn tỉnh.',
  'Lấy ý kiến: «label|thiểu số» hộ dân (62/80, bằng 77,5%) đồng ý.',
]
const right = [
  'Chỉ số cải cách hành chính của huyện xếp thứ 2/10, thuộc nhóm dẫn đầu toàn tỉnh.',
  'Tỷ lệ hộ nghèo của huyện đứng thứ 9/10, thuộc nhóm cao nhất tỉnh.',
  'Đồng bào dân tộc thiểu số (82%) sống tập trung ở ba bản.',
]

describe('Words for a rank', () => {
  it.each(wrong)('are told where the numbers deny them: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone where they fit: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
