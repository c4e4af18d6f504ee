import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Hội thi diễn ra trong «period|05 ngày», từ ngày 10 đến ngày 12 tháng 10 năm 2024.',
  'Lớp bồi dưỡng mở trong «period|3 ngày» (từ ngày 12/8 đến ngày 16/8/2024) với 45 học viên.',
  'Sơ kết «period|6 năm» (2020 - 2023) phát triển chăn nuôi.',
  'Lớp tập huấn mở trong «period|04 ngày», từ ngày 05/8 đến ngày 06/8/2024, có 60 học viên.',
  'Thời gian thi công: «period|60 ngày», từ ngày 01/3/2024 đến ngày 29/5/2024.',
  'Báo cáo từ ngày 15/11/2022 đến ngày 14/11/2023, tức trọn «period|10 tháng».',
  'Trong «period|3 tuần», kể từ thứ Hai ngày 04/3/2024 đến Chủ nhật ngày 14/4/2024, tổ chốt chặn đường mòn.',
  'Kế hoạch trung hạn giai đoạn 2021 - 2025 đã qua 3 năm. Trong hai năm cuối của giai đoạn («period|2025 - 2026»), huyện ưu tiên vốn chuyển tiếp.',
  'Đề án gồm giai đoạn I từ năm 2021 đến năm 2025, giai đoạn II từ năm «period|2024 đến năm 2030».',
  'Đợt 2 («period|tháng 15/2023») huấn luyện 64 chiến sĩ.',
  'Hộ nghèo ngày 31/12/2022 là 214 hộ, «period|ngày 31/12/2022» là 163 hộ.',
  'Vụ đông xuân 2022-2023 kết thúc thu hoạch ngày «period|25/5/2022».',
  'Trong 5 năm qua (2019-2023) giải quyết việc làm cho 9.845 người; bình quân trong «period|6 năm» đó là 1.969 người.',
  'BÁO CÁO\nCông tác tư pháp năm 2023\n(Số liệu từ ngày 01/11/2022 đến ngày 31/10/2023)\nHòa giải 19 vụ, giảm 3 vụ so với «period|kỳ trước (từ ngày 01/11/2022 đến ngày 31/10/2023)».',
  'Công trình khởi công tháng 9/2022, hoàn thành, bàn giao «period|tháng 6/2022».',
  'Dự án khởi công ngày 10/02/2021 và hoàn thành ngày «period|25/12/2020».',
  'Phong trào thi đua giai đoạn 2021 - 2025 được tổng kết sau 5 năm triển khai («period|từ năm 2020 đến hết năm 2025»).',
  'Sau «period|5 năm thực hiện giai đoạn 2022 - 2025», có 31 dự án hoàn thành.',
  'Đề án đào tạo nghề giai đoạn 2021 – 2025 «period|với 06 năm» thực hiện được bố trí 48 tỷ đồng.',
  '«period|Kế hoạch 5 năm giảm nghèo bền vững giai đoạn 2021-2026» có 12 chỉ tiêu.',
  'Số hộ nghèo cuối năm 2023 là 214 hộ; qua rà soát cuối «period|năm 2022, sau một năm» thực hiện, còn 163 hộ.',
  'Con lợn cuối cùng chết ngày 05/7/2024, sau 21 ngày không phát sinh, tức ngày «period|16/7/2024», xã đề nghị công bố hết dịch.',
  'Lộ trình phủ sóng: năm 2023 đạt 81%, năm 2024 đạt 90%, «period|năm 2024 đạt 100%».',
  'BÁO CÁO\nKết quả chăn nuôi 9 tháng đầu năm 2024\nSản lượng thịt hơi «period|6 tháng» đạt 412 tấn, là kết quả của cả kỳ báo cáo.',
  'Từ ngày 01/4/2024 đến ngày «period|31/5/2024» (cả quý), đoàn đã kiểm tra 84 cơ sở.',
]

const right = [
  'Đợt khám kéo dài 03 ngày, từ ngày 06 đến hết ngày 08/5/2024; cả đợt có 5 ngày ra quân từ ngày 15 đến ngày 30 tháng 11 năm 2024.',
  'Lớp bồi dưỡng mở trong 5 ngày (từ ngày 12/8 đến ngày 16/8/2024) với 45 học viên.',
  'Từ ngày 01/4/2024 đến ngày 30/6/2024 (cả quý), đoàn đã kiểm tra 84 cơ sở.',
  'Sau 3 năm thực hiện giai đoạn 2021-2025, xã có 12 mô hình.',
  'Qua 10 năm thực hiện hai giai đoạn 2016-2020 và 2021-2025, huyện có 14 xã đạt chuẩn.',
  'Chương trình giai đoạn 2021-2025 được cấp vốn trong 3 năm (từ năm 2021 đến năm 2023).',
  'Niêm yết ngày 05/3/2024, sau 15 ngày, tức là ngày 20/3/2024, không có ý kiến.',
  'Niêm yết ngày 05/3/2024, sau 15 ngày làm việc, tức ngày 26/3/2024, không có ý kiến.',
  'Lộ trình phủ sóng: năm 2023 đạt 81%, năm 2024 đạt 90%, năm 2025 đạt 100%.',
  'Lớp tập huấn mở trong 05 ngày, từ ngày 05/8 đến ngày 11/8/2024.',
  'Ba lớp, mỗi lớp 03 ngày, từ ngày 05/8 đến ngày 16/8/2024.',
  'Hội trại kéo dài 02 ngày, từ ngày 05/8 đến ngày 06/8/2024.',
  'Thời gian thi công: 90 ngày, từ ngày 01/3/2024 đến ngày 29/5/2024.',
  'Kế hoạch trung hạn giai đoạn 2021 - 2025. Trong hai năm cuối của giai đoạn (2024 - 2025), huyện ưu tiên vốn chuyển tiếp.',
  'Đề án gồm giai đoạn I từ năm 2021 đến năm 2025, giai đoạn II từ năm 2026 đến năm 2030.',
  'Hộ nghèo ngày 31/12/2022 là 214 hộ, ngày 31/12/2023 là 163 hộ.',
  'Vụ đông xuân 2022-2023 kết thúc thu hoạch ngày 25/5/2023.',
  'Công trình khởi công tháng 9/2022, hoàn thành, bàn giao tháng 6/2023.',
  'Dự án khởi công ngày 10/02/2021; hồ sơ thiết kế hoàn thành ngày 25/12/2020.',
]

describe('Days, weeks and years counted against their first and last', () => {
  it.each(faulty)('another length is told: %s', (marked) => {
    expect(listMismatches(marked)).toEqual([])
  })
  it.each(right)('what fits is left alone: %s', (marked) => {
    expect(listMismatches(marked)).toEqual([])
  })
})
