import { multiply } from '../../../exact.ts'
import type { Span } from '../../document.ts'
import type { Amount } from './amounts.ts'

/** "412/536 hộ", "253 trên 340 hộ", "1.720 trong tổng số 1.985 hộ". */
export interface Fraction extends Span {
  top: Amount
  bottom: Amount
}

const slash = /^\s*\/\s*(?:(?:tổng(?: số)?|(?:kế hoạch|KH|chỉ tiêu|dự toán)(?: giao| năm)?)\s*(?:là\s*)?)?$/u
/** "320 học sinh giỏi/1.280 học sinh". */
const namedSlash = /^\s[\p{Ll}\s]{2,70}\s?\/\s*(?:tổng(?: số)?\s*)?$/u
const inWords =
  /^(?:\s*[\p{Ll}\s,]{0,40}(?:trên|trong)\s+(?:tổng(?: dân số)?|dân số)(?: số| dư nợ| nguồn vốn| doanh số)?\s*(?:là\s+)?$)|^\s*(?:trên|trong|\/)\s+(?:tổng(?:\s\p{Ll}+){0,6}|số)\s*(?:là\s+)?$|^\s*trên\s*$|^\s[\p{Ll}\s]{0,60}trên\s+(?:chỉ tiêu|kế hoạch)\s*(?:là\s+)?$/iu

/** "186 ha lúa bị ngập trên tổng diện tích gieo cấy 2.140 ha": of what is measured or counted, told with its name. */
const ofNamedTotal = /^\s[\p{Ll}\s]{1,50}\s(?:trên|trong)\s+tổng(?:\s\p{Ll}+){1,6}\s(?:là\s+)?$/u
/** "162 phụ nữ mang thai được tiêm trên 171 người (94,7%)": what is counted is said in between. */
const ofThose = /^\s[\p{Ll}\s]{1,50}\s(?:trên|trong(?: số)?)\s*$/u
const people = new Set(
  'người|phụ nữ|học sinh|trẻ em|trẻ|đảng viên|hội viên|đoàn viên|thanh niên|bệnh nhân|cán bộ|công chức|giáo viên|học viên|đại biểu|thành viên|cử tri|đối tượng|trường hợp'.split(
    '|',
  ),
)

/** "trồng lại gần 5.200 ha so với kế hoạch 5.000 ha, đạt 104%". */
const heldToPlan =
  /^[\p{Ll}\s]{0,40}?,?\s+so với\s+(?:kế hoạch|chỉ tiêu|dự toán|nhu cầu|tổng(?: số)?)(?: được)?(?: giao| năm| cả năm)?\s*(?:là\s+)?$/u
/** "tăng 5 ha so với kế hoạch 120 ha" is a difference and no part. */
export const isMove = (text: string, { start }: Amount): boolean =>
  /(?<!\p{sc=Latn})(?:tăng|giảm|vượt|hụt|thiếu|hơn|kém|thêm)\s*(?:thêm|được)?\s*$/iu.test(
    text.slice(Math.max(0, start - 14), start),
  )

/** The fractions among the amounts of one sentence. */
export function findFractions(text: string, amounts: readonly Amount[]): Fraction[] {
  const fractions: Fraction[] = []
  for (let index = 1; index < amounts.length; index += 1) {
    const [top, bottom] = [amounts[index - 1], amounts[index]]
    if (!top || !bottom || fractions.at(-1)?.bottom === top) continue
    const between = text.slice(top.end, bottom.start)
    const isRated = amounts[index + 1]?.kind === 'percent'
    const isInWords =
      inWords.test(between) ||
      (isRated &&
        (ofThose.test(between) ||
          ofNamedTotal.test(between) ||
          (heldToPlan.test(between) && !isMove(text, top))))
    const isPlain = isPlainPart(text, top, bottom)
    const isNamed = namedSlash.test(between) && top.unit === bottom.unit && top.kind === 'count'
    if (!slash.test(between) && !isInWords && !isNamed && !isPlain) continue
    const fraction = matchUnits(top, bottom, isInWords || isPlain)
    if (fraction) fractions.push(fraction)
  }
  return fractions
}

/** "9 trong 12 khu", "(20 trong 2.046)": a part of a larger number; not "quý 2 trong 3 năm". */
function isPlainPart(text: string, top: Amount, bottom: Amount): boolean {
  if (top.kind !== 'bare' || !/^\strong\s$/u.test(text.slice(top.end, bottom.start))) return false
  const isSmaller = top.value.n * bottom.value.d <= bottom.value.n * top.value.d
  const isBracketed = /\(\s*$/.test(text.slice(0, top.start).slice(-2)) && text[bottom.end] === ')'
  const isOrdinal = /(?:thứ|đợt|lần|quý|tháng|số|khóa|kỳ|vòng|hạng)\s*$/iu.test(
    text.slice(Math.max(0, top.start - 8), top.start),
  )
  return isSmaller && !isOrdinal && (bottom.kind === 'count' || isBracketed)
}

const dosed = /^(?:con|người|trẻ|trẻ em|học sinh)$/u

function matchUnits(top: Amount, bottom: Amount, isInWords: boolean): Fraction | undefined {
  const { start } = top
  const { end } = bottom
  const cleared = isInWords ? { ...bottom, hedge: undefined } : bottom
  if (top.kind === 'percent' || bottom.kind === 'percent') return undefined
  if (top.unit === bottom.unit) return { start, end, top, bottom: cleared }
  // "1.386 liều trên 1.575 con", "864 liều/960 con": one for each.
  if (/^(?:liều|mũi|thẻ)$/u.test(top.unit) && dosed.test(bottom.unit))
    return { start, end, top, bottom: cleared }
  if (isInWords && people.has(top.unit) && people.has(bottom.unit))
    return { start, end, top, bottom: cleared }
  // "1.176 giấy chứng nhận trên tổng số 1.400 giấy": the same, told shorter.
  if (isInWords && top.kind === 'count' && top.unitText.startsWith(`${bottom.unitText} `))
    return { start, end, top, bottom: { ...cleared, unit: top.unit } }
  if (top.kind === 'bare' && bottom.kind !== 'bare')
    return { start, end, top: withUnit(top, bottom), bottom: cleared }
  if (bottom.kind === 'bare')
    return { start, end, top, bottom: top.kind === 'bare' ? cleared : withUnit(cleared, top) }
  return undefined
}

/** A bare number that stands for the unit of its neighbour. */
export function withUnit(bare: Amount, like: Amount): Amount {
  const isEnglish = like.kind === 'count' && bare.decimals === 3 && bare.other !== undefined
  const value = multiply(isEnglish && bare.other ? bare.other : bare.value, like.size)
  return {
    ...bare,
    value,
    decimals: isEnglish ? 0 : bare.decimals,
    other: bare.other && !isEnglish ? multiply(bare.other, like.size) : undefined,
    step: multiply({ n: 1n, d: 10n ** BigInt(isEnglish ? 0 : bare.decimals) }, like.size),
    kind: like.kind,
    unit: like.unit,
    size: like.size,
    unitText: like.unitText,
    scale: like.scale,
  }
}
