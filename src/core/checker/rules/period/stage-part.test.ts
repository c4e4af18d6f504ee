import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const wrong = [
  'Đề án cây mắc ca giai đoạn 2021 - 2025 triển khai tại 5 xã. «period|Năm cuối của Đề án (năm 2026») phấn đấu trồng 60 ha.',
  'Chương trình giai đoạn 2021-2025 gồm 18 công trình, đã xong 12. «period|Năm 2026 là năm cuối của giai đoạn», xã tập trung làm 06 công trình còn lại.',
  '«period|Năm 2024 là năm thứ ba thực hiện giai đoạn» 2021 - 2025.',
]
const right = [
  'Đề án cây mắc ca giai đoạn 2021 - 2025 triển khai tại 5 xã. Năm cuối của Đề án (năm 2025) phấn đấu trồng 60 ha.',
  'Chương trình giai đoạn 2021-2025 gồm 18 công trình. Năm 2025 là năm cuối của giai đoạn, xã làm 06 công trình còn lại.',
  'Tổng kết giai đoạn 2021-2025; năm 2026 là năm đầu của giai đoạn 2026-2030.',
  'Chương trình giai đoạn 2021-2025 đã khép lại. Năm 2026 là năm đầu của giai đoạn mới.',
  'Nghị quyết nhiệm kỳ 2020-2025 đề ra 16 chỉ tiêu; năm 2021 là năm đầu tiên của nhiệm kỳ.',
]

describe('The place of a year in its stage', () => {
  it.each(wrong)('is counted: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('is left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
