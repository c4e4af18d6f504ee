import { folderWords } from './folder-words.ts'

/** What the checker says. The report and what is found in it stay Vietnamese in both languages. */
export const checkerWords = {
  ...folderWords,
  title: { vi: 'Soát báo cáo', en: 'Check a report' },
  lead: {
    vi: 'Đưa báo cáo vào, hệ thống đọc từng câu và chỉ ra chỗ số không khớp, viện dẫn sai, tên viết lệch, kèm phép tính.',
    en: 'Hand in a report: every sentence is read, and what does not add up, wrong citations and misspelt names are shown with the arithmetic.',
  },
  drop: { vi: 'Thả báo cáo vào đây', en: 'Drop a report here' },
  kinds: {
    vi: 'Word (.docx), PDF có chữ, hoặc văn bản (.txt); mỗi tệp không quá 200 MB. Chọn nhiều tệp để soát cả thư mục.',
    en: 'Word (.docx), PDF with text, or plain text (.txt); 200 MB each at most. Choose several to check a whole folder.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose files' },
  chooseFolder: { vi: 'Chọn cả thư mục', en: 'Choose a folder' },
  paste: { vi: 'Dán văn bản', en: 'Paste text' },
  pasteLabel: { vi: 'Văn bản cần soát', en: 'Text to check' },
  pasteHint: { vi: 'Dán một đoạn hoặc cả báo cáo.', en: 'A passage or the whole report.' },
  pastedName: { vi: 'Văn bản đã dán', en: 'Pasted text' },
  checkIt: { vi: 'Soát', en: 'Check' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  exampleTitle: { vi: 'Ví dụ một phát hiện', en: 'An example of a finding' },
  exampleQuote: {
    vi: 'Toàn xã có 678/753 hộ tham gia, đạt 91,04%.',
    en: 'Toàn xã có 678/753 hộ tham gia, đạt 91,04%.',
  },
  notChanged: {
    vi: 'Tệp không bị sửa và không được lưu trên máy chủ.',
    en: 'The file is neither changed nor kept on the server.',
  },
  withFigures: {
    vi: (unit: string, year: string) =>
      `Báo cáo được đối chiếu với văn bản, địa danh và số liệu năm ${year} của ${unit}.`,
    en: (unit: string, year: string) =>
      `The report is held against the documents, places and figures of ${year} of ${unit}.`,
  },
  withoutFigures: {
    vi: 'Ở đây báo cáo được đối chiếu với chính nó và với văn bản của trung ương; ý kiến không được lưu.',
    en: 'Here a report is held against itself and against national documents; what you say of a finding is not kept.',
  },
  closed: {
    vi: 'Máy chủ này chỉ soát báo cáo cho người đã đăng nhập.',
    en: 'This server checks reports only for those who have signed in.',
  },

  sending: {
    vi: (percent: number) => `Đang gửi ${percent}%`,
    en: (percent: number) => `Sending ${percent}%`,
  },
  checking: { vi: 'Đang đọc và soát…', en: 'Reading and checking…' },
  waiting: { vi: 'Chờ đến lượt', en: 'Waiting its turn' },
  offline: {
    vi: 'Cần có mạng để soát. Tệp sẽ tự gửi lại khi có mạng; đừng đóng trang này.',
    en: 'Checking needs a network. The file is sent again when it is back; keep this page open.',
  },
  tooLarge: {
    vi: 'Tệp lớn hơn 200 MB. Bỏ bớt ảnh, hoặc tách thành nhiều tệp.',
    en: 'The file is larger than 200 MB. Take pictures out, or split it.',
  },
  keptOnDevice: {
    vi: 'Kết quả được giữ trên máy này đến khi bạn xóa hoặc đăng xuất; tệp gốc không được giữ.',
    en: 'The result stays on this device until you remove it or sign out; the file itself is not kept.',
  },
  keptInTab: {
    vi: 'Kết quả được giữ trong thẻ này đến khi bạn xóa hoặc đóng thẻ; tệp gốc không được giữ.',
    en: 'The result stays in this tab until you remove it or close the tab; the file itself is not kept.',
  },
  keptSome: {
    vi: (kept: number, all: number) => `Trình duyệt chỉ đủ chỗ giữ ${kept}/${all} kết quả.`,
    en: (kept: number, all: number) => `The browser has room for ${kept} of ${all} results only.`,
  },
  removeKept: { vi: 'Xóa kết quả', en: 'Remove the result' },
  handInAgain: { vi: 'Đưa lại tệp gốc', en: 'Hand in the file again' },
  needFile: {
    vi: 'Bản đã sửa làm từ tệp gốc: đưa lại tệp ấy để tải về.',
    en: 'The corrected file is made from the original: hand it in again to download it.',
  },
  again: { vi: 'Soát lại', en: 'Check again' },
  another: { vi: 'Soát tệp khác', en: 'Check another file' },

  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Nghi ngờ', en: 'Doubt' },
  hint: { vi: 'Gợi ý', en: 'Hint' },
  errors: { vi: (n: number) => `${n} lỗi`, en: (n: number) => `${n} ${n === 1 ? 'error' : 'errors'}` },
  warnings: { vi: (n: number) => `${n} nghi ngờ`, en: (n: number) => `${n} ${n === 1 ? 'doubt' : 'doubts'}` },
  hints: { vi: (n: number) => `${n} gợi ý`, en: (n: number) => `${n} ${n === 1 ? 'hint' : 'hints'}` },
  seen: {
    vi: (done: number, all: number) => `đã xem ${done}/${all}`,
    en: (done: number, all: number) => `${done} of ${all} looked at`,
  },
  nothing: {
    vi: 'Không thấy lỗi nào. Soát máy không thay người ký: đọc lại một lượt trước khi gửi.',
    en: 'Nothing was found. A machine does not replace the one who signs: read it once more before it goes out.',
  },
  nothingShown: {
    vi: 'Không có phát hiện nào khớp bộ lọc.',
    en: 'No finding matches the filters.',
  },
  clearFilters: { vi: 'Bỏ lọc', en: 'Clear filters' },
  severities: { vi: 'Lọc theo mức độ', en: 'Filter by severity' },
  kind: { vi: 'Loại', en: 'Kind' },
  allKinds: { vi: 'Mọi loại', en: 'All kinds' },
  unread: { vi: 'Chưa đọc được', en: 'Not read' },
  rulesOff: {
    vi: (names: string) => `Quy tắc đang tắt: ${names}.`,
    en: (names: string) => `Rules switched off: ${names}.`,
  },

  findings: { vi: 'Phát hiện', en: 'Findings' },
  document: { vi: 'Văn bản', en: 'Text' },
  next: { vi: 'Sau', en: 'Next' },
  previous: { vi: 'Trước', en: 'Previous' },
  keys: { vi: 'phím J và K', en: 'keys J and K' },
  position: {
    vi: (at: number, all: number) => `Phát hiện ${at} trong ${all}`,
    en: (at: number, all: number) => `Finding ${at} of ${all}`,
  },
  findingOf: {
    vi: (number: number, severity: string) => `${severity} ${number}`,
    en: (number: number, severity: string) => `${severity} ${number}`,
  },
  inText: { vi: 'Xem trong văn bản', en: 'Show in the text' },
  says: { vi: 'Báo cáo ghi', en: 'As written' },
  whyFigure: { vi: 'Số liệu hệ thống từ đâu ra?', en: 'Where does the figure of the system come from?' },
  propose: { vi: 'Đề nghị', en: 'Proposal' },
  rightFix: { vi: 'Đúng, sửa', en: 'Right, correct it' },
  right: { vi: 'Đúng', en: 'Right' },
  notAnError: { vi: 'Không phải lỗi', en: 'Not an error' },
  whyNot: { vi: 'Vì sao không phải lỗi?', en: 'Why is it not an error?' },
  needReason: { vi: 'Ghi ngắn gọn lý do.', en: 'Say briefly why.' },
  reasonSource: { vi: 'Đúng theo văn bản gốc', en: 'As in the original document' },
  reasonPeriod: { vi: 'Hai số thuộc hai kỳ khác nhau', en: 'The two figures are of different periods' },
  reasonForm: { vi: 'Viết theo mẫu của cấp trên', en: 'Written as the form of the superior asks' },
  save: { vi: 'Lưu', en: 'Save' },
  saidFix: { vi: 'Sẽ sửa trong bản tải về', en: 'Will be corrected in the download' },
  saidRight: { vi: 'Đúng là lỗi', en: 'It is right' },
  saidNot: { vi: (why: string) => `Không phải lỗi: ${why}`, en: (why: string) => `Not an error: ${why}` },
  saidBy: {
    vi: (who: string, day: string) => `${who}, ${day}`,
    en: (who: string, day: string) => `${who}, ${day}`,
  },
  undo: { vi: 'Xem lại', en: 'Look again' },

  downloadFixed: { vi: 'Tải bản đã sửa (.docx)', en: 'Corrected file (.docx)' },
  downloadList: { vi: 'Tải danh sách (.xlsx)', en: 'List (.xlsx)' },
  chooseFirst: {
    vi: 'Bấm "Đúng, sửa" ở những chỗ cần sửa; bản tải về ghi dấu sửa và nhận xét để xem lại trong Word.',
    en: 'Press "Right, correct it" where it should be corrected; the download carries tracked changes and comments to look over in Word.',
  },
  accepted: {
    vi: (n: number) => `${n} chỗ sẽ được sửa hoặc ghi nhận xét trong bản tải về.`,
    en: (n: number) =>
      `${n} ${n === 1 ? 'place' : 'places'} will be corrected or commented on in the download.`,
  },

  rules: { vi: 'Quy tắc soát', en: 'Rules' },
  rulesTitle: { vi: 'Quy tắc soát của đơn vị', en: 'Rules of the unit' },
  rulesHint: {
    vi: 'Quy tắc đang tắt không báo gì trong báo cáo của đơn vị. Tắt hay bật đều ghi vào nhật ký.',
    en: 'A rule that is switched off says nothing in the reports of the unit. Switching is written in the log.',
  },
  whyOff: { vi: 'Vì sao tắt?', en: 'Why switch it off?' },
  switchOff: { vi: 'Tắt quy tắc', en: 'Switch off' },
  close: { vi: 'Đóng', en: 'Close' },

  showMore: { vi: (n: number) => `Xem thêm, còn ${n}`, en: (n: number) => `Show more, ${n} left` },
  page: { vi: (n: number) => `Trang ${n}`, en: (n: number) => `Page ${n}` },
  moreRows: {
    vi: (n: number) => `Ẩn ${n} hàng không có phát hiện. Bấm để xem hết.`,
    en: (n: number) => `${n} rows without findings are hidden. Press to show all.`,
  },
} as const
