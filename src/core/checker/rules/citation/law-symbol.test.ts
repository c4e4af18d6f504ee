import { describe, expect, it } from 'vitest'
import { lawOfOffices } from '../../../../../tests/fixtures/check-law.ts'
import { listMismatches } from '../../testing.ts'

const law = lawOfOffices()

const faulty = [
  'Căn cứ Luật Ngân sách nhà nước số «citation|83/2015/NĐ-CP» ngày 25/6/2015.',
  'Thu hồi đất theo Luật Đất đai số «citation|31/2024/QH14» ngày 18/01/2024.',
]
const right = [
  'Luật Tổ chức chính quyền địa phương số 77/2015/QH13, Luật số 21/2017/QH14, Luật số 02/2021/QH15, Luật số 01/2021/QH14.',
  'Trình tự đầu tư theo Luật Đầu tư công và Nghị định số 40/2020/NĐ-CP ngày 06/4/2020 của Chính phủ.',
  'Căn cứ Luật Bảo hiểm y tế số 25/2008/QH12, Pháp lệnh Ưu đãi người có công số 02/2020/UBTVQH14.',
]

describe('The symbol of a law named by its title', () => {
  it.each(faulty)('one of another kind is told: %s', (text) => expect(listMismatches(text, law)).toEqual([]))
  it.each(right)('its own is left alone: %s', (text) => expect(listMismatches(text, law)).toEqual([]))
})
