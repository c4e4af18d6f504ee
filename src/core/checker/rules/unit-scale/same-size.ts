import { compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { printAmount, printPlain, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const again =
  /^[\p{Ll}\s]{0,24}\(\s*(?:tức(?: là)?|tương đương(?: với)?|hay|bằng|viết bằng số:?|bằng số:?|=)?\s*$/iu
/** "8.500 m2 thông non, tức 8,5 ha": the words alone say that it is one size. */
const said =
  /^[\p{Ll}\s]{0,24}[,;–-]?\s*(?:tức(?: là)?|tương đương(?: với)?|hay(?: là)?|nghĩa là|quy ra)\s*$/iu
const powers = [10n, 100n, 1000n, 10_000n, 1_000_000n]

/** "9.450 kg gạo (94,5 tấn)", "215 triệu đồng (viết bằng số: 215.000 đồng)": one size told twice, with a power of ten between. */
export const checkSameSizes = (read: Understanding): CheckFinding[] => [
  ...findSizes(read),
  ...findMonthlyRates(read),
]

/** "7,92%/tháng (tương đương 0,66%/tháng)": twelve months make the first, which is of a year. */
const findMonthlyRates = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (year, at) => {
      const month = amounts[at + 1]
      if (!month || year.unit !== '%' || month.unit !== '%') return []
      const isMonthly = [year, month].every(({ end }) => /^\/tháng/iu.test(text.slice(end, end + 6)))
      if (
        !isMonthly ||
        !/^\/tháng\s*\(\s*(?:tức(?: là)?|tương đương(?: với)?|hay|bằng)\s*$/iu.test(
          text.slice(year.end, month.start),
        )
      )
        return []
      if (compare(multiply(month.value, whole(12)), year.value) !== 0) return []
      const suggest = `${year.number.text}%/năm`
      return [
        report(
          text,
          'unit-scale',
          'error',
          { start: year.start, end: year.end + '/tháng'.length },
          {
            message: `${printAmount(month)}/tháng là ${suggest}, không phải ${year.number.text}%/tháng.`,
            suggest,
            related: [month],
          },
        ),
      ]
    }),
  )

const findSizes = ({ text, sentences, agree }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (first, at) => {
      const second = amounts[at + 1]
      if (!second || !isAlike(first, second)) return []
      const between = text.slice(first.end, second.start)
      const isInBracket = again.test(between) && /^\s*\)/.test(text.slice(second.end, second.end + 3))
      if (!isInBracket && !said.test(between)) return []
      if (compare(first.value, second.value) === 0) return agree('unit-scale', first, second)
      if (!isTenfold(first.value, second.value)) return []
      const right = divide(first.value, second.size) ?? first.value
      const suggest = `${printPlain(right)} ${second.unitText}`
      return [
        report(text, 'unit-scale', 'error', second, {
          message:
            first.unitText === second.unitText
              ? `Cùng một con số viết hai lần: ${printAmount(first)}, rồi ${printAmount(second)}.`
              : `${printAmount(first)} là ${suggest}, không phải ${printAmount(second)}.`,
          suggest,
          related: [first],
        }),
      ]
    }),
  )

/** Of one dimension; money in one unit twice is an amount and its base: "1.320 triệu đồng (1.200 triệu đồng)". */
const isAlike = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit &&
  // What stands in two units at once is told for that alone.
  !a.clash &&
  !b.clash &&
  (a.kind === 'measure' || (a.kind === 'money' && a.unitText !== b.unitText)) &&
  !a.per &&
  !b.per &&
  !a.hedge &&
  !b.hedge

const isTenfold = (a: Exact, b: Exact): boolean =>
  powers.some((power) => equals(multiply(a, whole(power)), b) || equals(a, multiply(b, whole(power))))
