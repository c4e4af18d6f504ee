import type { Span } from '../../document.ts'

/** "Đông Thanh giáp xã Đông Thành": a neighbour, or one that is visited. */
const another =
  /^[^.;\n]{0,40}(?<!\p{sc=Latn})(?:giáp|ranh giới|phối hợp với(?! UBND| Ủy ban)|liên kết|kết nghĩa|giao lưu|thăm(?! (?:hỏi|khám))|học tập|tham quan|trao đổi)(?!\p{sc=Latn})[\p{sc=Latn}\s,]{0,30}$/u

/** The same of a unit, where the other name stands a line or a sentence before. */
const anotherUnit =
  /(?<!\p{sc=Latn})(?:giáp|ranh giới|phối hợp với|kết nghĩa với|giao lưu với)(?:\s\p{Ll}+)?\s(?:xã|huyện|phường|thị trấn|tỉnh)\s$/u

/** "từ Tân Lập sang Tân Láp": from one to the other. */
const towards =
  /^\s?(?:sang|đến|đi|và|với|cùng|cùng với|hoặc|hay|lẫn|tới|qua|về|[-–])\s(?:(?:Thôn|Bản|Xóm|Ấp|Khóm|Khu|Tiểu khu|Xã|Phường|Tổ|Buôn|Làng|Cụm|Khối|Trường|Trạm)\s)?[\p{Ll}\s]{0,12}(?:(?:Thôn|Bản|Làng|Phố|Chợ)\s)?$/u

/** "Khuổi Lấp, Khuổi Lập": nothing but a comma between them. */
const neighbours = /^(?:\s\([^()]*\))?,\s(?:và\s)?(?:\p{Ll}+\s){0,2}$/u

/** "… có 8 lớp, Trường … có 5 lớp": each is counted by itself, one after the other. */
const verb = '(?:(?:có|gồm|dài|rộng|đạt|thu|trồng|góp|nộp|nuôi|cấp)\\s)?'
const counted = new RegExp(`^:?\\s${verb}\\d[^,;.\\n]{0,24},\\s(?:và\\s)?(?:\\p{sc=Latn}+\\s){0,3}$`, 'u')
const counts = new RegExp(`^:?\\s${verb}\\d`, 'u')

/** Whether the words between and behind two names that are much alike say that there are two places. */
export function partsTwo(text: string, one: Span, other: Span): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one]
  const between = text.slice(first.end, second.start)
  const isCounted = counted.test(between) && counts.test(text.slice(second.end, second.end + 20))
  return (
    isCounted ||
    another.test(between) ||
    anotherUnit.test(between.slice(-40)) ||
    towards.test(between) ||
    neighbours.test(between)
  )
}
