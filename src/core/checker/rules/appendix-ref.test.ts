import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Chi tiết tại «appendix-ref|Phụ lục II» kèm theo.\nPHỤ LỤC I\nDanh mục công trình',
  'Số liệu nêu tại «appendix-ref|Bảng 4».\nBảng 1. Dân số\nThôn | Hộ\nNà Ca | 20\nBảng 2. Vốn\nNguồn | Vốn\nTỉnh | 30',
  'I. KẾT QUẢ\n1. Kinh tế\n2. Xã hội (nêu tại «appendix-ref|mục 6 phần I»)\nII. NHIỆM VỤ\n1. Kinh tế',
  'I. KẾT QUẢ\nĐạt (xem «appendix-ref|phần IV»).\nII. NHIỆM VỤ\nTiếp tục.',
]

const right = [
  'Chi tiết tại Phụ lục I kèm theo.\nPHỤ LỤC I\nDanh mục công trình',
  'Chi tiết theo Phụ lục 3 đính kèm.',
  'Theo mẫu tại Phụ lục II ban hành kèm theo Thông tư số 10/2022/TT-BLĐTBXH.\nPHỤ LỤC I\nDanh mục',
  'I. KẾT QUẢ\n1. Kinh tế\n2. Xã hội (nêu tại mục 1 phần I)\nII. NHIỆM VỤ\n1. Kinh tế',
  'I. CĂN CỨ\nTheo điểm a khoản 2 Điều 9 Nghị định số 27/2022/NĐ-CP.\nII. KẾT QUẢ\nĐạt.',
]

describe('References within a document', () => {
  it.each(faulty)('what is not there is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('what is there, or elsewhere, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
