import { add, compare, divide, subtract, whole } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const compares =
  /(?<!\p{sc=Latn})(?:cao hơn|thấp hơn|nhiều hơn|ít hơn|tăng|giảm|so với|trong khi|năm 20\d\d|(?:tháng|năm|quý|vụ|kỳ|tuần) (?:trước|ngoái)|cùng kỳ|đầu năm|kế hoạch|chỉ tiêu)(?!\p{sc=Latn})/iu

/**
 * "118.000 đồng/kg, cao hơn tháng trước (112.000 triệu đồng/kg)": two values of one thing whose numbers are alike and
 * whose units are a thousand or a million times apart.
 */
export function checkComparedScales({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (later, at) => {
      const rated = findRate(text, amounts, at)
      if (rated) return [rated]
      const soared = findSoared(text, amounts[at - 1], later) ?? findOverrisen(text, amounts[at - 1], later)
      if (soared) return [soared]
      const first = amounts.slice(Math.max(0, at - 2), at).find((one) => isScaledApart(one, later))
      const between = first ? text.slice(first.end, later.start) : ''
      if (!first || between.length > 70 || /bình quân|trung bình|mỗi/iu.test(between)) return []
      // "thu 38.500.000 nghìn đồng, chi 22.000.000 đồng"
      const isSpent =
        first.kind === 'money' &&
        /(?<!\p{sc=Latn})thu[^,;.]{0,24}$/iu.test(text.slice(Math.max(0, first.start - 30), first.start)) &&
        /^[,;\s]+(?:đã\s+)?chi\s/iu.test(between)
      // "dư nợ 71,2 tỷ đồng …; nợ quá hạn 84 triệu đồng": behind the semicolon another thing is told.
      if (!isSpent && (!compares.test(between) || /;/.test(between))) return []
      // A third value in one of the two units tells which of them is meant.
      // A price for each tells nothing of sums.
      const third = amounts.find(
        (one) =>
          one !== first && one !== later && one.unit === later.unit && (!one.per || one.per === later.per),
      )
      const isFirst = third
        ? third.unitText === later.unitText
        : first.kind === 'measure' && compare(first.size, later.size) > 0
      const [wrong, right] = isFirst ? [first, later] : [later, first]
      const suggest = `${wrong.number.text} ${right.unitText}`
      return [
        report(text, 'unit-scale', 'error', wrong, {
          message: `${printAmount(wrong)} đứng cạnh ${printAmount(right)}: cùng một loại số mà đơn vị lệch nhau cả trăm, cả nghìn lần; có lẽ là ${suggest}.`,
          suggest,
          related: [right],
        }),
      ]
    }),
  )
}

const pointsBehind = /^,?\s(?:đã )?(?<way>tăng|giảm|cao hơn|thấp hơn)(?:\s\p{Ll}+){0,3}\s$/iu
/** How many numbers behind the points may be the earlier rate. */
const near = 3

/** "dùng nước sạch đạt 71,3 triệu hộ, tăng 4,8 điểm % so với năm 2023 (66,5%)": what 66,5% and 4,8 points give is a rate. */
function findRate(text: string, amounts: readonly Amount[], at: number): CheckFinding | undefined {
  const [points, level] = [amounts[at], amounts[at - 1]]
  if (!points || !level || points.kind !== 'points' || !/^(?:count|measure|money|bare)$/.test(level.kind))
    return undefined
  const way = pointsBehind.exec(text.slice(level.end, points.start))?.groups?.way
  const shown = way ? divide(level.value, level.size) : undefined
  if (!shown || level.hedge || level.unitText === '') return undefined
  const first = amounts
    .slice(at + 1, at + 1 + near)
    .find(
      ({ kind, value }) =>
        kind === 'percent' &&
        compare(
          /^(?:tăng|cao)/iu.test(way ?? '') ? add(value, points.value) : subtract(value, points.value),
          shown,
        ) === 0,
    )
  if (!first) return undefined
  const suggest = `${level.number.text}%`
  return report(text, 'unit-scale', 'error', level, {
    message: `${printAmount(first)} ${way} ${printAmount(points)} là ${suggest}: ${printAmount(level)} sai đơn vị.`,
    suggest,
    related: [first, points],
  })
}

/** "đạt 42,6 nghìn đồng/người/năm, tăng 2,4 triệu đồng so với năm trước": nothing has risen by more than it is. */
function findOverrisen(text: string, level: Amount | undefined, rise: Amount): CheckFinding | undefined {
  if (!level || level.unit !== rise.unit || level.scale === rise.scale || level.hedge || rise.hedge)
    return undefined
  if (level.kind !== 'money' || level.scale === 1n || compare(rise.value, level.value) <= 0) return undefined
  if (!/^[^;.\d]{0,30},\s*(?:tức\s+|đã\s+)?tăng(?: thêm)?\s*$/iu.test(text.slice(level.end, rise.start)))
    return undefined
  const suggest = `${level.number.text} ${rise.unitText}${level.per ?? ''}`
  return report(text, 'unit-scale', 'error', level, {
    message: `${printAmount(level)} không thể tăng ${printAmount(rise)}, nhiều hơn chính nó; có lẽ là ${suggest}.`,
    suggest,
    related: [rise],
  })
}

const [least, most] = [0.4, 2.5]
/** What lies between hectares and square metres is so much that the numbers need not be near each other. */
const leagues = 10_000

function isScaledApart(one: Amount, other: Amount): boolean {
  if (one.unit !== other.unit || one.per !== other.per || one.unitText === other.unitText) return false
  if (one.kind !== 'money' && one.kind !== 'measure') return false
  const size = divide(one.size, other.size)
  const value = divide(one.value, other.value)
  if (!size || !value) return false
  const factor = approximate(size)
  const shown = approximate(value) / factor
  const far = one.kind === 'money' ? 1000 : 100
  const room = one.kind === 'measure' && (factor >= leagues || factor <= 1 / leagues) ? 2 : 1
  return (factor >= far || factor <= 1 / far) && shown > least / room && shown < most * room
}

/** "cà phê từ 68.000 đồng/kg tăng lên 121.000.000 đồng/kg": no price rises a thousandfold. */
function findSoared(text: string, first: Amount | undefined, later: Amount): CheckFinding | undefined {
  if (!first?.per || first.per !== later.per || first.unit !== later.unit || first.hedge || later.hedge)
    return undefined
  if (
    !/^[^;.]{0,40}(?:tăng lên|tăng đến|lên|giảm xuống|còn|(?:bình quân|trung bình)(?: là| đạt| ở mức)?)\s*$/iu.test(
      text.slice(first.end, later.start),
    )
  )
    return undefined
  const ratio = divide(later.value, first.value)
  const times = ratio ? approximate(ratio) : 1
  if (times < 300 || times > 5000) return undefined
  const right = { n: later.value.n, d: later.value.d * 1000n }
  return report(text, 'unit-scale', 'error', later, {
    message: `${printAmount(later)} gấp ${printNumber(whole(BigInt(Math.round(times))))} lần ${printAmount(first)}: sai đơn vị hoặc dấu; có lẽ là ${printAmount(later, right)}.`,
    suggest: printAmount(later, right),
    related: [first],
  })
}
