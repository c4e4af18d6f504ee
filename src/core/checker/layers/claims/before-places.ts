import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { familyOf, isTime } from '../numbers/plain-amounts.ts'
import type { Claim } from './claims.ts'

const places = /^(?:thôn|bản|xóm|ấp|buôn|làng|xã|huyện|khu|tổ dân phố|khu dân cư)$/u

const isScore = (text: string, { start, unitText }: Amount): boolean =>
  /^(?:điểm|tuổi)$/u.test(unitText) &&
  /(?<!\p{sc=Latn})(?:từ|đến|tới|dưới|trên|đủ)(?: dưới| trên)?\s*$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  )

/** The count before a score or a range of scores. */
function passScores(text: string, { amounts }: Sentence, at: number): Amount | undefined {
  const [score, low, further] = [amounts[at], amounts[at - 1], amounts[at - 2]]
  if (!score || !low) return undefined
  const isRange = /^\s*(?:điểm\s+)?(?:đến|tới|-|–)/u.test(text.slice(low.end, score.start))
  const count = isRange ? further : low
  return count?.kind === 'count' && count.unit !== score.unit && !isScore(text, count) ? count : undefined
}

const isOfPercent = ({ kind }: Amount): boolean => kind === 'percent' || kind === 'points'

const opensTotal =
  /^\s*(?:so với\s+)?(?:tổng|kế hoạch|chỉ tiêu|KH|nhu cầu|số|diện tích|dự toán)[^;.()]{0,40}\(\s*$/u

/** "giao 3.128 ha rừng cho 412 hộ quản lý, chiếm 60% tổng diện tích rừng (5.214 ha)": the bracket says what is measured. */
const isOfFurther = (tail: string, further: Amount, before: Amount, next: Amount): boolean =>
  opensTotal.test(tail) &&
  familyOf(next.unit) === familyOf(further.unit) &&
  familyOf(next.unit) !== familyOf(before.unit) &&
  !isOfPercent(further) &&
  !further.per

/** "460 trong 512 hộ ở 09 thôn vùng biên, chiếm 89,8%": how many places they live in is said in passing. */
export function beforePlaces(text: string, { sentence, at, tail: claimTail }: Claim): Amount | undefined {
  const [further, before] = [sentence.amounts[at - 2], sentence.amounts[at - 1]]
  const next = sentence.amounts[at + 1]
  if (further && before && next && isOfFurther(claimTail, further, before, next)) return further
  const isAside =
    before &&
    further?.kind === 'count' &&
    !places.test(further.unit) &&
    places.test(before.unit) &&
    /^[^,;.()]{0,30}\s(?:ở|tại|thuộc)\s$/iu.test(text.slice(further.end, before.start))
  if (isAside) return further
  // "212 hộ đạt 3 năm liên tục, bằng 15,6%": how long it lasted.
  const isLasting =
    before &&
    further &&
    (isTime(text, before) || /^\s(?:liên tục|liên tiếp)/u.test(text.slice(before.end, before.end + 10))) &&
    !isOfPercent(further) &&
    further.kind !== 'bare' &&
    /^[^,;.():]{0,40}$/u.test(text.slice(further.end, before.start))
  if (isLasting) return further
  // "11 sản phẩm 4 sao (chiếm 23,9%)": the rank is no number of its own.
  const isRanked =
    before?.unitText === 'sao' &&
    further?.kind === 'count' &&
    /^[^,;.()]{0,20}$/u.test(text.slice(further.end, before.start))
  if (isRanked) return further
  // "37 thí sinh đạt từ 27 điểm trở lên, chiếm 9%": how much each of them has.
  const isThreshold =
    before &&
    /^[^,;.()]{0,24}\strở (?:lên|xuống)(?!\p{sc=Latn})/u.test(text.slice(before.end, before.end + 40))
  if (isThreshold && further && !isOfPercent(further)) return further
  // "60 học sinh đạt từ 6,5 đến dưới 8,5 điểm (50%)"
  const scored = before && isScore(text, before) ? passScores(text, sentence, at - 1) : undefined
  if (scored) return scored
  // "03 xã dưới 10 tiêu chí, chiếm 2,4% tổng số xã": the words behind say what is counted.
  const named = /^\s*(?:so với\s+)?(?:tổng\s+)?số\s+(?<unit>\p{sc=Latn}+(?:\s\p{sc=Latn}+)?)/iu
    .exec(claimTail)
    ?.groups?.unit?.toLowerCase()
  const isNamed = (one: Amount) =>
    !!named && named.startsWith(one.unitText.toLowerCase()) && one.unitText !== ''
  return before && further?.kind === 'count' && isNamed(further) && !isNamed(before) && before.hedge
    ? further
    : before
}
