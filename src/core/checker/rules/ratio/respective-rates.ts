import { compare, divide, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, point } from '../../layers/numbers/interval.ts'
import { fits } from '../../layers/numbers/rates.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { sayRise } from './rise.ts'
import { sayShare } from './share.ts'

const opens =
  /(?<!\p{sc=Latn})lần lượt\s(?:mới |chỉ |đã |ước )?(?<verb>đạt|bằng|tăng|giảm)(?: tỷ lệ| thêm)?\s*$/iu
const joins = /^\s*(?:[,;]|và|,\s*và|;\s*và)\s*$/u
const planned =
  /(?<!\p{sc=Latn})(?:giao|kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|phấn đấu)(?!\p{sc=Latn})[^,;.\d]{0,40}$/iu
const earlier = /(?<!\p{sc=Latn})(?:cùng kỳ|năm (?:trước|ngoái)|kỳ trước)(?!\p{sc=Latn})[^;.\d]{0,20}$/iu

/** Two numbers with the rate that stands in their place of the row. */
interface Held {
  rate: Amount
  now: Amount
  old: Amount
}

/**
 * Rates in a row, each against another number: "Tỉnh giao 215 tỷ đồng, huyện giao 230 tỷ đồng; thực hiện 225,4 tỷ đồng, lần
 * lượt đạt 104,8% và 98,0%"; "52,3 tỷ đồng … 88,1 tỷ đồng, so với cùng kỳ (48,6 và 79,4 tỷ đồng) lần lượt tăng 7,6% và
 * 11,0%".
 */
export const checkRespectiveRates = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence) => (/lần lượt/iu.test(sentence.text) ? judge(read, sentence) : []))

function judge({ text, agree }: Understanding, sentence: Sentence): CheckFinding[] {
  const row = findRow(text, sentence)
  if (!row) return []
  const { verb, rates, before } = row
  const held =
    verb === 'tăng' || verb === 'giảm' ? heldToEarlier(text, rates, before) : heldToPlans(text, rates, before)
  if (!held) return []
  const isUp = verb === 'tăng'
  return gather(held, ({ rate, now, old }) => {
    const level = divide(now.value, old.value)
    if (!level) return []
    const isRise = verb === 'tăng' || verb === 'giảm'
    if (isRise && compare(now.value, old.value) > 0 !== isUp) return []
    const exact = isRise ? absolute(subtract(level, whole(1))) : level
    if (fits(rate, point(exact))) return agree('ratio', rate, now, old)
    return [isRise ? sayRise(text, rate, old, now) : sayShare(text, rate, now, old)]
  })
}

/** The rates behind "lần lượt đạt" and the numbers of one unit before it. */
function findRow(text: string, { start, amounts }: Sentence) {
  const at = amounts.findIndex(
    ({ kind, start: from }) => kind === 'percent' && opens.test(text.slice(Math.max(start, from - 40), from)),
  )
  const first = amounts[at]
  if (!first) return undefined
  const verb = opens.exec(text.slice(Math.max(start, first.start - 40), first.start))?.groups?.verb ?? ''
  const rates = [first]
  for (const next of amounts.slice(at + 1)) {
    const last = rates.at(-1)
    if (!last || next.kind !== 'percent' || !joins.test(text.slice(last.end, next.start))) break
    rates.push(next)
  }
  const before = nameAll(amounts.slice(0, at))
  const [one] = before
  const isOfOne = before.every(
    ({ unit, per, hedge, kind }) =>
      unit === one?.unit && !per && !hedge && kind !== 'percent' && kind !== 'bare',
  )
  return isOfOne && rates.length > 1 ? { verb: verb.toLowerCase(), rates, before } : undefined
}

/** "(48,6 và 79,4 tỷ đồng)": the unit stands once, behind the last. */
const nameAll = (amounts: readonly Amount[]): Amount[] =>
  amounts.map((one, at) => {
    const next = amounts.slice(at + 1).find(({ kind }) => kind !== 'bare')
    return one.kind === 'bare' && next ? withUnit(one, next) : one
  })

/** As many plans as rates, and behind them one result; or one result before them. */
function heldToPlans(text: string, rates: readonly Amount[], before: readonly Amount[]): Held[] | undefined {
  const count = rates.length
  if (before.length !== count + 1) return undefined
  const isPlan = (one: Amount, from: number) =>
    planned.test(text.slice(Math.max(from, one.start - 60), one.start))
  const plans = before.filter((one, at) => isPlan(one, before[at - 1]?.end ?? 0))
  const [now, ...more] = before.filter((one) => !plans.includes(one))
  if (!now || more.length > 0) return undefined
  return gather(plans, (old, at) => {
    const rate = rates[at]
    return rate ? [{ rate, now, old }] : []
  })
}

/** As many numbers of now as rates, and behind "cùng kỳ" as many of then. */
function heldToEarlier(
  text: string,
  rates: readonly Amount[],
  before: readonly Amount[],
): Held[] | undefined {
  const count = rates.length
  const old = before.slice(count)
  const [first] = old
  if (!first || before.length !== 2 * count) return undefined
  if (!earlier.test(text.slice(before[count - 1]?.end ?? 0, first.start).replace(/\(\s*$/u, '')))
    return undefined
  return gather(rates, (rate, at) => {
    const [now, then] = [before[at], old[at]]
    return now && then ? [{ rate, now, old: then }] : []
  })
}
