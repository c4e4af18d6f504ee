/** What the composer says of the report's frame, its checks and its way to being issued. */
export const wayWords = {
  particulars: { vi: 'Thông tin chung', en: 'Particulars' },
  councilSession: { vi: 'Kỳ họp Hội đồng nhân dân (thứ mấy)', en: 'Session of the People’s Council' },
  councilTerm: { vi: 'Khóa', en: 'Term' },
  councilYears: { vi: 'Nhiệm kỳ', en: 'Years of the term' },
  superiorAgency: { vi: 'Cơ quan chủ quản', en: 'Superior agency' },
  agency: { vi: 'Cơ quan ban hành', en: 'Issuing agency' },
  placeName: { vi: 'Địa danh', en: 'Place' },
  recipients: { vi: 'Nơi nhận (mỗi dòng một nơi)', en: 'Recipients (one a line)' },
  authorityLines: { vi: 'Thẩm quyền ký (mỗi dòng một dòng in)', en: 'Authority lines (one a line)' },
  signerTitle: { vi: 'Chức vụ người ký', en: 'Title of the signatory' },
  signerName: { vi: 'Họ tên người ký', en: 'Name of the signatory' },
  save: { vi: 'Lưu', en: 'Save' },
  wrongDay: { vi: 'Ngày viết dạng 05/01/2024.', en: 'Write the day as 05/01/2024.' },

  stateLine: {
    vi: (state: string, number: string) => (number ? `${state} · số ${number}` : state),
    en: (state: string, number: string) => (number ? `${state} · No. ${number}` : state),
  },
  missingCount: {
    vi: (count: number) => `thiếu ${count} số liệu`,
    en: (count: number) => `${count} missing`,
  },
  checksCount: {
    vi: (errors: number, doubts: number) => `Soát: ${errors} lỗi, ${doubts} nghi ngờ`,
    en: (errors: number, doubts: number) =>
      `Checks: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${doubts} ${doubts === 1 ? 'doubt' : 'doubts'}`,
  },
  lastSaved: { vi: (time: string) => `lưu ${time}`, en: (time: string) => `saved ${time}` },
  statusBar: { vi: 'Trạng thái báo cáo', en: 'State of the report' },
  printView: { vi: 'Xem in', en: 'Print view' },

  submit: { vi: 'Gửi duyệt', en: 'Submit' },
  submitTitle: { vi: 'Gửi báo cáo để duyệt?', en: 'Submit the report for approval?' },
  submitText: {
    vi: 'Toàn bộ lời và số liệu được đóng băng như đang thấy. Không ai sửa được nữa, trừ khi báo cáo bị trả lại hoặc ông/bà rút lại.',
    en: 'All words and figures are frozen as they stand. Nobody can change them unless the report is returned or you withdraw it.',
  },
  stillOpen: {
    vi: (missing: number, errors: number, notReviewed: number) =>
      `Còn thiếu ${missing} số liệu, ${errors} lỗi, ${notReviewed} mục chưa soát.`,
    en: (missing: number, errors: number, notReviewed: number) =>
      `${missing} figures missing, ${errors} errors, ${notReviewed} sections not reviewed.`,
  },
  nothingOpen: {
    vi: 'Đủ số liệu, không có lỗi, các mục đã soát.',
    en: 'All figures are there, no errors, all sections reviewed.',
  },
  noteToApprover: { vi: 'Lời nhắn cho người duyệt (không bắt buộc)', en: 'Note to the approver (optional)' },
  reasonsTitle: { vi: 'Vì sao có từng chỗ sửa', en: 'Why each difference is there' },
  withdraw: { vi: 'Rút lại', en: 'Withdraw' },
  withdrawTitle: { vi: 'Rút báo cáo lại để viết tiếp?', en: 'Withdraw the report to go on writing?' },
  withdrawText: {
    vi: 'Báo cáo trở về bản nháp. Người duyệt không còn thấy nó trong việc chờ duyệt.',
    en: 'The report is a draft again and leaves the approver’s list.',
  },
  return: { vi: 'Trả lại', en: 'Return' },
  returnTitle: { vi: 'Trả báo cáo lại cho người viết?', en: 'Return the report to its writers?' },
  returnText: {
    vi: 'Báo cáo mở ra để sửa. Người viết thấy lời dưới đây và các nhận xét của ông/bà.',
    en: 'The report opens for writing. Its writers see the words below and your comments.',
  },
  whatToFix: { vi: 'Cần sửa gì', en: 'What has to be put right' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  approveTitle: { vi: 'Duyệt báo cáo này?', en: 'Approve this report?' },
  approveText: {
    vi: 'Ông/bà duyệt đúng bản đang thấy, có mã dưới đây. Sau khi duyệt, báo cáo chờ phát hành; vẫn trả lại được.',
    en: 'You approve exactly the document you see, with the hash below. It then waits to be issued; it can still be returned.',
  },
  note: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (optional)' },
  issue: { vi: 'Phát hành', en: 'Issue' },
  issueTitle: { vi: 'Phát hành báo cáo?', en: 'Issue the report?' },
  issueText: {
    vi: (number: string, day: string) =>
      `Báo cáo mang số ${number}, ngày ${day}, được ghi vào sổ văn bản đi. Bản Word và PDF lập một lần và không bao giờ đổi nữa; sai sót chỉ sửa được bằng đính chính.`,
    en: (number: string, day: string) =>
      `The report gets number ${number} of ${day} and is entered into the document register. Its Word and PDF are made once and never change again; a mistake can only be put right by a correction.`,
  },
  issueNumber: { vi: 'Số báo cáo', en: 'Number' },
  issuedOn: { vi: 'Ngày phát hành (ngày/tháng/năm)', en: 'Day of issue (day/month/year)' },
  signedBy: { vi: 'Người ký', en: 'Signatory' },
  noSigner: {
    vi: 'chưa có người ký; điền trong "Thông tin chung"',
    en: 'no signatory yet; fill in under "Particulars"',
  },
  recipientsShort: { vi: 'Nơi nhận', en: 'Recipients' },
  correct: { vi: 'Đính chính', en: 'Correct' },
  correctTitle: { vi: 'Đính chính báo cáo đã phát hành?', en: 'Correct the issued report?' },
  correctText: {
    vi: 'Báo cáo mở ra để sửa. Bản đã phát hành vẫn có hiệu lực cho đến khi bản đính chính được phát hành; bản đính chính ghi rõ chỗ sửa, nội dung cũ, nội dung mới và lý do.',
    en: 'The report opens for writing. The issued one stays in force until its correction is issued, which lists the old words, the new ones and the reason.',
  },
  reason: { vi: 'Lý do đính chính', en: 'Reason for the correction' },
  required: { vi: 'Cần điền chỗ này.', en: 'Please fill this in.' },
  submitted: { vi: 'Đã gửi duyệt.', en: 'Submitted.' },
  eventSubmit: { vi: 'gửi duyệt', en: 'submitted' },
  eventWithdraw: { vi: 'rút lại', en: 'withdrew' },
  eventReturn: { vi: 'trả lại', en: 'returned' },
  eventApprove: { vi: 'duyệt', en: 'approved' },
  eventIssue: { vi: 'phát hành', en: 'issued' },
  eventCorrect: { vi: 'mở đính chính', en: 'opened a correction' },
  returnedBecause: { vi: 'Bị trả lại', en: 'Returned' },
  frozenNotice: {
    vi: 'Báo cáo đang chờ duyệt: lời và số liệu đã đóng băng.',
    en: 'The report waits for approval: its words and figures are frozen.',
  },
  approvedNotice: {
    vi: 'Báo cáo đã duyệt, chờ phát hành.',
    en: 'The report is approved and waits to be issued.',
  },
  correctionNotice: {
    vi: 'Đang sửa để đính chính; bản đã phát hành vẫn có hiệu lực.',
    en: 'A correction is being prepared; the issued report stays in force.',
  },

  compare: { vi: 'So với năm trước', en: 'Compare' },
  compareTitle: {
    vi: (year: number, other: number) => `Báo cáo năm ${year} và năm ${other}`,
    en: (year: number, other: number) => `Reports of ${year} and ${other}`,
  },
  compareWith: { vi: 'So với năm', en: 'Compare with' },
  compareLoading: { vi: 'Đang so hai báo cáo…', en: 'Comparing the reports…' },
  sourceIssued: { vi: 'Bản đã phát hành.', en: 'As issued.' },
  sourceDraft: { vi: 'Bản nháp, chưa phát hành.', en: 'A draft, never issued.' },
  sourceRegisters: {
    vi: 'Năm đó chưa mở báo cáo; đây là lời máy viết từ sổ.',
    en: 'No report was opened that year; this is what the registers say.',
  },
  onlyChanged: { vi: 'Chỉ hiện mục có khác nhau', en: 'Only sections that differ' },
  figureColumn: { vi: 'Số liệu', en: 'Figure' },
  nothingSaid: { vi: '(không có)', en: '(nothing)' },

  help: { vi: 'Phím tắt', en: 'Keys' },
  helpTitle: { vi: 'Phím tắt khi soạn báo cáo', en: 'Keys of the composer' },
  keySections: { vi: 'Mục sau, mục trước', en: 'Next, previous section' },
  keyWrite: { vi: 'Viết vào mục đang đứng', en: 'Write in the section' },
  keySentences: { vi: 'Đi từng câu trong mục', en: 'From sentence to sentence' },
  keyLeave: { vi: 'Thôi viết, đóng bảng bên', en: 'Stop writing, close a panel' },
  keyFigure: { vi: 'Chèn số liệu theo tên', en: 'Insert a figure by name' },
  keyRewrite: { vi: 'Viết lại câu tự động', en: 'Rewrite an automatic sentence' },
  keyComment: { vi: 'Nhận xét câu đang đứng', en: 'Comment on the sentence' },
  keyFindings: { vi: 'Chỗ cần xem sau, trước', en: 'Next, previous thing to look at' },
  keyHelp: { vi: 'Bảng này', en: 'This sheet' },
  keyStyle: { vi: 'Đậm, nghiêng', en: 'Bold, italic' },
  keyUndo: { vi: 'Hoàn tác, làm lại', en: 'Undo, redo' },
  close: { vi: 'Đóng', en: 'Close' },
} as const
