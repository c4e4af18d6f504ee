import { wayWords } from './way-words.ts'

/** What the composer says. The report itself stays Vietnamese in both languages: the law asks for it. */
export const reportWords = {
  compose: { vi: 'Soạn báo cáo', en: 'Write the report' },
  composeOf: {
    vi: (year: string) => `Soạn báo cáo năm ${year}`,
    en: (year: string) => `Writing the report of ${year}`,
  },
  read: { vi: 'Xem bản in', en: 'As printed' },
  outline: { vi: 'Mục lục', en: 'Outline' },
  page: { vi: 'Văn bản', en: 'Text' },
  details: { vi: 'Chi tiết', en: 'Details' },
  loadingDesk: { vi: 'Đang mở báo cáo…', en: 'Opening the report…' },

  noReport: {
    vi: (year: string) => `Chưa có báo cáo năm ${year}.`,
    en: (year: string) => `There is no report of ${year} yet.`,
  },
  noReportHint: {
    vi: 'Mở báo cáo để viết lời, giao mục và gửi duyệt. Số liệu lấy từ các sổ; chỗ nào chưa nhập thì ghi rõ là chưa có.',
    en: 'Open the report to write, to share out sections and to send it for approval. Its figures come from the registers; what is not entered yet is said to be missing.',
  },
  noReportMayNot: {
    vi: 'Người được giao viết báo cáo của xã chưa mở báo cáo năm này.',
    en: 'Whoever writes the reports of the commune has not opened the one of this year.',
  },
  openReportOf: {
    vi: (year: string) => `Mở báo cáo năm ${year}`,
    en: (year: string) => `Open the report of ${year}`,
  },
  cutOff: { vi: 'Số liệu tính đến hết ngày', en: 'Figures up to the end of' },

  'not-started': { vi: 'Chưa viết', en: 'Not started' },
  drafting: { vi: 'Đang viết', en: 'Being written' },
  reviewed: { vi: 'Đã soát', en: 'Reviewed' },
  beingWritten: { vi: (name: string) => `${name} đang sửa`, en: (name: string) => `${name} is writing` },
  warnings: {
    vi: (count: number) => `${count} chỗ cần xem`,
    en: (count: number) => `${count} to look at`,
  },
  opening: { vi: 'Phần mở đầu', en: 'Opening' },
  closing: { vi: 'Phần kết', en: 'Closing' },
  notPrinted: {
    vi: 'Mục này chưa có gì để nói nên chưa in.',
    en: 'This section has nothing to say yet and is not printed.',
  },

  sectionLabel: {
    vi: (title: string) => `${title}. Nhấn Enter để viết, mũi tên để đi từng câu.`,
    en: (title: string) => `${title}. Enter to write, arrow keys to go from sentence to sentence.`,
  },
  sectionToRead: {
    vi: (title: string) => `${title}. Mũi tên để đi từng câu.`,
    en: (title: string) => `${title}. Arrow keys to go from sentence to sentence.`,
  },
  writeHere: { vi: 'Viết ở đây', en: 'Write here' },
  editorLabel: { vi: (title: string) => `Nội dung mục ${title}`, en: (title: string) => `Text of ${title}` },
  chip: {
    vi: (label: string, text: string) => `số liệu: ${label}, ${text}`,
    en: (label: string, text: string) => `figure: ${label}, ${text}`,
  },
  chipStale: {
    vi: (label: string, text: string) => `số liệu đã đổi, cần xem lại: ${label}, ${text}`,
    en: (label: string, text: string) => `figure changed, look again: ${label}, ${text}`,
  },
  fromRegister: { vi: 'lấy từ sổ', en: 'from the registers' },
  fromRegisterHint: {
    vi: 'Câu này lấy từ sổ và tự đổi theo số liệu. Muốn sửa lời, bấm "Viết lại câu này".',
    en: 'This sentence comes from the registers and follows the data. To change its words press "Rewrite".',
  },
  tableHint: {
    vi: 'Bảng lấy từ sổ, không sửa ở đây.',
    en: 'The table comes from the registers and is not changed here.',
  },
  isNew: { vi: 'mới', en: 'new' },
  rewrite: { vi: 'Viết lại câu này', en: 'Rewrite' },
  restoreSentence: { vi: 'Về câu tự động', en: 'Back to the automatic sentence' },
  takeOut: { vi: 'Bỏ câu này', en: 'Leave out' },
  putBack: { vi: 'Lấy lại câu đã bỏ', en: 'Put back what was left out' },
  addParagraph: { vi: 'Thêm đoạn', en: 'Add a paragraph' },
  bold: { vi: 'Đậm', en: 'Bold' },
  italic: { vi: 'Nghiêng', en: 'Italic' },
  dash: { vi: 'Gạch đầu dòng', en: 'Dash' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  redo: { vi: 'Làm lại', en: 'Redo' },
  insertFigure: { vi: 'Chèn số liệu', en: 'Insert a figure' },
  done: { vi: 'Xong', en: 'Done' },
  tools: { vi: 'Công cụ viết', en: 'Writing tools' },
  chooseFigure: { vi: 'Chọn số liệu', en: 'Choose a figure' },
  searching: { vi: 'Đang tìm…', en: 'Searching…' },
  noFigureFound: {
    vi: 'Không có số liệu nào tên như vậy. Gõ một phần của tên, không cần dấu.',
    en: 'No figure has such a name. Type a part of the name, without marks.',
  },

  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  saved: { vi: (time: string) => `Đã lưu ${time}`, en: (time: string) => `Saved ${time}` },
  unsaved: { vi: 'Chưa lưu', en: 'Not saved yet' },
  waitingForNetwork: {
    vi: 'Mất kết nối. Đã giữ trên máy này, sẽ tự gửi lại.',
    en: 'No connection. Kept on this machine, will be sent by itself.',
  },
  notSaved: {
    vi: (why: string) => `Chưa lưu được: ${why} Chữ vẫn giữ trên máy này.`,
    en: (why: string) => `Not saved: ${why} The text is kept on this machine.`,
  },
  conflict: {
    vi: 'Có người đã lưu mục này trước. Chữ của ông/bà vẫn còn nguyên.',
    en: 'Somebody saved this section first. Your text is kept.',
  },
  lockedBy: {
    vi: (name: string) => `${name} đang sửa mục này.`,
    en: (name: string) => `${name} is writing in this section.`,
  },
  lockedByMe: {
    vi: 'Ông/bà đang mở mục này ở một cửa sổ khác.',
    en: 'You have this section open in another window.',
  },
  takeOver: { vi: 'Viết thay', en: 'Take over' },
  takeOverTitle: { vi: 'Viết thay vào mục này?', en: 'Take over this section?' },
  takeOverText: {
    vi: (name: string) =>
      `${name} sẽ không viết tiếp được vào mục này. Những chữ ${name} chưa kịp lưu được giữ riêng, không mất.`,
    en: (name: string) =>
      `${name} will not be able to go on writing here. What ${name} has not saved yet is kept aside, nothing is lost.`,
  },
  takenOver: {
    vi: (name: string) => `${name} đã vào viết thay. Chữ của ông/bà được giữ lại để so.`,
    en: (name: string) => `${name} has taken over this section. Your text is kept to compare.`,
  },
  localDrafts: {
    vi: (count: number) => `Có ${count} mục với chữ chưa gửi, giữ trên máy này.`,
    en: (count: number) =>
      `${count} ${count === 1 ? 'section has' : 'sections have'} text that was not sent, kept on this machine.`,
  },
  openIt: { vi: 'Mở ra', en: 'Open' },

  mergeTitle: {
    vi: (title: string) => `Hai bản của mục ${title}`,
    en: (title: string) => `Two texts of ${title}`,
  },
  mergeHint: {
    vi: 'Đánh dấu những câu của ông/bà muốn đưa vào bản đang dùng. Không chọn câu nào thì giữ bản đang dùng; bản của ông/bà vẫn nằm trong các bản trước.',
    en: 'Tick those of your sentences that should go into the current text. Without any tick the current text stays; yours remains among the earlier versions.',
  },
  theirs: { vi: 'Bản đang dùng', en: 'Current text' },
  mine: { vi: 'Bản của ông/bà', en: 'Your text' },
  same: { vi: 'Hai bản giống nhau.', en: 'Both texts are the same.' },
  useMine: { vi: 'Lấy cả bản của tôi', en: 'Use all of mine' },
  useChosen: { vi: 'Đưa câu đã chọn vào', en: 'Bring in the ticked ones' },
  keepTheirs: { vi: 'Giữ bản đang dùng', en: 'Keep the current text' },
  replaces: { vi: 'thay cho câu đang dùng', en: 'replaces the current sentence' },
  continues: { vi: 'viết tiếp vào câu đang dùng', en: 'goes on after the current sentence' },
  adds: { vi: 'câu thêm', en: 'added' },

  figure: { vi: 'Số liệu', en: 'Figure' },
  noFigureAsked: {
    vi: 'Bấm vào một số trong báo cáo để xem số đó từ đâu ra.',
    en: 'Press a number in the report to see where it comes from.',
  },
  seenBefore: {
    vi: (seen: string, now: string) => `Lần xem trước: ${seen}. Nay: ${now}.`,
    en: (seen: string, now: string) => `When last looked at: ${seen}. Now: ${now}.`,
  },
  lookedAgain: { vi: 'Đã xem lại', en: 'Looked at' },
  lookedAgainAll: {
    vi: (count: number) => `Đã xem lại cả mục (${count} số)`,
    en: (count: number) => `Looked at the whole section (${count})`,
  },
  staleHere: {
    vi: (count: number) => `${count} số đã đổi từ lần xem trước`,
    en: (count: number) =>
      `${count} ${count === 1 ? 'figure has' : 'figures have'} changed since last looked at`,
  },
  backToText: { vi: 'Về văn bản', en: 'Back to the text' },

  comments: { vi: 'Nhận xét', en: 'Comments' },
  comment: { vi: 'Nhận xét', en: 'Comment' },
  noComments: {
    vi: 'Chưa có nhận xét. Bôi đen một đoạn chữ rồi bấm "Nhận xét", hoặc đứng ở câu đó và nhấn N.',
    en: 'No comments yet. Select some words and press "Comment", or go to the sentence and press N.',
  },
  commentOn: { vi: 'Nhận xét về', en: 'Comment on' },
  wholeSection: { vi: (title: string) => `Cả mục ${title}`, en: (title: string) => `All of ${title}` },
  commentText: { vi: 'Lời nhận xét', en: 'Comment' },
  reply: { vi: 'Trả lời', en: 'Reply' },
  send: { vi: 'Gửi', en: 'Send' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  resolve: { vi: 'Đã giải quyết', en: 'Resolve' },
  reopen: { vi: 'Mở lại', en: 'Open again' },
  resolvedBy: { vi: (name: string) => `${name} đã giải quyết`, en: (name: string) => `Resolved by ${name}` },
  resolvedComments: {
    vi: (count: number) => `Đã giải quyết (${count})`,
    en: (count: number) => `Resolved (${count})`,
  },
  anchorGone: { vi: 'Câu này đã đổi hoặc không còn.', en: 'The sentence has changed or is gone.' },
  jump: { vi: 'Đến câu này', en: 'Go to the sentence' },
  commentsHere: {
    vi: (count: number) => `${count} nhận xét`,
    en: (count: number) => `${count} ${count === 1 ? 'comment' : 'comments'}`,
  },

  checks: { vi: 'Soát', en: 'Checks' },
  nothingFound: { vi: 'Chưa thấy chỗ nào cần xem.', en: 'Nothing to look at.' },
  keysJK: { vi: 'J: chỗ sau · K: chỗ trước', en: 'J: next · K: previous' },
  error: { vi: 'Lỗi', en: 'Error' },
  doubt: { vi: 'Nghi ngờ', en: 'Doubt' },
  hint: { vi: 'Gợi ý', en: 'Hint' },
  missingFigures: {
    vi: (count: number) => `Thiếu ${count} số liệu`,
    en: (count: number) => `${count} missing`,
  },
  enteredIn: { vi: (place: string) => `Nhập ở: ${place}`, en: (place: string) => `Entered in: ${place}` },
  notReviewed: {
    vi: (count: number) => `${count} mục chưa soát`,
    en: (count: number) => `${count} ${count === 1 ? 'section' : 'sections'} not reviewed`,
  },
  nextFinding: { vi: 'Chỗ sau', en: 'Next' },
  previousFinding: { vi: 'Chỗ trước', en: 'Previous' },

  section: { vi: 'Mục', en: 'Section' },
  chooseSection: { vi: 'Chọn một mục trong mục lục.', en: 'Choose a section in the outline.' },
  sectionState: { vi: 'Trạng thái', en: 'State' },
  owner: { vi: 'Người viết', en: 'Writer' },
  nobody: { vi: 'Chưa giao ai', en: 'Nobody' },
  dueOn: { vi: 'Hạn (ngày/tháng/năm)', en: 'Due (day/month/year)' },
  assign: { vi: 'Giao mục', en: 'Assign' },
  lastWriter: {
    vi: (name: string, at: string) => `${name} sửa lần cuối ${at}`,
    en: (name: string, at: string) => `Last written by ${name}, ${at}`,
  },
  versions: { vi: 'Các bản trước', en: 'Earlier versions' },
  noVersions: {
    vi: 'Mục này chưa ai sửa, cả mục lấy từ sổ.',
    en: 'Nobody has written here; all of it comes from the registers.',
  },
  version: { vi: (number: number) => `Bản ${number}`, en: (number: number) => `Version ${number}` },
  keptAside: { vi: 'giữ riêng, chưa in', en: 'kept aside, never printed' },
  current: { vi: 'đang dùng', en: 'current' },
  showText: { vi: 'Xem lời', en: 'Show the text' },
  restore: { vi: 'Khôi phục', en: 'Restore' },
  restoreAll: { vi: 'Cả mục về câu tự động', en: 'Whole section back to automatic' },
  restoreTitle: { vi: 'Khôi phục bản này?', en: 'Restore this version?' },
  restoreText: {
    vi: (version: string) =>
      `${version} thành bản đang dùng của mục. Bản hiện nay vẫn nằm trong các bản trước.`,
    en: (version: string) =>
      `${version} becomes the current text of the section. The present one stays among the earlier versions.`,
  },
  restoreAllText: {
    vi: 'Mọi câu trong mục trở lại lời tự động lấy từ sổ. Lời đã viết vẫn nằm trong các bản trước.',
    en: 'Every sentence of the section goes back to the automatic words. What was written stays among the earlier versions.',
  },

  file: { vi: 'Hồ sơ', en: 'File' },
  history: { vi: 'Quá trình', en: 'History' },
  noHistory: { vi: 'Báo cáo chưa được gửi duyệt lần nào.', en: 'The report has not been submitted yet.' },
  frozenHash: { vi: 'Mã của bản đã đóng băng', en: 'Hash of the frozen document' },
  issues: { vi: 'Các lần phát hành', en: 'Issues' },
  issueLine: {
    vi: (number: string, day: string) => `Số ${number}, ngày ${day}`,
    en: (number: string, day: string) => `No. ${number}, ${day}`,
  },
  'in-force': { vi: 'đang có hiệu lực', en: 'in force' },
  replaced: { vi: 'đã thay bằng bản đính chính', en: 'replaced by a correction' },
  signedCopy: { vi: 'Bản đã ký số', en: 'Signed copy' },
  attachSigned: { vi: 'Nộp bản PDF đã ký số', en: 'Hand in the signed PDF' },
  attachHint: {
    vi: 'Chọn tệp PDF đã ký số. Máy so với bản đã phát hành; khác dù một chữ thì không nhận.',
    en: 'Choose the signed PDF. It is compared with the issued one; a single different word and it is refused.',
  },
  checking: { vi: 'Đang so với bản đã phát hành…', en: 'Comparing with the issued document…' },
  tooLarge: { vi: 'Tệp lớn hơn 20 MB.', en: 'The file is larger than 20 MB.' },
  correctionSlip: { vi: 'Nội dung đính chính', en: 'What was corrected' },
  oldText: { vi: 'Đã in', en: 'Printed' },
  newText: { vi: 'Sửa thành', en: 'Corrected to' },
  why: { vi: 'Lý do', en: 'Reason' },
  ...wayWords,
} as const
