import { entry } from './entry.ts'

/** Files that people bring: what is let in, and why the rest is not. */
export const uploadProblems = {
  'upload.too-large': entry<{ name: string; limitMb: number }>(
    413,
    (d) =>
      `Tệp "${d.name}" lớn hơn ${d.limitMb} MB. Quét lại với độ phân giải thấp hơn (200 dpi là đủ), hoặc tách thành nhiều tệp.`,
    (d) =>
      `The file "${d.name}" is larger than ${d.limitMb} MB. Scan it with a lower resolution (200 dpi is enough), or split it.`,
  ),
  'upload.empty': entry<{ name: string }>(
    422,
    (d) => `Tệp "${d.name}" trống. Chọn lại tệp rồi tải lên.`,
    (d) => `The file "${d.name}" is empty. Choose the file again.`,
  ),
  'upload.missing': entry<Record<never, never>>(
    422,
    () => 'Chưa có tệp nào được gửi lên. Chọn một tệp rồi gửi lại.',
    () => 'No file was sent. Choose a file and send it again.',
  ),
  'upload.interrupted': entry<{ name: string }>(
    422,
    (d) => `Tệp "${d.name}" chưa lên hết vì mất kết nối. Kiểm tra mạng rồi gửi lại.`,
    (d) => `The file "${d.name}" did not arrive whole. Check the connection and send it again.`,
  ),
  'upload.type-refused': entry<{ name: string; found: string; foundEn: string }>(
    422,
    (d) => `Không nhận tệp "${d.name}": ${d.found}. Gửi PDF, ảnh JPEG hoặc PNG, Word (.docx), Excel (.xlsx).`,
    (d) => `"${d.name}" is not accepted: ${d.foundEn}. Send PDF, JPEG or PNG, Word (.docx), Excel (.xlsx).`,
  ),
  'upload.type-mismatch': entry<{ name: string; ending: string; found: string; foundEn: string }>(
    422,
    (d) =>
      `Tệp "${d.name}" mang đuôi .${d.ending} nhưng nội dung là ${d.found}. Lưu lại đúng loại tệp, hoặc sửa đuôi tên tệp rồi gửi lại.`,
    (d) =>
      `"${d.name}" ends in .${d.ending} but its content is ${d.foundEn}. Save it as the right type, or correct the ending, and send it again.`,
  ),
  'upload.unsafe': entry<{ name: string; fault: string; vi: string; en: string }>(
    422,
    (d) => `Không nhận tệp "${d.name}": ${d.vi}.`,
    (d) => `"${d.name}" is not accepted: ${d.en}.`,
  ),
  'attachment.content-unknown': entry<{ name: string }>(
    404,
    (d) => `Nội dung của tệp "${d.name}" không còn trong kho tệp của xã. Tải tệp lên lại.`,
    (d) => `The content of "${d.name}" is no longer stored in the commune. Upload the file again.`,
  ),
  'attachment.too-many': entry<{ limit: number }>(
    409,
    (d) =>
      `Một hồ sơ chỉ đính kèm được ${d.limit} tệp. Gộp các trang quét vào một tệp PDF, hoặc gỡ bớt tệp cũ.`,
    (d) => `A record may have ${d.limit} files. Put the scanned pages into one PDF, or take old files off.`,
  ),
} as const
