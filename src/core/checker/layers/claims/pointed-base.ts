import { compare } from '../../../exact.ts'
import type { Amount } from '../numbers/amounts.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { kinOf } from '../numbers/units.ts'

const pointing = /^\s*(?:trong (?:số|tổng số) (?:đó|này|trên|nói trên)|trong đó)(?=[\s,])/u

/** "có 412 hộ; đến nay 90 hộ trong số đó đã …, chiếm 21,8% số hộ": what the words behind a part point back to. */
export const findPointed = (text: string, part: Amount, before: readonly Amount[]): Amount | undefined =>
  pointing.test(text.slice(part.end, part.end + 24))
    ? before.findLast(
        (one) =>
          one.end <= part.start &&
          familyOf(kinOf(one.unit)) === familyOf(kinOf(part.unit)) &&
          !one.per &&
          compare(one.value, part.value) > 0,
      )
    : undefined
