import type { Layout } from '../../core/policy/signing.ts'
import type { ReportDocument } from '../../core/report/model.ts'
import { printReport } from './printed-report.ts'
import { addSignatureField } from './signature-field.ts'
import { drawPdf } from './typst-compiler.ts'

/**
 * A report as a PDF/A-2a file laid out after Decree 30/2020.
 *
 * An issued report has an empty field for the digital signature.
 *
 * The same report always gives the same bytes: the date in the file is the cut-off date of its figures,
 * and fonts come with the system, never from the machine.
 */
export async function renderPdf(model: ReportDocument, layout: Layout): Promise<Uint8Array> {
  return addSignatureField(await drawPdf(printReport(model, layout)))
}
