import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  '1. Vốn trong năm: 14.260 triệu đồng.\n2. Vốn năm trước chuyển sang: 3.185 triệu đồng, gồm:\n- Vốn sự nghiệp: 2.000 triệu đồng;\n- Vốn đầu tư: 1.185 triệu đồng.\nTổng nguồn vốn (1+2): «sum|17.545 triệu đồng».',
  'I. Thu nội địa: 820 triệu đồng\nII. Thu bổ sung: 4.615 triệu đồng\nTổng thu (I + II): «sum|5.345 triệu đồng»',
]

const right = [
  '1. Vốn trong năm: 14.260 triệu đồng.\n2. Vốn năm trước chuyển sang: 3.185 triệu đồng.\nTổng nguồn vốn (1+2): 17.445 triệu đồng.',
  'Tổng nguồn vốn (1+2): 17.545 triệu đồng.\n1. Vốn trong năm: 14.260 triệu đồng.\n2. Vốn năm trước chuyển sang: 3.185 triệu đồng.',
]

describe('A total that names its items', () => {
  it.each(faulty)('that they do not make is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('that they make, or whose items are not there, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
