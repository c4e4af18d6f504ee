import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'I. MỤC TIÊU GIAI ĐOẠN 2026 - 2030\n1. Thu nhập tăng 2 lần.\n2. Đến «period|năm 2025», phấn đấu 65% số xã đạt chuẩn.\nII. NGUỒN LỰC',
  'Giai đoạn 2021 - 2025, hội giúp xóa nhà tạm từng năm: «period|năm 2019»: 12 nhà, năm 2022: 15 nhà, năm 2023: 14 nhà, năm 2024: 11 nhà.',
]
const right = [
  'Tỷ lệ hộ không có nhà tiêu: năm 2020 là 21,5%, năm 2021 còn 18,2%, năm 2022 còn 15,1%, năm 2023 còn 12,4%. Bình quân giai đoạn 2021 - 2023 mỗi năm giảm 3,03 điểm %.',
  'I. MỤC TIÊU GIAI ĐOẠN 2026 - 2030\n1. Thu nhập tăng 2 lần.\n2. Đến năm 2030, phấn đấu 65% số xã đạt chuẩn.\nII. NGUỒN LỰC',
  'Giai đoạn 2021 - 2025, hội giúp xóa nhà tạm từng năm: năm 2021: 12 nhà, năm 2022: 15 nhà, năm 2023: 14 nhà, năm 2024: 11 nhà.',
]

describe('Years told one after another', () => {
  it.each(faulty)('the one out of the stage is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone within the stage: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
