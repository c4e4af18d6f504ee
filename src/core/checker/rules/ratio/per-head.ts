import { compare, divide, type Exact, subtract } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { isPopulation } from '../../layers/numbers/population.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const harvest = /(?:sản lượng|tổng)[^,;.]{0,60}lương thực|lương thực[^,;.]{0,40}(?:đạt|là)\s*$/iu

/** The only harvest told of. */
const inBracket = /đầu người[^;.()]{0,40}\([^();]{0,16}sản lượng\s*(?:là|đạt)?\s*$/iu
const oneHarvest = /năng suất[^;.]{0,40}sản lượng\s*(?:đạt|là)?\s*$/iu

/**
 * "sản lượng lương thực 4.386 tấn … dân số 8.120 người, bình quân lương thực 540 kg/người": food per head, which the
 * harvest and the people of the same paragraph give.
 */
export function checkPerHead(read: Understanding): CheckFinding[] {
  const { text, passages } = read
  return gather(passages, ({ start, sentences }) => {
    const amounts = gather(sentences, (sentence) => sentence.amounts)
    const average = amounts.find((one) => isAverage(text, start, one))
    if (!average) return []
    const people = amounts.find((one) => isPopulation(text, start, one) || one.unitText === 'nhân khẩu')
    const findTotal = (shape: RegExp) =>
      amounts.find(
        (one) =>
          one.unit === average.unit &&
          !one.per &&
          shape.test(text.slice(Math.max(start, one.start - 110), one.start)),
      )
    const total = findTotal(harvest) ?? findTotal(oneHarvest) ?? findTotal(inBracket)
    return people && total ? judge(read, average, total, people) : []
  })
}

/** "bình quân lương thực đầu người 540 kg/người/năm". */
const isAverage = (text: string, from: number, { unit, per = '', hedge, start }: Amount): boolean =>
  unit === 'kg' &&
  !hedge &&
  (/^\/\s?(?:người|nhân khẩu|khẩu)/u.test(per)
    ? /lương thực/iu.test(text.slice(Math.max(from, start - 60), start))
    : /lương thực (?:bình quân )?(?:trên |theo )?đầu người\s*(?:là|đạt|:)?\s*$/iu.test(
        text.slice(Math.max(from, start - 60), start),
      ))

function judge(
  { text, agree }: Understanding,
  average: Amount,
  total: Amount,
  people: Amount,
): CheckFinding[] {
  const right = divide(total.value, people.value)
  if (!right || total.hedge || people.hedge) return []
  if (compare(absolute(subtract(right, average.value)), slackOf(average, right)) <= 0)
    return agree('ratio', average, total, people)
  const inUnit = divide(right, average.size) ?? right
  const printed = `${printNumber(inUnit, { decimals: Math.max(1, average.decimals), trailingZeros: 'trim' })} ${average.unitText}`
  return [
    report(text, 'ratio', 'error', average, {
      message: `${printAmount(total)} chia cho ${printAmount(people)} là ${printed}, không phải ${printAmount(average)}.`,
      arithmetic: `${printLike(total, total.value)} ${total.unitText} ÷ ${printLike(people, people.value)} = ${printed}`,
      suggest: printed,
      related: [total, people],
    }),
  ]
}

/** The population of the year is an average of its own: what it makes off, at most a fiftieth, is no fault. */
const slackOf = ({ step }: Amount, { n, d }: Exact): Exact => {
  const fiftieth = { n, d: d * 50n }
  return compare(step, fiftieth) > 0 ? step : fiftieth
}
