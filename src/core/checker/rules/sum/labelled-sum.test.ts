import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  '1. Vốn năm 2025: 21.460 triệu đồng.\n2. Vốn các năm trước chuyển sang: 5.275 triệu đồng, gồm:\n- Vốn năm 2023: 1.318 triệu đồng;\n- Vốn năm 2024: 3.957 triệu đồng.\nTổng kế hoạch vốn năm 2025 (1+2): «sum|26.375 triệu đồng».',
  'I. Tổng thu: 845 triệu đồng\nII. Tổng chi: 793 triệu đồng\nIII. Kết dư (I - II): «balance|62 triệu đồng»',
  '1. Vốn trong năm: 14.260 triệu đồng.\n2. Vốn năm trước chuyển sang: 3.185 triệu đồng, gồm:\n- Vốn sự nghiệp: 2.000 triệu đồng;\n- Vốn đầu tư: 1.185 triệu đồng.\nTổng nguồn vốn (1+2): «sum|17.545 triệu đồng».',
  'I. Thu nội địa: 820 triệu đồng\nII. Thu bổ sung: 4.615 triệu đồng\nTổng thu (I + II): «sum|5.345 triệu đồng»',
]

const right = [
  '1. Vốn năm 2025: 21.460 triệu đồng.\n2. Vốn các năm trước chuyển sang: 5.275 triệu đồng.\nTổng kế hoạch vốn năm 2025 (1+2): 26.735 triệu đồng.',
  'I. Tổng thu: 845 triệu đồng\nII. Tổng chi: 793 triệu đồng\nIII. Kết dư (I - II): 52 triệu đồng',
  // No line has this number.
  '1. Vốn năm 2025: 21.460 triệu đồng.\nTổng kế hoạch vốn (1+2+3): 26.735 triệu đồng.',
  '1. Vốn trong năm: 14.260 triệu đồng.\n2. Vốn năm trước chuyển sang: 3.185 triệu đồng.\nTổng nguồn vốn (1+2): 17.445 triệu đồng.',
  'Tổng nguồn vốn (1+2): 17.545 triệu đồng.\n1. Vốn trong năm: 14.260 triệu đồng.\n2. Vốn năm trước chuyển sang: 3.185 triệu đồng.',
]

describe('Lines that say of which others they are made', () => {
  it.each(faulty)('one that is not is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('one that is, or names lines that are not there, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
