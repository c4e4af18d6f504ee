import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Hoàn thành xuất sắc 64 người (16,0%); hoàn thành tốt 298 người (74,5%); hoàn thành 36 người («implied-denominator|12,0%»); không hoàn thành 02 người (0,5%).',
  'Rừng tự nhiên 3.040 ha, chiếm 38,0% diện tích tự nhiên; rừng trồng 2.000 ha, chiếm 25,0% diện tích tự nhiên.\nĐất trồng cây hằng năm 1.040 ha, chiếm «implied-denominator|31,0%» diện tích tự nhiên.',
  'Trong số lao động được đào tạo nghề, lao động nữ là 2.331 người (55,5%), người dân tộc thiểu số 1.512 người (36,0%), người khuyết tật «implied-denominator|84 người (0,2%»).',
  'Trường có học sinh bán trú 568 em (64,55%), con hộ nghèo 301 em (34,20%), học sinh nữ 412 em («implied-denominator|64,82%») so với tổng số học sinh.',
  'Số trẻ đến trường phân theo độ tuổi: nhà trẻ 1.012 cháu, chiếm 21,92%; 3 - 4 tuổi 2.390 cháu, chiếm 51,78%; 5 tuổi 121 cháu, chiếm «implied-denominator|26,30%».',
  'Cơ cấu đoàn viên toàn xã: nữ 84 người (42,0%), dân tộc thiểu số 120 người (60,0%), có đạo 18 người («implied-denominator|19,0%»).',
  'Kết quả khám tuyển: 84 thanh niên đủ sức khỏe loại 1, 2 (chiếm 35,0%); 96 thanh niên loại 3 (chiếm 40,0%); 60 thanh niên không đủ điều kiện (chiếm «implied-denominator|20,8%»).',
  'Hội viên nữ có 124 đồng chí, chiếm 40,0%; hội viên người Mông có 186 đồng chí, chiếm «implied-denominator|75,0%» tổng số hội viên.',
  'Hội Phụ nữ xã có 240 hội viên vay vốn, chiếm 24,0% tổng số hội viên; 610 hội viên gửi tiết kiệm, chiếm «implied-denominator|52,3%» tổng số hội viên.',
  'Khu vực Bắc báo cáo: bảo hiểm y tế 9.310 người, bằng 93,10% dân số; bảo hiểm xã hội bắt buộc 1.120 người, bằng 11,20% dân số; tự nguyện 540 người, bằng «implied-denominator|4,50%» dân số.',
  'Giúp 240 chị vay vốn [24,0% tổng số hội viên]; 40 chị nghèo [4,0% tổng số hội viên]; 760 chị dân tộc Tày [«implied-denominator|67,0%» tổng số hội viên].',
  'Kết quả rà soát: hộ nghèo 214 hộ, chiếm 4,28% tổng số hộ; hộ cận nghèo «implied-denominator|3.815» hộ, chiếm 7,62% tổng số hộ.',
  'Toàn huyện có 512 hộ nghèo (tỷ lệ 3,20%); 864 hộ cận nghèo (tỷ lệ «implied-denominator|4,50%»).',
  'Phân loại rừng: rừng đặc dụng 1.230 ha (24,6%), rừng phòng hộ 1.850 ha (37,0%), rừng sản xuất 1.920 ha («implied-denominator|83,4%»).',
  'Chè nhiễm rầy nhẹ là 410 ha (8,2% diện tích chè toàn huyện), nhiễm nặng là «implied-denominator|700 ha (1,4%» diện tích chè toàn huyện).',
  'Hội có 150 hội viên gửi tiết kiệm (30% tổng số hội viên), 110 hội viên vay vốn (22% tổng số hội viên) và 240 hội viên đạt “5 không, 3 sạch” («implied-denominator|58%» tổng số hội viên).',
  'Phân loại: 72 chi hội tốt, chiếm 60,0%; 36 chi hội khá, chiếm 30,0%; 12 chi hội trung bình, chiếm «implied-denominator|1,0%».',
  'Vắc xin tụ huyết trùng 14.280 liều, đạt 85%; dịch tả 13.440 liều, đạt 80%; viêm da nổi cục 9.912 liều, đạt «implied-denominator|69%».',
  'Cơ cấu dân số thị trấn: nữ 6.318 người, chiếm 51,2%; trẻ em dưới 16 tuổi 3.122 người, chiếm 25,3%; người từ 60 tuổi trở lên 1.604 người, chiếm «implied-denominator|31,0%» dân số thị trấn.',
  'Kết quả rèn luyện của học sinh\nTốt: 846 em; 66,77%\nKhá: 342 em; 26,99%\nĐạt: 61 em; «implied-denominator|8,41%»\nChưa đạt: 18 em; 1,42%',
  'Hộ dùng nước máy 1.120 (70,0%), hộ dùng giếng khoan 336 (21,0%), hộ dùng nước khe 144 («implied-denominator|19,0%»).',
]

const right = [
  'Hộ dùng nước máy 1.120 (70,0%), hộ dùng giếng khoan 336 (21,0%), hộ dùng nước khe 144 (9,0%).',
  'Hội viên nữ có 124 đồng chí, chiếm 40,0%; hội viên người Mông có 186 đồng chí, chiếm 60,0% tổng số hội viên.',
  'Hộ nghèo 214 hộ, chiếm 4,28%; hộ cận nghèo 381 hộ, chiếm 7,62%.',
  'Tiểu học hoàn thành 906 em (98,5%), trung học cơ sở 615 em (97,3%).',
  'Thôn Nà Ca có 10 hộ nghèo (12,5%), thôn Nà Lốc có 9 hộ nghèo (9,6%).',
  'Đầu năm có 120 hộ nghèo (9,6%), cuối năm còn 95 hộ nghèo (7,5%).',
  'Thoát nghèo 30 hộ, đạt 120% kế hoạch; phát sinh mới 4 hộ, chiếm 0,3%.',
  'Vắc xin tụ huyết trùng 14.280 liều, đạt 85%; dịch tả 13.440 liều, đạt 80%; viêm da nổi cục 9.912 liều, đạt 59%.',
  'Tiêm phòng dại 2.850 con chó, mèo, đạt 95% tổng đàn; tiêm tụ huyết trùng lợn 5.400 con, đạt 90% tổng đàn.',
]

describe('Counts with shares of one unstated total', () => {
  it.each(faulty)('two totals that exclude each other: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('nothing is said where the totals may differ: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
