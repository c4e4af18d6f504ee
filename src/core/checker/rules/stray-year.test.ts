import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Giai đoạn 2021 - 2025, hội giúp xóa nhà tạm từng năm: «period|năm 2019»: 12 nhà, năm 2022: 15 nhà, năm 2023: 14 nhà, năm 2024: 11 nhà.',
]
const right = [
  'Giai đoạn 2021 - 2025, hội giúp xóa nhà tạm từng năm: năm 2021: 12 nhà, năm 2022: 15 nhà, năm 2023: 14 nhà, năm 2024: 11 nhà.',
]

describe('Years told one after another', () => {
  it.each(faulty)('the one out of the stage is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('left alone within the stage: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
