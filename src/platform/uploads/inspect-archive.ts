import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import {
  type ArchiveFault,
  type ArchiveLimits,
  findDirectoryFault,
  findPartFault,
} from '../../core/files/archive-faults.ts'
import { toLatin } from '../../core/files/file-type.ts'
import { readZipDirectory, type ZipEntry } from '../../core/files/zip-directory.ts'

/** What an office file may hold: far more than any report needs, far less than hurts. */
export const archiveLimits: ArchiveLimits = { entries: 2000, unpacked: 200 * 1024 * 1024, ratio: 200 }

/** The first fault of an archive and the names in it; nothing of it is opened that claims to be too large. */
export async function inspectArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits,
): Promise<{ fault?: ArchiveFault; names: string[] }> {
  const entries = readZipDirectory(bytes)
  if (!entries) return { fault: 'truncated', names: [] }
  const names = entries.map((entry) => entry.name)
  const fault = findDirectoryFault(entries, bytes.length, limits)
  if (fault) return { fault, names }
  for (const entry of entries) {
    const found = await inspectEntry(bytes, entry)
    if (found) return { fault: found, names }
  }
  return { names }
}

const isText = (name: string) => /\.(xml|rels|vml)$/i.test(name)
/** A declaration that stands on the border of two pieces is seen whole in the second one. */
const overlap = 256

/** Unpacks an entry piece by piece, never more than it claimed, and looks at its text. */
async function inspectEntry(bytes: Uint8Array, entry: ZipEntry): Promise<ArchiveFault | undefined> {
  const packed = bytes.subarray(entry.start, entry.start + entry.compressedSize)
  const whole = /\.rels$|^\[Content_Types\]/i.test(entry.name)
  let size = 0
  let text = ''
  try {
    for await (const piece of unpack(packed, entry.method)) {
      if (size === 0 && startsLikeZip(piece) && !/\/embeddings\//i.test(entry.name)) return 'nested'
      size += piece.length
      if (size > entry.size) return 'bomb'
      if (!isText(entry.name)) continue
      text = (whole ? text : text.slice(-overlap)) + toLatin(piece)
      const fault = whole ? undefined : findPartFault(entry.name, text)
      if (fault) return fault
    }
  } catch {
    return 'truncated'
  }
  if (size !== entry.size) return 'truncated'
  return whole ? findPartFault(entry.name, text) : undefined
}

function unpack(packed: Uint8Array, method: number): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return method === 0 ? [packed] : Readable.from([packed]).pipe(createInflateRaw())
}

const startsLikeZip = (piece: Uint8Array) =>
  piece[0] === 0x50 && piece[1] === 0x4b && piece[2] === 0x03 && piece[3] === 0x04
