import { entry } from './entry.ts'

/** Writing a file where the person asked for it. Whatever stood there before is still there, whole. */
export const fileProblems = {
  'file.disk-full': entry<{ path: string; sizeKb: number }>(
    507,
    (d) =>
      `Không ghi được ${d.path}: ổ đĩa đã đầy (tệp cần ${d.sizeKb} KB). Giải phóng chỗ hoặc chọn ổ khác rồi làm lại; chưa có tệp dở dang nào để lại.`,
    (d) =>
      `Cannot write ${d.path}: the disk is full (the file needs ${d.sizeKb} KB). Free some space or choose another disk; no half file was left.`,
  ),
  'file.not-writable': entry<{ path: string }>(
    403,
    (d) =>
      `Không ghi được ${d.path}: không có quyền ghi, hoặc tệp đang mở trong chương trình khác. Đóng tệp đó lại, hoặc chọn thư mục khác.`,
    (d) =>
      `Cannot write ${d.path}: no right to write there, or another program has it open. Close it, or choose another folder.`,
  ),
  'file.folder-missing': entry<{ path: string; folder: string }>(
    404,
    (d) =>
      `Không ghi được ${d.path}: không có thư mục ${d.folder}. Tạo thư mục đó trước, hoặc sửa lại đường dẫn.`,
    (d) => `Cannot write ${d.path}: there is no folder ${d.folder}. Make it first, or correct the path.`,
  ),
  'file.name-refused': entry<{ path: string }>(
    422,
    (d) =>
      `Không ghi được ${d.path}: tên này là tên một thư mục, quá dài hoặc có ký tự máy không nhận. Đặt tên tệp khác.`,
    (d) =>
      `Cannot write ${d.path}: this is a folder, too long, or has letters this machine refuses. Choose another name.`,
  ),
} as const
