import { describe, expect, test } from 'vitest'
import { nd30Layout } from '../../../tests/fixtures/nd30-layout.ts'
import {
  all,
  attribute,
  find,
  millimetres,
  OpenedDocx,
  only,
  textOf,
  value,
} from '../../../tests/fixtures/opened-docx.ts'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import type { LayoutElement } from '../../core/policy/signing.ts'
import { measureText } from '../text-width.ts'
import { renderDocx } from './render-docx.ts'

const layout = nd30Layout()
const model = reportDocument()
const file = new OpenedDocx(await renderDocx(model, layout))

function expectAllowed(found: number, range: { min: number; max?: number }): void {
  expect(found).toBeGreaterThanOrEqual(range.min - 0.01)
  expect(found).toBeLessThanOrEqual((range.max ?? Number.POSITIVE_INFINITY) + 0.01)
}

describe('the page', () => {
  test('is A4 with margins inside the ranges of the decree, in every section', () => {
    expect(file.sections).toHaveLength(4)
    for (const section of file.sections) {
      const size = only(section, 'pgSz')
      const sides = [millimetres(size, 'w'), millimetres(size, 'h')].sort((a, b) => a - b)
      expect(sides[0]).toBeCloseTo(layout.page.widthMm, 1)
      expect(sides[1]).toBeCloseTo(layout.page.heightMm, 1)
      const margins = only(section, 'pgMar')
      for (const side of ['top', 'bottom', 'left', 'right'] as const) {
        expectAllowed(millimetres(margins, side), layout.marginsMm[side])
      }
    }
  })

  test('is set in Times New Roman, black and Vietnamese, for every kind of letter', () => {
    const defaults = only(file.part('word/styles.xml'), 'docDefaults')
    for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
      expect(attribute(only(defaults, 'rFonts'), script)).toBe(layout.font.name)
    }
    expect(value(only(defaults, 'color'))).toBe('000000')
    expect(attribute(only(defaults, 'lang'), 'val')).toBe('vi-VN')
  })

  test('no style, sentence, header or footnote leaves that font or colour', () => {
    for (const part of file.parts.values()) {
      expect(all(part, 'rFonts').length).toBeLessThanOrEqual(part === file.part('word/styles.xml') ? 1 : 0)
      expect(all(part, 'color').every((color) => value(color) === '000000')).toBe(true)
    }
  })
})

describe('the page number', () => {
  const header = file.part('word/header1.xml')
  const paragraph = only(header, 'p')

  test('is an upright field of the allowed size, centred in the header, with a result already printed', () => {
    const look = file.lookOf(paragraph)
    expect(textOf(paragraph)).toMatch(/^\d+$/)
    expect(only(paragraph, 'instrText').textContent?.trim()).toBe('PAGE')
    expect(all(paragraph, 'fldChar').map((mark) => attribute(mark, 'fldCharType'))).toEqual([
      'begin',
      'separate',
      'end',
    ])
    expect(look).toMatchObject({ align: 'center', bold: false, italic: false })
    expectAllowed(look.sizePt, layout.pageNumber.size)
  })

  test('stands in the middle of the top margin', () => {
    const margins = only(only(file.body, 'sectPr'), 'pgMar')
    const middle = millimetres(margins, 'header') + (layout.pageNumber.size.value * 1.15 * 25.4) / 72 / 2
    expect(middle).toBeCloseTo(millimetres(margins, 'top') / 2, 0)
  })

  test('begins again at 1 in the text and in each appendix, unseen on their first pages', () => {
    for (const section of file.sections) {
      expect(attribute(only(section, 'pgNumType'), 'start')).toBe(String(layout.pageNumber.start))
      expect(find(section, 'titlePg')).toBeDefined()
      expect(all(section, 'headerReference').map((one) => attribute(one, 'type'))).toEqual([
        'default',
        'first',
      ])
    }
    expect(textOf(only(file.part('word/header2.xml'), 'p'))).toBe('')
  })
})

const { head, signature, appendices } = model
const { elements } = layout
const printed: [string, LayoutElement, string][] = [
  ['the name of the country', elements.nationalName, elements.nationalName.text ?? ''],
  ['the motto', elements.motto, elements.motto.text ?? ''],
  ['the superior agency', elements.superiorAgency, 'ỦY BAN NHÂN DÂN'],
  ['the agency', elements.agency, head.agency],
  ['the number', elements.number, head.number],
  ['the place and date', elements.placeAndDate, head.placeAndDate],
  ['the kind', elements.documentKind, head.kind],
  ['the first line of the subject', elements.subject, head.subject[0] ?? ''],
  ['the last line of the subject', elements.subject, head.subject[1] ?? ''],
  ['the authority', elements.authority, signature.authority[0] ?? ''],
  ['the office', elements.authority, signature.authority[1] ?? ''],
  ['the signer', elements.signer, signature.signer ?? ''],
  ['the label of the recipients', elements.recipientsLabel, 'Nơi nhận:'],
  ['a recipient', elements.recipients, '- Thường trực Đảng ủy xã;'],
  ['the archive, the last recipient', elements.recipients, '- Lưu: VT.'],
  ['the label of an appendix', elements.appendixLabel, 'Phụ lục I'],
  ['the title of an appendix', elements.appendixTitle, appendices[0]?.title ?? ''],
  ['what an appendix belongs to', elements.appendixAttachment, appendices[0]?.attachedTo ?? ''],
]

describe('elements of the decree', () => {
  test.each(printed)('%s has its size, weight, slope, case and place', (_name, element, words) => {
    const look = file.lookOf(file.paragraphSaying(words))
    expectAllowed(look.sizePt, element.size)
    expect(look).toMatchObject({ bold: element.bold, italic: element.italic })
    expect(look.caps || words === words.toUpperCase()).toBe(
      element.upperCase || words === words.toUpperCase(),
    )
    expect(look.align).toBe(element.align)
  })

  test('the number and the place with the date stand on the same line', () => {
    const rows = all(only(file.body, 'tbl'), 'tr').map((row) => all(row, 'tc').map(textOf))
    expect(rows).toContainEqual([head.number, head.placeAndDate])
  })

  test('the two halves of the letterhead have no lines around them', () => {
    expect(all(only(file.body, 'tbl'), 'tblBorders')).toHaveLength(0)
  })
})

describe('rules', () => {
  const ruled: [string, LayoutElement, string][] = [
    ['motto', elements.motto, elements.motto.text ?? ''],
    ['agency', elements.agency, head.agency],
    ['subject', elements.subject, head.subject.at(-1) ?? ''],
  ]

  test.each(ruled)(
    'below the %s the rule is drawn, centred, and as long as the decree asks',
    (_name, element, words) => {
      const above = file.paragraphs.indexOf(file.paragraphSaying(words))
      const rule = file.paragraphs[above + 1]
      if (!rule) throw new Error('nothing below')
      expect(value(find(rule, 'pStyle'))).toBe('Rule')
      const indent = only(rule, 'ind')
      const [left, right] = [Number(attribute(indent, 'left')), Number(attribute(indent, 'right'))]
      expect(Math.abs(left - right)).toBeLessThanOrEqual(1)
      const length = columnOf(rule) - left - right
      const wordsWidth = measureText(words, { ...element, sizePt: element.size.value })
      expectAllowed(length / wordsWidth, element.rule ?? { min: 0, max: 0 })
    },
  )

  test('the style of a rule draws one solid line', () => {
    const style = all(file.part('word/styles.xml'), 'style').find(
      (one) => attribute(one, 'styleId') === 'Rule',
    )
    if (!style) throw new Error('no style Rule')
    expect(attribute(only(style, 'top'), 'val')).toBe('single')
  })

  function columnOf(paragraph: Parameters<typeof textOf>[0]): number {
    const cell = paragraph.parentNode as Parameters<typeof textOf>[0]
    if (cell.localName === 'tc') return Number(attribute(only(cell, 'tcW'), 'w'))
    const section = only(file.body, 'sectPr')
    const margins = only(section, 'pgMar')
    return ['left', 'right'].reduce(
      (width, side) => width - Number(attribute(margins, side)),
      Number(attribute(only(section, 'pgSz'), 'w')),
    )
  }
})

describe('the body', () => {
  const sentence = file.lookOf(file.paragraphSaying('Kết quả rà soát cuối năm (chi tiết tại Phụ lục I):'))

  test('is justified, indented, spaced and lined as allowed', () => {
    expectAllowed(sentence.sizePt, layout.body.size)
    expect(sentence).toMatchObject({ align: 'both', bold: false, italic: false, lineRule: 'auto' })
    expectAllowed((sentence.firstLine / 1440) * 25.4, layout.body.firstLineMm)
    expectAllowed(sentence.before / 20 + sentence.after / 20, layout.body.spacingBeforePt)
    expectAllowed(sentence.line / 240, layout.body.lineSpacing)
  })

  test('dashes and pluses keep the first-line indent', () => {
    for (const start of ['- Hộ cận nghèo: 64 hộ.', '+ Trong đó hộ nghèo không có khả năng lao động: 0 hộ;']) {
      expect(file.lookOf(file.paragraphSaying(start)).firstLine).toBe(sentence.firstLine)
    }
  })

  test.each([
    ['I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', 0, { bold: true, italic: false, caps: true }],
    ['1. Ban hành văn bản và kiện toàn bộ máy', 1, { bold: true, italic: false, caps: false }],
    ['2.1. Truyền thông về giảm nghèo', 2, { bold: true, italic: true, caps: false }],
    [
      'Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo',
      3,
      { bold: false, italic: true, caps: false },
    ],
  ])('"%s" is a heading Word can navigate by, at level %i', (words, outline, shape) => {
    const paragraph = file.paragraphSaying(words)
    expect(value(find(paragraph, 'pStyle'))).toBe(`Heading${outline + 1}`)
    expect(file.lookOf(paragraph)).toMatchObject({
      outline,
      ...shape,
      sizePt: sentence.sizePt,
      keepNext: true,
    })
  })

  test('the last sentence stays on the page of the signature', () => {
    const last = file.paragraphs.find((one) => textOf(one).endsWith(layout.ending))
    expect(last && find(last, 'keepNext')).toBeDefined()
  })

  test('recipients and signature stand side by side in one row that cannot break', () => {
    const block = file.tables.find((table) => textOf(table).includes('Nơi nhận:'))
    if (!block) throw new Error('no signature block')
    expect(all(block, 'tr')).toHaveLength(1)
    expect(find(block, 'cantSplit')).toBeDefined()
    expect(all(block, 'tblBorders')).toHaveLength(0)
  })
})
