import { compare, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { meets } from '../../layers/numbers/interval.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

interface Pair {
  first: Amount
  second: Amount
  sentence: Sentence
}

/** How far the second number may stand behind the first, in letters. */
const reach = 60

/**
 * "21 hội nghị với 1.470 lượt người" and elsewhere "12 hội nghị … 1.470 lượt người".
 *
 * Two numbers that stand together twice, of the same units, are of one thing when the telling one of them, three
 * digits or more, is the same: then the other must be the same too.
 */
export function checkRepeatedPairs({ text, sentences }: Understanding): CheckFinding[] {
  const known = new Map<string, Pair>()
  const byFirst = new Map<string, Pair>()
  return gather(sentences, (sentence) =>
    gather(listPairs(sentence), (pair) => {
      const swapped = findSwapped(text, byFirst, pair)
      if (swapped) return [say(text, swapped.second, pair.second)]
      const key = `${pair.first.unit} ${pair.second.unit} ${pair.second.value.n}/${pair.second.value.d}`
      const before = known.get(key)
      if (!before) {
        known.set(key, pair)
        return []
      }
      if (before.sentence.passage === sentence.passage || isContrasted(text, placeOf(before), placeOf(pair)))
        return []
      if (meets(rangeOf(before.first), rangeOf(pair.first))) return []
      return [say(text, before.first, pair.first)]
    }),
  )
}

const placeOf = ({ sentence, first }: Pair) => ({ sentence, amount: first })

/** The second number with two digits exchanged beside the same first one. */
function findSwapped(text: string, byFirst: Map<string, Pair>, pair: Pair): Pair | undefined {
  const { first, second, sentence } = pair
  const key = `${first.unit} ${second.unit} ${first.value.n}/${first.value.d}`
  const before = byFirst.get(key)
  if (!before) byFirst.set(key, pair)
  if (!before || before.sentence.passage === sentence.passage || compare(first.value, whole(5)) < 0)
    return undefined
  if (isContrasted(text, placeOf(before), placeOf(pair))) return undefined
  return findSlip(second.number.text, printLike(second, before.second.value)) === 'đảo hai chữ số'
    ? before
    : undefined
}

function listPairs(sentence: Sentence): Pair[] {
  return gather(sentence.amounts, (first, at): Pair[] => {
    const second = sentence.amounts[at + 1]
    if (!second || first.per || second.per || first.unit === second.unit || second.hedge) return []
    if (first.kind !== 'count' || !/^(?:count|money|measure)$/.test(second.kind)) return []
    if (second.number.text.replace(/\D|0+$/g, '').length < 3 || second.start - first.end > reach) return []
    const isFraction = sentence.fractions.some(({ top, bottom }) =>
      [top.start, bottom.start].some((start) => start === first.start || start === second.start),
    )
    return isFraction ? [] : [{ first, second, sentence }]
  })
}

function say(text: string, first: Amount, second: Amount): CheckFinding {
  const right = printLike(second, first.value)
  const slip = compare(first.value, second.value) === 0 ? undefined : findSlip(second.number.text, right)
  return report(text, 'repeat', 'error', second, {
    message: `Chỗ trước ghi ${printAmount(first)} cùng với một số giống hệt, ở đây ghi ${printAmount(second)}${slip ? ` (có thể ${slip})` : ''}.`,
    suggest: printAmount(second, first.value),
    related: [first],
  })
}
