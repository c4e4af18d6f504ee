import { compare, divide, type Exact, multiply, round, whole } from '../exact.ts'
import { printNumber } from '../vietnamese/numbers.ts'
import type { Span } from './document.ts'
import type { CheckFinding, RuleName, Severity } from './finding.ts'
import { gather } from './gather.ts'
import type { Amount } from './layers/numbers/amounts.ts'

interface Words {
  message: string
  arithmetic?: string
  suggest?: string
  related?: readonly Span[]
}

/** A finding at a stretch of the text. */
export function report(
  text: string,
  rule: RuleName,
  severity: Severity,
  { start, end }: Span,
  { message, arithmetic, suggest, related = [] }: Words,
): CheckFinding {
  return {
    rule,
    severity,
    start,
    end,
    quote: text.slice(start, end),
    message,
    ...(arithmetic === undefined ? {} : { arithmetic }),
    ...(suggest === undefined ? {} : { suggest }),
    related: related.map((span) => ({ start: span.start, end: span.end })),
  }
}

/** An exact value with as many decimals as it needs, six at most. */
export const printPlain = (value: Exact): string => printNumber(value, { decimals: 6, trailingZeros: 'trim' })

/** A value in the unit an amount is written in, without the unit: 1.256.000.000 đồng beside "1.246 triệu" is "1.256". */
export function printLike(amount: Amount, value: Exact): string {
  const sized = divide(value, amount.size) ?? value
  const isComposite = /\p{sc=Latn}/u.test(amount.number.text) && !amount.isSpelled
  if (isComposite) return printComposite(value)
  const shown = printNumber(sized, { decimals: amount.decimals })
  const isExact = compare(multiply(whole(1), sized), toExact(sized, amount.decimals)) === 0
  const printed = isExact ? shown : printPlain(sized)
  const isPlain = /^\d{4,}$/.test(amount.number.text)
  const padded = /^0\d$/.test(amount.number.text) && /^\d$/.test(printed) ? `0${printed}` : printed
  return isPlain ? padded.replaceAll('.', '') : padded
}

/** "1 tỷ 256 triệu đồng". */
function printComposite(dong: Exact): string {
  const billions = dong.n / dong.d / 1_000_000_000n
  const rest = { n: dong.n - billions * 1_000_000_000n * dong.d, d: dong.d }
  const millions = printPlain(divide(rest, whole(1_000_000n)) ?? rest)
  return billions === 0n ? millions : `${billions} tỷ ${millions}`
}

const toExact = (value: Exact, decimals: number): Exact => {
  const [integer = '0', fraction = ''] = round(value, decimals).split('.')
  return { n: BigInt(integer + fraction), d: 10n ** BigInt(fraction.length) }
}

/** The value with its unit, as the amount would be written. */
export function printAmount(amount: Amount, value: Exact = amount.value): string {
  const unit = amount.unitText
  const glue = /^[%‰]|^$/.test(unit) ? '' : ' '
  return `${printLike(amount, value)}${glue}${unit}`
}

/** A day as it is written, without the word "ngày" that the sentence around it says itself. */
export const printDay = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/^ngày\s+/iu, '')

/** Why a wrong number may have come about, when one slip of the pen explains it. */
export function findSlip(written: string, right: string): string | undefined {
  const [a, b] = [written, right].map((text) => text.replace(/\D/g, '').replace(/^0+(?=\d)/, ''))
  if (!a || !b) return undefined
  if (a === b) return 'sai vị trí dấu phẩy hoặc dấu chấm'
  if (a.length === b.length + 1) return isWithoutOne(a, b) ? 'thừa một chữ số' : undefined
  if (b.length === a.length + 1) return isWithoutOne(b, a) ? 'thiếu một chữ số' : undefined
  if (a.length !== b.length) return undefined
  const places = gather([...a], (digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second = 0] = places
  if (places.length === 2 && a[first] === b[second] && a[second] === b[first]) return 'đảo hai chữ số'
  return places.length === 1 && a.length > 1 ? 'sai một chữ số' : undefined
}

/** Whether leaving out one digit of `long` gives `short`. */
export function isWithoutOne(long: string, short: string): boolean {
  let at = 0
  while (at < short.length && long[at] === short[at]) at += 1
  return long.slice(at + 1) === short.slice(at)
}
