import { convertToHtml } from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import type { Layout } from '../../src/core/policy/index.ts'
import type { ReportDocument } from '../../src/core/report/model.ts'
import { findFormat } from '../../src/output/index.ts'

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
}

/** The words of a page without its markup, blanks as single ones. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/?(p|td|th|tr|h\d|li|div|br|table|section|caption)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
}

/** What an independent reader sees in each of the three printed forms. */
export async function readForms(
  document: ReportDocument,
  layout: Layout,
): Promise<Record<'docx' | 'pdf' | 'html', string>> {
  const bytes = async (ending: string) => {
    const format = findFormat(ending)
    if (!format) throw new Error(`no form ${ending}`)
    return Buffer.from(await format.render(document, layout))
  }
  const word = await convertToHtml({ buffer: await bytes('.docx') })
  const pdf = await extractText(await getDocumentProxy(new Uint8Array(await bytes('.pdf'))), {
    mergePages: true,
  })
  return {
    docx: wordsOfHtml(word.value),
    pdf: pdf.text.normalize('NFC').replace(/\s+/g, ' '),
    html: wordsOfHtml((await bytes('.html')).toString('utf8')),
  }
}
