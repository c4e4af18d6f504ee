import type { Passage } from '../../understanding.ts'
import type { LabelStyle } from './headings.ts'

/** What a section tells: what was done, or what shall be done. */
export type Aspect = 'result' | 'plan'

const plan =
  /phương hướng|nhiệm vụ|kế hoạch|mục tiêu|giải pháp|dự kiến|chương trình công tác|kiến nghị|đề xuất|định hướng/iu
const result =
  /kết quả|tình hình|đánh giá|thực hiện nhiệm vụ|công tác chỉ đạo|ưu điểm|hạn chế|đặc điểm|đã đạt/iu
const longest = 200

/** What a heading announces; one that names both tells of results. */
export function aspectOf(line: string): Aspect | undefined {
  if (result.test(line)) return 'result'
  return plan.test(line) ? 'plan' : undefined
}

/** How deep a heading of each style stands. */
export const ranks: Record<LabelStyle, number> = {
  word: 1,
  capital: 2,
  roman: 3,
  'lower-roman': 4,
  arabic: 4,
  decimal: 5,
  letter: 6,
  'arabic-paren': 6,
  'letter-paren': 6,
}

/** The aspect of every line: that of the nearest heading around it which announces one. */
export function readAspects(text: string, passages: readonly Passage[]): (Aspect | undefined)[] {
  let open: { rank: number; aspect: Aspect | undefined }[] = []
  return passages.map((passage) => {
    const line = text.slice(passage.start, Math.min(passage.end, passage.start + longest))
    const isCapital = line === line.toUpperCase() && /\p{Lu}{2}/u.test(line)
    if (passage.heading || isCapital) {
      const rank = passage.heading ? ranks[passage.heading.style] : 2.5
      const aspect = passage.end - passage.start < longest ? aspectOf(line) : undefined
      open = [...open.filter((one) => one.rank < rank), { rank, aspect }]
    }
    return open.findLast(({ aspect }) => aspect !== undefined)?.aspect
  })
}
