import { describePlace, sentenceAround } from '../../core/checker/describe-place.ts'
import { ruleTitles, severityTitles } from '../../core/checker/titles.ts'
import { type List, renderListXlsx } from '../../output/xlsx/index.ts'
import type { CheckedReport } from './check-file.ts'

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

/** The findings of one or more reports as a table to pass on. */
export function renderFindingsXlsx(
  reports: readonly { name: string; report: CheckedReport }[],
): Promise<Uint8Array> {
  function* rows(): List['rows'] {
    for (const { name, report } of reports) {
      for (const finding of report.findings) {
        const { rule, severity, message, arithmetic, quote, suggest } = finding
        yield {
          file: name,
          place: describePlace(report.file, finding),
          severity: severityTitles[severity].vi,
          rule: ruleTitles[rule].vi,
          sentence: sentenceAround(report.file.document.text, finding),
          message,
          arithmetic,
          quote: quote.replace(/[\n\t]/g, ' | '),
          suggest,
        }
      }
    }
  }
  const note = reports.length === 1 ? (reports[0]?.name ?? '') : `${reports.length} báo cáo`
  return renderListXlsx({ title: 'Kết quả soát báo cáo', note, columns, rows: rows() })
}
