import { inflateRawSync } from 'node:zlib'
import { type ArchiveLimits, archiveFaults, findDirectoryFault } from '../../../core/files/archive-faults.ts'
import { readZipDirectory, type ZipEntry } from '../../../core/files/zip-directory.ts'
import { Problem } from '../../../core/problem.ts'

/** What a Word file to be checked may hold; a picture book of five hundred pages stays below. Only parts with text are unpacked. */
const limits: ArchiveLimits = { entries: 10_000, unpacked: 1024 * 1024 * 1024, ratio: 1100 }
/** The largest part that is read as text. */
const largestPart = 256 * 1024 * 1024
/** Macros, embedded files and outside links are simply never opened. */
const ignored: ReadonlySet<string> = new Set(['macros', 'nested', 'external-links'])

/** The parts of a Word file by name; a part is unpacked when it is asked for. */
export interface OfficePackage {
  names: readonly string[]
  find: (name: string) => string | undefined
}

/** Opens the archive. @throws Problem `check.broken`, `check.encrypted` or `check.unsafe`. */
export function openPackage(name: string, bytes: Uint8Array): OfficePackage {
  const entries = readZipDirectory(bytes)
  if (!entries) throw new Problem('check.broken', { name, kind: 'Word' })
  const fault = findDirectoryFault(entries, bytes.length, limits)
  if (fault === 'encrypted') throw new Problem('check.encrypted', { name })
  if (fault === 'truncated') throw new Problem('check.broken', { name, kind: 'Word' })
  if (fault && !ignored.has(fault)) throw new Problem('check.unsafe', { name, ...archiveFaults[fault] })
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return {
    names: entries.map((entry) => entry.name),
    find(part) {
      const entry = byName.get(part.toLowerCase())
      return entry && decode(unpack(name, bytes, entry))
    },
  }
}

function unpack(name: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.compressedSize)
  const most = Math.min(entry.size, largestPart)
  // A second look at the ratio: other faults may have hidden it.
  if (entry.size > largestPart || entry.size > Math.max(1024 * 1024, entry.compressedSize * 1032)) {
    throw new Problem('check.unsafe', { name, ...archiveFaults.bomb })
  }
  if (entry.method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) })
  } catch {
    throw new Problem('check.broken', { name, kind: 'Word' })
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
