/** What every register page says. */
export const registerWords = {
  search: { vi: 'Tìm', en: 'Search' },
  searchHint: { vi: 'Gõ không dấu cũng được', en: 'Marks may be left out' },
  all: { vi: 'Tất cả', en: 'All' },
  allYears: { vi: 'Mọi năm', en: 'All years' },
  thisYear: { vi: (year: string) => `Năm ${year}`, en: (year: string) => `Year ${year}` },
  period: { vi: 'Thời gian', en: 'Period' },
  filter: { vi: 'Lọc', en: 'Filter' },
  clearFilters: { vi: 'Bỏ lọc', en: 'Clear filters' },
  count: {
    vi: (count: string) => `${count} mục`,
    en: (count: string) => `${count} ${count === '1' ? 'record' : 'records'}`,
  },
  shown: {
    vi: (from: string, to: string, total: string) => `${from}–${to} trong ${total} mục`,
    en: (from: string, to: string, total: string) => `${from}–${to} of ${total} records`,
  },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  next: { vi: 'Trang sau', en: 'Next page' },
  pages: { vi: 'Các trang của danh sách', en: 'Pages of the list' },
  nothingFound: {
    vi: 'Không có mục nào khớp. Bỏ bớt từ tìm kiếm hoặc bỏ lọc.',
    en: 'Nothing matches. Use fewer words or clear the filters.',
  },
  siblings: { vi: 'Các sổ liên quan', en: 'Related registers' },
  excel: { vi: 'Tải Excel', en: 'Excel' },
  sortBy: { vi: (column: string) => `Xếp theo ${column}`, en: (column: string) => `Sort by ${column}` },

  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Đóng', en: 'Close' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  remove: { vi: 'Xóa', en: 'Remove' },
  removeAsk: { vi: (label: string) => `Xóa "${label}"?`, en: (label: string) => `Remove "${label}"?` },
  removeExplained: {
    vi: 'Mục này sẽ không còn trong sổ và trong báo cáo. Nhật ký vẫn giữ nội dung; có thể hoàn tác ngay sau khi xóa.',
    en: 'It will be gone from the register and the reports. The log keeps what it said; removal can be undone right afterwards.',
  },
  keep: { vi: 'Không xóa', en: 'Keep it' },
  newRecord: { vi: 'Mục mới', en: 'New record' },
  readOnly: {
    vi: 'Tài khoản này chỉ được xem sổ.',
    en: 'This account may only read the register.',
  },
  required: { vi: 'không được để trống', en: 'must not be empty' },
  faults: {
    vi: (count: number) => `Chưa lưu được: ${count} chỗ cần sửa.`,
    en: (count: number) => `Not saved: ${count} ${count === 1 ? 'field needs' : 'fields need'} correcting.`,
  },
  otherFault: { vi: 'Chưa lưu được.', en: 'Not saved.' },
  saved: { vi: (label: string) => `Đã lưu ${label}.`, en: (label: string) => `Saved ${label}.` },
  removed: { vi: (label: string) => `Đã xóa ${label}.`, en: (label: string) => `Removed ${label}.` },
  undone: { vi: (label: string) => `Đã hoàn tác ${label}.`, en: (label: string) => `Undone: ${label}.` },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  close: { vi: 'Đóng', en: 'Close' },

  draftKept: {
    vi: (time: string) => `Đã giữ bản nháp lúc ${time}`,
    en: (time: string) => `Draft kept at ${time}`,
  },
  draftRestored: {
    vi: (time: string) => `Đã mở lại bản nháp giữ trên máy này lúc ${time}.`,
    en: (time: string) => `The draft kept on this device at ${time} was opened again.`,
  },
  draftDiscard: { vi: 'Bỏ bản nháp', en: 'Discard the draft' },
  leaveAsk: { vi: 'Còn nội dung chưa lưu', en: 'There are unsaved changes' },
  leaveExplained: {
    vi: 'Bản nháp được giữ trên máy này. Mở lại mục này để làm tiếp.',
    en: 'The draft stays on this device. Open the record again to go on.',
  },
  stay: { vi: 'Ở lại', en: 'Stay' },
  leave: { vi: 'Rời đi, giữ bản nháp', en: 'Leave, keep the draft' },
  leaveDiscard: { vi: 'Rời đi, bỏ bản nháp', en: 'Leave and discard' },

  history: { vi: 'Lịch sử', en: 'History' },
  historyEmpty: { vi: 'Chưa có thay đổi nào được ghi.', en: 'No change is recorded yet.' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  nothing: { vi: 'để trống', en: 'empty' },
  entered: { vi: 'Nhập mới', en: 'Entered' },
  changed: { vi: 'Sửa', en: 'Changed' },
  gone: { vi: 'Xóa', en: 'Removed' },
  doors: {
    vi: (door: string) =>
      ({ web: 'trên trang web', cli: 'từ dòng lệnh', sample: 'từ dữ liệu mẫu', import: 'từ tệp nhập' })[
        door
      ] ?? door,
    en: (door: string) =>
      ({
        web: 'on the web',
        cli: 'by command line',
        sample: 'from sample data',
        import: 'from an imported file',
      })[door] ?? door,
  },

  conflictTitle: { vi: 'Người khác vừa sửa mục này', en: 'Somebody else just changed this record' },
  conflictExplained: {
    vi: 'Chọn nội dung giữ lại cho từng chỗ khác nhau, rồi lưu lại.',
    en: 'Choose what to keep where the two differ, then save again.',
  },
  conflictTaken: {
    vi: 'Chỉ người kia sửa, sẽ lấy theo:',
    en: 'Changed by the other person only, taken over:',
  },
  conflictGone: {
    vi: 'Mục này đã bị người khác xóa. Lưu lại để nhập lại mục, hoặc đóng.',
    en: 'Somebody else removed this record. Save again to enter it anew, or close.',
  },
  mine: { vi: 'Của tôi', en: 'Mine' },
  theirs: { vi: 'Của người kia', en: 'Theirs' },
  saveChosen: { vi: 'Lưu nội dung đã chọn', en: 'Save what is chosen' },

  none: { vi: 'Không chọn', en: 'None' },
  choose: { vi: 'Chọn…', en: 'Choose…' },
  dateHint: { vi: 'ngày/tháng/năm', en: 'dd/mm/yyyy' },
  dateWrong: {
    vi: 'không đọc được; viết như 05/01/2024 hoặc 5/1/24',
    en: 'not readable; write it like 05/01/2024 or 5/1/24',
  },
  countWrong: {
    vi: 'không đọc được; viết số nguyên, ví dụ 1.081',
    en: 'not readable; write a whole number, such as 1.081',
  },
  moneyWrong: {
    vi: 'không đọc được; viết như 75.000.000 hoặc 75 triệu',
    en: 'not readable; write it like 75.000.000 or 75 triệu',
  },
  yearWrong: { vi: 'không đọc được; viết năm bốn chữ số', en: 'not readable; write a year of four digits' },
  openCalendar: {
    vi: (field: string) => `Mở lịch: ${field}`,
    en: (field: string) => `Open the calendar: ${field}`,
  },
  occurrenceKind: { vi: 'Biết thời gian đến đâu', en: 'How precisely it is known' },
  occurrenceOn: { vi: 'Một ngày', en: 'One day' },
  occurrencePeriod: { vi: 'Nhiều ngày', en: 'Several days' },
  occurrenceYear: { vi: 'Chỉ biết năm', en: 'Only the year' },
  on: { vi: 'Ngày', en: 'Day' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  year: { vi: 'Năm', en: 'Year' },
  yes: { vi: 'Có', en: 'Yes' },
  addEntry: { vi: (what: string) => `Thêm: ${what}`, en: (what: string) => `Add: ${what}` },
  removeEntry: { vi: (place: number) => `Bỏ dòng ${place}`, en: (place: number) => `Take out line ${place}` },
  moveUp: { vi: (place: number) => `Đưa dòng ${place} lên`, en: (place: number) => `Move line ${place} up` },
  entry: { vi: (place: number) => `Dòng ${place}`, en: (place: number) => `Line ${place}` },
  symbolsHint: {
    vi: 'Nhiều số, ký hiệu cách nhau dấu chấm phẩy',
    en: 'Several symbols parted by semicolons',
  },
  searchDocument: { vi: 'Tìm theo số, trích yếu', en: 'Search by number or subject' },
  noDocument: { vi: 'Không có văn bản nào khớp', en: 'No document matches' },
  law: { vi: 'Căn cứ', en: 'Legal source' },
  unverified: { vi: 'chưa đối chiếu văn bản gốc', en: 'not yet compared with the official text' },
} as const
