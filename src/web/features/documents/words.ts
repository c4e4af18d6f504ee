/** What the document register says beyond the register kit. */
export const documentWords = {
  byRegister: { vi: 'Sổ cấp số tiếp theo', en: 'The register gives the next number' },
  proposed: {
    vi: (symbol: string) =>
      `Số sẽ cấp: ${symbol}. Số chính thức được cấp khi lưu, không trùng với người khác.`,
    en: (symbol: string) => `Will be ${symbol}. The number is given on saving, never the same twice.`,
  },
  needsKind: {
    vi: 'Chọn loại văn bản, cơ quan và ngày ban hành để biết số.',
    en: 'Choose kind, issuer and day to see the number.',
  },
  receive: { vi: 'Nhận văn bản cấp trên', en: 'Receive a national document' },
  receiveExplained: {
    vi: 'Tìm trong kho văn bản pháp luật theo số, ký hiệu hoặc trích yếu. Nội dung văn bản đã có sẵn, chỉ ghi thêm ngày đến.',
    en: 'Search the law by symbol or subject. What it says is known already; only the day it came in is asked.',
  },
  searchLaw: { vi: 'Tìm văn bản', en: 'Search' },
  lawFound: { vi: 'Văn bản tìm thấy', en: 'Documents found' },
  nothing: { vi: 'Không có văn bản nào khớp.', en: 'No document matches.' },
  receivedOn: { vi: 'Ngày đến', en: 'Received on' },
  enter: { vi: 'Vào sổ văn bản đến', en: 'Enter as incoming' },
  close: { vi: 'Đóng', en: 'Close' },
  received: { vi: (symbol: string) => `Đã vào sổ ${symbol}.`, en: (symbol: string) => `Entered ${symbol}.` },
  unverified: { vi: 'chưa đối chiếu văn bản gốc', en: 'not yet compared with the official text' },
  gaps: { vi: 'Số bỏ trống trong năm', en: 'Numbers without documents this year' },
  gapsExplained: {
    vi: 'Số văn bản của xã cấp liên tiếp từ 01 trong năm. Số nào không có văn bản thì ghi lý do để giải trình.',
    en: 'Own documents are numbered through from 01 each year. Say why where a number has no document.',
  },
  run: {
    vi: (from: number, to: number) => (from === to ? `số ${from}` : `số ${from} đến ${to}`),
    en: (from: number, to: number) => (from === to ? `number ${from}` : `numbers ${from} to ${to}`),
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  explain: { vi: 'Ghi lý do', en: 'Say why' },
  change: { vi: 'Sửa lý do', en: 'Change the reason' },
  save: { vi: 'Lưu', en: 'Save' },
  unexplained: { vi: 'chưa ghi lý do', en: 'not explained' },
} as const
