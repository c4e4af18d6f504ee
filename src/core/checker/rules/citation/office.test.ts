import { describe, expect, it } from 'vitest'
import { lawOfOffices } from '../../../../../tests/fixtures/check-law.ts'
import { checkDocument } from '../../index.ts'
import { readText } from '../../read-text.ts'
import { listMismatches } from '../../testing.ts'

const law = lawOfOffices()
const messages = (text: string, ground = law) =>
  checkDocument(readText(text), ground).map(({ message }) => message)

const faulty = [
  'Thông tư của «citation|Bộ Lao động, Thương binh và Xã hội» hướng dẫn rà soát hộ nghèo.',
  'Theo hướng dẫn của «citation|Bộ Lao động - Thương binh - Xã hội» về giám sát, đánh giá.',
  'Kinh phí do «citation|Bộ Nông nghiệp - Phát triển nông thôn» giao.',
  'Phối hợp với «citation|Bộ Văn hóa Thể thao và Du lịch» tổ chức tập huấn.',
  'Thực hiện «citation|Quyết định của Chính phủ» về phê duyệt Chương trình.',
  'Theo Thông tư số «citation|12/2023/TT-HĐND» của Hội đồng nhân dân tỉnh.',
  'Nghị định số «citation|27/2022/NĐ-TTg» về cơ chế quản lý các chương trình.',
]

const right = [
  'Thông tư của Bộ Lao động - Thương binh và Xã hội; văn bản của Bộ Lao động – Thương binh và Xã hội.',
  'Bộ Văn hoá, Thể thao và Du lịch; Bộ Nông nghiệp và Môi trường; Bộ Khoa học và Công nghệ.',
  'Phòng Nông nghiệp, Môi trường; cán bộ lao động, thương binh, xã hội xã.',
  'Các bộ: Giáo dục và Đào tạo; Kế hoạch và Đầu tư; Tài chính.',
  'Bộ Tài chính, Bộ Kế hoạch và Đầu tư phối hợp với Bộ Nông nghiệp và Phát triển nông thôn.',
  'Quyết định của Thủ tướng Chính phủ; Nghị định của Chính phủ; Nghị quyết của Chính phủ.',
  'Thực hiện chương trình 1719/QĐ-TTg và Đề án 06/QĐ-TTg.',
  'Thông tư số 10/2015/TTLT-BNV-BTC; Nghị quyết số 1672/NQ-UBTVQH15 của Ủy ban Thường vụ Quốc hội.',
  'Quyết định số 45/QĐ-SNN ngày 02/3/2023 của Sở Nông nghiệp.',
]

describe('Offices and what they issue', () => {
  it.each(faulty)('a name or a kind that is not theirs is found: %s', (text) =>
    expect(listMismatches(text, law)).toEqual([]),
  )
  it.each(right)('names and kinds of their own are left alone: %s', (text) =>
    expect(listMismatches(text, law)).toEqual([]),
  )

  it('nothing is said of them where nothing is known of offices', () => {
    for (const marked of faulty) expect(messages(marked.replace(/«[a-z]+\||»/g, ''), {})).toEqual([])
  })

  it('what rests on a row nobody compared says so', () => {
    expect(messages('Phối hợp với Bộ Văn hóa Thể thao và Du lịch.')).toEqual([
      'Tên cơ quan đúng là "Bộ Văn hóa, Thể thao và Du lịch" (chưa đối chiếu văn bản gốc).',
    ])
    expect(messages('Văn bản của Bộ Lao động, Thương binh và Xã hội.')).toEqual([
      'Tên cơ quan đúng là "Bộ Lao động - Thương binh và Xã hội".',
    ])
  })

  it('the code proposed is that of the ministry of the year', () => {
    const proposed = (year: number) =>
      checkDocument(
        readText(`Thông tư số 05/${year}/TT-UBND của Bộ Nông nghiệp hướng dẫn thực hiện.`),
        law,
      )[0]?.suggest
    expect(proposed(2022)).toBe('05/2022/TT-BNNPTNT')
    expect(proposed(2026)).toBe('05/2026/TT-BNNMT')
  })
})
