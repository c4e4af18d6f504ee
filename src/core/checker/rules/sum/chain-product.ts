import { compare, divide, type Exact, multiply, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, approximate } from '../../layers/numbers/interval.ts'
import { familyOf, isTime } from '../../layers/numbers/plain-amounts.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { eachOf, isNamed } from './product.ts'

/** How many, how much for each of them, and what that makes. */
interface Chain {
  /** "03 tổ, mỗi tổ 12 buổi, mỗi buổi 25 hồ sơ": each is for one of those before. */
  factors: Amount[]
  total: Amount
  /** The words before the total. */
  lead: string
  isMean: boolean
  /** "mỗi hộ 02 con dê trị giá 7 triệu đồng": of one of them or of both. */
  isPriced?: boolean
  /** How often is told behind: "mỗi tháng 2 lần, 9 tháng tiếp 16 lần". */
  isBehind?: boolean
}

/**
 * "03 tổ, mỗi tổ 12 buổi, mỗi buổi bình quân 25 hồ sơ, tổng cộng 900 hồ sơ", "62 buổi, mỗi buổi có 80 người dự, tổng số
 * 4.960 lượt": numbers of which each is for one of those before it, and the total that they lead to.
 */
export function checkChainProducts(read: Understanding): CheckFinding[] {
  return gather(read.sentences, (sentence) =>
    sentence.amounts.length > 2 && spread.test(sentence.text)
      ? gather(listChains(read.text, sentence), (chain) => judge(read, chain))
      : [],
  )
}

const spread = /(?<!\p{sc=Latn})(?:mỗi|bình quân|trung bình)(?!\p{sc=Latn})|\//iu
const each = /(?<!\p{sc=Latn})mỗi\s(?<each>\p{Ll}+(?:\s\p{Ll}+)?)(?:\s\p{Ll}+){0,7}?\s*$/iu
const unsure = /tối đa|không quá|ít nhất|tối thiểu|khoảng|từ\s*$/iu

function listChains(text: string, { start, amounts: all }: Sentence): Chain[] {
  const amounts = all.filter(({ kind }) => kind !== 'percent' && kind !== 'points')
  const chains: Chain[] = []
  let open: Pick<Chain, 'factors' | 'isMean' | 'isBehind' | 'isPriced'> | undefined
  for (const [at, amount] of amounts.entries()) {
    const from = amounts[at - 1]?.end ?? start
    const lead = text.slice(from, amount.start)
    const name = each.exec(lead)?.groups?.each?.toLowerCase() ?? eachOf(amount)
    // "500.000 đồng/người/tháng": how many months is not told.
    const isOften = /\/.+\/\s?(?!năm)\p{sc=Latn}/u.test(amount.per ?? '')
    if (name && !isOften && !unsure.test(lead) && !amount.hedge) {
      const isMean = open?.isMean || /bình quân|trung bình/iu.test(lead)
      const last = open?.factors.at(-1)
      // "3 đợt, mỗi đợt 5 ngày, mỗi ngày 40 đoàn viên": the one before is what this one is for.
      if (open && last && last === amounts[at - 1] && isFor(text, last, name))
        open = { factors: [...open.factors, amount], isMean }
      else {
        const counts = amounts.slice(0, at).filter((one) => !one.per && !one.hedge && isFor(text, one, name))
        const count = counts.at(-1)
        const isOnly = counts.length === 1 || count === amounts[at - 1]
        const ahead = amounts[at + 1]
        // "bình quân mỗi năm 640 lao động, 5 năm đào tạo 3.200 lao động"
        // "Mỗi tháng tiếp 2 lần, 9 tháng tiếp 16 lần" sets what is due; only a mean makes the total.
        const isAhead = isMean && !count && ahead && isTime(text, ahead) && isFor(text, ahead, name)
        const times = isAhead ? ahead : undefined
        open =
          count && isOnly
            ? { factors: [count, amount], isMean }
            : times
              ? { factors: [times, amount], isMean, isBehind: true }
              : undefined
      }
      continue
    }
    if (!open || open.factors.includes(amount)) continue
    if (open.factors.length === 2 && open.factors[1] === amounts[at - 1] && isPrice(lead, amount)) {
      open = { factors: [...open.factors, amount], isMean: open.isMean, isPriced: true }
      continue
    }
    const rate = open.factors.at(-1)
    // "02 đội, mỗi đội 40 triệu đồng; 05 nhà, mỗi nhà 30 triệu đồng; tổng cộng 230 triệu đồng": of several.
    const { factors } = open
    const isOneOf = amounts
      .slice(0, at)
      .some(
        (one) =>
          one.unit === rate?.unit && !factors.includes(one) && !chains.some(({ total }) => total === one),
      )
    if (rate && isLike(rate, amount) && !amount.hedge && !isOneOf) {
      const last = Math.max(...open.factors.map(({ end }) => end))
      chains.push({ ...open, total: amount, lead: text.slice(last, amount.start) })
    }
    open = undefined
  }
  return chains
}

const isPrice = (lead: string, { kind, hedge }: Amount): boolean =>
  kind === 'money' &&
  !hedge &&
  /^(?:\s\p{Ll}+){0,4},?\s\(?(?:(?:có )?(?:trị giá|giá trị)|(?:đơn )?giá)(?: là)?\s$/u.test(lead)

const isFor = (text: string, one: Amount, name: string): boolean =>
  isTime(text, one)
    ? text
        .slice(one.end)
        .trimStart()
        .startsWith(name.split(' ')[0] ?? name)
    : one.kind !== 'bare' && isNamed(one, name)

/** People are counted by whatever they are, and by how often they came. */
const isLike = ({ unit, kind }: Amount, total: Amount): boolean =>
  unit === total.unit ||
  (total.kind === 'bare' && kind === 'count') ||
  (kind === 'count' && nameOf(unit) === nameOf(total.unit))
const nameOf = (unit: string): string => (unit === 'lượt' ? 'người' : familyOf(unit))

const closes =
  /(?<!\p{sc=Latn})(?:tổng|cộng|tất cả|cả thảy|tính chung|thu hút|huy động|thành tiền|chi trả|sản lượng|kinh phí|doanh thu)(?!\p{sc=Latn})|\d\s(?:năm|tháng|ngày|đợt|buổi|lớp)\s/iu
const ofAll = /(?<!\p{sc=Latn})toàn(?!\p{sc=Latn})/iu
const elsewhere =
  /(?<!\p{sc=Latn})(?:trong đó|riêng|còn|tăng|giảm|so với|kế hoạch|cùng kỳ|năm trước|mỗi|bình quân|lũy kế|hỗ trợ mức|cùng với|ngoài ra)(?!\p{sc=Latn})|[.]\s/iu

function judge(
  read: Understanding,
  { factors, total, lead, isMean, isBehind, isPriced }: Chain,
): CheckFinding[] {
  const { text, agree } = read
  const values = factors.map((one) => (one.kind === 'bare' || one.kind === 'count' ? one.value : undefined))
  const [rate] = factors.slice(-1)
  if (!rate) return []
  const times = values
    .slice(0, -1)
    .reduce<Exact | undefined>((all, value) => (all && value ? multiply(all, value) : undefined), {
      n: 1n,
      d: 1n,
    })
  if (!times) return []
  const [first] = values
  const ofBoth = isPriced && first ? multiply(first, rate.value) : undefined
  if (ofBoth && compare(ofBoth, total.value) === 0) return agree('sum', total, ...factors)
  const isOfBoth = ofBoth !== undefined && findSlip(total.number.text, printLike(total, ofBoth)) !== undefined
  if (isOfBoth) return judge(read, { factors: factors.filter((_, at) => at !== 1), total, lead, isMean })
  const right = multiply(times, rate.value)
  // A mean is rounded to its last digit.
  const slack =
    isMean || rate.decimals > 0 ? multiply(times, { n: rate.step.n, d: rate.step.d * 2n }) : { n: 0n, d: 1n }
  const gap = absolute(subtract(right, total.value))
  const room = total.decimals > 0 ? { n: total.step.n, d: total.step.d * 2n } : { n: 0n, d: 1n }
  if (compare(gap, slack) <= 0 || compare(gap, room) <= 0) return agree('sum', total, ...factors)
  if (elsewhere.test(lead)) return []
  // "08 buổi": the last two alone may make it.
  const inner = values
    .slice(1, -1)
    .reduce<Exact>((all, value) => (value ? multiply(all, value) : all), rate.value)
  if (factors.length > 2 && compare(inner, total.value) === 0) return []
  const ratio = approximate(divide(right, total.value) ?? right)
  const slip = findSlip(total.number.text, printLike(total, right))
  // What is set for each month need not be what came of it; a mean is.
  if (isBehind && !isMean && slip !== 'đảo hai chữ số') return []
  // Two readings of a price: only a slip of the pen tells which is meant.
  if (isPriced && !slip) return []
  const isSaid = closes.test(lead)
  const isNear = ratio > 0.9 && ratio < 1.1
  const isSlip = slip !== undefined && ratio > 0.7 && ratio < 1.4
  if (
    !(
      slip === 'đảo hai chữ số' ||
      isSlip ||
      (isSaid && ratio > 0.6 && ratio < 1.6) ||
      (isNear && ofAll.test(lead))
    )
  )
    return []
  const terms = factors.map((one) => text.slice(one.start, one.end)).join(' × ')
  return [
    report(text, 'sum', 'error', total, {
      message: `${terms} là ${printAmount(total, right)}, không phải ${printAmount(total)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${factors.map((one) => printLike(one, one.value)).join(' × ')} = ${printLike(total, right)}`,
      suggest: printAmount(total, right),
      related: factors,
    }),
  ]
}
