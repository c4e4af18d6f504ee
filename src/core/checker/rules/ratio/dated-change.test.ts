import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Sản lượng chè búp tươi năm 2021 đạt 1.240 tấn, năm 2022 đạt 1.315 tấn, năm 2023 đạt 1.402 tấn; so sánh cho thấy năm 2023 tăng «balance|126 tấn» so với năm 2021.',
]
const right = [
  'Sản lượng chè búp tươi năm 2021 đạt 1.240 tấn, năm 2022 đạt 1.315 tấn, năm 2023 đạt 1.402 tấn; so sánh cho thấy năm 2023 tăng 162 tấn so với năm 2021.',
]

describe('A change between two years of a series', () => {
  it.each(faulty)('is told where the years say otherwise: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('is left alone where it is right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
