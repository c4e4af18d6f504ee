import { add, compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, approximate, zero } from '../../layers/numbers/interval.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** A number of those that lack something, gain it or lose it. */
type Role = 'lacking' | 'gained' | 'lost'

interface Told {
  role: Role
  amount: Amount
  /** The words of the number: those before it since the last sign, and those behind it. */
  words: string
}

const lacks = /(?<!\p{sc=Latn})chưa (?:được |có |đạt |hoàn thành|công nhận|đủ)/iu
const loses =
  /(?<!\p{sc=Latn})(?:thu hồi|tước|rớt|tụt|xuống cấp|hư hỏng|không (?:còn|giữ|duy trì)|không đạt lại|mất)(?!\p{sc=Latn})/iu
const gains =
  /(?<!\p{sc=Latn})(?:thêm|được (?:công nhận|cấp|xây|hỗ trợ|đầu tư|lắp|kết nối|cung cấp)|mới đạt|đạt chuẩn|đạt thêm|hoàn thành|về đích)(?!\p{sc=Latn})/iu
const aside =
  /(?<!\p{sc=Latn})(?:kế hoạch|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|so với|trong đó|gồm|riêng|bình quân|mỗi|lũy kế|tổng)(?!\p{sc=Latn})/iu
const begins =
  /(?<!\p{sc=Latn})(?:đầu (?:năm|kỳ|nhiệm kỳ)|cuối năm (?:trước|20\d\d)|năm trước)(?!\p{sc=Latn})/iu
const ends =
  /(?<!\p{sc=Latn})(?:đến nay|hiện nay|hiện|cuối (?:năm|kỳ)|đến (?:cuối|hết)|còn(?: lại)?|nay)(?!\p{sc=Latn})/iu

/**
 * "Đầu năm còn 39 xã chưa đạt chuẩn; có thêm 11 xã được công nhận, 02 xã bị thu hồi; đến nay còn 30 xã chưa đạt chuẩn":
 * of those that lack something the ones who gain it leave, and the ones who lose it come back.
 */
export function checkLackingStocks(read: Understanding): CheckFinding[] {
  return gather(read.passages, (passage) => {
    if (!lacks.test(read.text.slice(passage.start, passage.end))) return []
    const told = readTold(read.text, passage)
    const [opening, ...others] = told ?? []
    const closing = others.at(-1)
    const moved = others.slice(0, -1)
    if (opening?.role !== 'lacking' || closing?.role !== 'lacking' || moved.length === 0) return []
    if (moved.some(({ role }) => role === 'lacking') || !moved.some(({ role }) => role === 'gained'))
      return []
    if (!begins.test(opening.words) || !ends.test(closing.words)) return []
    return judge(read, opening.amount, moved, closing.amount)
  })
}

/** All counts of one unit in a paragraph with their roles; nothing when one has none. */
function readTold(text: string, { sentences }: Passage): Told[] | undefined {
  const [first] = gather(sentences, ({ amounts }) => amounts.filter(({ kind }) => kind === 'count'))
  if (!first) return undefined
  const told = gather(sentences, ({ amounts, start, end }) =>
    gather(amounts, (amount, at): (Told | undefined)[] => {
      if (!isOneUnit(amount.unit, first.unit)) return []
      if (amount.per || amount.hedge) return [undefined]
      const lead = text.slice(amounts[at - 1]?.end ?? start, amount.start)
      const tail = text.slice(amount.end, amounts[at + 1]?.start ?? end).split(/[,;.(]/)[0] ?? ''
      const words = `${lead.split(/[,;]/).at(-1) ?? lead} ${tail}`
      const role = roleOf(words)
      return [role && !aside.test(words) ? { role, amount, words: `${lead} ${tail}` } : undefined]
    }),
  )
  const known = gather(told, (one) => one ?? [])
  return known.length === told.length && known.length < 7 ? known : undefined
}

/** "18 trạm y tế", "07 trạm". */
const isOneUnit = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)

function roleOf(words: string): Role | undefined {
  if (lacks.test(words)) return 'lacking'
  if (loses.test(words)) return 'lost'
  return gains.test(words) ? 'gained' : undefined
}

function judge({ text, agree }: Understanding, opening: Amount, moved: readonly Told[], closing: Amount) {
  const right = moved.reduce(
    (sum, { role, amount }) => (role === 'lost' ? add(sum, amount.value) : subtract(sum, amount.value)),
    opening.value,
  )
  const figures = [opening, ...moved.map(({ amount }) => amount)]
  if (compare(right, closing.value) === 0) return agree('balance', ...figures, closing)
  const off = approximate(absolute(subtract(right, closing.value)))
  const slip = findSlip(closing.number.text, printLike(closing, right))
  const isNear =
    off / approximate(opening.value) < 0.15 ||
    compare(absolute(subtract(right, closing.value)), whole(3)) <= 0
  if (compare(right, zero) < 0 || !(isNear || slip)) return []
  const terms = moved.map(
    ({ role, amount }) => `${role === 'lost' ? '+' : '−'} ${printLike(amount, amount.value)}`,
  )
  return [
    report(text, 'balance', 'error', closing, {
      message: `Số chưa đạt đầu kỳ trừ số đạt thêm, cộng số không còn đạt là ${printAmount(closing, right)}, nhưng ghi ${printAmount(closing)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${printLike(opening, opening.value)} ${terms.join(' ')} = ${printLike(closing, right)}`,
      suggest: printAmount(closing, right),
      related: figures,
    }),
  ]
}
