import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { quotient } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/**
 * "730 cháu; thấp còi 146 hộ (20%), nhẹ cân 88 cháu (12,1%)", "xuất khẩu lao động 18 hộ, đạt 90% kế hoạch (20 người)": the share
 * is one of people, and households are written.
 */
export const checkShareUnits = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence, at) => {
    if (!sentence.amounts.some(({ kind }) => kind === 'percent')) return []
    const before = sentences[at - 1]
    const near = before?.passage === sentence.passage ? before.amounts : []
    return gather(sentence.amounts, (share, place) => {
      const [first, second] = [sentence.amounts[place - 2], sentence.amounts[place - 1]]
      if (first && second && isOfOther(text, first, second, share)) return [say(text, first, second, share)]
      const part = sentence.amounts[place - 1]
      if (share.kind !== 'percent' || !part || !isCounted(part) || !isTight(text, part, share)) return []
      const base =
        findPlan(text, part, share, sentence.amounts[place + 1]) ??
        findSibling(text, sentence, { part, share }, near)
      return base ? [say(text, part, base, share)] : []
    })
  })

const kindOf = ({ unit }: Amount): string => (unit === 'hộ' ? 'hộ' : familyOf(unit))
const isCounted = (one: Amount): boolean =>
  one.kind === 'count' && !one.per && !one.hedge && /^(?:hộ|người)$/u.test(kindOf(one))
const isTight = (text: string, part: Amount, share: Amount): boolean =>
  /^[^,;.()\d]{0,24}(?:\s\(|,\s(?:đạt|bằng|chiếm)\s)$/u.test(text.slice(part.end, share.start))
const isOf = (share: Amount, part: Amount, base: Amount): boolean =>
  fits(share, quotient(rangeOf(part), rangeOf(base)))

/** "171 người đạt danh hiệu trên tổng số 187 hộ, đạt 91,4%": so many of the households. */
function isOfOther(text: string, part: Amount, base: Amount, share: Amount): boolean {
  if (share.kind !== 'percent' || !isCounted(part) || !isCounted(base) || kindOf(part) === kindOf(base))
    return false
  const isBase = /^[^,;.()\d]{0,80}\s(?:(?:trên|trong)(?: tổng số)?|của|so với)\s$/iu.test(
    text.slice(part.end, base.start),
  )
  const isNear = /^[^;.()\d]{0,40}[,(]\s?(?:đạt|bằng|chiếm|tỷ lệ|tương ứng)?[\p{sc=Latn}\s]{0,16}$/iu.test(
    text.slice(base.end, share.start),
  )
  return isBase && isNear && isOf(share, part, base)
}

/** The plan right behind, counted in the other thing. */
function findPlan(text: string, part: Amount, share: Amount, base: Amount | undefined): Amount | undefined {
  if (!base || !isCounted(base) || kindOf(base) === kindOf(part) || !isOf(share, part, base)) return undefined
  const between = text.slice(share.end, base.start)
  return /^\s(?:kế hoạch|chỉ tiêu)[^,;.()\d]{0,24}\s?\(\s*$/iu.test(between) ? base : undefined
}

/** A total of the other thing of which another share of the sentence is one too, and no total of the own thing. */
function findSibling(
  text: string,
  { amounts }: Sentence,
  { part, share }: { part: Amount; share: Amount },
  near: readonly Amount[],
): Amount | undefined {
  const totals = [...near, ...amounts].filter(
    (one) => one !== part && isCounted(one) && one.start < part.start,
  )
  const own = totals.filter((one) => kindOf(one) === kindOf(part))
  if (own.some((one) => isOf(share, part, one))) return undefined
  return totals.find(
    (base) =>
      kindOf(base) !== kindOf(part) &&
      isOf(share, part, base) &&
      amounts.some((other, place) => {
        const count = amounts[place - 1]
        return (
          other !== share &&
          other.kind === 'percent' &&
          count !== undefined &&
          kindOf(count) === kindOf(base) &&
          isTight(text, count, other) &&
          isOf(other, count, base)
        )
      }),
  )
}

const say = (text: string, part: Amount, base: Amount, share: Amount): CheckFinding =>
  report(text, 'label', 'error', part, {
    message: `${printAmount(share)} của ${printAmount(base)} là ${part.number.text} ${base.unitText}, không phải ${printAmount(part)}.`,
    suggest: `${part.number.text} ${base.unitText}`,
    related: [base],
  })
