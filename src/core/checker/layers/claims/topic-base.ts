import { compare } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Understanding } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { firstFrom } from '../text/order.ts'
import type { Claim } from './claims.ts'

/** How many sentences back a total may have been said. */
const reach = 6
/** A name of fewer words says too little: "hộ dân", "trẻ em". */
const leastWords = 3

/**
 * The total whose own words the part begins with: "1.046 trẻ dưới 5 tuổi … Số trẻ dưới 5 tuổi suy dinh dưỡng: 137 cháu",
 * "Lực lượng lao động trong độ tuổi là 5.625 người … 28% lực lượng lao động". The latest of them counts.
 */
export function findByTopic(
  { text, sentences }: Pick<Understanding, 'text' | 'sentences'>,
  { sentence, tail }: Claim,
  part: Amount,
): Amount | undefined {
  // What stands behind "trên kế hoạch" is a base itself.
  if (
    /(?:kế hoạch|chỉ tiêu|dự toán|trên|so với|giao|ở|tại)\s*$/iu.test(
      text.slice(Math.max(0, part.start - 14), part.start),
    )
  )
    return undefined
  const topic = normalise(`${clauseBefore(text, sentence.start, part)} ${text.slice(part.start, part.end)}`)
  const stated = normalise(
    (/^[^,.;()\d]*/u.exec(tail)?.[0] ?? '').replace(/^\s*(?:so với |trên |của )?(?:tổng )?(?:số )?/iu, ''),
  )
  const at = firstFrom(sentences, sentence.start)
  const near = sentences.slice(Math.max(0, at - reach), at + 1)
  return gather(near, (one) => one.amounts.map((amount) => ({ amount, from: one.start }))).findLast(
    ({ amount, from }) =>
      amount.end <= part.start &&
      isCounted(amount) &&
      !hasShare(text, amount) &&
      part.kind === 'count' &&
      !part.per &&
      compare(amount.value, part.value) > 0 &&
      (isSaidTotal(tail, amount) ||
        isOfMembers(text, amount, part) ||
        namesOf(text, from, amount).some(
          (name) =>
            topic.includes(name) || stated.includes(name) || (isName(stated) && name.includes(stated)),
        )),
  )?.amount
}

/** "240 hội viên vay vốn (30% tổng số hội viên)": a part itself. */
const hasShare = (text: string, { end }: Amount): boolean =>
  /^[^,;.()]{0,60}\(\s*(?:chiếm |đạt )?[\d,]+\s?% (?:tổng|số)/u.test(text.slice(end, end + 90))

/** "0,86% tổng số trẻ sinh" of "58 trẻ em được sinh ra": the noun is the unit of the total. */
function isSaidTotal(tail: string, { unitText }: Amount): boolean {
  const noun = /^\s*(?:trên\s+|so với\s+)?tổng(?:\s+số)?\s+(?<noun>\p{sc=Latn}+)/iu
    .exec(tail)
    ?.groups?.noun?.toLowerCase()
  return (
    noun !== undefined &&
    !/^(?:hộ|người|số|tiền|vốn|diện|dân)$/u.test(noun) &&
    unitText.toLowerCase().split(' ')[0] === noun
  )
}

/** "324 đảng viên … Nữ: 37,3% (121 đồng chí)": comrades are members. */
const isOfMembers = (text: string, { unit, start }: Amount, { unitText }: Amount): boolean =>
  unitText === 'đồng chí' &&
  /^(?:đảng viên|hội viên|đoàn viên)$/u.test(unit) &&
  /(?<!\p{sc=Latn})có\s*$/iu.test(text.slice(Math.max(0, start - 8), start))

const isCounted = ({ kind, per, hedge }: Amount): boolean => kind === 'count' && !per && !hedge

/** What the words behind an amount and before it call it. */
function namesOf(text: string, from: number, amount: Amount): string[] {
  const behind = /^[^,.;:()\n\d]*(?:\d{1,2} tuổi[^,.;:()\n\d]*)?/u.exec(
    text.slice(amount.end, amount.end + 60),
  )?.[0]
  const after = normalise(
    `${amount.unitText}${behind?.split(/\s(?:và|có|trong đó|với|đã|được)\s/u)[0] ?? ''}`,
  )
  const before = normalise(
    clauseBefore(text, from, amount)
      .replace(/\s*(?:hiện\s)?(?:là|có|đạt|:)?\s*$/u, '')
      .replace(/^\s*(?:hiện nay |toàn xã )?(?:có |quản lý )?(?:tổng )?(?:số )?/iu, '')
      .replace(/\s+(?:của|trên địa bàn|tại|toàn)\s.*$/u, ''),
  )
  // "hợp tác xã" is only the unit.
  return [after, before].filter((name) => isName(name) && name !== amount.unitText.toLowerCase())
}

const isName = (words: string): boolean => words.split(' ').length >= leastWords

const clauseBefore = (text: string, from: number, { start }: Amount): string =>
  text
    .slice(Math.max(from, start - 90), start)
    .split(/[;.\n]|,\s/u)
    .at(-1) ?? ''

const normalise = (words: string): string => words.toLowerCase().replace(/\s+/gu, ' ').trim()
