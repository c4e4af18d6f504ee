import type { Layout } from '../core/policy/signing.ts'
import type { ReportDocument } from '../core/report/model.ts'
import { renderDocx } from './docx/render-docx.ts'
import { renderHtml } from './html/render-html.ts'
import { renderJson } from './json/render-json.ts'
import { renderPdf } from './pdf/render-pdf.ts'

export { renderHtmlBody, renderHtmlTable } from './html/render-html.ts'

/** A form a report can be written in. */
export interface OutputFormat {
  /** Ending of the file's name, with its dot. */
  extension: string
  mediaType: string
  render: (model: ReportDocument, layout: Layout) => Promise<Uint8Array>
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every form, the one offices work in first. */
export const outputFormats: readonly OutputFormat[] = [
  {
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: renderDocx,
  },
  { extension: '.pdf', mediaType: 'application/pdf', render: renderPdf },
  {
    extension: '.html',
    mediaType: 'text/html; charset=utf-8',
    render: async (model, layout) => encode(renderHtml(model, layout)),
  },
  {
    extension: '.json',
    mediaType: 'application/json; charset=utf-8',
    render: async (model) => encode(renderJson(model)),
  },
]

/** Endings a file of a report may have, for sentences to people. */
export const formatNames: readonly string[] = outputFormats.map((format) => format.extension)

/** The form for an ending such as ".pdf", however it is written. */
export const findFormat = (extension: string): OutputFormat | undefined =>
  outputFormats.find((format) => format.extension === extension.toLowerCase())
