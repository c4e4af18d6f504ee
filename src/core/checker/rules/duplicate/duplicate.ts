import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { compounds } from '../../layers/text/compounds.ts'
import { makeInside } from '../../layers/text/masks.ts'
import {
  hasSetting,
  isEachOne,
  isReduplicated,
  isSlipAlone,
  isStandingAlone,
} from '../../layers/text/reduplication.ts'
import { findAll } from '../../layers/text/search.ts'
import type { Word } from '../../layers/text/words.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { findClausesTwice, findItemsTwice } from './duplicate-item.ts'
import { findNamesTwice } from './duplicate-name.ts'
import { findOfficesTwice } from './duplicate-office.ts'
import { findRowsTwice } from './duplicate-row.ts'
import { findSentencesTwice } from './duplicate-sentence.ts'
import { findSignsTwice } from './duplicate-sign.ts'

const quoted = /“[^”\n]{0,600}”|"[^"\n]{0,600}"|«[^»\n]{0,600}»/gu

/** Words and sentences written twice in a row. Titles in quotation marks are left alone. */
export function checkDuplicates(understanding: Understanding): CheckFinding[] {
  return [
    ...findWords(understanding),
    ...findUnitsTwice(understanding),
    ...findSentencesTwice(understanding),
    ...findNamesTwice(understanding),
    ...findOfficesTwice(understanding),
    ...findItemsTwice(understanding),
    ...findClausesTwice(understanding),
    ...findRowsTwice(understanding),
    ...findSignsTwice(understanding),
  ]
}

function findWords({ text, sentences }: Understanding): CheckFinding[] {
  const isQuoted = makeInside(
    findAll(text, quoted).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
  return gather(sentences, (sentence) =>
    gather(findTwice(text, sentence), ({ start, middle, end, isClause }) => {
      const words = text.slice(start, middle).trimEnd()
      const span = { start, end }
      const around: Around = [
        text.slice(Math.max(sentence.start, start - 30), start),
        text.slice(end, Math.min(sentence.end, end + 30)),
      ]
      const again = text.slice(middle, end)
      if (isPairDoubled(sentence, span)) return []
      if (isQuoted(span) || isTimeAgain(words, around)) return []
      // "Phòng Y tế – tiêu chí 15; Phòng Y tế – tiêu chí 15": a clause with its figure is no name that may recur.
      if (!isClause && !isSlip(again, around)) return []
      return [report(text, 'duplicate', 'warning', span, { message: `Lặp từ "${words}".`, suggest: words })]
    }),
  )
}

const unitTwice =
  /(?<=\d\s?)(?<unit>k?m[23²³]|%|‰|ºC|°C|(?:kg|tạ|tấn|ha|m[23²³]|triệu đồng)\/\p{sc=Latn}+)\s\k<unit>(?![\p{sc=Latn}\d²³])/gu

/** "1.260 m3 m3 gỗ": a unit that is no word alone, behind its number. */
const findUnitsTwice = ({ text }: Understanding): CheckFinding[] =>
  gather(findAll(text, unitTwice), ({ 0: both, index, groups }) => {
    const { unit = '' } = groups ?? {}
    const span = { start: index, end: index + both.length }
    return [report(text, 'duplicate', 'warning', span, { message: `Lặp đơn vị "${unit}".`, suggest: unit })]
  })

/** "xa xa gần gần", "to to nhỏ nhỏ": two words, each of them said twice, are meant so. */
function isPairDoubled({ words }: Sentence, { start, end }: Span): boolean {
  const at = words.findIndex((word) => word.start === start)
  if (words[at + 1]?.end !== end) return false
  const isDoubled = (one: number) =>
    words[one] !== undefined &&
    words[one]?.small === words[one + 1]?.small &&
    words[one]?.small !== words[at]?.small
  return isDoubled(at + 2) || isDoubled(at - 2)
}

/** "tăng 7 em so với năm học trước, năm học trước 29 em": the time once more, with its value. */
const isTimeAgain = (words: string, [, after]: Around): boolean =>
  /^(?:năm|kỳ|quý|tháng|vụ|cùng kỳ|đầu năm|cuối năm)[\p{sc=Latn}\s]*,$/iu.test(words) &&
  /^\s*(?:là|có|đạt|:)?\s*\d/u.test(after)

/** Where each word stands the next time. */
function listNext(words: readonly Word[]): number[] {
  const seen = new Map<string, number>()
  const next = new Array<number>(words.length)
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const { small = '' } = words[at] ?? {}
    next[at] = seen.get(small) ?? Number.POSITIVE_INFINITY
    seen.set(small, at)
  }
  return next
}

const longest = 16

/** How far behind a word the same one stands, the farthest first. */
function listDistances(next: readonly number[], from: number): number[] {
  const distances: number[] = []
  for (
    let at = next[from] ?? Number.POSITIVE_INFINITY;
    at - from <= longest;
    at = next[at] ?? Number.POSITIVE_INFINITY
  )
    distances.unshift(at - from)
  return distances
}

/** Words that stand twice in a row. */
interface Twice extends Span {
  /** Where they begin the second time. */
  middle: number
  isClause?: true
}

/** Runs of one to sixteen words that stand twice in a row. */
function findTwice(text: string, sentence: Sentence): Twice[] {
  const { words, echoes } = sentence
  if (!echoes.inRow) return []
  const found: Twice[] = []
  const next = listNext(words)
  for (let at = 0; at + 1 < words.length; at += 1) {
    const size = listDistances(next, at).find((length) => isTwice(text, words, at, length)) ?? 0
    const [first, second, last] = [words[at], words[at + size], words[at + 2 * size - 1]]
    if (size === 0 || !first || !second || !last) continue
    found.push({ start: first.start, middle: second.start, end: last.end })
    at += 2 * size - 1
  }
  return [...found.filter((span) => isWhole(text, span)), ...findClauses(sentence)]
}

/** "dư nợ đạt 21 tỷ đồng, dư nợ đạt 21 tỷ đồng": a clause with its number, once more; the first may have a subject. */
function findClauses({ text, start }: Sentence): Twice[] {
  const clauses = findAll(text, /(?:[^,;]|,(?=\d)){16,200}/gu)
  return gather(clauses, ({ 0: clause, index }, at) => {
    const next = clauses[at + 1]
    const [words, again] = [plain(clause), plain(next?.[0] ?? '')]
    const isLong = again.split(' ').length > 4 && /\d/u.test(again) && /^\p{sc=Latn}/u.test(again)
    if (!next || !isLong || (words !== again && !words.endsWith(` ${again}`))) return []
    const lead = (piece: string) => piece.length - piece.trimStart().length
    const middle = start + next.index + lead(next[0])
    const first = start + index + lead(clause) + words.length - again.length
    return [{ start: first, middle, end: middle + again.length, isClause: true as const }]
  })
}

const plain = (clause: string): string => clause.trim().replace(/\.$/u, '').toLowerCase()

const isBlank = (gap: string): boolean => /^ +$/.test(gap)

const bodies =
  /^(?:đơn vị|cơ quan|địa phương|cán bộ|công chức|hội viên|đảng viên|nhân dân|doanh nghiệp|đoàn thể|tổ chức|ban ngành)$/u

/** "đã rà soát, rà soát danh mục": behind a word that leads to what is done; "hộ nghèo, hộ nghèo dân tộc thiểu số" goes on. */
const works =
  /^(?:rà soát|kiểm tra|triển khai|thực hiện|tổ chức|hướng dẫn|đôn đốc|phối hợp|vận động|đánh giá|tổng hợp|theo dõi|giám sát|chỉ đạo|quán triệt|thẩm định|bố trí|phân bổ|củng cố|kiện toàn|tham mưu|đề xuất|cập nhật|bổ sung|điều chỉnh|hoàn thiện|nâng cao|tăng cường|đẩy mạnh|tiếp tục|phát huy|khắc phục|xử lý|giải quyết|tiếp nhận|khảo sát|thống kê|nghiệm thu|bàn giao)$/u
const leadsToWork =
  /^(?:đã|đang|sẽ|cần|phải|được|tục|để|và|nhằm|việc|tác|hiện|động|thời|hợp|đạo|cường|xuyên)$/u

/** "đã rà soát, rà soát lại nhiều lần" */
const goesOn = /^(?:lại|thêm|tiếp|kỹ|và)$/u

/** Between the two stands a blank; before a phrase of three words or more it may be a comma. */
function isTwice(text: string, words: readonly Word[], at: number, length: number): boolean {
  if (words[at]?.small !== words[at + length]?.small) return false
  for (let index = at + 1; index < at + length; index += 1)
    if (words[index]?.small !== words[index + length]?.small) return false
  const gapBehind = (index: number) => text.slice(words[index]?.end, words[index + 1]?.start ?? 0)
  const middle = gapBehind(at + length - 1)
  // "các cơ quan, đơn vị, đơn vị liên quan"
  const pair = length === 2 ? `${words[at]?.small} ${words[at + 1]?.small}` : ''
  const isWork = works.test(pair) && (at === 0 || leadsToWork.test(words[at - 1]?.small ?? ''))
  // "các ngành, các ngành, đoàn thể": all of them are named once.
  const isBody =
    (bodies.test(pair) || /^(?:các|những|mọi) /u.test(pair) || isWork) &&
    !goesOn.test(words[at + 4]?.small ?? '')
  if (!isBlank(middle) && !((length > 2 || isBody) && middle === ', ')) return false
  for (let index = at; index < at + length - 1; index += 1)
    if (!isBlank(gapBehind(index)) || !isBlank(gapBehind(index + length))) return false
  return true
}

/** Not a piece of "a-b" or of a code with digits. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{N}-]/u.test(text.charAt(start - 1)) && !/[\p{N}-]/u.test(text.charAt(end))

/** The words before and behind. */
type Around = readonly [before: string, after: string]

/** "tăng cường cường công tác": the first of the two ends a word, the second begins none. */
function isTornEnd(syllable: string, [before, after]: Around): boolean {
  const last = /(\p{sc=Latn}+)\s*$/u.exec(before)?.[1]?.toLowerCase()
  const [, next, second] = /^\s*(\p{sc=Latn}+)(?:\s+(\p{sc=Latn}+))?/u.exec(after.toLowerCase()) ?? []
  // "trực tiếp tiếp 8 lượt công dân": to receive somebody in person.
  if (`${last} ${syllable}` === 'trực tiếp') return false
  if (!compounds.has(`${last} ${syllable}`) || compounds.has(`${syllable} ${next}`)) return false
  // "học sinh tiểu học học 2 buổi/ngày": to learn.
  if (next === undefined) return !wholeWords.test(syllable)
  return compounds.has(`${next} ${second}`) || isStandingAlone(next)
}

/** "nhắc nhở thường thường xuyên": the second of the two begins a word, the first ends none. */
function isTornStart(syllable: string, [before, after]: Around): boolean {
  const last = /(\p{sc=Latn}+)\s*$/u.exec(before)?.[1]?.toLowerCase()
  const next = /^ (\p{sc=Latn}+)/u.exec(after.toLowerCase())?.[1]
  if (wholeWords.test(syllable)) return false
  return compounds.has(`${syllable} ${next}`) && !compounds.has(`${last} ${syllable}`)
}

/** "hòa giải thành thành 14 vụ": what stands before a number or a sign begins no other word, so the two must be one. */
const isAtEnd = (syllable: string, [before, after]: Around): boolean =>
  /^\s*(?:\d|[.,;:)]|$)/u.test(after) &&
  !compounds.has(`${/(\p{sc=Latn}+)\s*$/u.exec(before)?.[1]?.toLowerCase()} ${syllable}`) &&
  !wholeWords.test(syllable)

/** "các phiên phiên giao dịch": what is meant by "các" is named once, unless the second begins another word, "các tổ tổ chức". */
const isManyTwice = (syllable: string, [before, after]: Around): boolean =>
  /(?:^|[^\p{sc=Latn}])(?:các|những|mỗi|từng)\s+$/iu.test(before) &&
  !compounds.has(`${syllable} ${/^ (\p{sc=Latn}+)/u.exec(after.toLowerCase())?.[1]}`) &&
  !copies.test(syllable)

/** "35 gian gian hàng", "4 mẫu mẫu nước": behind a number stands what is counted, once. */
const isCountedTwice = (syllable: string, [before, after]: Around): boolean =>
  !/^\s*(?:trưởng|phó)(?!\p{sc=Latn})/u.test(after) &&
  /(?:^|[^\p{sc=Latn}\d/.,-])(?!(?:19|20)\d\d\s)\d{1,3}(?:[.,]\d{1,3})*\s*$/u.test(before) &&
  !/(?:thôn|bản|tổ|khu|khối|số|lớp|quý|tháng|năm|điều|khoản|mục|nhóm|ngày|phần|hạng|loại|cấp|khóa|đợt|tuổi|giai đoạn)\s+\d+\s*$/iu.test(
    before,
  ) &&
  !copies.test(syllable)
/** "03 bản bản đồ" counts copies of a map; "5 ba ba" counts turtles. */
const copies =
  /^(?:bản|tờ|công|đơn|loại|điểm|em|sào|giấy|đôi|nội|ngoại|chung|cá|cây|đề|đoàn|xã|hội|học|nhân)$/u

/** Words of their own that also begin others: "thu, chi chi tiết", "cấp xã xã hội hóa". */
const wholeWords =
  /^(?:chi|thu|xã|thôn|bản|hộ|cấp|công|tổ|hội|đoàn|đảng|ban|phòng|nhà|trường|cây|con|đất|vốn|số|năm|tháng|người|dân|việc|văn|đường|học|án|vụ|đơn|nợ|thuế|giá|tiền|chợ|sản|nông|lâm|tài|sinh|báo|nghị|kế|dự|tiêu|mục|trẻ|ngành|tay|bí|phó|đại|kỳ|phiên|vay|cho|thức|giống|chính|y)$/u

function isSlip(words: string, around: Around): boolean {
  const small = words.toLowerCase()
  const [first = '', ...more] = small.split(' ')
  if (isEachOne(small, around[1])) return false
  if (more.length === 0 && small === words && (isTornEnd(small, around) || isTornStart(small, around)))
    return true
  // There is one of each: "Ủy ban nhân dân Ủy ban nhân dân xã".
  if (/^(?:[ỦU][yỷ] ban nhân dân|Hội đồng nhân dân|Ban [Cc]hỉ đạo|Ban Chấp hành)$/u.test(words)) return true
  const isName =
    /^[\p{Lu}\s]+$/u.test(words) ||
    (more.length > 0 && /^\p{Lu}/u.test(words)) ||
    /^\p{Lu}/u.test(words.split(' ').at(-1) ?? '')
  // "UBND xã Tân Lâm Tân Lâm"
  const isPlaceTwice =
    more.some((word) => word !== first) &&
    /(?<!\p{sc=Latn})(?:xã|thôn|bản|xóm|ấp|huyện|tỉnh|phường|thị trấn)\s+$/u.test(around[0])
  if (isPlaceTwice && isName && words !== words.toUpperCase()) return true
  // "đồng/người/tháng tháng": what a sum is for.
  const isCounted = (small === 'người' && /\d\s*$/u.test(around[0])) || /\/\s?$/u.test(around[0])
  // "Nhìn chung chung đàn": otherwise "nói chung chung" is meant.
  if (more.length === 0 && hasSetting(small)) return isCounted || (!isName && isSlipAlone(small, ...around))
  if ((isReduplicated(small) && !isCounted) || isName) return false
  if (more.length === 0)
    return (
      isCounted ||
      isSlipAlone(small, ...around) ||
      isAtEnd(small, around) ||
      isCountedTwice(small, around) ||
      isManyTwice(small, around)
    )
  return more.some((word) => word !== first) || isStandingAlone(first)
}
