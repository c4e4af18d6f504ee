import { compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate, equals } from '../../layers/numbers/interval.ts'
import { powerBetween } from '../../layers/numbers/powers-of-ten.ts'
import { printAmount, printPlain, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Two units on one figure, and one thing said a thousand times too large. */
export function checkScales(understanding: Understanding): CheckFinding[] {
  return [
    ...findClashes(understanding),
    ...findCountedPercents(understanding),
    ...findEquations(understanding),
    ...findMonthsOfYear(understanding),
    ...findThousandfold(understanding),
    ...findAbsurd(understanding),
    ...findOversized(understanding),
  ]
}

function findClashes({ text, sentences, grids }: Understanding): CheckFinding[] {
  const inGrids = gather(grids, (grid) =>
    gather(grid.rows, (row) => gather(row.cells, (cell) => (cell?.amount ? [cell.amount] : []))),
  )
  return gather([...gather(sentences, ({ amounts }) => amounts), ...inGrids], (amount) => {
    if (!amount.clash || isOfCountry(text, amount)) return []
    const unit = amount.unitText
    const message =
      amount.clash === 'percent'
        ? `Một số vừa ghi % vừa ghi đơn vị: "${amount.number.text}${unit}".`
        : `Hai đơn vị độ lớn đi liền nhau: "${unit}".`
    const suggest =
      amount.clash === 'percent'
        ? `${amount.number.text} ${unit.replace(/^%\s*/, '')}`
        : `${amount.number.text} ${unit.replace(/^(\p{sc=Latn}+ đồng)\s.*$|^(\p{sc=Latn}+)\s+\p{sc=Latn}+/u, '$1$2')}`
    return [report(text, 'unit-scale', 'error', amount, { message, suggest })]
  })
}

/** "là 214% người, tăng 38 người": more than all, of something that is counted and not measured by shares. */
const findCountedPercents = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (amount) => {
      if (amount.unit !== '%' || amount.clash || compare(amount.value, whole(100)) <= 0) return []
      const unit = countedBehind.exec(text.slice(amount.end, amount.end + 24))?.groups?.unit
      if (!unit) return []
      const suggest = `${amount.number.text} ${unit}`
      return [
        report(
          text,
          'unit-scale',
          'error',
          { start: amount.start, end: text.indexOf(unit, amount.end) + unit.length },
          { message: `Một số vừa ghi % vừa ghi đơn vị đếm: có lẽ là ${suggest}.`, suggest },
        ),
      ]
    }),
  )

const countedBehind =
  /^\s(?<unit>người|hộ|lượt(?: người)?|con|cây|học sinh|em|hồ sơ|đảng viên|hội viên|đoàn viên|lao động|trường hợp|cuộc|mô hình|công trình|nhà|căn|chiếc|lớp|buổi|vụ)\s*(?=[,;.)]|$)/u

/** The economy of the country is told in "triệu tỷ đồng". */
const isOfCountry = (text: string, { unitText, start }: Amount): boolean =>
  /^triệu (?:tỷ|tỉ)/iu.test(unitText) &&
  /nền kinh tế|GDP|cả nước|toàn quốc|quốc gia/u.test(text.slice(Math.max(0, start - 80), start))

const million = 1_000_000n
/** How many times a number is another of its size at most. */
const alike = 20

/** "42,5 đồng/người" and "50.000.000 triệu đồng": the unit cannot belong to such a number. */
function findAbsurd({ text, sentences }: Understanding): CheckFinding[] {
  const all = gather(sentences, ({ amounts }) => amounts)
  const uneven = all.filter(({ kind, number }) => kind === 'money' && !/000$/.test(number.text))
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (amount) => {
      if (amount.kind !== 'money' || amount.clash) return []
      const { value, scale, decimals, number, unitText } = amount
      const isTiny = scale === 1n && decimals > 0 && value.n < 10_000n * value.d
      // "1.286.450 triệu đồng; dự toán giao 1.145.000 triệu đồng": among others as large that do not end in noughts.
      const isHuge =
        scale >= million &&
        value.n >= scale * million * value.d &&
        /000$/.test(number.text) &&
        !uneven.some((one) => one.scale === scale && approximate(one.value) * alike > approximate(value))
      if (!isTiny && !isHuge) return []
      const said = printAmount(amount)
      const run = /^(\d{1,3}(?:\.\d{3})*)\.(\d{3})(\d{3})$/.exec(number.text)
      if (isTiny && run) return [sayUnparted(text, amount, run.slice(1).join('.'))]
      return [
        report(text, 'unit-scale', 'error', amount, {
          message: isTiny
            ? `${said} thiếu đơn vị: tiền không lẻ đến phần của đồng, có lẽ là triệu đồng hoặc tỷ đồng.`
            : `${said} lớn quá mức: số đã ghi đủ hàng đồng mà đơn vị lại là ${unitText}.`,
          ...(isHuge ? { suggest: `${number.text} đồng` } : {}),
        }),
      ]
    }),
  )
}

/** "27.500000đ": a dot is missing between the thousands. */
function sayUnparted(text: string, amount: Amount, right: string): CheckFinding {
  const suggest = `${right} ${amount.unitText}`
  return report(text, 'unit-scale', 'error', amount, {
    message: `Số ${amount.number.text} thiếu dấu chấm phân cách hàng nghìn: phải là ${suggest}.`,
    suggest,
  })
}

const equation =
  /^(?:[\s,(]*(?:tức(?: là)?|tương đương(?: với)?|hay|=|bằng|quy ra|tương ứng(?: với)?)|[\p{sc=Latn}\s]{1,40}\((?:tức(?: là)?|tương đương(?: với)?|hay|quy ra))\s+(?:là\s+)?$/iu

/** "38.250 nghìn đồng (tức 38,25 triệu đồng)": both sides must be one value. */
function findEquations({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (right, at) => {
      const left = amounts[at - 1]
      if (!left || left.unit !== right.unit || left.per || right.per || left.unitText === right.unitText)
        return []
      // What stands in two units at once is told for that alone.
      if (left.clash || right.clash) return []
      const between = text.slice(left.end, right.start)
      const isBracket = /^\s*\(\s*$/.test(between) && text[right.end] === ')'
      // "70 suất x 300 nghìn đồng = 21 triệu đồng": the product of both.
      if (/\d[^.;,]{0,20}\s[x×*]\s*$/iu.test(text.slice(Math.max(0, left.start - 30), left.start))) return []
      if ((left.kind !== 'money' && left.kind !== 'measure') || !(isBracket || equation.test(between)))
        return []
      // "1.860 tấn (tương đương 18.600 kg bình quân cho mỗi ha)": of each, not of all.
      if (
        /^[^,;.)]{0,30}(?<!\p{sc=Latn})(?:bình quân|mỗi|một (?:ha|hộ|người))(?!\p{sc=Latn})/iu.test(
          text.slice(right.end, right.end + 50),
        )
      )
        return []
      if (equals(left.value, right.value) || isRoundedTo(left, right) || isRoundedTo(right, left)) return []
      const power = powerOfTen(left.value, right.value)
      const converted = divide(left.value, right.size) ?? left.value
      if (isCut(left.value, right) && !power) return [sayCut(text, left, right, converted)]
      if (isBracket && !power) return []
      return [
        report(text, power ? 'unit-scale' : 'repeat', 'error', right, {
          message: `${printAmount(left)} bằng ${printPlain(converted)} ${right.unitText}, không phải ${printAmount(right)}.`,
          suggest: `${printPlain(converted)} ${right.unitText}`,
          related: [left],
        }),
      ]
    }),
  )
}

/** "1,2 triệu đồng/người/tháng, tương đương 14,4 triệu đồng/người/năm": twelve months make the year. */
const findMonthsOfYear = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (yearly, at) => {
      const monthly = amounts[at - 1]
      if (!monthly || monthly.unit !== yearly.unit || monthly.kind !== 'money') return []
      const [month, year] = [monthly.per ?? '', yearly.per ?? '']
      if (!/\/\s?tháng$/u.test(month) || year !== month.replace(/tháng$/u, 'năm')) return []
      if (
        monthly.hedge ||
        yearly.hedge ||
        !equation.test(text.slice(monthly.end + month.length, yearly.start))
      )
        return []
      const right = multiply(monthly.value, whole(12))
      const off = subtract(right, yearly.value)
      const slack = {
        n: monthly.step.n * 6n * yearly.step.d + yearly.step.n * monthly.step.d,
        d: monthly.step.d * yearly.step.d,
      }
      if (compare(off.n < 0n ? { n: -off.n, d: off.d } : off, slack) <= 0) return []
      return [
        report(text, powerBetween(right, yearly) ? 'unit-scale' : 'sum', 'error', yearly, {
          message: `${printAmount(monthly)} một tháng là ${printAmount(yearly, right)} một năm, không phải ${printAmount(yearly)}.`,
          arithmetic: `${monthly.number.text} × 12 = ${printPlain(divide(right, yearly.size) ?? right)}`,
          suggest: printAmount(yearly, right),
          related: [monthly],
        }),
      ]
    }),
  )

/** Whether one is the other rounded to its last shown digit. */
function isRoundedTo(exact: Amount, shown: Amount): boolean {
  const difference = exact.value.n * shown.value.d - shown.value.n * exact.value.d
  const size = difference < 0n ? -difference : difference
  return 2n * size * shown.step.d <= shown.step.n * exact.value.d * shown.value.d
}

/** "7.458,6 triệu đồng (tương đương 7,45 tỷ đồng)": cut where it should be rounded. */
const isCut = (exact: Exact, { value, step }: Amount): boolean =>
  compare(exact, value) > 0 && compare(subtract(exact, value), step) < 0

function sayCut(text: string, left: Amount, right: Amount, converted: Exact): CheckFinding {
  const suggest = `${printNumber(converted, { decimals: right.number.text.split(',')[1]?.length ?? 0 })} ${right.unitText}`
  return report(text, 'rounding', 'hint', right, {
    message: `${printAmount(left)} làm tròn là ${suggest}; ${printAmount(right)} là bỏ bớt chữ số cuối.`,
    suggest,
    related: [left],
  })
}

function powerOfTen(a: Exact, b: Exact): boolean {
  const ratio = divide(a, b)
  if (!ratio || ratio.n <= 0n) return false
  const [large, small] = compare(ratio, whole(1)) >= 0 ? [ratio.n, ratio.d] : [ratio.d, ratio.n]
  return large % small === 0n && /^10+$/.test(String(large / small))
}

interface Placed {
  amount: Amount
  sentence: Sentence
  /** Its digits without noughts at both ends. */
  digits: string
}

/** How far two amounts may lie apart, and how many of the lines in capitals are held against what is told below. */
const [reach, mostTitles] = [40, 5]

/** The same digits a thousand or a million times larger not far away: 84.000 triệu and 84.000.000 đồng. */
function findThousandfold({ text, sentences }: Understanding): CheckFinding[] {
  const recent = new Map<string, Placed[]>()
  const titles: Placed[] = []
  const findings: CheckFinding[] = []
  const reported = new Set<Amount>()
  for (const sentence of sentences) {
    for (const amount of sentence.amounts) {
      const digits = significant(amount)
      if (
        (amount.kind !== 'money' && amount.kind !== 'measure') ||
        amount.per ||
        digits.length < 2 ||
        amount.clash
      )
        continue
      const key = `${amount.unit} ${digits.slice(0, 2)}`
      const list = recent.get(key) ?? []
      const placed = { amount, sentence, digits }
      const other =
        list.find((one) => isThousandfold(text, one, placed)) ??
        titles.find((title) => isOfTitle(placed, title))
      if (titles.length < mostTitles && sentence.text === sentence.text.toUpperCase()) titles.push(placed)
      const wrong = other && chooseWrong(other, placed)
      if (other && wrong && !reported.has(wrong.amount)) {
        reported.add(wrong.amount)
        findings.push(sayThousandfold(text, wrong, wrong === placed ? other : placed))
      }
      recent.set(
        key,
        [...list.filter((one) => sentence.passage - one.sentence.passage < reach), placed].slice(-60),
      )
    }
  }
  return findings
}

const significant = (amount: Amount): string => amount.number.text.replace(/\D/g, '').replace(/^0+|0+$/g, '')

/** One value is the other times a thousand or a million, and the way they are written says that the same is meant. */
function isThousandfold(text: string, a: Placed, b: Placed): boolean {
  const [large, small] = compare(a.amount.value, b.amount.value) > 0 ? [a, b] : [b, a]
  const factor = [1_000n, 1_000_000n].find((one) => isTimes(large.amount, small.amount, one))
  if (factor === undefined) return false
  const printed = large.amount.number.text
  const sameShown = large.digits === small.digits
  const isLongScaled = large.amount.scale >= 1_000_000n && /\.000$/.test(printed) && small.amount.scale === 1n
  if (sameShown && (isLongScaled || (large.digits.length > 4 && large.amount.scale > small.amount.scale)))
    return true
  const isDotted = /^\d{1,3}\.\d{3}$/.test(printed) && large.amount.other !== undefined && factor === 1_000n
  const isOneSentence = large.sentence === small.sentence && large.amount.unitText === small.amount.unitText
  const [former, latter] = a.amount.start < b.amount.start ? [a.amount, b.amount] : [b.amount, a.amount]
  const isBracket = isOneSentence && /^\s*\(\s*$/u.test(text.slice(former.end, latter.start))
  if (sameShown && (isBracket || (isDotted && isOneSentence))) return true
  if (!isDotted || small.digits.length < 3) return false
  if (large.amount.unitText === small.amount.unitText)
    return sameShown || small.amount.hedge !== undefined || isShorter(small, large)
  return sameShown && large.digits.length >= 4 && sharesWords(text, large, small)
}

/** "HƠN 12 TỶ ĐỒNG" above "12.460 tỷ đồng", "GẦN 53 TỶ ĐỒNG" above "52.847 tỷ đồng": the dot for the comma. */
function isOfTitle({ amount: large, sentence }: Placed, { amount: small, sentence: title }: Placed): boolean {
  if (!small.hedge || sentence.passage === title.passage || large.other === undefined) return false
  if (large.unitText.toLowerCase() !== small.unitText.toLowerCase()) return false
  const part = divide(large.value, multiply(small.value, whole(1000)))
  if (!part) return false
  const isAbove = part.n >= part.d && small.hedge !== 'at-most' && 10n * part.n < 11n * part.d
  return isAbove || (part.n <= part.d && small.hedge !== 'at-least' && 10n * part.n > 9n * part.d)
}

const isShorter = (short: Placed, long: Placed): boolean =>
  short.digits.length >= 3 &&
  long.digits.startsWith(short.digits) &&
  short.sentence.passage !== long.sentence.passage

/** Times the factor, up to the digits the smaller one shows. */
function isTimes(large: Amount, small: Amount, factor: bigint): boolean {
  const grown = multiply(small.value, whole(factor))
  if (equals(grown, large.value)) return true
  const ratio = divide(large.value, grown)
  if (!ratio || significant(small).length < 3) return false
  const off = ratio.n * 1000n - 1000n * ratio.d
  return off > -5n * ratio.d && off < 5n * ratio.d
}

/** Both clauses speak of the same road or the same field. */
function sharesWords(text: string, a: Placed, b: Placed): boolean {
  const words = ({ amount, sentence }: Placed) =>
    new Set(
      text
        .slice(Math.max(sentence.start, amount.start - 80), Math.min(sentence.end, amount.end + 60))
        .toLowerCase()
        .match(/\p{sc=Latn}{3,}/gu) ?? [],
    )
  const [first, second] = [words(a), words(b)]
  return [...first].filter((word) => second.has(word)).length >= 3
}

/** The one that is written with a scale its digits do not need, or with a dot that should be a comma. */
function chooseWrong(a: Placed, b: Placed): Placed {
  const [small, large] = compare(a.amount.value, b.amount.value) > 0 ? [b, a] : [a, b]
  // "Trong tổng số 4,350 m3, bằng máy 3.915 m3, thủ công 435 m3": beside its parts the small one is too small.
  const half = multiply(large.amount.value, { n: 1n, d: 2n })
  const isAmongLarge = small.sentence.amounts.some(
    (one) =>
      one !== small.amount &&
      one !== large.amount &&
      one.unit === small.amount.unit &&
      !one.per &&
      compare(one.value, half) > 0 &&
      compare(one.value, large.amount.value) < 0,
  )
  return isAmongLarge ? small : large
}

function sayThousandfold(text: string, wrong: Placed, right: Placed): CheckFinding {
  const { amount } = wrong
  const value = divide(right.amount.value, amount.size) ?? right.amount.value
  const isSmall = compare(amount.value, right.amount.value) < 0
  const isComma = !isSmall && amount.other !== undefined && amount.unitText === right.amount.unitText
  const proposal = isComma
    ? `${amount.number.text.replace('.', ',')} ${amount.unitText}`
    : `${printPlain(value)} ${amount.unitText}`
  const size = isSmall ? 'chỉ bằng một phần nghìn' : 'gấp nghìn lần'
  return report(text, 'unit-scale', 'error', amount, {
    message: `${printAmount(amount)} ${size} ${printAmount(right.amount)} ở chỗ khác; có lẽ là ${proposal}.`,
    suggest: proposal,
    related: [right.amount],
  })
}

const wholeLead = /(?<!\p{sc=Latn})(?:tổng|toàn xã)(?!\p{sc=Latn})[^.;,]{0,60}$/iu

/** "kiên cố hóa 12.400 km … Toàn xã có 15,9 km": a part far beyond the whole, unless its dot is a comma. */
function findOversized({ text, passages }: Understanding): CheckFinding[] {
  return gather(passages, ({ sentences }) => {
    const amounts = gather(sentences, (sentence) => sentence.amounts.map((amount) => ({ amount, sentence })))
    const oversized = gather(amounts, ({ amount }) => {
      const { other, unitText, value } = amount
      // What is a total itself is no part.
      if (
        /(?<!\p{sc=Latn})tổng(?!\p{sc=Latn})[^.;,]{0,60}$/iu.test(
          text.slice(Math.max(0, amount.start - 70), amount.start),
        ) ||
        // Goods moved are weighed with their way: tonnes and kilometres.
        /luân chuyển[^.;,]{0,30}$/iu.test(text.slice(Math.max(0, amount.start - 50), amount.start))
      )
        return []
      if (!other || amount.decimals > 0 || !/^(?:money|measure)$/.test(amount.kind) || amount.per) return []
      const limit = amounts.find(
        ({ amount: one, sentence }) =>
          one !== amount &&
          one.unitText === unitText &&
          compare(multiply(one.value, whole(50)), value) < 0 &&
          compare(other, one.value) <= 0 &&
          wholeLead.test(text.slice(sentence.start, one.start)) &&
          !/trong đó/iu.test(text.slice(sentence.start, one.start)),
      )?.amount
      return limit ? [{ amount, limit }] : []
    })
    // Where several parts are too large it is the total that is wrong.
    return oversized
      .filter(({ limit }) => oversized.filter((one) => one.limit === limit).length === 1)
      .map(({ amount, limit }) => sayOversized(text, amount, limit))
  })
}

function sayOversized(text: string, amount: Amount, limit: Amount): CheckFinding {
  const { number, unitText } = amount
  const suggest = `${number.text.replace('.', ',').replace(/0+$/, '').replace(/,$/, '')} ${unitText}`
  return report(text, 'unit-scale', 'warning', amount, {
    message: `${printAmount(amount)} lớn hơn nhiều lần cả tổng ${printAmount(limit)}; có lẽ là ${suggest}.`,
    suggest,
    related: [limit],
  })
}
