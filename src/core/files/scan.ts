import type { FileType } from './file-type.ts'
import { toLatin } from './file-type.ts'

/** What a scan of an official document should be (Nghị định 30/2020/NĐ-CP): a wish, never a refusal. */
export interface ScanRule {
  pdfVersion: number
  dpi: number
}

/** Something about a scan that its keeper may want to do better. */
export type ScanHint =
  | { kind: 'not-pdf' }
  | { kind: 'pdf-version'; found: string }
  | { kind: 'resolution'; dpi: number }
  | { kind: 'grey' }

interface Raster {
  width: number
  height: number
  isGrey: boolean
}

/** The short side of A4, which scans are of, in inches. */
const shortSide = 210 / 25.4
/** Scanners cut a little off the edge. */
const tolerance = 0.95

/** What would make the scan better, judged as a page of A4. */
export function findScanHints(type: FileType, bytes: Uint8Array, rule: ScanRule): ScanHint[] {
  if (type === 'docx' || type === 'xlsx') return []
  if (type === 'pdf') return findPdfHints(bytes, rule)
  const raster = type === 'png' ? readPng(bytes) : readJpeg(bytes)
  return [{ kind: 'not-pdf' }, ...(raster ? judge(raster, rule) : [])]
}

function judge({ width, height, isGrey }: Raster, rule: ScanRule): ScanHint[] {
  const dpi = Math.round(Math.min(width, height) / shortSide)
  return [
    ...(dpi < rule.dpi * tolerance ? [{ kind: 'resolution', dpi } as const] : []),
    ...(isGrey ? [{ kind: 'grey' } as const] : []),
  ]
}

function findPdfHints(bytes: Uint8Array, rule: ScanRule): ScanHint[] {
  const text = toLatin(bytes)
  const version = /%PDF-(\d\.\d)/.exec(text)?.[1] ?? ''
  const old: ScanHint[] = Number(version) < rule.pdfVersion ? [{ kind: 'pdf-version', found: version }] : []
  const pages = listRasters(text)
  // A file with letters in it was printed to PDF, not scanned.
  if (pages.length === 0 || /\/Type\s*\/Font\b/.test(text)) return old
  const largest = pages.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a))
  return [...old, ...judge({ ...largest, isGrey: pages.every((page) => page.isGrey) }, rule)]
}

/** Pictures of a PDF; their descriptions stand in clear text even where the rest is compressed. */
function listRasters(text: string): Raster[] {
  return [...text.matchAll(/\/Subtype\s*\/Image\b/g)].flatMap(({ index }) => {
    const from = text.lastIndexOf('obj', index)
    const to = text.indexOf('stream', index)
    if (from < 0 || to < 0 || to - from > 4000) return []
    const words = text.slice(from, to)
    const [width, height] = ['Width', 'Height'].map((name) =>
      Number(new RegExp(`/${name}\\s+(\\d+)`).exec(words)?.[1] ?? 0),
    )
    if (!width || !height) return []
    return { width, height, isGrey: /\/DeviceGray\b|\/CalGray\b|\/ImageMask\s+true/.test(words) }
  })
}

function readPng(bytes: Uint8Array): Raster | undefined {
  if (bytes.length < 26) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20), isGrey: [0, 4].includes(view.getUint8(25)) }
}

function readJpeg(bytes: Uint8Array): Raster | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 < bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      return {
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        isGrey: view.getUint8(at + 9) === 1,
      }
    }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
