/** What the page says on which somebody with several communes chooses one. */
export const communeWords = {
  title: { vi: 'Chọn xã', en: 'Choose a commune' },
  checkReports: { vi: 'Soát báo cáo của nhiều xã', en: 'Check reports of several communes' },
  find: {
    vi: 'Tìm theo tên xã, huyện, tỉnh hoặc mã',
    en: 'Search by name of commune, district, province, or by code',
  },
  findHint: {
    vi: 'Gõ không dấu cũng được, ví dụ "thuy hung".',
    en: 'Marks may be left out, as in "thuy hung".',
  },
  year: { vi: 'Năm', en: 'Year' },
  found: {
    vi: (count: string) => `${count} đơn vị cấp xã`,
    en: (count: string) => `${count} communes`,
  },
  list: { vi: 'Các xã được xem', en: 'Communes you may see' },
  commune: { vi: 'Xã, phường, thị trấn', en: 'Commune' },
  above: { vi: 'Thuộc', en: 'Part of' },
  code: { vi: 'Mã', en: 'Code' },
  report: { vi: 'Báo cáo năm', en: 'Annual report' },
  hasReport: { vi: 'Đã lập', en: 'Begun' },
  hasNone: { vi: 'Chưa lập', en: 'Not begun' },
  nothing: {
    vi: 'Không có đơn vị nào khớp. Kiểm tra lại tên hoặc chọn năm khác.',
    en: 'No commune fits. Check the name or choose another year.',
  },
  noneAtAll: {
    vi: 'Tài khoản này chưa được giao xem xã nào. Báo người quản trị của đơn vị.',
    en: 'This account may not see any commune yet. Tell the administrator of your unit.',
  },
  before: { vi: 'Trang trước', en: 'Previous' },
  after: { vi: 'Trang sau', en: 'Next' },
  page: {
    vi: (page: number, pages: number) => `Trang ${page}/${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
} as const
