import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { meets } from '../../layers/numbers/interval.ts'
import { impliedBase } from '../../layers/numbers/rates.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A number and its share told together, with the words that say of what they are. */
interface Rated {
  count: Amount
  rate: Amount
  /** What the clause begins with: "tỷ lệ hộ cận nghèo". */
  subject: readonly string[]
  /** What the number itself is called: "hộ nghèo". */
  called: readonly string[]
  start: number
  end: number
}

/** Words that say nothing of the group. */
const plain: ReadonlySet<string> = new Set(
  'tổng số diện tích tỷ tỉ lệ là có với tương ứng đương đạt còn khoảng của toàn chiếm tức bằng gồm được cả và hiện nay trong đó này năm ở mức thì riêng số lượng cuối đầu các'.split(
    ' ',
  ),
)
/** A part of the group, or what it is held against. */
const ofOther =
  /trong đó|(?<!\p{sc=Latn})(?:so|hơn|kém|gấp|tăng|giảm|kế hoạch|chỉ tiêu|thêm|bớt|từ|đến)(?!\p{sc=Latn})/iu

const wordsOf = (piece: string): string[] => piece.toLowerCase().match(/[\p{sc=Latn}]+/gu) ?? []
const tellingOf = (words: readonly string[]): string[] => words.filter((word) => !plain.has(word))

/**
 * "Hộ nghèo 627 hộ, chiếm 3,15%; tỷ lệ hộ cận nghèo 4,42% với 880 hộ nghèo", "rừng phòng hộ chiếm 31,4%, diện tích rừng sản
 * xuất là 5.934 ha": both shares are of one total only when the second number is of the group its clause begins with.
 */
export const checkRatedGroups = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, ({ sentences }) => {
    const rated = gather(sentences, (sentence) => findRated(text, sentence))
    return rated.length < 2 ? [] : gather(rated, (one) => judge(text, one, rated))
  })

function findRated(text: string, { amounts, start, end }: Sentence): Rated[] {
  return gather(amounts, (first, at): Rated[] => {
    const second = amounts[at + 1]
    if (
      !second ||
      second.start - first.end > 60 ||
      (first.kind === 'percent') === (second.kind === 'percent')
    )
      return []
    const [count, rate] = first.kind === 'percent' ? [second, first] : [first, second]
    if (!isCounted(count) || rate.hedge) return []
    const between = text.slice(first.end, second.start)
    const lead = text.slice(Math.max(start, first.start - 80), first.start).replace(/[\s:]+$/u, '')
    const subject = lead.split(/[;.,()]/u).at(-1) ?? ''
    if (/[.;]/u.test(between) || ofOther.test(between) || ofOther.test(subject)) return []
    const behind = /^[\p{sc=Latn}\s]*/u.exec(text.slice(count.end, Math.min(end, count.end + 40)))?.[0] ?? ''
    const name =
      behind.split(/\s(?:được|đã|trên|tại|trong|ở|của|so|và|chiếm|đạt|giảm|tăng|bằng)(?=\s|$)/u)[0] ?? ''
    // "chiếm 11,75% số hộ toàn huyện với 2.165 hộ": right behind the share stands what it is of.
    const [, ...pieces] = between.split(/,|\s(?:với|tương ứng|tức|là)(?=\s)/u)
    const before =
      count === second
        ? /,/u.test(between)
          ? between.slice(between.lastIndexOf(','))
          : (pieces.at(-1) ?? '')
        : ''
    const called = [...wordsOf(before), ...wordsOf(count.unit), ...wordsOf(name)]
    const from = between.length - before.length + before.search(/\p{sc=Latn}/u)
    return [
      {
        count,
        rate,
        subject: wordsOf(subject),
        called,
        start: count === second && tellingOf(wordsOf(before)).length > 0 ? first.end + from : count.start,
        end: count.end + name.trimEnd().length,
      },
    ]
  })
}

const isCounted = ({ kind, per, hedge }: Amount): boolean =>
  (kind === 'count' || kind === 'measure' || kind === 'money') && !per && !hedge

/** "1.290 người" and "1.710 lao động nữ" may be of one total, hectares and đồng not. */
const isAlike = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit || (a.kind === 'count' && b.kind === 'count')

function judge(text: string, told: Rated, rated: readonly Rated[]): CheckFinding[] {
  const base = impliedBase(told.count.value, told.rate)
  if (!base || told.subject.length === 0) return []
  const other = rated.find((one) => {
    if (one === told || !isAlike(one.count, told.count)) return false
    if (compare(one.count.value, told.count.value) === 0 || !isNamedLike(told, one)) return false
    const own = impliedBase(one.count.value, one.rate)
    return own !== undefined && meets(base, own)
  })
  if (!other) return []
  return [
    report(
      text,
      'label',
      'error',
      { start: told.start, end: told.end },
      {
        message: `${printAmount(told.count)} với tỷ lệ ${told.rate.number.text}% là của "${told.subject.join(' ')}", nhưng lại ghi tên của số ${printAmount(other.count)} (${other.rate.number.text}%).`,
        related: [told.rate, other.count],
      },
    ),
  ]
}

/** Whether the number of one clause is called what the other is, and the clause begins with something else. */
function isNamedLike({ subject, called, count }: Rated, other: Rated): boolean {
  const known = new Set([...other.subject, ...other.called])
  const units = wordsOf(count.unit)
  const name = tellingOf(called).filter((word) => !units.includes(word))
  if (name.length === 0 || !name.every((word) => known.has(word))) return false
  const own = tellingOf(subject)
  if (!own.some((word) => !known.has(word))) return false
  // "Xã Nà Lốc còn 360 hộ nghèo", "xã Nà Kẹ còn 450 hộ nghèo": a clause that begins with a place names no group. It names one
  // where it has a word of the name, "hộ cận nghèo", or begins like the other that has the name, "đàn bò" and "đàn trâu".
  const foreign = name.filter((word) => !own.includes(word))
  const isOfGroup =
    own.some((word) => called.includes(word)) ||
    (own.some((word) => other.subject.includes(word)) &&
      foreign.some((word) => other.subject.includes(word) && !other.called.includes(word)))
  if (!isOfGroup) return false
  if (foreign.length > 0) return true
  // "hộ cận nghèo" and "hộ nghèo": the word between makes another group of it.
  const [phrase, said] = [`${count.unit} ${name.join(' ')}`, own.join(' ')]
  const isSplit = new RegExp(`(?<!\\p{sc=Latn})${count.unit} \\p{sc=Latn}+ ${name.join(' ')}$`, 'u').test(
    said,
  )
  return (
    isSplit &&
    !said.includes(phrase) &&
    [other.subject, other.called].some((one) => one.join(' ').includes(phrase))
  )
}
