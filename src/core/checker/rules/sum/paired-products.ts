import { add, divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { eachOf, isNamed, isRounded, isTotal } from './product.ts'

/** A number and what each of them gets. */
interface Pair {
  count: Amount
  rate: Amount
}

/**
 * "xây mới 24 nhà, sửa chữa 13 nhà; mức xây mới 40 triệu đồng/nhà, sửa chữa 20 triệu đồng/nhà; tổng 1.220 triệu đồng":
 * the counts stand together, and so do their rates, with a total behind them.
 */
export const findPairedProducts = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) =>
    gather(listRows(read.text, passage), ({ rates, before, total }) => {
      const pairs = pairByName(read.text, before, rates) ?? pairInTurn(before, rates)
      return pairs ? judge(read, pairs, total) : []
    }),
  )

interface Row {
  rates: Amount[]
  /** What the paragraph tells before the rates. */
  before: Amount[]
  total: Amount
}

/** Rates side by side, "60 triệu đồng/nhà làm mới và 30 triệu đồng/nhà sửa chữa", and the total right behind the last. */
function listRows(text: string, { sentences }: Passage): Row[] {
  const amounts = gather(sentences, (sentence) => sentence.amounts)
  return gather(amounts, (total, at): Row[] => {
    const last = amounts[at - 1]
    if (!last?.per || total.per || total.hedge || total.unit !== last.unit) return []
    const lead = text.slice(last.end, total.start)
    if (!isTotal(lead.slice(-40)) || paid.test(lead)) return []
    const from = amounts.slice(0, at).findLastIndex(({ per, unit }) => !per || unit !== last.unit) + 1
    const rates = amounts.slice(from, at)
    const isRow = rates.length > 1 && rates.every(({ hedge }) => !hedge)
    return isRow ? [{ rates, before: amounts.slice(0, from), total }] : []
  })
}
const paid = /giải ngân|thanh toán|tạm ứng|quyết toán|trong đó/iu

/** Each number stands in the place of its rate: as many right before the first rate, all counted as the rates say. */
function pairInTurn(before: readonly Amount[], rates: readonly Amount[]): Pair[] | undefined {
  if (before.length !== rates.length) return undefined
  const pairs = gather(rates, (rate, at): Pair[] => {
    const [count, each] = [before[at], eachOf(rate)]
    return count && each && isCount(count) && isNamed(count, each) ? [{ count, rate }] : []
  })
  return pairs.length === rates.length ? pairs : undefined
}

/** "45 ha lúa", at "2 triệu đồng/ha lúa", is a number as well. */
const isCount = ({ kind, per, hedge, unit }: Amount): boolean =>
  (kind === 'count' || unit === 'm²') && !per && !hedge

const timesOf = ({ value, size }: Amount): Exact => divide(value, size) ?? value

/** "498 hộ làm mới và 236 hộ sửa chữa": the one number before that is told in the words of the rate, for each of them. */
function pairByName(text: string, before: readonly Amount[], rates: readonly Amount[]): Pair[] | undefined {
  const counts = before.filter(isCount)
  const pairs = gather(rates, (rate): Pair[] => {
    const count = namesOf(text, rate)
      .map((name) => counts.filter((one) => tellOf(text, one).includes(` ${name} `)))
      .find((found) => found.length === 1)?.[0]
    return count ? [{ count, rate }] : []
  })
  const isEachOne = new Set(pairs.map(({ count }) => count.start)).size === rates.length
  return pairs.length === rates.length && isEachOne ? pairs : undefined
}

/** What a rate is for: "hộ cận nghèo" behind its stroke, "làm mới" without the thing counted, "xây mới" before it. */
function namesOf(text: string, rate: Amount): string[] {
  const behind = /^\/\s?(?<each>\p{Ll}+)(?:\s(?<kind>\p{Ll}+(?:\s\p{Ll}+){0,3}))?/u.exec(
    text
      .slice(text.lastIndexOf('/', rate.end), rate.end + 40)
      .split(/\s(?:và|cho|đối với)\s|\s(?:tổng|thành)/u)[0] ?? '',
  )?.groups
  const ahead = /(?<kind>\p{Ll}+\s\p{Ll}+)(?:\slà)?\s$/u.exec(
    text.slice(Math.max(0, rate.start - 30), rate.start),
  )?.groups
  return gather(
    [behind?.kind && `${behind.each} ${behind.kind}`, behind?.kind, ahead?.kind],
    (name) => name || [],
  )
}

/** The words of a count alone: those before it since the last comma, and those behind it up to the next. */
function tellOf(text: string, { start, end, unitText }: Amount): string {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .split(/[,;.:()\d]|\s(?:và|gồm|trong đó)\s/u)
    .at(-1)
  const behind = text.slice(end, end + 40).split(/[,;.:()\d]|\svà\s/u)[0]
  return ` ${before?.trim()} ${unitText} ${behind?.trim()} `.toLowerCase()
}

function judge({ text, agree }: Understanding, pairs: readonly Pair[], total: Amount): CheckFinding[] {
  const sum = pairs.reduce<Exact>(
    (all, { count, rate }) => add(all, multiply(timesOf(count), rate.value)),
    whole(0),
  )
  const figures = gather(pairs, ({ count, rate }) => [count, rate])
  if (isRounded(sum, total.value, { n: total.step.n, d: total.step.d * 2n }))
    return agree('sum', total, ...figures)
  if (!findSlip(total.number.text, printLike(total, sum))) return []
  const terms = pairs.map(({ count, rate }) => `${count.number.text} × ${rate.number.text}`).join(' + ')
  return [
    report(text, 'sum', 'error', total, {
      message: `${terms} là ${printAmount(total, sum)}, không phải ${printAmount(total)}.`,
      arithmetic: `${terms} = ${printLike(total, sum)}`,
      suggest: printAmount(total, sum),
      related: figures,
    }),
  ]
}
