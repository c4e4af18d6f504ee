import { subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const turn =
  /(?<!\p{sc=Latn})(?<verb>tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?:\s(?:thêm|được|đi|so với|cùng kỳ|năm|trước|ngoái|20\d\d|là)){0,7}\s*$/iu
const past = String.raw`(?:cùng kỳ(?: năm (?:trước|ngoái|20\d\d))?|năm (?:trước|ngoái|20\d\d))`
const pastBefore = new RegExp(
  `(?<!\\p{sc=Latn})${past}\\s*(?:là|có|:|chỉ|đạt|xảy ra|ghi nhận|thu|mới)?\\s*(?:là|có|đạt)?\\s*$`,
  'iu',
)
const pastBehind = new RegExp(`^(?:\\s\\p{Ll}+){0,2}?\\s(?:của|trong|ở|vào)?\\s?${past}`, 'iu')
const otherBase =
  /^(?:\s\p{Ll}+){0,2}?\sso với\s(?:\p{Ll}+\s){0,2}?(?<base>tháng|quý|tuần|đầu|vụ trước|kế hoạch|mức|năm 20\d\d)(?!\p{sc=Latn})/u
/** Then more than one year, or a part of the whole, is told of. */
const several =
  /(?<!\p{sc=Latn})(?:trong đó|riêng|kế hoạch|chỉ tiêu|dự toán|giai đoạn|lũy kế|bình quân|mỗi|đầu năm)(?!\p{sc=Latn})/iu

/**
 * "năm nay là 9 vụ, năm ngoái 12 vụ, giảm 5 vụ": what it is now, what it was and what lies between, in one sentence and
 * no fourth number of the kind.
 */
export const findYearGaps = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => judge(text, sentence))

function judge(text: string, sentence: Sentence): CheckFinding[] {
  if (sentence.amounts.length < 3 || sentence.fractions.length > 0 || several.test(sentence.text)) return []
  for (const change of sentence.amounts) {
    if (change.kind === 'percent' || change.kind === 'points' || change.kind === 'bare') continue
    const verb = turn.exec(before(text, sentence, change, 50))?.groups?.verb?.toLowerCase()
    if (!verb) continue
    const alike = sentence.amounts.filter((one) => one === change || isKin(one, change))
    const values = alike.filter((one) => one !== change)
    if (values.length !== 2 || alike.some(({ hedge }) => hedge)) return []
    const old = values.filter((one) => isPast(text, sentence, one))
    const [was] = old
    const now = values.find((one) => one !== was)
    if (!was || !now || old.length > 1 || now.start > change.start) return []
    const distance = subtract(now.value, was.value)
    if (equals(absolute(distance), change.value)) return []
    // Which way it goes is judged elsewhere.
    const isUp = /tăng|cao|nhiều/u.test(verb)
    if (distance.n === 0n || distance.n > 0n !== isUp) return []
    // "giảm 5 vụ so với năm 2022, bằng năm 2023 là 9 vụ": told against another year.
    const against = otherBase.exec(text.slice(change.end, Math.min(sentence.end, change.end + 50)))?.groups
      ?.base
    if (against && !around(text, sentence, was).includes(against)) return []
    const right = absolute(distance)
    return [
      report(text, 'repeat', 'error', change, {
        message: `Từ ${printAmount(was)} đến ${printAmount(now)} là ${verb} ${printAmount(change, right)}, không phải ${printAmount(change)}.`,
        arithmetic: `${printLike(now, now.value)} - ${printLike(was, was.value)} = ${printLike(now, distance)}`,
        suggest: printAmount(change, right),
        related: [now, was],
      }),
    ]
  }
  return []
}

const around = (text: string, sentence: Sentence, one: Amount): string =>
  `${before(text, sentence, one, 50)} ${text.slice(one.end, Math.min(sentence.end, one.end + 40))}`.toLowerCase()

const before = (text: string, { start }: Sentence, one: Amount, length: number): string =>
  text.slice(Math.max(start, one.start - length), one.start)

const isPast = (text: string, sentence: Sentence, one: Amount): boolean =>
  pastBefore.test(before(text, sentence, one, 50)) ||
  pastBehind.test(text.slice(one.end, Math.min(sentence.end, one.end + 40)).split(/[,;.(]/)[0] ?? '')

/** Of one unit, be it told in full once and then in short: "73 vụ việc … 8 vụ". */
const isKin = (one: Amount, other: Amount): boolean =>
  one.kind === other.kind &&
  one.per === other.per &&
  (one.unit === other.unit || one.unit.startsWith(`${other.unit} `) || other.unit.startsWith(`${one.unit} `))
