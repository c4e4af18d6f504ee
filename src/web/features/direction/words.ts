/** What the pages of direction work say beyond the register kit. */
export const directionWords = {
  carryOut: { vi: 'Ghi đoàn theo kế hoạch này', en: 'Enter the visit of this plan' },
  up: { vi: (what: string) => `Đưa lên: ${what}`, en: (what: string) => `Move up: ${what}` },
  down: { vi: (what: string) => `Đưa xuống: ${what}`, en: (what: string) => `Move down: ${what}` },
  orderHint: {
    vi: 'Báo cáo in theo thứ tự này. Đổi thứ tự bằng nút mũi tên, hoặc Alt cùng phím mũi tên.',
    en: 'The report prints them in this order. Change it with the arrow buttons, or Alt with an arrow key.',
  },
  moved: { vi: 'Đã đổi thứ tự.', en: 'The order was changed.' },
  noGroup: { vi: 'Khác', en: 'Other' },
  copy: { vi: 'Lấy từ năm trước', en: 'Copy from last year' },
  copyTitle: {
    vi: (year: number) => `Lấy nhiệm vụ của năm ${year}`,
    en: (year: number) => `Copy tasks of ${year}`,
  },
  copyExplained: {
    vi: 'Chọn nhiệm vụ còn đúng cho năm mới; lấy xong có thể sửa từng mục.',
    en: 'Choose the tasks that still hold; each can be edited afterwards.',
  },
  copyNothing: {
    vi: 'Năm trước không có nhiệm vụ nào trong sổ.',
    en: 'There is no task of last year in the register.',
  },
  copyChosen: { vi: (count: number) => `Lấy ${count} nhiệm vụ`, en: (count: number) => `Copy ${count}` },
  already: { vi: 'đã có', en: 'already there' },
  close: { vi: 'Đóng', en: 'Close' },
} as const
