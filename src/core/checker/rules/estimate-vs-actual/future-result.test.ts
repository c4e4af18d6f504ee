import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const head = 'Số: 52/BC-UBND\nNà Hỳ, ngày 12 tháng 9 năm 2025\nBÁO CÁO\nCông tác thi đua\n'

describe('Results of days that had not come', () => {
  it.each([
    'Báo cáo này được lập ngày 12/10/2024. Theo số liệu của trạm, trong «estimate-vs-actual|tháng 11/2024 đã khám, điều trị cho 912 lượt người».',
    'Ngày 14/11/2024, Ban Quản lý dự án báo cáo tiến độ: nhà thầu đã bàn giao cầu Nà Tăm ngày «estimate-vs-actual|20/12/2024».',
    'Trung tâm Dạy nghề (báo cáo ngày 08/10/2024): đã mở xong 2 lớp, bế giảng ngày «estimate-vs-actual|18/12/2024».',
    'Ngày 14/11/2024, Ban Quản lý dự án báo cáo tiến độ: dự kiến bàn giao cầu Nà Tăm ngày 20/12/2024.',
    'Thực hiện Công văn ngày 05/3/2024 của UBND huyện, ngày 20/4/2024 xã đã tổ chức 02 hội nghị.',
    'Số: 71/BC-UBND ngày 18/9/2024\nChỉ tiêu | Kế hoạch năm 2024 | «estimate-vs-actual|Đã thực hiện đến 31/10/2024»\nHồ sơ (%) | 80 | 76,4\nThanh toán (%) | 45 | 41,8',
    'Số: 71/BC-UBND\nngày 18 tháng 10 năm 2024\nBÁO CÁO\nCông tác thú y năm 2024\nĐã thực hiện 03 đợt tiêm phòng: đợt 1 (tháng 4), đợt 2 (tháng 8), đợt 3 («estimate-vs-actual|tháng 12»).',
    'Tân Hòa, ngày 18 tháng 10 năm 2024. Đến ngày «estimate-vs-actual|31/10/2024, các chủ đầu tư đã giải ngân» 71.450 triệu đồng.',
    'Tài liệu này dùng số liệu chốt đến ngày 12/11/2024. Về chăn nuôi, «estimate-vs-actual|cả năm đã xuất chuồng» 412 tấn lợn hơi.',
    '(Số liệu cập nhật đến 14/6) Trong cả «estimate-vs-actual|tháng 6, phòng đã tiếp» 142 lượt công dân.',
    'Hội Phụ nữ xã báo cáo (ngày 05/10/2024): tại Hội thi («estimate-vs-actual|18/11/2024), Hội đã trao» 06 giải.',
    'Theo báo cáo ngày 12/8/2024 của hạt kiểm lâm, đến nay trồng được 61%; đến «estimate-vs-actual|31/10/2024 đã trồng» xong 100%.',
    'Ngày lập biểu: 30/6/2024\nChỉ tiêu | Kế hoạch năm 2024 | «estimate-vs-actual|Thực hiện cả năm 2024»\nSản lượng (tấn) | 2.100 | 2.185\nĐàn trâu (con) | 310 | 322',
    'Nhà bán trú Nà Khoa đã hoàn thành vào «estimate-vs-actual|tháng 9/2025»; báo cáo này chốt số liệu tại thời điểm 30/11/2024.',
    'Căn cứ biên bản lập ngày 05/3/2024, ngày 20/4/2024 xã đã ban hành quyết định.',
    'Báo cáo lập ngày 05/11/2024. Kế hoạch cả năm đã thực hiện được 85%. Đến hết ngày 31/12/2024 phải hoàn thành 100% hồ sơ.',
    'Báo cáo tổng hợp ngày 05/01/2025. Cả năm đã trồng 43 ha rừng.',
    'Báo cáo số liệu ngày 05/01/2025. Đến 31/12 đã thu 43 tỷ đồng, đạt 102% dự toán.',
  ])('are told of the day that a passage names as its own: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it('are told of a day behind the day of the report', () =>
    expect(
      listMismatches(`${head}Tại lễ ngày «estimate-vs-actual|26/9/2025», xã đã trao 12 giấy khen.`),
    ).toEqual([]))
  it('are told of the day a period ends, whatever is estimated behind it', () =>
    expect(
      listMismatches(
        `${head}Kết thúc ngày «estimate-vs-actual|30/9/2025», số thu đã đạt 41,6 tỷ đồng; ước cả năm 2025 đạt 58 tỷ đồng.`,
      ),
    ).toEqual([]))
  it('are told of a review whose result is shown', () =>
    expect(
      listMismatches(
        `${head}Kết quả rà soát ngày «estimate-vs-actual|15/10/2025» cho thấy xã còn 31 hộ nghèo; ước cả năm giải ngân 240 triệu đồng.`,
      ),
    ).toEqual([]))
  it('are told of the whole year', () =>
    expect(
      listMismatches(`${head}Nhân dân «estimate-vs-actual|tính đến hết năm 2025 đã trồng xong 36 ha rừng.»`),
    ).toEqual([]))
  it('are told of the whole year, whatever is expected of the next', () =>
    expect(
      listMismatches(
        `${head}«estimate-vs-actual|Cả năm 2025 đã khám sức khỏe cho 612 trẻ»; dự kiến năm 2026 khám 640 trẻ.`,
      ),
    ).toEqual([]))
  it('are told when a line says when the report was drawn up', () =>
    expect(
      listMismatches(
        '(Báo cáo lập ngày 10/11/2025)\nTính đến «estimate-vs-actual|31/12/2025» xã đã thu được 64 triệu đồng.',
      ),
    ).toEqual([]))
  it('are told when number and day stand in one line', () =>
    expect(
      listMismatches(
        'UBND XÃ NÀ HỲ – Số 09/BC-UBND, ngày 03/3/2025\nĐến ngày «estimate-vs-actual|31/3/2025» đã thu được 64 triệu đồng.',
      ),
    ).toEqual([]))
  it('are told of a month and of a quarter', () =>
    expect(
      listMismatches(
        `${head}Trong «estimate-vs-actual|tháng 11/2025, xã đã trồng 18 ha». Đến hết «estimate-vs-actual|quý IV năm 2025 đã thu 100%» kế hoạch.`,
      ),
    ).toEqual([]))
  it('are told of ten months before their end', () =>
    expect(
      listMismatches(
        'Khe Sang, ngày 15/10/2025\nBÁO CÁO\nKết quả thu ngân sách 10 tháng năm 2025\nThu ngân sách «estimate-vs-actual|10 tháng đã thực hiện» 3.214 triệu đồng.',
      ),
    ).toEqual([]))
  it('are told in minutes of a meeting', () =>
    expect(
      listMismatches(
        'Biên bản họp ngày 18/10/2024: thôn đã tổ chức Ngày hội Đại đoàn kết ngày «estimate-vs-actual|17/11/2024».',
      ),
    ).toEqual([]))
  it('are left alone in the month of the year before, and where a plan is told', () =>
    expect(
      listMismatches(
        `${head}Tháng 11/2024 đã trồng 14 ha rừng. Trong tháng 11/2025, xã tổ chức lễ phát động, kế hoạch đã được thông qua.`,
      ),
    ).toEqual([]))
  it('are left alone before that day, and when they are planned', () =>
    expect(
      listMismatches(
        `${head}Ngày 02/9/2025 đã trao 12 giấy khen. Dự kiến ngày 26/9/2025 trao tiếp 05 giấy khen. Phấn đấu đến 30/9/2025 đạt 70%; đến 31/12/2025 đạt 100%.`,
      ),
    ).toEqual([]))
  it('are told of a year that is spoken of as ended, whatever its plan', () =>
    expect(
      listMismatches(
        `${head}«estimate-vs-actual|Kết thúc năm 2025, xã đã thu 2.140 triệu đồng, vượt 4% dự toán.»`,
      ),
    ).toEqual([]))
  it('are told where a word only ends like that of an estimate', () =>
    expect(
      listMismatches(
        `${head}Tính đến hết ngày «estimate-vs-actual|30/9/2025, Kho bạc Nhà nước đã chi trả» 31,2 tỷ đồng. Đến ngày 30/9/2025, Kho bạc Nhà nước ước chi 33,1 tỷ đồng.`,
      ),
    ).toEqual([]))
  it('are told of a quarter that has just begun and that the report does not tell of', () =>
    expect(
      listMismatches(
        'Nà Hỳ, ngày 09 tháng 10 năm 2025\nBÁO CÁO\nCông tác khuyến nông 9 tháng đầu năm 2025\nTrong «estimate-vs-actual|quý IV/2025 đã mở thêm 04 lớp tập huấn». Trong quý IV/2025 đã khởi công 01 bể chứa (ngày 02/10).',
      ),
    ).toEqual([]))
  it('are left alone where a paper or its money lasts to a day', () =>
    expect(
      listMismatches(
        `${head}Giấy phép khai thác cát đến ngày 15/12/2025, đã cấp cho 02 đơn vị. Vốn kéo dài đến hết ngày 31/12/2025 đã được phân bổ 40 triệu đồng.`,
      ),
    ).toEqual([]))
  it('are told of twelve months that are not over, and of a day that is named behind', () =>
    expect(
      [
        'BÁO CÁO\nKết quả chi trả trợ cấp năm 2024\nNgày báo cáo: 20/11/2024\nĐã chi thực tế «estimate-vs-actual|trong cả 12 tháng năm 2024 là 146 triệu đồng».',
        'Tính đến ngày 20/10/2024 - ngày lập báo cáo này, xã đã trồng 48 ha. Đến cuối «estimate-vs-actual|tháng 12/2024, các hộ đã trồng xong 60 ha».',
        'BÁO CÁO\nKết quả chi trả trợ cấp năm 2024\nNgày báo cáo: 20/11/2024\nƯớc chi trong cả 12 tháng năm 2024 là 146 triệu đồng. Đã giao dự toán cả năm 2024 là 150 triệu đồng.',
      ].flatMap((text) => listMismatches(text)),
    ).toEqual([]))
  it('are told of the report that is quoted, by its own day', () =>
    expect(
      [
        'Theo Báo cáo số 63/BC-TTYT ngày 20/6/2025 của Trung tâm Y tế, đến ngày «estimate-vs-actual|30/6/2025 đã tiêm» cho 640 trẻ.',
        'Theo Báo cáo số 63/BC-TTYT ngày 20/6/2025 của Trung tâm Y tế, đến ngày 15/6/2025 đã tiêm cho 640 trẻ.',
      ].flatMap((text) => listMismatches(text)),
    ).toEqual([]))
})
