import { describe, expect, it } from 'vitest'
import { nd30Layout } from '../../../../tests/fixtures/nd30-layout.ts'
import { longReportDocument, reportDocument } from '../../../../tests/fixtures/report-document.ts'
import { cell, paragraph, row, run, table, wordFile } from '../../../../tests/fixtures/word-file.ts'
import { renderDocx } from '../../../output/docx/render-docx.ts'
import { readDocx } from '../../../platform/checked-files/docx/read-docx.ts'
import { readingLimits } from '../../../platform/checked-files/limits.ts'
import { checkLayout } from './check-layout.ts'

const layout = nd30Layout()

function check(bytes: Uint8Array): string[] {
  const { document, looks } = readDocx('a.docx', bytes, readingLimits)
  if (!looks) throw new Error('a Word file has looks')
  return checkLayout(document, looks, layout).map(({ severity, message, arithmetic = '' }) =>
    `${severity}: ${message.replace(/ \(Nghị định.*/, '')} ${arithmetic}`.trim(),
  )
}

const section = (margins: string, size = 'w:w="11906" w:h="16838"') =>
  `<w:sectPr><w:pgSz ${size}/><w:pgMar ${margins}/></w:sectPr>`
const good = section('w:top="1134" w:bottom="1134" w:left="1701" w:right="851"')
const size = (points: number, more = '') => `<w:sz w:val="${points * 2}"/>${more}`
const bold = '<w:b/>'

describe('The layout of a Word document', () => {
  it('of a report of ours has no fault', async () => {
    for (const report of [reportDocument(), longReportDocument()]) {
      expect(check(await renderDocx(report, layout))).toEqual([])
    }
  })

  it('has margins and paper of the decree', () => {
    expect(check(wordFile({ body: paragraph('Có 30 hộ') + good }))).toEqual([])
    expect(
      check(
        wordFile({
          body: paragraph('Có 30 hộ') + section('w:top="1440" w:bottom="1440" w:left="1440" w:right="1440"'),
        }),
      ),
    ).toEqual([
      'warning: Lề trái phải từ 30 đến 35 mm. Lề phải phải từ 15 đến 20 mm. lề trái của tệp: 25,4 mm; lề phải của tệp: 25,4 mm',
    ])
    const letter = section(
      'w:top="1134" w:bottom="1134" w:left="1701" w:right="851"',
      'w:w="12240" w:h="15840"',
    )
    expect(check(wordFile({ body: paragraph('x') + letter }))[0]).toContain('A4')
  })

  it('leaves landscape pages to their tables', () => {
    const wide = section('w:top="567" w:bottom="567" w:left="567" w:right="567"', 'w:w="16838" w:h="11906"')
    expect(check(wordFile({ body: paragraph('x') + wide }))).toEqual([])
  })

  it('sets the letterhead as prescribed', () => {
    const head = (left: string, right: string) => table(2, row(cell(left), cell(right)))
    const agency = paragraph(run('ỦY BAN NHÂN DÂN XÃ', size(13)))
    const name = (properties: string) => paragraph(run('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', properties))
    expect(check(wordFile({ body: head(agency, name(size(13, bold))) + good }))).toEqual([])
    expect(check(wordFile({ body: head(agency, name(size(14))) + good }))).toEqual([
      'warning: Quốc hiệu phải có cỡ chữ từ 12 đến 13; tệp dùng cỡ 14. Quốc hiệu phải in đậm.',
    ])
    expect(check(wordFile({ body: head(name(size(13, bold)), agency) + good }))).toEqual([
      'warning: Quốc hiệu và Tiêu ngữ phải đặt ở phía trên, bên phải trang đầu; tệp đặt bên trái.',
    ])
  })

  it('is judged by most of the body, not by a sentence', () => {
    const long =
      'Ủy ban nhân dân xã báo cáo kết quả thực hiện các chương trình mục tiêu quốc gia trong năm trên địa bàn xã như sau, kèm theo các phụ lục.'
    const justified = '<w:jc w:val="both"/>'
    const said = (points: number, font = 'Times New Roman') =>
      paragraph(run(long, `<w:rFonts w:ascii="${font}"/>${size(points)}`), justified)
    expect(check(wordFile({ body: said(14) + said(14) + said(12) + good }))).toEqual([])
    expect(check(wordFile({ body: said(12) + said(12) + good }))).toEqual([
      'warning: Nội dung văn bản phải có cỡ chữ từ 13 đến 14; phần lớn tệp dùng cỡ 12.',
    ])
    expect(check(wordFile({ body: said(14, 'Arial') + good }))).toEqual([
      'warning: Phông chữ phải là Times New Roman, bộ mã Unicode; phần lớn tệp dùng Arial.',
    ])
  })
})
