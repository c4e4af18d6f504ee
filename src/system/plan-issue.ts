import type { Policy } from '../core/policy/index.ts'
import type { ReportDocument } from '../core/report/model.ts'
import { proposeNumber } from '../modules/official-documents/index.ts'
import type { DeskReport } from '../modules/reports/desk.contract.ts'
import type { StoredReport } from '../modules/reports/index.ts'
import type { Db } from '../platform/database/db.ts'

/** Words of the document register: what a report is called there. */
export const reportKind = 'Báo cáo'

/** The agency as the register writes it: "UBND xã Thụy Hùng". */
export const issuerOf = (agency: string): string => agency.replace(/^Ủy ban nhân dân/i, 'UBND')

/** What would be printed on the report if it were issued on that day. */
export async function planIssue(
  { db, policy }: { db: Db; policy: Policy },
  stored: StoredReport,
  { document, agency, on }: { document: ReportDocument; agency: string; on: string },
): Promise<DeskReport['next']> {
  const { head, signature } = stored.frozenDocument ?? document
  const year = Number(on.slice(0, 4))
  const asked = { communeId: stored.communeId, kind: reportKind, issuer: issuerOf(agency), year }
  const { number } = await proposeNumber(db, asked, policy)
  return {
    number,
    symbol: head.number.slice(head.number.indexOf('/') + 1),
    place: head.placeAndDate.slice(0, head.placeAndDate.lastIndexOf(', ngày')),
    authority: signature.authority,
    signer: signature.signer,
  }
}
