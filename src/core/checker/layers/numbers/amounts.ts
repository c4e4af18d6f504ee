import { add, type Exact, multiply } from '../../../exact.ts'
import type { Span } from '../../document.ts'
import { gather } from '../../gather.ts'
import { absolute, type Interval, point } from './interval.ts'
import type { SpelledNumber } from './number-words.ts'
import { findNumbers, type NumberToken } from './numbers.ts'
import type { UnitKind } from './units.ts'
import { type ReadUnit, readUnit } from './written-units.ts'

export type Hedge = 'at-least' | 'at-most' | 'about'

/** A number with what it counts or measures. */
export interface Amount extends Span {
  /** The digits (or words) alone. */
  number: Span & { text: string }
  /** In the unit itself: đồng, m², kg, households; percent as it is written. */
  value: Exact
  /** The other way to read the digits, in the same unit. */
  other?: Exact
  decimals: number
  /** What one unit of the last shown digit is worth. */
  step: Exact
  kind: UnitKind
  unit: string
  /** One of the written unit in the unit the value is kept in: a million for triệu đồng. */
  size: Exact
  /** The unit as it is written, "triệu đồng". */
  unitText: string
  scale: bigint
  hedge?: Hedge
  /** "/người/năm": a rate, not a sum. */
  per?: string
  /** "tỷ triệu", "% triệu đồng": two units that exclude each other. */
  clash?: 'scales' | 'percent'
  isSpelled?: boolean
}

const hedgeShape =
  /(?:^|[\s(,;:])(?:(?<least>(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|sớm|muộn) )hơn|(?<!cấp |phía |tính )trên|ít nhất|tối thiểu|không dưới|từ)|(?<most>gần|ngót|dưới|tối đa|không quá|chưa (?:đến|tới|đầy))|(?<about>khoảng|xấp xỉ|ước khoảng|(?<!giữa )chừng|độ khoảng))\s*(?:là\s*)?$/iu

/** The digits that belong to dates, symbols and labels, and the numbers said in words. */
interface NumbersKnown {
  isTaken: (span: Span) => boolean
  spelled: readonly SpelledNumber[]
}

/** The amounts of a stretch of text. */
export function findAmounts(
  text: string,
  { start, end }: Span,
  { isTaken, spelled }: NumbersKnown,
): Amount[] {
  const tokens = findNumbers(text, start, end).filter((token) => !isTaken(token))
  const digits = tokens.map((token) => readAmount(text, token, start, end))
  const said = gather(spelled, (found) => readSpelled(text, found, start, end))
  return joinComposites(
    text,
    [...digits, ...said].sort((a, b) => a.start - b.start),
  )
}

/** One number with the unit behind it and the hedge before it. */
export function readAmount(text: string, token: NumberToken, start: number, end: number): Amount {
  const after = text.slice(token.end, Math.min(end, token.end + 60))
  const unit = readUnit(after)
  const before = text.slice(Math.max(start, token.start - 16), token.start)
  const size = unit.size
  const number = { start: token.start, end: token.end, text: token.text }
  const isEnglish = unit.kind === 'count' && token.decimals === 3 && token.other !== undefined
  const value = multiply(isEnglish && token.other ? token.other : token.value, size)
  const decimals = isEnglish ? 0 : token.decimals
  return {
    start: token.start,
    end: token.end + unit.length,
    number,
    value,
    other: token.other && !isEnglish ? multiply(token.other, size) : undefined,
    decimals,
    step: multiply({ n: 1n, d: 10n ** BigInt(decimals) }, absolute(size)),
    ...describe(unit, after, isRangeStart(unit, after) ? 'about' : readHedge(before)),
  }
}

/** "90,5% - 100%": where a range begins. */
const isRangeStart = ({ kind, length }: ReadUnit, after: string): boolean =>
  kind === 'percent' && /^\s?[-–]\s?\d[\d,.]*\s?%/u.test(after.slice(length))

function describe(unit: ReadUnit, after: string, hedge: Hedge | undefined) {
  const rest = after.slice(unit.length)
  const per =
    /^\s?\/\s?(?=\p{sc=Latn})(?!(?:DT|KH|CT)(?!\p{sc=Latn}))(?:k?m[2²3³]|[\p{sc=Latn}\s]{1,14}?)(?:\/\s?(?:năm|tháng|ngày|buổi|tuần|quý|vụ|đợt|lần|lượt|kỳ|học kỳ|khóa|lớp))?(?=[\s,;.):]|$)/u
      .exec(rest)?.[0]
      .trim()
  const clash: Amount['clash'] = unit.clash
  return {
    kind: unit.kind,
    unit: unit.unit,
    size: unit.size,
    unitText: lowered(after.slice(0, unit.length).trim()),
    scale: unit.scale,
    hedge,
    per,
    clash,
  }
}

/** Titles are set in capitals; a unit of their own, VNĐ, stays as it is. */
const lowered = (unit: string): string => (unit.length > 3 ? unit.toLowerCase() : unit)

function readHedge(before: string): Hedge | undefined {
  // "62-65%": the end of a range; "đợt 1 – 37 người" begins with a name.
  if (
    !/(?:đợt|quý|lần|kỳ|nhóm|loại|khối|lớp|tổ|vụ|hạng|khu|thôn|vòng)\s\d{1,2}\s[-–]\s$/iu.test(before) &&
    /(?<![\d.,/-])\d{1,3}(?:,\d{1,2})?\s?[-–]\s?$/u.test(before)
  )
    return 'about'
  // "tỷ lệ 34,8% trên 583 chiếc": of 583.
  if (/%\s+trên\s*$/u.test(before)) return undefined
  const { least, most, about } = hedgeShape.exec(before)?.groups ?? {}
  if (least) return least.toLowerCase() === 'từ' ? undefined : 'at-least'
  if (most) return 'at-most'
  return about ? 'about' : undefined
}

/** "tám trong số mười sáu ấp": behind the first of two numbers in words. */
const ofSpelled =
  /^\s(?:trong|trên)(?:\stổng)?(?:\ssố)?\s(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{sc=Latn}|\s(?:19|20)\d\d)/iu

/** A number in words counts only when something countable follows, and a single word only when it cannot be another word. */
function readSpelled(
  text: string,
  found: Span & { value: Exact; words: number },
  start: number,
  end: number,
) {
  const after = text.slice(found.end, Math.min(end, found.end + 60))
  const written = text.slice(found.start, found.end)
  const before = text.slice(Math.max(start, found.start - 12), found.start)
  if (found.words === 1 && !/^(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)$/iu.test(written)) return []
  if (/(?:thứ|tháng|quý|(?<!tổng |trong |trên )số|xã|thôn|bản|khóa|kỳ|\d)\s*$/iu.test(before)) return []
  const unit = readUnit(after)
  const isTop = ofSpelled.test(after)
  if (
    (unit.kind === 'bare' && !isTop) ||
    (unit.kind === 'count' &&
      found.words === 1 &&
      !/^\s(?:hộ|xã|thôn|bản|cuộc|buổi|lớp|đợt|mô hình|công trình|người|chỉ tiêu|tiêu chí|dự án|nguồn|chương trình|đoàn|con|hội nghị|tổ|nhóm|đội|nhà|trường|chi bộ|chi hội|câu lạc bộ|điểm|ngôi|căn|hợp tác xã|sản phẩm|cây cầu)(?!\p{sc=Latn})/u.test(
        after,
      ))
  )
    return []
  const amount: Amount = {
    start: found.start,
    end: found.end + unit.length,
    number: { start: found.start, end: found.end, text: written },
    value: multiply(found.value, unit.size),
    decimals: 0,
    step: unit.size,
    ...describe(unit, after, readHedge(text.slice(Math.max(start, found.start - 16), found.start))),
    isSpelled: true,
  }
  return [amount]
}

/** "1 tỷ 153 triệu đồng" is one amount. */
function joinComposites(text: string, amounts: readonly Amount[]): Amount[] {
  const joined: Amount[] = []
  for (const amount of amounts) {
    const last = joined.at(-1)
    if (last && isTail(text, last, amount)) {
      joined[joined.length - 1] = {
        ...last,
        end: amount.end,
        number: {
          start: last.start,
          end: amount.number.end,
          text: text.slice(last.start, amount.number.end),
        },
        value: add(last.value, amount.value),
        step: amount.step,
        decimals: amount.decimals,
        unitText: amount.unitText,
        size: amount.size,
        scale: amount.scale,
        other: undefined,
        per: amount.per,
      }
    } else if (!last || amount.start >= last.end) joined.push(amount)
  }
  return joined
}

const isTail = (text: string, head: Amount, tail: Amount): boolean =>
  head.kind === 'money' &&
  tail.kind === 'money' &&
  tail.scale < head.scale &&
  !/đ/iu.test(head.unitText) &&
  head.decimals === 0 &&
  tail.number.text.length <= 7 &&
  /^[\s]{1,2}$/.test(text.slice(head.end, tail.start))

/** The values an amount may stand for: what its hedge says, otherwise the value itself. */
export function rangeOf(amount: Amount): Interval {
  const { value, hedge } = amount
  if (hedge === 'at-least') return { low: value, high: multiply(value, { n: 3n, d: 2n }) }
  if (hedge === 'at-most') return { low: multiply(value, { n: 7n, d: 10n }), high: value }
  if (hedge === 'about') {
    // "khoảng 4,36 tỷ" was rounded less than "khoảng 4 tỷ".
    const shown = amount.number.text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length
    const slack = { n: value.n, d: value.d * (shown > 2 ? 50n : 10n) }
    return { low: add(value, { n: -slack.n, d: slack.d }), high: add(value, slack) }
  }
  return point(value)
}
