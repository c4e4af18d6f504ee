import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isWhole } from '../../layers/claims/whole-total.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { meets } from '../../layers/numbers/interval.ts'
import { isContrasted } from '../../layers/text/contrast.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { findTableValues, findWords } from './repeat-elsewhere.ts'
import { findTitles } from './title-repeat.ts'

/** One figure with two values: in two places, in a title and below it, in a table and beside it, in figures and in words. */
export function checkRepeats(understanding: Understanding): CheckFinding[] {
  return [
    ...findStocks(understanding),
    ...findSwapped(understanding),
    ...findTitles(understanding),
    ...findTableValues(understanding),
    ...findWords(understanding),
  ]
}

/** A level of something that a commune has one of: its name, of when and of where. */
interface Statement {
  key: string
  amount: Amount
  span: { start: number; end: number }
  /** The day it is told of. */
  day?: string
}

const groups =
  'hộ cận nghèo|hộ nghèo|hộ|nhân khẩu|dân số|người có công|thôn|đảng viên|hội viên|hộ có mức sống trung bình|hồ sơ'
const place =
  '(?:\\s+(?:toàn xã|của xã|trên địa bàn(?: xã)?|của toàn xã|hiện nay|hiện có|hiện tại|trong xã|đến cuối năm|cuối năm|tiếp nhận(?: trong năm)?))*'
const verbs = '(?:\\s*(?:giảm|tăng)?\\s*(?:còn|xuống còn|là|có|:|chỉ còn|hiện còn|giảm còn))*'
const before = new RegExp(
  `(?:^|[^\\p{sc=Latn}])(?:(?<whole>tổng số|toàn xã (?:có|hiện có|còn)|số)\\s+)?(?<group>${groups})${place}${verbs}\\s*$`,
  'iu',
)

/** "số hộ nghèo … 52/1.463 hộ" and later "số hộ nghèo toàn xã còn 55 hộ". */
function findStocks({ text, passages, agree }: Understanding): CheckFinding[] {
  const known = new Map<string, Statement>()
  return gather(passages, (passage) =>
    gather(passage.sentences, (sentence) =>
      gather(sentence.amounts, (amount, at) => {
        const statement = readStatement(text, sentence, amount, at)
        if (!statement) return []
        const first = known.get(statement.key)
        if (!first) {
          known.set(statement.key, statement)
          return []
        }
        if (first.span.start === statement.span.start || isOfOtherDay(first, statement)) return []
        if (meets(rangeOf(first.amount), rangeOf(amount))) return agree('repeat', first.amount, amount)
        return [sayTwo(text, first.amount, amount)]
      }),
    ),
  )
}

/** "tại thời điểm 01/01/2024, toàn xã có 4.876 nhân khẩu … Đến 31/12/2024, toàn xã có 4.904 nhân khẩu" */
const isOfOtherDay = ({ day: first }: Statement, { day: second }: Statement): boolean =>
  first !== undefined && second !== undefined && first !== second

interface Said {
  amount: Amount
  passage: number
  sentence: Sentence
  words: Set<string>
  /** What else its sentence counts. */
  beside: Set<string>
  isTotal: boolean
  /** The number below the line of a fraction. */
  isBottom: boolean
}

/** "hiến 12.450 m² đất làm đường" and later "hiến 14.250 m² đất làm đường": two digits have changed places. */
function findSwapped(read: Understanding): CheckFinding[] {
  const { text, sentences, passages, isOtherPlace } = read
  // The items of one list count each its own.
  const isOneList = ({ passage: from }: Said, { passage: to }: Said) =>
    to > from && to - from < 40 && passages.slice(from, to + 1).every(({ bullet }) => bullet)
  const known = new Map<string, Said[]>()
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount) => {
      if (!/^(?:count|measure|money)$/.test(amount.kind) || amount.per || amount.hedge) return []
      const digits = amount.number.text.replace(/\D/g, '')
      if (digits.length < (amount.decimals > 0 ? 2 : 3) || otherTime.test(ownClause(text, sentence, amount)))
        return []
      const said = readSaid(text, sentence, amount)
      // "2,35 km" and "2.530 m" are kept in one unit: what is behind the last digit does not count.
      const key = `${amount.unit} ${digits.replace(/0+$/, '').split('').sort().join('')}`
      const before = known.get(key) ?? []
      known.set(key, [...before, said])
      const first = before.find(
        (one) =>
          !isOneList(one, said) &&
          isSwapped(one, said) &&
          !isContrasted(text, one, said) &&
          !isOtherPlace(one.amount.start, said.amount.start),
      )
      if (!first || before.some((one) => compare(one.amount.value, amount.value) === 0)) return []
      // What stands there twice and more is a figure of its own.
      if (text.split(amount.number.text).length > 2) return []
      return [sayTwo(text, first.amount, amount)]
    }),
  )
}

/** The words right around an amount, from the last comma on. */
export function ownClause(text: string, { start, end }: Sentence, amount: Amount): string {
  const before = text.slice(Math.max(start, amount.start - 60), amount.start).split(/[,;]|trong đó/u)
  return `${before.at(-1) ?? ''} ${text.slice(amount.end, Math.min(end, amount.end + 20)).split(/[,;]/)[0]}`
}

/** Words that say nothing of what is counted. */
const empty = new Set(
  'là có đạt được của và xã toàn trong năm cho các với đã người hộ số tổng về từ đến trên địa bàn thực hiện kết quả triệu đồng tỷ nghìn cả thôn con cây'.split(
    ' ',
  ),
)

function readSaid(text: string, sentence: Sentence, amount: Amount): Said {
  const before = text.slice(Math.max(sentence.start, amount.start - 60), amount.start)
  const around = `${before} ${text.slice(amount.end, Math.min(sentence.end, amount.end + 40))}`
  return {
    amount,
    passage: sentence.passage,
    sentence,
    beside: new Set(
      gather(sentence.amounts, (one) =>
        one === amount || one.kind !== 'count' ? [] : [`${one.unit} ${one.value.n}/${one.value.d}`],
      ),
    ),
    words: new Set(
      around
        .toLowerCase()
        .match(/\p{sc=Latn}{2,}/gu)
        ?.filter((word) => !empty.has(word)) ?? [],
    ),
    isBottom: sentence.fractions.some(({ bottom }) => bottom.start === amount.start),
    isTotal:
      /(?:^|[^\p{sc=Latn}])(?:xã|với|toàn xã) (?:hiện )?(?:có\s*)?$|^\W*với\s*$/iu.test(before) &&
      isWhole(text, amount),
  }
}

/** Four digits and more change places by chance once in thousands of pairs: then little else need be alike; two often do. */
const sameWords = (digits: number): number => (digits > 3 ? 2 : digits > 2 ? 3 : 5)
/** Within one paragraph two like things may be told of; the same words around them hardly. */
const sameWordsNearby = 5
function isSwapped(one: Said, other: Said): boolean {
  if (findSlip(other.amount.number.text, printLike(other.amount, one.amount.value)) !== 'đảo hai chữ số')
    return false
  const shared = [...one.words].filter((word) => other.words.has(word)).length
  // "xã có 1.245 hộ … 1.230/1.254 hộ": four digits of a base, changed against the total before.
  const isBase = other.isBottom && digitsOf(other.amount) > 3 && !one.isBottom
  if (isBase && (one.isTotal || one.sentence === other.sentence || shared > 1)) return true
  if (one.passage === other.passage)
    return one.amount.kind === 'measure' && one.sentence !== other.sentence && shared >= sameWordsNearby
  const digits = digitsOf(other.amount)
  // Three digits alone change places by chance: then the same thing stands beside both.
  if (digits < 4 && other.amount.decimals === 0)
    return shared > 1 && [...one.beside].some((figure) => other.beside.has(figure))
  return (one.isTotal && other.isTotal) || shared >= sameWords(digits)
}

const digitsOf = ({ number }: Amount): number => number.text.replace(/\D/g, '').length

export function sayTwo(text: string, first: Amount, second: Amount): CheckFinding {
  const right = printLike(second, first.value)
  const slip = findSlip(second.number.text, right)
  return report(text, 'repeat', 'error', second, {
    message: `Chỗ trước ghi ${printAmount(first)}, ở đây ghi ${printAmount(second)}${slip ? ` (có thể ${slip})` : ''}.`,
    suggest: printAmount(second, first.value),
    related: [first],
  })
}

export const otherTime =
  /đầu năm|đầu kỳ|năm trước|cùng kỳ|so với|kế hoạch|phấn đấu|dự kiến|mục tiêu|giai đoạn|mỗi|bình quân|trong đó|quý|tháng \d|tính đến|trước khi/iu
const otherPlace = /(?<!\p{sc=Latn})(?:thôn|bản|xóm|ấp|huyện|tỉnh|toàn huyện|toàn tỉnh|khu)(?!\p{sc=Latn})/iu

const dayOf = (lead: string): { day?: string } => {
  const day = /\d{1,2}\/\d{1,2}\/20\d\d/u.exec(lead)?.[0]
  return day ? { day } : {}
}

function readStatement(text: string, sentence: Sentence, amount: Amount, at: number): Statement | undefined {
  if (amount.kind !== 'count' && amount.kind !== 'bare' && amount.kind !== 'money') return undefined
  if (
    (amount.per && amount.kind !== 'money') ||
    sentence.fractions.some(({ bottom }) => bottom.start === amount.start)
  )
    return undefined
  const from = sentence.amounts[at - 1]?.end ?? sentence.start
  const lead = text.slice(Math.max(from, amount.start - 90), amount.start)
  const clause = (lead.split(/[;,.(]/).at(-1) ?? '').replace(/^[\s\-–+*•]+/, '')
  const match = before.exec(clause)
  if (!match && isTotalOfUnit(text, clause, amount))
    return /(?:đầu|cuối) (?:năm|kỳ)/iu.test(lead)
      ? undefined
      : { key: `${amount.unit} `, amount, span: amount, ...dayOf(lead) }
  const income = match ? undefined : readIncome(sentence, clause, amount)
  if (income) return income
  const { whole: total = '', group = groupBehind(text, clause, amount) } = match?.groups ?? {}
  const isGroup = /nghèo|mức sống/u.test(group)
  if (!group || (!isGroup && !/tổng số|toàn xã/iu.test(total) && !/dân số/iu.test(group))) return undefined
  const rest = clause.slice(0, match?.index ?? 0).trim()
  if (
    /(?<!\p{sc=Latn})(?:thoát|cho|của|hỗ trợ|giúp|trong|thuộc|các|mỗi|và|hoặc|giảm|tăng|tái|phát sinh|với)\s*$/iu.test(
      rest,
    ) ||
    rest.split(' ').length > 9
  )
    return undefined
  if (
    otherTime.test(sentence.text.replace(/cuối năm/giu, '')) ||
    otherPlace.test(clause) ||
    /đầu năm|cuối năm 20/iu.test(lead)
  )
    return undefined
  const unit = amount.unit === '' ? unitOf(group) : amount.unit
  if (unit !== unitOf(group)) return undefined
  const year = /năm (20\d\d)/iu.exec(sentence.text)?.[1] ?? ''
  return { key: `${isGroup ? group.toLowerCase() : unit} ${year}`, amount, span: amount }
}

/** "toàn xã có 45 hộ nghèo": the group stands behind the number. */
const groupBehind = (text: string, clause: string, amount: Amount): string =>
  (/(?:^|\s)(?:toàn xã|xã|trên địa bàn xã)\s+(?:hiện |hiện nay )?(?:có|còn)\s*$/iu.test(clause) &&
    /^(?:\d[\d.]*) (hộ (?:cận )?nghèo)(?=[\s,;.]*(?:$|[.;,(\n]))/u.exec(
      text.slice(amount.start, amount.end + 16),
    )?.[1]) ||
  ''

const incomeLead =
  /^(?:ước\s+)?thu nhập bình quân(?: đầu người)?(?: của (?:toàn )?xã)?(?: (?:ước )?(?:trong )?năm (?<year>20\d\d))?\s*(?:ước )?(?:đạt|là|:)\s*$/iu

/** "Thu nhập bình quân đầu người năm 2024 đạt 42,5 triệu đồng": with its year, a figure of which there is one. */
function readIncome(sentence: Sentence, clause: string, amount: Amount): Statement | undefined {
  const found = incomeLead.exec(clause.trim())
  if (!found || amount.kind !== 'money' || amount.hedge) return undefined
  if (otherTime.test(sentence.text.replace(/bình quân/giu, '')) || otherPlace.test(clause)) return undefined
  const year = found.groups?.year ?? /năm (20\d\d)/iu.exec(sentence.text)?.[1] ?? ''
  return { key: `income ${year}`, amount, span: amount }
}

/** "Toàn xã có 1.050 hộ": the unit itself says what there is. */
const isTotalOfUnit = (text: string, clause: string, amount: Amount): boolean =>
  /^(?:hiện nay,?\s*)?(?:toàn xã|xã|trên địa bàn xã)\s+(?:hiện |hiện nay )?có\s*$/iu.test(clause.trim()) &&
  (amount.unit === 'hộ' || amount.unit === 'người') &&
  isWhole(text, amount)

const unitOf = (group: string): string =>
  /^hộ/iu.test(group) ? 'hộ' : /khẩu|dân số|người|viên/iu.test(group) ? 'người' : group.toLowerCase()
