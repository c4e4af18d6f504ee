import Docxtemplater from 'docxtemplater'
import { strToU8, zipSync } from 'fflate'
import PizZip from 'pizzip'
import type { TemplateContent, TemplatePiece } from './template-content.ts'

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A Word template as somebody would draw it for this report: plain styles, `{#name}…{/name}` loops. */
export function drawTemplate({ pieces }: TemplateContent): Buffer {
  const body = pieces.map(drawPiece).join('')
  const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
  const parts = {
    '[Content_Types].xml': `${start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${start}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${start}<w:document xmlns:w="${wordNamespace}"><w:body>${body}${section}</w:body></w:document>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const)
  return Buffer.from(zipSync(Object.fromEntries(files)))
}

/** One report out of the template: a template object serves once, so each report reads the file anew. */
export function fillTemplate(template: Buffer, values: TemplateContent['values']): Buffer {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
  document.render(values)
  return document.toBuffer()
}

function drawPiece(piece: TemplatePiece): string {
  if (piece.type === 'heading') return drawParagraph(piece.text, '<w:b/>')
  if (piece.type === 'paragraphs')
    return ['{#', '', '{/']
      .map((brace) => drawParagraph(brace ? `${brace}${piece.name}}` : '{text}'))
      .join('')
  const grid = piece.widths.map((width) => `<w:gridCol w:w="${Math.round(width * 100)}"/>`).join('')
  const last = piece.widths.length - 1
  const loop = piece.widths.map((_, column) => {
    const before = column === 0 ? `{#${piece.name}}` : ''
    const after = column === last ? `{/${piece.name}}` : ''
    return `${before}{c${column}}${after}`
  })
  const rows = [...piece.header.map((texts) => drawRow(texts, '<w:b/>')), drawRow(loop)]
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

const drawRow = (texts: readonly string[], look = ''): string =>
  `<w:tr>${texts.map((text) => `<w:tc><w:tcPr/>${drawParagraph(text, look)}</w:tc>`).join('')}</w:tr>`

const drawParagraph = (text: string, look = ''): string =>
  `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
