import { ruleTitles, severityTitles } from '../../core/checker/titles.ts'
import type { FindingsList } from '../../modules/checker/shown.contract.ts'
import { type List, renderListXlsx } from '../../output/xlsx/index.ts'
import type { CheckedReport } from './check-file.ts'
import { viewReport } from './view-report.ts'

const columns: List['columns'] = [
  { key: 'file', title: 'Tệp', kind: 'text', width: 30 },
  { key: 'place', title: 'Vị trí', kind: 'text', width: 34 },
  { key: 'severity', title: 'Mức độ', kind: 'text', width: 12 },
  { key: 'rule', title: 'Loại', kind: 'text', width: 22 },
  { key: 'sentence', title: 'Câu', kind: 'text', width: 60 },
  { key: 'message', title: 'Nội dung', kind: 'text', width: 50 },
  { key: 'arithmetic', title: 'Phép tính', kind: 'text', width: 36 },
  { key: 'quote', title: 'Báo cáo ghi', kind: 'text', width: 24 },
  { key: 'suggest', title: 'Đề nghị', kind: 'text', width: 24 },
]

const opinion: List['columns'][number] = { key: 'opinion', title: 'Ý kiến', kind: 'text', width: 30 }

/** The findings of one or more reports as a table to pass on. */
export const renderFindingsXlsx = (
  reports: readonly { name: string; report: CheckedReport }[],
): Promise<Uint8Array> =>
  renderListedXlsx(
    reports.map(({ name, report }) => ({
      name,
      findings: viewReport({ name, sha256: '' }, report).findings,
    })),
  )

/** The same from findings that somebody has looked at: what they said stands in the last column. */
export function renderListedXlsx(reports: FindingsList['reports']): Promise<Uint8Array> {
  const listed = reports.flatMap(({ name, findings }) => findings.map((finding) => ({ name, finding })))
  const rows = listed.map(({ name, finding }) => ({
    file: name,
    place: finding.place,
    severity: severityTitles[finding.severity].vi,
    rule: ruleTitles[finding.rule].vi,
    sentence: finding.sentence,
    message: finding.message,
    arithmetic: finding.arithmetic,
    quote: finding.quote.replace(/[\n\t]/g, ' | '),
    suggest: finding.suggest,
    opinion: finding.opinion,
  }))
  const note = reports.length === 1 ? (reports[0]?.name ?? '') : `${reports.length} báo cáo`
  const hasOpinions = listed.some(({ finding }) => finding.opinion !== undefined)
  return renderListXlsx({
    title: 'Kết quả soát báo cáo',
    note,
    columns: hasOpinions ? [...columns, opinion] : columns,
    rows,
  })
}
