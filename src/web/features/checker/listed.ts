import type { ListedFinding, ListedReport } from '../../../modules/checker/shown.contract.ts'
import type { Entry, Opinion } from './check-store.ts'

const longest = 2000

/** A checked report as its lines go into the table that is passed on, in Vietnamese as the report is. */
export function listed({ name: given, report, opinions }: Entry): ListedReport {
  const findings = (report?.findings ?? []).map((finding): ListedFinding => {
    const { rule, severity, arithmetic, suggest, proposal, quote, key } = finding
    const opinion = opinions[key]
    return {
      rule,
      severity,
      place: cut(finding.place),
      sentence: cut(finding.sentence),
      message: cut(finding.message),
      quote: quote.slice(0, 10 * longest),
      ...(arithmetic ? { arithmetic: cut(arithmetic) } : {}),
      ...(suggest ? { suggest: cut(suggest) } : {}),
      ...(proposal ? { proposal: cut(proposal) } : {}),
      ...(opinion ? { opinion: cut(words(opinion)) } : {}),
    }
  })
  const unread = (report?.document.unread ?? []).map(cut)
  const name = (report?.name ?? given).slice(0, 300)
  return { name, findings, unread, ...(report ? { checked: report.checked } : {}) }
}

const cut = (text: string) => text.slice(0, longest)

const words = ({ verdict, reason }: Opinion) =>
  verdict === 'right' ? 'Đúng' : `Không phải lỗi: ${reason ?? ''}`
