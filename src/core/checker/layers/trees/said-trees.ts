import { add, type Exact, whole } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { compareLabels } from '../numbers/dimensions.ts'
import { withUnit } from '../numbers/fractions.ts'
import { equals, zero } from '../numbers/interval.ts'
import { parseSpelled } from '../numbers/number-words.ts'
import { isTime } from '../numbers/plain-amounts.ts'
import { findPeriod } from '../structure/profile.ts'
import { findAll } from '../text/search.ts'
import { holdsOthers } from './plain-lists.ts'
import { matches, noPart, type Tree } from './trees.ts'

const within = /(?:^|[\s,;:])trong\s+(?:tổng\s+(?:số\s+)?)?(?:số\s+)?$/iu
/** The words up to the first part; its name may stand before its number. */
const holds = /^[\p{sc=Latn}\s]{0,30}\s(?:(?:có|thì)\s*|thì\s(?<name>[\p{sc=Latn}\s]{2,30}))$/u
const graded =
  /chỉ tiêu (?:vượt|đạt|không đạt|chưa đạt)|hoàn thành (?:xuất sắc|tốt|nhiệm vụ)|không hoàn thành|xuất sắc|loại [A-D\d]|tốt|khá|đạt yêu cầu/iu

/** "Trong 13 chi bộ có 03 chi bộ hoàn thành xuất sắc, 08 …, 01 …": classes of all that there are. */
export function findWithin(text: string, { start, end, amounts }: Sentence): Tree[] {
  return gather(amounts, (total, at): Tree[] => {
    const first = amounts[at + 1]
    const opening = first && holds.exec(text.slice(total.end, first.start))
    if (!first || !opening || total.kind !== 'count' || total.per) return []
    if (!within.test(text.slice(Math.max(start, total.start - 18), total.start))) return []
    // "(có 03 xã nâng cao, trong 03 xã này có 01 xã kiểu mẫu), 03 xã đang phấn đấu": up to the end of the bracket.
    const behind = text.slice(total.end, end)
    const bracket = /^[^()]*(?:\([^()]*\)[^()]*)*\)/u.exec(behind)?.[0]
    const until = bracket ? total.end + bracket.length : end
    const rest = amounts.slice(at + 1).filter((one) => one.end <= until)
    const stop = rest.findIndex(({ unit, per }) => per || unit !== first.unit)
    const alike = stop < 0 ? rest : rest.slice(0, stop)
    // "238 đơn thư có 145 kiến nghị, 71 phản ánh, 12 khiếu nại": each part under a name of its own.
    const isNamed =
      alike.length === 1 && rest.length > 2 && rest.every(({ kind, per }) => kind === 'count' && !per)
    const parts = isNamed ? rest : alike
    // "thì hội viên nghèo 268 người, cận nghèo 341 người": each name before its number.
    const isBefore = opening.groups?.name !== undefined
    const labels = parts.map((part, place) =>
      isBefore
        ? text.slice(parts[place - 1]?.end ?? total.end, part.start)
        : text.slice(part.start, parts[place + 1]?.start ?? end),
    )
    const rests = `${text.slice(parts.at(-2)?.end ?? end, parts.at(-1)?.start)} ${labels.at(-1)}`
    const hasOthers = parts.length > 2 && /(?<!\p{sc=Latn})(?:khác|còn lại)(?!\p{sc=Latn})/iu.test(rests)
    const isClassed =
      hasOthers || labels.every((label) => graded.test(label)) || compareLabels(labels) === 'same'
    const isParted = isBefore
      ? labels.slice(1).every((label) => /^\s*(?:[,;]|và\s)/u.test(label))
      : labels.slice(0, -1).every((label) => /[,;]\s*$|\svà\s*$/u.test(label))
    if (parts.length < 2 || !isParted) return []
    // "120 hộ của thôn A, 240 hộ của thôn B và 142 hộ của thôn C": only a slip of the pen tells that they are all.
    if (!isClassed && !isNamed)
      return parts.length > 2
        ? [{ total, parts, labels, isComplete: false, isLoose: true, readings: [] }]
        : []
    return [{ total, parts, labels, isComplete: true, ...(isNamed ? { isClosing: true } : {}), readings: [] }]
  })
}

/**
 * "Vốn huy động 6,8 tỷ đồng; ngân sách 4,1 tỷ đồng, doanh nghiệp 1,2 tỷ đồng, nhân dân 1,3 tỷ đồng": a semicolon behind
 * the total and commas between all that follows.
 */
export function findPlainTree(text: string, { start, end, amounts, fractions }: Sentence): Tree[] {
  const whole =
    fractions.length === 0 ? amounts.filter(({ kind }) => kind !== 'bare' && kind !== 'percent') : []
  return gather(whole, (total, at): Tree[] => {
    const parts = whole.slice(at + 1)
    const [first] = parts
    if (!first || total.per || total.hedge || parts.length < 3) return []
    if (!parts.every((part) => matches(part, total) || isPupil(part, total))) return []
    if (!/^[^;.:,()]{0,40};\s*[\p{sc=Latn}\d\s]{2,40}:?\s*$/u.test(text.slice(total.end, first.start)))
      return []
    if (/;|\.\s/.test(text.slice(first.end, parts.at(-1)?.start ?? end))) return []
    if (/;/.test(text.slice(start, total.start))) return []
    const labels = parts.map((part, place) => text.slice((parts[place - 1] ?? total).end, part.start))
    if (labels.some((label) => noPart.test(label) || label.length > 60)) return []
    const isTotal = ofAll.test(text.slice(start, total.start)) || pupils.test(first.unit)
    if (!isTotal && compareLabels(labels) !== 'same') return []
    return [{ total, parts, labels, isComplete: true, isClosing: true, readings: [] }]
  })
}

const ofAll = /tổng|vốn|kinh phí|nguồn|huy động|dự toán/iu
const pupils = /^(?:học sinh|trẻ|trẻ em)$/u
const isPupil = ({ unit, per }: Amount, total: Amount): boolean =>
  !per && pupils.test(unit) && pupils.test(total.unit)

const collective =
  /^(?:thành viên|đầu mối|người|cán bộ|công trình|hạng mục|văn bản|mô hình|đoàn|cuộc|buổi|lớp|hoạt động|sản phẩm|phương tiện|thiết bị|đồng chí|nhân sự|cơ sở|dự án|tổ chức|đơn vị|máy|bộ|giải|nhà|phòng|điểm|vụ)$/u
const ofNames = /^(?:[\p{sc=Latn}\s]{0,40},?\s)?(?:gồm(?: có)?|bao gồm|trong đó(?: có)?)\s*:?\s+/u
/** "gồm 7 đồng chí: 01 tổ trưởng, 02 tổ phó và 05 thành viên". */
const afterColon = /^\s*:\s+(?=\d{1,2}\s(?:trưởng|phó|tổ|chủ|bí|ủy|thành viên|nam|nữ|cán bộ|công chức))/u
/** "19 thành viên (01 Trưởng ban, 03 Phó Trưởng ban, 15 thành viên)": the whole of a bracket. */
const inBracket = /^[^,;:.()\d]{0,40}\(\s*(?:gồm\s|có\s)?(?=\d{1,2}\s\p{sc=Latn}[^()]*[,;][^()]*\))/u
/** "Ban hành 321 văn bản: 12 nghị quyết, 246 quyết định, 73 kế hoạch": only a slip of the pen tells that they are all. */
const afterAnyColon = /^[^,;:.()\d]{0,30}:\s+(?=\d)/u
const profession =
  /^\d+\s(?:bác sĩ|y sĩ|y sỹ|bác sỹ|điều dưỡng|hộ sinh|nữ hộ sinh|dược sĩ|dược sỹ|kỹ thuật viên|thạc sĩ|kỹ sư|cử nhân|đại học|cao đẳng|trung cấp|sơ cấp|quản lý|giáo viên|nhân viên)(?!\p{sc=Latn})/u
/** "15 thành viên, 01 trưởng ban, 02 phó trưởng ban": the offices of a body. */
const ofRoles =
  /^\s+(?=(?:\d{1,2}|một|hai|ba)\s+(?:trưởng ban|chủ tịch|chủ nhiệm|tổ trưởng|bí thư|giám đốc|hiệu trưởng)(?!\p{sc=Latn}))/u
const spelled = /^(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|mốt|tư)$/u

/** "23 thành viên, gồm một trưởng ban, ba phó trưởng ban, …": parts with a number and a name of their own each. */
export function findNamedTree(text: string, { end, amounts, fractions }: Sentence): Tree[] {
  return gather(amounts, (total): Tree[] => {
    if (total.kind !== 'count' || total.per || total.hedge || !collective.test(total.unit)) return []
    if (fractions.some(({ top, bottom }) => top === total || bottom === total)) return []
    const rest = text.slice(total.end, end)
    const listed = rest.replace(/^\s*,/, ' ')
    const bracket = inBracket.exec(rest)?.[0]
    const named = bracket ?? (ofNames.exec(listed) ?? ofRoles.exec(listed) ?? afterColon.exec(listed))?.[0]
    const opening = named ?? afterAnyColon.exec(listed)?.[0]
    if (!opening || /\d/.test(opening)) return []
    const from = total.end + (bracket ? 0 : rest.length - listed.length) + opening.length
    const until = bracket ? text.indexOf(')', from) : end
    const segments = splitSegments(text.slice(from, until))
    const parts = segments.map(({ words, at }) => readPart(words, from + at, total))
    if (parts.length < 2 || parts.some((part) => part === undefined)) return []
    const found = gather(parts, (part) => part ?? [])
    // Parts of the total's own unit are read by the trees of amounts.
    if (
      segments.some(
        ({ words }) =>
          words.toLowerCase().includes(` ${total.unitText.toLowerCase()} `) && total.unit !== 'thành viên',
      )
    )
      return []
    const isComplete = !/trong đó/iu.test(opening)
    const labels = segments.map(({ words }) => words)
    if (named === undefined)
      return found.length > 2
        ? [{ total, parts: found, labels, isComplete, isLoose: true, readings: [] }]
        : []
    if (!isComplete && !labels.every((label) => profession.test(label))) return []
    return [{ total, parts: found, labels, isComplete, readings: [] }]
  })
}

/** What is parted by commas, semicolons and the last "và", up to the end of the clause. */
function splitSegments(words: string): { words: string; at: number }[] {
  const list =
    words.split(
      /\.\s|[.;:]\s*$|(?<=,.*);\s(?!\d)|;\s(?:tăng|giảm|so với|riêng)\s|\s(?:với|trong đó|để|nhằm)\s/u,
    )[0] ?? ''
  const cuts = findAll(list, /[,;]\s+(?:và\s+)?|\s+và\s+/gu)
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  return starts.map((at, index) => ({ words: list.slice(at, cuts[index]?.index ?? list.length), at }))
}

/** The number at the head of a part, in figures or in words. */
function readPart(words: string, at: number, total: Amount): Amount | undefined {
  const figures =
    /^(\d{1,3}(?:\.\d{3})*)\s(?!(?:km|m|ha|tấn|kg|triệu|tỷ|tháng|năm|ngày)(?!\p{sc=Latn}))\p{sc=Latn}/u.exec(
      words,
    )?.[1]
  const all = words.toLowerCase().split(/\s+/)
  const stop = all.findIndex((word) => !spelled.test(word))
  const number = figures ?? all.slice(0, Math.max(0, stop)).join(' ')
  const value = figures
    ? BigInt(figures.replaceAll('.', ''))
    : parseSpelled(number.split(' ').filter(Boolean))
  if (!number || value === undefined || value === 0n) return undefined
  const span = { start: at, end: at + number.length }
  return {
    ...total,
    ...span,
    number: { ...span, text: words.slice(0, number.length) },
    value: whole(value),
    unitText: '',
  }
}

const running =
  /(?:lũy kế|luỹ kế|cộng dồn|(?<!ước |dự kiến )cả năm|tổng cộng|(?:tính|cộng) chung)[^,;.]{0,40}$/iu
const ofTime = /(?:tháng|quý|đợt|kỳ|vụ|học kỳ|năm)(?=[\s,:])[^,;.]{0,40}$/iu
const inTurn = /(?:các|qua|theo|bốn|4|ba|3) (?:quý|đợt|kỳ|vụ|tháng)[^,;.]{0,24}lần lượt[^,;.]{0,24}$/iu

/**
 * "6 tháng đầu năm đạt 1.245 m3, quý III đạt 638 m3, lũy kế 9 tháng đạt 1.883 m3"; the total may stand in the next
 * sentence: "… Tính chung cả năm thu được 260 triệu đồng".
 */
export function findRunningTotal(text: string, sentence: Sentence, before: Sentence | undefined): Tree[] {
  // "6 tháng" counts months, nothing of the total.
  // "quý I: 15.240; quý II: 17.865; lũy kế 6 tháng: 33.105 lượt": the last one names what all are.
  const counted = (one: Sentence) => {
    const like = one.amounts.at(-1)
    return gather(one.amounts, (amount) => {
      if (amount.kind !== 'bare') return [amount]
      return like?.kind === 'count' && !isTime(text, amount) ? [withUnit(amount, like)] : []
    })
  }
  const amounts = counted(sentence)
  const inside = gather(amounts, (total, at) => {
    const lead = leadOf(text, sentence, amounts, at)
    const isTotal = at > 1 && (running.test(lead) || isWholeTime(text, sentence, amounts, at))
    const trees = isTotal ? sumOfTimes(text, sentence, total, amounts.slice(0, at)) : []
    return trees.filter(({ parts }) => !holdsOthers(text, parts))
  })
  const [first] = amounts
  const isNext = before && first && running.test(text.slice(sentence.start, first.start))
  return isNext ? [...inside, ...sumOfTimes(text, before, first, counted(before))] : inside
}

/** "quý I thu …, quý II thu …; 6 tháng đầu năm thu …": the times of all before make up its own. */
function isWholeTime(text: string, sentence: Sentence, amounts: readonly Amount[], at: number): boolean {
  const [own, ...parts] = [at, ...Array.from({ length: at }, (_, place) => place)].map(
    (place) => findPeriod(leadOf(text, sentence, amounts, place))?.months,
  )
  if (!own || parts.some((months) => !months)) return false
  const months = gather(parts, (part) => (part ? monthsIn(part) : []))
  return (
    new Set(months).size === months.length &&
    months.length === monthsIn(own).length &&
    months.length > 0 &&
    months.every((month) => month >= own[0] && month <= own[1])
  )
}

const monthsIn = ([first, last]: readonly [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

/** The words before an amount, from the one before it on. */
function leadOf(text: string, { start }: Sentence, amounts: readonly Amount[], at: number): string {
  const place = amounts[at]?.start ?? start
  return text.slice(Math.max(amounts[at - 1]?.end ?? start, place - 60), place)
}

/** A total of amounts that are each of a time of their own. */
function sumOfTimes(text: string, sentence: Sentence, total: Amount, amounts: readonly Amount[]): Tree[] {
  const parts = amounts.filter(({ unit, per }) => unit === total.unit && !per)
  if (total.per || total.hedge || parts.length < 2 || parts.length !== amounts.length) return []
  const labels = parts.map((_, at) => leadOf(text, sentence, parts, at))
  const isListed = inTurn.test(labels[0] ?? '') && labels.slice(1).every((label) => label.length < 16)
  if (!isListed && !labels.every((label) => ofTime.test(label))) return []
  if (labels.some((label) => noPart.test(label) && !/đạt\s*$/iu.test(label))) return []
  if (
    labels.some((label) => /(?<!\p{sc=Latn})(?:riêng|trong đó|cùng kỳ|đến nay)(?!\p{sc=Latn})/iu.test(label))
  )
    return []
  return [{ total, parts, labels, isComplete: false, isClosing: true, readings: [] }]
}

/**
 * "15 chi bộ với 412 đảng viên: 11 chi bộ thôn (318 đảng viên), 03 chi bộ trường học (66 đảng viên) và …": what stands
 * before the colon is divided in the brackets behind the things that are counted.
 */
export function findBesideTrees(text: string, sentence: Sentence): Tree[] {
  if (!sentence.text.includes('(')) return []
  const { end, amounts } = sentence
  return gather(amounts, (first, at): Tree[] => {
    if (isPairAt(text, amounts, at - 2)) return []
    const pairs = pairsFrom(text, amounts, at)
    const [parts, heads] = [pairs.map(([, own]) => own), pairs.map(([head]) => head)]
    const [like] = parts
    if (!like || parts.length < 2 || parts.some(({ unit }) => unit !== like.unit)) return []
    const total = amounts.slice(0, at).findLast(({ unit, per }) => unit === like.unit && !per)
    const opening = total && opensPairs.exec(text.slice(total.end, first.start))
    if (!total || !opening || total.hedge || heads.some(({ unit }) => unit === like.unit)) return []
    // "trong đó" leaves some out, unless the things themselves are all there are.
    const isComplete = opening[1] !== 'trong đó' || amounts.slice(0, at).some((one) => isSumOf(one, heads))
    const labels = heads.map((one, place) => text.slice(one.start, heads[place + 1]?.start ?? end))
    // "…, còn lại về giao thông": the rest is named without a number.
    const isPartial = /^\)?[,;]?\s*(?:và\s)?(?:số\s)?còn lại/u.test(text.slice(parts.at(-1)?.end ?? end, end))
    return [{ total, parts, labels, isComplete, isPartial, readings: [] }]
  })
}

const opensPairs =
  /^[^;]{0,90}?(:|(?<!\p{sc=Latn})(?:gồm|trong đó|cụ thể)(?!\p{sc=Latn}))\s*:?[^;.()\d]{0,50}$/u

/** "21 công trình giao thông (96,5 tỷ đồng)": a number of things, and what its bracket alone tells. */
function isPairAt(text: string, amounts: readonly Amount[], at: number): boolean {
  const [head, own] = [amounts[at], amounts[at + 1]]
  if (!head || !own || head.kind !== 'count' || head.per || own.per) return false
  if (!/^(?:count|money|measure)$/u.test(own.kind)) return false
  return (
    /^[^,;:()]{0,60}\(\s*(?:\p{Ll}+\s){0,3}$/u.test(text.slice(head.end, own.start)) && text[own.end] === ')'
  )
}

/** The pairs that follow one another, each parted from the next by a sign. */
function pairsFrom(text: string, amounts: readonly Amount[], at: number): [Amount, Amount][] {
  const [head, own, next] = [amounts[at], amounts[at + 1], amounts[at + 2]]
  if (!head || !own || !isPairAt(text, amounts, at)) return []
  const isParted = next && /^\)\s*(?:[,;]|và\s)[^.;()\d]{0,70}$/u.test(text.slice(own.end, next.start))
  return [[head, own], ...(isParted ? pairsFrom(text, amounts, at + 2) : [])]
}

const isSumOf = ({ value, unit }: Amount, parts: readonly Amount[]): boolean =>
  parts.every((part) => part.unit === unit) &&
  equals(
    parts.reduce<Exact>((sum, part) => add(sum, part.value), zero),
    value,
  )
