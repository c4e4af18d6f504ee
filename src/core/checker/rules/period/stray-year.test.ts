import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'I. MỤC TIÊU GIAI ĐOẠN 2026 - 2030\n1. Thu nhập tăng 2 lần.\n2. Đến «period|năm 2025», phấn đấu 65% số xã đạt chuẩn.\nII. NGUỒN LỰC',
  'Giai đoạn 2021 - 2025, hội giúp xóa nhà tạm từng năm: «period|năm 2019»: 12 nhà, năm 2022: 15 nhà, năm 2023: 14 nhà, năm 2024: 11 nhà.',
]
const right = [
  'I. MỤC TIÊU GIAI ĐOẠN 2026 - 2030\n1. Thu nhập tăng 2 lần.\n2. Đến năm 2030, phấn đấu 65% số xã đạt chuẩn.\nII. NGUỒN LỰC',
  'Giai đoạn 2021 - 2025, hội giúp xóa nhà tạm từng năm: năm 2021: 12 nhà, năm 2022: 15 nhà, năm 2023: 14 nhà, năm 2024: 11 nhà.',
]

describe('Years told one after another', () => {
  it.each(faulty)('the one out of the stage is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone within the stage: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
