import type { Policy } from '../core/policy/index.ts'
import type { ReportDocument, SignatureBlock } from '../core/report/model.ts'
import type { Actor } from '../core/rights/rights.ts'
import { findSigning, signatureOf } from '../core/rights/signature.ts'
import { proposeNumber } from '../modules/official-documents/index.ts'
import type { DeskReport } from '../modules/reports/desk.contract.ts'
import type { StoredReport } from '../modules/reports/index.ts'
import { findPlace } from '../modules/units/index.ts'
import type { Db } from '../platform/database/db.ts'

/** Words of the document register: what a report is called there. */
export const reportKind = 'Báo cáo'

/** The agency as the register writes it: "UBND xã Thụy Hùng". */
export const issuerOf = (agency: string): string => agency.replace(/^Ủy ban nhân dân/i, 'UBND')

/**
 * Who signs a report: whoever issues it under a delegation signs in their own name with the lines it calls
 * for; otherwise the head, as the report itself names the office and the person.
 */
export async function planSignature(
  { db, policy }: { db: Db; policy: Policy },
  { communeId, actor }: { communeId: string; actor: Actor },
  drafted: SignatureBlock,
): Promise<SignatureBlock> {
  const { path } = await findPlace(db, communeId)
  const signing = findSigning(actor, path)
  if (!signing && drafted.authority.length > 0) return drafted
  const { authorityLines, signerTitle } = signatureOf(policy.signatures, signing)
  return {
    authority: [...authorityLines, signerTitle],
    signer: signing ? actor.name : drafted.signer,
  }
}

/** What would be printed on the report if it were issued on that day. */
export async function planIssue(
  { db, policy }: { db: Db; policy: Policy },
  stored: StoredReport,
  { document, agency, on, actor }: { document: ReportDocument; agency: string; on: string; actor: Actor },
): Promise<DeskReport['next']> {
  const { head, signature: drafted } = stored.frozenDocument ?? document
  const { communeId } = stored
  const signature = await planSignature({ db, policy }, { communeId, actor }, drafted)
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
