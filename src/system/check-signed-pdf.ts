import { Problem } from '../core/problem.ts'
import type { SignedCheck } from '../modules/reports/index.ts'
import { readPdfPages } from '../platform/pdf-text.ts'

/** Every digital signature of a PDF names the bytes it covers. */
const signatureMark = /\/ByteRange\s*\[/g

/**
 * Finds out whether a signed PDF is the issued one: signing adds behind the file, so its beginning is the
 * issued file byte for byte; a program that writes the file anew must at least leave every page's words alone.
 */
export async function checkSignedPdf(
  issued: Uint8Array,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<SignedCheck> {
  const signed = Buffer.from(bytes)
  if (!signed.subarray(0, 1024).includes('%PDF-')) throw new Problem('report.no-signed-file', { fileName })
  const signatureCount = signed.toString('latin1').match(signatureMark)?.length ?? 0
  if (signatureCount === 0) throw new Problem('report.signed-unsigned', { fileName })
  if (signed.subarray(0, issued.length).equals(Buffer.from(issued))) {
    return { checkKind: 'same-bytes', signatureCount }
  }
  const pages = await readPages(bytes, fileName)
  const original = await readPdfPages(issued)
  const count = Math.max(pages.length, original.length)
  for (let page = 0; page < count; page += 1) {
    if (pages[page] !== original[page]) {
      throw new Problem('report.signed-differs', { fileName, page: page + 1 })
    }
  }
  return { checkKind: 'same-text', signatureCount }
}

async function readPages(bytes: Uint8Array, fileName: string): Promise<string[]> {
  try {
    return await readPdfPages(bytes)
  } catch {
    throw new Problem('report.no-signed-file', { fileName })
  }
}
