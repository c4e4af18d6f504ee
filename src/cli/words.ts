/** What the command line says, in both languages. */
const words = {
  program: {
    vi: 'MTQG: thực hiện và báo cáo các chương trình mục tiêu quốc gia ở cấp xã',
    en: 'MTQG: national target programmes of a commune, and their report',
  },
  lang: { vi: 'ngôn ngữ của lời nhắn: vi hoặc en', en: 'language of messages: vi or en' },
  serve: { vi: 'mở máy chủ và trang web', en: 'start the server and the web application' },
  empty: { vi: 'không nạp dữ liệu mẫu', en: 'do not load the sample' },
  port: { vi: 'cổng của trang web (mặc định 3000)', en: 'port of the web application (3000)' },
  migrate: { vi: 'nâng cấp cơ sở dữ liệu', en: 'bring the database up to date' },
  sample: { vi: 'dữ liệu mẫu', en: 'sample data' },
  sampleLoad: { vi: 'nạp một bộ dữ liệu mẫu', en: 'load a sample' },
  sampleDryRun: { vi: 'chỉ kiểm tra, không ghi gì', en: 'check only, write nothing' },
  policy: { vi: 'tệp chính sách', en: 'policy files' },
  policyCheck: {
    vi: 'kiểm tra mọi tệp chính sách và khung báo cáo',
    en: 'check all policy files and outlines',
  },
  report: {
    vi: 'in báo cáo năm của xã ra tệp Word, PDF, trang web hoặc JSON',
    en: 'write the annual report to a file',
  },
  figures: { vi: 'liệt kê số liệu của một xã trong năm', en: 'list the figures of a commune-year' },
  explain: { vi: 'giải thích một số liệu', en: 'explain one figure' },
  units: { vi: 'đơn vị hành chính', en: 'administrative units' },
  unitsFind: {
    vi: 'tìm đơn vị theo tên hoặc mã, không cần dấu',
    en: 'find units by name or code, with or without marks',
  },
  unit: { vi: 'mã xã, ví dụ 06208', en: 'code of the commune, such as 06208' },
  year: { vi: 'năm báo cáo, ví dụ 2023', en: 'year of the report, such as 2023' },
  asOf: { vi: 'ngày chốt số liệu, dạng 2023-12-12', en: 'cut-off date, such as 2023-12-12' },
  out: { vi: 'tệp ghi ra: .docx, .pdf, .html hoặc .json', en: 'output file: .docx, .pdf, .html or .json' },
  json: { vi: 'in ra dạng JSON', en: 'print JSON' },
  all: { vi: 'cả số liệu chưa có', en: 'also figures that are missing' },
  at: { vi: 'tại ngày, dạng 2023-12-31', en: 'on a date, such as 2023-12-31' },
  help: { vi: 'xem hướng dẫn', en: 'show help' },
  written: { vi: 'Đã ghi', en: 'Wrote' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  missingEnd: {
    vi: 'số liệu, xem danh mục ở cuối bản dự thảo.',
    en: 'figures, listed at the end of the draft.',
  },
  upToDate: { vi: 'Cơ sở dữ liệu đã ở bản mới nhất.', en: 'The database is up to date.' },
  policyRight: {
    vi: 'Tệp chính sách và khung báo cáo không có lỗi.',
    en: 'Policy files and outlines are right.',
  },
  nothingFound: { vi: 'Không tìm thấy đơn vị nào.', en: 'No unit found.' },
  bug: {
    vi: 'Lỗi của phần mềm, không phải của ông/bà. Dữ liệu không bị thay đổi. Chi tiết:',
    en: 'This is a fault of the program, not yours. No data was changed. Details:',
  },
  usage: { vi: 'Cách dùng:', en: 'Usage:' },
  options: { vi: 'Tùy chọn:', en: 'Options:' },
  commands: { vi: 'Lệnh:', en: 'Commands:' },
  arguments: { vi: 'Tham số:', en: 'Arguments:' },
  key: { vi: 'khóa số liệu, ví dụ poverty.poor.rate', en: 'key of the figure, such as poverty.poor.rate' },
  name: { vi: 'tên hoặc mã', en: 'name or code' },
  sampleName: { vi: 'tên thư mục trong samples/', en: 'name of a folder in samples/' },
  rule: { vi: 'Cách tính', en: 'Rule' },
  source: { vi: 'Căn cứ', en: 'Source' },
  verified: { vi: 'đã đối chiếu văn bản gốc', en: 'compared with the official text' },
  unverified: { vi: 'chưa đối chiếu văn bản gốc', en: 'not compared with the official text' },
  arithmetic: { vi: 'Phép tính', en: 'Arithmetic' },
  reason: { vi: 'Lý do', en: 'Reason' },
  asOfLabel: { vi: 'Tính đến ngày', en: 'As of' },
  enteredIn: { vi: 'Nơi nhập', en: 'Entered in' },
  rows: { vi: 'Từ các dòng sổ', en: 'From these rows' },
  lastYear: { vi: 'Năm trước', en: 'Last year' },
  note: { vi: 'Ghi chú', en: 'Note' },
  synthetic: { vi: 'số liệu minh họa', en: 'made up for demonstration' },
  unknownArgument: { vi: 'Lệnh chưa đúng', en: 'The command is not right' },
} as const

export type Language = 'vi' | 'en'
export type Word = keyof typeof words

/** The words in a language. */
export const say = (language: Language, word: Word): string => words[word][language]
