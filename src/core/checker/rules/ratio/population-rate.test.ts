import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../index.ts'
import { readText } from '../../read-text.ts'
import { listMismatches } from '../../testing.ts'

const people = 'Dân số trung bình của xã là 7.500 người. '
const faulty = [
  'Xã Nậm Cuổi rộng 62,5 km2, dân số 5.250 người, mật độ «ratio|94 người»/km2.',
  'Toàn huyện đạt «ratio|28 giường»/vạn dân (420 giường trên dân số 175.000 người).',
  'Dân số trung bình của xã là 4.250 người. Năm qua có 51 trẻ sinh ra và 17 người chết; tỷ suất sinh thô 12‰, tỷ suất chết thô «ratio|0,4‰».',
  'Năm 2024 xã Sơn Hòa có 5.000 nhân khẩu; số người chết 30 người, tỷ suất «ratio|8,6‰».',
  'Trong năm có 124 trẻ được sinh ra trên dân số trung bình 8.267 người, tỷ suất sinh thô «ratio|1,5‰».',
  `${people}Có 96 trẻ sinh ra, tỷ suất sinh thô «ratio|21,8‰».`,
  `${people}Có 30 người chết, tỷ suất chết thô «ratio|6,0‰».`,
  `${people}Có 96 trẻ sinh ra, tỷ suất sinh thô «unit-scale|12,8%».`,
  `${people}Trong năm có 96 trẻ sinh ra, 36 người chết; tỷ lệ tăng tự nhiên «ratio|9,6‰».`,
  `${people}Có 15 người mắc lao, tỷ lệ «ratio|32»/10.000 dân.`,
  `${people}Trạm có 6 giường bệnh, đạt «ratio|18 giường» bệnh/vạn dân.`,
  'Ghi nhận 21 ca tay chân miệng trên 7.000 dân, tỷ lệ mắc «ratio|0,3‰».',
  'Dân số toàn huyện 45.600 người, mật độ dân số «ratio|125 người»/km2, diện tích 300 km2.',
  'Dân số trung bình của xã là 4.215 người. Trong năm có 24 trường hợp khai tử, tỷ suất chết thô «ratio|6,59‰».',
  'Dân số trung bình 16.400 người; số trẻ sinh ra trong năm 246 trẻ; tỷ suất sinh «ratio|13,8‰».',
  'Có 14 giường bệnh phục vụ 9.100 dân, bình quân «ratio|18 giường bệnh»/vạn dân.',
  'Toàn tỉnh có 3.456 giường bệnh và 972 bác sĩ phục vụ dân số 1.080.000 người; đạt «ratio|34 giường» bệnh và 9,0 bác sĩ trên một vạn dân.',
]
const right = [
  'Toàn huyện đạt 24 giường/vạn dân (420 giường trên dân số 175.000 người).',
  'Dân số trung bình của xã là 4.250 người. Năm qua có 51 trẻ sinh ra và 17 người chết; tỷ suất sinh thô 12‰, tỷ suất chết thô 4,0‰.',
  'Mật độ dân số 288 người/km2. Dân số trung bình năm 2024 của xã là 7.500 người, 96 trẻ sinh ra, tỷ suất sinh thô 12,8‰.',
  `${people}Có 96 trẻ sinh ra, tỷ suất sinh thô 12,8‰; có 30 người chết, tỷ suất chết thô 4,0‰.`,
  `${people}Khám cho 412 cụ; tỷ suất sinh 12,8‰.`,
  `${people}Trong năm có 96 trẻ sinh ra, 36 người chết; tỷ lệ tăng tự nhiên 8‰.`,
  `${people}Có 15 người mắc lao, tỷ lệ 20/10.000 dân; 6 giường bệnh, đạt 8 giường bệnh/vạn dân.`,
  'Ghi nhận 21 ca tay chân miệng trên 7.000 dân, tỷ lệ mắc 3‰.',
  'Toàn huyện có 74.500 dân, 12 ca sởi, tỷ lệ mắc toàn tỉnh 4/100.000 dân.',
  'Xã có diện tích tự nhiên 54,6 km², dân số 7.320 người, mật độ dân số 134 người/km²; trong đó khu trung tâm rộng 3,2 km² có 1.856 người, mật độ 580 người/km².',
  'Dân số trung bình 16.400 người; số trẻ sinh ra trong năm 246 trẻ; tỷ suất sinh 15,0‰.',
  'Có 14 giường bệnh phục vụ 9.100 dân, bình quân 15,4 giường bệnh/vạn dân.',
]

describe('Rates of the population', () => {
  it.each(faulty)('told where they are wrong: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it('are written as a report writes them, the sign beside the number', () => {
    const [found] = checkDocument(readText(`${people}Có 30 người chết, tỷ suất chết thô 6,0‰.`))
    expect(found?.message).toBe('Tỷ suất ghi 6,0‰ nhưng tính trên 7.500 người là 4,0‰.')
  })
  it.each(right)('left alone where they are right: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
