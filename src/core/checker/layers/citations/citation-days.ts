import type { Profile } from '../structure/profile.ts'
import { firstFrom } from '../text/order.ts'
import type { DateMention } from '../times/dates.ts'
import type { LegalCitation } from './citations.ts'

interface Read {
  text: string
  dates: readonly DateMention[]
  profile: Profile
}

const issued = /^,?\s[^.;,\d]{0,60}\s(?:ban hành|ký|phê duyệt)\s+$/u
/** "Số: 312/BC-STP" in a line of its own: the number of the document itself. */
const letterhead = /(?:^|[\n|\t])[\s*_]*$/u
const headReach = 400

/**
 * The day a document is of: that behind its symbol, that the sentence opens with ("Ngày 14/3/2025, UBND xã ban hành Kế
 * hoạch số 63"), or the date of the letterhead where the number is its own.
 */
export function dayOf({ text, dates, profile }: Read, citation: LegalCitation): DateMention | undefined {
  const { date, start, symbol } = citation
  if (date) return date
  const isOwn =
    start < headReach &&
    /^số\s*:/iu.test(text.slice(start, symbol.start)) &&
    letterhead.test(text.slice(Math.max(0, start - 4), start))
  if (isOwn) return profile.date
  const before = dates[firstFrom(dates, start) - 1]
  return before && issued.test(text.slice(before.end, start)) ? before : undefined
}
