import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  '1. Vốn năm 2025: 21.460 triệu đồng.\n2. Vốn các năm trước chuyển sang: 5.275 triệu đồng, gồm:\n- Vốn năm 2023: 1.318 triệu đồng;\n- Vốn năm 2024: 3.957 triệu đồng.\nTổng kế hoạch vốn năm 2025 (1+2): «sum|26.375 triệu đồng».',
  'I. Tổng thu: 845 triệu đồng\nII. Tổng chi: 793 triệu đồng\nIII. Kết dư (I - II): «balance|62 triệu đồng»',
]

const right = [
  '1. Vốn năm 2025: 21.460 triệu đồng.\n2. Vốn các năm trước chuyển sang: 5.275 triệu đồng.\nTổng kế hoạch vốn năm 2025 (1+2): 26.735 triệu đồng.',
  'I. Tổng thu: 845 triệu đồng\nII. Tổng chi: 793 triệu đồng\nIII. Kết dư (I - II): 52 triệu đồng',
  // No line has this number.
  '1. Vốn năm 2025: 21.460 triệu đồng.\nTổng kế hoạch vốn (1+2+3): 26.735 triệu đồng.',
]

describe('Lines that say of which others they are made', () => {
  it.each(faulty)('one that is not is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('one that is, or names lines that are not there, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
