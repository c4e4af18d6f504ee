import { describe, expect, it } from 'vitest'
import { listMismatches } from '../testing.ts'

const faulty = [
  'Đội thu đã vận động được 57 «duplicate|người người» lao động tự do tham gia.',
  'Nhiệm vụ trọng tâm:\n- Hoàn thành thu hoạch lúa mùa trước 20/10;\n- Gieo trồng 140 ha cây vụ đông;\n- Thu nộp các loại quỹ;\n«duplicate|- Gieo trồng 140 ha cây vụ đông.»',
  '1. Kết quả\nCông tác chi trả trợ cấp cho người có công được thực hiện kịp thời, đúng đối tượng, không để sai sót.\n2. Người có công\n«duplicate|Công tác chi trả trợ cấp cho người có công được thực hiện kịp thời, đúng đối tượng, không để sai sót.»',
  'I. Ưu điểm\nViệc tiếp nhận và trả kết quả hồ sơ cho người dân được thực hiện đúng quy định.\nII. Hạn chế\n«duplicate|Việc tiếp nhận và trả kết quả hồ sơ cho người dân được thực hiện đúng quy định.»',
  '1. Hạn chế: Một số hộ dân còn trông chờ, ỷ lại vào sự hỗ trợ của Nhà nước; việc nhân rộng mô hình còn chậm.\n2. Nguyên nhân: Nguồn lực hạn chế. «duplicate|Một số hộ dân còn trông chờ, ỷ lại vào hỗ trợ của Nhà nước; việc nhân rộng mô hình còn chậm.»',
  'Về bảo hiểm, xã vận động được 48 người tham gia bảo hiểm xã hội tự nguyện, vượt chỉ tiêu được giao. Bưu điện mở cửa cả thứ Bảy. «duplicate|Về bảo hiểm, xã đã vận động được 48 người tham gia BHXH tự nguyện, vượt chỉ tiêu được giao.»',
  'Toàn xã đã tiêm vắc-xin lở mồm long móng cho 1.250 «duplicate|con con» trâu, bò.',
  'Đề nghị đầu tư trạm phát sóng cho 02 thôn vùng lõm «duplicate|sóng sóng» di động.',
  'Nguồn nhân lực làm công tác thể thao ở cơ sở còn thiếu, phần lớn kiêm nhiệm, thu nhập thấp nên chưa yên tâm. «duplicate|Mặt khác, nguồn nhân lực làm công tác thể thao ở cơ sở còn thiếu, phần lớn kiêm nhiệm, thu nhập thấp, chưa thật yên tâm.»',
  '1. Hội Phụ nữ phối hợp cung ứng 48 tấn phân bón trả chậm cho hội viên.\n2. Tổ chức 05 lớp chuyển giao kỹ thuật.\n«duplicate|3. Hội Phụ nữ phối hợp cung ứng 48 tấn phân bón trả chậm cho các hội viên.»',
  'Trang thiết bị của một số tổ dân phố «duplicate|còn còn» thiếu.',
  'Tổ trưởng hằng tháng đôn đốc, nhắc nhở «duplicate|thường thường» xuyên các hộ vay vốn.',
  'Người dân «duplicate|mong mong» muốn tuyến đường được thi công trước mùa mưa.',
  'Đề nghị các cơ quan, «duplicate|đơn vị, đơn vị» liên quan phối hợp thực hiện.',
  'Vận động nhân dân hiến «duplicate|đất đất» làm đường.',
  '«duplicate|Công tác tiêm phòng được quan tâm.» Công tác tiêm phòng được quan tâm, tỷ lệ đạt 85%.',
  'Tổng kết công tác năm, Chủ tịch UBND xã «duplicate|Tân Lâm Tân Lâm» khen thưởng 5 tập thể.',
  '- Tăng cường công tác tuyên truyền.\n- Huy động nguồn lực.\n«duplicate|- Tăng cường công tác tuyên truyền.»',
  '«duplicate|Ủy ban nhân dân Ủy ban nhân dân» xã giao các thôn thực hiện.',
  'Quan tâm «duplicate|an toàn thực phẩm, an toàn thực phẩm» tại chợ.',
  'Phối hợp «duplicate|giữa giữa» các ngành còn chậm.',
  'UBND xã «duplicate|đã đã» ban hành kế hoạch.',
  'Tăng cường công tác «duplicate|tuyên truyền tuyên truyền» pháp luật.',
  'Hỗ trợ «duplicate|cho cho» các hộ nghèo «duplicate|của của» xã.',
  'Các hộ «duplicate|trên địa bàn trên địa bàn» xã đều hưởng ứng.',
  'Hội Phụ nữ xã phối hợp tổ chức hai lớp truyền thông về bình đẳng giới cho hội viên các thôn. «duplicate|Hội Phụ nữ xã phối hợp tổ chức hai lớp truyền thông về bình đẳng giới cho hội viên tại các thôn.»',
  'Kinh phí 46 triệu «duplicate|đồng đồng».',
  '1. Mở 03 lớp cho 96 học viên của xã. «duplicate|Mở 03 lớp cho 96 học viên của xã.»',
  'I. KINH TẾ\n1. Thủy lợi\nTuyến kênh N5 được nạo vét 2,4 km, bảo đảm nước tưới cho các chân ruộng cao.\n2. Giao thông\nĐường thôn sạch đẹp.\n3. Nông nghiệp\n«duplicate|Tuyến kênh N5 được nạo vét 2,4 km, bảo đảm nước tưới cho các chân ruộng cao.»',
  'III. TỒN TẠI\n1. Hạn chế\n- Một số chủ rừng chưa chủ động phát dọn thực bì trước mùa khô nên nguy cơ cháy còn cao.\n2. Nguyên nhân\n- Nắng nóng kéo dài.\n- «duplicate|Một số chủ rừng chưa chủ động phát dọn thực bì trước mùa khô nên nguy cơ cháy còn cao.»',
  'Các xóm Bờ Suối, Đồi Thông, «duplicate|Bờ Suối» và Cây Gạo đã có điện.',
  'Tổ công tác phụ trách gồm: công an xã, quân sự xã, địa chính xã, «duplicate|công an xã» và văn phòng.',
  'TT | Thôn | Số hộ | Hộ nghèo\n1 | Bờ Suối | 54 | 5\n2 | Đồi Thông | 61 | 7\n3 | «duplicate|Bờ Suối» | 48 | 4\n4 | Cây Gạo | 39 | 2',
  'Nơi nhận:\n- Đảng ủy xã (b/c);\n- Các trưởng bản;\n- «duplicate|Đảng ủy xã»;\n- Lưu: VT.',
  'Nơi nhận:\n- Thường trực HĐND xã;\n- Các trưởng thôn;\n- «duplicate|Thường trực HĐND xã»;\n- Lưu: VT.',
  'Hoạt động tưới tiêu nội đồng được bảo đảm hai lượt mỗi vụ tại mọi cánh đồng. Toàn xã có 4 trạm bơm. «duplicate|Việc tưới tiêu nội đồng được bảo đảm mỗi vụ hai lượt tại mọi cánh đồng».',
]

const right = [
  'Hội Người cao tuổi xã xã hội hóa được 12 triệu đồng.',
  'Kết quả thu, chi chi tiết từng sắc thuế được trình bày riêng.',
  'Hợp tác xã xã Tân Lâm hoạt động hiệu quả.',
  'Công tác tiêm phòng được quan tâm chỉ đạo. Công tác tiêm phòng đạt 85%.',
  'Làm việc với ấp Tân Lợi, ấp Tân Lợi A và ấp Tân Lợi B; trực tiếp tiếp 08 lượt công dân.',
  'Nơi nhận:\n- Đảng ủy xã;\n- Đảng ủy Công an xã;\n- Lưu: VT.',
  'Nơi nhận:\n- Như trên;\n- Đảng ủy xã;\n- UBMTTQ xã;\n- Lưu: VT.',
  'Kết quả:\n- Thôn Nà Ca:\n+ Đã đạt chuẩn.\n- Thôn Pò Mạ:\n+ Đã đạt chuẩn.',
  'Đoàn kết, đoàn kết, đại đoàn kết; học tập, học tập suốt đời.',
  'Hội đồng đồng ý; cộng đồng đồng lòng; phát triển triển vọng; nhân dân dân tộc Tày.',
  'Từng bước, từng bước nâng cao đời sống; ngày ngày, nhà nhà thi đua; luôn luôn sẵn sàng.',
  'Hội nghị có tên “Tuyên truyền tuyên truyền viên giỏi” được tổ chức.',
  'Thôn Nà Ca có 12 hộ nghèo, trong đó có 5 hộ được hỗ trợ nhà ở trong năm. Thôn Pò Mạ có 9 hộ nghèo, trong đó có 4 hộ được hỗ trợ nhà ở trong năm.',
  'Nói chung chung thì chưa đủ. Còn đánh giá chung chung.',
  // A fact may be told under two parts, each for its own end.
  'II. GIẢM NGHÈO\nHội Nông dân xã tổ chức 03 buổi nói chuyện về cách trồng rau an toàn cho hội viên.\nIII. NÔNG THÔN MỚI\nHội Nông dân xã tổ chức 03 buổi nói chuyện về cách trồng rau an toàn cho hội viên.',
  'I. THỦY LỢI\nĐã hoàn thành kế hoạch giao.\nII. GIAO THÔNG\nĐã hoàn thành kế hoạch giao.',
  'I. KÊNH N5\nNạo vét 2,4 km, bảo đảm nước tưới cho các chân ruộng cao trong vụ xuân.\nII. KÊNH N6\nNạo vét 3,1 km, bảo đảm nước tưới cho các chân ruộng cao trong vụ xuân.',
  'Các xóm Bờ Suối, Đồi Thông và xã Bờ Suối đã có điện.',
  'Thôn | Công trình | Vốn\nBờ Suối | Kênh | 54\nĐồi Thông | Đường | 61\nBờ Suối | Cầu | 48',
  'Thôn | Năm | Số hộ\nBờ Suối | 2022 | 54\nĐồi Thông | 2022 | 61\nBờ Suối | 2023 | 48\nĐồi Thông | 2023 | 60',
  'Khẩu hiệu gồm: học tập, lao động, học nữa và học mãi.',
  'Toàn xã xã hội hóa được 120 triệu đồng.',
  'Xã Ba Ba; thôn Na Na; bà con con cháu.',
  'Học sinh giỏi 36 em (tăng 7 em so với năm học trước, năm học trước 29 em).',
]

describe('Words and sentences twice', () => {
  it.each(faulty)('a slip is found: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each(right)('meant repetition is left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
