export const attachmentWords = {
  title: { vi: 'Tệp đính kèm', en: 'Attached files' },
  choose: { vi: 'Chọn tệp', en: 'Choose files' },
  takePicture: { vi: 'Chụp ảnh', en: 'Take a picture' },
  drop: { vi: 'hoặc kéo tệp vào đây', en: 'or drop files here' },
  kinds: {
    vi: 'PDF, ảnh JPEG hoặc PNG, Word (.docx), Excel (.xlsx); mỗi tệp không quá 25 MB.',
    en: 'PDF, JPEG or PNG, Word (.docx), Excel (.xlsx); 25 MB a file at most.',
  },
  none: { vi: 'Chưa có tệp nào.', en: 'No files yet.' },
  noneToAdd: {
    vi: 'Chưa có tệp nào. Thêm bản quét văn bản, ảnh hoặc bảng số liệu.',
    en: 'No files yet. Add a scan, a picture or a table.',
  },
  list: { vi: 'Các tệp đính kèm', en: 'Attached files' },
  open: { vi: (name: string) => `Mở ${name}`, en: (name: string) => `Open ${name}` },
  download: { vi: 'Tải về', en: 'Download' },
  downloadOf: { vi: (name: string) => `Tải về ${name}`, en: (name: string) => `Download ${name}` },
  remove: { vi: 'Gỡ', en: 'Remove' },
  removeOf: { vi: (name: string) => `Gỡ ${name}`, en: (name: string) => `Remove ${name}` },
  removed: { vi: (name: string) => `Đã gỡ ${name}.`, en: (name: string) => `${name} was removed.` },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  by: {
    vi: (who: string, day: string) => `${who}, ${day}`,
    en: (who: string, day: string) => `${who}, ${day}`,
  },
  uploading: {
    vi: (percent: number) => `Đang tải lên: ${percent}%`,
    en: (percent: number) => `Uploading: ${percent}%`,
  },
  storing: { vi: 'Đang kiểm tra và lưu…', en: 'Checking and storing…' },
  waiting: {
    vi: 'Mất mạng. Tệp sẽ tự gửi lại khi có mạng; đừng đóng trang này.',
    en: 'No network. The file is sent again when it is back; keep this page open.',
  },
  retry: { vi: 'Gửi lại', en: 'Send again' },
  dismiss: { vi: 'Bỏ qua', en: 'Dismiss' },
  cancel: { vi: 'Hủy', en: 'Cancel' },
  done: { vi: (name: string) => `Đã đính kèm ${name}.`, en: (name: string) => `${name} is attached.` },
  tooLarge: {
    vi: 'Tệp lớn hơn 25 MB. Quét lại với độ phân giải 200 dpi, hoặc tách thành nhiều tệp.',
    en: 'The file is larger than 25 MB. Scan it at 200 dpi, or split it.',
  },
  hint: { vi: 'Bản quét nên:', en: 'A scan had better be:' },
  'not-pdf': { vi: 'là tệp PDF thay cho ảnh', en: 'a PDF rather than a picture' },
  'pdf-version': {
    vi: (found: string) => `là PDF phiên bản 1.4 trở lên (tệp này ${found})`,
    en: (found: string) => `a PDF of version 1.4 or later (this is ${found})`,
  },
  resolution: {
    vi: (dpi: number) => `có độ phân giải từ 200 dpi (tệp này khoảng ${dpi} dpi trên khổ A4)`,
    en: (dpi: number) => `of 200 dpi or more (this has about ${dpi} dpi on A4)`,
  },
  grey: { vi: 'là ảnh màu', en: 'in colour' },
  hintSource: {
    vi: 'Theo Nghị định số 30/2020/NĐ-CP. Tệp vẫn được lưu.',
    en: 'As Decree 30/2020/NĐ-CP asks. The file is kept all the same.',
  },
} as const
