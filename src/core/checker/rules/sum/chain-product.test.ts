import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

const faulty = [
  'Xã cử 04 tổ lưu động, mỗi tổ làm việc 11 buổi, mỗi buổi tiếp nhận bình quân 20 hồ sơ, tổng cộng thu nhận «sum|980 hồ sơ».',
  'Tổ chức 52 buổi tuyên truyền, mỗi buổi có 70 người dự, tổng số «sum|3.460 lượt người» được phổ biến pháp luật.',
  'Giai đoạn 2021-2025, bình quân mỗi năm đào tạo 640 lao động, 5 năm đào tạo «sum|3.400 lao động».',
  'Mở 14 lớp tập huấn, bình quân 35 học viên/lớp, thu hút «sum|550 lượt» nông dân tham gia.',
  'Xã có 09 thôn, mỗi thôn thành lập 03 tổ liên gia, toàn xã có «sum|29 tổ».',
  'Nhóm hộ bản Pá Khoang có 16 hộ, mỗi hộ nhận 03 con lợn giống trị giá 2,5 triệu đồng/con, tổng giá trị «sum|102 triệu đồng».',
]

const right = [
  'Mở 14 lớp tập huấn, bình quân 35 học viên/lớp, thu hút 487 lượt nông dân tham gia.',
  'Có 8 thôn, mỗi thôn họp 02 buổi, mỗi buổi 45 người, tổng số 720 lượt người tham gia.',
  'Hỗ trợ 24 hộ, mỗi hộ 03 con dê; tổng đàn dê toàn xã hiện có 1.240 con.',
  'Xã có 12 thôn, mỗi thôn chọn 02 hộ làm điểm; toàn xã có 45 hộ sản xuất giỏi.',
  'Thuê 12 lao động, mức 6 triệu đồng/người/tháng, tổng kinh phí 648 triệu đồng.',
  'Nhóm hộ bản Pá Khoang có 16 hộ, mỗi hộ nhận 03 con lợn giống trị giá 2,5 triệu đồng/con, tổng giá trị 120 triệu đồng.',
  'Mô hình có 14 hộ, mỗi hộ được cấp 02 con dê trị giá 6,5 triệu đồng, tổng giá trị con giống 91 triệu đồng.',
  'Mô hình có 14 hộ, mỗi hộ được cấp 02 con dê trị giá 3,5 triệu đồng, tổng giá trị con giống 98 triệu đồng.',
]

describe('Numbers of which each is for one of those before it', () => {
  it.each(faulty)('a total that they do not make is told: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
  it.each(right)('what fits, or is told of something else, is left alone: %s', (text) =>
    expect(listMismatches(text)).toEqual([]),
  )
})
