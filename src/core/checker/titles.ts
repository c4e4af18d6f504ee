import { printNumber } from '../vietnamese/numbers.ts'
import type { RuleName, Severity } from './finding.ts'
import type { Checked } from './tally.ts'

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

/** "64 số liệu đã kiểm, 58 khớp". */
export function sayChecked({ figures, agreeing }: Checked): Title {
  if (figures === 0) return { vi: 'không có số liệu kiểm được', en: 'no figures that could be checked' }
  const [all, fitting] = [figures, agreeing].map((count) => printNumber({ n: BigInt(count), d: 1n }))
  const noun = figures === 1 ? 'figure' : 'figures'
  return {
    vi: `${all} số liệu đã kiểm, ${fitting} khớp`,
    en: `${figures.toLocaleString('en')} ${noun} checked, ${agreeing.toLocaleString('en')} in agreement`,
  }
}
