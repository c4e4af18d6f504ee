import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Huyện có 84 hợp tác xã và 1.270 hộ nuôi ong lấy mật. So với năm trước, số hộ nuôi ong tăng 254 hộ (tương ứng tăng «ratio|20%»).',
  'Năm 2024, sản lượng cá lồng của huyện đạt 690 tấn, có 14 cơ sở nuôi. Năm 2023, sản lượng cá lồng là 600 tấn; như vậy sản lượng cá lồng tăng «ratio|18,5%».',
  'Năm 2025 huyện trồng 612 ha rừng sản xuất, năm 2024 trồng 540 ha. Diện tích rừng sản xuất trồng mới tăng «ratio|15,3%».',
]

const right = [
  'Huyện có 84 hợp tác xã và 1.270 hộ nuôi ong lấy mật. So với năm trước, số hộ nuôi ong tăng 254 hộ (tương ứng tăng 25%).',
  '6 tháng đầu năm 2024, sản lượng cá lồng của huyện đạt 390 tấn. Năm 2023, sản lượng cá lồng là 600 tấn. Sản lượng cá lồng giảm 5% so với cùng kỳ.',
  'Huyện có 1.270 hộ nuôi ong, xã Nà Lốc có 96 hộ nuôi ong. Số hộ nuôi ong tăng 16 hộ (20%).',
  'Thu nhập năm 2024 đạt 45 triệu đồng, năm 2023 đạt 40 triệu đồng. Thu ngân sách tăng 2%.',
]

describe('A rise told apart from what has risen', () => {
  it.each(faulty)('a rate that the numbers of that name do not give: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('a rate that they give, or that may be of others: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
