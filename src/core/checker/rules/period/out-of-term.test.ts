import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'BÁO CÁO\nHoạt động thư viện tháng 9 năm 2024\nNgày 12/9/2024 mở cửa lưu động tại thôn Mới; ngày «period|26/10/2024» mở cửa lưu động tại thôn Thượng.',
  'BÁO CÁO\nCông tác quản lý thị trường tháng 4 năm 2025\nTrong tháng, đội kiểm tra 03 cơ sở: quầy thuốc (ngày 03/4/2025), cửa hàng gas (ngày 11/4/2025), kho vật tư (ngày «period|18/7/2025»).',
  'BÁO CÁO\nKết quả Tháng hành động vì trẻ em (từ ngày 01/6 đến ngày 30/6/2024)\nTrong tháng cao điểm, ngày «period|12/7/2024» xã tổ chức lễ phát động.',
  'BÁO CÁO\nKết quả vận động hiến máu (số liệu chốt đến ngày 10/11/2025)\nĐã tiếp nhận 214 đơn vị máu qua 03 đợt. Tại đợt 4, tổ chức ngày «period|28/11/2025», đã tiếp nhận 66 đơn vị máu.',
  'BÁO CÁO\nCông tác bảo vệ rừng tháng 4 năm 2024\n(Kỳ báo cáo từ ngày 15/3/2024 đến ngày 14/4/2024)\nNgày «period|22/4/2024», tổ tuần tra phát hiện 01 vụ khai thác gỗ trái phép và lập biên bản.',
  'BÁO CÁO\nPhòng cháy, chữa cháy rừng\n(Số liệu từ ngày 01/11/2023 đến ngày 30/4/2024)\nXảy ra 03 vụ cháy, gồm các vụ ngày 12/02/2024, ngày 09/3/2024 và ngày «period|21/6/2024».',
]
const right = [
  'BÁO CÁO\nHoạt động thư viện tháng 9 năm 2024\nNgày 12/9/2024 mở cửa lưu động tại thôn Mới, nối tiếp đợt ngày 20/8/2024; ngày 26/10/2024 sẽ mở tiếp.',
  'BÁO CÁO\nCông tác quản lý thị trường tháng 4 năm 2025\nTrong tháng, đội kiểm tra 02 cơ sở ngày 03/4/2025 và ngày 11/4/2025 theo phản ánh nhận từ ngày 28/3/2025.',
  'BÁO CÁO\nCông tác bảo vệ rừng\n(Kỳ báo cáo từ ngày 15/3/2024 đến ngày 14/4/2024)\nNgày 02/4/2024, tổ tuần tra phát hiện 01 vụ khai thác gỗ.\nDự kiến tổ chức hội nghị ngày 20/4/2024.',
]

describe('The days that a report covers', () => {
  it.each(faulty)('an event after the last of them is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('one within them, or a plan, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
