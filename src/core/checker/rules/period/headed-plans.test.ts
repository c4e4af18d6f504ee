import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'CHI BỘ QUÂN SỰ\nNGHỊ QUYẾT\nHọp chi bộ thường kỳ\nI. Kiểm điểm công tác tháng 8\nĐã xét duyệt 12 hồ sơ.\nII. Nhiệm vụ «period|tháng 8»\n- Huấn luyện dân quân tại 4 thôn.',
  'PHƯƠNG HƯỚNG, NHIỆM VỤ «period|QUÝ II/2025»\n(Kèm theo Báo cáo kết quả công tác quý II/2025 và phương hướng, nhiệm vụ quý III/2025)\nTập trung thu hoạch lúa.',
]
const right = [
  'CHI BỘ QUÂN SỰ\nNGHỊ QUYẾT\nI. Kiểm điểm công tác tháng 8\nĐã xét duyệt 12 hồ sơ.\nII. Nhiệm vụ tháng 9\n- Huấn luyện dân quân.',
  'I. Kết quả thực hiện nhiệm vụ quý II\nĐã xong 4 việc.\nII. Phương hướng, nhiệm vụ quý III\n- Làm tiếp.',
]

describe('Plans below their heading', () => {
  it.each(wrong)('are told when they are of the time that was told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('are left alone when they are of the time behind it: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
