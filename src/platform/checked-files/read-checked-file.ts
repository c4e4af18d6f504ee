import type { CheckedFile } from '../../core/checker/original.ts'
import { findForeignLanguage } from '../../core/checker/reading/language.ts'
import { endingOf, findSignature } from '../../core/files/file-type.ts'
import { Problem } from '../../core/problem.ts'
import { readDocx } from './docx/read-docx.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readPlain } from './read-plain.ts'

/**
 * Reads a report to be checked, known by its content and not by its name.
 *
 * @throws Problem `check.…` in words for the person, whatever the bytes are.
 */
export async function readCheckedFile(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<CheckedFile> {
  if (bytes.length > limits.bytes) {
    throw new Problem('check.too-large', { name, limitMb: Math.floor(limits.bytes / 1024 / 1024) })
  }
  const read = await readBySignature(name, bytes, limits)
  const foreign = findForeignLanguage(read.document.text)
  if (foreign) read.document.unread.push(foreign)
  return read
}

async function readBySignature(name: string, bytes: Uint8Array, limits: ReadingLimits): Promise<CheckedFile> {
  if (bytes.length === 0) throw new Problem('check.no-text', { name })
  switch (findSignature(bytes)) {
    case 'zip':
      return readDocx(name, bytes, limits)
    case 'pdf':
      return readPdf(name, bytes, limits)
    case 'cfb':
      throw new Problem('check.encrypted', { name })
    case 'png':
    case 'jpeg':
    case 'heic':
      throw new Problem('check.no-text', { name })
    default:
      // A Word file that lost its beginning is no text.
      if (/^(docx|docm|pdf)$/.test(endingOf(name))) {
        throw new Problem('check.broken', { name, kind: endingOf(name) === 'pdf' ? 'PDF' : 'Word' })
      }
      return readPlain(name, bytes, limits)
  }
}
