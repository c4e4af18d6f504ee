import { compare, divide, type Exact, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate, equals } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { measures } from '../../layers/numbers/units.ts'
import { findSlip, printAmount, printLike, printPlain, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { eachOf, isNamed, isRounded, readEach, readEachBehind } from './product.ts'

/** A price or share for each, what it is for, how often, and what all that makes. */
interface Chain {
  rate: Amount
  each?: string
  factors: Amount[]
  /** Other numbers stand beside the one that the price is for. */
  isOneOf?: true
  /** Each word of "đồng/người/ngày" names one of the numbers. */
  isPriced?: boolean
  total: Amount
}

/**
 * "14 giáo viên, mỗi người 5.600.000 đồng/tháng, thời gian 9 tháng; tổng kinh phí là 750.600.000 đồng": a total that the
 * numbers right before it do not make, where one slip of the pen or of the unit parts it from their product.
 */
export function checkNearProducts(read: Understanding): CheckFinding[] {
  return gather(read.passages, (passage) =>
    gather(listChains(read.text, passage), (chain) => {
      const products = productsOf(chain)
      const fitting = products.some((value) => isRounded(value, chain.total.value, halfStep(chain.total)))
      if (fitting) return read.agree('sum', chain.total, chain.rate, ...chain.factors)
      // What the price is for by its own words is meant before all that is told.
      return gather([...namedOf(chain), chain], (reading) => judge(read.text, reading)).slice(0, 1)
    }),
  )
}

const halfStep = ({ step }: Amount): Exact => ({ n: step.n, d: step.d * 2n })

const closes =
  /(?:(?<!\p{sc=Latn})(?:tổng|tất cả|cả thảy|hết thảy|cộng|thành tiền|trị giá|giá trị|kinh phí|số tiền|chi trả|cả năm|cả đợt|cả khóa|thu về|doanh thu|mỗi tháng|phải (?:thu|nộp|chi)|(?:ngân sách|đã|xã|huyện) (?:chi|hỗ trợ|cấp))(?!\p{sc=Latn})[^;.]{0,60}|=\s*|[,)]\s*(?:chi )?(?:hết|tốn|tức(?: là)?|thành|bằng|thu được)\s*)$/iu
/** "mỗi tháng tiếp 240 lượt, 9 tháng đã tiếp …": behind the times themselves only exchanged digits tell. */
const timesSaid = /\d\s(?:tháng|ngày|năm|tuần|buổi|đợt|quý)(?:\s\p{Ll}+){1,5}\s$/u
const prices = /(?<!\p{sc=Latn})(?:mỗi|đơn giá|giá|mức|định mức)(?!\p{sc=Latn})[^;.]{0,40}$/iu
const unsure = /tối đa|không quá|ít nhất|(?<!giá (?:bán )?)bình quân|trung bình|khoảng|từ\s*$/iu

/** The totals of a passage with the numbers since the total before. */
function listChains(text: string, { sentences }: Passage): Chain[] {
  let open: Amount[] = []
  return gather(sentences, ({ amounts, start }) =>
    gather(amounts, (amount, at): Chain[] => {
      const ahead = amounts[at + 1]
      // "cho 35 hộ vay tổng số tiền 2.450 triệu đồng, mức vay mỗi hộ 70 triệu đồng": the price behind the sum.
      if (
        ahead &&
        ahead.unit === amount.unit &&
        !amount.per &&
        !amount.hedge &&
        isPriceBehind(text, amount, ahead)
      ) {
        const isTotal = closes.test(text.slice(open.at(-1)?.end ?? start, amount.start))
        const chain = isTotal ? readChain(text, open, ahead, amount) : undefined
        open = [amount]
        return chain ? [chain] : []
      }
      const rate = amount.per
        ? undefined
        : open.findLast((one) => one.unit === amount.unit && isRate(text, one))
      if (!rate || amount.hedge || !isClosing(text.slice(rate.end, amount.start))) {
        open.push(amount)
        return []
      }
      // The first sum behind the one price is what it makes.
      const isFirst = !open.some(
        (one) =>
          one !== rate &&
          one.unit === amount.unit &&
          !/\.\s/.test(text.slice(one.end, Math.max(one.end, rate.start))),
      )
      const chain = isFirst ? readChain(text, open, rate, amount) : undefined
      // "06 lớp, mỗi lớp 35 học viên, tổng số 210 học viên; hỗ trợ 30.000 đồng/người": what was made is counted on.
      // "mỗi hộ 02 con, đơn giá 17 triệu đồng/con; tổng số 90 con, trị giá …": and so is the price told before.
      const isCounted = chain !== undefined && amount.kind === 'count'
      const priced = open.filter((one) => {
        const each = eachOf(one)
        return one.kind === 'money' && each !== undefined && isNamed(amount, each)
      })
      open = isCounted ? [...priced, amount] : []
      return chain ? [chain] : []
    }),
  )
}

const isClosing = (words: string): boolean => closes.test(words) || timesSaid.test(words)

/** What the price is for by its own words; without such words all that stands before it, when nothing else does. */
function readChain(text: string, open: readonly Amount[], rate: Amount, total: Amount): Chain | undefined {
  const each =
    readEach(text.slice(Math.max(0, rate.start - 40), rate.start), rate) ?? readEachBehind(text, rate)
  const all = open.filter((one) => one !== rate && isFactor(text, one, rate))
  const named = all.filter((one) => each && isEach(one, each, rate))
  const isPlain = open.every((one) => one === rate || all.includes(one) || one.kind === 'percent')
  const times = all.filter((one) => isTime(text, one))
  const priced = pricedOf(text, rate, all)
  // "40.000 đồng/người/ngày, tổng 151,2 triệu đồng cho 3 ngày": how many days is not said before.
  if (!priced && /\/.+\/\s?(?!năm)\p{sc=Latn}/u.test(rate.per ?? '')) return undefined
  const factors = priced ?? (isPlain ? all : named.length === 1 ? [...named, ...times] : [])
  return factors.length > 0 && factors.length < 4
    ? { rate, each, factors, total, ...(priced ? { isPriced: true } : {}) }
    : undefined
}

const isEach = (one: Amount, each: string, rate: Amount): boolean =>
  isNamed(one, each) ||
  (one.kind === 'measure' && timesOf(one, rate) !== undefined) ||
  (one.unit === 'hộ' && each === 'gia đình')

const isTime = (text: string, { kind, end }: Amount): boolean =>
  kind === 'bare' &&
  /^\s(?:tháng|ngày|năm|lần|tuần|đợt|giờ)(?!\p{sc=Latn}|\s(?:20)?\d)/u.test(text.slice(end, end + 12))

const isPriceBehind = (text: string, { end }: Amount, price: Amount): boolean =>
  /^[^;.()\d]{0,20},[^;.()\d]{0,24}mỗi\s[^;.()\d]{0,24}$/iu.test(text.slice(end, price.start)) &&
  isRate(text, price)

const isRate = (text: string, amount: Amount): boolean => {
  // "bình quân 100 cây/hộ; đơn giá 35.000 đồng/cây": what is said of another number is not said of this one.
  const lead =
    text
      .slice(Math.max(0, amount.start - 40), amount.start)
      .split(/\d[^;]*;/u)
      .at(-1) ?? ''
  if (isMean(text, amount)) return !amount.hedge
  return (
    !amount.hedge &&
    (amount.per !== undefined || prices.test(lead) || readEachBehind(text, amount) !== undefined) &&
    !unsure.test(lead)
  )
}

/** "bình quân 42,5 triệu đồng/tháng": what twelve months make may be rounded. */
const isMean = (text: string, { start, per = '' }: Amount): boolean =>
  /^\/\s?(?:tháng|quý)$/u.test(per) && /bình quân\s*$/iu.test(text.slice(Math.max(0, start - 12), start))

const isFactor = (text: string, one: Amount, rate: Amount): boolean =>
  !one.per &&
  !one.hedge &&
  one.unit !== rate.unit &&
  (one.kind === 'measure' || (one.kind === 'count' && one.decimals === 0) || isTime(text, one))

/** The products the words allow: with each number that is named, then with all of them. */
function productsOf(chain: Chain): Exact[] {
  const { rate, factors } = chain
  const values = factors.map((one) => timesOf(one, rate))
  const subsets = gather(factors, (_, at) => {
    const rest = gather(values.slice(at + 1), (value) =>
      value && values[at] ? [multiply(values[at], value)] : [],
    )
    return gather([values[at], ...rest], (value) => value ?? [])
  })
  const all = productOf(chain)
  return [...subsets.map((times) => multiply(rate.value, times)), ...(all ? [all] : [])]
}

const productOf = ({ rate, factors }: Chain): Exact | undefined =>
  factors.reduce<Exact | undefined>((made, one) => {
    const times = timesOf(one, rate)
    return made && times && multiply(made, times)
  }, rate.value)

/** "103 hộ với 412 nhân khẩu, định mức 15 kg/nhân khẩu": the one number that the price is for, when others stand beside it. */
function namedOf(chain: Chain): Chain[] {
  const { rate, each, factors } = chain
  const named = factors.filter((one) => each !== undefined && isEach(one, each, rate))
  return named.length === 1 && factors.length > 1 ? [{ ...chain, factors: named, isOneOf: true }] : []
}

/** How many times: a count, or a weight or an area in the unit the price is for. */
function timesOf(factor: Amount, rate: Amount): Exact | undefined {
  if (factor.kind !== 'measure') return factor.value
  const [unit, [n, d]] = measures[eachOf(rate) ?? ''] ?? ['', [1n, 1n]]
  return unit === factor.unit ? divide(factor.value, { n, d }) : undefined
}

/** Powers of ten: a unit or a point is wrong, not the sum. */
const thousands = [
  whole(10),
  { n: 1n, d: 10n },
  whole(100),
  { n: 1n, d: 100n },
  whole(1000),
  whole(1_000_000),
  { n: 1n, d: 1000n },
  { n: 1n, d: 1_000_000n },
]

const paid = /(?:giải ngân|thanh toán|tạm ứng|quyết toán|đợt \d)[^,;.]{0,20}$/iu

function judge(text: string, chain: Chain): CheckFinding[] {
  const { rate, each, factors, total, isOneOf, isPriced = false } = chain
  const value = productOf(chain)
  if (!value) return []
  const terms = [...factors, rate].map((one) => text.slice(one.start, one.end))
  const isScaled = thousands.some((factor) => equals(multiply(value, factor), total.value))
  const printed = isScaled ? printLarge(total, value) : printAmount(total, value)
  const slip = findSlip(total.number.text, printLike(total, value))
  const [only, ...others] = factors
  const isAlone = only !== undefined && others.length === 0 && !isOneOf
  const isLong = total.number.text.replace(/\D|0+$/g, '').length > 2
  const ratio = approximate(value) / approximate(total.value)
  const isWritten =
    /[x×*]/u.test(text.slice(factors[0]?.end, total.start)) &&
    /=\s*$/.test(text.slice(0, total.start).slice(-3))
  const isMeant =
    isWritten ||
    (isPriced && ratio > 0.5 && ratio < 2) ||
    (isAlone && each !== undefined && isEach(only, each, rate) && ratio > 0.5 && ratio < 2)
  const isUnsaid = isMean(text, rate) || !closes.test(text.slice(rate.end, total.start))
  if (isUnsaid && total.start > rate.start && slip !== 'đảo hai chữ số') return []
  if (!isScaled && !isMeant && !(slip && (isLong || isAlone))) return []
  // "trồng 32 ha, kinh phí đã giải ngân 360 triệu đồng": paid up to now, not all.
  if (!slip && !isScaled && paid.test(text.slice(Math.max(0, total.start - 40), total.start))) return []
  const price = isScaled ? findFullPrice(rate, value, total) : undefined
  if (price)
    return [
      report(text, 'unit-scale', 'error', rate, {
        message: `${text.slice(rate.start, rate.end)} sai đơn vị: phải là ${price} thì mới thành ${printAmount(total)}.`,
        suggest: price,
        related: [...factors, total],
      }),
    ]
  return [
    report(text, isScaled ? 'unit-scale' : 'sum', 'error', total, {
      message: `${terms.join(' × ')} là ${printed}, không phải ${printAmount(total)}${slip && !isScaled ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${terms.join(' × ')} = ${printed}`,
      suggest: printed,
      related: [...factors, rate],
    }),
  ]
}

/** "30.000 đồng/người/ngày" for 140 học viên and 5 ngày: the one number of each kind that the price names. */
function pricedOf(text: string, { per = '' }: Amount, all: readonly Amount[]): Amount[] | undefined {
  const names = gather(per.split('/'), (name) => name.trim() || [])
  const isOf = (one: Amount, name: string) =>
    isNamed(one, name) ||
    (one.kind === 'count' && familyOf(one.unit) === familyOf(name)) ||
    (isTime(text, one) && text.slice(one.end, one.end + 12).startsWith(` ${name}`))
  const found = names.map((name) => all.filter((one) => isOf(one, name)))
  return names.length > 1 && found.every(({ length }) => length === 1) ? found.flat() : undefined
}

/** "60.000 triệu đồng/căn": the thousands are written out, and so is their unit; without one of them all fits. */
function findFullPrice(rate: Amount, value: Exact, total: Amount): string | undefined {
  const isFull = rate.kind === 'money' && rate.scale >= 1_000_000n && /\.000$/.test(rate.number.text)
  return isFull && equals(value, multiply(total.value, whole(1000)))
    ? printAmount(rate, { n: rate.value.n, d: rate.value.d * 1000n })
    : undefined
}

/** Money in millions or billions when there are any. */
function printLarge(total: Amount, value: Exact): string {
  if (total.kind !== 'money') return printAmount(total, value)
  const [name, size] =
    compare(value, whole(1_000_000_000)) >= 0 ? ['tỷ', 1_000_000_000] : ['triệu', 1_000_000]
  return `${printPlain(divide(value, whole(size)) ?? value)} ${name} đồng`
}
