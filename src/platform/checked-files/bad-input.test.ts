import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { cell, paragraph, row, run, table, wordFile } from '../../../tests/fixtures/word-file.ts'
import { encrypted, lockedOffice, lying, pdf, png, scannedPdf } from '../../../tests/support/upload-files.ts'
import { Problem } from '../../core/problem.ts'
import { renderDocx } from '../../output/docx/render-docx.ts'
import { readCheckedFile } from './read-checked-file.ts'

/** What reading the bytes comes to: a text, or the sentence of the problem. Anything else fails the test. */
async function outcome(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readCheckedFile(name, bytes)).document.text
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return `${error.code}: ${error.say('vi')}`
  }
}

describe('A file that cannot be read is told why', () => {
  it.each([
    ['a.docx', wordFile({ body: paragraph('x') }).subarray(0, 300), 'check.broken'],
    ['a.docx', strToU8('not a zip'), 'check.broken'],
    ['a.docx', lockedOffice(), 'check.encrypted'],
    ['a.docx', encrypted(wordFile({ body: paragraph('x') })), 'check.encrypted'],
    ['a.docx', lying(wordFile({ body: paragraph('x'.repeat(100)) })), 'check.broken'],
    ['a.docx', zipSync({ 'a.txt': strToU8('x') }), 'check.type-refused'],
    ['a.docx', wordFile({ body: '<w:p><w:r>' }), 'check.broken'],
    ['a.docx', wordFile({ body: paragraph('') }), 'check.no-text'],
    [
      'a.docx',
      wordFile({
        body: '',
        more: {
          'word/document.xml':
            '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="a">&x;</w:document>',
        },
      }),
      'check.broken',
    ],
    ['a.pdf', pdf('nothing'), 'check.broken'],
    ['a.pdf', scannedPdf(800, 1200), 'check.broken'],
    ['a.png', png(), 'check.no-text'],
    ['a.txt', new Uint8Array(), 'check.no-text'],
    ['a.txt', Uint8Array.from({ length: 3000 }, (_, at) => (at * 7919) % 256), 'check.type-refused'],
  ])('%s (%#)', async (name, bytes, code) => {
    const said = await outcome(name, bytes)
    expect(said).toContain(`${code}: `)
    expect(said).toContain(name)
  })
})

describe('Whatever comes in, nothing but a Problem comes out:', () => {
  it('random bytes, also behind the signatures of files', async () => {
    const heads = ['', '%PDF-1.7\n', 'PK\u0003\u0004', '\u00ff\u00fe', '\u00ef\u00bb\u00bf']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), async (head, bytes) => {
        expect(await outcome('a', Buffer.concat([Buffer.from(head, 'latin1'), bytes]))).toBeTypeOf('string')
      }),
      { numRuns: 150 },
    )
  })

  it('a report of ours cut off or with bytes changed', async () => {
    const bytes = await renderDocx(reportDocument(), nd30Layout())
    const at = fc.nat({ max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(
        at,
        fc.array(fc.tuple(at, fc.nat({ max: 255 })), { maxLength: 8 }),
        fc.boolean(),
        async (end, spots, isCut) => {
          const broken = isCut ? bytes.slice(0, end) : bytes.slice()
          for (const [place, byte] of spots) broken[place] = byte
          expect(await outcome('a.docx', broken)).toBeTypeOf('string')
        },
      ),
      { numRuns: 150 },
    )
  })

  it('random elements of WordprocessingML in any order', async () => {
    const names = [
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'ins',
      'del',
      'pPr',
      'rPr',
      'sectPr',
      'txbxContent',
      'fldChar',
      'instrText',
      'tcPr',
      'vMerge',
      'gridSpan',
      'numPr',
      'footnoteReference',
      'br',
      'sdt',
      'trPr',
    ]
    const tree = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('chữ', '2,8%', ' '),
        fc
          .tuple(
            fc.constantFrom(...names),
            fc.array(tie('element'), { maxLength: 4 }),
            fc.constantFrom(
              '',
              ' w:val="3"',
              ' w:val="restart"',
              ' w:fldCharType="begin"',
              ' w:fldCharType="end"',
            ),
          )
          .map(([name, children, attributes]) => `<w:${name}${attributes}>${children.join('')}</w:${name}>`),
      ),
    })).element
    await fc.assert(
      fc.asyncProperty(fc.array(tree, { maxLength: 6 }), async (elements) => {
        expect(await outcome('a.docx', wordFile({ body: elements.join('') }))).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })
})

describe('What is read in spite of itself:', () => {
  it('macros and outside references are not looked at', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://127.0.0.1:1/a.dotm" TargetMode="External"/></Relationships>'
    const file = wordFile({
      body: paragraph('Có 30 hộ'),
      more: { 'word/vbaProject.bin': 'x', 'word/_rels/document.xml.rels': relations },
    })
    expect(await outcome('a.docx', file)).toBe('Có 30 hộ')
  })

  it('other prefixes than those of Word', async () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Có 30 hộ</x:t></x:r></x:p></x:body></x:document>'
    expect(await outcome('a.docx', wordFile({ body: '', more: { 'word/document.xml': xml } }))).toBe(
      'Có 30 hộ',
    )
  })

  it('a table of ten thousand rows and a paragraph nested very deep', { timeout: 20_000 }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      row(cell(String(at)), cell(`thôn ${at}`), cell('1.081')),
    )
    const { document } = await readCheckedFile('a.docx', wordFile({ body: table(3, ...rows) }))
    expect(document.text.split('\n')).toHaveLength(10_000)
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(5_000)}${run('sâu')}${'</w:sdtContent></w:sdt>'.repeat(5_000)}`
    expect(await outcome('a.docx', wordFile({ body: paragraph(deep) }))).toBe('sâu')
  })

  it('a text longer than the limit, with what was left out', async () => {
    const limits = { bytes: 1e9, textUnits: 5_000, pages: 10, time: 10_000 }
    const body = Array.from({ length: 2_000 }, (_, at) => paragraph(`Đoạn số ${at}`)).join('')
    const { document } = await readCheckedFile('a.docx', wordFile({ body }), limits)
    expect(document.text.length).toBeLessThan(10_000)
    expect(document.unread).toEqual(['Văn bản quá dài: phần cuối chưa được đọc.'])
  })

  it('never a file larger than the limit', async () => {
    const limits = { bytes: 10, textUnits: 5_000, pages: 10, time: 10_000 }
    const error = await readCheckedFile('a.docx', readFileSync('package.json'), limits).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code: 'check.too-large' })
  })
})
