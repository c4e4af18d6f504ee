import { add, type Exact, subtract } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Passage, Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withUnit } from '../numbers/fractions.ts'
import { absolute, approximate, equals, zero } from '../numbers/interval.ts'
import { familyOf } from '../numbers/plain-amounts.ts'
import { countsFrom, holdsOthers } from './plain-lists.ts'
import { matches, noPart, type Tree } from './trees.ts'

const opensList =
  /(?:trong (?:đó|số đó)|gồm(?: có)?|cụ thể(?: là| như sau)?|chia ra|như sau|sau đây|phân theo[\p{sc=Latn}\s]{0,30})\s*:?\s*$|:\s*$/iu

/** A total in one line and its parts in the items of the list below. */
export function findListedTree(passages: readonly Passage[], at: number): Tree | undefined {
  const passage = passages[at]
  const last = passage?.sentences.at(-1)
  if (!passage || !last) return undefined
  const items = listItems(passages, at)
  if (items.length < 2 || !(opensList.test(last.text) || namesList(passage, items))) return undefined
  const total = findTotal(passage, items)
  if (!total || total.per || total.kind === 'percent' || total.kind === 'points' || total.kind === 'bare')
    return undefined
  // "73 người, gồm:" over "46 người có uy tín", "19 già làng": people counted by what they are.
  const isOfPeople =
    familyOf(total.unit) === 'người' &&
    items.every((item) => /^[-–+•*\s]*\d+\s\p{sc=Latn}/u.test(item.sentences[0]?.text ?? ''))
  const parts = gather(items, (item) => {
    const [line] = item.sentences
    const all = line?.amounts ?? []
    // "46 người có uy tín (nam 35, nữ 11)": what stands in brackets divides the part.
    const amounts = all.filter((amount) => line && !isInBrackets(line, amount))
    const found =
      all.find((amount) => (amount.unit === total.unit || isTimesOf(total, amount)) && !amount.per) ??
      amounts.find((amount) => amount.kind === 'bare' && matches(amount, total)) ??
      (isOfPeople && all[0]?.kind === 'count' ? all[0] : undefined)
    return found ? [found.kind === 'bare' ? withUnit(found, total) : found] : []
  })
  const labels = items.map((item) => item.sentences[0]?.text ?? '')
  // "- Dự án 5: 310 triệu đồng; Dự án 6: 185 triệu đồng": several parts in one line.
  const isCrowded = labels.some(
    (label) =>
      (label.match(/(?:^\W*|;\s+)(?:Dự án|Tiểu dự án|Nội dung|Nguồn|Chương trình)\s[^:;]{1,40}:/gu)?.length ??
        0) > 1,
  )
  if (
    isCrowded ||
    parts.length !== items.length ||
    labels.some((label) =>
      /(?<!mới )thoát|phát sinh|tái nghèo|đầu năm|cuối năm|đầu kỳ|cuối kỳ|chuyển sang|tồn/iu.test(label),
    )
  )
    return undefined
  // "Phần còn lại là …" below the items: they are not all.
  const behind = passages[at + 1 + items.length]
  const isPartial =
    behind !== undefined && /^\W*(?:phần |số )?còn lại/iu.test(behind.sentences[0]?.text ?? '')
  // Without a word that opens them, only what nearly adds up is known to be meant.
  const isClosing = !opensList.test(last.text) && !sharesName(passage, items) ? true : undefined
  // "42 trường công lập, 31 trường đạt chuẩn. Cụ thể: …": of several the one that the items make.
  const made = last.amounts
    .concat(passage.sentences.at(-2)?.amounts ?? [])
    .find((one) => one.unit === total.unit && equals(one.value, addUp(parts)))
  const whole = made
    ? undefined
    : findWhole(last.amounts.length > 0 ? last : passage.sentences.at(-2), total, parts)
  return {
    total: made ?? whole ?? total,
    parts,
    labels,
    isComplete: true,
    isPartial,
    isClosing,
    readings: [],
  }
}

/**
 * "12.735 triệu đồng, gồm vốn trong năm 10.120, vốn chuyển sang 2.615. Cụ thể:": a total that its sentence divides already
 * is divided again by the items, when they come nearer to it than to what it was divided into.
 */
function findWhole(
  source: Sentence | undefined,
  { unit }: Amount,
  items: readonly Amount[],
): Amount | undefined {
  const [whole, ...parts] = source?.amounts.filter((one) => one.unit === unit && !one.per) ?? []
  if (!whole || parts.length < 2 || !equals(whole.value, addUp(parts))) return undefined
  const sum = addUp(items)
  const offOf = ({ value }: Amount) => approximate(absolute(subtract(sum, value)))
  return parts.every((part) => offOf(whole) < offOf(part)) ? whole : undefined
}

/** "411 lượt hộ" over "Hỗ trợ đất ở: 12 hộ": how often they were helped. */
const isTimesOf = ({ unitText }: Amount, { kind, unitText: own }: Amount): boolean =>
  kind === 'count' && unitText.startsWith('lượt ') && own !== '' && unitText === `lượt ${own}`

const addUp = (parts: readonly Amount[]): Exact =>
  parts.reduce<Exact>((sum, { value }) => add(sum, value), zero)

/** The amount that the items divide: what stands in brackets, and shares, are said beside it. */
function findTotal({ sentences }: Passage, items: readonly Passage[]): Amount | undefined {
  const [last, before] = [sentences.at(-1), sentences.at(-2)]
  const source = last && last.amounts.length > 0 ? last : before
  const unit = items[0]?.sentences[0]?.amounts[0]?.unit
  const open =
    source?.amounts.filter(
      (amount) =>
        !isInBrackets(source, amount) && !isPlanBeside(source, amount) && !isChangeBeside(source, amount),
    ) ?? []
  const nearest = open.at(-1)
  // "38,6 tỷ đồng với 742 hộ vay, trong đó:" over items of money alone.
  const isElsewhere = !items.some((item) =>
    item.sentences[0]?.amounts.some((amount) => amount.unit === nearest?.unit),
  )
  if (isElsewhere || open.length < (source?.amounts.length ?? 0) || nearest?.kind === 'percent')
    return open.findLast((amount) => amount.unit === unit) ?? nearest
  return nearest
}

/** "5.204 triệu đồng, bằng 73,1% dự toán 7.120 triệu đồng": the plan it is held against. */
const isPlanBeside = ({ text, start, amounts }: Sentence, amount: Amount): boolean =>
  amounts.some((one) => one.start < amount.start && one.unit === amount.unit) &&
  /%\s+(?:so với\s+)?(?:dự toán|kế hoạch|chỉ tiêu)[^,;.]{0,24}$/iu.test(text.slice(0, amount.start - start))

/** "đạt 486.310 triệu đồng, tăng 27.415 triệu đồng so với đầu năm. Trong đó:": how much it grew. */
const isChangeBeside = ({ text, start, amounts }: Sentence, amount: Amount): boolean =>
  amounts.some((one) => one.start < amount.start && one.unit === amount.unit) &&
  /[,;(]\s*(?:tăng|giảm)(?: thêm)?\s*$/iu.test(text.slice(0, amount.start - start))

function isInBrackets({ text, start }: Sentence, amount: Amount): boolean {
  const before = text.slice(0, amount.start - start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** "Vốn giao: 5.270 triệu đồng." above "- Vốn đầu tư: …": one amount each, of things with one name or of a total. */
function sharesName({ sentences }: Passage, items: readonly Passage[]): boolean {
  const [only] = sentences
  if (only?.amounts[0]?.kind !== 'money') return false
  const name = firstWord(only.text)
  return (
    /^\W*tổng/iu.test(only.text) || items.every((item) => firstWord(item.sentences[0]?.text ?? '') === name)
  )
}

/** "1. Thu nội địa: 92.300 triệu đồng" above "- Thuế các loại: 61.800 triệu đồng": a name with one amount in each line. */
const namesList = ({ sentences }: Passage, items: readonly Passage[]): boolean =>
  [sentences, ...items.map((item) => item.sentences)].every(
    ([only, ...more]) =>
      only &&
      more.length === 0 &&
      // "Thu 11 tháng", "Dự án 5": a bare number belongs to the name.
      only.amounts.filter(({ kind }) => kind !== 'bare').length === 1 &&
      valued.test(only.text),
  )
const valued = /^[^:]{2,90}:\s*\d[\d.,]*(?:\s\p{sc=Latn}+){1,2}\s*[;.]?$/u

const firstWord = (line: string): string => /\p{sc=Latn}+/u.exec(line)?.[0]?.toLowerCase() ?? ''

/** The items right below a line: all of one sign, deeper ones left out. */
export function listItems(passages: readonly Passage[], at: number): Passage[] {
  const sign = lineSign(passages[at + 1])
  if (!sign || sign === lineSign(passages[at])) return []
  const items: Passage[] = []
  for (let next = at + 1; next < passages.length && next < at + 60; next += 1) {
    const item = passages[next]
    const found = lineSign(item)
    if (!item || !found || (found !== sign && found === lineSign(passages[at]))) break
    if (found === sign) items.push(item)
  }
  return items
}

function bulletClass(passage: Passage | undefined): string {
  const bullet = passage?.bullet ?? ''
  if (/\d/.test(bullet)) return '1'
  return /\p{sc=Latn}/u.test(bullet) ? 'a' : bullet.replace(/[–‒]/, '-')
}

const closingWords =
  /\((?:tổng|cộng)[^()\d]{0,80}$|(?:^|[\s,;.(])(?:tổng cộng|(?<!công\s)cộng(?:\s(?:chung|dồn|cả|doanh|chi|thu|toàn|các|lại)(?:\s\p{Ll}+){0,2})?|tổng(?:\s\p{Ll}+){0,7}?|tất cả|cả thảy|tức(?: là)?|(?:quân số|dân số|số) chung|tổng thu(?:\s\p{Ll}+){0,4}\sđạt|như vậy|tính chung toàn (?:xã|huyện|tỉnh)(?:\s\p{Ll}+){0,3})\s*(?:là|có|:|được|đạt)?\s*$/iu

const anyKind =
  /^(?:việc|trường hợp|văn bản|cơ sở|đơn vị|tổ chức|hoạt động|sản phẩm|người|đại biểu|đối tượng|công trình|hạng mục)$/u

/** "4 cán bộ, 11 công chức, 8 người không chuyên trách, tổng cộng 23 người": each counted by its own name. */
const isOfKinds = (total: Amount, before: readonly Amount[]): boolean =>
  anyKind.test(total.unit) &&
  before.length > 2 &&
  before.every(({ kind, hedge }) => kind === 'count' && !hedge) &&
  new Set(before.map(({ unit }) => unit)).size > before.length - 2 &&
  !before.some(({ unit }) => /^(?:lượt|buổi|cuộc|lớp|thôn|bản|xã|đợt)$/u.test(unit))

/** "giỏi 21, khá 35, trung bình 10, tổng 64 đồng chí": the bare numbers right before a total that names them. */
function bareRun(text: string, total: Amount, before: readonly Amount[]): Amount[] {
  if (total.kind !== 'count') return []
  let next = total
  const run: Amount[] = []
  for (const one of [...before].reverse()) {
    const isBeside = /^\s*[,;]\s*(?:và\s)?\p{Ll}[\p{sc=Latn}\s]{1,30}$/u.test(text.slice(one.end, next.start))
    if (one.kind !== 'bare' || one.decimals > 0 || !isBeside) break
    run.unshift(withUnit(one, total))
    next = one
  }
  return run
}

/** "5 phòng, ban và 11 xã, tổng cộng 16 đơn vị": two that "và" joins right before their total. */
const isPair = (text: string, total: Amount, [first, second, ...more]: readonly Amount[]): boolean =>
  anyKind.test(total.unit) &&
  first !== undefined &&
  second !== undefined &&
  more.length === 0 &&
  [first, second].every(({ kind, hedge, unit }) => kind === 'count' && !hedge && unit !== 'lượt') &&
  /^[\p{Ll}\s,]{0,20}\svà\s$/u.test(text.slice(first.end, second.start)) &&
  /^[\p{Ll}\s]{0,20},\s(?:tổng|cộng)[\p{Ll}\s]{0,12}$/u.test(text.slice(second.end, total.start))

/** "12.500 cây hồi; 3.400 cây quế; tổng cộng 15.900 cây": the total stands behind its parts. */
export function findClosingTree(text: string, { sentences }: Passage): Tree[] {
  const all = gather(sentences.slice(0, 8), (sentence) => sentence.amounts)
  return gather(listStretches(text, all), (amounts) => closeStretch(text, sentences, amounts))
}

/** "…, tổng cộng 645 ngày công; vớt được 1,8 ha …, 1,1 ha … và 0,9 ha …, cộng 3,8 ha": what follows a total begins anew. */
function listStretches(text: string, all: readonly Amount[]): Amount[][] {
  const isClosing = ({ start }: Amount, from: number) =>
    closingWords.test(text.slice(Math.max(from, start - 90), start))
  const at = all.findIndex((amount, index) => index > 1 && isClosing(amount, 0))
  const first = all[at]
  if (!first) return [[...all]]
  const rest = all.slice(at + 1)
  const next = rest.findIndex((amount, index) => index > 1 && isClosing(amount, first.end))
  return next < 0 ? [[...all]] : [[...all], rest]
}

function closeStretch(text: string, sentences: readonly Sentence[], amounts: readonly Amount[]): Tree[] {
  const bottoms = new Set(gather(sentences, ({ fractions }) => fractions.map(({ bottom }) => bottom.start)))
  const at = amounts.findIndex(
    (amount, index) =>
      index > 1 && closingWords.test(text.slice(Math.max(0, amount.start - 90), amount.start)),
  )
  const first = amounts[at]
  if (!first || at > 12) return []
  // "cộng 42 buổi với 2.025 lượt người": one total of each unit.
  const totals = amounts
    .slice(at)
    .filter(
      (amount, place, all) =>
        amount.start - first.start < 60 && all.findIndex(({ unit }) => unit === amount.unit) === place,
    )
  return gather(totals, (total) => {
    // "tổng thu của hộ đạt 135 triệu đồng/năm"
    if (total.kind === 'percent' || total.kind === 'bare' || (total.per && total.per !== '/năm')) return []
    const before = amounts.slice(0, at).filter((amount) => !amount.per && !bottoms.has(amount.start))
    // "24 hộ x 2.500.000 đồng = 60.000.000 đồng": a price is no part.
    const isPrice = ({ start }: Amount) => /[x×*]\s*$/u.test(text.slice(Math.max(0, start - 3), start))
    const alike = before.filter((amount) => amount.unit === total.unit && !isPrice(amount))
    // "đủ điều kiện 289 đơn …. Tất cả 289 đơn đã giải quyết": told again, not added up.
    if (alike.some(({ value }) => equals(value, total.value))) return []
    const graded = bareRun(text, total, before)
    if (graded.length > 2)
      return [
        {
          total,
          parts: graded,
          labels: graded.map((part) => text.slice(Math.max(0, part.start - 20), part.end)),
          isComplete: false,
          isClosing: true,
          readings: [],
        },
      ]
    const all = alike.length < 2 && (isOfKinds(total, before) || isPair(text, total, before)) ? before : alike
    // "vận động được 186,5 triệu đồng; đã chi: …, tổng chi 152,8 triệu đồng": what the colon opens is added up.
    const opened = all.filter((one) => one.start > lastColon(text, all[0]?.start ?? 0, total.start))
    const parts = opened.length > 1 && opened.length === all.length - 1 ? opened : all
    const labels = parts.map((part) => text.slice(Math.max(0, part.start - 30), part.end))
    if (
      parts.length < 2 ||
      holdsOthers(text, parts) ||
      labels.some((label) => noPart.test(label.slice(0, 30)))
    )
      return []
    // "tổng thu …; tổng chi …": what is spent is no sum of what came in.
    if (labels.some((label) => /(?<!\p{sc=Latn})tổng (?:số )?(?:thu|chi)(?!\p{sc=Latn})/iu.test(label)))
      return []
    // "tổng mức đầu tư 3,2 tỷ đồng, trong đó dự phòng 0,2 tỷ đồng": what the total holds besides is said behind it.
    const besides = amounts.slice(at + 1, at + 3).filter(({ unit, per }) => unit === total.unit && !per)
    const readings = [
      ...(parts === all ? [] : [all]),
      ...besides.map((one) => [...parts, one]),
      ...countsFrom(parts, before, total),
    ]
    return [{ total, parts, labels, isComplete: false, isClosing: true, readings }]
  })
}

/** The last colon of the sentence that a total closes. */
function lastColon(text: string, from: number, to: number): number {
  const words = text.slice(from, to)
  const colon = words.lastIndexOf(':')
  return colon > words.lastIndexOf('. ') ? from + colon : to
}

/** A numbered line may be read as a heading. */
const lineSign = (passage: Passage | undefined): string =>
  bulletClass(passage) || (passage?.heading ? passage.heading.style : '')

const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!không |chưa )thành(?: công)?\s*$/iu, /(?:không|chưa) thành(?: công)?\s*$/iu],
  [/(?<!không |chưa )đạt(?: yêu cầu| chuẩn)?\s*$/iu, /(?:không|chưa) đạt(?: yêu cầu| chuẩn)?\s*$/iu],
  [/(?<!không |chưa )hoàn thành\s*$/iu, /(?:không|chưa) hoàn thành\s*$/iu],
  [/đã (?:giải quyết|xử lý)\s*$/iu, /(?:chưa|đang) (?:giải quyết|xử lý)\s*$/iu],
]
const underWay = /(?:đang|chờ) [\p{sc=Latn}\s]{2,20}$/iu
const carriedOver = /kỳ trước|năm trước|tồn|chuyển sang|trong đó|gồm/iu

/** "Tổng số 96 vụ, hòa giải thành 81 vụ, không thành 12 vụ, đang hòa giải 3 vụ": a thing and its contrary are all there is. */
export function findOutcomeTree(text: string, { text: words, start, amounts }: Sentence): Tree[] {
  const [total, ...others] = amounts
  if (!total || total.per || total.kind !== 'count' || carriedOver.test(words)) return []
  if (!/(?:tổng số|tiếp nhận|thụ lý|có)[^,;]{0,20}$/iu.test(text.slice(start, total.start))) return []
  const until = others.findIndex(({ unit, per }) => unit !== total.unit || per)
  const parts = until < 0 ? others : others.slice(0, until)
  const labels = parts.map((part, at) => text.slice((parts[at - 1] ?? total).end, part.start))
  const pair = opposites.find(
    ([done, undone]) =>
      labels.some((label) => done.test(label)) && labels.some((label) => undone.test(label)),
  )
  const isAll = labels.every(
    (label) => label.length < 40 && [...(pair ?? []), underWay].some((shape) => shape.test(label)),
  )
  return pair && isAll ? [{ total, parts, labels, isComplete: true, readings: [] }] : []
}

const male = /(?<!\p{sc=Latn})nam(?!\p{sc=Latn})/iu
const female = /(?<!\p{sc=Latn}|phụ )nữ(?!\p{sc=Latn})/iu

/** "132 lao động (66 nam, 68 nữ)": counted by their sex, in the bracket of all. */
export const findSexes = (text: string, { amounts }: Sentence): Tree[] =>
  gather(amounts, (total, at): Tree[] => {
    const [first, second] = [amounts[at + 1], amounts[at + 2]]
    if (!first || !second || total.kind !== 'count' || total.per || total.hedge) return []
    const isPair = [first.unit, second.unit].sort().join() === 'nam,nữ'
    const before = text.slice(total.end, first.start)
    const isSaid = /^[^;.()\d]{0,90},\s*(?:trong đó(?: có)?|(?:bao )?gồm(?: có)?)\s*:?\s*$/u.test(before)
    const isOpened = isSaid || /^[^,;.()\d]{0,30}\(\s*(?:gồm |có )?$/u.test(before)
    const isClosed =
      /^\s*(?:,|và|;)\s*$/u.test(text.slice(first.end, second.start)) && (isSaid || text[second.end] === ')')
    if (!isPair || !isOpened || !isClosed) return []
    return [{ total, parts: [first, second], labels: ['nam', 'nữ'], isComplete: true, readings: [] }]
  })

/** "364 lao động. Trong đó, nữ 187 người, nam 167 người": two that have nothing beside them. */
export function findHalves(
  text: string,
  { start, end, amounts }: Sentence,
  before: Sentence | undefined,
): Tree[] {
  const outer = before?.amounts.filter(({ per, kind }) => !per && kind === 'count') ?? []
  return gather(amounts, (first, at): Tree[] => {
    const second = amounts[at + 1]
    if (!second || first.unit !== second.unit || first.kind !== 'count') return []
    const from = amounts[at - 1]?.end ?? start
    const until = amounts[at + 2]?.start ?? end
    const labels = [text.slice(from, second.start), text.slice(first.end, until)].map(
      (label) => label.split(/[;.]/)[0] ?? '',
    )
    const own = [text.slice(from, first.start), text.slice(first.end, second.start)]
    const [one = '', other = ''] = own
    const isPair = (male.test(one) && female.test(other)) || (female.test(one) && male.test(other))
    if (!isPair || /[;.]/.test(own[1] ?? '')) return []
    const inner = amounts.slice(0, at).filter(({ per }) => !per)
    const total = (inner.length > 0 ? inner : outer).findLast(
      // "21/22 biên chế": what is there stands above.
      (one) => one.unit === first.unit && text[one.start - 1] !== '/',
    )
    const lead = text.slice(from, first.start)
    if (!total || !/trong đó|gồm|:|\(|(?:^|,)\s*(?:số\s+)?(?:lao động\s+)?(?:nam|nữ)\s*$/iu.test(lead))
      return []
    return [{ total, parts: [first, second], labels, isComplete: true, readings: [] }]
  })
}
