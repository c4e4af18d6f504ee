/** What is said of many reports at once. */
export const folderWords = {
  folderTitle: {
    vi: (n: number) => `${n} báo cáo`,
    en: (n: number) => `${n} ${n === 1 ? 'report' : 'reports'}`,
  },
  progress: {
    vi: (done: number, all: number) => `Đã soát ${done}/${all}`,
    en: (done: number, all: number) => `${done} of ${all} checked`,
  },
  reports: { vi: 'Các báo cáo', en: 'Reports' },
  reportName: { vi: 'Báo cáo', en: 'Report' },
  mostly: { vi: 'Hay gặp nhất', en: 'Most frequent' },
  state: { vi: 'Tình trạng', en: 'State' },
  done: { vi: 'Đã soát', en: 'Checked' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removeOf: { vi: (name: string) => `Bỏ ${name}`, en: (name: string) => `Remove ${name}` },
  addMore: { vi: 'Thêm tệp', en: 'Add files' },
  startOver: { vi: 'Soát thư mục khác', en: 'Begin anew' },
  sort: { vi: 'Xếp theo', en: 'Sort by' },
  sortAdded: { vi: 'Thứ tự đưa vào', en: 'Order added' },
  sortErrors: { vi: 'Nhiều lỗi trước', en: 'Most errors first' },
  sortName: { vi: 'Tên tệp', en: 'File name' },
  backToFolder: { vi: 'Về danh sách báo cáo', en: 'Back to the reports' },
  total: { vi: 'Cộng', en: 'Total' },
  skipped: {
    vi: (n: number) => `Bỏ qua ${n} tệp không phải .docx, .pdf hoặc .txt.`,
    en: (n: number) => `${n} ${n === 1 ? 'file was' : 'files were'} left out: not .docx, .pdf or .txt.`,
  },
  noneInFolder: {
    vi: 'Không có tệp .docx, .pdf hoặc .txt nào trong số vừa đưa vào.',
    en: 'There is no .docx, .pdf or .txt file among them.',
  },
  repeats: { vi: 'Lặp ở nhiều báo cáo', en: 'Found in several reports' },
  repeatsHint: {
    vi: 'Cùng một lỗi ở nhiều nơi thường do mẫu chung hoặc văn bản hướng dẫn.',
    en: 'The same fault in many places mostly comes from a shared form or instruction.',
  },
  inReports: {
    vi: (n: number) => `${n} báo cáo`,
    en: (n: number) => `${n} reports`,
  },
} as const
