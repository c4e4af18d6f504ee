import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../src/output/docx/render-docx.ts'
import { renderHtml } from '../../src/output/html/render-html.ts'
import { renderPdf } from '../../src/output/pdf/render-pdf.ts'
import { nd30Layout } from '../fixtures/nd30-layout.ts'
import { OpenedHtml } from '../fixtures/opened-html.ts'
import { OpenedPdf } from '../fixtures/opened-pdf.ts'
import { longReportDocument } from '../fixtures/report-document.ts'

const layout = nd30Layout()
const report = longReportDocument(6)

interface Reading {
  main: string
  notes: string
}

/** Lines break at other places and capitals may be a matter of style; the letters may not differ. */
const letters = (words: string): string => words.normalize('NFC').replace(/\s/g, '').toLocaleUpperCase('vi')

/** A Word file through an independent reader, which numbers footnotes "[1]" and collects them at the end. */
async function readWord(): Promise<Reading> {
  const bytes = Buffer.from(await renderDocx(report, layout))
  const { value } = await mammoth.convertToHtml({ buffer: bytes })
  const notesAt = value.lastIndexOf('<ol>')
  const words = (html: string): string =>
    new OpenedHtml(`<html><body>${html}</body></html>`).all('body')[0]?.textContent ?? ''
  return {
    main: words(value.slice(0, notesAt)).replace(/\[\d+\]/g, ''),
    notes: words(value.slice(notesAt)).replaceAll('↑', ''),
  }
}

const readings = {
  'the PDF': async (): Promise<Reading> => (await OpenedPdf.open(await renderPdf(report, layout))).reading(),
  'the Word file': readWord,
}

describe('a report says the same on every paper', () => {
  let page: Reading
  beforeAll(() => {
    page = new OpenedHtml(renderHtml(report, layout)).reading()
  })

  test.each(Object.entries(readings))('%s and the page: text, tables, recipients', async (_, read) => {
    expect(letters((await read()).main)).toBe(letters(page.main))
  })

  test.each(Object.entries(readings))('%s and the page: footnotes', async (_, read) => {
    expect(letters((await read()).notes)).toBe(letters(page.notes))
  })

  test('what is compared is the whole report', () => {
    const main = letters(page.main)
    for (const words of [
      'ỦY BAN NHÂN DÂN HUYỆN ĐỒNG LÂM',
      'Nơi nhận:',
      '- Lưu: VT.',
      'Lý Thị Mẫu',
      '1.187.500.000',
    ]) {
      expect(main).toContain(letters(words))
    }
    expect(main.length).toBeGreaterThan(5000)
    expect(letters(page.notes)).toContain(letters('Thông báo số 112/TB-UBND'))
  })
})
