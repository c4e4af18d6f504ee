import { printDate } from '../vietnamese/numbers.ts'
import { printValue } from './print-cell.ts'
import type { SheetColumn } from './sheet.ts'

/** What can be wrong with what was typed into one cell. */
export type CellTrouble =
  | { code: 'not-a-number' }
  | { code: 'excel-error' }
  | { code: 'uncomputed' }
  | { code: 'negative' }
  | { code: 'not-whole' }
  | { code: 'too-many-decimals'; decimals: number }
  | { code: 'too-large'; most: string }
  | { code: 'not-a-day' }
  | { code: 'no-such-day' }
  | { code: 'outside-days'; from: string; to: string }
  | { code: 'unknown-choice' }
  | { code: 'too-long'; most: number }
  | { code: 'no-reason' }
  | { code: 'locked' }

export type TroubleLanguage = 'vi' | 'en'
type Said = (trouble: never, typed: string, column: SheetColumn, language: TroubleLanguage) => string

const listLabels = (column: SheetColumn, language: TroubleLanguage): string => {
  const labels = (column.choices ?? []).map((one) => (language === 'vi' ? one.label : one.labelEn))
  return labels.length > 6 ? `${labels.slice(0, 6).join('; ')}…` : labels.join('; ')
}

type Sentences = {
  [C in CellTrouble['code']]: Record<
    TroubleLanguage,
    (trouble: Extract<CellTrouble, { code: C }>, typed: string, column: SheetColumn) => string
  >
}

const sentences: Sentences = {
  'not-a-number': {
    vi: (_, typed) =>
      `“${typed}” không phải là số. Ghi bằng chữ số, ví dụ 1.081 hoặc 2,78; chưa có thì ghi “chưa báo cáo”.`,
    en: (_, typed) => `“${typed}” is not a number. Use digits; write “not reported” when there is none yet.`,
  },
  'excel-error': {
    vi: (_, typed) =>
      `“${typed}” là báo lỗi của Excel, không phải số liệu. Sửa công thức hoặc nới rộng cột trong Excel rồi chép lại.`,
    en: (_, typed) =>
      `“${typed}” is an error message of Excel, not a value. Mend the formula or widen the column, then copy again.`,
  },
  uncomputed: {
    vi: () => 'Ô này có công thức chưa được tính. Mở tệp bằng Excel, lưu lại rồi gửi; hoặc ghi thẳng số.',
    en: () =>
      'The formula in this cell was never computed. Open the file in Excel and save it, or type the number.',
  },
  negative: {
    vi: () => 'Không được là số âm. Kiểm tra lại số đã nhập.',
    en: () => 'It cannot be below zero. Check the number.',
  },
  'not-whole': {
    vi: (_, typed, column) =>
      `“${typed}” phải là số nguyên${column.kind === 'money' ? ', tính bằng đồng' : ''}, không có phần lẻ.`,
    en: (_, typed, column) =>
      `“${typed}” must be a whole number${column.kind === 'money' ? ' of đồng' : ''}, without decimals.`,
  },
  'too-many-decimals': {
    vi: ({ decimals }) => `Chỉ ghi nhiều nhất ${decimals} chữ số sau dấu phẩy.`,
    en: ({ decimals }) => `At most ${decimals} digits after the decimal point.`,
  },
  'too-large': {
    vi: ({ most }, _, column) =>
      `Không được lớn hơn ${printValue(most, column, 'vi')}. Kiểm tra lại số, hoặc tử số và mẫu số.`,
    en: ({ most }, _, column) =>
      `It cannot be more than ${printValue(most, column, 'en')}. Check the number, or its parts.`,
  },
  'not-a-day': {
    vi: (_, typed) => `“${typed}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 05/01/2024.`,
    en: (_, typed) => `“${typed}” is not a date. Write day/month/year, such as 05/01/2024.`,
  },
  'no-such-day': {
    vi: (_, typed) => `Không có ngày “${typed}” trong lịch. Ghi theo thứ tự ngày/tháng/năm.`,
    en: (_, typed) => `There is no day “${typed}” in the calendar. The order is day/month/year.`,
  },
  'outside-days': {
    vi: ({ from, to }) => `Ngày phải từ ${printDate(from)} đến ${printDate(to)}.`,
    en: ({ from, to }) => `The day must be between ${printDate(from)} and ${printDate(to)}.`,
  },
  'unknown-choice': {
    vi: (_, typed, column) => `Không có mục “${typed}”. Chọn một trong: ${listLabels(column, 'vi')}.`,
    en: (_, typed, column) => `There is no “${typed}” here. Choose one of: ${listLabels(column, 'en')}.`,
  },
  'too-long': {
    vi: ({ most }) => `Dài quá ${most} ký tự. Rút gọn lại.`,
    en: ({ most }) => `Longer than ${most} characters. Make it shorter.`,
  },
  'no-reason': {
    vi: () => 'Chưa báo cáo thì ghi thêm lý do, ví dụ “chưa báo cáo: thôn chưa gửi”.',
    en: () => 'Say why it is not reported: “not reported: the village has not sent it”.',
  },
  locked: {
    vi: () => 'Ô này không nhập được: số liệu do hệ thống tính hoặc lấy từ nơi khác.',
    en: () => 'This cell takes no typing: its value is computed or comes from elsewhere.',
  },
}

/** What is wrong and what to do, in one sentence. */
export function sayTrouble(
  trouble: CellTrouble,
  typed: string,
  column: SheetColumn,
  language: TroubleLanguage,
): string {
  const say = sentences[trouble.code][language] as Said
  const short = typed.length > 40 ? `${typed.slice(0, 40)}…` : typed
  return say(trouble as never, short, column, language)
}
