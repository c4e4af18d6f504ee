import { strToU8, type Zippable, zipSync } from 'fflate'

/** Files as people bring them, good and bad, made from nothing. */

const contentTypes = (main: string) =>
  strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/${main}" ContentType="application/x"/></Types>`)

/** A Word file with hardly anything in it, and whatever else is put in. */
export const docx = (more: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': contentTypes('word/document.xml'),
    'word/document.xml': strToU8('<?xml version="1.0"?><w:document/>'),
    ...more,
  })

export const xlsx = (more: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': contentTypes('xl/workbook.xml'),
    'xl/workbook.xml': strToU8('<?xml version="1.0"?><workbook/>'),
    ...more,
  })

export const pdf = (words = '', version = '1.7'): Uint8Array => strToU8(`%PDF-${version}\n${words}\n%%EOF\n`)

/** A scanned page of that many points a side. */
export const scannedPdf = (width: number, height: number, colour = 'DeviceRGB'): Uint8Array =>
  pdf(`5 0 obj\n<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height}
/ColorSpace /${colour} /BitsPerComponent 8 >>\nstream\n...\nendstream\nendobj`)

export const png = (width = 2480, height = 3508, colour = 2): Uint8Array => {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  view.setUint8(25, colour)
  return bytes
}

export const jpeg = (width = 2480, height = 3508, components = 3): Uint8Array => {
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  const frame = [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, components]
  return new Uint8Array([...head, ...frame, ...new Array<number>(20).fill(0)])
}

/** Old .doc and .xls, and every Office file with a password, begin like this. */
export const lockedOffice = (): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])

/** The same archive with the mark of a password on every entry. */
export function encrypted(archive: Uint8Array): Uint8Array {
  return changeEntries(archive, (view, at) => view.setUint16(at + 8, 1, true))
}

/** The same archive claiming that each entry is tiny. */
export function lying(archive: Uint8Array): Uint8Array {
  return changeEntries(archive, (view, at) => view.setUint32(at + 24, 10, true))
}

function changeEntries(archive: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const bytes = archive.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at)
  }
  return bytes
}

/** A body as browsers send files: fields first, the file last. */
export function multipart(fields: Record<string, string>, name: string, bytes: Uint8Array) {
  const mark = '----mtqg-test'
  const texts = Object.entries(fields).map(
    ([field, value]) => `--${mark}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.concat([
      Buffer.from(texts.join('') + head),
      Buffer.from(bytes),
      Buffer.from(`\r\n--${mark}--\r\n`),
    ]),
  }
}
