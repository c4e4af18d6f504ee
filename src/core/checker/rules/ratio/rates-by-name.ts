import { compare, divide, multiply } from '../../../exact.ts'
import { printNumber } from '../../../vietnamese/numbers.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Claim } from '../../layers/claims/claims.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { hundred, quotient } from '../../layers/numbers/interval.ts'
import { listPlain, type PlainAmount } from '../../layers/numbers/plain-amounts.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { findSlip } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'
import { sayShare } from './share.ts'

/** A rate with the number that the words before it name. */
interface Named {
  percent: Amount
  part: Amount
}

/**
 * "7.216 người tham gia bắt buộc, 1.640 người tham gia tự nguyện. So với lực lượng lao động 32.800 người, tỷ lệ tham gia bắt
 * buộc đạt 22,0%, tự nguyện đạt 0,5%": rates in a row, each named as one of the numbers told before. What the others of
 * the row are of, the odd one is of as well.
 */
export function checkRatesByName(read: Understanding, claims: readonly Claim[]): CheckFinding[] {
  const rows = new Map<Sentence, Claim[]>()
  for (const claim of claims) {
    if (!isOpen(claim)) continue
    const row = rows.get(claim.sentence) ?? []
    rows.set(claim.sentence, row)
    row.push(claim)
  }
  return gather([...rows.values()], (row) => (row.length > 1 ? judgeRow(read, row) : []))
}

/** A share that says nothing of what it is of, as the one beside it does. */
const isOpen = ({ percent, kind, base, fraction, tail }: Claim): boolean =>
  kind === 'level' &&
  !percent.hedge &&
  !fraction &&
  base !== 'plan' &&
  base !== 'earlier' &&
  !ofSelf.test(tail)

const ofSelf = /^\s*(?:so với|kế hoạch|chỉ tiêu|dự toán|cùng kỳ|năm|nhu cầu|mức)(?!\p{sc=Latn})/iu

function judgeRow({ text, passages }: Understanding, row: readonly Claim[]): CheckFinding[] {
  const [first] = row
  const passage = first && passages[first.sentence.passage]
  if (!first || !passage || isOfOtherTime(text, passage, first.sentence)) return []
  return gather(listPlain(text, passage), (alike) => {
    const before = alike.filter(({ amount }) => amount.end <= first.percent.start && amount.kind !== 'bare')
    if (before.length < 3) return []
    const named = gather(row, (claim) => nameOf(text, before, claim))
    // "Giải ngân vốn tỉnh đạt 60%, vốn huyện đạt 30%": what the first says holds for all, and here it is no share.
    if (named.length < 2 || named[0]?.percent !== first.percent) return []
    return gather(before, ({ amount: base }) => judgeOn(text, named, { base, before, first }))
  })
}

/** "Năm 2020 nông nghiệp chiếm 40,0%": not the year whose numbers stand before. */
function isOfOtherTime(text: string, { start: from }: Passage, { start, text: own }: Sentence): boolean {
  const years = own.match(/(?<![\d/])20\d\d(?!\d)/gu) ?? []
  const before = text.slice(from, start)
  return (
    years.some((year) => !before.includes(year)) ||
    /cùng kỳ|năm (?:trước|ngoái)|phấn đấu|mục tiêu|kế hoạch|chỉ tiêu|nghị quyết/iu.test(own)
  )
}

interface Ground {
  base: Amount
  before: readonly PlainAmount[]
  first: Claim
}

/** The one rate of the row that does not fit the base of all others. */
function judgeOn(text: string, named: readonly Named[], { base, before, first }: Ground): CheckFinding[] {
  const isOf = ({ percent, part }: Named, other: Amount) =>
    fits(percent, quotient(rangeOf(part), rangeOf(other)))
  const [odd, ...more] = named.filter((one) => !isOf(one, base))
  if (!odd || more.length > 0 || named.some(({ part }) => compare(part.value, base.value) >= 0)) return []
  // Whatever two numbers make it by, it is no fault: "chiếm 45,9% diện tích tự nhiên".
  const isExplained = before.some(({ amount: top }) =>
    before.some(({ amount }) => fits(odd.percent, quotient(rangeOf(top), rangeOf(amount)))),
  )
  const right = divide(multiply(odd.part.value, hundred), base.value)
  if (isExplained || !right) return []
  const slip = findSlip(odd.percent.number.text, printNumber(right, { decimals: odd.percent.decimals }))
  // One other digit of two is as often another rate.
  const isSlip = slip !== undefined && (slip !== 'sai một chữ số' || odd.percent.decimals > 0)
  const isSaid = base.start > first.sentence.start
  return isSlip || isSaid || named.length > 2 ? [sayShare(text, odd.percent, odd.part, base)] : []
}

const named =
  /(?:^|[,;.:]|(?<!\p{sc=Latn})(?:và|còn|trong đó)(?!\p{sc=Latn}))\s*(?:(?:tỷ|tỉ) lệ\s+)?(?<words>\p{sc=Latn}[\p{sc=Latn}\s]{1,60}?)\s*(?:(?:đạt|chiếm|là|còn|bằng|ở mức)\s*){0,2}:?\s*$/iu

/** The number whose own words hold all those that name the rate, when there is but one. */
function nameOf(text: string, before: readonly PlainAmount[], { percent, lead }: Claim): Named[] {
  const words = contentOf(named.exec(lead)?.groups?.words ?? '')
  if (words.length === 0) return []
  const [part, ...others] = before.filter((one) => {
    const said = new Set(contentOf(clauseOf(text, one)))
    return words.every((word) => said.has(word))
  })
  return part && others.length === 0 ? [{ percent, part: part.amount }] : []
}

/** The words around a number up to the signs or numbers beside it. */
function clauseOf(text: string, { amount, lead, tail = '' }: PlainAmount): string {
  const own = lead.split(/[,;.:()\d]|(?<!\p{sc=Latn})(?:và|gồm|trong đó)(?!\p{sc=Latn})/u).at(-1) ?? ''
  return `${own} ${text.slice(amount.number.end, amount.end)} ${tail}`
}

const empty =
  /^(?:tỷ|tỉ|lệ|số|đã|được|có|các|của|và|là|người|hộ|với|còn|lại|toàn|xã|huyện|tỉnh|thôn|chiếm|đạt|diện|tích)$/u
const contentOf = (words: string): string[] =>
  (words.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []).filter((word) => !empty.test(word))
