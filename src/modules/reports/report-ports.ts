import type { ReportDocument, SignatureBlock } from '../../core/report/model.ts'
import type { SeenPrints } from '../../core/report/section-content.ts'
import type { Tx } from '../../platform/database/db.ts'
import type { WriteContext } from '../../platform/operations.ts'
import type { CorrectionLine } from './desk.contract.ts'
import type { Report, StoredReport } from './reports.queries.ts'

/** A report as it is drawn from the registers now. */
export interface DrawnDraft {
  document: ReportDocument
  /** "Ủy ban nhân dân xã Thụy Hùng". */
  agency: string
  /** Every figure a section prints, by its print mark: what a reviewer has looked at. */
  listPrints: (section: string) => SeenPrints
  /** In what two documents of it differ; reasons already given stand beside. */
  compare: (before: ReportDocument, after: ReportDocument) => CorrectionLine[]
}

/** What is entered into the document register when a report is issued. */
export interface RegisterEntry {
  communeId: string
  id: string
  agency: string
  /** "BC-UBND". */
  symbol: string
  issuedOn: string
  subject: string
  replaces?: string
  synthetic: boolean
}

/** How a signed PDF was found to be the issued one. */
export interface SignedCheck {
  checkKind: 'same-bytes' | 'same-text'
  signatureCount: number
}

/**
 * What the way of a report needs from others: who draws, prints, signs and numbers. They are handed in, so
 * that this register does not know how a report is written.
 */
export interface ReportPorts {
  draw: (tx: Tx, report: Report) => Promise<DrawnDraft>
  print: (document: ReportDocument) => Promise<{ docx: Uint8Array; pdf: Uint8Array }>
  /** Who signs, and with what words above the name. */
  signOff: (tx: Tx, report: StoredReport, context: WriteContext) => Promise<SignatureBlock>
  /** Enters the report and says which number it got. */
  enterDocument: (tx: Tx, entry: RegisterEntry, context: WriteContext) => Promise<number>
  /** @throws Problem `report.no-signed-file`, `report.signed-unsigned` or `report.signed-differs`. */
  checkSigned: (issued: Uint8Array, signed: { fileName: string; bytes: Uint8Array }) => Promise<SignedCheck>
}
