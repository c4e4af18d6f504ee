import { compare, divide, type Exact, subtract } from '../../exact.ts'
import { printNumber } from '../../vietnamese/numbers.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { absolute } from '../layers/interval.ts'
import { printAmount, printLike, report } from '../report.ts'
import type { Passage, Understanding } from '../understanding.ts'

const population = /(?<!mật độ )(?:dân số|nhân khẩu)(?:[\p{L}\s]|năm \d{4}){0,40}(?:là|có|:)?\s*$/iu
const harvest = /(?:sản lượng|tổng)[^,;.]{0,60}lương thực|lương thực[^,;.]{0,40}(?:đạt|là)\s*$/iu

/**
 * "sản lượng lương thực 4.386 tấn … dân số 8.120 người, bình quân lương thực 540 kg/người": food per head, which the
 * harvest and the people of the same paragraph give.
 */
export function checkPerHead(read: Understanding): CheckFinding[] {
  return read.passages.flatMap((passage) => {
    const amounts = passage.sentences.flatMap((sentence) => sentence.amounts)
    const average = amounts.find(
      ({ unit, per, kind, hedge, start }) =>
        kind === 'measure' &&
        /^\/\s?(?:người|nhân khẩu|khẩu)/u.test(per ?? '') &&
        !hedge &&
        unit === 'kg' &&
        /lương thực/iu.test(read.text.slice(Math.max(passage.start, start - 60), start)),
    )
    const people = amounts.find((one) => isPeople(read.text, passage, one))
    const total = amounts.find(
      ({ unit, per, start }) =>
        unit === average?.unit &&
        !per &&
        harvest.test(read.text.slice(Math.max(passage.start, start - 110), start)),
    )
    return average && people && total ? judge(read, average, total, people) : []
  })
}

const isPeople = (text: string, { start }: Passage, { kind, per, start: at, unit }: Amount): boolean =>
  kind === 'count' && !per && unit === 'người' && population.test(text.slice(Math.max(start, at - 60), at))

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

/** The population of the year is an average of its own: a small difference is none. */
const slackOf = ({ step }: Amount, right: Exact): Exact => {
  const hundredth = { n: right.n, d: right.d * 50n }
  return compare(step, hundredth) > 0 ? step : hundredth
}
