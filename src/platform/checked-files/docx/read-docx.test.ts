import { describe, expect, it } from 'vitest'
import {
  cell,
  item,
  numberingOf,
  paragraph,
  row,
  run,
  table,
  type WordParts,
  wordFile,
} from '../../../../tests/fixtures/word-file.ts'
import { readingLimits } from '../limits.ts'
import { readDocx } from './read-docx.ts'

const read = (parts: WordParts | string) =>
  readDocx('a.docx', wordFile(typeof parts === 'string' ? { body: parts } : parts), readingLimits)
const textOf = (parts: WordParts | string) => read(parts).document.text

describe('A Word file is read as it reads on paper', () => {
  it('with a line a paragraph and nothing for empty ones', () => {
    expect(textOf(paragraph('Một') + paragraph('') + paragraph('Hai'))).toBe('Một\nHai')
  })

  it('whatever runs the words are cut into, composed across them', () => {
    expect(
      textOf(
        paragraph(run('Ty\u0309 l') + run('e') + run('\u0323\u0302 2,') + run('8', '<w:b/>') + run('%')),
      ),
    ).toBe('Tỷ lệ 2,8%')
  })

  it('with tracked changes accepted', () => {
    const body = paragraph(
      `${run('Có ')}<w:del w:id="1"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2">${run('31')}</w:ins>${run(' hộ')}<w:moveFrom w:id="3">${run(' cũ')}</w:moveFrom><w:moveTo w:id="4">${run(' mới')}</w:moveTo>`,
    )
    expect(textOf(body)).toBe('Có 31 hộ mới')
  })

  it('with paragraphs joined whose end was deleted, and deleted rows left out', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('Tổng số ')}</w:p>${paragraph('1.081 hộ')}`
    expect(textOf(joined)).toBe('Tổng số 1.081 hộ')
    const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('x')}</w:tr>`
    expect(textOf(table(1, row(cell('a')), deleted, row(cell('b'))))).toBe('a\nb')
  })

  it('without hidden words, with results of fields and not their instructions', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(textOf(paragraph(`${run('ẩn', '<w:vanish/>')}${run('Bảng ')}${field}`))).toBe('Bảng 12')
  })

  it('with tabs, hyphens, breaks, content controls and formulas', () => {
    const body = `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/></w:r><w:sdt><w:sdtPr><w:alias w:val="k"/></w:sdtPr><w:sdtContent>${run(' d')}</w:sdtContent></w:sdt><w:r><w:br/></w:r>${run('e')}</w:p>`
    expect(textOf(body)).toBe('a b-c d\ne')
  })

  it('with footnotes at the end and no marks in the text', () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const { document } = read({
      body: paragraph(`${run('Có 30 hộ')}${mark}${run('.')}`),
      footnotes: `<w:footnote w:id="-1">${paragraph('kẻ')}</w:footnote><w:footnote w:id="2">${paragraph('Số liệu ngày 12/12.')}</w:footnote>`,
    })
    expect(document.text).toBe('Có 30 hộ.\nSố liệu ngày 12/12.')
    expect(document.blocks.map((block) => block.kind === 'paragraph' && block.role)).toEqual([
      'body',
      'footnote',
    ])
  })

  it('with text boxes behind what they hang on, once', () => {
    const box = `<w:txbxContent>${paragraph('Trong ô')}</w:txbxContent>`
    const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    const { document } = read(paragraph(run('Trước') + shape) + paragraph('Sau'))
    expect(document.text).toBe('Trước\nTrong ô\nSau')
    expect(document.blocks[1]).toMatchObject({ role: 'text-box' })
  })
})

describe('Numbers that Word generates', () => {
  const numbering = numberingOf(
    ['upperRoman', '%1.'],
    ['decimal', '%2.'],
    ['lowerLetter', '%3)'],
    ['bullet', '\uf0b7'],
  )

  it('are part of the text, start anew below and are known as labels', () => {
    const { document } = read({
      body:
        item('Một', 0) +
        item('a', 1) +
        item('b', 1) +
        item('x', 2) +
        item('Hai', 0) +
        item('c', 1) +
        item('d', 3),
      numbering,
    })
    expect(document.text.split('\n')).toEqual(['I. Một', '1. a', '2. b', 'a) x', 'II. Hai', '1. c', '- d'])
    const [first] = document.blocks
    expect(first).toMatchObject({ role: 'list', level: 1, label: { start: 0, end: 2 } })
  })

  it('of several levels in one, legal and restarted by another list', () => {
    const levels = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/><w:isLgl/></w:lvl></w:abstractNum>`
    const second = `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
    const text = textOf({
      body: item('a', 0) + item('b', 1) + item('c', 1) + item('d', 1, 2) + item('e', 1, 2),
      numbering: `${levels}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${second}`,
    })
    expect(text.split('\n')).toEqual(['III a', '3.1. b', '3.2. c', '3.7. d', '3.8. e'])
  })

  it('may come from the style of a heading', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Mục"/><w:basedOn w:val="H1"/></w:style>'
    const { document } = read({
      body: paragraph('Kết quả', '<w:pStyle w:val="H1"/>') + paragraph('Tồn tại', '<w:pStyle w:val="Own"/>'),
      styles,
      numbering,
    })
    expect(document.text).toBe('I. Kết quả\nII. Tồn tại')
    expect(document.blocks).toMatchObject([
      { role: 'heading', level: 1 },
      { role: 'heading', level: 1 },
    ])
  })
})

describe('Tables', () => {
  it('keep merged cells once, with what they cover', () => {
    const { document } = read(
      table(
        3,
        row(cell('STT', '<w:vMerge w:val="restart"/>'), cell('Hộ nghèo', '<w:gridSpan w:val="2"/>')),
        row(cell('', '<w:vMerge/>'), cell('Số'), cell('Tỷ lệ')),
        row(cell('1'), cell(paragraph('30') + paragraph('hộ')), cell('2,78%')),
      ),
    )
    expect(document.text).toBe('STT\tHộ nghèo\nSố\tTỷ lệ\n1\t30 hộ\t2,78%')
    const [first] = document.blocks
    if (first?.kind !== 'table') throw new Error('no table')
    expect(
      first.rows.map((one) => one.cells.map(({ column, columns, rows }) => [column, columns, rows])),
    ).toEqual([
      [
        [0, 1, 2],
        [1, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
    ])
  })

  it('inside a cell are words of that cell; numbers of rows may be a list', () => {
    const inner = table(2, row(cell('x'), cell('y')))
    const body = table(2, row(cell(item('')), cell(`${inner}${paragraph('z')}`)))
    expect(textOf({ body, numbering: numberingOf(['decimal', '%1']) })).toBe('1\tx y z')
  })
})

describe('Old encodings', () => {
  it('are known by their fonts', () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
    expect(textOf(paragraph(run('Tû lÖ hé nghÌo', font('.VnTime'))))).toBe('Tỷ lệ hộ nghèo')
    expect(textOf(paragraph(run('b¸o c¸o', font('.VnTimeH'))))).toBe('BÁO CÁO')
    expect(textOf(paragraph(run('Tyû leä hoä ngheøo', font('VNI-Times'))))).toBe('Tỷ lệ hộ nghèo')
  })
})

describe('The way back', () => {
  it('leads every piece of the text to the same letters in the file', () => {
    const { document, back } = read({
      body:
        paragraph(run('Tổng ') + run('số: 30/1.081', '<w:b/>') + run(' hộ')) +
        table(2, row(cell('Một'), cell('Hai'))) +
        item('ba'),
      numbering: numberingOf(['decimal', '%1.']),
    })
    for (const piece of back.pieces) {
      const said = back.runs[piece.run]?.children[piece.child]?.text?.slice(piece.from, piece.to)
      expect(said).toBe(document.text.slice(piece.start, piece.end))
    }
    expect(back.pieces.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(
      document.text.length - '\n\t\n1. '.length,
    )
  })
})
