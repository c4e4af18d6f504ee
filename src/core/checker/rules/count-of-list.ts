import { compare, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { listItems } from '../layers/listed-trees.ts'
import { parseOrdinal } from '../layers/ordinals.ts'
import { printAmount, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** A number of things followed by a list of more or fewer. */
export function checkLists(understanding: Understanding): CheckFinding[] {
  const { text, sentences } = understanding
  return [
    ...sentences.flatMap((sentence) => [
      ...findNamed(text, sentence),
      ...findOrdinals(text, sentence),
      ...findRespective(text, sentence),
    ]),
    ...findItems(understanding),
  ]
}

const opens =
  /^[\p{L}\s,()\d-]{0,90}?(?:bao gồm|gồm(?: có)?|đó là|là|cụ thể(?: là)?|như sau|sau đây|tại các (?:thôn|xã|bản)|:)\s*:?\s+/iu
const nameShape =
  /^(?:(?:và|các|thôn|xã|bản|xóm|ấp|huyện|thị trấn|phường|khu|tổ|làng|dân tộc)\s+)*\p{Lu}[\p{L}'’]*(?:[\s-]+(?:\p{Lu}[\p{L}'’]*|\d+))*$/u

/** "06 xã đạt chuẩn gồm: A, B, C, D và E". */
function findNamed(text: string, sentence: Sentence): CheckFinding[] {
  return sentence.amounts.flatMap((amount, at) => {
    if (
      amount.kind !== 'count' ||
      amount.decimals > 0 ||
      amount.hedge ||
      compare(amount.value, whole(2)) < 0 ||
      compare(amount.value, whole(40)) > 0
    )
      return []
    const rest = text.slice(amount.end, sentence.end)
    const opening = opens.exec(rest)?.[0] ?? /^[\p{L}\s]{0,50}\((?=[^()]+,[^()]+\))/u.exec(rest)?.[0]
    if (!opening || sentence.fractions.some(({ top, bottom }) => top === amount || bottom === amount))
      return []
    const next = sentence.amounts[at + 1]
    if (next && next.start < amount.end + opening.length) return []
    const listing = rest.slice(opening.length)
    if (/…|\.\.\.|v\.v|(?:^|\s)(?:như|chủ yếu|nhất là|trong đó có)\s/u.test(listing.slice(0, 200))) return []
    const items = splitItems(listing)
    const isNames = items.length > 1 && items.every((item) => nameShape.test(item))
    const isClassed =
      items.length > 1 && items.every((item) => item.toLowerCase().startsWith(amount.unitText.toLowerCase()))
    const isParted = isPartedClearly(rest.slice(opening.length))
    if (!isNames && !isClassed && !isParted) return judgeTitles(text, amount, listing)
    const counted = isParted && !isNames && !isClassed ? countParts(rest.slice(opening.length)) : items.length
    return judge(text, amount, counted)
  })
}

const titleShape = /^\p{Lu}[\p{L}\s'’]{1,40}$/u

/** "04 tiêu chí chưa đạt: Giao thông, Thu nhập, Môi trường": titles, in which "và" may part two or join one. */
function judgeTitles(text: string, amount: Amount, listing: string): CheckFinding[] {
  if (!/^(?:tiêu chí|chỉ tiêu|nội dung|lĩnh vực|dự án|tổ|ban|hội|ngành)$/iu.test(amount.unitText)) return []
  const list = (listing.replace(/\([^)]*\)/g, '').split(/[.]\s|[.]?$/u)[0] ?? '').trim()
  const titles = list.split(list.includes(';') ? /\s*;\s*/u : /\s*,\s*/u)
  if (titles.length < 2 || !titles.every((title) => titleShape.test(title))) return []
  const last = titles.at(-1) ?? ''
  const most = titles.length + (/\svà\s/u.test(last) ? 1 : 0)
  const said = Number(amount.value.n / amount.value.d)
  return said >= titles.length && said <= most ? [] : judge(text, amount, titles.length)
}

/** The items up to the end of the list; what stands in brackets does not count. */
function splitItems(rest: string): string[] {
  const plain = rest.replace(/\([^)]*\)/g, '')
  const bySemicolon = (plain.split(/\.\s|\.?$|\)/u)[0] ?? '')
    .split(/\s*;\s*(?:và\s+)?/u)
    .map((item) => item.trim())
  if (bySemicolon.length > 2) return bySemicolon.filter((item) => item)
  const list =
    plain.split(/[.;]\s|[.;]?$|\)|\s(?:với|trong đó|đã|được|đạt|có|nhằm|để|tăng|chiếm)\s/u)[0] ?? ''
  return list
    .split(/\s*[,;]\s*(?:và\s+)?|\s+và\s+/u)
    .map((item) => item.trim())
    .filter((item) => item)
}

/** "(1) …; (2) …", or clauses parted by semicolons alone. */
const isPartedClearly = (rest: string): boolean =>
  (rest.includes('(1)') && rest.includes('(2)')) || (/^\W*1\)/.test(rest) && rest.includes(' 2)'))
const countParts = (rest: string): number =>
  [...rest.matchAll(/(?<![\p{L}\d])\(?(\d{1,2})\)/gu)].reduce(
    (most, match) => Math.max(most, Number(match[1])),
    0,
  )

function judge(text: string, amount: Amount, counted: number): CheckFinding[] {
  if (counted < 2 || compare(amount.value, whole(counted)) === 0) return []
  const shown = /^0/.test(amount.number.text) ? String(counted).padStart(2, '0') : String(counted)
  return [
    report(text, 'count-of-list', 'warning', amount, {
      message: `Ghi ${printAmount(amount)} nhưng liệt kê ${counted}.`,
      suggest: `${shown} ${amount.unitText}`,
    }),
  ]
}

/** "03 cuộc: cuộc thứ nhất …, cuộc thứ tư …". */
function findOrdinals(text: string, sentence: Sentence): CheckFinding[] {
  const said = [
    ...sentence.text.matchAll(/thứ\s+(nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d{1,2})(?!\p{L})/giu),
  ]
  const [first] = said
  if (said.length < 2 || first?.[1]?.toLowerCase() !== 'nhất') return []
  const most = Math.max(...said.map((match) => parseOrdinal(match[1] ?? '') ?? (Number(match[1]) || 0)))
  const amount = sentence.amounts.findLast(
    (one) => one.end <= sentence.start + first.index && one.kind === 'count',
  )
  return amount && most === said.length && compare(amount.value, whole(20)) < 0
    ? judge(text, amount, most)
    : []
}

const respective = /(?<!\p{L})lần lượt(?!\p{L})/giu

/** "tỉnh, huyện, xã và dân góp … lần lượt 88%; 74% và 69%". */
function findRespective(text: string, sentence: Sentence): CheckFinding[] {
  return [...sentence.text.matchAll(respective)].flatMap((match) => {
    const at = sentence.start + match.index
    const values = followingValues(text, sentence, at + match[0].length)
    if (values.length < 2) return []
    const before =
      sentence.text
        .slice(0, match.index)
        .split(/[;:]|\.\s/)
        .at(-1) ?? ''
    const subjects = countSubjects(before)
    const last = values.at(-1)
    if (subjects === undefined || subjects === values.length || !last) return []
    return [
      report(
        text,
        'count-of-list',
        'warning',
        { start: at, end: last.end },
        {
          message: `Nêu ${subjects} đối tượng nhưng "lần lượt" chỉ có ${values.length} số.`.replace(
            'chỉ có',
            values.length < subjects ? 'chỉ có' : 'có',
          ),
          related: values,
        },
      ),
    ]
  })
}

/** Amounts of one unit parted by nothing but signs and "và". */
function followingValues(text: string, { amounts }: Sentence, from: number): Amount[] {
  const values: Amount[] = []
  for (const amount of amounts.filter(({ start }) => start >= from)) {
    const last = values.at(-1)
    const between = text.slice(last?.end ?? from, amount.start)
    if (!last ? between.length > 40 : !/^\s*(?:[,;]|và|,\s*và|;\s*và)\s*$/u.test(between)) break
    values.push(amount)
  }
  return values
}

/** Things named in a plain list before the verb; undefined when the words are no plain list. */
function countSubjects(before: string): number | undefined {
  const clean = before.replace(/\([^)]*\)/g, '').trim()
  if (/\d/.test(clean.replace(/(?:năm|tháng|quý)\s+\d+/gu, ''))) return undefined
  const items = clean.split(/\s*,\s*(?:và\s+)?|\s+và\s+/u).map((item) => item.trim())
  const isList = /,[^,]*\svà\s[^,]*$/u.test(clean)
  if (!isList || items.length < 3 || items.slice(1, -1).some((item) => item.split(' ').length > 5))
    return undefined
  if (/^(?:Trong|Đến|Năm|Tính|Qua|Theo|Nhờ|Do)(?!\p{L})/u.test(items[0] ?? '')) return undefined
  return items.length
}

/** "03 mô hình:" with the items below. */
function findItems({ text, passages }: Understanding): CheckFinding[] {
  return passages.flatMap((passage, at) => {
    const last = passage.sentences.at(-1)
    const amount = last?.amounts.at(-1)
    if (
      !last ||
      !amount ||
      amount.kind !== 'count' ||
      amount.hedge ||
      amount.decimals > 0 ||
      !/:\s*$/.test(last.text)
    )
      return []
    const between = text.slice(amount.end, last.end)
    if (
      between.length > 90 ||
      /trong đó|,/.test(between) ||
      compare(amount.value, whole(30)) > 0 ||
      compare(amount.value, whole(2)) < 0
    )
      return []
    if (last.fractions.some(({ bottom }) => bottom === amount)) return []
    const items = listItems(passages, at)
    const hasCounts = items.some(({ sentences }) =>
      sentences[0]?.amounts.some(({ unit }) => unit === amount.unit),
    )
    return items.length > 1 && !hasCounts ? judge(text, amount, items.length) : []
  })
}
