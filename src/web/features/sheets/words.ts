/** The words of the page of sheets. */
export const sheetsWords = {
  title: { vi: (year: string) => `Chỉ tiêu năm ${year}`, en: (year: string) => `Indicators of ${year}` },
  lead: {
    vi: 'Nhập nhiều dòng, nhiều cột một lúc như trong Excel. Chọn bảng cần nhập.',
    en: 'Many rows and columns at once, as in Excel. Choose a sheet.',
  },
  none: {
    vi: 'Năm này chưa có bảng nào để nhập. Khai báo thôn và chương trình trước.',
    en: 'There is no sheet to fill in for this year yet. Enter villages and programmes first.',
  },
  readOnly: { vi: 'Chỉ xem', en: 'View only' },
  other: { vi: 'Bảng khác', en: 'Another sheet' },
  toList: { vi: 'Tất cả các bảng', en: 'All sheets' },
  saveOf: { vi: (title: string) => `Bảng “${title}”`, en: (title: string) => `Sheet “${title}”` },
  offline: {
    vi: 'Không kết nối được máy chủ. Thử lại khi có mạng.',
    en: 'The server cannot be reached. Try again with a connection.',
  },
} as const
