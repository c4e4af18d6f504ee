import { compare, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { printAmount, printPlain, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** "125.000 ha rừng trồng nói trên", "1,25 nghìn viên này", "số tiền 4.520 tỷ đồng đó": the words point back to it. */
const pointsBack =
  /^(?:\s(?!của|tại|ở|trong|xã|thôn|bản|huyện|tỉnh|năm|tháng|quý|đợt|kỳ)\p{Ll}+){0,4}?\s(?:này|ấy|(?:đã )?(?:nói|nêu|kể) (?:trên|ở trên)|trên đây|vừa nêu)(?!\p{sc=Latn})|^(?:\s\p{Ll}+){0,2}?\s(?<!trong )đó(?=\s*(?:[,;.:)(]|$|có\s|được\s|đã\s))/u
/** "hoàn thành cả tuyến 24,5 km": all of what was told. */
const ofAll =
  /(?<!\p{sc=Latn})(?:cả|toàn|toàn bộ|hết)\s(?:tuyến|đường|kênh|mương|kè|đê|đoạn|cánh đồng|khu|dự án|công trình|diện tích|số|khối lượng)(?:\s\p{Ll}+){0,3}\s*$/iu
/** "diện tích này (0,125 ha)", "số tiền nêu trên là 4.520 tỷ đồng". */
const pointedLead =
  /(?<!\p{sc=Latn})(?:diện tích|chiều dài|khối lượng|sản lượng|kinh phí|số (?:tiền|vốn|gỗ|đất|thóc|gạo))\s(?:này|ấy|đó|(?:đã )?(?:nói|nêu|kể) trên)\s*\(?(?:là|tức|bằng|gồm)?\s*$/iu
const isOther = /^\s(?:còn lại|khác|tiếp theo|nữa)(?!\p{sc=Latn})/u
const powers = [10n, 100n, 1000n, 10_000n, 100_000n, 1_000_000n].map(whole)

/**
 * "trồng 12,5 ha rừng … trong diện tích 125.000 ha rừng nói trên": one number told again with words that point back to it,
 * a power of ten off.
 */
export const checkPointedSizes = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) => judge(read.text, passage))

function judge(text: string, { sentences, start }: Passage): CheckFinding[] {
  const amounts = gather(sentences, (sentence) => sentence.amounts)
  return gather(amounts, (again, at) => {
    const before = text.slice(Math.max(start, again.start - 40), again.start)
    const isAgain = pointsBack.test(text.slice(again.end, again.end + 40)) || pointedLead.test(before)
    if (!isSized(again) || !(isAgain || ofAll.test(before))) return []
    const alike = amounts.slice(0, at).filter((one) => isSized(one) && one.unit === again.unit)
    if (alike.some(({ value }) => equals(value, again.value))) return []
    const [first, ...others] = alike.filter(
      (one) => digitsOf(one) === digitsOf(again) && isTenfold(one.value, again.value),
    )
    if (!first || digitsOf(first).length < (isAgain ? 2 : 3)) return []
    // "dài 1.250 m … nạo vét 125 m … hết đoạn 12,5 km còn lại": only words say which of them is meant, or that none is.
    if (!isAgain && (others.length > 0 || isOther.test(text.slice(again.end, again.end + 20)))) return []
    return [say(text, first, again)]
  })
}

const isSized = ({ kind, per, hedge, clash }: Amount): boolean =>
  (kind === 'money' || kind === 'measure' || kind === 'count') && !per && !hedge && !clash

/** The digits that say something: 125 of "125.000" and of "1,25". */
const digitsOf = ({ number }: Amount): string => number.text.replace(/\D/g, '').replace(/^0+|0+$/g, '')

const isTenfold = (a: Exact, b: Exact): boolean =>
  powers.some((power) => equals(multiply(a, power), b) || equals(a, multiply(b, power)))

function say(text: string, first: Amount, again: Amount): CheckFinding {
  const inUnit = printPlain({ n: first.value.n * again.size.d, d: first.value.d * again.size.n })
  const isMany = compare(first.value, again.size) >= 0
  const suggest = isMany ? `${inUnit} ${again.unitText}` : printAmount(first)
  return report(text, 'unit-scale', 'error', again, {
    message: `Chỗ trước ghi ${printAmount(first)}, ở đây nhắc lại là ${printAmount(again)}: lệch 10, 100 hoặc 1.000 lần, có lẽ sai đơn vị hoặc sai dấu.`,
    suggest,
    related: [first],
  })
}
