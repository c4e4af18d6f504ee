import { describe, expect, it } from 'vitest'
import { findHeadings, parseRoman } from './headings.ts'

const read = (line: string) =>
  findHeadings(line, [{ start: 0, end: line.length }]).map(({ style, value, prefix }) => [
    style,
    value,
    prefix,
  ])

describe('Numbers at the head of a line', () => {
  it.each([
    ['I. KẾT QUẢ', ['roman', 1, '']],
    ['Iv. Tổ chức thực hiện', ['roman', 4, '']],
    ['iii. Hạn chế', ['lower-roman', 3, '']],
    ['12. Về kiểm tra', ['arabic', 12, '']],
    ['2.1.3. Y tế', ['decimal', 3, '2.1']],
    ['3.2 Chăn nuôi', ['decimal', 2, '3']],
    ['b) Vốn sự nghiệp', ['letter-paren', 2, '']],
    ['đ) Vốn khác', ['letter-paren', 5, '']],
    ['B. NHIỆM VỤ', ['capital', 2, '']],
    ['Điều 4. Hiệu lực', ['word', 4, 'Điều']],
    ['Phần II', ['word', 2, 'Phần']],
    ['**5. Văn hóa**', ['arabic', 5, '']],
  ])('%s', (line, expected) => expect(read(line)).toEqual([expected]))

  it.each(['1.081 hộ', '12,5 ha', 'Trong năm', '2023 là năm', 'TP. Lạng Sơn'])('%s has none', (line) =>
    expect(read(line)).toEqual([]),
  )

  it('only real roman numbers are read', () => {
    expect(['I', 'IV', 'IX', 'XIV', 'XXI'].map(parseRoman)).toEqual([1, 4, 9, 14, 21])
    expect(['IIII', 'VX', 'IM', ''].map(parseRoman)).toEqual([undefined, undefined, undefined, undefined])
  })
})
