import type { Policy } from '../core/policy/index.ts'
import { listPrints } from '../core/report/desk-view.ts'
import { writeAudit } from '../modules/audit/index.ts'
import { reportPurpose, saveDocumentOperation } from '../modules/official-documents/index.ts'
import type { ReportPorts } from '../modules/reports/index.ts'
import { findFormat } from '../output/index.ts'
import { parseInput } from '../platform/operations.ts'
import { checkSignedPdf } from './check-signed-pdf.ts'
import type { Ground } from './ground.ts'
import { issuerOf, planSignature, reportKind } from './plan-issue.ts'
import { compareDocuments } from './report-correction.ts'
import { composeStored } from './write-report.ts'

/** Who draws, prints, signs and numbers the reports of this system. */
export function createReportPorts(ground: Ground & { policy: Policy }): ReportPorts {
  const { policy } = ground
  return {
    draw: async (tx, report) => {
      const drawn = await composeStored({ ...ground, db: tx }, report)
      return {
        document: drawn.document,
        agency: drawn.agency,
        listPrints: (key) => {
          const section = drawn.sections.find((found) => found.key === key)
          return section ? listPrints(section) : {}
        },
        compare: (before, after) => compareDocuments(before, after, { report, book: drawn.book }),
      }
    },
    print: async (document) => {
      const print = async (ending: string) => {
        const format = findFormat(ending)
        if (!format) throw new Error(`no form ${ending}`)
        return format.render(document, policy.layout)
      }
      return { docx: await print('.docx'), pdf: await print('.pdf') }
    },
    signOff: (tx, { communeId, frozenDocument }, { actor }) =>
      planSignature({ db: tx, policy }, { communeId, actor }, frozenDocument?.signature ?? { authority: [] }),
    enterDocument: async (tx, entry, context) => {
      const { communeId, id, agency, symbol, issuedOn, subject, replaces, synthetic } = entry
      const input = parseInput(saveDocumentOperation.contract, {
        communeId,
        id,
        direction: 'own',
        kind: reportKind,
        numberedAs: symbol,
        issuer: issuerOf(agency),
        issuedOn,
        subject,
        purposes: [reportPurpose],
        relations: replaces ? [{ kind: 'replaces', documentId: replaces }] : [],
        synthetic,
      })
      const change = await saveDocumentOperation.run(tx, input, context)
      await writeAudit(tx, { contract: saveDocumentOperation.contract, communeId, change, context })
      return (change.after as { number: number }).number
    },
    checkSigned: checkSignedPdf,
  }
}
