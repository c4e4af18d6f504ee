import { compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const compared =
  /(?<!\p{sc=Latn})(?:thấp hơn|cao hơn|ít hơn|nhiều hơn|kém|còn thiếu so với|thiếu so với|vượt)\s[^,;.()]{0,40}$/iu
const isSaid = /^[^,;.()]{0,40}\s(?:là|:)\s*$/iu

/** Distances that are no differences, and values on the other side of what they are compared with. */
export function checkComparisons(read: Understanding): CheckFinding[] {
  return [...findDistances(read), ...findWrongSides(read)]
}

const sided =
  /^[^,;.()]{0,30},\s*(?<way>(?:cao|thấp|nhiều|ít|lớn|nhỏ|đắt|rẻ) hơn|(?:tăng|giảm)(?=\s(?:nhẹ\s|mạnh\s)?so với\s))(?:\s[^,;.()\d]{0,60}?)?(?:\(\s*|\s(?:là|ở mức|mức|so với|con số)\s+)$/iu
const contraries: Record<string, string> = {
  'cao hơn': 'thấp hơn',
  'nhiều hơn': 'ít hơn',
  'lớn hơn': 'nhỏ hơn',
  'đắt hơn': 'rẻ hơn',
  tăng: 'giảm',
}

/** "đạt 82,4%, cao hơn bình quân chung của tỉnh (86,1%)": a value that stands on the other side. */
function findWrongSides({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (other, at) => {
      const own = amounts[at - 1]
      if (!own || own.unit !== other.unit || own.per !== other.per || own.hedge || other.hedge) return []
      const said = sided.exec(text.slice(own.end, other.start))?.groups?.way?.toLowerCase()
      const order = compare(own.value, other.value)
      if (!said || own.kind === 'bare' || order === 0 || isScaledApart(own, other)) return []
      const lower = contraries[said]
      if ((lower !== undefined) === order > 0) return []
      const start = own.end + text.slice(own.end, other.start).toLowerCase().indexOf(said)
      const right = lower ?? Object.keys(contraries).find((word) => contraries[word] === said) ?? ''
      return [
        report(
          text,
          'label',
          'error',
          { start, end: other.end },
          {
            message: `Ghi "${said}" nhưng ${printAmount(own)} ${right === 'tăng' ? 'nhiều hơn' : right === 'giảm' ? 'ít hơn' : right} ${printAmount(other)}.`,
            related: [own],
          },
        ),
      ]
    }),
  )
}

/** Values in units a thousand times apart are told as such. */
const isScaledApart = ({ size: a }: Amount, { size: b }: Amount): boolean =>
  a.n * b.d >= 1000n * b.n * a.d || b.n * a.d >= 1000n * a.n * b.d

function findDistances({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (other, at) => {
      const distance = sentence.amounts[at + 1]
      if (!distance || at === 0 || !isDistance(text, sentence, other, distance)) return []
      const candidates = sentence.amounts.slice(0, at).filter((one) => one.unit === other.unit && !one.hedge)
      const [first] = candidates
      if (!first || candidates.some((one) => compare(gapOf(one, other), distance.value) === 0)) return []
      return [say(text, first, other, distance)]
    }),
  )
}

const gapOf = (a: Amount, b: Amount): Exact => absolute(subtract(a.value, b.value))

function isDistance(text: string, { start }: Sentence, other: Amount, distance: Amount): boolean {
  const alike = other.unit === distance.unit || (other.kind === 'percent' && distance.kind === 'points')
  if (!alike || other.hedge || distance.hedge || other.kind === 'bare') return false
  return (
    compared.test(text.slice(Math.max(start, other.start - 60), other.start)) &&
    isSaid.test(text.slice(other.end, distance.start))
  )
}

function say(text: string, first: Amount, other: Amount, distance: Amount): CheckFinding {
  const right = gapOf(first, other)
  const slip = findSlip(distance.number.text, printLike(distance, right))
  const [high, low] = compare(first.value, other.value) > 0 ? [first, other] : [other, first]
  return report(text, 'balance', 'error', distance, {
    message: `Giữa ${printAmount(first)} và ${printAmount(other)} chênh ${printAmount(distance, right)}, không phải ${printAmount(distance)}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `${printLike(high, high.value)} − ${printLike(low, low.value)} = ${printLike(distance, right)}`,
    suggest: printAmount(distance, right),
    related: [first, other],
  })
}
