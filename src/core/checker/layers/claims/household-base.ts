import { compare } from '../../../exact.ts'
import type { AmountIndex } from '../numbers/amount-index.ts'
import type { Amount } from '../numbers/amounts.ts'
import type { Claim } from './claims.ts'
import { isWhole } from './whole-total.ts'

/** "đạt 90% tổng số hộ", "đạt 90% số hộ toàn xã". */
const ofAll =
  /^\s*(?:so với\s+|trên\s+)?(?:tổng số hộ(?:\s+dân|\s+toàn|\s+trên|\s+của xã|\s*[,.;)]|\s*$)|số hộ(?:\s+dân)?\s+(?:toàn|trên địa bàn|của xã|trong (?:xã|thôn|bản))(?!\p{sc=Latn}))/iu
/** "chiếm 76% tổng số hộ nghèo". */
const ofPoor = /^\s*(?:so với\s+|trên\s+)?(?:tổng\s+)?số hộ (?<group>(?:cận )?nghèo)\s*(?:[,.;)]|$)/iu

/** The households a share says it is of: all there are, or all that are poor. */
export function findHouseholds(
  text: string,
  { tail }: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const larger = () =>
    index.totals('hộ').filter((amount) => amount !== part && compare(amount.value, part.value) > 0)
  if (ofAll.test(tail)) return larger().find((amount) => isWhole(text, amount))
  const group = ofPoor.exec(tail)?.groups?.group?.toLowerCase()
  if (!group) return undefined
  const [told, ...more] = larger().filter((amount) => isOfGroup(text, amount, group))
  return more.every(({ value }) => told && compare(value, told.value) === 0) ? told : undefined
}

const groupBefore = /(?<group>(?:cận )?nghèo)(?: toàn xã| toàn huyện)?(?: là| có| còn)?:?\s*$/u
const groupBehind = /^hộ (?<group>(?:cận )?nghèo)\s*(?:[(,;.]|$)/u

/** "hộ nghèo 1.146 hộ (7,52%)", "1.146 hộ nghèo": no more than that is said of them. */
function isOfGroup(text: string, { start, end }: Amount, group: string): boolean {
  const behind = text.slice(end - 'hộ'.length, end + 16).toLowerCase()
  if (groupBehind.exec(behind)?.groups?.group === group) return true
  const before = text.slice(Math.max(0, start - 30), start).toLowerCase()
  return /^hộ\s*(?:[(,;.]|$)/u.test(behind) && groupBefore.exec(before)?.groups?.group === group
}
