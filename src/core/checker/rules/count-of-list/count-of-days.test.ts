import { describe, expect, it } from 'vitest'
import { listMismatches } from '../../testing.ts'

describe('Days and years that are counted and then named', () => {
  it.each([
    'Xã tổ chức «count-of-list|05 buổi» tập huấn vào các ngày 11/3, 25/4, 16/5 và 27/6/2024.',
    'Sau «count-of-list|3 năm» thực hiện mô hình (2021, 2022, 2023, 2024), xã lắp 86 mắt camera.',
  ])('one more or fewer is told: %s', (text) => expect(listMismatches(text)).toEqual([]))
  it.each([
    'Xã tổ chức 04 buổi tập huấn vào các ngày 11/3, 25/4, 16/5 và 27/6/2024.',
    'Trong 5 năm (2021, 2022, 2023, 2024 và 2025) xã kiên cố hóa 14,6 km kênh.',
    'Xã tổ chức 05 buổi tập huấn vào các ngày 11/3, 25/4, 16-18/5/2024.',
  ])('as many are left alone: %s', (text) => expect(listMismatches(text)).toEqual([]))
})
