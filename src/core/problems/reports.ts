import { entry } from './entry.ts'

/** What can go wrong on the way of a report from draft to issue. */
export const reportProblems = {
  'report.closed': entry<{ year: number; state: string; stateEn: string; status: string }>(
    409,
    (d) =>
      `Báo cáo năm ${d.year} đang ở trạng thái "${d.state}" nên không sửa được. ${whatToDo(d.status).vi}`,
    (d) => `The report of ${d.year} is "${d.stateEn}" and cannot be changed. ${whatToDo(d.status).en}`,
  ),
  'report.section-locked': entry<{ section: string; holder: string; isSamePerson: boolean }>(
    409,
    (d) =>
      d.isSamePerson
        ? `Mục ${d.section} đang mở để viết ở một cửa sổ khác của ông/bà. Viết tiếp ở đó, hoặc bấm "Viết ở đây".`
        : `${d.holder} đang viết mục ${d.section}. Chờ một lát, hoặc bấm "Viết thay": phần ${d.holder} chưa lưu sẽ được giữ thành một bản riêng.`,
    (d) =>
      d.isSamePerson
        ? `Section ${d.section} is open in another window of yours. Go on there, or choose "Write here".`
        : `${d.holder} is writing section ${d.section}. Wait a moment, or take over: what ${d.holder} has not saved will be kept as a version of its own.`,
  ),
  'report.step-impossible': entry<{
    year: number
    step: string
    stepEn: string
    state: string
    stateEn: string
  }>(
    409,
    (d) =>
      `Không thực hiện được bước "${d.step}": báo cáo năm ${d.year} đang ở trạng thái "${d.state}". Tải lại trang để xem trạng thái mới nhất.`,
    (d) =>
      `The step "${d.stepEn}" is not possible: the report of ${d.year} is "${d.stateEn}". Reload the page to see where it stands.`,
  ),
  'report.not-the-seen-one': entry<{ year: number }>(
    409,
    (d) =>
      `Bản báo cáo năm ${d.year} đang chờ duyệt không phải là bản ông/bà đã xem. Tải lại, đọc bản mới rồi duyệt.`,
    (d) => `The report of ${d.year} that waits is not the one you have seen. Reload, read it, then decide.`,
  ),
  'report.number-taken': entry<{ expected: number; next: number }>(
    409,
    (d) =>
      `Số ${d.expected} đã không còn là số tiếp theo trong sổ văn bản; số tiếp theo là ${d.next}. Kiểm tra lại rồi phát hành với số ${d.next}.`,
    (d) =>
      `Number ${d.expected} is not the next one of the register any more; the next is ${d.next}. Check, then issue with ${d.next}.`,
  ),
  'report.correction-empty': entry<{ year: number }>(
    422,
    (d) => `Bản đính chính báo cáo năm ${d.year} chưa khác gì bản đã phát hành. Sửa chỗ sai rồi gửi duyệt.`,
    (d) =>
      `The correction of the report of ${d.year} does not differ from the issue in force. Put the mistake right first.`,
  ),
  'report.correction-unexplained': entry<{ places: string[]; keys: string[] }>(
    422,
    (d) =>
      `Còn ${d.places.length} chỗ đính chính chưa ghi lý do: ${d.places.slice(0, 5).join('; ')}. Ghi lý do cho từng chỗ rồi gửi duyệt.`,
    (d) =>
      `${d.places.length} differences have no reason yet: ${d.places.slice(0, 5).join('; ')}. Give a reason for each, then submit.`,
  ),
  'report.no-signed-file': entry<{ fileName: string }>(
    422,
    (d) => `Tệp "${d.fileName}" không phải là tệp PDF đọc được. Chọn bản PDF đã ký số của báo cáo này.`,
    (d) => `"${d.fileName}" is not a PDF that can be read. Choose the signed PDF of this report.`,
  ),
  'report.signed-unsigned': entry<{ fileName: string }>(
    422,
    (d) => `Tệp "${d.fileName}" chưa có chữ ký số nào. Ký số bản PDF đã phát hành rồi nộp lại.`,
    (d) => `"${d.fileName}" has no digital signature. Sign the issued PDF, then hand it in again.`,
  ),
  'report.signed-differs': entry<{ fileName: string; page: number }>(
    422,
    (d) =>
      `Tệp "${d.fileName}" không phải là báo cáo đã phát hành: chữ ở trang ${d.page} khác. Ký số đúng bản PDF tải từ hệ thống rồi nộp lại.`,
    (d) =>
      `"${d.fileName}" is not the issued report: page ${d.page} reads differently. Sign the PDF downloaded from here.`,
  ),
  'report.file-unknown': entry<{ file: string }>(
    404,
    (d) => `Bản phát hành này không có tệp "${d.file}". Mở lại danh sách bản phát hành rồi chọn tệp.`,
    (d) => `This issue has no file "${d.file}". Open the list of issues again and choose a file.`,
  ),
} as const

const advice: Record<string, { vi: string; en: string }> = {
  submitted: {
    vi: 'Rút lại, hoặc đề nghị người duyệt trả lại rồi sửa.',
    en: 'Withdraw it, or ask the approver to return it.',
  },
  approved: {
    vi: 'Đề nghị người duyệt trả lại rồi sửa.',
    en: 'Ask the approver to return it.',
  },
  issued: {
    vi: 'Số liệu thay đổi sau ngày phát hành không làm thay đổi báo cáo này; nếu có sai sót, lập bản đính chính.',
    en: 'Later data do not change it; to put a mistake right, prepare a correction.',
  },
}
const whatToDo = (status: string) => advice[status] ?? { vi: 'Tải lại trang.', en: 'Reload the page.' }
