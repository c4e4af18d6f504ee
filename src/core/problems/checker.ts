import { entry } from './entry.ts'

/** Files that the checker cannot read, one sentence each. */
export const checkerProblems = {
  'check.type-refused': entry<{ name: string }>(
    422,
    (d) =>
      `Không soát được "${d.name}": chỉ đọc Word (.docx), PDF và văn bản (.txt). Lưu tệp thành .docx rồi soát lại.`,
    (d) =>
      `"${d.name}" cannot be checked: only Word (.docx), PDF and text (.txt) are read. Save it as .docx and check again.`,
  ),
  'check.broken': entry<{ name: string; kind: string }>(
    422,
    (d) =>
      `Không đọc được "${d.name}": tệp ${d.kind} bị hỏng hoặc bị cắt cụt. Mở tệp trên máy, lưu lại rồi soát lại.`,
    (d) =>
      `"${d.name}" cannot be read: the ${d.kind} file is damaged or cut off. Open it, save it again and check once more.`,
  ),
  'check.encrypted': entry<{ name: string }>(
    422,
    (d) =>
      `Không đọc được "${d.name}": tệp có mật khẩu, hoặc là định dạng cũ (.doc). Bỏ mật khẩu, hoặc lưu lại thành .docx, rồi soát lại.`,
    (d) =>
      `"${d.name}" cannot be read: it has a password, or is of the old format (.doc). Take the password off, or save it as .docx.`,
  ),
  'check.unsafe': entry<{ name: string; vi: string; en: string }>(
    422,
    (d) => `Không đọc "${d.name}": ${d.vi}.`,
    (d) => `"${d.name}" is not read: ${d.en}.`,
  ),
  'check.no-text': entry<{ name: string }>(
    422,
    (d) =>
      `"${d.name}" không có chữ để soát: tệp chỉ gồm ảnh (bản quét) hoặc trống. Dùng bản gốc Word, hoặc nhận dạng chữ (OCR) rồi soát lại.`,
    (d) =>
      `"${d.name}" has no text to check: it is made of pictures (a scan) or empty. Use the original Word file, or recognise the text (OCR) first.`,
  ),
  'check.too-large': entry<{ name: string; limitMb: number }>(
    413,
    (d) => `Không đọc "${d.name}": tệp lớn hơn ${d.limitMb} MB. Bỏ bớt ảnh, hoặc tách thành nhiều tệp.`,
    (d) => `"${d.name}" is not read: it is larger than ${d.limitMb} MB. Take pictures out, or split it.`,
  ),
  'check.not-found': entry<{ name: string }>(
    404,
    (d) => `Không có tệp hoặc thư mục "${d.name}", hoặc không có quyền đọc. Kiểm tra lại đường dẫn.`,
    (d) => `There is no file or folder "${d.name}", or no right to read it. Check the path.`,
  ),
  'check.too-long': entry<{ name: string }>(
    422,
    (d) =>
      `Chưa soát xong "${d.name}": tệp quá lớn so với bộ nhớ hoặc thời gian cho phép. Tách thành nhiều tệp rồi soát từng tệp.`,
    (d) =>
      `"${d.name}" could not be checked to its end: it is too large for the memory or time there is. Split it and check each part.`,
  ),
  'check.register-broken': entry<{ name: string; why: string }>(
    422,
    (d) =>
      `Sổ đối chiếu "${d.name}" chưa đúng: ${d.why}. Cần JSON dạng {"places":[…],"documents":[{"symbol","date","issuer"}]}.`,
    (d) =>
      `The register "${d.name}" is not right: ${d.why}. It has to be JSON: {"places":[…],"documents":[{"symbol","date","issuer"}]}.`,
  ),
  'check.one-file': entry<Record<never, never>>(
    422,
    () => 'Mỗi lần chỉ ghi được bản sửa (--fixed) của một tệp. Bỏ bớt tệp, hoặc bỏ --fixed.',
    () =>
      'Corrections (--fixed) are written for one file at a time. Name a single file, or leave --fixed out.',
  ),
  'check.not-correctable': entry<{ name: string }>(
    422,
    (d) => `Chỉ ghi được bản sửa của tệp Word (.docx); "${d.name}" không phải .docx.`,
    (d) => `Only a Word file (.docx) can be written with corrections; "${d.name}" is none.`,
  ),
} as const
