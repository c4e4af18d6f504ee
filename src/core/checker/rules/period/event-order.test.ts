import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Đợt tổng kiểm kê kéo dài từ ngày 04/3/2025 đến ngày 28/3/2025. Sau khi hoàn thành kiểm kê, ngày «period|15/02/2025» xã đã niêm yết kết quả.',
  'Công trình trạm bơm được khởi công ngày 12/8/2024, nghiệm thu đưa vào sử dụng ngày «period|20/5/2024».',
  'Hội Nông dân xã mở lớp dạy nghề trồng nấm cho 35 học viên, khai giảng ngày 27/8/2024, bế giảng ngày «period|22/8/2024».',
  'Chiều 14/11/2024, HĐND xã khai mạc kỳ họp chuyên đề. Kỳ họp bế mạc ngày «period|13/11/2024» sau khi thông qua 03 nghị quyết.',
  'Đơn được thụ lý ngày «period|16/9/2024, ban hành quyết định xác minh ngày 20/8/2024».',
  'Gói thầu ký hợp đồng ngày «period|12/8/2024, nghiệm thu ngày 10/7/2024».',
  'Lễ ra quân diễn ra ngày «period|22/02/2025, trang nghiêm; ngay sau lễ (chiều 22/02/2024)» các đội đã nhận nhiệm vụ.',
  'Đại hội nhiệm kỳ 2023 - 2028 của Hội được tổ chức ngày «period|14/4/2029».',
]
const right = [
  'Đợt tổng kiểm kê kéo dài từ ngày 04/3/2025 đến ngày 28/3/2025. Sau khi hoàn thành kiểm kê, ngày 02/4/2025 xã đã niêm yết kết quả.',
  'Gói thầu ký hợp đồng bổ sung ngày 12/8/2024, nghiệm thu ngày 10/7/2024.',
  'Lớp học khai giảng ngày 12/8/2024, theo hợp đồng ký ngày 10/7/2024.',
  'Đại hội nhiệm kỳ 2020 - 2025 được tổ chức ngày 14/6/2020.',
  'Hội Nông dân xã mở lớp dạy nghề trồng nấm cho 35 học viên, khai giảng ngày 22/8/2024, bế giảng ngày 27/8/2024.',
]

describe('The beginning and the end of an event', () => {
  it.each(faulty)('the end before the beginning is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('the other way round is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
