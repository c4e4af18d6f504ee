import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { quotient } from '../../layers/numbers/interval.ts'
import { fits } from '../../layers/numbers/rates.ts'
import type { Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

const covered =
  /(?:độ|tỷ lệ) che phủ(?: của)?(?: rừng)?(?:\s*\([^()]*\))?(?:\s[^,;.()%]{0,40}?)?\s*(?:đạt|là|:|ở mức)?\s*$/iu
const forest = /(?:diện tích|đất) (?:đất )?có rừng[\p{sc=Latn}\s]{0,30}$/iu
const land = /diện tích (?:đất )?tự nhiên[\p{sc=Latn}\s]{0,40}$/iu

/** "diện tích tự nhiên 3.912,4 ha … Diện tích có rừng 2.115,7 ha, độ che phủ rừng đạt 45,1%": forest over all the land. */
export const checkForestCover = (read: Understanding, claims: readonly Claim[]): CheckFinding[] =>
  gather(claims, ({ percent, sentence, kind }) => {
    const { text, passages } = read
    const passage = passages[sentence.passage]
    const leadOf = ({ start }: Amount) => text.slice(Math.max(passage?.start ?? 0, start - 70), start)
    if (!passage || kind !== 'level' || percent.hedge || !covered.test(leadOf(percent))) return []
    const areas = gather(passage.sentences, ({ amounts, fractions }) =>
      amounts
        .filter(({ unit, per, end }) => unit === 'm²' && !per && end <= percent.start)
        // "3.214,5 ha trên 5.127,8 ha": of it, no more than it.
        .map((area) =>
          fractions.some(({ bottom }) => bottom.start === area.start) ? { ...area, hedge: undefined } : area,
        )
        .filter(({ hedge }) => !hedge),
    )
    const [part, ...parts] = areas.filter((area) => forest.test(leadOf(area)) && !isOfLand(text, area))
    const [all, ...others] = areas.filter((area) => land.test(leadOf(area)) || isOfLand(text, area))
    if (!part || !all || parts.length + others.length > 0 || compare(part.value, all.value) >= 0) return []
    if (areas.some((area) => fits(percent, quotient(rangeOf(area), rangeOf(all)))))
      return read.agree('ratio', percent, part, all)
    return [sayShare(text, percent, part, all)]
  })

/** "3.214,5 ha trên 5.127,8 ha diện tích tự nhiên": named behind the number. */
const isOfLand = (text: string, { end }: Amount): boolean =>
  /^\s(?:tổng )?diện tích (?:đất )?tự nhiên/iu.test(text.slice(end, end + 34))
