import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { findAllAt, placesOfNumbers } from './search.ts'

/** "năm 2024", "giai đoạn 2021-2025". */
const years =
  /(?<=(?:năm(?: học)?|cùng kỳ|giai đoạn|nhiệm kỳ|niên độ|khóa|từ năm|đến năm|vụ(?: (?:đông xuân|hè thu|thu đông|xuân hè|xuân|đông|mùa|hè))?)\s+)(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2,4})?(?!\d)|(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}(?!\d)/iuy
/** "Điều 5", "tiêu chí số 15", "bảng 3". */
const labelled =
  /(?<=(?<=\s|^|\()(?<!(?:chấm|thang|đạt|tổng) )(?:(?:Điều|khoản|(?<!(?:dứt|thôn|bản|ấp|xã|khu|làng|hình|trường|trọng) )điểm|(?<!danh )mục|(?<!(?:một|toàn|thành|cổ) )phần)(?!\s*:)|tiêu chí số|nội dung(?: thành phần)? số|dự án số|tiểu dự án số|thứ|bảng|biểu(?: số| mẫu)?|phụ lục(?: số)?|mẫu(?: số)?|quốc lộ|ql|tỉnh lộ|đt|đh|trang|hình|cột|kỳ họp thứ|khóa|nguyện vọng|độ tuổi(?!\s*:)|mức độ(?!\s*:)|chỉ tiêu số)\s*:?\s*)\d+(?:\.\d+)?(?:\/(?:19|20)\d{2})?(?![\d.,/]*\d|\s(?:nghìn|triệu|tỷ|đồng)(?!\p{sc=Latn}))/iuy
/** "tháng 11", "quý 2"; no year has a quarter 31 or a month 214. */
const times =
  /(?:(?<=(?<=\s|^|\()(?<!h[ằà]ng )tháng\s+)(?:0?[1-9]|1[0-2])|(?<=(?<=\s|^|\()quý\s+)0?[1-4])(?:\/(?:19|20)\d{2})?(?!\d|[.,/]\d)/iuy
const bySo =
  /(?<=(?<=\s|^|\()(?<!(?:tổng|trong|trên|thiểu|dân|một|hệ|đổi|tế) )số\s*:?\s*)\d{1,3}(?![\d.,/]*\d)(?!\s+(?:hộ|người|hồ sơ|triệu|tỷ|đồng|ha)(?!\p{sc=Latn}))/iuy
const whenAlone =
  /(?<=(?<=\s|^|\()(?<!(?:trung|cao|sơ|trợ|văn) )(?:dự án|tiểu dự án|tiêu chí|nội dung|thôn|xóm|ấp|tổ|khu|(?<!quân )đội|khối|lớp|đợt|lần|bước|loại|cấp|hạng|vùng|khu vực|bản|tập|hình thức|phương án|nhóm|vòng|chỉ tiêu|mức)\s+)\d{1,2}(?:,\s?\d{1,2}(?=\s*[,;:.()]|\s*$|\s+và\s+\d))*(?:\s+và\s+\d{1,2}(?=\s*[,;:.()]|\s*$))?(?=\s*[,;:.()\n]|\s*$|\s+(?:và|của|là|đạt|có|được|đã|thuộc|tại|về|còn|chiếm|với|trong|cho|dự|xét|thi))(?![.,]\d|,\s\p{Ll}+(?:\s\p{Ll}+){1,4}\s0\d[,;.])/iuy
/** “5 không, 3 sạch”, "3 không 3 có": slogans. */
const slogans =
  /(?<=[“"])\d{1,2} \p{Ll}+(?: \p{Ll}+)?(?:,? (?:và )?\d{1,2} \p{Ll}+(?: \p{Ll}+)?){0,4}(?=[”"])/uy
/** "vụ xuân 2024", "Tết Ất Tỵ 2025", "so với đầu vụ đông xuân 2023-2024": a year without its word. */
const seasons =
  /(?<=(?<!\p{sc=Latn})(?:(?:vụ|mùa)(?:\s(?:đông|xuân|hè|thu|mùa|chiêm|khô|mưa|mía|lúa|ngô|rét|lũ|nước)(?:\s?-\s?|\s)?){1,3}|tết(?:\s\p{Lu}\p{sc=Latn}+){1,3}\s)\s*)(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)\d{2})?(?![\d.,/]*\d)/iuy
/** "quý III/2024", "học kỳ I-2025": the year behind a Roman number. */
const romanYears =
  /(?<=(?<!\p{sc=Latn})(?:quý|kỳ|đợt|tháng)\s[IVX]{1,4}\s?[/-]\s?)(?:19|20)\d{2}(?![\d.,/]*\d)/iuy
/** "(2022: 1.500; 2023: 1.900)", "được công nhận mới 2024: 12": the year is the name of what follows. */
const yearNames = /(?<=[(;,:]\s?|\p{sc=Latn}\s)(?:19|20)\d{2}(?=:\s?\d)/uy
/** "học sinh lớp 5 hoàn thành": the grade of pupils. */
const grades = /(?<=(?<=(?:học sinh|trẻ|em|cháu|vào|khối) )lớp )\d{1,2}(?![\d.,/]*\d)/iuy
const telephone =
  /(?=[\d.\s-]{8,20}\d)(?<=(?:điện thoại|đường dây nóng|số máy|hotline|đt|tài khoản)[\s\p{sc=Latn}]{0,20}:?\s*)[\d.\s-]{8,20}\d/iuy
const ages =
  /(?<=(?:từ|dưới|trên|đủ)\s+)\d{1,2}(?:\s+(?:tháng|tuổi))?\s*(?:đến|-|–)\s*(?:dưới\s+)?\d{1,2}\s+(?:tháng tuổi|tháng|tuổi)(?!\s+(?:đầu|cuối|năm|20))|(?<=(?:dưới|từ đủ|trên)\s+)\d{1,2}\s+tháng(?: tuổi)?(?=\s*[,;.:)(]|\s+\d)/iuy
const others =
  /(?<![\d.,])\d{1,3}(?=\s+tuổi(?!\p{sc=Latn})|\s*(?:đến|-|–)\s*\d{1,3}\s+tuổi)|\d{1,2}\s?(?:giờ|h)\s?\d{0,2}(?!\p{sc=Latn})|24\/24(?!\s+(?:đại biểu|thành viên|đồng chí|thôn|bản|xóm|ấp|khu|xã|hộ|người|trường|cơ sở|chi bộ|tiêu chí|chỉ tiêu|học sinh|em|hồ sơ|đơn vị|tổ|phiếu|ý kiến|con|lớp|đảng viên|cán bộ|công trình|trạm|nhà)(?!\p{sc=Latn}))|24\/7(?=\s*[,.;)]|\s+giờ)/iuy

const shapes = [
  years,
  labelled,
  times,
  bySo,
  whenAlone,
  slogans,
  seasons,
  romanYears,
  yearNames,
  grades,
  telephone,
  ages,
  others,
]

/** The stretches that hold digits which are no amounts; each begins at its first digit. */
export function findMasks(text: string): Span[] {
  const places = placesOfNumbers(text)
  return gather(shapes, (shape) =>
    findAllAt(text, places, shape).map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  )
}

/** A test whether a span begins inside one of many others; the spans are sorted once. */
export function makeInside(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const reach: number[] = []
  let far = 0
  for (const { end } of sorted) {
    far = Math.max(far, end)
    reach.push(far)
  }
  return ({ start }) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return low > 0 && (reach[low - 1] ?? 0) > start
  }
}
