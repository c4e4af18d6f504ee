/** The address the template marks the box of the signature with; it is never opened. */
export const signatureAddress = 'mtqg:chu-ky-so'

/** What signing programs call the field, and what is read out for it. */
const field = { name: 'ChuKySo', label: 'Chữ ký số của người ký báo cáo' }

/**
 * Turns the marked box of a PDF into an empty signature field, so that a signing program puts the picture of
 * the signature where Decree 30/2020 wants it: between the office and the name (Phụ lục I, mục II.7).
 *
 * The typst exporter knows no forms. It writes the box as a link; the link is replaced by a field the way
 * the format provides for, by newer objects behind the file. A PDF without the mark comes back as it is.
 */
export function addSignatureField(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const mark = text.indexOf(`/URI (${signatureAddress})`)
  if (mark < 0) return pdf
  const link = objectAround(text, mark)
  const owner = objectAround(text, find(text, new RegExp(`/Obj ${link.number} 0 R`)).index)
  const root = Number(find(text, /\/Root (\d+) 0 R/)[1])
  const catalog = objectAround(text, find(text, new RegExp(`(?<=\\n)${root} 0 obj\\n<<`)).index + 10)
  const size = Number(find(text, /\/Size (\d+)/)[1])
  const page = find(owner.body, /\/Pg (\d+ 0 R)/)[1]
  const rect = find(link.body, /\/Rect \[([^\]]+)\]/)[1] ?? ''
  return append(pdf, text, [
    { number: link.number, body: widget(rect, page, find(link.body, /\/StructParent \d+/)[0], size) },
    { number: owner.number, body: owner.body.replace('/S /Link', '/S /Form') },
    {
      number: catalog.number,
      body: catalog.body.replace(/>>\s*$/, `  /AcroForm << /Fields [${link.number} 0 R] >>\n>>`),
    },
    { number: size, body: appearance(rect) },
  ])
}

interface PdfObject {
  number: number
  /** Between "obj" and "endobj". */
  body: string
}

function find(text: string, pattern: RegExp): RegExpExecArray {
  const found = pattern.exec(text)
  if (!found) throw new Error(`the PDF has no ${pattern.source}`)
  return found
}

/** The object a place of the file lies in. */
function objectAround(text: string, place: number): PdfObject {
  const start = text.lastIndexOf(' 0 obj\n', place)
  const number = Number(/\d+$/.exec(text.slice(Math.max(0, start - 10), start))?.[0])
  return { number, body: text.slice(start + ' 0 obj\n'.length, text.indexOf('endobj', place)).trim() }
}

/** Composed letters as the format holds them: UTF-16 in hexadecimal. */
const hexText = (words: string): string =>
  `<FEFF${[...Buffer.from(words, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`

/** The field and its box in one; an empty picture, because archive files must have one. */
const widget = (rect: string, page: string | undefined, structParent: string, picture: number): string =>
  `<<
  /Type /Annot
  /Subtype /Widget
  /FT /Sig
  /T (${field.name})
  /TU ${hexText(field.label)}
  /Rect [${rect}]
  /P ${page}
  /F 4
  ${structParent}
  /AP << /N ${picture} 0 R >>
>>`

function appearance(rect: string): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.trim().split(/\s+/).map(Number)
  const box = `[0 0 ${(right - left).toFixed(3)} ${(top - bottom).toFixed(3)}]`
  return `<< /Type /XObject /Subtype /Form /BBox ${box} /Resources << >> /Length 0 >>\nstream\n\nendstream`
}

/** Newer objects behind the file, with a list of where they stand that points back to the old one. */
function append(pdf: Uint8Array, text: string, objects: readonly PdfObject[]): Uint8Array {
  const previous = find(text.slice(text.lastIndexOf('startxref')), /startxref\s+(\d+)/)[1]
  const trailer = text.slice(text.lastIndexOf('trailer'), text.lastIndexOf('startxref'))
  let behind = '\n'
  const places = objects.map(({ number, body }) => {
    const offset = pdf.length + behind.length
    behind += `${number} 0 obj\n${body}\nendobj\n\n`
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n\r\n`
  })
  const size = Math.max(...objects.map(({ number }) => number)) + 1
  const start = pdf.length + behind.length
  behind += `xref\n${places.join('')}`
  behind += trailer.replace(/\/Size \d+/, `/Size ${size}\n  /Prev ${previous}`)
  behind += `startxref\n${start}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(behind, 'latin1')])
}
