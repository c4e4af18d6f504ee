import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Báo cáo này có 02 phụ lục. Danh sách hộ thoát nghèo xem «appendix-ref|Phụ lục số 4».',
  'Biểu gửi kèm gồm Biểu số 01 và Biểu số 02. Số liệu được tổng hợp tại «appendix-ref|Biểu số 03» của báo cáo.',
  'Hồ sơ gồm 3 biểu mẫu; các thôn điền «appendix-ref|Mẫu số 04» trước ngày 15.',
  'Nội dung nợ đã nêu tại «appendix-ref|mục 4» phần này.\n1. Công tác thu: còn nợ 4,2 tỷ đồng.\n2. Công tác chi: đúng hạn.\n3. Kiểm tra: 06 cuộc.',
  'Kết quả thống kê nêu chi tiết tại «appendix-ref|Bảng 6».\nBảng 1. Lao động theo ngành\nNông nghiệp | 15.210\nDịch vụ | 7.105',
  'PHẦN I. TÌNH HÌNH\n1. Tiếp nhận: 231 đơn.\n2. Phân loại: 118 đơn.\nPHẦN II. KẾT QUẢ\n1. Khiếu nại: 21 vụ.\n2. Tố cáo: 8 vụ.\nPHẦN III. ĐÁNH GIÁ\nKết quả nêu tại «appendix-ref|mục 4 Phần II» cho thấy đơn được giải quyết.',
  'Gửi số liệu theo «appendix-ref|Biểu mẫu số 04» (gồm Biểu mẫu số 01: dân số; Biểu mẫu số 02: đất đai).',
  'Hồ sơ có Phụ lục A (danh sách hộ), Phụ lục B (kinh phí). Tiến độ từng hộ nêu ở «appendix-ref|Phụ lục C».',
  'Kèm theo: Mẫu 1 – danh sách hộ nghèo; Mẫu 2 – danh sách hộ thoát nghèo. Có 12 hộ mới («appendix-ref|Mẫu 2» – danh sách hộ nghèo).',
  'Mức hỗ trợ theo «appendix-ref|dòng 5» của bảng dưới đây.\nTT | Nội dung | Mức\n1 | Giống | 200\n2 | Phân bón | 500',
  'Danh sách đảng viên xem «appendix-ref|Phụ lục III». Báo cáo kèm theo 02 phụ lục: Phụ lục I (chi bộ), Phụ lục II (kiểm tra).',
  'Danh mục kèm theo gồm: Biểu số 01 (dân số), Biểu số 02 (đất đai), Biểu số 03 (vốn). Số hộ nghèo xem «appendix-ref|Biểu số 05».',
  'Chương I. QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nChương II. NỘI DUNG\nĐiều 2. Mức hỗ trợ\nCác việc tại «appendix-ref|Chương IV» Quy chế này do Văn phòng theo dõi.',
  'Hồ sơ gồm báo cáo và «appendix-ref|04 phụ lục» kèm theo.\nPHỤ LỤC I\nHộ nghèo\nPHỤ LỤC II\nHộ cận nghèo\nPHỤ LỤC III\nCông trình',
  'Số liệu thu thập theo «appendix-ref|Mẫu số 04» đính kèm.\nMẪU SỐ 01\nHộ nghèo\nMẪU SỐ 02\nHộ cận nghèo\nMẪU SỐ 03\nHộ thoát nghèo',
  'Danh mục khởi công mới có tại «appendix-ref|Biểu số 04» kèm theo Tờ trình.\nBIỂU SỐ 01\nTổng hợp\nBIỂU SỐ 02\nDanh mục chuyển tiếp',
  'Kèm theo Báo cáo này «appendix-ref|03 phụ lục»:\nPHỤ LỤC SỐ 01\nDanh sách\nPHỤ LỤC SỐ 02\nKinh phí',
  'PHẦN I. TÌNH HÌNH\nỔn định.\nPHẦN II. KẾT QUẢ\nNguyên nhân xem «appendix-ref|Phần IV».\nPHẦN III. HẠN CHẾ\nMột số.',
  'Chi tiết tại Phụ lục I, II và «appendix-ref|III» kèm theo báo cáo này.\nPHỤ LỤC I\nHỘ NGHÈO\nPHỤ LỤC II\nHỘ CẬN NGHÈO',
  'Bảng 1. Phân loại tổ\nLoại | Số tổ\nTốt | 41\nKhá | 6\nBiểu đồ dư nợ xem «appendix-ref|Bảng 2» của báo cáo.',
  'Phần thứ nhất\nKẾT QUẢ\nA.\nPhần thứ hai\nNHIỆM VỤ\nKhắc phục hạn chế đã nêu ở «appendix-ref|Phần thứ ba».',
  'Số hộ được vay vốn xem «appendix-ref|Bảng 4» dưới đây.\nBảng 3. Dư nợ cho vay theo bản\nBản | Số hộ vay\nNậm Pìn | 41\nTà Sáng | 36',
  'Số liệu từng thôn xem «appendix-ref|Biểu 03/XD» đính kèm.\nBiểu 01/XD: Tiến độ công trình\nBiểu 02/XD: Công nợ xây dựng cơ bản',
  'Các giải pháp nêu tại «appendix-ref|Mục IV» được tiếp tục thực hiện.\nI. TÌNH HÌNH\nA.\nII. KẾT QUẢ\nB.\nIII. GIẢI PHÁP\nC.',
  'Báo cáo này có «appendix-ref|4 phụ lục» kèm theo.\nPHỤ LỤC 1\nDanh mục\nPHỤ LỤC 2\nKết quả\nPHỤ LỤC 3\nKinh phí',
  '(Có «appendix-ref|biểu số 2» kèm theo)\nBIỂU SỐ 1\nTT | Tên thôn | Số hộ\n1 | Nà Pán | 50\n2 | Nà Cáy | 40',
  'Danh sách hộ được hỗ trợ nêu tại «appendix-ref|Biểu số 05» gửi kèm.\nDANH MỤC BIỂU GỬI KÈM\n- Biểu số 01: Thu ngân sách\n- Biểu số 02: Chi ngân sách\n- Biểu số 03: Đầu tư công',
  'Chi tiết tại «appendix-ref|Phụ lục II» kèm theo.\nPHỤ LỤC I\nDanh mục công trình',
  'Số liệu nêu tại «appendix-ref|Bảng 4».\nBảng 1. Dân số\nThôn | Hộ\nNà Ca | 20\nBảng 2. Vốn\nNguồn | Vốn\nTỉnh | 30',
  'Biểu 1. Thu ngân sách\nNguồn | Thu\nThuế | 20\nPhí | 30\nSố chi thể hiện ở «appendix-ref|Biểu 3» của báo cáo này.',
]

const right = [
  'Báo cáo này có 02 phụ lục. Biểu mẫu theo Phụ lục số 5 ban hành kèm theo Thông tư số 12/2022/TT-BTC.',
  'Số liệu đối chiếu với Niên giám, xem Bảng 6.\nBảng 1. Lao động\nNông nghiệp | 15',
  'Gửi số liệu theo Biểu mẫu số 02 (gồm Biểu mẫu số 01: dân số; Biểu mẫu số 02: đất đai).',
  'Phần 1: Kết quả\nTốt.\nPhần 2: Nhiệm vụ\nTiếp tục. Phần 3 công việc đã xong.',
  'Phụ lục 01 – Dư nợ: 18 tổ. Phụ lục 02 – Nợ quá hạn: 4 tổ.\nSố nợ quá hạn lấy tại Phụ lục 02.',
  'Mức hỗ trợ theo dòng 2 của bảng dưới đây.\nTT | Nội dung | Mức\n1 | Giống | 200\n2 | Phân bón | 500',
  'Hồ sơ gồm Biểu số 01, Biểu số 02 và Biểu số 03. Biểu số 05 của Thông tư số 85/2015/TT-BTC không phát sinh.',
  'Chương I. QUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nChương II. NỘI DUNG\nĐiều 2. Xử lý theo Chương V Luật Lâm nghiệp.',
  'Mẫu số 01: Đơn đăng ký\nHọ tên\nMẫu số 02: Danh sách\nHọ tên\nLập theo mẫu số 5 của Bộ Tài chính.',
  'Lập theo Mẫu số 06 Thông tư số 10/2022/TT-BLĐTBXH.\nMẪU SỐ 01\nHộ nghèo\nMẪU SỐ 02\nHộ cận nghèo',
  'Định mức theo Phụ lục VII ban hành kèm theo Nghị quyết số 12/NQ-HĐND.\nPHỤ LỤC I\nDân số\nPHỤ LỤC II\nVốn',
  'PHẦN I. TÌNH HÌNH\nTheo Phần IV Nghị quyết số 12-NQ/HU, xã đã làm.\nPHẦN II. KẾT QUẢ\nXem Phần I.',
  'Chi tiết tại Phụ lục I và II kèm theo báo cáo này.\nPHỤ LỤC I\nHỘ NGHÈO\nPHỤ LỤC II\nHỘ CẬN NGHÈO',
  'Phần thứ nhất\nKẾT QUẢ\nA.\nPhần thứ hai\nNHIỆM VỤ\nKhắc phục hạn chế đã nêu ở Phần thứ nhất.',
  'Các giải pháp nêu tại Mục III được tiếp tục thực hiện.\nI. TÌNH HÌNH\nA.\nII. KẾT QUẢ\nB.\nIII. GIẢI PHÁP\nC.',
  'Báo cáo này có 3 phụ lục kèm theo.\nPHỤ LỤC 1\nDanh mục\nPHỤ LỤC 2\nKết quả\nPHỤ LỤC 3\nKinh phí',
  'Danh sách hộ được hỗ trợ nêu tại Biểu số 02 gửi kèm.\nDANH MỤC BIỂU GỬI KÈM\n- Biểu số 01: Thu ngân sách\n- Biểu số 02: Hộ được hỗ trợ\n- Biểu số 03: Đầu tư công',
  'Chi tiết tại Phụ lục I kèm theo.\nPHỤ LỤC I\nDanh mục công trình',
  'Chi tiết theo Phụ lục 3 đính kèm.',
  'Theo mẫu tại Phụ lục II ban hành kèm theo Thông tư số 10/2022/TT-BLĐTBXH.\nPHỤ LỤC I\nDanh mục',
  'Biểu 1. Thu ngân sách\nNguồn | Thu\nThuế | 20\nPhí | 30\nSố chi thể hiện ở Biểu 3 gửi kèm.',
]

describe('References within a document', () => {
  it.each(faulty)('what is not there is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('what is there, or elsewhere, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
