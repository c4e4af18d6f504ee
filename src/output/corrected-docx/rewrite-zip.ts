import { crc32, deflateRawSync } from 'node:zlib'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const utf8 = 0x0800
const descriptorFollows = 0x0008

/** One entry as the central directory has it. */
interface Entry {
  name: string
  record: Uint8Array
  packed: Uint8Array
}

/** The archive with some entries replaced or added; the others keep their compressed bytes, times and order. */
export function rewriteZip(bytes: Uint8Array, changes: ReadonlyMap<string, string>): Uint8Array {
  const entries = readEntries(bytes)
  const left = new Map(changes)
  const next = entries.map((entry) => {
    const text = left.get(entry.name)
    left.delete(entry.name)
    return text === undefined ? entry : replaceContent(entry, text)
  })
  for (const [name, text] of left) next.push(createEntry(name, text))
  return writeEntries(next)
}

function readEntries(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes)
  let end = bytes.length - 22
  while (end > 0 && view.getUint32(end, true) !== endSignature) end -= 1
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let number = 0; number < count; number += 1) {
    const nameLength = view.getUint16(at + 28, true)
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const record = bytes.slice(at, at + length)
    const name = new TextDecoder().decode(record.subarray(46, 46 + nameLength))
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.push({ name, record, packed: bytes.subarray(start, start + view.getUint32(at + 20, true)) })
    at += length
  }
  return entries
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function replaceContent({ name, record }: Entry, text: string): Entry {
  const content = new TextEncoder().encode(text)
  const packed = deflateRawSync(content)
  const changed = record.slice()
  const view = viewOf(changed)
  view.setUint16(10, 8, true)
  view.setUint32(16, crc32(content), true)
  view.setUint32(20, packed.length, true)
  view.setUint32(24, content.length, true)
  return { name, record: changed, packed }
}

function createEntry(name: string, text: string): Entry {
  const encoded = new TextEncoder().encode(name)
  const record = new Uint8Array(46 + encoded.length)
  const view = viewOf(record)
  view.setUint32(0, entrySignature, true)
  view.setUint16(4, 20, true)
  view.setUint16(6, 20, true)
  view.setUint16(8, utf8, true)
  // The first day a zip file can name.
  view.setUint16(14, 0x21, true)
  view.setUint16(28, encoded.length, true)
  record.set(encoded, 46)
  return replaceContent({ name, record, packed: record }, text)
}

function writeEntries(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = []
  const records: Uint8Array[] = []
  let offset = 0
  for (const { record, packed } of entries) {
    const listed = record.slice()
    const view = viewOf(listed)
    const nameLength = view.getUint16(28, true)
    // Sizes stand in the header itself, so none follow the content.
    view.setUint16(8, view.getUint16(8, true) & ~descriptorFollows, true)
    view.setUint32(42, offset, true)
    const header = new Uint8Array(30 + nameLength)
    const local = viewOf(header)
    local.setUint32(0, localSignature, true)
    header.set(listed.subarray(6, 28), 4)
    local.setUint16(26, nameLength, true)
    header.set(listed.subarray(46, 46 + nameLength), 30)
    parts.push(header, packed)
    records.push(listed)
    offset += header.length + packed.length
  }
  const size = records.reduce((sum, record) => sum + record.length, 0)
  const end = new Uint8Array(22)
  const view = viewOf(end)
  view.setUint32(0, endSignature, true)
  view.setUint16(8, entries.length, true)
  view.setUint16(10, entries.length, true)
  view.setUint32(12, size, true)
  view.setUint32(16, offset, true)
  return Buffer.concat([...parts, ...records, end])
}
