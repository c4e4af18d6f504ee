import { gather } from '../../gather.ts'

/** Ways in which people, households, files and money are divided: parts of one way exclude each other. */
const dimensions: readonly RegExp[] = [
  /(?<!\p{sc=Latn})(?:nam|(?<!phụ )nữ)(?!\p{sc=Latn})/iu,
  /dân tộc|dtts|(?<!\p{sc=Latn})(?:kinh|tày|nùng|dao|mông|hoa|thái|mường|khmer|sán chay|ê đê|gia rai|ba na)(?!\p{sc=Latn})/iu,
  /hộ nghèo|cận nghèo|trung bình|(?<!\p{sc=Latn})khá(?!\p{sc=Latn})|giàu|thoát nghèo|khó khăn|có công|(?<!\p{sc=Latn})nghèo(?!\p{sc=Latn})/iu,
  /trước hạn|đúng hạn|quá hạn|trễ hạn|đang giải quyết|trong hạn|chưa đến hạn/iu,
  /trực tuyến|trực tiếp|bưu chính|toàn trình|một phần|qua mạng/iu,
  /xây mới|làm mới|sửa chữa|nâng cấp|cải tạo/iu,
  /trung ương|ngân sách|(?<!\p{sc=Latn})(?:tỉnh|huyện|(?<!hợp tác )xã)(?!\p{sc=Latn})|dân góp|đối ứng|lồng ghép|đóng góp|xã hội hóa|tín dụng|doanh nghiệp/iu,
  /đầu tư|sự nghiệp|thường xuyên/iu,
  /mầm non|mẫu giáo|tiểu học|thcs|trung học|thpt/iu,
  /nông thôn mới|giảm nghèo|dân tộc thiểu số/iu,
  /cấp (?:cơ sở|thôn|trường|xã|huyện|tỉnh|thành phố|ngành|bộ|trung ương|nhà nước|quốc gia)(?!\p{sc=Latn})/iu,
]

const reached = /(?<!(?:chưa|không) )(?<!\p{sc=Latn})(?:đạt|hoàn thành|thành công)(?!\p{sc=Latn})/iu
const missed = /(?<!\p{sc=Latn})(?:chưa|không) (?:đạt|hoàn thành|thành công)(?!\p{sc=Latn})/iu

/** "6 thôn đạt chuẩn, 4 thôn chưa đạt": a thing and its contrary are all there is. */
export const areContrary = ([one, other, ...more]: readonly string[]): boolean =>
  one !== undefined &&
  other !== undefined &&
  more.length === 0 &&
  ((reached.test(one) && missed.test(other) && !missed.test(one)) ||
    (missed.test(one) && reached.test(other)))

/** Whether parts named so exclude each other ("same"), cross each other ("mixed"), or nothing tells. */
export function compareLabels(all: readonly string[]): 'same' | 'mixed' | 'unknown' {
  const labels = withoutCommon(all)
  if (dimensions.some((dimension) => labels.every((label) => dimension.test(label)))) return 'same'
  const touched = labels.map((label) =>
    dimensions.slice(0, 5).findIndex((dimension) => dimension.test(label)),
  )
  return touched.some((one) => one >= 0) ? 'mixed' : 'unknown'
}

/** "1.902 hộ nghèo dân tộc thiểu số, 655 hộ nghèo do phụ nữ làm chủ hộ": what every part is called tells none from the others. */
function withoutCommon(labels: readonly string[]): readonly string[] {
  const [first = '', ...others] = labels
  const common = gather(dimensions.slice(0, 5), (dimension) => {
    const word = dimension.exec(first)?.[0].toLowerCase()
    const isCommon = word && others.every((label) => dimension.exec(label)?.[0].toLowerCase() === word)
    return isCommon ? [word] : []
  })
  // Only where something else sets them apart: "119 hộ nghèo ở vùng cao và 208 hộ nghèo ở vùng thấp" are two of one kind.
  return common.length === 0 || labels.length < 3
    ? labels
    : labels.map((label) => common.reduce((words, word) => words.replace(word, ' '), label.toLowerCase()))
}

/** "58 hộ vừa là hộ dân tộc thiểu số vừa là hộ nghèo": some are counted in more than one part, as the text says. */
export const saysOverlap = (words: string): boolean =>
  /(?<!\p{sc=Latn})vừa (?:là|có|thuộc|được|tham gia|làm|nuôi|trồng|ở|nằm)(?!\p{sc=Latn})[^.]{0,80}(?<!\p{sc=Latn})vừa(?!\p{sc=Latn})|(?<!\p{sc=Latn})(?:đồng thời (?:là|thuộc|có)|(?:có|bị|được|do) trùng|trùng (?:nhau|lặp|đối tượng|giữa)|(?:cho|thuộc|vào|có|làm|ở|hỗ trợ|hưởng|nhận|tham gia|trong|đăng ký|dự|học) cả (?:hai|2|ba|3)|cả hai (?:nhóm|loại|diện|nguyên nhân)|nhiều (?:nhóm|nguyên nhân|diện|danh hiệu|chính sách) (?:khác nhau|cùng lúc)|(?:có thể|cùng)(?: đồng thời)? (?:thuộc|có|được hưởng|hưởng|nhận|tham gia|đăng ký|vào|ở|thiếu hụt|thiếu|mắc) (?:nhiều|hai|2|cả|trên một|hơn một)|(?:tính|kê|thống kê) (?:hai|2|nhiều) lần)(?!\p{sc=Latn})/iu.test(
    words,
  )

/** Of levels and of schools two are seldom all there are. */
const openWays = [
  ...gather([8, 10], (at) => dimensions[at] ?? []),
  /(?:cao|trung|sơ) cấp|cử nhân|cao đẳng|đại học|thạc s[ĩỹ]|tiến s[ĩỹ]/iu,
]

/** "trong đó cấp xã 1.134 hộ, cấp tỉnh 37 hộ": two of more than two. */
export const isOpenPair = (labels: readonly string[]): boolean =>
  labels.length === 2 && openWays.some((way) => labels.every((label) => way.test(label)))

/** Women, the young and minorities are parts that cross each other. */
const groups = [
  /(?<!\p{sc=Latn})nữ(?!\p{sc=Latn})/iu,
  /dân tộc thiểu số|DTTS/iu,
  /ngoài Đảng|đảng viên/iu,
  /trẻ tuổi|dưới \d+ tuổi|trên \d+ tuổi/iu,
  /tái cử|lần đầu/iu,
  /tôn giáo/iu,
  /trình độ/iu,
  /khuyết tật/iu,
]
export const isCrossing = (words: string): boolean => groups.filter((group) => group.test(words)).length > 1
