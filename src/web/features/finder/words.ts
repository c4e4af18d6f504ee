/** What the search over everything and the sheet of shortcuts say. */
export const finderWords = {
  find: { vi: 'Tìm', en: 'Search' },
  findAll: { vi: 'Tìm mọi thứ (phím /)', en: 'Search everything (key /)' },
  title: { vi: 'Tìm trang, số liệu, hồ sơ', en: 'Find pages, figures, records' },
  placeholder: { vi: 'Gõ không dấu cũng được', en: 'With or without Vietnamese marks' },
  pages: { vi: 'Trang', en: 'Pages' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  nothing: {
    vi: (text: string) => `Không thấy gì có "${text}". Thử từ khác hoặc bớt từ.`,
    en: (text: string) => `Nothing has "${text}". Try other words, or fewer.`,
  },
  typeMore: { vi: 'Gõ từ 2 ký tự trở lên.', en: 'Type two letters or more.' },
  close: { vi: 'Đóng', en: 'Close' },
  keys: { vi: 'Phím tắt', en: 'Keyboard shortcuts' },
  keyFind: { vi: 'Tìm mọi thứ', en: 'Search everything' },
  keyKeys: { vi: 'Mở bảng phím tắt này', en: 'Open this sheet' },
  keyClose: { vi: 'Đóng bảng, hộp thoại, phần giải thích', en: 'Close a panel or dialog' },
  keyWhy: {
    vi: 'Trên một con số: xem số đó từ đâu ra',
    en: 'On a number: see where it comes from',
  },
  keySheet: {
    vi: 'Trong bảng nhập: di chuyển; F2 sửa ô; Ctrl+D điền xuống; Ctrl+Z hoàn tác',
    en: 'In a sheet: move; F2 edits; Ctrl+D fills down; Ctrl+Z undoes',
  },
} as const
