/** Everything the screens say, in both languages. Reports and the law stay Vietnamese: the law asks for it. */
export const words = {
  appName: { vi: 'Chương trình mục tiêu quốc gia', en: 'National target programmes' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to content' },
  places: { vi: 'Các trang', en: 'Pages' },
  more: { vi: 'Thêm', en: 'More' },
  start: { vi: 'Về trang đầu', en: 'Back to the start' },

  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  userName: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  showPassword: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  signInHint: {
    vi: 'Quên mật khẩu thì báo người quản trị của xã.',
    en: 'If you forgot the password, ask your administrator.',
  },
  administration: { vi: 'Quản trị', en: 'Administration' },
  myAccount: { vi: 'Tài khoản của tôi', en: 'My account' },
  me: { vi: 'Tài khoản và hiển thị', en: 'Account and display' },
  language: { vi: 'English', en: 'Tiếng Việt' },
  dark: { vi: 'Nền tối', en: 'Dark' },
  light: { vi: 'Nền sáng', en: 'Light' },

  overview: { vi: 'Tổng quan', en: 'Overview' },
  overviewOf: { vi: (year: string) => `Tổng quan năm ${year}`, en: (year: string) => `Overview of ${year}` },
  sheets: { vi: 'Chỉ tiêu', en: 'Indicators' },
  report: { vi: 'Báo cáo năm', en: 'Annual report' },
  reportOf: { vi: (year: string) => `Báo cáo năm ${year}`, en: (year: string) => `Annual report of ${year}` },
  activities: { vi: 'Công trình, hoạt động', en: 'Works and activities' },
  households: { vi: 'Hộ nghèo', en: 'Poor households' },
  programmes: { vi: 'Chương trình và vốn', en: 'Programmes and capital' },
  direction: { vi: 'Chỉ đạo', en: 'Direction' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  organisation: { vi: 'Tổ chức', en: 'Bodies' },
  outreach: { vi: 'Truyền thông', en: 'Outreach' },
  supervision: { vi: 'Giám sát', en: 'Supervision' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  checker: { vi: 'Soát báo cáo', en: 'Check a report' },
  checkWithoutAccount: {
    vi: 'Soát báo cáo, không cần tài khoản',
    en: 'Check a report without an account',
  },
  year: { vi: 'Năm', en: 'Year' },
  cutOff: { vi: 'Ngày chốt', en: 'Cut-off' },
  cutOffChoose: { vi: 'Chọn ngày chốt số liệu', en: 'Choose the cut-off date of the figures' },
  cutOffHint: {
    vi: 'Mọi số trên trang chỉ tính đến hết ngày này. Không chọn thì theo ngày chốt của báo cáo năm.',
    en: 'Every number of the page counts up to the end of this day. Without a choice: the cut-off of the annual report.',
  },
  cutOffDay: { vi: 'Số liệu đến hết ngày', en: 'Figures up to the end of' },
  cutOffUse: { vi: 'Xem đến ngày này', en: 'Show up to this day' },
  cutOffDefault: { vi: 'Bỏ chọn', en: 'Clear' },
  cutOffWrong: {
    vi: (year: string) => `Ghi ngày dạng 30/6/${year}, từ 1/1/${year} trở đi.`,
    en: (year: string) => `Write a day such as 30/6/${year}, not before 1/1/${year}.`,
  },
  upTo: { vi: (day: string) => `Đến ${day}`, en: (day: string) => `Up to ${day}` },
  asOf: {
    vi: (day: string) => `Số liệu tính đến hết ngày ${day}.`,
    en: (day: string) => `Figures up to the end of ${day}.`,
  },

  capital: { vi: 'Vốn và giải ngân', en: 'Capital and disbursement' },
  poverty: { vi: 'Hộ nghèo, hộ cận nghèo', en: 'Poor and near-poor households' },
  criteria: { vi: 'Nông thôn mới', en: 'New rural development' },
  indicators: { vi: 'Chỉ tiêu ngành, lĩnh vực', en: 'Sector indicators' },
  allocated: { vi: 'Vốn được giao', en: 'Allocated' },
  disbursed: { vi: 'Đã giải ngân', en: 'Disbursed' },
  estimated: { vi: 'Ước cả năm', en: 'Expected by the end of the year' },
  emptyYear: {
    vi: 'Năm này chưa có số liệu nào. Chọn năm khác, hoặc nhập vốn giao và kết quả rà soát hộ nghèo trước.',
    en: 'Nothing is entered for this year yet. Choose another year, or enter the capital and the poverty review first.',
  },

  draft: { vi: 'Dự thảo', en: 'Draft' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  openReport: { vi: 'Xem báo cáo', en: 'Open the report' },
  loadingReport: { vi: 'Đang soạn báo cáo…', en: 'Writing the report…' },
  clickFigure: {
    vi: 'Bấm vào một con số trong báo cáo để xem số đó từ đâu ra.',
    en: 'Click a number in the report to see where it comes from. The report itself stays in Vietnamese.',
  },
  download: { vi: 'Tải về', en: 'Download' },
  downloadWord: { vi: 'Tải Word', en: 'Word' },
  downloadPdf: { vi: 'Tải PDF', en: 'PDF' },
  downloadHtml: { vi: 'Tải trang web', en: 'Web page' },
  downloadJson: { vi: 'Tải dữ liệu', en: 'Data (JSON)' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  missing: {
    vi: (count: number) => `Còn thiếu ${count} số liệu`,
    en: (count: number) => `${count} ${count === 1 ? 'figure is' : 'figures are'} missing`,
  },
  noOwner: { vi: 'chưa giao ai', en: 'nobody yet' },
  sectionsReviewed: {
    vi: (done: number, all: number) => `Đã soát ${done}/${all} mục`,
    en: (done: number, all: number) => `${done} of ${all} sections reviewed`,
  },
  nothingMissing: { vi: 'Báo cáo đã đủ số liệu.', en: 'The report has all its figures.' },

  explainNumber: {
    vi: (printed: string) => `${printed}, bấm để xem giải thích`,
    en: (printed: string) => `${printed}, press for the explanation`,
  },
  why: { vi: 'Giải thích số liệu', en: 'Why this number' },
  how: { vi: 'Cách tính', en: 'How it is computed' },
  parts: { vi: 'Tính từ', en: 'Computed from' },
  rows: {
    vi: (count: number) => `Từ ${count} dòng trong sổ`,
    en: (count: number) => `From ${count} ${count === 1 ? 'entry' : 'entries'} of the registers`,
  },
  row: { vi: 'Dòng sổ', en: 'Entry' },
  value: { vi: 'Số', en: 'Value' },
  allRows: { vi: (count: number) => `Xem cả ${count} dòng`, en: (count: number) => `Show all ${count}` },
  source: { vi: 'Căn cứ', en: 'Legal source' },
  verified: { vi: 'Đã đối chiếu văn bản gốc', en: 'Compared with the official text' },
  unverified: { vi: 'Chưa đối chiếu văn bản gốc', en: 'Not yet compared with the official text' },
  asOfDay: { vi: 'Tính đến hết ngày', en: 'Up to the end of' },
  where: { vi: 'Nơi nhập', en: 'Entered in' },
  enteredIn: { vi: (place: string) => `Nhập ở: ${place}`, en: (place: string) => `Entered in: ${place}` },
  reason: { vi: 'Vì sao chưa có', en: 'Why it is missing' },
  note: { vi: 'Lưu ý', en: 'Note' },
  noData: { vi: 'chưa có số liệu', en: 'no figure yet' },
  estimate: { vi: (printed: string) => `ước ${printed}`, en: (printed: string) => `expected ${printed}` },
  fell: {
    vi: (by: string, year: number) => `giảm ${by} so với năm ${year}`,
    en: (by: string, year: number) => `down ${by} from ${year}`,
  },
  rose: {
    vi: (by: string, year: number) => `tăng ${by} so với năm ${year}`,
    en: (by: string, year: number) => `up ${by} from ${year}`,
  },
  same: { vi: (year: number) => `bằng năm ${year}`, en: (year: number) => `the same as in ${year}` },
  synthetic: {
    vi: 'Số dựng để minh họa, không phải số thật.',
    en: 'Made up for demonstration; not a real figure.',
  },
  inVietnamese: {
    vi: '',
    en: 'Rules, legal sources and register entries are quoted in Vietnamese, as they were written.',
  },
  close: { vi: 'Đóng', en: 'Close' },

  loading: { vi: 'Đang tải…', en: 'Loading…' },
  offline: {
    vi: 'Mất kết nối với máy chủ. Kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  otherCommune: { vi: 'Chọn xã khác', en: 'Another commune' },
  wrongYear: {
    vi: (year: string) => `Không có năm "${year}". Năm phải từ 2000 đến 2100.`,
    en: (year: string) => `There is no year "${year}". It must be between 2000 and 2100.`,
  },
  notFound: { vi: 'Không có trang này.', en: 'There is no such page.' },
} as const

export type Language = 'vi' | 'en'
export type Word = keyof typeof words

type Parts<W extends Word> = (typeof words)[W]['vi'] extends (...parts: infer P) => string ? P : []
export type Say = <W extends Word>(word: W, ...parts: Parts<W>) => string

/** Words that are said as they are, without anything filled in. */
export type PlainWord = { [W in Word]: Parts<W> extends [] ? W : never }[Word]
