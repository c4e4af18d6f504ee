import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const report = (period: string, heading: string): string =>
  `BÁO CÁO\nCông tác dân vận ${period} năm 2024\nI. KẾT QUẢ\nDuy trì 12 mô hình.\nII. NHIỆM VỤ ${heading}\nTiếp tục nắm tình hình nhân dân.`

describe('What is left of the year that a report covers in part', () => {
  it.each([
    report('9 tháng đầu', '«period|6 THÁNG CUỐI NĂM» 2024'),
    report('10 tháng', '«period|3 THÁNG CUỐI NĂM»'),
    'BÁO CÁO\nKết quả công tác dân số 9 tháng đầu năm 2024; nhiệm vụ «period|6 tháng cuối năm»\nTrong 9 tháng đầu năm, xã duy trì 12 mô hình.',
  ])('more months than there are left are told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each([
    report('9 tháng đầu', '3 THÁNG CUỐI NĂM 2024'),
    report('6 tháng đầu', '6 THÁNG CUỐI NĂM'),
    report('6 tháng đầu', '3 THÁNG CUỐI NĂM'),
  ])('as many or fewer are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
