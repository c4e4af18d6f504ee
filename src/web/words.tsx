import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** Everything the screens say, in both languages. Reports stay Vietnamese: the law asks for it. */
const words = {
  appName: { vi: 'Chương trình mục tiêu quốc gia', en: 'National target programmes' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to content' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  userName: { vi: 'Tên đăng nhập', en: 'User name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signingIn: { vi: 'Đang đăng nhập…', en: 'Signing in…' },
  signInHint: {
    vi: 'Quên mật khẩu thì báo người quản trị của xã.',
    en: 'If you forgot the password, ask your administrator.',
  },
  home: { vi: 'Tổng quan', en: 'Overview' },
  report: { vi: 'Báo cáo năm', en: 'Annual report' },
  year: { vi: 'Năm', en: 'Year' },
  asOf: { vi: 'Số liệu tính đến hết ngày', en: 'Figures up to the end of' },
  capital: { vi: 'Vốn và giải ngân', en: 'Capital and disbursement' },
  poverty: { vi: 'Rà soát hộ nghèo, hộ cận nghèo', en: 'Poverty review' },
  criteria: { vi: 'Nông thôn mới', en: 'New rural development' },
  indicators: { vi: 'Chỉ tiêu ngành, lĩnh vực', en: 'Sector indicators' },
  direction: { vi: 'Chỉ đạo, truyền thông, giám sát', en: 'Direction, outreach, supervision' },
  activities: { vi: 'Hoạt động hỗ trợ', en: 'Support activities' },
  openReport: { vi: 'Xem báo cáo năm', en: 'Open the annual report' },
  download: { vi: 'Tải về', en: 'Download' },
  downloadWord: { vi: 'Tải Word', en: 'Word' },
  downloadPdf: { vi: 'Tải PDF', en: 'PDF' },
  downloadHtml: { vi: 'Tải trang web', en: 'Web page' },
  downloadJson: { vi: 'Tải dữ liệu JSON', en: 'JSON' },
  draft: { vi: 'Dự thảo', en: 'Draft' },
  issued: { vi: 'Đã ban hành', en: 'Issued' },
  missingOne: { vi: 'số liệu còn thiếu', en: 'figures missing' },
  missingTitle: { vi: 'Số liệu còn thiếu', en: 'Missing figures' },
  nothingMissing: { vi: 'Đủ số liệu', en: 'Nothing is missing' },
  clickFigure: {
    vi: 'Bấm vào một con số để xem nó từ đâu ra.',
    en: 'Click a number to see where it comes from.',
  },
  where: { vi: 'Nơi nhập', en: 'Entered in' },
  why: { vi: 'Giải thích số liệu', en: 'Why this number' },
  how: { vi: 'Cách tính', en: 'How' },
  rowsBehind: { vi: 'Từ các dòng sổ', en: 'Rows behind it' },
  source: { vi: 'Căn cứ', en: 'Source' },
  verified: { vi: 'đã đối chiếu văn bản gốc', en: 'compared with the official text' },
  unverified: { vi: 'chưa đối chiếu văn bản gốc', en: 'not compared with the official text' },
  lastYear: { vi: 'Năm trước', en: 'Last year' },
  parts: { vi: 'Gồm', en: 'Made of' },
  asOfDay: { vi: 'Tính đến ngày', en: 'As of' },
  synthetic: { vi: 'Số liệu minh họa', en: 'Made up for demonstration' },
  note: { vi: 'Lưu ý', en: 'Note' },
  reason: { vi: 'Lý do', en: 'Reason' },
  close: { vi: 'Đóng', en: 'Close' },
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  loadingReport: { vi: 'Đang soạn báo cáo…', en: 'Writing the report…' },
  offline: {
    vi: 'Mất kết nối với máy chủ. Kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  noUnit: {
    vi: 'Tài khoản chưa được giao xã nào. Báo người quản trị.',
    en: 'This account has no commune yet. Ask your administrator.',
  },
  emptyYear: {
    vi: 'Năm này chưa có số liệu nào. Chọn năm khác, hoặc bắt đầu nhập từ kết quả rà soát hộ nghèo và vốn giao.',
    en: 'Nothing is entered for this year yet. Choose another year, or start with the poverty review and capital.',
  },
  language: { vi: 'English', en: 'Tiếng Việt' },
  scheme: { vi: 'Sáng hoặc tối', en: 'Light or dark' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  actual: { vi: 'thực hiện', en: 'actual' },
  estimate: { vi: 'ước', en: 'estimate' },
  notFound: { vi: 'Không có trang này.', en: 'There is no such page.' },
} as const

export type Language = 'vi' | 'en'
export type Word = keyof typeof words
type Say = (word: Word) => string

const LanguageContext = createContext<
  { language: Language; say: Say; change: (to: Language) => void } | undefined
>(undefined)
const storageKey = 'mtqg.language'

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(storageKey) === 'en' ? 'en' : 'vi',
  )
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(storageKey, language)
  }, [language])
  const say: Say = (word) => words[word][language]
  return <LanguageContext value={{ language, say, change: setLanguage }}>{children}</LanguageContext>
}

/** The words of the chosen language. */
export function useWords() {
  const found = useContext(LanguageContext)
  if (!found) throw new Error('useWords outside LanguageProvider')
  return found
}
