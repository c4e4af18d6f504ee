import type { Amount } from '../numbers/amounts.ts'
import type { Claim } from './claims.ts'

const bound =
  /^\s*(?:[(,;–-]\s*)?(?:(?:tức|tương ứng|tương đương|ứng|chiếm|bằng|đạt|tỷ lệ|tỉ lệ|là|với)\s*)*(?::\s*)?$/iu
const ordinal =
  /(?<!\p{sc=Latn})(?:thứ|tiêu chí|điều|khoản|mục|nhóm|loại|hạng|cấp|quý|tháng|năm|lần|khối|lớp|đợt|khóa|kỳ|phụ lục|điểm|tuổi|ngày|từ|đến)\s*$/iu

/** "người Gia Rai 3.180, tỷ lệ 63,6%": a number right before its share that does not say what it counts. */
export function findBarePart(
  text: string,
  { sentence, at, lead, part, fraction, kind }: Claim,
): Amount | undefined {
  const bare = sentence.amounts[at - 1]
  if (part || fraction || kind !== 'level' || bare?.kind !== 'bare' || bare.decimals > 0 || bare.hedge)
    return undefined
  const isNumber = /^(?!(?:19|20)\d\d$)\d[\d.]+$/u.test(bare.number.text)
  return isNumber && bound.test(lead) && !ordinal.test(text.slice(Math.max(0, bare.start - 12), bare.start))
    ? bare
    : undefined
}
