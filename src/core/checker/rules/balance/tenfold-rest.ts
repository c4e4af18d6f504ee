import { add, compare, type Exact, multiply } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { digitsOf, powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** So many digits in all do not come out by chance. */
const enough = 7

const left =
  /(?<!\p{sc=Latn})(?:tiết kiệm|còn(?: lại| dư| nợ| thiếu)?|chênh lệch|dôi dư)(?!\p{sc=Latn})[^,;.\d]{0,24}$/iu

/**
 * "dự toán 1.180.000.000 đồng; giá trúng thầu 11.210.000.000 đồng, tiết kiệm 59.000.000 đồng": three numbers that would
 * make each other up were one of them not a power of ten off.
 */
export const checkTenfoldRests = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (rest, at) => {
      const [first, second] = [amounts[at - 2], amounts[at - 1]]
      if (!first || !second || !isRun([first, second, rest])) return []
      if (!left.test(text.slice(second.end, rest.start))) return []
      const three = [first, second, rest]
      if (three.reduce((all, { value }) => all + digitsOf(value), 0) < enough) return []
      const [large, ...small] = three.toSorted((a, b) => compare(b.value, a.value))
      const sum = small.reduce<Exact>((all, { value }) => add(all, value), { n: 0n, d: 1n })
      if (!large || equals(sum, large.value)) return []
      return gather(three, (wrong) => judge(text, wrong, three)).slice(0, 1)
    }),
  )

const isRun = (three: readonly Amount[]): boolean =>
  three.every(
    ({ unit, per, hedge, kind }) =>
      unit === three[0]?.unit &&
      !per &&
      !hedge &&
      (kind === 'money' || kind === 'measure' || kind === 'count'),
  )

/** Whether the number is a power of ten off from what the two others make. */
function judge(text: string, wrong: Amount, three: readonly Amount[]): CheckFinding[] {
  const [a, b] = three.filter((one) => one !== wrong)
  if (!a || !b) return []
  const [low, high] = compare(a.value, b.value) < 0 ? [a, b] : [b, a]
  const rest = { ...low.value, n: -low.value.n }
  const right = [add(a.value, b.value), add(high.value, rest)].find((value) => powerBetween(value, wrong))
  const [, , last] = three
  // What is left over is more than a nought of the two others, or they are as good as alike.
  // "còn 12 triệu đồng chưa quyết toán": two digits may be of something else.
  if (wrong === last && digitsOf(wrong.value) < 3) return []
  if (!right || !last || compare(multiply(last.value, { n: 500n, d: 1n }), high.value) < 0) return []
  return [
    report(text, 'unit-scale', 'error', wrong, {
      message: `${printAmount(wrong)} lệch 10, 100 hoặc 1.000 lần so với ${printAmount(a)} và ${printAmount(b)}: có lẽ là ${printAmount(wrong, right)}.`,
      arithmetic: `${printLike(wrong, a.value)} và ${printLike(wrong, b.value)}: ${printLike(wrong, right)}`,
      suggest: printAmount(wrong, right),
      related: [a, b],
    }),
  ]
}
