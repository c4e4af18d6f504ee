import type { CellConflict, CellFault } from '../sheets/sheet.ts'
import { entry } from './entry.ts'

/** Sheets that go out as Excel files and come back. */
export const sheetProblems = {
  'sheet.unknown': entry<{ sheet: string }>(
    404,
    (d) => `Không có biểu "${d.sheet}". Chọn lại trong danh sách biểu của năm.`,
    (d) => `There is no sheet "${d.sheet}". Choose again from the list of the year.`,
  ),
  'sheet.refused': entry<{ faults: CellFault[] }>(
    422,
    (d) =>
      `Biểu chưa được ghi vì ${d.faults.length} chỗ chưa đúng. ${d.faults[0]?.message ?? ''} Sửa rồi ghi lại; chưa có ô nào bị thay đổi.`,
    (d) =>
      `The sheet was not saved: ${d.faults.length} cells or rows are not right. Mend them and save again; nothing was changed.`,
  ),
  'sheet.changed': entry<{ conflicts: CellConflict[] }>(
    409,
    (d) =>
      `Biểu chưa được ghi: ${d.conflicts.length} ô đã có người khác sửa. Xem hai giá trị rồi chọn; chưa có ô nào bị thay đổi.`,
    (d) =>
      `The sheet was not saved: somebody else changed ${d.conflicts.length} of these cells. Look at both values and choose; nothing was changed.`,
  ),
  'sheet-file.unreadable': entry<{ name: string }>(
    422,
    (d) => `Không đọc được tệp "${d.name}". Mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.`,
    (d) => `The file "${d.name}" cannot be read. Open it in Excel, save it as .xlsx and send it again.`,
  ),
  'sheet-file.too-large': entry<{ name: string }>(
    422,
    (d) => `Tệp "${d.name}" có quá nhiều dòng hoặc cột. Chỉ giữ lại biểu đã xuất từ phần mềm rồi gửi lại.`,
    (d) =>
      `The file "${d.name}" has too many rows or columns. Keep only the exported sheet and send it again.`,
  ),
  'sheet-file.too-long': entry<{ name: string; line: number }>(
    422,
    (d) => `Tệp "${d.name}", dòng ${d.line}: một ô chứa quá nhiều chữ. Rút gọn ô đó rồi gửi lại.`,
    (d) => `"${d.name}", line ${d.line}: a cell holds too much text. Shorten it and send the file again.`,
  ),
  'sheet-file.unmarked': entry<{ name: string }>(
    422,
    (d) =>
      `Tệp "${d.name}" thiếu trang ẩn "mtqg" hoặc dòng khóa ẩn, nên không biết số liệu thuộc biểu nào. Xuất lại biểu từ phần mềm, chép số liệu sang tệp mới đó rồi gửi lại; hoặc chép rồi dán thẳng vào bảng trên màn hình.`,
    (d) =>
      `The file "${d.name}" has lost its hidden sheet "mtqg" or its hidden line of keys, so nobody knows which sheet it is. Export the sheet again and copy the numbers into the new file; or paste them into the table on the screen.`,
  ),
  'sheet-file.newer': entry<{ name: string }>(
    422,
    (d) => `Tệp "${d.name}" do phiên bản mới hơn của phần mềm xuất ra. Xuất lại biểu từ phần mềm này.`,
    (d) => `The file "${d.name}" was exported by a newer version. Export the sheet again from this one.`,
  ),
  'sheet-file.other-sheet': entry<{ name: string; found: string; expected: string }>(
    409,
    (d) =>
      `Tệp "${d.name}" là ${d.found}, không phải ${d.expected}. Mở đúng biểu, đúng xã, đúng năm rồi nhập lại.`,
    (d) => `The file "${d.name}" is ${d.found}, not ${d.expected}. Open the right sheet, commune and year.`,
  ),
} as const
