import { describe, expect, it } from 'vitest'
import { lawOfOffices } from '../../../../tests/fixtures/check-law.ts'
import { listMismatches } from '../testing.ts'

const register = {
  ...lawOfOffices(),
  documents: [
    { symbol: '27/2022/NĐ-CP', date: '19/4/2022', issuer: 'Chính phủ' },
    { symbol: '24/2021/QĐ-TTg', date: '16/7/2021', issuer: 'Thủ tướng Chính phủ' },
    { symbol: '1719/QĐ-TTg', date: '14/10/2021', issuer: 'Thủ tướng Chính phủ' },
    { symbol: '02/2022/TT-UBDT', date: '30/6/2022', issuer: 'Ủy ban Dân tộc' },
  ],
}

const faulty = [
  'Thực hiện Chỉ thị số «citation|09-CT/UBND» ngày 02/5/2024 của UBND tỉnh.',
  'Nghị quyết số «citation|77/2022/NQ-QH15» ngày 11/11/2022 của Quốc hội.',
  'Học tập Nghị quyết số «citation|19-NQ-TW» ngày 16/6/2022.',
  'Căn cứ Quyết định số «citation|310/TTg-QĐ» ngày 05/3/2022 của Thủ tướng Chính phủ.',
  'Dự toán theo Nghị quyết số «citation|17/NQ-HDND» ngày 19/12/2023 của HĐND xã.',
  'Căn cứ Quyết định «citation|86 QĐ-UBND» ngày 03/2/2024 của UBND xã.',
  'Theo Thông tư số «citation|09/23/TT-BCT» về tiết kiệm điện.',
  'Theo Hướng dẫn số «citation|31/HD-SNV ngày 12/3/2024 của Sở Tài chính», xã lập dự toán.',
  'Vốn giao tại Nghị quyết số 27/NQ-HĐND ngày 18/12/2023 của HĐND huyện Pắc Lùng. Xã phân khai theo Nghị quyết số 27/NQ-HĐND ngày 18/12/2023 của «citation|HĐND tỉnh».',
  'Thực hiện Quyết định số «citation|899/QĐ-UBND» ngày 04/6/2021 của Thủ tướng Chính phủ.',
  'Trả lời «citation|tờ trình số 46» của UBND xã, Phòng Tài chính bổ sung 40 triệu đồng.',
  'Chi bộ học tập Nghị quyết số «citation|18/NQ-CP» ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng.',
  'Hồ sơ được trả theo «citation|thông báo số 38» của Phòng do thiếu trích lục.',
  'Chỉ số đánh giá theo Thông tư số «citation|12/2021/TT-BTC ngày 30/7/2021 của Bộ Giáo dục và Đào tạo» được phổ biến tới 3 trường.',
  'Dân chủ ở cơ sở được thực hiện theo «citation|luật số 10» và các văn bản hướng dẫn.',
  'Mức hỗ trợ áp dụng «citation|Nghị quyết của HĐND tỉnh số 14» ngày 08/12/2023.',
  'Vốn phân bổ theo «citation|QĐ 1719» của TTg.',
  'Dự toán giao theo Nghị quyết số «citation|22/NQ-UBND» ngày 19/12/2023 của Hội đồng nhân dân xã Tân Phú và Quyết định số 190/QĐ-UBND ngày 21/12/2023 của UBND xã.',
  'Nghị quyết số 16/NQ-HĐND ngày 19/7/2024 của HĐND xã Bình Phú thông qua chủ trương đầu tư chợ. Căn cứ Nghị quyết số 16/NQ-HĐND ngày «citation|29/7/2024» của HĐND xã, UBND xã đã lập dự án.',
  'Chi trả qua tài khoản theo «citation|Công văn 1062» của cấp trên.',
  'Thực hiện theo «citation|Kế hoạch 87»; các thôn đã ký cam kết.',
  'Hội đồng nhân dân xã đã ban hành Nghị quyết số «citation|17/NQ-UBND» ngày 20/12/2024 về dự toán ngân sách.',
  'Căn cứ Nghị định số «citation|55/2023/TT-BTC» ngày 15/8/2023.',
  'Học tập và làm theo Chỉ thị số «citation|05-CT/TTg» ngày 15/5/2016 của Bộ Chính trị.',
  'Chuẩn nghèo áp dụng theo Nghị định số 07/2021/NĐ-CP ngày 27/01/2021 của Chính phủ. Hộ có mức sống trung bình được xác định theo Nghị định số «citation|07/2022/NĐ-CP» ngày 27/01/2021 nêu trên.',
  'Đảng ủy xã ban hành Nghị quyết số 12-NQ/ĐU ngày 05/01/2024; xã thực hiện Kế hoạch số «citation|31/KH-ĐU» ngày 16/01/2024 của UBND xã về chuyển đổi số.',
  'Thực hiện Luật Hợp tác xã số 17/2023/QH15 do Quốc hội thông qua ngày «citation|20/6/2022».',
  'Quy định số 37-QĐ/TW ngày 25/10/2021 của «citation|Chính phủ» về những điều đảng viên không được làm.',
  'Ngày 10/3/2024, UBND xã ban hành Quyết định số 31/QĐ-UBND ngày «citation|12/3/2024» thành lập tổ rà soát.',
  'Trình Ban Thường vụ Báo cáo số 112/BC-UBND ngày 20/12/2023 của «citation|Đảng ủy xã».',
  'Đã phổ biến Luật Thủy lợi số 08/2017/QH14 ngày 19/6/2017 của «citation|Chính phủ» đến 8/8 thôn.',
  'Căn cứ Thông tư số 15/2022/«citation|QĐ-TTg» của Thủ tướng Chính phủ.'.replace(
    '15/2022/«citation|QĐ-TTg»',
    '«citation|15/2022/QĐ-TTg»',
  ),
  'Thực hiện Nghị định số «citation|27/NĐ-CP» của Chính phủ về quản lý các chương trình.',
  'Thực hiện Nghị định số 27/2022/NĐ-CP ngày «citation|19/4/2023» của Chính phủ.',
  'Theo Quyết định số 1719/QĐ-TTg ngày «citation|14/10/2022» của Thủ tướng Chính phủ.',
  'Quyết định số 24/2021/QĐ-TTg ngày 16/7/2021 của «citation|Bộ Tài chính» quy định quy trình rà soát.',
  'Thông tư số «citation|02/2022/TT-UBND» ngày 30/6/2022 của Ủy ban Dân tộc.',
  'UBND xã ban hành Kế hoạch số 12/KH-UBND ngày 15/01/2024. Thực hiện Kế hoạch số 12/KH-UBND ngày «citation|25/01/2024», các thôn đã triển khai.',
  'Hỗ trợ theo «citation|Thông tư 46» của Bộ Tài chính.',
  'Xét «citation|Quyết định 512 ngày 03/4/2024» về phân bổ vốn.',
  'Thực hiện Thông tư số «citation|02/2022/TT – UBDT» ngày 30/6/2022.',
  'Chi theo Nghị quyết số 08/NQ-HĐND ngày 20/12/2023 của «citation|UBND huyện».',
  'STT | Văn bản | Nơi ban hành\n1 | Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 | «citation|Bộ Nội vụ»\n2 | Quyết định số 1719/QĐ-TTg ngày 14/10/2021 | Thủ tướng Chính phủ',
  'Số, ký hiệu | Ngày ban hành | Nội dung\n1719/QĐ-TTg | «citation|14/11/2021» | Phê duyệt Chương trình\n27/2022/NĐ-CP | 19/4/2022 | Cơ chế quản lý',
  'TT | Tên văn bản | Ghi chú\n1 | Thông tư số «citation|02/2022/NĐ-UBDT» ngày 30/6/2022 | Còn hiệu lực\n2 | Nghị định số 27/2022/NĐ-CP | Còn hiệu lực',
  'Thực hiện Quyết định số 356/QĐ-UBND ngày 02/4/2024 của UBND xã về giao chỉ tiêu trồng rừng, các bản đã đăng ký. Theo Quyết định số «citation|365/QĐ-UBND» ngày 02/4/2024 của UBND xã về giao chỉ tiêu trồng rừng thì bản Pá Lông trồng 4 ha.',
  'Ngày 11/3/2025, UBND xã ban hành Kế hoạch số 48/KH-UBND về phòng cháy rừng. Tổ xung kích trực theo Kế hoạch số «citation|84/KH-UBND» ngày 11/3/2025 về phòng cháy rừng.',
  'Căn cứ Thông báo số 29/TB-UBND ngày 05/8/2024 của UBND xã, hộ ông Lò đã nộp hồ sơ. Thời hạn theo Thông báo số «citation|92/TB-UBND» ngày 05/8/2024 nêu trên là 15 ngày.',
  'Quyết định số 145/QĐ-UBND ngày 09/9/2024 phê duyệt danh sách 12 hộ. Các hộ tại Quyết định số «citation|154/QĐ-UBND» ngày 09/9/2024 phê duyệt danh sách 12 hộ đã ký cam kết.',
  'Căn cứ Nghị quyết số «citation|88/2019/QH-14» ngày 18/11/2019 của Quốc hội.',
]

const right = [
  'Căn cứ Hướng dẫn số 12/HD-SNNPTNT ngày 12/3/2024 của Sở Nông nghiệp và Phát triển nông thôn; Công văn số 331/SVHTTDL-QLVH ngày 3/4/2024 của Sở Văn hóa, Thể thao và Du lịch; Công văn số 45/SGDĐT-KHTC ngày 4/4/2024 của Sở GD&ĐT.',
  'Kế hoạch số 27/KH-UBND ngày 18/12/2023 của UBND xã Pắc Lùng. Các thôn làm theo Kế hoạch số 27/KH-UBND ngày 18/12/2023 của UBND xã.',
  'Căn cứ Nghị quyết số 26-NQ/TW ngày 05/8/2008; Kế hoạch số 15-KH/HU của Huyện ủy.',
  'Xã nhận được 1245 công văn của Sở. Theo kế hoạch 120 ha của xã, các bản đã trồng 98 ha.',
  'Theo luật, số 10 hộ này được miễn thuế; Nghị quyết của Đảng ủy số 05-NQ/ĐU ngày 03/02/2024 đề ra 12 chỉ tiêu.',
  'Kế hoạch của UBND xã số 15/KH-UBND ngày 14/01/2024 được triển khai tại 8 thôn.',
  'Kết luận số 36-KL/TW ngày 23/6/2022 của Bộ Chính trị về an ninh nguồn nước.',
  'Ngày 15/3/2024, UBND xã đã họp triển khai Kế hoạch số 31/KH-UBND ngày 12/3/2024.',
  'Chỉ thị số 40-CT/TW ngày 22/11/2014 của Ban Bí thư.',
  'Đã phổ biến Luật Thủy lợi số 08/2017/QH14 ngày 19/6/2017 của Quốc hội đến 8/8 thôn.',
  'Quyết định số 145/QĐ-UBND ngày 09/9/2024 về việc cử cán bộ; Quyết định số 154/QĐ-UBND ngày 09/9/2024 về việc cử cán bộ.',
  'Quyết định số 356/QĐ-UBND ngày 02/4/2024 về giao chỉ tiêu trồng rừng. Quyết định số 365/QĐ-UBND ngày 02/4/2024 về giao dự toán chi.',
  'Quyết định số 12/QĐ-UBND ngày 02/4/2024 về giao đất. Quyết định số 13/QĐ-UBND ngày 02/4/2024 về giao đất.',
  'Quyết định số 12/QĐ-UBND ngày 02/4/2024 và Quyết định số 21/QĐ-UBND ngày 02/4/2024 nêu trên.',
  'Kế hoạch số 48/KH-UBND ngày 11/3/2025 về phòng cháy rừng. Kế hoạch số 48/KH-UBND ngày 11/3/2025 nêu trên.',
  'Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ; Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ.',
  'Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND xã; Kế hoạch số 12/KH-UBND ngày 20/02/2023 của UBND xã.',
  'Nghị quyết số 22-NQ/TU ngày 21/11/2021 của Ban Thường vụ Tỉnh ủy; Chỉ thị số 05-CT/TW; Kết luận số 65-KL/TW.',
  'UBND xã đã ban hành 05 quyết định, 12 kế hoạch và 03 công văn.',
  'Luật Đất đai số 31/2024/QH15; Luật Ngân sách nhà nước năm 2015.',
  'Quyết định số 192/QĐ-UBND, ngày 25/4/2022 về việc thành lập Ban Chỉ đạo.',
  'Công văn số 845/UBND-NV ngày 12/8/2024 của UBND huyện.',
  'Nghị quyết số 12/NQ-CP ngày 15/02/2020 của Chính phủ.',
  'Tiếp tục thực hiện Nghị quyết 18 của Ban Chấp hành Trung ương.',
  'Quyết định số 24/2021/QĐ-TTg ngày 16/7/2021; các bước theo Quyết định số 24/2021/QĐ-TTg.',
  'Thông tư liên tịch số 10/2015/TTLT-BNV-BTC.',
  'STT | Văn bản | Cơ quan ban hành\n1 | Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 | Chính phủ\n2 | Quyết định số 24/2021/QĐ-TTg, Quyết định số 1719/QĐ-TTg | Thủ tướng Chính phủ\n3 | Quyết định số 31/QĐ-UBND ngày 15/02/2024 | UBND xã',
]

describe('Citations of documents', () => {
  it.each(faulty)('a wrong or short citation is found: %s', (text) =>
    expect(listMismatches(text, register)).toEqual([]),
  )
  it.each(right)('a right one is left alone: %s', (text) =>
    expect(listMismatches(text, register)).toEqual([]),
  )
})
