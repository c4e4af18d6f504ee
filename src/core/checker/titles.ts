import type { RuleName, Severity } from './finding.ts'

interface Title {
  vi: string
  en: string
}

/** What a kind of fault is called before people. */
export const ruleTitles: Record<RuleName, Title> = {
  ratio: { vi: 'Tỷ lệ', en: 'Rate' },
  'implied-denominator': { vi: 'Mẫu số suy ra', en: 'Implied denominator' },
  sum: { vi: 'Tổng và thành phần', en: 'Total and parts' },
  balance: { vi: 'Cân đối tăng, giảm', en: 'Balance' },
  'unit-scale': { vi: 'Đơn vị, thang đo', en: 'Unit and scale' },
  numbering: { vi: 'Đánh số mục', en: 'Numbering' },
  citation: { vi: 'Viện dẫn văn bản', en: 'Citation' },
  'place-name': { vi: 'Địa danh, tên cơ quan', en: 'Places and bodies' },
  duplicate: { vi: 'Lặp từ, lặp câu', en: 'Repeated words' },
  period: { vi: 'Kỳ báo cáo, ngày tháng', en: 'Period and dates' },
  label: { vi: 'Tên gọi số liệu', en: 'Label of a figure' },
  'estimate-vs-actual': { vi: 'Ước và thực hiện', en: 'Estimate and actual' },
  repeat: { vi: 'Một số liệu, hai giá trị', en: 'One figure, two values' },
  'count-of-list': { vi: 'Số lượng và danh sách', en: 'Count of a list' },
  rounding: { vi: 'Làm tròn', en: 'Rounding' },
  'appendix-ref': { vi: 'Dẫn chiếu phụ lục', en: 'Reference to an appendix' },
  term: { vi: 'Thuật ngữ', en: 'Terms' },
  layout: { vi: 'Thể thức, trình bày', en: 'Layout' },
  'stored-figure': { vi: 'Khác số liệu hệ thống', en: 'Differs from the system' },
}

export const severityTitles: Record<Severity, Title> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Nghi ngờ', en: 'Doubt' },
  hint: { vi: 'Gợi ý', en: 'Hint' },
}
