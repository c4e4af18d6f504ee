import { fold, keeping, spellingKey } from '../../../vietnamese/text.ts'

/** Set terms of the field. None has, without its marks, the letters of another thing a report may mean. */
const terms =
  `tiểu dự án|chương trình mục tiêu|mục tiêu quốc gia|giảm nghèo bền vững|hộ cận nghèo|nghèo đa chiều|thiếu hụt dịch vụ|dân tộc thiểu số|đồng bào dân tộc|nông thôn mới|ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|ban chỉ đạo|ban quản lý|tỷ lệ hộ nghèo|cải cách hành chính|thủ tục hành chính|bảo hiểm y tế|bảo hiểm xã hội|an sinh xã hội|vệ sinh môi trường|đào tạo nghề|giải quyết việc làm|thu nhập bình quân|phát triển sản xuất|phát triển kinh tế|phát triển bền vững|khu dân cư|nước sinh hoạt|nước hợp vệ sinh|nhà dột nát|chính quyền địa phương|hệ thống chính trị|an ninh trật tự|nghĩa vụ quân sự|phòng chống thiên tai|phòng cháy chữa cháy|dịch vụ công|chuyển đổi số|công nghệ thông tin|đất nông nghiệp|diện tích gieo trồng|thể dục thể thao|người cao tuổi|người khuyết tật|người có công|gia đình chính sách|trung học cơ sở|phổ cập giáo dục|trạm y tế|tiêm chủng mở rộng|vốn đầu tư|vốn sự nghiệp|ngân sách nhà nước|ngân sách trung ương|kế hoạch vốn|tổ chức thực hiện|chỉ đạo thực hiện|tuyên truyền vận động|nâng cao chất lượng|chất lượng cuộc sống|đời sống nhân dân|sự quan tâm|tinh thần trách nhiệm|trên địa bàn xã|cơ sở hạ tầng|kết cấu hạ tầng|giao thông nông thôn|tín dụng chính sách|ngân hàng chính sách|đông đảo|bứt phá|giải ngân|sức khỏe|kế hoạch đề ra|cán bộ công chức`.split(
    '|',
  )

const byFolded = new Map(terms.map((term) => [fold(term), { term, key: spellingKey(term) }]))
const lengthsByFirst = new Map<string, number[]>()
for (const term of terms) {
  const { 0: first = '', length } = fold(term).split(' ')
  const lengths = lengthsByFirst.get(first) ?? []
  if (!lengths.includes(length)) lengthsByFirst.set(first, [...lengths, length])
}
const none: readonly number[] = []

/** How many words the terms have that begin with a word in small letters, whatever its marks. */
export const termLengthsFrom = keeping((small): readonly number[] => lengthsByFirst.get(fold(small)) ?? none)

/** The term that words are with other marks, by their folded letters; undefined when they are rightly written or no term. */
export function findMeantTerm(folded: string, written: string): string | undefined {
  const found = byFolded.get(folded)
  return found && found.key !== spellingKey(written) ? found.term : undefined
}
