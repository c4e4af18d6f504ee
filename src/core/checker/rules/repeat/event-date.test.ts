import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'BÁO CÁO\nHoạt động của Hội đồng nhân dân xã\n(Trình tại kỳ họp thứ 9, Hội đồng nhân dân xã khóa XX)\nThường trực Hội đồng nhân dân xã báo cáo trình «repeat|kỳ họp thứ 8», Hội đồng nhân dân xã khóa XX như sau:',
  'Xã tổ chức Lễ phát động ngày 14/3/2025 tại sân vận động. Lễ phát động ngày «repeat|24/3/2025» có 300 người dự.',
  'HĐND xã tổ chức Kỳ họp ngày 08/7/2025. Kỳ họp diễn ra ngày «repeat|18/7/2025» đã thông qua 05 nghị quyết.',
]

const right = [
  'BÁO CÁO\n(Trình tại kỳ họp thứ 9, Hội đồng nhân dân xã khóa XX)\nTại kỳ họp thứ 8, Hội đồng nhân dân xã đã thông qua 6 nghị quyết.',
  'Xã tổ chức Hội nghị ngày 14/3/2025. Hội nghị lần hai ngày 24/3/2025 có 80 người dự.',
  'Xã tổ chức Hội thi ngày 14/3/2025. Tập huấn ngày 24/3/2025 có 80 người dự.',
]

describe('The day of one event', () => {
  it.each(faulty)('two days of it are found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('another event, or another day of it, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
