import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../index.ts'
import { readText } from '../../read-text.ts'
import { listHintMismatches } from '../../testing.ts'

const habits = [
  'Thực hiện Quyết định số 192/QĐ-UBND«citation|,» ngày 25/4/2022 của UBND huyện.',
  'Vân vân «duplicate|.....»',
  'Hỗ trợ 45«unit-scale|triệu» đồng cho 12«unit-scale|hộ» nghèo.',
  'Tuyên truyền tại «place-name|Thôn» Nà Ca và các «place-name|Xã» Cao Lâu.',
  'Các tổ chức «label|chính trị xã hội» và tổ chức «label|chính trị-xã hội».',
  'Kiện toàn «label|BCD» các chương trình.',
  'Công tác «label|xóa đói giảm nghèo» được quan tâm.',
  'Toàn xã có 1.081 hộ, trong đó có 30/«unit-scale|1081» hộ nghèo.',
  'Quyết định số 24/2021/QĐ-TTg ngày 16/7/2021 của Thủ tướng Chính phủ; theo Quyết định số 24/2021/QĐ-TTg «citation|ngày 16/7/2021 của Thủ tướng Chính phủ».',
]

const right = [
  'Thực hiện Quyết định số 192/QĐ-UBND ngày 25/4/2022 của UBND huyện.',
  'Trồng ngô, lạc, đỗ tương...',
  'Hỗ trợ 45 triệu đồng cho 12 hộ nghèo; đường rộng 3m, dài 2km.',
  'Xã Cao Lâu có 11 thôn. Thôn Nà Ca đạt chuẩn; thôn Pò Mạ chưa đạt.',
  'Các tổ chức chính trị - xã hội; Ban Chỉ đạo (BCĐ); giảm nghèo bền vững.',
  'Toàn xã có 1.081 hộ; năm 2024 có 2.024 lượt người; Nghị định số 2024/NĐ-CP.',
  'Quyết định số 24/2021/QĐ-TTg ngày 16/7/2021 của Thủ tướng Chính phủ; các bước theo Quyết định số 24/2021/QĐ-TTg.',
  'Họ và tên: ..................',
  'Mục lục\nI. KẾT QUẢ.......... 3',
]

describe('Habits of writing', () => {
  it.each(habits)('are hinted at: %s', (text) => expect(listHintMismatches(text)).toEqual([]))
  it.each(right)('what is written as usual gets no hint: %s', (text) =>
    expect(listHintMismatches(text)).toEqual([]),
  )

  it('the proposal is what to write instead', () => {
    const proposed = (text: string) => checkDocument(readText(text)).map(({ suggest }) => suggest)
    expect(proposed('Hỗ trợ 45triệu đồng.')).toEqual([' triệu'])
    expect(proposed('Các tổ chức chính trị xã hội.')).toEqual(['chính trị - xã hội'])
    expect(proposed('Có 1.081 hộ; 1081 hộ.')).toEqual(['1.081'])
  })
})
