import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const register = { places: ['Nà Hoan', 'Pò Mạ', 'Kéo Lồm', 'Bản Khiếng', 'xã Đồng Lãm'] }

const faulty = [
  'Xóm «place-name|Khuổi Lóong» có 31 hộ; ấp «place-name|Hòang Sa» có 40 hộ.',
  '- Nà Hoan: 41 hộ\n- «place-name|Kéo Lồng»: 38 hộ',
  'Khóm «place-name|Pó Mạ» có 12 hộ.',
  'Bản «place-name|Bản Khịêng» có 12 hộ.',
  'Xã xây dựng 02 mô hình tại bản Huổi Lếch và bản Nậm Pục. Bản Huổi Lếch trồng 4 ha quế. Cuối năm, bản «place-name|Huổi Lếnh» được công nhận bản văn hóa.',
  'Hội Chữ thập đỏ tổ chức khám miễn phí tại xã Ea Drông. Đoàn tặng 60 suất quà cho hộ khó khăn xã «place-name|Ea Dông» và trao 02 con bò cho hộ nghèo xã Ea Drông.',
  'ỦY BAN NHÂN DÂN XÃ MƯỜNG LẠN\nUBND xã Mường Lạn đã củng cố 11 tổ bảo vệ rừng. Lực lượng dân quân xã «place-name|Mường Lạng» trực tại các chốt; xã Mường Lạn không để xảy ra cháy rừng.',
  'Hội Phụ nữ thị trấn Sơn Lâm phối hợp với UBND thị trấn «place-name|Sơm Lâm». Thị trấn Sơn Lâm có 9 tổ dân phố.',
  'Trường Tiểu học Vĩnh Lại đạt chuẩn. Cơ sở vật chất của Trường Tiểu học «place-name|Vĩnh Lai» còn thiếu. Năm học này Trường Tiểu học Vĩnh Lại tuyển 60 em.',
  'Khởi công nhà văn hóa thôn «place-name|Nà Hoàn».',
  'Các thôn: «place-name|Pò Má», Kéo Lồm và Bản Khiếng đã hoàn thành.',
  'Xã «place-name|Đồng Lâm» hoàn thành trước hạn.',
  'Vốn vay giao cho các thôn Nà Hoan (12 hộ), «place-name|Kéo Lôm» (09 hộ), Bản Khiếng (4 hộ).',
  'Bê tông hóa 1,2 km đường thôn «place-name|Kéo Lôm».',
  'Xã Bình An Thượng ra quân. Sau 5 ngày, xã Bình An Thượng nạo vét 3 km kênh. Chủ tịch xã «place-name|Bình Thượng An» khen các ấp.',
]

const againstEachOther = [
  'Chốt của Trạm Kiểm lâm «place-name|Khe Dữa» đặt ở ngã ba. Trạm Kiểm lâm Khe Giữa quản lý 3.120 ha. Trạm Kiểm lâm Khe Giữa có 5 người.',
  'Trường THCS Lê Quý Đôn có 12 lớp; Trường THCS «place-name|Lê Qúy Đôn» đạt chuẩn.',
  'Khóm Bình Lạc có 90 hộ. Nhà văn hóa khóm Bình Lạc vừa sửa. Riêng khóm «place-name|Bình Lạt» còn 2 hộ nghèo.',
  'Huyện Đắk Rung có 8 xã. Năm 2023, huyện Đắk Rung giảm nghèo nhanh. Đường nối «place-name|Đắc Rung» với quốc lộ đã xong.',
  'Ấp Rạch Gióng thi công xong. Kênh ấp Rạch Gióng đã nạo vét, còn cầu ấp «place-name|Rạch Góng» đang làm.',
  'Bản Nậm Pịn có 31 hộ. Trâu ở bản Nậm Pịn được tiêm phòng. Sạt lở đường vào bản «place-name|Nậm Bịn».',
  'UBND XÃ TRUNG LỘC HẠ\nXã Trung Lộc Hạ có 5 thôn. Công an xã «place-name|Trung Lộc Hà» trực đêm.',
  '| Ấp | Số hộ |\n| Tân Thạnh Tây | 210 |\n| Bàu Sen | 180 |\nRiêng ấp «place-name|Tân Thạng Tây» còn 4 hộ.',
  'Bản Khuổi Lấp ở xa nhất. Đường vào Khuổi Lấp đã đổ bê tông; điểm trường tại «place-name|Khuổi Lập» có 12 cháu.',
  'THỊ TRẤN ĐỒNG LẠC\nBáo cáo thu phí\nThị trấn Đồng Lạc thu 58 triệu đồng. Các tổ của thị trấn «place-name|Đồng Lác» đã nộp đủ.',
  'Phiêng Lanh, ngày 12 tháng 6 năm 2024\nXã Phiêng Lanh trồng rừng. Nhân dân xã «place-name|Phiêng Lánh» phấn khởi.',
  'Thôn Nặm Tốc có 40 hộ. Hội nghị tại thôn Nặm Tốc có 35 người dự. Nhà văn hóa thôn «place-name|Nậm Tốc» được sửa chữa.',
  'Xã Vĩnh Phiêu có 12 thôn. Đảng ủy xã Vĩnh Phiêu chỉ đạo quyết liệt. UBND xã «place-name|Vĩnh Phiếu» tổ chức thực hiện.',
  'Bản Huổi Pá Lanh có 40 hộ. Bản Huổi Pá Lanh đã có điện. Trường học bản «place-name|Huổi Pá Lang» được sửa.',
  'Buôn Krê có 30 hộ, buôn Ana Hlê có 45 hộ. Buôn Ana Hlê trồng cà phê. Nước sạch về buôn «place-name|Ana Hliê».',
  'Thôn Đồng Rôm ra quân. Thôn Đồng Rôm làm đường.\nThôn | Số hộ\n«place-name|Đồng Rơm» | 45\nCây Gạo | 31',
  'Ấp Rạch Sỏi Nhỏ có 40 hộ. Ấp Rạch Sỏi Nhỏ đã có điện. Cầu ở ấp «place-name|Rạch Xỏi Nhỏ» được sửa.',
  'Xã Nậm Chản trồng 40 ha quế; kết quả đưa «place-name|Nậm Chảm» thành xã dẫn đầu, xã Nậm Chản được khen.',
  'Thanh niên ấp Xẻo Lá đông nhất; gia đình quân nhân ở ấp Xẻo Lá được thăm hỏi, ấp «place-name|Xẽo Lá» không có trường hợp vắng mặt.',
  'Phường Tân Hạnh báo cáo đơn của các hộ tại phường «place-name|Tân Hành»; phường Tân Hạnh đã đối thoại 2 lần.',
  'Chốt đặt tại ngã ba Huổi Pục. Lực lượng trực ở ngã ba «place-name|Huổi Phục» đã kiểm tra 31 lượt xe.',
  'Hồ chứa Khe Sành cấp nước cho 60 ha; mực nước hồ «place-name|Khe Xành» đạt 80%.',
  'Danh sách: 1. Thôn Bãi Đá; 2. Thôn Khe Tranh.\nGhi chú: thôn «place-name|Khe Chanh» có 44 hộ.',
  'Bản Tra Lĩnh họp dân. Bản Tra Lĩnh làm đường. Kênh qua bản «place-name|Cha Lĩnh» đã thông.',
  'Các thôn Tây Thượng và Tây Hạ đã xong; riêng thôn Tấy Hạ còn 2 hộ. Tây Thượng 201 hộ, Tây Hạ 159 hộ, Tấy Hạ 172 hộ.',
]

const right = [
  'Xã Huỳnh Lễ, xóm Khuổi Loóng, thôn Tòa Sen, bản Tỏa Khe và ấp Thủy Vân có điện lưới.',
  'XÃ ĐÔNG THANH\nXã Đông Thanh tiếp giáp xã Đông Thành. Xã Đông Thành đã bàn giao mốc giới.',
  'Xã Tân Quý có 9 thôn. Đoàn công tác của xã Tân Quý thăm mô hình tại xã Tân Quỳ. Xã Tân Quý sẽ làm theo.',
  'Thôn Tân Lập có 120 hộ. Học sinh từ Tân Lập sang Tân Láp học nghề.',
  'Bản Khuổi Lấp ở xa nhất, đường vào Khuổi Lấp đã đổ bê tông. Lớp học của Khuổi Lấp có 12 cháu, do cô Lò Thị Lập dạy.',
  'Trường Tiểu học Bản Lại có 200 em, Trường Tiểu học Bản Lải có 150 em.',
  'Các thôn Nà Hoan, Pò Mạ, Kéo Lồm và Bản Khiếng đã hoàn thành.',
  'Huyện Cao Sơn hỗ trợ xã Đồng Lãm.',
  'Thôn Nà Lình và thôn Bản Cáp ra quân làm đường.',
  'XÃ ĐỒNG LÃM hoàn thành kế hoạch.',
  'Thôn Tân Phú có 40 hộ. Thôn Tân Phú đã có điện. Thôn Tân Phúc có 35 hộ.',
  '- Thôn Bình An: 45 hộ;\n- Thôn Bình Ân: 38 hộ.\nThôn Bình An họp ngày 12/3. Thôn Bình An sạch đẹp.',
  'Nơi | Số hộ\nThôn Bình An | 45\nThôn Bình Ân | 38\nThôn Bình An họp ngày 12/3. Thôn Bình An sạch đẹp.',
  'Thôn | Số hộ\nPhú Mỹ Hưng | 45\nPhú Mỹ Hùng | 31\nThôn Phú Mỹ Hưng có điện. Thôn Phú Mỹ Hưng có nước.',
  'Ấp Rạch Sỏi, Rạch Xỏi cùng ra quân. Ấp Rạch Sỏi có điện. Ấp Rạch Sỏi có nước.',
  'Khu dân cư Đông, Khu dân cư Đồng của xã đều đạt kiểu mẫu; bản Lao và bản Láo họp chung.',
  'Xóm Đình, Xóm Đinh và Tiểu khu Bằng, Tiểu khu Bàng đã có nhà văn hóa.',
  'Đoạn từ ngã ba Bản Lầu đến ngã ba Bản Lẩu dài 3 km.',
  'Thôn Tân Xuân có 30 hộ, thôn Tân Suân có 20 hộ.',
  'Xã có dân tộc Cao Lan và dân tộc Tày. Thôn Cao Lạn có 20 hộ người Cao Lan.',
  'Thôn Pá Khoang, Pá Khoáng, Pá Trả. Pá Khoang có 30 hộ.',
  'Thôn Chùa cùng thôn Chúa sinh hoạt một chi bộ.',
  'Các thôn Nà Hoan (12 hộ, do UBND xã hỗ trợ), Pò Mạ (09 hộ) và Kéo Lồm (4 hộ) đã nhận vốn.',
]

describe('Names of places', () => {
  it.each(faulty)('a name the register spells otherwise: %s', (text) =>
    expect(listMismatches(text, register)).toEqual([]),
  )
  it.each(againstEachOther)('the rarer of two spellings: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('right names are left alone: %s', (text) =>
    expect(listMismatches(text, register)).toEqual([]),
  )
  it('a name of a table is held against the register', () =>
    expect(
      listMismatches(
        'Thôn | Số hộ | Hộ nghèo\n«place-name|Pò Mà» | 45 | 4\nNà Hoan | 31 | 2\nCộng | 76 | 6',
        register,
      ),
    ).toEqual([]))
  it('a name with a number behind it is one of several parts', () => {
    const parts = { places: ['Nà Lốc 1', 'Nà Lốc 2', 'Nà Lộc'] }
    expect(listMismatches('Bản Nà Lốc 1 và bản Nà Lốc 2 có 80 hộ; bản Nà Lộc có 31 hộ.', parts)).toEqual([])
    expect(
      listMismatches('Bản «place-name|Ná Lốc» 2 đã có điện.', { places: ['Nà Lốc 1', 'Nà Lốc 2'] }),
    ).toEqual([])
  })
  it('two villages of one list are two villages', () =>
    expect(
      listMismatches('Các thôn: Nà Ca, Nà Cà, Nà Cáy. Thôn Nà Ca có 20 hộ. Thôn Nà Ca có 3 hộ nghèo.'),
    ).toEqual([]))
})
