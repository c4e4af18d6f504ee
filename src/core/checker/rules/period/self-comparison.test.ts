import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('A year', () => {
  it.each([
    'Báo cáo công tác phòng cháy năm 2024. Số vụ cháy trong năm là 9 vụ, «period|ít hơn năm 2024» hai vụ.',
    'Kết quả thực hiện các chỉ tiêu giảm nghèo năm 2023: tỷ lệ hộ nghèo cuối năm 2023 còn 18,4%, giảm 3,6 điểm % «period|so với cuối năm 2024» (22,0%).',
    'BÁO CÁO\nCông tác phòng cháy năm 2024\nXảy ra 9 vụ cháy. «period|So với cùng kỳ năm 2025», giảm 02 vụ.',
    'BÁO CÁO\nCông tác quản lý rừng năm 2023\nPhát hiện 21 vụ vi phạm, giảm 04 vụ «period|so với năm 2023».',
  ])('is not compared with itself or the one behind: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it('may be compared with the one before', () =>
    expect(
      listMismatches(
        'Báo cáo công tác phòng cháy năm 2024. Số vụ cháy trong năm là 9 vụ, ít hơn năm 2023 hai vụ.',
      ),
    ).toEqual([]))
  it('may be named last, as the one that is compared with', () =>
    expect(
      listMismatches('Số vụ cháy năm 2024 là 12 vụ, năm 2023 là 9 vụ, tăng 3 vụ so với năm 2023.'),
    ).toEqual([]))
  it('is told of behind the comma when the comparison opens the clause', () =>
    expect(
      listMismatches(
        'So với năm 2022, thu năm 2023 tăng 5,3 tỷ đồng; so với năm 2023, dự toán năm 2024 tăng 3,5 tỷ đồng.',
      ),
    ).toEqual([]))
  it('is left alone where a later year is aimed at', () =>
    expect(
      listMismatches(
        'BÁO CÁO\nCông tác phòng cháy năm 2024\nXảy ra 9 vụ cháy.\nPhương hướng: năm 2026 giảm 5% số vụ so với cùng kỳ năm 2025.',
      ),
    ).toEqual([]))
})
