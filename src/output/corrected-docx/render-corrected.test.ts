import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import {
  item,
  numberingOf,
  paragraph,
  run,
  type WordParts,
  wordFile,
} from '../../../tests/fixtures/word-file.ts'
import type { CheckFinding } from '../../core/checker/finding.ts'
import { readDocx } from '../../platform/checked-files/docx/read-docx.ts'
import { readingLimits } from '../../platform/checked-files/limits.ts'
import { renderDocx } from '../docx/render-docx.ts'
import { renderCorrected } from './render-corrected.ts'

const at = new Date('2026-01-05T08:00:00Z')
const read = (bytes: Uint8Array) => readDocx('a.docx', bytes, readingLimits)

/** A finding on the first place where the words stand. */
function finding(text: string, quote: string, suggest?: string): CheckFinding {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" is not in the text`)
  const base = {
    rule: 'ratio',
    severity: 'error',
    message: 'Tỷ lệ <sai> & chưa khớp.',
    arithmetic: '30 : 1.081 = 2,78%',
  } as const
  return {
    ...base,
    start,
    end: start + quote.length,
    quote,
    related: [],
    ...(suggest === undefined ? {} : { suggest }),
  }
}

function correct(bytes: Uint8Array, ...quotes: [quote: string, suggest?: string][]) {
  const file = read(bytes)
  const findings = quotes.map(([quote, suggest]) => finding(file.document.text, quote, suggest))
  const fixed = renderCorrected(bytes, file, findings, at)
  const part = (name: string) => new TextDecoder().decode(unzipSync(fixed)[name])
  return { fixed, part, text: read(fixed).document.text, main: part('word/document.xml') }
}

const correctParts = (parts: WordParts | string, ...quotes: [quote: string, suggest?: string][]) =>
  correct(wordFile(typeof parts === 'string' ? { body: parts } : parts), ...quotes)

describe('A corrected Word file', () => {
  it('reads right once all changes are accepted, and still holds what was struck out', () => {
    const { text, main } = correctParts(paragraph('Hộ nghèo 30/1.081 hộ, chiếm 2,8% số hộ.'), [
      '2,8%',
      '2,78%',
    ])
    expect(text).toBe('Hộ nghèo 30/1.081 hộ, chiếm 2,78% số hộ.')
    expect(main).toContain('<w:delText xml:space="preserve">2,8%</w:delText>')
    expect(main).toMatch(/<w:ins w:id="\d+" w:author="Soát báo cáo" w:date="2026-01-05T08:00:00Z">/)
  })

  it('keeps the look of the words it replaces, over several runs', () => {
    const body = paragraph(run('chiếm ') + run('2,', '<w:b/>') + run('8', '<w:i/>') + run('% số hộ'))
    const { text, main } = correctParts(body, ['2,8%', '2,78%'])
    expect(text).toBe('chiếm 2,78% số hộ')
    expect(main.match(/<w:del /g)).toHaveLength(3)
    expect(main).toContain('<w:r><w:rPr><w:b/></w:rPr><w:delText xml:space="preserve">2,</w:delText></w:r>')
  })

  it('adds words, takes words out and leaves no empty run behind', () => {
    const { text, main } = correctParts(
      paragraph('theo Quyết định số 12 của của xã'),
      ['Quyết định số 12', 'Quyết định số 12/QĐ-UBND'],
      ['của của', 'của'],
    )
    expect(text).toBe('theo Quyết định số 12/QĐ-UBND của xã')
    expect(main).not.toContain('<w:r></w:r>')
  })

  it('has a comment for every finding, its reason and its arithmetic safe in XML', () => {
    const { part, main } = correctParts(paragraph('Có 30 hộ, đạt 2,8%.'), ['30 hộ'], ['2,8%', '2,78%'])
    const comments = part('word/comments.xml')
    expect(comments.match(/<w:comment /g)).toHaveLength(2)
    expect(comments).toContain('LỖI: Tỷ lệ &lt;sai&gt; &amp; chưa khớp.')
    expect(comments).toContain('Phép tính: 30 : 1.081 = 2,78%')
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(main.match(new RegExp(`<w:${mark} `, 'g'))).toHaveLength(2)
    }
    expect(part('[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
    expect(part('word/_rels/document.xml.rels')).toContain('Target="comments.xml"')
  })

  it('goes on with the comments that are there', () => {
    const old = `<w:comment w:id="7" w:author="A">${paragraph('Xem lại')}</w:comment>`
    const { part } = correctParts({ body: paragraph('Có 30 hộ'), comments: old }, ['30'])
    expect(part('word/comments.xml')).toContain('Xem lại')
    expect(part('word/comments.xml').match(/<w:comment /g)).toHaveLength(2)
    expect(part('[Content_Types].xml').match(/comments\+xml/g)).toHaveLength(1)
  })

  it('corrects a footnote in place and comments where its mark stands', () => {
    const { text, main, part } = correctParts(
      {
        body: paragraph(`${run('Có 30 hộ')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
        footnotes: `<w:footnote w:id="2">${paragraph('Tỷ lệ 2,8%')}</w:footnote>`,
      },
      ['2,8%', '2,78%'],
    )
    expect(text).toBe('Có 30 hộ\nTỷ lệ 2,78%')
    expect(part('word/footnotes.xml')).not.toContain('comment')
    expect(main).toMatch(
      /commentRangeStart[^>]*\/><w:r><w:footnoteReference[^>]*\/><\/w:r><w:commentRangeEnd/,
    )
  })

  it('corrects what somebody else has inserted', () => {
    const { text } = correctParts(
      paragraph(`${run('Có ')}<w:ins w:id="3" w:author="A">${run('2,8% hộ')}</w:ins>`),
      ['2,8%', '2,78%'],
    )
    expect(text).toBe('Có 2,78% hộ')
  })

  it('only comments where the file says it otherwise: labels, old encodings, letters decomposed', () => {
    const list = { body: item('Kết quả'), numbering: numberingOf(['decimal', '%1.']) }
    expect(correctParts(list, ['1. Kết quả', '2. Kết quả']).text).toBe('1. Kết quả')
    const old = paragraph(run('Tû lÖ 2,8%', '<w:rFonts w:ascii=".VnTime"/>'))
    expect(correctParts(old, ['2,8%', '2,78%']).text).toBe('Tỷ lệ 2,8%')
    const decomposed = paragraph('hộ nghèo'.normalize('NFD'))
    expect(correctParts(decomposed, ['nghèo', 'cận nghèo']).text).toBe('hộ cận nghèo')
  })

  it('leaves the bytes of every other part as they were', () => {
    const bytes = wordFile({ body: paragraph('Có 30 hộ'), more: { 'word/media/image1.png': 'ảnh' } })
    const { fixed } = correct(bytes, ['30', '31'])
    const [before, after] = [unzipSync(bytes), unzipSync(fixed)]
    const changed = Object.keys(after).filter(
      (name) => Buffer.compare(Buffer.from(after[name] ?? []), Buffer.from(before[name] ?? [])) !== 0,
    )
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ])
  })

  it('of our own report reads as its text with the replaced words, wherever they stand', async () => {
    const bytes = await renderDocx(reportDocument(), nd30Layout())
    const { text } = read(bytes).document
    const words = [...text.matchAll(/\p{L}{3,}/gu)].filter(
      ({ 0: word, index }) => text.indexOf(word) === index,
    )
    fc.assert(
      fc.property(fc.subarray(words, { minLength: 1, maxLength: 12 }), (chosen) => {
        const quotes = chosen.map(({ 0: word }): [string, string] => [word, `${word}X`])
        const expected = chosen.reduceRight(
          (left, { 0: word, index }) => `${left.slice(0, index)}${word}X${left.slice(index + word.length)}`,
          text,
        )
        expect(correct(bytes, ...quotes).text).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })
})
