import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { findFitting } from '../../layers/numbers/settled.ts'
import { findSlip, printLike } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { otherTime, ownClause, sayTwo } from '../repeat/repeat.ts'

/** A part that a sentence tells beside its whole, with the pairs of words around it. */
interface Part {
  amount: Amount
  sentence: Sentence
  pairs: ReadonlySet<string>
}

/**
 * "84 thanh niên, trong đó đủ điều kiện 38 (45,2%)" and below "sơ tuyển cho 84 thanh niên, chọn được 36 thanh niên đủ
 * điều kiện": the same part of the same whole. Where the first is proved by its sum or its share, and one slip of the pen
 * makes the other of it.
 */
export function checkPartsAgain(read: Understanding): CheckFinding[] {
  const { text, sentences, isOtherPlace } = read
  const fitting = findFitting(read)
  const byWhole = new Map<string, { whole: Amount; sentence: Sentence }[]>()
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (total) => {
      if (total.kind !== 'count' || total.hedge || compare(total.value, whole(10)) < 0) return []
      const key = `${familyOf(total.unit)} ${total.value.n}`
      const before = byWhole.get(key) ?? []
      byWhole.set(key, [...before, { whole: total, sentence }].slice(-reach))
      const later = listParts(text, sentence, total)
      return gather(before, ({ whole: first, sentence: above }) => {
        if (above.passage === sentence.passage || isOtherPlace(above.start, sentence.start)) return []
        const told = listParts(text, above, first)
        return gather(later, (part) => {
          if (told.some(({ amount }) => equals(amount.value, part.amount.value))) return []
          const same = told.filter((one) => isOnePart(one, part))
          const [known] = same
          const alike = later.filter((one) => known && isOnePart(known, one))
          if (!known || same.length > 1 || alike.length > 1 || !fitting.has(known.amount.start)) return []
          if (
            fitting.has(part.amount.start) ||
            later.some((one) => equals(one.amount.value, known.amount.value))
          )
            return []
          return [sayTwo(text, known.amount, part.amount)]
        })
      })
    }),
  )
}

/** So many sentences with one whole are looked back upon. */
const reach = 4

const changed = /(?<!\p{sc=Latn})(?:tăng|giảm|thêm|vượt|hụt|thiếu|còn lại|mỗi|bình quân)\s*$/iu

function listParts(text: string, sentence: Sentence, total: Amount): Part[] {
  return gather(sentence.amounts, (amount): Part[] => {
    const isCounted = amount.kind === 'bare' || familyOf(amount.unit) === familyOf(total.unit)
    if (!isCounted || amount.start <= total.end || amount.hedge || amount.per) return []
    if (compare(amount.value, total.value) >= 0 || (amount.kind === 'bare' && amount.decimals > 0)) return []
    const from = text.slice(Math.max(total.end, amount.start - 40), amount.start)
    const clause = ownClause(text, sentence, amount).replaceAll('trong đó', '')
    if (changed.test(from) || otherTime.test(clause)) return []
    const lead = from.split(/[,;:()\d]/).at(-1) ?? ''
    const tail = text.slice(amount.end, Math.min(sentence.end, amount.end + 40)).split(/[,;:()\d]/)[0] ?? ''
    return [{ amount, sentence, pairs: new Set([...pairsOf(lead).slice(-2), ...pairsOf(tail).slice(0, 2)]) }]
  })
}

const empty = /^(?:trong|đó|có|là|được|đã|và|số|của|cho|với|gồm|còn|đạt)$/u

/** "đủ điều kiện": "đủ điều", "điều kiện". */
function pairsOf(words: string): string[] {
  const all = (words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []).filter((word) => !empty.test(word))
  return all.slice(1).map((word, at) => `${all[at]} ${word}`)
}

function isOnePart(one: Part, other: Part): boolean {
  const [a, b] = [one.amount, other.amount]
  const isNear =
    findSlip(b.number.text, printLike(b, a.value)) !== undefined ||
    compare(absolute(subtract(a.value, b.value)), whole(2)) <= 0
  return isNear && [...one.pairs].some((pair) => other.pairs.has(pair))
}
