import { beforeAll, describe, expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { OpenedPdf } from '../../../tests/fixtures/opened-pdf.ts'
import { longReportDocument, reportDocument } from '../../../tests/fixtures/report-document.ts'
import { printReport } from './printed-report.ts'
import { renderPdf } from './render-pdf.ts'
import { drawPdf } from './typst-compiler.ts'

const layout = nd30Layout()
const pointsOfMm = (mm: number): number => (mm / 25.4) * 72
let pdf: OpenedPdf
beforeAll(async () => {
  pdf = await OpenedPdf.open(await renderPdf(reportDocument(), layout))
})

describe('the file', () => {
  test('says that it is PDF/A-2a, tagged, in Vietnamese, with its title', () => {
    expect(pdf.xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(pdf.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf.marked).toBe(true)
    expect(pdf.language).toBe('vi-VN')
    expect(pdf.title).toBe(reportDocument().title)
  })

  test('carries the cut-off date of its figures, not the day it was printed', () => {
    expect(pdf.created).toBe('D:20231212000000Z')
  })

  test('embeds every font it uses, all four of them Tinos', () => {
    expect(pdf.fonts.map((font) => font.name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'Tinos-Bold',
      'Tinos-BoldItalic',
      'Tinos-Italic',
      'Tinos-Regular',
    ])
    expect(pdf.fonts.every((font) => font.embedded)).toBe(true)
  })

  test('the same report gives the same bytes', async () => {
    const first = await renderPdf(longReportDocument(8), layout)
    await renderPdf(reportDocument(), layout)
    expect(Buffer.compare(first, await renderPdf(longReportDocument(8), layout))).toBe(0)
  })

  test('also passes the checks for PDF/UA-1', async () => {
    expect((await drawPdf(printReport(reportDocument(), layout), 'ua-1')).byteLength).toBeGreaterThan(0)
  })
})

describe('pages', () => {
  test('are A4, the landscape appendix lying', () => {
    const sizes = pdf.pages.map((page) => `${Math.round(page.widthMm)}x${Math.round(page.heightMm)}`)
    expect(sizes).toEqual(['210x297', '210x297', '210x297', '297x210', '210x297'])
  })

  test('carry their number in the middle of the top margin, but not the first of a part', () => {
    const numbers = pdf.pages.map((_, page) => pdf.artifactsOf(page).filter((words) => /^\d+$/.test(words)))
    expect(numbers).toEqual([[], ['2'], [], [], []])
    const [number] = pdf.pages[1]?.artifacts ?? []
    expect(number?.sizePt).toBe(layout.pageNumber.size.value)
    const middle = (number?.x ?? 0) + (number?.width ?? 0) / 2
    const { left, right, top } = layout.marginsMm
    expect(middle).toBeCloseTo(pointsOfMm((210 - left.value - right.value) / 2 + left.value), 0)
    const fromTop = pointsOfMm(297) - (number?.y ?? 0)
    expect(fromTop).toBeGreaterThan(pointsOfMm(top.value / 2) - 2)
    expect(fromTop).toBeLessThan(pointsOfMm(top.value / 2) + layout.pageNumber.size.value)
  })

  test('count from one again in every appendix', async () => {
    const [villages] = reportDocument().appendices
    if (!villages) throw new Error('no appendix')
    const long = {
      ...villages,
      blocks: [...villages.blocks, ...villages.blocks, ...villages.blocks, ...villages.blocks],
    }
    const report = reportDocument({ appendices: [long, long], missing: [] })
    const opened = await OpenedPdf.open(await renderPdf(report, layout))
    const numbers = opened.pages.map((_, page) =>
      opened.artifactsOf(page).find((words) => /^\d+$/.test(words)),
    )
    expect(numbers).toEqual([undefined, '2', undefined, '2', undefined, '2'])
  })

  test('keep the margins of the policy', () => {
    const { left, right, top, bottom } = layout.marginsMm
    for (const page of pdf.pages) {
      for (const piece of [...page.pieces.values()].flat().filter(({ words }) => words.trim())) {
        expect(piece.x).toBeGreaterThan(pointsOfMm(left.value) - 0.1)
        expect(piece.x + piece.width).toBeLessThan(pointsOfMm(page.widthMm - right.value) + 0.5)
        expect(piece.y).toBeGreaterThan(pointsOfMm(bottom.value))
        expect(piece.y).toBeLessThan(pointsOfMm(page.heightMm - top.value))
      }
    }
  })
})

describe('paragraphs', () => {
  test('begin 12.7 mm inside, in 14 points, and reach the right margin', () => {
    const first = pdf.pieceSaying('Thực hiện chương trình công tác')
    const { left, right } = layout.marginsMm
    expect(first.sizePt).toBe(layout.body.size.value)
    expect(first.x).toBeCloseTo(pointsOfMm(left.value + layout.body.firstLineMm.value), 1)
    expect(first.x + first.width).toBeCloseTo(pointsOfMm(210 - right.value), 0)
  })

  test('stand as far apart as lines do, and the spacing of the policy more', () => {
    const y = (words: string): number => pdf.pieceSaying(words).y
    const { size, lineSpacing, spacingBeforePt } = layout.body
    const line = size.value * 1.149 * lineSpacing.value
    expect(y('Thực hiện chương trình') - y('báo cáo kết quả như sau')).toBeCloseTo(line, 1)
    expect(y('- Hộ nghèo') - y('+ Trong đó')).toBeCloseTo(line + spacingBeforePt.value, 1)
  })

  test('headings are ranked without gaps, and chapters and appendices make the outline', () => {
    expect(pdf.texts('H1')).toEqual(pdf.outline)
    expect(pdf.outline).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
      'II. KẾT QUẢ THỰC HIỆN CÁC CHƯƠNG TRÌNH',
      'III. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024',
      'Phụ lục I',
      'Phụ lục II',
      'DANH MỤC SỐ LIỆU CÒN THIẾU',
    ])
    expect(pdf.texts('H3')).toContain('Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo')
  })

  test('footnotes count from one and stand in ten points at the foot of their page', async () => {
    const long = await OpenedPdf.open(await renderPdf(longReportDocument(), layout))
    const marks = long.texts('Note').map((note) => Number(/^\d+/.exec(note)?.[0]))
    expect(marks).toEqual(Array.from({ length: 62 }, (_, index) => index + 1))
    expect(long.pieceSaying('Thông báo số 112/TB-UBND').sizePt).toBe(10)
  })
})

describe('the ending', () => {
  test('recipients stand left of the office that signs, on one page', () => {
    const label = pdf.pieceSaying('Nơi nhận:')
    const office = pdf.pieceSaying('TM. ỦY BAN NHÂN DÂN')
    const name = pdf.pieceSaying('Lý Thị Mẫu')
    expect(label.x).toBeLessThan(office.x)
    expect(Math.abs(label.y - office.y)).toBeLessThan(4)
    expect(office.y - name.y).toBeGreaterThan(76)
    expect(pdf.pieceSaying('- Lưu: VT.').sizePt).toBe(layout.elements.recipients.size.value)
  })

  test('a draft ends with what is missing, an issued report does not', async () => {
    expect(pdf.texts('TD')).toContain('Chưa đơn vị nào nhập')
    const issued = await OpenedPdf.open(await renderPdf(reportDocument({ status: 'issued' }), layout))
    expect(issued.reading().main).not.toContain('CÒN THIẾU')
    expect(issued.pages).toHaveLength(4)
  })
})
