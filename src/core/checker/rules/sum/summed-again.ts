import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { approximate } from '../../layers/numbers/interval.ts'
import { uncounted } from '../../layers/numbers/units.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A count with the words that name what is counted: "cuộc giám sát", "quần chúng ưu tú". */
interface Told {
  amount: Amount
  sentence: Sentence
  phrase: string
  lead: string
}

/** Sentences that look back on what the report told before. */
const looksBack =
  /^\W*(?:qua|thông qua|sau|kết thúc|việc\s[^,;.\d]{2,40}|(?:hạn chế|tồn tại|khó khăn)\s*:\s*(?:vẫn )?(?:còn )?)\s*$/iu
const elsewhere =
  /năm trước|cùng kỳ|kế hoạch|chỉ tiêu|so với|tăng|giảm|quý|tháng|đợt|mỗi|(?:thôn|bản|xóm|ấp)\s/iu

/**
 * "tổ chức 11 cuộc giám sát … Qua 13 cuộc giám sát", "Việc thành lập mới 17 tổ hợp tác" where 14 were told, a title that
 * counts more than the sum below it: one thing with its full name, counted twice.
 */
export function checkSummedAgain(read: Understanding): CheckFinding[] {
  const byPhrase = new Map<string, Told[]>()
  for (const told of gather(read.sentences, (sentence) => listTold(read.text, sentence))) {
    const same = byPhrase.get(told.phrase)
    if (same) same.push(told)
    else byPhrase.set(told.phrase, [told])
  }
  return gather([...byPhrase.values()], (same) => judge(read, same))
}

const [longest, least] = [4, 2]

function listTold(text: string, sentence: Sentence): Told[] {
  return gather(sentence.amounts, (amount): Told[] => {
    const { kind, per, hedge, decimals, start, end, value } = amount
    if (kind !== 'count' || per || hedge || decimals > 0 || compare(value, { n: 3n, d: 1n }) < 0) return []
    if (sentence.fractions.some(({ bottom, top }) => bottom.start === start || top.start === start)) return []
    const words = [
      amount.unitText.toLowerCase(),
      ...wordsBehind(text.slice(end, Math.min(sentence.end, end + 40))),
    ]
    const phrase = words.join(' ').split(' ').slice(0, longest).join(' ')
    const lead = text.slice(sentence.start, start)
    return phrase.split(' ').length < least ? [] : [{ amount, sentence, phrase, lead }]
  })
}

/** The words of the name: small letters, up to a word that no name has. */
function wordsBehind(behind: string): string[] {
  // "tàu “3 không”": what stands in quotation marks belongs to the name.
  const words = (/^(?:\s\p{Ll}+|\s“[^”]{1,20}”)+/u.exec(behind)?.[0] ?? '').trim().split(' ')
  const stop = words.findIndex((word) => word === '' || uncounted.has(word))
  return stop < 0 ? words : words.slice(0, stop)
}

function judge(read: Understanding, same: readonly Told[]): CheckFinding[] {
  const [first, second, ...more] = sameDeed(same) ?? lastApart(same) ?? same
  if (!first || !second || more.length > 0 || first.sentence.passage === second.sentence.passage) return []
  if (compare(first.amount.value, second.amount.value) === 0 || !isNear(first.amount, second.amount))
    return []
  if (same.some(({ sentence }) => elsewhere.test(sentence.text))) return []
  const isSummed = ({ amount, lead }: Told) =>
    /tổng (?:cộng|số)(?: là| có)?\s*$/iu.test(lead) ||
    read.agreements.some(
      ({ rule, figures }) => rule === 'sum' && figures.some(({ start }) => start === amount.start),
    )
  const isTitle = !/[.;]\s*$/.test(first.sentence.text) && first.phrase.split(' ').length > 2
  if (looksBack.test(second.lead)) return [say(read.text, first, second)]
  return isTitle && isSummed(second) ? [say(read.text, second, first)] : []
}

/** "thành lập mới 14 tổ hợp tác" and "Việc thành lập mới 17 tổ hợp tác": of several the two of one deed. */
function sameDeed(same: readonly Told[]): Told[] | undefined {
  const later = same.find(({ lead }) => /^\W*việc\s/iu.test(lead))
  const deed = later?.lead
    .replace(/^\W*việc\s+/iu, '')
    .trim()
    .toLowerCase()
  const earlier = same.filter((one) => deed && one !== later && one.lead.trim().toLowerCase().endsWith(deed))
  return later && earlier.length === 1 ? [...earlier, later] : undefined
}

/** Told with one number again and again, and with another one the last time. */
function lastApart(same: readonly Told[]): Told[] | undefined {
  const [first, ...others] = same
  const last = others.pop()
  const isOne = others.every(({ amount }) => first && compare(amount.value, first.amount.value) === 0)
  return first && last && isOne ? [first, last] : undefined
}

const isNear = (a: Amount, b: Amount): boolean => {
  const ratio = approximate(a.value) / approximate(b.value)
  return ratio > 0.7 && ratio < 1.4
}

const say = (text: string, right: Told, wrong: Told): CheckFinding =>
  report(text, 'repeat', 'error', wrong.amount, {
    message: `Chỗ khác ghi ${printAmount(right.amount)}, ở đây ghi ${printAmount(wrong.amount)}.`,
    suggest: printAmount(wrong.amount, right.amount.value),
    related: [right.amount],
  })
