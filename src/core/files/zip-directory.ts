import { toLatin } from './file-type.ts'

/** One file inside a zip, as its central directory describes it. */
export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  isEncrypted: boolean
  /** As claimed; what comes out is measured again. */
  compressedSize: number
  size: number
  /** Where its bytes begin in the archive. */
  start: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const longestComment = 0xffff

/** What stands in a zip; undefined when the file is cut off or its directory makes no sense. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let number = 0; number < count; number += 1) {
    const found = readEntry(view, bytes, at)
    if (!found) return undefined
    entries.push(found.entry)
    at = found.next
  }
  return at <= end ? entries : undefined
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { entry: ZipEntry; next: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return undefined
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
    view.getUint16(at + place, true),
  )
  const nameEnd = at + 46 + (nameLength ?? 0)
  const next = nameEnd + (extraLength ?? 0) + (commentLength ?? 0)
  if (next > view.byteLength) return undefined
  const local = view.getUint32(at + 42, true)
  const start = startOf(view, local)
  const compressedSize = view.getUint32(at + 20, true)
  if (start === undefined || start + compressedSize > view.byteLength) return undefined
  const name = toLatin(bytes.subarray(at + 46, nameEnd))
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1
  const size = view.getUint32(at + 24, true)
  return {
    entry: { name, method: view.getUint16(at + 10, true), isEncrypted, compressedSize, size, start },
    next,
  }
}

/** The local header repeats the name and has its own extra field; the bytes follow it. */
function startOf(view: DataView, local: number): number | undefined {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) return undefined
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
}
