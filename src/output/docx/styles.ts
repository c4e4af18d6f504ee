import type { Layout, LayoutElement } from '../../core/policy/signing.ts'
import { houseStyle } from '../house-style.ts'
import { eighths, halfPoints, twipsOfMm, twipsOfPt } from '../measures.ts'
import { element, part, textNamespaces, valued, when } from './xml.ts'

interface StyleLook {
  sizePt?: number
  bold?: boolean
  italic?: boolean
  upperCase?: boolean
  align?: LayoutElement['align']
  beforePt?: number
  afterPt?: number
  /** Exact height of the line, for paragraphs that only hold a line or an end. */
  exactPt?: number
  /** In single lines. */
  lines?: number
  firstLineMm?: number
  keepNext?: boolean
  keepLines?: boolean
  outline?: number
  border?: string
}

interface NamedStyle extends StyleLook {
  id: string
  name: string
  basedOn?: string
  next?: string
  /** Shown in the style pane of Word. */
  quick?: boolean
}

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const

function paragraphProperties(look: StyleLook): string {
  const spaced = look.beforePt ?? look.afterPt ?? look.exactPt ?? look.lines
  const inside =
    when(look.keepNext, '<w:keepNext/>') +
    when(look.keepLines, '<w:keepLines/>') +
    (look.border ?? '') +
    when(spaced !== undefined, spacing(look)) +
    when(
      look.firstLineMm !== undefined,
      element('w:ind', { 'w:firstLine': twipsOfMm(look.firstLineMm ?? 0) }),
    ) +
    when(look.align, valued('w:jc', alignments[look.align ?? 'left'])) +
    when(look.outline !== undefined, valued('w:outlineLvl', look.outline ?? 0))
  return when(inside, `<w:pPr>${inside}</w:pPr>`)
}

function spacing(look: StyleLook): string {
  const line = look.exactPt === undefined ? Math.round((look.lines ?? 1) * 240) : twipsOfPt(look.exactPt)
  return element('w:spacing', {
    'w:before': twipsOfPt(look.beforePt ?? 0),
    'w:after': twipsOfPt(look.afterPt ?? 0),
    'w:line': line,
    'w:lineRule': look.exactPt === undefined ? 'auto' : 'exact',
  })
}

function runProperties(look: StyleLook): string {
  const size = look.sizePt === undefined ? undefined : halfPoints(look.sizePt)
  const inside =
    when(look.bold, '<w:b/><w:bCs/>') +
    when(look.italic, '<w:i/><w:iCs/>') +
    when(look.upperCase, '<w:caps/>') +
    when(size, valued('w:sz', size ?? 0) + valued('w:szCs', size ?? 0))
  return when(inside, `<w:rPr>${inside}</w:rPr>`)
}

/** Names Word knows itself, in its own English; it shows them translated. */
const wordsOwn = /^(?:heading \d|Body Text|footnote text|header)$/

const paragraphStyle = (style: NamedStyle): string =>
  element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:customStyle': wordsOwn.test(style.name) ? undefined : 1,
      'w:styleId': style.id,
    },
    valued('w:name', style.name),
    valued('w:basedOn', style.basedOn ?? 'Normal'),
    when(style.next, valued('w:next', style.next ?? '')),
    when(style.quick, '<w:qFormat/>'),
    paragraphProperties(style),
    runProperties(style),
  )

/** An element of the letterhead or the ending, as the decree sets it. */
const lawful = (id: string, name: string, from: LayoutElement, more: StyleLook = {}): NamedStyle => ({
  id,
  name,
  sizePt: from.size.value,
  bold: from.bold,
  italic: from.italic,
  upperCase: from.upperCase,
  align: from.align,
  ...more,
})

function letterheadStyles({ elements }: Layout): NamedStyle[] {
  return [
    lawful('NationalName', 'Quốc hiệu', elements.nationalName),
    lawful('Motto', 'Tiêu ngữ', elements.motto),
    lawful('SuperiorAgency', 'Cơ quan chủ quản', elements.superiorAgency),
    lawful('Agency', 'Cơ quan ban hành', elements.agency),
    lawful('DocumentNumber', 'Số và ký hiệu', elements.number, { beforePt: 6 }),
    lawful('PlaceAndDate', 'Địa danh và ngày tháng', elements.placeAndDate, { beforePt: 6 }),
    {
      id: 'DraftMark',
      name: 'Dấu dự thảo',
      sizePt: elements.number.size.value,
      bold: true,
      align: 'center',
      beforePt: 6,
    },
    lawful('DocumentKind', 'Tên loại', elements.documentKind, { beforePt: 18, keepNext: true }),
    lawful('Subject', 'Trích yếu', elements.subject, { keepNext: true }),
    {
      id: 'Occasion',
      name: 'Dịp trình',
      sizePt: elements.subject.size.value,
      italic: true,
      align: 'center',
      beforePt: 2,
      afterPt: 6,
    },
  ]
}

function bodyStyles(layout: Layout): NamedStyle[] {
  const { body } = layout
  const headings = ([1, 2, 3, 4] as const).map(
    (level): NamedStyle => ({
      id: `Heading${level}`,
      name: `heading ${level}`,
      basedOn: 'BodyText',
      next: 'BodyText',
      quick: true,
      keepNext: true,
      keepLines: true,
      outline: level - 1,
      ...houseStyle.headings[level],
    }),
  )
  const text: NamedStyle = {
    id: 'BodyText',
    name: 'Body Text',
    quick: true,
    align: body.align,
    beforePt: body.spacingBeforePt.value,
    lines: body.lineSpacing.value,
    firstLineMm: body.firstLineMm.value,
  }
  return [
    text,
    ...headings,
    { id: 'Note', name: 'Ghi chú', basedOn: 'BodyText', sizePt: houseStyle.noteSizePt, italic: true },
    { id: 'FootnoteText', name: 'footnote text', sizePt: houseStyle.footnoteSizePt, align: 'justify' },
  ]
}

function tableStyles(): NamedStyle[] {
  const { tableSizePt, wideTableSizePt, captionSizePt, unitNoteSizePt } = houseStyle
  return [
    {
      id: 'TableText',
      name: 'Chữ trong bảng',
      sizePt: tableSizePt,
      beforePt: 1.5,
      afterPt: 1.5,
      quick: true,
    },
    { id: 'TableTextSmall', name: 'Chữ trong bảng rộng', basedOn: 'TableText', sizePt: wideTableSizePt },
    {
      id: 'TableCaption',
      name: 'Tên bảng',
      sizePt: captionSizePt,
      bold: true,
      align: 'center',
      beforePt: 8,
      afterPt: 3,
      keepNext: true,
    },
    {
      id: 'UnitNote',
      name: 'Đơn vị tính',
      sizePt: unitNoteSizePt,
      italic: true,
      align: 'right',
      beforePt: 3,
      afterPt: 3,
      keepNext: true,
    },
    { id: 'AfterTable', name: 'Sau bảng', sizePt: 4, exactPt: 4 },
  ]
}

/** Room for a signature and a seal, a line of text being about 16 points. */
const signatureRoomPt = 76

function closingStyles({ elements }: Layout): NamedStyle[] {
  return [
    lawful('RecipientsLabel', 'Nơi nhận (nhãn)', elements.recipientsLabel),
    lawful('Recipients', 'Nơi nhận', elements.recipients),
    { id: 'Snapshot', name: 'Mã kiểm tra', sizePt: houseStyle.snapshotSizePt, beforePt: 6 },
    lawful('Authority', 'Quyền hạn và chức vụ', elements.authority),
    lawful('Signer', 'Họ tên người ký', elements.signer, { beforePt: signatureRoomPt }),
    lawful('AppendixLabel', 'Phụ lục', elements.appendixLabel, { keepNext: true, outline: 0 }),
    lawful('AppendixTitle', 'Tên phụ lục', elements.appendixTitle, { keepNext: true }),
    lawful('AppendixAttachment', 'Kèm theo văn bản', elements.appendixAttachment, {
      afterPt: 6,
      keepNext: true,
    }),
    { id: 'BeforeClosing', name: 'Trước nơi nhận', sizePt: 12, exactPt: 12, keepNext: true },
    { id: 'SectionEnd', name: 'Hết phần', sizePt: 1, exactPt: 1 },
  ]
}

function furnitureStyles(layout: Layout): NamedStyle[] {
  const border = element(
    'w:pBdr',
    {},
    element('w:top', { 'w:val': 'single', 'w:sz': eighths(0.75), 'w:space': 0, 'w:color': '000000' }),
  )
  return [
    { id: 'Header', name: 'header', sizePt: layout.pageNumber.size.value, align: layout.pageNumber.align },
    { id: 'Rule', name: 'Đường kẻ', sizePt: 2, beforePt: 3, exactPt: 3, border },
  ]
}

function defaults(layout: Layout): string {
  const { name } = layout.font
  const fonts = { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name }
  const size = halfPoints(layout.body.size.value)
  const run = element(
    'w:rPr',
    {},
    element('w:rFonts', fonts),
    valued('w:color', '000000'),
    valued('w:sz', size) + valued('w:szCs', size),
    element('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'ar-SA' }),
  )
  return `<w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault/></w:docDefaults>`
}

const builtIn =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>' +
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
  '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'

/** `word/styles.xml`: every look of the report once, so that an official changes a style, not a thousand words. */
export function stylesPart(layout: Layout): string {
  const named = [
    ...bodyStyles(layout),
    ...letterheadStyles(layout),
    ...tableStyles(),
    ...closingStyles(layout),
    ...furnitureStyles(layout),
  ]
  return part(element('w:styles', textNamespaces, defaults(layout), builtIn, ...named.map(paragraphStyle)))
}
