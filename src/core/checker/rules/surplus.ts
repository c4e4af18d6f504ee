import { compare, subtract } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { absolute, approximate } from '../layers/interval.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const income = /(?<!\p{L})(?:tổng (?:số )?thu|thực thu|số thu)(?!\p{L})[^,;.]{0,40}$/iu
const spending = /(?<!\p{L})(?:tổng (?:số )?chi|thực chi|số chi)(?!\p{L})[^,;.]{0,40}$/iu
const surplus = /(?<!\p{L})(?:kết dư|chênh lệch thu,?(?: lớn hơn)? chi|bội thu)(?!\p{L})[^,;.]{0,40}$/iu
/** With what was left before, more than these three make the account. */
const carried = /(?:năm trước|kỳ trước|đầu (?:năm|kỳ)|chuyển nguồn|tồn quỹ|số dư đầu)/iu

/** "tổng thu 8.246.300.000 đồng; tổng chi 8.103.750.000 đồng; kết dư 124.550.000 đồng": what came in less what was spent. */
export const checkSurpluses = ({ text, passages, agree }: Understanding): CheckFinding[] =>
  passages.flatMap(({ start, end, sentences }) => {
    const words = text.slice(start, end)
    if (!/kết dư|chênh lệch|bội thu/iu.test(words) || carried.test(words)) return []
    const sums = sentences.flatMap(({ amounts }) =>
      amounts.filter(({ kind, per, hedge }) => kind === 'money' && !per && !hedge),
    )
    const only = (shape: RegExp): Amount | undefined => {
      const [one, ...more] = sums.filter((sum) =>
        shape.test(text.slice(Math.max(start, sum.start - 60), sum.start)),
      )
      return more.length === 0 ? one : undefined
    }
    const [came, went, left] = [only(income), only(spending), only(surplus)]
    if (!came || !went || !left || compare(came.value, went.value) <= 0) return []
    const right = subtract(came.value, went.value)
    if (compare(absolute(subtract(right, left.value)), left.step) < 0)
      return agree('balance', came, went, left)
    const slip = findSlip(left.number.text, printLike(left, right))
    const ratio = approximate(left.value) / approximate(right)
    if (!slip && (ratio < 0.5 || ratio > 2)) return []
    return [
      report(text, 'balance', 'error', left, {
        message: `Thu ${printAmount(came)} trừ chi ${printAmount(went)} còn ${printAmount(left, right)}, không phải ${printAmount(left)}${slip ? ` (có thể ${slip})` : ''}.`,
        arithmetic: `${printLike(came, came.value)} − ${printLike(went, went.value)} = ${printAmount(left, right)}`,
        suggest: printAmount(left, right),
        related: [came, went],
      }),
    ]
  })
