import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../index.ts'
import { readText } from '../../read-text.ts'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Số: 41/BC-UBND\nNà Lốm, ngày 04 tháng 7 năm 2024\nBÁO CÁO\nCông tác văn hóa\nXã có 12 nhà văn hóa; số đội văn nghệ hoạt động thường xuyên là «label|… đội văn nghệ».',
  'Số: 36/BC-UBND\nNà Ca, ngày 12 tháng 6 năm 2024\nBÁO CÁO\nTrong năm xã hỗ trợ giống cho «label|... »hộ nghèo.\nTM. ỦY BAN NHÂN DÂN\n(Đã ký)',
  'Xã có 1.520 hộ. Về hộ nghèo, tỷ lệ là 5,00%, tương ứng «label|76 hộ cận nghèo».',
  'Chỉ tiêu năm 2025 trồng mới 45 ha cây ăn quả, thực hiện được 41 ha, «label|hoàn thành chỉ tiêu» năm.',
  'Kế hoạch năm 2025 giảm 40 hộ nghèo, kết quả giảm 36 hộ, «label|vượt kế hoạch» đề ra.',
  'Biểu 3. Thu nợ thuế\nĐơn vị | Nợ đầu năm | Đã thu | «label|Tỷ lệ nợ chưa thu (%)»\nChi cục 1 | 800 | 640 | 80,0\nChi cục 2 | 500 | 365 | 73,0\nChi cục 3 | 420 | 357 | 85,0',
  'Tỷ lệ hộ nghèo giảm từ 9,8% «label|lên 8,1%».',
  'Thu nhập năm 2022 đạt 41 triệu đồng/người, năm 2023 đạt 45 triệu đồng/người, «label|giảm 4 triệu đồng»/người.',
  'Biểu 6\nXã | Số lao động | Đã qua đào tạo | «label|Tỷ lệ trên số hộ (%)»\nBa Cụm | 400 | 240 | 60,0\nSơn Lâm | 350 | 196 | 56,0\nThành Sơn | 300 | 156 | 52,0',
  'Tỷ lệ thất nghiệp giảm từ 3,4% năm 2022 xuống 2,9% năm 2023, «label|tăng 0,5 điểm phần trăm».',
  'Tổng đàn bò từ 3.120 con «label|giảm lên 3.280 con».',
  'Giá lúa năm 2023 đạt 7.800 đồng/kg, năm 2024 đạt 7.200 đồng/kg, «label|tăng 600 đồng»/kg so với năm 2023.',
  'Số: 87/BC-TCKH\nKim Lộng, ngày 08 tháng 7 năm 2024\nBÁO CÁO\nKết quả thẩm tra\nThực hiện Văn bản«label| số ….../STC-ĐT» của Sở Tài chính, đã thẩm tra 19 dự án.\n(Đã ký)',
  'Biểu 2. Chăn nuôi (tấn)\nSản phẩm | Năm 2023 | Năm 2024 | «label|Tăng so với năm 2023 (%)»\nThịt lợn | 1.200 | 1.260 | 105,0\nThịt gà | 400 | 428 | 107,0\nTrứng | 250 | 260 | 104,0',
  'Biểu 3. Hộ nghèo\nTên bản | Tổng số hộ | Số hộ nghèo | «label|Tỷ lệ so với tổng số hộ nghèo của xã (%)»\nNà Lốc | 150 | 30 | 20,0\nPá Hu | 120 | 42 | 35,0\nKéo Đán | 80 | 10 | 12,5',
  'Tỷ lệ nợ đọng cuối năm 2022 là 8,4%, cuối năm 2023 là 6,3%; như vậy tỷ lệ nợ đọng đã «label|tăng 2,1 điểm phần trăm».',
  'Số: 36/TB-UBND\nNà Ca, ngày 12 tháng 6 năm 2024\nTHÔNG BÁO\nXã mời «label|___ »đại biểu; kinh phí «label|xxx »triệu đồng.\nTM. ỦY BAN NHÂN DÂN\n(Đã ký)',
  'Xã có 840 hộ, 3.512 người; hộ nghèo 12,50% (105 hộ); hộ cận nghèo 7,50% («label|63 người»).',
  'Số: 36/BC-UBND\nNà Ca, ngày 12 tháng 6 năm 2024\nBÁO CÁO\nTrong năm xã hỗ trợ «label|..... »trẻ mồ côi.\nTM. ỦY BAN NHÂN DÂN\n(Đã ký)',
  'Số: 57/QĐ-UBND\nDuy Mỹ, ngày 18 tháng 4 năm 2025\nQUYẾT ĐỊNH\nThành lập Đội xung kích gồm «label|...... »thành viên\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)',
  'Nông nghiệp: trồng mới được «label|34/40 ha chè, vượt kế hoạch» 15%.',
  'Số trẻ em suy dinh dưỡng giảm «label|12 hộ» so với năm trước.',
  'Toàn xã có 812 hộ; hộ nghèo 64 hộ (7,88%); hộ cận nghèo 95 hộ (11,70%). Như vậy, «label|95 hộ nghèo» đã được vay vốn.',
  'Bản có 312 hộ, 1.404 nhân khẩu. Đến nay «label|265 nhân khẩu» có điện lưới, đạt 85% số hộ.',
  'Số: 41/BC-UBND\n«label|BÁO CÁO (Dự thảo)»\nCông tác dân tộc năm 2024\nTM. ỦY BAN NHÂN DÂN\n(Đã ký)',
  'Doanh thu chợ đạt «label|3,4 tỷ đồng, giảm so với cùng kỳ (cùng kỳ 2,9 tỷ đồng»).',
  'Thu ngân sách đạt 91,5% dự toán, «label|vượt 8,5%» so với dự toán huyện giao.',
  'Khối lượng thực hiện đạt «label|118% kế hoạch, chưa hoàn thành kế hoạch» năm.',
  'Xã có dân số 2.860 người; trong quý mở 9 buổi nói chuyện cho «label|3.915 người» tham dự.',
  'Dân số toàn xã 3.120 người. Các hội nghị tuyên truyền có «label|4.560 người» tham dự.',
  'Tỷ lệ hộ nghèo là 5,20% (208 hộ); tỷ lệ hộ cận nghèo là 7,80%, «label|số hộ nghèo là 312 hộ».',
  'Số hộ được vay vốn là «label|86 người».',
  'Số: 52/BC-UBND\nĐồng Lãm, «label|ngày … tháng» 6 năm 2024\nBÁO CÁO\nCông tác dân tộc 6 tháng đầu năm 2024',
  'Số: 52/BC-UBND\nĐồng Lãm, ngày 12 tháng 6 năm 2024\n«label|(Dự thảo)»\nBÁO CÁO\nCông tác dân tộc',
  'Số: 52/BC-UBND\nĐồng Lãm, ngày 12 tháng 6 năm 2024\nBÁO CÁO\nTổng số hộ nghèo là «label|……» hộ.',
  'Trồng rừng 45/50 ha, «label|đạt 90%, vượt kế hoạch».',
  'Giá trị sản xuất «label|giảm từ 12,4 tỷ đồng lên 13,1 tỷ đồng».',
  'Số: 27/BC-UBND\nTrong năm, xã tổ chức «label|….. »buổi tiếp công dân, tiếp 41 lượt người.\n(Đã ký)',
  'Số: 61/BC-TYT\nNà Hỳ, ngày 04 tháng 7 năm 2024\nBÁO CÁO\nKết quả khám bệnh\nSố phụ nữ có thai được quản lý: «label|…….» ca, đạt 91% kế hoạch.\nTRẠM TRƯỞNG\n(Đã ký)',
  'Tổng số hộ bị ngập: «label|……» hộ; số diện tích ngập 12 ha; số cầu tạm bị cuốn trôi 02 cái.',
]

const right = [
  'Đối với hộ cận nghèo, trong năm có 24 hộ nghèo chuyển lên.',
  'Biểu 3. Tình hình xử lý hồ sơ\nLĩnh vực | Tổng số | Đã giải quyết | Còn lại | Tỷ lệ còn lại (%)\nĐất đai | 250 | 230 | 20 | 8,0\nHộ tịch | 400 | 384 | 16 | 4,0\nXây dựng | 150 | 135 | 15 | 10,0',
  'Tỷ lệ hộ nghèo giảm từ 3,4% xuống 2,9%, giảm 0,5 điểm phần trăm; hộ cận nghèo tăng 0,5 điểm phần trăm.',
  'Biểu 3\nChỉ tiêu | Năm 2023 | Năm 2024 | Tăng (%)\nGạo | 1.200 | 1.260 | 5,0\nNgô | 800 | 856 | 7,0\nSắn | 500 | 520 | 4,0',
  'Tỷ lệ hộ nghèo năm 2023 là 9,4%, năm 2024 là 6,1%; tỷ lệ hộ dùng nước sạch tăng 3,3 điểm phần trăm.',
  'Xã | KH | TH\nLộc Phú | 640 | 612\nTân Hưng | 485 | 503\nThạnh Bình | 530 | 421\nCó 01/03 xã vượt kế hoạch.',
  'Huyện giao tỷ lệ che phủ rừng 58%, thực hiện 58,6%, vượt kế hoạch giao.',
  'Đầu năm Hội có 512 hội viên; đến nay tổng số hội viên là 512 người, tỷ lệ tập hợp đạt 98%.',
  'Cải tạo 26/25 ha cam già cỗi, vượt kế hoạch 4%.',
  'Đến cuối năm, tỷ lệ bao phủ bảo hiểm y tế đạt 93,5%, vượt 0,3% so với chỉ tiêu giao (93,2%).',
  'Số học sinh thuộc hộ nghèo là 45 em của 30 hộ.',
  'Bản có 312 hộ, 1.404 nhân khẩu. Đến nay 265 hộ có điện lưới, đạt 85% số hộ; 1.193 nhân khẩu có thẻ bảo hiểm y tế, đạt 85% dân số.',
  'Doanh thu chợ đạt 3,4 tỷ đồng, tăng so với cùng kỳ (cùng kỳ 2,9 tỷ đồng).',
  'Thu ngân sách đạt 108,5% dự toán, vượt 8,5% so với dự toán huyện giao.',
  'Khối lượng thực hiện đạt 88% kế hoạch, chưa hoàn thành kế hoạch năm.',
  'Dân số toàn xã 3.120 người. Các hội nghị có 4.560 lượt người tham dự.',
  'Dân số xã 3.120 người; toàn huyện có 45.000 người tham gia bảo hiểm y tế.',
  'Tỷ lệ hộ nghèo là 5,20% (208 hộ); tỷ lệ hộ cận nghèo là 7,80%, số hộ cận nghèo là 312 hộ.',
  'Số hộ nghèo là 52 hộ với 210 khẩu.',
  'Số:    /BC-UBND\nĐồng Lãm, ngày    tháng 6 năm 2024\nDỰ THẢO\nBÁO CÁO\nHộ nghèo: …… hộ.',
  'Trồng rừng 55/50 ha, đạt 110%, vượt kế hoạch.',
  'Số: 61/BC-TYT\nBÁO CÁO\nCác cây trồng: lúa, ngô, … được chăm sóc. Khẩu hiệu: …phải sạch từ bếp ra.\n(Đã ký)',
  'Ban chỉ đạo... các thôn... đã vào cuộc.',
]

describe('Words that do not fit their figures', () => {
  it.each(faulty)('a wrong word or a blank is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('right words are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))

  it('the mark of a blank ends with the word and the number it stands in', () => {
    const text = 'Số: /BC-UBND\nĐồng Lãm, ngày tháng 12 năm 2024\nBÁO CÁO\nCông tác dân tộc năm 2024'
    const quotes = checkDocument(readText(text)).map(({ quote }) => quote)
    expect(quotes).toEqual(['Số: /BC-UBND', 'ngày tháng 12'])
  })
})
