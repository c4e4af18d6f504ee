import { describe, expect, it } from 'vitest'
import { nd30Layout } from '../../../../tests/fixtures/nd30-layout.ts'
import { longReportDocument } from '../../../../tests/fixtures/report-document.ts'
import { renderDocx } from '../../../output/docx/render-docx.ts'
import { renderPdf } from '../../../output/pdf/render-pdf.ts'
import { readDocx } from '../docx/read-docx.ts'
import { readingLimits } from '../limits.ts'
import { readPdf } from './read-pdf.ts'

describe('A report of ours as PDF', async () => {
  const layout = nd30Layout()
  const pdf = await readPdf('a.pdf', await renderPdf(longReportDocument(), layout), readingLimits)
  const docx = readDocx('a.docx', await renderDocx(longReportDocument(), layout), readingLimits)
  const tables = ({ document }: typeof pdf | typeof docx) =>
    document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.rows.map((row) => row.cells.map(({ start, end }) => document.text.slice(start, end)))]
        : [],
    )

  it('says the same sentences as its Word file', () => {
    const sentences = (text: string) =>
      new Set(text.split('\n').filter((line) => line.length > 60 && !line.includes('\t')))
    const [of, as] = [sentences(pdf.document.text), sentences(docx.document.text)]
    const missing = [...as].filter((sentence) => !of.has(sentence.replace(/\s+/g, ' ')))
    expect(missing.length / as.size).toBeLessThan(0.06)
  })

  it('has the same cells in its tables', () => {
    const numbers = (file: typeof pdf | typeof docx) =>
      tables(file)
        .slice(1)
        .flat()
        .map((row) => row.filter((text) => /^[\d.,%]+$/.test(text)).join('|'))
        .filter((row) => row.includes('|'))
    expect(numbers(pdf)).toEqual(numbers(docx))
  })

  it('knows its pages and numbers none of them in the text', () => {
    expect(pdf.back.pages.length).toBeGreaterThan(5)
    expect(pdf.document.text.split('\n').filter((line) => /^\d{1,2}$/.test(line))).toEqual([])
  })

  it('tells what was left out of a long one', async () => {
    const bytes = await renderPdf(longReportDocument(), layout)
    const { document } = await readPdf('a.pdf', bytes, { ...readingLimits, pages: 3 })
    expect(document.unread.join()).toContain('từ trang 4')
  })
})
