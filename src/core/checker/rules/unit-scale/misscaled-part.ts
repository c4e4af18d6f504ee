import { add, compare, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, zero } from '../../layers/numbers/interval.ts'
import { listPlain, type PlainAmount } from '../../layers/numbers/plain-amounts.ts'
import { digitsOf, powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'
import { sayAddition } from '../sum/sum.ts'

/** Thousands for money and weights, and what lies between square metres and hectares. */
const factors = [
  { n: 1n, d: 1000n },
  whole(1000),
  { n: 1n, d: 1_000_000n },
  whole(10_000),
  { n: 1n, d: 10_000n },
]
const most = 8

/**
 * "Tổng kinh phí 1.260 triệu đồng, ngân sách huyện chi 1,04 tỷ đồng, ngân sách các xã chi 220 tỷ đồng": a part that makes
 * all fit when it is a thousand times smaller. So much does not come about by chance, whatever the words.
 */
export function checkMisscaledParts(read: Understanding): CheckFinding[] {
  const { text, passages } = read
  return gather(passages, (passage) =>
    gather(listPlain(text, passage), (alike) => {
      const [total, ...parts] = alike
      if (!total || parts.length < 2 || parts.length > most || !/^(?:money|measure)$/.test(total.amount.kind))
        return []
      const found = findMisscaled(total, parts)
        .slice(0, 1)
        .map(({ part, right, run }) => say(text, total.amount, part, right, run))
      if (found.length > 0) return found
      return [
        ...findMisscaledTotal(text, alike),
        ...findMisscaledFirst(text, alike),
        ...findMisscaledRest(text, alike),
      ].slice(0, 1)
    }),
  )
}

interface Misscaled {
  part: Amount
  right: Exact
  run: readonly PlainAmount[]
}

/** The part of the first two, three, … that is a thousand times off, with what it must be. */
function findMisscaled(total: PlainAmount, parts: readonly PlainAmount[]): Misscaled[] {
  return gather(parts, (_, at) => {
    const run = parts.slice(0, at + 1)
    if (run.length < 2) return []
    const sum = run.reduce<Exact>((all, { amount }) => add(all, amount.value), zero)
    return gather(run, ({ amount: part }) =>
      gather(factors, (factor) => {
        const right = multiply(part.value, factor)
        const fixed = add(subtract(sum, part.value), right)
        const isRight = compare(absolute(subtract(fixed, total.amount.value)), slackOf(total, run, part)) <= 0
        // A part that hardly counts would fit anything.
        const counts = compare(multiply(right, whole(50)), total.amount.value) > 0
        return isRight && counts ? [{ part, right, run }] : []
      }),
    )
  })
}

/** What rounding leaves open: half of the last digits that are shown. */
const slackOf = (total: PlainAmount, run: readonly PlainAmount[], part: Amount): Exact =>
  [total, ...run]
    .filter(({ amount }) => amount !== part && (amount.decimals > 0 || amount.scale > 1n))
    .reduce<Exact>((all, { amount: { step } }) => add(all, { n: step.n, d: step.d * 2n }), zero)

const summing = /(?<!\p{sc=Latn})(?:tổng|cộng|cả thảy|tất cả)(?!\p{sc=Latn})[^,;.\d]{0,40}$/iu

const addingUp =
  /(?<!\p{sc=Latn})(?:cộng lại|tổng cộng|cả thảy|cộng cả|tất cả(?: là)?)\s*(?:là|được|có|:)?\s*$/iu

/** "412,5 ha rừng phòng hộ và 1.180,3 ha rừng sản xuất, tổng diện tích rừng là 1.592,8 m2": the total behind its parts. */
const findMisscaledTotal = (text: string, alike: readonly PlainAmount[]): CheckFinding[] =>
  gather(alike, ({ amount: total, lead }, at) => {
    if (at < 2 || !summing.test(lead)) return []
    for (let from = at - 2; from >= Math.max(0, at - most); from -= 1) {
      const parts = alike.slice(from, at).map(({ amount }) => amount)
      const sum = parts.reduce<Exact>((all, { value }) => add(all, value), zero)
      const isOff = factors.some((factor) => compare(multiply(total.value, factor), sum) === 0)
      // "186 ha … và 64 ha …, cộng lại 25.000 ha": any noughts, where the words add the two right before.
      const isShifted =
        addingUp.test(lead) && digitsOf(sum) > 1 && powerBetween(sum, total) !== undefined && !total.hedge
      if (isOff || isShifted) return [sayTotal(text, total, parts, sum)]
    }
    return []
  })

/** "thiệt hại 1,85 nghìn ha … 03 vụ: 0,6 ha, 0,4 ha và 0,85 ha": the total before its parts, in thousands by mistake. */
function findMisscaledFirst(text: string, alike: readonly PlainAmount[]): CheckFinding[] {
  const [total, ...rest] = alike.map(({ amount }) => amount)
  const parts = rest.slice(0, most)
  if (!total || total.hedge || parts.length < 2 || rest.length > most) return []
  const sum = parts.reduce<Exact>((all, { value }) => add(all, value), zero)
  const isSharp = total.number.text.replace(/\D|^0+|0+$/g, '').length > 2 || parts.length > 2
  const isOff = [whole(1000), { n: 1n, d: 1000n }].some(
    (factor) => compare(multiply(sum, factor), total.value) === 0,
  )
  return isSharp && isOff ? [sayTotal(text, total, parts, sum)] : []
}

/** "tuyến đường dài 4,6 m, mặt đường rộng 5,5 m; đã rải nhựa 3.200 m, còn 1.400 m": done and what is left make the whole. */
const findMisscaledRest = (text: string, alike: readonly PlainAmount[]): CheckFinding[] =>
  gather(alike, ({ amount: rest, lead }, at) => {
    const done = alike[at - 1]?.amount
    if (at < 2 || !done || !/(?<!\p{sc=Latn})còn(?: lại)?\s*$/iu.test(lead)) return []
    const sum = add(done.value, rest.value)
    const whole = alike
      .slice(0, at - 1)
      .find(({ amount }) => factors.some((factor) => compare(multiply(amount.value, factor), sum) === 0))
    return whole && digitsOf(sum) > 1 ? [sayTotal(text, whole.amount, [done, rest], sum)] : []
  })

function sayTotal(text: string, total: Amount, parts: readonly Amount[], sum: Exact): CheckFinding {
  const [first] = parts
  const right = first ? printAmount(first, sum) : printAmount(total, sum)
  return report(text, 'unit-scale', 'error', total, {
    message: `${printAmount(total)} sai đơn vị hoặc dấu: các phần cộng lại là ${right}.`,
    arithmetic: sayAddition(first ?? total, parts, undefined),
    suggest: right,
    related: parts,
  })
}

function say(
  text: string,
  total: Amount,
  part: Amount,
  right: Exact,
  run: readonly PlainAmount[],
): CheckFinding {
  const amounts = run.map(({ amount }) => amount)
  const inTotal = printLike({ ...part, size: total.size, unitText: total.unitText }, right)
  const meant = inTotal === part.number.text ? `${inTotal} ${total.unitText}` : printAmount(part, right)
  return report(text, 'unit-scale', 'error', part, {
    message: `${printAmount(part)} sai đơn vị hoặc dấu: phải là ${meant} thì các phần mới bằng tổng ${printAmount(total)}.`,
    arithmetic: sayAddition(total, amounts, undefined),
    suggest: meant,
    related: [total, ...amounts.filter((one) => one !== part)],
  })
}
