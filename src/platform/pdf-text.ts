/** The words of each page of a PDF, blanks as single ones; what signatures and other annotations show is not among them. */
export async function readPdfPages(bytes: Uint8Array): Promise<string[]> {
  // Two megabytes of code that only this asks for.
  const { extractText, getDocumentProxy } = await import('unpdf')
  // The reader takes the bytes away from whoever hands them in.
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: false })
  return text.map((page) => page.normalize('NFC').replace(/\s+/g, ' ').trim())
}
