import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Kiểm tra 120 công trình:\n- Giao thông: 64 (đường thôn 40, đường ngõ 24);\n- Thủy lợi: «sum|46» (kênh 21, đập 15, cống 12);\n- Trường học: 10.',
]
const right = [
  'Kiểm tra 122 công trình:\n- Giao thông: 64 (đường thôn 40, đường ngõ 24);\n- Thủy lợi: 48 (kênh 21, đập 15, cống 12);\n- Trường học: 10.',
]

describe('Lines of a list with their parts in brackets', () => {
  it.each(faulty)('the one that does not add up is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('left alone where all do: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
