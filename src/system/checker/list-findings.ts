import { describePlace, sentenceAround } from '../../core/checker/describe-place.ts'
import type { RuleName, Severity } from '../../core/checker/finding.ts'
import { type List, renderListXlsx } from '../../output/xlsx/index.ts'
import type { CheckedReport } from './check-file.ts'

/** What a kind of fault is called before people. */
export const ruleTitles: Record<RuleName, string> = {
  ratio: 'Tỷ lệ',
  'implied-denominator': 'Mẫu số suy ra',
  sum: 'Tổng và thành phần',
  balance: 'Cân đối tăng, giảm',
  'unit-scale': 'Đơn vị, thang đo',
  numbering: 'Đánh số mục',
  citation: 'Viện dẫn văn bản',
  'place-name': 'Địa danh, tên cơ quan',
  duplicate: 'Lặp từ, lặp câu',
  period: 'Kỳ báo cáo, ngày tháng',
  label: 'Nhãn, tên gọi số liệu',
  'estimate-vs-actual': 'Ước và thực hiện',
  repeat: 'Một số liệu, hai giá trị',
  'count-of-list': 'Số lượng và danh sách',
  rounding: 'Làm tròn',
  'appendix-ref': 'Dẫn chiếu phụ lục',
  layout: 'Thể thức, trình bày',
  'stored-figure': 'Khác số liệu hệ thống',
}

export const severityTitles: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', hint: 'Gợi ý' }

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
          severity: severityTitles[severity],
          rule: ruleTitles[rule],
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
