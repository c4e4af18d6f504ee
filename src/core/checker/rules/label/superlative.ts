import { compare } from '../../../exact.ts'
import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'
import { checkRankWords } from './rank-word.ts'

/** Something with a name and a number, as a list or a table tells it. */
interface Item {
  name: string
  /** What the number is of, where it is told: "có tỷ lệ hộ nghèo". */
  of: string
  amount: Amount
}

interface Claim extends Span {
  isMost: boolean
  word: string
}

const most = 'cao|nhiều|lớn|đông|dài|rộng|nặng|xa'
const least = 'thấp|ít|nhỏ|thưa|ngắn|hẹp|nhẹ|gần'
const claimed = new RegExp(
  `(?<!\\p{sc=Latn})(?:(?<most>${most})|(?<least>${least})) nhất(?!\\p{sc=Latn}| (?:là )?(?:\\d(?![\\d.,]*\\s?%)|một trong))`,
  'giu',
)

/** What is said to be the most, the first or the greater part. */
export const checkSuperlatives = (read: Understanding): CheckFinding[] => [
  ...findSuperlatives(read),
  ...checkRankWords(read),
]

/**
 * "còn 31,5%, cao nhất trong ba khu vực (công nghiệp 35,8%, dịch vụ 32,7%)", "Xã Vân Lãng có số điểm cao nhất" below a table that
 * gives another one more: what is said to be the most is not.
 */
const findSuperlatives = ({ text, passages, grids }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const line = text.slice(passage.start, passage.end)
    if (!/\snhất(?!\p{sc=Latn})/iu.test(line)) return []
    const said = findAll(line, claimed).map((match): Claim => {
      const start = passage.start + match.index
      const { most: up } = match.groups ?? {}
      return { start, end: start + match[0].length, isMost: up !== undefined, word: match[0] }
    })
    const items = listItems(text, passage)
    const grid = grids.findLast(({ end }) => end <= passage.start && passage.start - end < reach)
    return gather(said, (claim) => {
      const clause = clauseOf(text, passage, claim)
      if (isOfOther.test(clause.words)) return []
      return (
        judgePair(text, passage, claim, said) ??
        judgeBracket(text, passage, claim) ??
        judgeList(text, claim, clause, items) ??
        judgePlainList(text, passage, claim) ??
        (grid ? judgeTable(text, claim, clause, grid) : undefined) ??
        []
      )
    })
  })

/** How far behind a table a sentence may speak of it, in letters. */
const reach = 600
/** Against other years, or of one kind only. */
const isOfOther =
  /(?<!\p{sc=Latn})(?:từ trước|trong (?:các|những|\d+|nhiều) (?:năm|tháng|quý|kỳ)|lịch sử|hằng năm|hàng năm|cùng kỳ|so với (?:năm|kỳ|tháng)|có thể|mức|ngày|tháng|quý|(?<!dịch )vụ|thứ (?:hai|ba|nhì)|không phải)(?!\p{sc=Latn})/iu

interface Clause extends Span {
  words: string
}

/** What stands around a claim up to the next semicolon or end of the sentence. */
function clauseOf(text: string, passage: Passage, claim: Claim): Clause {
  const sentence = passage.sentences.findLast(({ start }) => start <= claim.start) ?? passage
  const start = Math.max(sentence.start, text.lastIndexOf(';', claim.start) + 1)
  const stop = text.indexOf(';', claim.end)
  const end = stop < 0 || stop > sentence.end ? sentence.end : stop
  return { start, end, words: text.slice(start, end) }
}

const verbs =
  /(?:\s|^)(?:đã|chỉ|mới|cũng|hiện|có|đạt|là|còn|được|chiếm|thu|ở mức|với|bằng|:|–|-|=)*\s*(?:số )?$/iu

/** "xã Vân Khê 93,5 điểm": numbers of one unit with the words right before them. */
function listItems(text: string, { sentences }: Passage): Item[] {
  return gather(sentences, ({ start, amounts }) =>
    gather(amounts, (amount, at): Item[] => {
      const from = Math.max(start, amounts[at - 1]?.end ?? start)
      const lead =
        text
          .slice(from, amount.start)
          .split(/[,;:(.]|\s(?:và|còn|trong khi|trong đó)(?=\s)/u)
          .at(-1) ?? ''
      const words = stripVerbs(lead)
      const { name = rival.exec(words)?.[0] ?? '', of = '' } = named.exec(words)?.groups ?? {}
      const isPlain = !amount.hedge && amount.kind !== 'bare'
      return isPlain && name && !whole.test(words) && !anyPlace.test(name)
        ? [{ name, of: of.toLowerCase(), amount }]
        : []
    }),
  )
}

/** "Xã An Lạc" at the head of a sentence is told again as "xã An Lạc". */
const named =
  /(?<!\p{sc=Latn})(?:(?:Xã|Huyện|Thôn|Bản|Phường|Tỉnh|Ấp|Xóm|Buôn|Trường|Sở)\s)?(?<name>\p{Lu}[\p{sc=Latn}\d]*(?:\s(?:\p{Lu}\p{sc=Latn}*|\d+))*)(?:\s(?:có|đạt|thu|giải ngân|kết nạp|trồng|với|là)\s(?<of>(?:\p{Ll}+\s?){1,7}))?$/u
/** "huyện kế tiếp chỉ 14,2%" */
const rival = /(?<!\p{sc=Latn})(?:kế tiếp|tiếp theo|đứng sau|liền sau|thứ hai|thứ nhì)$/iu
/** "Tỉnh có 7.533 hộ, trong đó đông nhất là dân tộc Khmer": all of them. */
const anyPlace = /^(?:Xã|Huyện|Thôn|Bản|Phường|Tỉnh|Ấp|Xóm|Buôn|Trường|Sở|Thành)$/u
const whole =
  /(?<!\p{sc=Latn})(?:toàn|cả|tổng|bình quân|trung bình|chung|năm|tháng|quý|kế hoạch|chỉ tiêu)(?!\p{sc=Latn})/iu

function stripVerbs(lead: string): string {
  let words = lead.trim()
  for (
    let shorter = words.replace(verbs, '').trim();
    shorter !== words;
    shorter = words.replace(verbs, '').trim()
  )
    words = shorter
  return words
}

/** "cao nhất là xã A với 12%, thấp nhất là xã B với 19%": the most is less than the least. */
function judgePair(
  text: string,
  { sentences }: Passage,
  claim: Claim,
  said: readonly Claim[],
): CheckFinding[] | undefined {
  const other = said[said.indexOf(claim) + 1]
  const sentence = sentences.findLast(({ start }) => start <= claim.start)
  if (!other || !sentence || other.isMost === claim.isMost || other.end > sentence.end) return undefined
  if (text.slice(claim.end, other.start).includes(';')) return undefined
  const [first, ...more] = sentence.amounts.filter(
    ({ start, end }) => start >= claim.end && end <= other.start,
  )
  const [second] = sentence.amounts.filter(({ start }) => start >= other.end)
  if (!first || !second || more.length > 0 || first.unit !== second.unit || first.per !== second.per)
    return undefined
  if (!isTold.test(text.slice(claim.end, first.start)) || !isTold.test(text.slice(other.end, second.start)))
    return undefined
  const order = compare(first.value, second.value)
  if (claim.isMost ? order >= 0 : order <= 0) return undefined
  return [say(text, claim, first, second)]
}

/** "31,5%, cao nhất trong ba khu vực (công nghiệp 35,8%, dịch vụ 32,7%)": against all that the bracket lists. */
function judgeBracket(text: string, { sentences }: Passage, claim: Claim): CheckFinding[] | undefined {
  const sentence = sentences.findLast(({ start }) => start <= claim.start)
  const own = sentence?.amounts.findLast(({ end }) => end <= claim.start)
  if (!sentence || !own || !isRight.test(text.slice(own.end, claim.start))) return undefined
  const bracket = inBracket.exec(text.slice(claim.end, sentence.end))
  if (!bracket || isOfOther.test(bracket[0]) || whole.test(bracket[0])) return undefined
  const from = claim.end + bracket.index
  const others = sentence.amounts.filter(({ start, end }) => start > from && end <= from + bracket[0].length)
  if (others.length === 0 || others.some(({ unit, per }) => unit !== own.unit || per !== own.per))
    return undefined
  const beyond = others.find(({ value }) => {
    const order = compare(value, own.value)
    return claim.isMost ? order > 0 : order < 0
  })
  return beyond && [say(text, claim, own, beyond)]
}

const isRight = /^(?:\s?[,(–-]|\s(?:và )?là)?\s(?:là |mức |tỷ lệ |tỷ trọng |đứng |và là )*$/iu
const inBracket =
  /(?<=^(?:\s(?:trong|so với)\s[^;.()\d]{2,40}(?:\d\s[^;.()\d]{2,30})?|[^;.()\d]{0,30})\s)\([^()]*\)/iu

/** Nothing but whose number it is. */
const isTold = /^[^,;.\d]{0,60}$/u

/** The one item whose name stands in the clause of the claim, against the others of the passage. */
function judgeList(
  text: string,
  claim: Claim,
  clause: Clause,
  items: readonly Item[],
): CheckFinding[] | undefined {
  const own = ownOf(text, claim, clause, items)
  if (!own) return undefined
  const others = items.filter(
    ({ name, of, amount }) =>
      name !== own.name &&
      amount.unit === own.amount.unit &&
      amount.per === own.amount.per &&
      (of === own.of || !of || !own.of),
  )
  const names = new Set(others.map(({ name }) => name))
  // A name told twice has more than one number: of two years, or of two things.
  if (others.length === 0 || names.size < others.length) return undefined
  if (items.filter(({ name, amount }) => name === own.name && amount.unit === own.amount.unit).length > 1)
    return undefined
  const beyond = others.find(({ amount }) => {
    const order = compare(amount.value, own.amount.value)
    return claim.isMost ? order > 0 : order < 0
  })
  return beyond ? [say(text, claim, own.amount, beyond.amount)] : undefined
}

/** So many items at least make a list. */
const fewest = 3
const listed =
  /(?:^|[;:,.]|\svà)\s*(?<name>\p{Ll}[\p{sc=Latn}\s]{1,24}?|\p{Ll}\p{sc=Latn}*(?:,\s\p{Ll}\p{sc=Latn}*)?)\s(?:là |có |đạt |: ?)?$/u

/** "trâu, bò 1.206 liều; lợn 2.114 liều; chó 687 liều, trong đó đàn chó được tiêm nhiều nhất": things that small words name. */
function judgePlainList(text: string, { sentences }: Passage, claim: Claim): CheckFinding[] | undefined {
  const sentence = sentences.findLast(({ start }) => start <= claim.start)
  const amounts =
    sentence?.amounts.filter(({ end, per, hedge }) => end <= claim.start && !per && !hedge) ?? []
  const [first] = amounts
  if (!sentence || !first || amounts.length < fewest || amounts.some(({ unit }) => unit !== first.unit))
    return undefined
  const items = amounts.map((amount, at) => ({
    amount,
    name:
      listed.exec(text.slice(amounts[at - 1]?.end ?? sentence.start, amount.start))?.groups?.name?.trim() ??
      '',
  }))
  const last = amounts.at(-1)
  if (!last || items.some(({ name }) => name === '' || whole.test(name))) return undefined
  const words = text.slice(last.end, claim.start)
  if (!/^\s*[,;.]/u.test(words) || /\d/u.test(words)) return undefined
  const behind = /^\s(?:là|thuộc về|ở)\s[^,;.]*/u.exec(text.slice(claim.end, sentence.end))?.[0] ?? ''
  const own = items.filter(({ name }) =>
    new RegExp(`(?<!\\p{sc=Latn})${name}(?!\\p{sc=Latn})`, 'u').test(behind || words),
  )
  const [meant] = own
  if (!meant || own.length > 1) return undefined
  const beyond = items.find(({ amount }) => {
    const order = compare(amount.value, meant.amount.value)
    return claim.isMost ? order > 0 : order < 0
  })
  return beyond ? [say(text, claim, meant.amount, beyond.amount)] : undefined
}

/** Whom the claim is of: named right behind it ("cao nhất là xã Vân Khê"), or before it in its clause. */
function ownOf(text: string, claim: Claim, clause: Clause, items: readonly Item[]): Item | undefined {
  const behind = /^\s*(?:là|thuộc về|ở|gồm|:)?\s*(?:\p{Ll}+\s){0,4}?(?=\p{Lu})(?<rest>[^,;.(]*)/u.exec(
    text.slice(claim.end, clause.end),
  )?.groups?.rest
  const isNamed = (words: string) => (one: Item) =>
    new RegExp(`(?<!\\p{sc=Latn})${one.name}(?! \\p{Lu}|\\p{sc=Latn})`, 'u').test(words)
  const after = behind ? items.filter(({ name }) => behind.startsWith(name)) : []
  if (after.length > 0) return after.length === 1 ? after[0] : undefined
  if (behind) return undefined
  const before = text.slice(clause.start, claim.start)
  const found = items.filter(isNamed(before.split(/,\s(?=\D)/u).at(-1) ?? ''))
  return found.length === 1 ? found[0] : undefined
}

/** The row the clause names, in the column whose number or title the clause tells too. */
function judgeTable(text: string, claim: Claim, clause: Clause, grid: Grid): CheckFinding[] | undefined {
  const behind = /^\s(?:là|thuộc về|ở)\s[^,;.(]*(?:\([^()]*\))?/u.exec(text.slice(claim.end, clause.end))?.[0]
  const before =
    text
      .slice(clause.start, claim.start)
      .split(/,\s(?=\D)/u)
      .at(-1) ?? ''
  const after = /^[^,;.]*/u.exec(text.slice(claim.end, clause.end))?.[0] ?? ''
  const words = (
    behind ? `${before.replace(/^.*(?=\ssố\s|tỷ lệ)/u, '')} ${behind}` : before + after
  ).toLowerCase()
  const rows = grid.rows.filter(({ label, isTotal }) => !isTotal && label.length > 3)
  const [own, ...more] = rows.filter(({ label }) => words.includes(label.toLowerCase()))
  if (!own || more.length > 0) return undefined
  const ofRate = /tỷ lệ|%/u.test(words)
  const columns = grid.columns.filter(
    ({ title, index, kind }) =>
      title.length > 2 &&
      own.cells[index]?.amount &&
      !/hạng|stt|thứ/iu.test(title) &&
      (kind === 'rate') === ofRate &&
      words.includes(title.toLowerCase().replace(/\s*\(.*$/u, '')),
  )
  const [column] = columns
  const cell = column && own.cells[column.index]
  if (!column || columns.length > 1 || !cell?.amount) return undefined
  const value = cell.amount.value
  const beyond = rows.find((row) => {
    const other = row.cells[column.index]?.amount
    if (!other || row === own) return false
    const order = compare(other.value, value)
    return claim.isMost ? order > 0 : order < 0
  })
  const against = beyond?.cells[column.index]
  if (!beyond || !against) return undefined
  return [
    report(text, 'label', 'error', claim, {
      message: `Bảng ghi ${own.label} ${cell.text}, ${beyond.label} ${against.text}: không phải "${claim.word}".`,
      related: [cell, against],
    }),
  ]
}

const say = (text: string, claim: Claim, own: Amount, beyond: Amount): CheckFinding =>
  report(text, 'label', 'error', claim, {
    message: `${printAmount(own)} không phải "${claim.word}": còn có ${printAmount(beyond)}.`,
    related: [own, beyond],
  })
