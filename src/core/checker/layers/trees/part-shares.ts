import { gather } from '../../gather.ts'
import type { Amount } from '../numbers/amounts.ts'
import { approximate } from '../numbers/interval.ts'

const shareBehind =
  /^[\p{sc=Latn}\s]{0,24}[(,]\s*(?:(?:chiếm|đạt|bằng|tỷ lệ)\s+){0,2}(?<share>\d{1,3}(?:[.,]\d{1,2})?)\s?%/iu

interface ToldShare {
  share: number
  /** Half of its last digit. */
  slack: number
  isRight: boolean
}

/** The share of the total that is told right behind each part; undefined unless every part has one. */
function readShares(text: string, total: Amount, parts: readonly Amount[]): ToldShare[] | undefined {
  const shares = gather(parts, ({ value, end }): ToldShare[] => {
    const told = shareBehind.exec(text.slice(end, end + 48))?.groups?.share?.replace(',', '.')
    if (!told) return []
    const share = Number(told)
    const exact = (approximate(value) / approximate(total.value)) * 100
    const slack = 0.51 / 10 ** (told.split('.')[1]?.length ?? 0)
    return [{ share, slack, isRight: Math.abs(share - exact) <= slack }]
  })
  return shares.length === parts.length ? shares : undefined
}

/** What shares may add up to where a part, and with it its share, is a little off. */
const mostOfAll = 101.5

/**
 * "1.306 lao động nữ (54,01%); qua đào tạo 1.475 người (61,00%)": shares of the total that are more than all together, so
 * one may be counted in several parts. Where all but one are right and they make no whole, the total is right as well.
 */
export function tellsOverlap(text: string, total: Amount, parts: readonly Amount[]): boolean {
  const shares = readShares(text, total, parts)
  if (!shares) return false
  const all = shares.reduce((sum, { share }) => sum + share, 0)
  const wrong = shares.filter(({ isRight }) => !isRight).length
  const slack = shares.reduce((sum, one) => sum + one.slack, 0)
  return (wrong < 2 && all > mostOfAll) || (wrong === 1 && shares.length > 2 && Math.abs(all - 100) > slack)
}
