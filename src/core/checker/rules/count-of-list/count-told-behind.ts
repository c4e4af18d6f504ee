import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { ordinalWords, parseOrdinal } from '../../layers/numbers/ordinals.ts'
import { findSaidCounts, type SaidCount } from '../../layers/numbers/said-counts.ts'
import { readCounted } from '../../layers/numbers/units.ts'
import { findAll } from '../../layers/text/search.ts'
import { openList, placeKinds } from '../../layers/trees/enumerations.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { chief, judgeCount } from './count-finding.ts'
import { judgeListing } from './count-listing.ts'

/** Lists that stand before their number, in the sentence behind it, or in brackets behind a bare number. */
export const findToldElsewhere = (read: Understanding): CheckFinding[] =>
  gather(read.sentences, (sentence, at) => [
    ...findListBefore(read, sentence),
    ...findInNext(read, sentence, read.sentences[at + 1]),
    ...findNumberedNext(read, sentence, read.sentences[at + 1]),
    ...findBracketedNames(read, sentence),
    ...findOneEach(read, sentence),
    ...findListBracketed(read, sentence),
    ...findSingles(read, sentence),
  ])

/** "…, tổng cộng bốn sản phẩm", "…, tức năm trong số mười hai xã": the number closes the list. */
const closing =
  /[,;(–-]?\s*(?<!\p{sc=Latn})(?:tổng cộng|cộng|tất cả|cả thảy|tổng số|tức|vị chi)\s(?:là\s|có\s|gồm\s)?(?<number>\d{1,2}|\p{sc=Latn}+(?:\s(?:mươi|mốt|hai|ba|bốn|lăm))?)\s(?:trong\s(?:tổng\s)?số\s[\p{sc=Latn}\d]+(?:\s(?:mươi|hai|ba|bốn|lăm|một))?\s)?(?=\p{Ll})/u
const proper = "\\p{Lu}[\\p{sc=Latn}'’]*(?:\\s(?:\\p{Lu}[\\p{sc=Latn}'’]*|\\d{1,2}))*"
const names = new RegExp(
  `${proper}(?:,\\s${proper})+(?:,?\\svà\\s${proper})?\\s*$|${proper}\\svà\\s${proper}\\s*$`,
  'u',
)
const parting = /\s*[,;]\s*(?:và\s+)?|\s+và\s+/u

function findListBefore(read: Understanding, sentence: Sentence): CheckFinding[] {
  const match = closing.exec(sentence.text)
  const { number = '' } = match?.groups ?? {}
  if (!match || openList.test(sentence.text.slice(0, match.index))) return []
  const start =
    sentence.start + match.index + match[0].indexOf(number, match[0].search(/tổng|cộng|tất|cả|tức|vị/u))
  const spelled = sentence.spelled.find((one) => one.start === start)
  const value = spelled ? Number(spelled.value.n) : Number(number)
  const counted = readCounted(sentence.text.slice(match.index + match[0].length - 1))
  if (!counted || !(value > 1 && value < 30)) return []
  const list = readListBefore(sentence.text.slice(0, match.index), counted.unit)
  if (!list || (value >= list.least && value <= list.most)) return []
  const end = sentence.start + match.index + match[0].length - 1 + counted.length
  return judgeCount(read, { start, end, value, number, unit: counted.unit }, list.most)
}

/** "100 m", "hồ Khe Lá". */
const item = '[^,;:\\s]+(?:\\s[^,;:\\s]+){0,3}?'
const isPlaces = new RegExp(`^(?:${placeKinds}|đơn vị|địa phương|địa bàn|điểm|cụm)$`, 'u')

/** The places right before, or the things behind the last colon that are called before it by what is counted. */
function readListBefore(before: string, unit: string): { least: number; most: number } | undefined {
  const plain = before.replace(/\([^()]*\)/g, '').trimEnd()
  const named = isPlaces.test(unit) ? names.exec(plain)?.[0] : undefined
  if (named) return exactly(named.split(parting).length)
  const called = new RegExp(
    `(?:các|những)\\s${unit}\\s(?<list>${item}(?:,\\s${item})*,?\\svà\\s${item})(?=[,;.]\\s|$)`,
    'u',
  ).exec(plain)
  if (called?.groups?.list) return exactly(called.groups.list.split(parting).length)
  const colon = plain.lastIndexOf(': ')
  if (colon < 0 || !plain.slice(0, colon).toLowerCase().includes(unit)) return undefined
  const list = plain.slice(colon + 2)
  const items = list.split(parting)
  const isPlain = items.every(
    (item) => /^\p{Ll}/u.test(item) && item.split(' ').length < 7 && !/[\d.:]/u.test(item),
  )
  if (items.length < 3 || !isPlain) return undefined
  const joined = list.match(/\svà\s/gu)?.length ?? 0
  return { least: items.length - joined, most: items.length }
}

const exactly = (count: number) => ({ least: count, most: count })

/** "… 05 phòng chuyên môn và 02 đơn vị sự nghiệp. Các phòng chuyên môn: …": the list is a sentence of its own. */
const nextOpening =
  /^(?:(?:Các|Những)\s(?<head>[\p{Ll}\s]{2,60}?)(?:\s(?:bao gồm|gồm(?: có)?|đó là|là))?\s*:|(?:Các|Những)\s(?<plain>[\p{Ll}\s]{2,60}?)\s(?:bao gồm|gồm(?: có)?|đó là|là(?=\s\p{Lu})):?|(?:Đó là|Cụ thể(?: là| gồm)?|Bao gồm|Gồm(?: có)?)(?:\s(?:các|những)(?=\s\p{Ll}+\s\p{Lu}))?\s*:?)\s+/u

function findInNext(read: Understanding, sentence: Sentence, next: Sentence | undefined): CheckFinding[] {
  if (!next || next.passage !== sentence.passage) return []
  const match = nextOpening.exec(next.text)
  if (!match) return []
  const counts = findSaidCounts(read.text, sentence).filter(({ unit }) => unit !== 'sao' && unit !== '')
  const { head, plain = head } = match.groups ?? {}
  const meant = plain ? counts.filter((one) => isNamedBy(read.text, one, plain)) : counts
  const [said] = meant
  if (!said || meant.length > 1 || said.value > 20) return []
  const listing = next.text.slice(match[0].length)
  if (
    openList.test(next.text.replace(chief, ' ')) ||
    openList.test(sentence.text.slice(said.end - sentence.start))
  )
    return []
  return judgeListing(read, said, listing, plain ? [] : counts.filter((one) => one !== said))
}

const firstNumbered = /^\W*(?<word>\p{Lu}\p{Ll}+)\s(?:số\s|thứ\s)?(?:0?1|nhất)(?=\s?[:,(–]|\s\p{Ll})/u
/** Of these only some may be told, or more than those that were counted. */
const ofMore = /^(?:tiêu|chỉ|thôn|bản|ấp|khu|xóm|buôn|xã|năm|quý|tháng|điều|mục|bảng|biểu|phụ|hình|chi|lớp)$/u
/** So far behind the number its things are told one by one. */
const numberedReach = 3000

/** "thành lập 04 đoàn kiểm tra. Đoàn số 1 kiểm tra …; Đoàn số 2 …; Đoàn số 3 …": told one by one from the first on. */
function findNumberedNext(
  read: Understanding,
  sentence: Sentence,
  next: Sentence | undefined,
): CheckFinding[] {
  const word = firstNumbered.exec(next?.text ?? '')?.groups?.word?.toLowerCase() ?? ''
  if (!next || !word || ofMore.test(word)) return []
  const [said, ...more] = findSaidCounts(read.text, sentence).filter(({ unit }) =>
    `${unit.toLowerCase()} `.startsWith(`${word} `),
  )
  if (!said || more.length > 0 || read.text.slice(said.start, said.end).includes('/')) return []
  const behind = read.text.slice(next.start, next.start + numberedReach)
  const numbers = findAll(
    behind,
    new RegExp(
      `(?<!\\p{sc=Latn})${word}\\s(?:(?:số\\s)?0?(\\d{1,2})(?![\\d.,/]\\d|/)|thứ\\s(${ordinalWords}))`,
      'giu',
    ),
  ).map(([, digits, place]) => (digits ? Number(digits) : (parseOrdinal(place ?? '') ?? 0)))
  const count = Math.max(...numbers)
  const areAll = Array.from({ length: count }, (_, at) => at + 1).every((number) => numbers.includes(number))
  // "Đoàn số 3 và 4", "các đoàn còn lại": not each of them is told by its own number.
  const isOpen = new RegExp(`còn lại|${word}\\s(?:số\\s)?\\d{1,2}(?:,|\\svà|\\s?[-–])\\s?\\d`, 'iu').test(
    behind,
  )
  return areAll && !isOpen && count >= said.value - 1 ? judgeCount(read, said, count) : []
}

/** "05 phòng chuyên môn" is "các phòng chuyên môn", not "các phòng học". */
function isNamedBy(text: string, { end, unit }: SaidCount, head: string): boolean {
  const told = `${unit.toLowerCase()}${/^(?:\s\p{Ll}+){0,4}/u.exec(text.slice(end, end + 50))?.[0] ?? ''} `
  return told.startsWith(`${head.replace(/\s(?:này|trên|nêu trên|nói trên|đó)$/u, '')} `)
}

/** "Số thôn chưa có đường ô tô: 03 (Tả Chải, Lùng Sán)". */
const bracketedNames = new RegExp(
  `(?<=(?:^|[\\s(])[Ss]ố\\s(?:${placeKinds}|đơn vị|trường|chợ|cơ quan|hợp tác xã|tiêu chí)\\s[^.;:\\d]{2,80}(?::|\\slà)\\s)(?<number>\\d{1,2})\\s\\((?:gồm:?\\s)?(?<list>(?:\\p{Ll}+\\s){0,2}${proper}(?:(?:,|;|\\svà)\\s(?:\\p{Ll}+\\s){0,2}${proper})+)\\)`,
  'gu',
)

const findBracketedNames = (read: Understanding, { text, start }: Sentence): CheckFinding[] =>
  text.includes('(')
    ? gather(findAll(text, bracketedNames), ({ index, groups }) => {
        const { number = '', list = '' } = groups ?? {}
        const span = { start: start + index, end: start + index + number.length }
        const said = { ...span, number, value: Number(number), unit: '' }
        return judgeCount(read, said, list.split(/[,;]\s(?:và\s)?|\svà\s/u).length)
      })
    : []

/** "05 tổ thẩm định tại các cụm Nậm Sang, Mường Pha và Bình Lai (mỗi cụm một tổ)", "04 ủy viên: cụm A, cụm B, mỗi cụm một ủy viên". */
const each =
  '[\\s,;(–-]+mỗi\\s\\k<kind>\\s(?:có\\s|được\\s|bố trí\\s|thành lập\\s)?(?:một|01|1)\\s(?<thing>\\p{Ll}+)(?![^.;]*(?:và|,)\\s(?:một|hai|\\d+)\\s)'
const oneEach = [
  new RegExp(
    `(?:các|những)\\s(?<kind>\\p{Ll}+(?:\\s\\p{Ll}+)?)\\s(?<list>${proper}(?:,\\s${proper})*,?\\svà\\s${proper})${each}`,
    'u',
  ),
  new RegExp(
    `:\\s(?<list>(?<kind>\\p{Ll}+(?:\\s\\p{Ll}+)?)\\s${proper}(?:(?:,|,?\\svà)\\s\\k<kind>\\s${proper})+)${each}`,
    'u',
  ),
]

function findOneEach(read: Understanding, sentence: Sentence): CheckFinding[] {
  if (!sentence.text.includes('mỗi ')) return []
  const match = oneEach.map((shape) => shape.exec(sentence.text)).find((found) => found)
  const { list = '', thing = '' } = match?.groups ?? {}
  if (!match) return []
  const before = findSaidCounts(read.text, sentence).filter(
    ({ end }) => end <= sentence.start + match.index + 1,
  )
  const said = before.findLast(({ unit }) => unit.toLowerCase().split(' ')[0] === thing)
  return said ? judgeCount(read, said, list.split(parting).length) : []
}

/** "Nà Dụ, Cốc Phường và Khau Cước (03 thôn)": the number stands in brackets behind its list. */
const countBehind = new RegExp(`\\s\\((?<number>\\d{1,2})\\s(?<kind>${placeKinds})\\)`, 'gu')
const kindBefore = new RegExp(`(?<!\\p{sc=Latn})(?<kind>${placeKinds}|cụm|điểm)\\s?(?::\\s)?$`, 'iu')

function findListBracketed(read: Understanding, sentence: Sentence): CheckFinding[] {
  if (!sentence.text.includes('(')) return []
  return gather(findAll(sentence.text, countBehind), ({ index, groups }) => {
    const { number = '', kind = '' } = groups ?? {}
    const before = sentence.text
      .slice(0, index)
      .replace(new RegExp(`(?<=,\\s|và\\s)${kind}\\s(?=\\p{Lu})`, 'gu'), '')
    const list = names.exec(before)?.[0]
    if (!list) return []
    const lead = before.slice(0, before.length - list.length)
    const count = list.split(parting).length
    const isOther = (kindBefore.exec(lead)?.groups?.kind?.toLowerCase() ?? kind) !== kind
    // Two names with a number far from two may be those of something that holds them.
    const isFar = count < 3 && Math.abs(Number(number) - count) > 1
    if (isOther || isFar || openList.test(lead)) return []
    const start = sentence.start + index + 2
    const end = start + number.length + 1 + kind.length
    return judgeCount(read, { start, end, value: Number(number), number, unit: kind }, count)
  })
}

/** "Đảng ủy 01; Mặt trận 01; Phụ nữ 01", "Đông Hạ (01), Tân Lưu (01)": one from each. */
const single = '\\p{Lu}[\\p{sc=Latn}\\s]{1,40}?\\s(?:\\((?:0?1)\\)|0?1)'
const singles = new RegExp(
  `(?<=[:\\s])(?<list>${single}(?:(?:[,;]|,?\\svà)\\s${single}){2,})(?=\\s*[.;,]?\\s*$)`,
  'u',
)

/** "8 người …: Đảng ủy 01; Mặt trận 01; …" where one person each is told of seven. */
function findSingles(read: Understanding, sentence: Sentence): CheckFinding[] {
  if (!/\s\(?0?1\)?[.,;]?\s*$/u.test(sentence.text)) return []
  const match = singles.exec(sentence.text)
  if (!match?.groups?.list) return []
  const from = sentence.start + match.index
  // "Mặt trận 02; Đoàn Thanh niên 01; …": the list began before.
  if (/\d\)?\s*[;,]/u.test(sentence.text.slice(0, match.index))) return []
  const [said, ...more] = findSaidCounts(read.text, sentence).filter(({ end }) => end <= from)
  return said && more.length === 0
    ? judgeCount(
        read,
        said,
        match.groups.list.split(/\(?0?1\)?\s*(?:[,;]|và|$)/u).filter((part) => part.trim()).length,
      )
    : []
}
