import { compare } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import type { Sentence } from '../../understanding.ts'
import type { Amount } from '../numbers/amounts.ts'
import type { Fraction } from '../numbers/fractions.ts'
import { familyOf, nameByFirst } from '../numbers/plain-amounts.ts'
import { findAll } from '../text/search.ts'
import { beforePlaces } from './before-places.ts'
import { isBound } from './bound-rates.ts'

/** What a percentage says: a level of something, or a rise or a fall. */
export type ClaimKind = 'level' | 'up' | 'down'
/** What it is taken of, as far as words behind or before it say so. */
export type ClaimBase = 'plan' | 'earlier' | 'stated' | 'open'

/** A percentage with the words that tell what it means. */
export interface Claim {
  sentence: Sentence
  percent: Amount
  /** Its place among the amounts of the sentence. */
  at: number
  /** The words since the amount before, and up to the amount behind. */
  lead: string
  tail: string
  kind: ClaimKind
  base: ClaimBase
  /** The fraction right before or behind it that it belongs to. */
  fraction?: Fraction
  /** Without a fraction, the amount it is the share of. */
  part?: Amount
}

const planWords =
  /(?:^|[\s(])(?:kế hoạch|KH|chỉ tiêu|dự toán|nghị quyết|mục tiêu|tổng mức|vốn giao|vốn được giao|định mức|NQ|kịch bản)(?![\p{sc=Latn}])/u
const earlierWords =
  /so với (?:cùng kỳ|năm|đầu|cuối|kỳ|tháng|quý|trước|thời điểm|giai đoạn|nhiệm kỳ)|cùng kỳ|năm trước|hằng năm|mỗi năm|bình quân/iu
const statedWords =
  /^\s*(?:so với\s+)?(?:trên\s+)?(?:tổng(?: số)?|dân số|số (?:hộ|người|hồ sơ|dân|tin|vụ|nhận|\p{sc=Latn}+ (?:tiếp nhận|nhận|thụ lý|đến hạn|đã|được|có|phải|cần|đăng ký|phát sinh))|hộ dân|toàn (?:xã|huyện)|(?:của|trong) (?:tổng|số))|^\s*(?:so với|trên) (?:tổng|số|dân số)/iu

const eachHas = /(?<!\p{sc=Latn})có (?:tỷ|tỉ) lệ[^,;.\d]{0,40}(?:trên|dưới|hơn)\s*$/iu

const eachReaches =
  /^[^,;.:()]*\s(?:đạt|có|tăng|giảm|vượt|hoàn thành)\s(?:\p{Ll}+\s){0,4}(?!đạt|chiếm|bằng|lệ|là|được|còn)\p{Ll}+\s(?:trên|dưới|hơn)\s*$/u

/** Every percentage of a sentence with its meaning. */
export function findClaims(text: string, sentence: Sentence): Claim[] {
  const { amounts } = sentence
  let last: Claim | undefined
  const claims = gather(amounts, (percent, at) => {
    if (percent.kind !== 'percent' || percent.unit !== '%' || percent.clash) return []
    const lead = text.slice(amounts[at - 1]?.end ?? sentence.start, percent.start)
    const tail = text.slice(percent.end, amounts[at + 1]?.start ?? sentence.end)
    // "từ 38/42 đến 42/42 (90,5% - 100%)": the ends of a range belong to no one number.
    if (isJoined(tail, amounts[at + 1]) || isJoined(lead, amounts[at - 1])) return []
    // "câu lạc bộ có 70% trở lên là người cao tuổi": what is asked for, no share of the number before.
    if (/^\s+trở (?:lên|xuống)(?!\p{sc=Latn})/iu.test(tail)) return []
    // "thu gom rác thải (71%/kế hoạch 80%)": a rate beside its plan, no share of a number before.
    if (/^\s?\/\s?(?:kế hoạch|KH|chỉ tiêu|dự toán)(?!\p{sc=Latn})/iu.test(tail)) return []
    // "các khoản xã hưởng 100% là 412 triệu đồng": the name of a revenue.
    if (/(?<!\p{sc=Latn})hưởng\s*$/iu.test(lead)) return []
    // "4 công trình hoàn thành, 2 công trình đạt trên 60% khối lượng": how far each of them has come.
    const isOfEach = percent.hedge && amounts[at - 1]?.kind === 'count' && !lead.includes(',')
    if (isOfEach && /^\s(?:khối lượng|tiến độ|công suất)(?!\p{sc=Latn})/iu.test(tail)) return []
    // "11/16 khoản thu đạt tiến độ trên 83%": what each of those has reached.
    if (isOfEach && eachReaches.test(lead)) return []
    // "có 03 xã, thị trấn có tỷ lệ dưới 5%": what each of them has.
    if (percent.hedge && eachHas.test(lead)) return []
    const claim: Claim = {
      sentence,
      percent,
      at,
      lead,
      tail,
      kind: readKind(lead),
      base: readBase(lead, tail),
      fraction: undefined,
      part: undefined,
    }
    const bound = isRespective(text, claim) ? claim : bind(text, claim)
    const shared = bound.part || bound.fraction ? bound : shareWithLast(text, bound, last)
    if (shared.part) last = shared
    else if (shared.fraction) last = { ...shared, part: shared.fraction.top }
    return [shared]
  })
  return claims.map((claim, at) =>
    isSetEqual(claim) && claim.base === 'open' && claims.slice(at + 1).some(isAgainstEarlier)
      ? { ...claim, base: 'earlier' }
      : claim,
  )
}

/** "giải ngân lần lượt 470; 335 và 180 triệu đồng, đạt 90,4%; 77,9% và 62,1%": each in its turn. */
function isRespective(text: string, { sentence: { amounts }, at, lead, tail }: Claim): boolean {
  const [first, second, next] = [amounts[at - 2], amounts[at - 1], amounts[at + 1]]
  if (!first || !second || next?.kind !== 'percent') return false
  // "thiếu nhà ở 48 hộ, thiếu đất 36 hộ, tương ứng 40% và 30%": whatever words stand between the parts.
  if (opensRow.test(lead) && listSign.test(tail)) return true
  return (
    listSign.test(tail) && second.kind !== 'percent' && listSign.test(text.slice(first.end, second.start))
  )
}
const opensRow = /(?<!\p{sc=Latn})(?:lần lượt|tương ứng)(?:\s(?:là|với|đạt|chiếm|bằng))?\s*$/iu
const listSign = /^\s*(?:[;,]|(?<!\p{sc=Latn})và(?!\p{sc=Latn}))\s*$/u

const isJoined = (between: string, other: Amount | undefined): boolean =>
  other?.kind === 'percent' && /^\s?[-–]\s?$/u.test(between)

/** "tư nhân 40,2 triệu, bằng 58,8%, nước ngoài 59 triệu, bằng 86% so cùng kỳ": the last one says what all are held against. */
const isSetEqual = ({ lead, kind }: Claim): boolean => kind === 'level' && /,\s*bằng\s*$/iu.test(lead)
const isAgainstEarlier = (claim: Claim): boolean =>
  isSetEqual(claim) && /^\s*(?:so(?: với)?\s+)?(?:cùng kỳ|năm (?:trước|ngoái))/iu.test(claim.tail)

/** "chiếm 13,19% so với A và chiếm 31,73% so với B (4.705 hộ)": both are shares of one number. */
function shareWithLast(text: string, claim: Claim, last: Claim | undefined): Claim {
  const { sentence, percent, at, lead, tail } = claim
  const next = sentence.amounts[at + 1]
  if (!last?.part) return claim
  // "đạt 60% kế hoạch và bằng 85% số căn đã khởi công": two shares of one number.
  // "đạt 95% số đến hạn (21 tin) và bằng 87% số tiếp nhận": what the first is of stands in a bracket.
  const isPast = claim.base === 'stated' && /^\s*\)/.test(lead) && sentence.amounts[at - 2] === last.percent
  const isSecond =
    /^[^,;.()]{0,40}(?:,|\svà|,\svà)\s*(?:chiếm|bằng|đạt|tương đương(?: với)?)\s*$/iu.test(
      isPast ? lead.replace(/^\s*\)/, ' ') : lead,
    ) &&
    (isPast || sentence.amounts[at - 1] === last.percent)
  if (isSecond && claim.kind === 'level' && claim.base !== 'open') return { ...claim, part: last.part }
  if (!next || last.percent.end > percent.start || percent.start - last.percent.end > 140) return claim
  // "bằng 102,5% kế hoạch tỉnh giao (720 ha) và bằng 97,1% kế hoạch huyện giao (760 ha)": two plans of one result.
  const isOtherPlan =
    claim.base === 'plan' &&
    last.base === 'plan' &&
    next.unit === last.part.unit &&
    /^\)\s*(?:và|,|;)\s*(?:bằng|đạt)\s*$/iu.test(lead)
  if (isOtherPlan) return { ...claim, part: last.part }
  const isHeld = /^\s*(?:so với\s+)?(?:cùng kỳ|năm (?:trước|20\d\d))[^,;.()]{0,24}\([^()\d]{0,20}$/iu.test(
    tail,
  )
  if (isHeld && claim.kind === 'level' && next.unit === last.part.unit && /(?:bằng|đạt)\s*$/iu.test(lead))
    return {
      ...claim,
      base: 'stated',
      fraction: { start: last.part.start, end: last.part.end, top: last.part, bottom: next },
    }
  const joins = /^\s*\)?\s*[,;]?\s*(?:và\s+)?(?:chiếm|bằng)?\s*$/iu.test(lead)
  const names = /^\s*(?:so với\s+)?tổng[^,;.()]{0,60}\(\s*$/iu.test(tail) && text[next.end] === ')'
  return joins && names && next.unit === last.part.unit ? { ...claim, part: last.part } : claim
}

const verbs =
  /(?<!\p{sc=Latn})(?:(?<level>đạt (?:và|hoặc|,) ?vượt|giảm còn|giảm xuống(?: còn)?|tăng lên|còn|đạt|chiếm|bằng|là|tỷ lệ|tỉ lệ|hoàn thành)|(?<up>tăng(?!\s(?:cường|trưởng|gia))|vượt|cao hơn)|(?<down>giảm(?!\s(?:nghèo|thiểu|nhẹ))|(?<!thiếu\s)hụt|thấp hơn))(?!\p{sc=Latn})/giu

export function readKind(lead: string): ClaimKind {
  // "giảm từ 12,7% xuống": the rate it was before.
  if (/(?<!\p{sc=Latn})từ\s*(?:mức\s*)?$/iu.test(lead)) return 'level'
  const sign = /\(\s*([-–−+])\s?$/u.exec(lead)?.[1]
  if (sign) return sign === '+' ? 'up' : 'down'
  const last = findAll(lead, verbs).at(-1)?.groups
  if (last?.up) return 'up'
  return last?.down ? 'down' : 'level'
}

function readBase(lead: string, tail: string): ClaimBase {
  const near = tail.split(/[,;.)]|\s(?:và|trong đó)\s/u, 1)[0] ?? ''
  if (earlierWords.test(near) || /so với (?:cùng kỳ|năm|đầu)[^,;]*$/iu.test(lead)) return 'earlier'
  if (
    (planWords.test(near) && !/chiếm(?: tỷ lệ)?\s*$/iu.test(lead)) ||
    /(?:kế hoạch|chỉ tiêu)\s*(?:giao)?\s*(?:là|đạt|:)?\s*$/iu.test(lead)
  )
    return 'plan'
  return statedWords.test(tail) ? 'stated' : 'open'
}

/** Finds the number the percentage belongs to: right before it, or right behind it in brackets. */
function bind(text: string, claim: Claim): Claim {
  const { sentence } = claim
  const over = bindOver(claim)
  if (over) return { ...claim, fraction: over }
  const held = bindHeld(text, claim)
  if (held) return { ...claim, fraction: held }
  const repeated = bindRepeated(text, claim)
  if (repeated) return { ...claim, fraction: repeated }
  const money = bindMoney(text, claim)
  if (money) return { ...claim, part: money }
  const counted = bindCounted(text, claim)
  if (counted) return { ...claim, fraction: counted }
  const closed = /^[^()]{0,20}\)/u.exec(claim.lead)?.[0].length ?? 0
  const before =
    closed > 0 ? (beforeBracket(text, claim) ?? inBracket(text, claim)) : beforePlaces(text, claim)
  const lead = claim.lead.slice(closed)
  const risen = before && claim.base === 'plan' ? beforeRise(text, sentence, before) : undefined
  const ofPlan = risen && sentence.fractions.find(({ bottom }) => bottom.start === risen.start)
  if (ofPlan) return { ...claim, fraction: ofPlan }
  if (risen) return { ...claim, part: risen }
  // "là 214 …, tăng 38 người so với đầu năm, đạt 107% chỉ tiêu": not the rise is what reached it.
  if (before && claim.base === 'plan' && /^\s*so với/iu.test(lead) && isRiseOf(text, sentence.start, before))
    return claim
  const isCounted = before && before.kind !== 'percent' && before.kind !== 'points'
  if (isCounted && (isBound(lead) || isListed(lead, claim.tail)) && !isOfThose(lead, claim.tail, before)) {
    const fraction = sentence.fractions.find(({ bottom }) => bottom.start === before.start)
    if (fraction) return { ...claim, fraction }
    const part = before.kind === 'bare' ? nameBare(text, sentence, before) : before
    if (part && !part.per) return { ...claim, part }
  }
  const planned =
    before?.kind === 'percent' && /^\s*,?\s*(?:đạt|bằng)\s*$/iu.test(lead)
      ? readPlanned(text, claim, before)
      : undefined
  return planned ? { ...claim, fraction: planned } : bindBehind(text, claim)
}

const ordinal =
  /(?<!\p{sc=Latn})(?:số|thứ|tiêu chí|điều|khoản|mục|nhóm|loại|hạng|cấp|quý|tháng|năm|lần|khối|lớp|đợt|khóa|kỳ|phụ lục|điểm|tuổi|ngày)\s*$/iu

/** "tiếp nhận 1.925 hồ sơ, trong đó trực tuyến 1.578 (82,0%)": a part without a unit is counted as the number before it. */
function nameBare(text: string, { amounts }: Sentence, bare: Amount): Amount | undefined {
  if (bare.number.text.length < 2 || ordinal.test(text.slice(Math.max(0, bare.start - 12), bare.start)))
    return undefined
  const at = amounts.indexOf(bare)
  // "trước hạn 310, đúng hạn 868, đạt 95%": of several parts together.
  if (amounts[at - 1]?.kind === 'bare') return undefined
  const named = nameByFirst(text, amounts, bare, at)
  const first = amounts.find(({ unit, end }) => unit === named.unit && end <= bare.start)
  return named.kind === 'count' && first && compare(first.value, named.value) > 0 ? named : undefined
}

/** "Khá: 537 em; 28,62%": a number and its share with nothing behind. */
const isListed = (lead: string, tail: string): boolean =>
  /^\s*[;/]\s*$/.test(lead) && /^\s*(?:[;.]|$)/.test(tail)

/** "145 đảng viên nữ, 98% đảng viên hoàn thành tốt nhiệm vụ": a share of those, told of something else. */
export const isOfThose = (lead: string, tail: string, { unitText }: Amount): boolean =>
  (unitText !== '' &&
    /^[^,]*\p{sc=Latn}[^,]*,\s*$/u.test(lead) &&
    tail.toLowerCase().startsWith(` ${unitText} `) &&
    /^\s\p{sc=Latn}/u.test(tail.slice(unitText.length + 1))) ||
  // "312 hộ nuôi bò theo mô hình (82% có lãi)"
  (/\(\s*$/u.test(lead) && /^\s(?:có|do|là|được|đã|chưa|không)\s/u.test(tail))

/** "67 người, đạt 95,7% (67/72 người)": the number before stands again above the line of the bracket behind. */
function bindRepeated(text: string, { sentence, at, percent }: Claim): Fraction | undefined {
  const [before, next] = [sentence.amounts[at - 1], sentence.amounts[at + 1]]
  const fraction = next && sentence.fractions.find(({ top }) => top.start === next.start)
  const isBehind = next && /^\s*\(\s*$/.test(text.slice(percent.end, next.start))
  return isBehind && before && fraction && compare(before.value, fraction.top.value) === 0
    ? fraction
    : undefined
}

/** "4.820 triệu đồng, 86 món, tỷ trọng 24,8%": the weight is that of the money. */
function bindMoney(text: string, { sentence, at, lead }: Claim): Amount | undefined {
  const [money, count] = [sentence.amounts[at - 2], sentence.amounts[at - 1]]
  const isListed = money && count && /^\s*,\s*(?:với\s*)?$/u.test(text.slice(money.end, count.start))
  const isWeight = /^\s*[,(]\s*(?:chiếm\s+)?tỷ trọng\s*(?:là|:)?\s*$/iu.test(lead)
  return isListed && isWeight && money.kind === 'money' && count.kind === 'count' ? money : undefined
}

/** "312 thửa/26,4 ha, đạt 87,2% so với 368 thửa": a count with its size beside it, against another count. */
function bindCounted(text: string, { sentence, at, percent, kind }: Claim): Fraction | undefined {
  const [top, size, bottom] = [sentence.amounts[at - 2], sentence.amounts[at - 1], sentence.amounts[at + 1]]
  if (!top || !size || !bottom || kind !== 'level' || top.unit === size.unit || top.unit !== bottom.unit)
    return undefined
  const isBeside = /^\s*(?:\/|với)\s*$/.test(text.slice(top.end, size.start))
  const isAgainst = /^\s*so với\s+(?:tổng số\s+)?$/iu.test(text.slice(percent.end, bottom.start))
  return isBeside && isAgainst ? { start: top.start, end: bottom.end, top, bottom } : undefined
}

/** "143 người, tăng 21 người so với đầu năm, đạt 102,1% kế hoạch": the rise is said in passing. */
function beforeRise(text: string, { start, amounts }: Sentence, rise: Amount): Amount | undefined {
  const now = amounts[amounts.indexOf(rise) - 1]
  return isRiseOf(text, start, rise) && now?.unit === rise.unit && !now.per ? now : undefined
}

const isRiseOf = (text: string, from: number, { start }: Amount): boolean =>
  /(?:tăng|giảm|(?:vượt|hụt|thiếu)(?: kế hoạch| chỉ tiêu)?)\s*(?:thêm|được)?\s*$/iu.test(
    text.slice(Math.max(from, start - 16), start),
  )

const planBracket =
  /^\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)[^,;.()]{0,24}(?:\([^()\d]{0,24}|\slà\s+)$/iu

/** "1.035 tấn, vượt 15% kế hoạch (900 tấn)": over or under the plan in the brackets behind. */
function bindOver({ sentence: { amounts }, at, percent, kind, lead, tail }: Claim): Fraction | undefined {
  // "vượt 12,5% dự toán tỉnh giao (30.000 triệu đồng) và vượt 8% dự toán huyện giao (31.250 triệu đồng)"
  const isSecond =
    amounts[at - 2]?.kind === 'percent' && /^\)\s*(?:và|,|;)\s*(?:vượt|tăng|giảm|hụt)\s*$/iu.test(lead)
  const [top, bottom] = [amounts[isSecond ? at - 3 : at - 1], amounts[at + 1]]
  if (
    kind === 'level' ||
    !top ||
    !bottom ||
    top.unit !== bottom.unit ||
    top.kind === 'percent' ||
    top.per !== bottom.per
  )
    return undefined
  const isPlan = planBracket.test(tail)
  const isBeside =
    /^(?:[^;.()]{0,50},|[^,;.()]{0,50}(?=\s))?\s*(?:đã\s+)?(?:tăng|vượt|giảm|hụt|cao hơn|thấp hơn)\s*$/iu.test(
      lead,
    ) && !/trong đó|riêng|còn lại/iu.test(lead)
  return isPlan && (isSecond || isBeside) && percent.kind === 'percent'
    ? { start: top.start, end: top.end, top, bottom }
    : undefined
}

const plan = '(?:kế hoạch|chỉ tiêu|KH|dự toán)(?:\\s+(?:giao|năm|đề ra|được giao|cả năm))*\\s*(?:là|:)?'
const planBehind = new RegExp(
  `^[^;.()\\d]{0,40}[,(]\\s*(?:so với\\s+)?${plan}(?:\\s[^;.,()\\d]{0,24}?(?:là|:|giao))?\\s*$`,
  'iu',
)
const planBefore = new RegExp(
  `${plan}(?:\\s+(?:trồng|gieo|gieo trồng|cấp|thu|giải ngân|xây dựng|hỗ trợ|tổ chức))?(?: mới)?\\s*$`,
  'iu',
)
const resultBehind =
  /^[^;.()\d]{0,30}[,;]\s*(?:đã\s+|kết quả\s+|ước\s+)?(?:thực hiện|đạt|trồng|gieo|giải ngân|thu)(?:\s+được)?\s*$/iu

/**
 * "trồng 46 ha, kế hoạch là 50 ha, đạt 92% kế hoạch": the plan stands between the result and the rate; "kế hoạch giao
 * 320 ha, thực hiện 336 ha, vượt 5% kế hoạch": before the result of a rise.
 */
function bindHeld(text: string, { sentence, at, base, lead, kind }: Claim): Fraction | undefined {
  const [first, second] = [sentence.amounts[at - 2], sentence.amounts[at - 1]]
  if (base !== 'plan' || !first || !second || first.per || second.per) return undefined
  // "38 đảng viên mới (chỉ tiêu 35 đồng chí)": members are people.
  if (familyOf(first.unit) !== familyOf(second.unit)) return undefined
  if (second.kind === 'percent' || first.kind === 'percent') return undefined
  const isRate =
    /^\s*\)?\s*[,(]\s*(?:mới |chỉ |đã |ước )?(?:đạt|bằng|vượt|hụt|tăng|hoàn thành|thấp hơn)\s*$/iu.test(lead)
  const between = text.slice(first.end, second.start)
  if (!isRate) return undefined
  if (planBehind.test(between)) return { start: first.start, end: second.end, top: first, bottom: second }
  const before = text.slice(Math.max(sentence.start, first.start - 40), first.start)
  return kind !== 'level' && planBefore.test(before) && resultBehind.test(between)
    ? { start: first.start, end: second.end, top: second, bottom: first }
    : undefined
}

/** "cứ 5 người có 1 người được hưởng trợ cấp hằng tháng (137 cụ), tức 25%": a count alone in the bracket. */
function inBracket(text: string, { sentence, at, lead }: Claim): Amount | undefined {
  const held = sentence.amounts[at - 1]
  const isAlone =
    held?.kind === 'count' &&
    /\(\s*$/.test(text.slice(Math.max(0, held.start - 2), held.start)) &&
    /^\s*\)\s*,/.test(lead)
  return isAlone ? held : undefined
}

/** "giảm 24 hộ (từ 126 hộ xuống 102 hộ), đạt 120%": what stands in brackets is passed over. */
function beforeBracket(text: string, { sentence, percent, lead }: Claim): Amount | undefined {
  const close = percent.start - lead.length + lead.indexOf(')')
  let depth = 0
  for (let place = close; place >= sentence.start && close - place < 200; place -= 1) {
    if (text[place] === ')') depth += 1
    else if (text[place] === '(') depth -= 1
    if (depth > 0) continue
    const before = sentence.amounts.findLast(({ end }) => end <= place)
    return before && place - before.end < 30 && !/[,;]/.test(text.slice(before.end, place))
      ? before
      : undefined
  }
  return undefined
}

/** "1,87% so với kế hoạch giao 1,5%, bằng 124%": a rate of two rates. */
function readPlanned(text: string, { sentence, at, base }: Claim, bottom: Amount): Fraction | undefined {
  const top = sentence.amounts[at - 2]
  if (top?.kind !== 'percent' || base !== 'plan') return undefined
  const isPlan = /kế hoạch|chỉ tiêu|nghị quyết/iu.test(text.slice(top.end, bottom.start))
  return isPlan ? { start: top.start, end: bottom.end, top, bottom } : undefined
}

function bindBehind(text: string, claim: Claim): Claim {
  const { sentence, at, percent } = claim
  const next = sentence.amounts[at + 1]
  if (!next || next.kind === 'percent' || next.kind === 'points') return claim
  const between = text.slice(percent.end, next.start)
  // "thiệt hại từ 30% đến 70% là 11 nhà", "trên 70% là 12,3 ha": how much was lost, not how many.
  const isThreshold = /(?:từ|đến|trên|dưới|hơn)\s*$/u.test(claim.lead) || percent.hedge !== undefined
  if (isThreshold && /^\s*(?:là|có|:)?\s*$/u.test(between)) return claim
  // "27,4% lực lượng lao động trong độ tuổi (2.146/6.905 người)"
  const held = sentence.fractions.find(({ top }) => top.start === next.start)
  if (
    held &&
    /^\s[\p{sc=Latn}\s]{2,60}\(\s*$/u.test(between) &&
    text[held.end] === ')' &&
    claim.base !== 'plan' &&
    claim.base !== 'earlier'
  )
    return { ...claim, fraction: held }
  if (
    !/^(?:\s[\p{sc=Latn}\s]{2,40},(?=\s*(?:tương |ứng |tức ))|\s(?:tổng|số|dân số|diện tích)\s[\p{sc=Latn}\s]{1,40}(?=\s\(?(?:với|tương (?:đương|ứng)|tức)\s))?\s*(?:\(|,?\s*với\s|\s*,?\s*\(?(?:(?:tương )?ứng|tương đương|tức|bằng|là)\s(?:với\s)?)\s*(?:hơn |trên |gần |khoảng |tổng số )?$/iu.test(
      between,
    )
  )
    return claim
  const fraction = sentence.fractions.find(({ top }) => top.start === next.start)
  if (fraction) return { ...claim, fraction }
  return next.kind === 'bare' || next.per ? claim : { ...claim, part: next }
}
