import { add, compare, type Exact, subtract } from '../../../exact.ts'
import { gather } from '../../gather.ts'
import { goesOnWith, lastWords } from '../claims/further-work.ts'
import { absolute, equals, zero } from '../numbers/interval.ts'
import type { PlainAmount } from '../numbers/plain-amounts.ts'
import { ofOneBefore, type StockRole } from './stock-movements.ts'
import { clauseOf, readLooseRole, readStockRole } from './stock-roles.ts'

/** A number of an account: one that came in, one that went out, or one that no word tells of. */
export interface Flow {
  one: PlainAmount
  sign?: 1 | -1
  /** A word that means nothing else gives it its sign. */
  isSure: boolean
}

/** What was there, what moved it, and what is said to be there in the end. */
export interface ToldAccount {
  start: PlainAmount
  flows: Flow[]
  end: PlainAmount
  /** The end is what is left of the start: nothing came in besides. */
  isRest: boolean
  /** Words or days tell which is the beginning and which the end. */
  isSure: boolean
}

/** With what is said behind the end, which may have moved the stock after all: "cuối năm có 171 người, giảm 5 người". */
export interface WholeAccount extends ToldAccount {
  later: Flow[]
  /** What stands behind the end: "còn lại 30 thửa chờ đo và 20 thửa tranh chấp" divides it. */
  behind: PlainAmount[]
}

interface Told {
  one: PlainAmount
  role?: StockRole
  loose?: StockRole
  /** The words of its clause, without what stands in brackets. */
  clause: string
  isEnd: boolean
  isRest: boolean
  time?: number
}

const [least, most, mostUnsure] = [3, 9, 4]

/** What is compared, planned, a part or a mean takes no part in an account. */
const aside =
  /(?<!\p{sc=Latn})(?:trong (?:đó|số)|riêng|gồm|so với|cùng kỳ|bình quân|trung bình|mỗi|dự kiến|lần lượt|nhu cầu|tối đa|tối thiểu|phấn đấu|mục tiêu|tỷ lệ)(?!\p{sc=Latn})/iu
const planned = /(?<!\p{sc=Latn})(?:kế hoạch|chỉ tiêu|nghị quyết|theo quy định)(?!\p{sc=Latn})/iu

/** "214 hộ, trong đó 201 hộ đã hoàn thành, còn 13 hộ": of a whole and its rest the part between is what was done. */
const ofWhole = /(?<!\p{sc=Latn})trong (?:đó|số)(?!\p{sc=Latn})/iu

const ends =
  /(?<!\p{sc=Latn})(?:còn|hiện|nay|cuối|tồn|dư|lưu lại|có mặt(?! bằng)|như vậy|do đó|do vậy|nên|vì vậy|xác định|nâng(?! cấp)|đưa(?! vào| ra| đi)|(?<!vươn )lên)(?!\p{sc=Latn})|=>|[→⇒=]/iu
const rests =
  /(?<!\p{sc=Latn})(?:còn(?! hiệu lực)|chưa|thiếu|hụt|dư(?! nợ)|sót|thừa|trống|không(?: \p{Ll}+){1,3} hết|h(?:ủy|uỷ) bỏ|nộp trả|kéo dài|chuyển (?:nguồn|sang|kỳ sau|năm sau)|chênh lệch|cắt giảm|kết dư|tiết kiệm)(?!\p{sc=Latn})/iu
const restBehind = /^(?:\s\p{Ll}+){0,3}?\s(?:chưa|còn lại|không(?: \p{Ll}+){1,3} hết)(?!\p{sc=Latn})/iu

/** All accounts that the amounts of one thing may make, each from what was there to what is there. */
export function readAccounts(text: string, alike: readonly PlainAmount[]): WholeAccount[] {
  if (alike.length < least || alike.length > most) return []
  const told = turn(endByTime(shareDeeds(withoutRepeats(alike).map((one) => tell(text, one)))))
  return gather(told, (end, at): WholeAccount[] => {
    if (at < 2 || !(end.isEnd || end.isRest)) return []
    return gather(findStarts(told, at), (from) => {
      const account = readBetween(told.slice(from, at + 1))
      return account
        ? [
            {
              ...account,
              later: readLater(told.slice(at + 1)),
              behind: told.slice(at + 1, at + 1 + mostLater).map(({ one }) => one),
            },
          ]
        : []
    })
  })
}

function tell(text: string, one: PlainAmount): Told {
  const bare = one.lead.replace(/\([^()]*\)/gu, ' ').replace(ofOneBefore, ' ')
  const clause = clauseOf(bare)
  const loose = readLooseRole(text, one)
  const role = readDeed(clause, loose) ?? readStockRole(text, one)
  const isRest =
    role !== 'opening' &&
    (rests.test(clause) || restBehind.test(text.slice(one.amount.end, one.amount.end + 40)))
  return {
    one,
    clause,
    isRest,
    isEnd:
      role === 'closing' ||
      role === 'left' ||
      role === 'pending' ||
      (!isMove(role) && role !== 'opening' && ends.test(clause)),
    ...(role ? { role } : {}),
    ...withLoose(loose),
    ...withTime(readTime(clause)),
  }
}

/** "Đã quyết định sử dụng 142 tỷ đồng": what is done with a thing takes of it; "rơi xuống" leaves one group for another. */
function readDeed(clause: string, loose: StockRole | undefined): StockRole | undefined {
  if (turned.test(clause)) return 'out'
  return loose === 'out' &&
    /(?<!\p{sc=Latn})đã\s[^,;.\d]*$/iu.test(clause) &&
    !/(?<!\p{sc=Latn})(?:còn|chưa)(?!\p{sc=Latn})/iu.test(clause)
    ? 'out'
    : undefined
}

/** "chuyển sang đất ở và đất công trình": land that becomes another kind. */
const turned =
  /(?<!\p{sc=Latn})chuyển (?:sang|thành|mục đích)\s(?:đất|xây|làm|sử dụng|trồng|nuôi|đường)(?!\p{sc=Latn})/iu

/** "Toàn xã có 1.204 hộ …, 21 hộ thoát nghèo": who leaves poverty leaves no stock but that of the poor. */
const isOfOthers = (start: Told, { tail = '' }: PlainAmount, clause: string): boolean =>
  /(?<!\p{sc=Latn})(?:thoát|tái nghèo)(?!\p{sc=Latn})/iu.test(clause + tail) &&
  !/nghèo/iu.test(start.one.lead + (start.one.tail ?? ''))

const between = /(?<!\p{sc=Latn})(?:rơi xuống|chuyển (?:lên|xuống))(?!\p{sc=Latn})/iu

const withLoose = (loose: StockRole | undefined) => (loose ? { loose } : {})
const withTime = (time: number | undefined) => (time === undefined ? {} : { time })

/** "được giao 5.460 triệu đồng. Đã phân bổ chi tiết 5.460 triệu đồng": the whole, told twice. */
const withoutRepeats = ([first, ...others]: readonly PlainAmount[]): PlainAmount[] => {
  if (!first) return []
  const from = others.findIndex(({ amount }) => !equals(amount.value, first.amount.value))
  return from < 1 || others.length - from < 2 ? [first, ...others] : [first, ...others.slice(from)]
}

/** "Đã sử dụng 142 tỷ đồng cho khắc phục bão lũ, 36 tỷ đồng cho chống dịch": one deed for both. */
const shareDeeds = (told: readonly Told[]): Told[] => {
  const shared: Told[] = []
  for (const one of told) {
    const last = shared.at(-1)
    const isSame = last && /^[^,;.:\d]{0,60}(?:,|\svà)\s*$/u.test(one.one.lead) && !one.role
    shared.push(isSame && isMove(last.role) ? { ...one, role: last.role as StockRole } : one)
  }
  return shared
}

/**
 * "dung tích ngày 01/3 4,82 triệu m³ … dung tích ngày 31/3 4,30 triệu m³", "đầu năm 96 học viên; vào mới 58; ra 63; có mặt
 * ngày 15/12 là 101": the last number, told for a later time or behind nothing but what moved.
 */
function endByTime(told: readonly Told[]): Told[] {
  const [first, ...others] = told
  const last = others.pop()
  if (!first || !last || last.isEnd || isMove(last.role)) return [...told]
  const isLater = first.time !== undefined && last.time !== undefined && first.time < last.time
  const isBehindMoves =
    first.role === 'opening' && !last.loose && others.every(({ role, loose }) => isMove(role ?? loose))
  const isSame = others.some(({ isEnd, clause }) => isEnd && lastWords(clause) === lastWords(last.clause))
  return isLater || isBehindMoves || isSame ? [first, ...others, { ...last, isEnd: true }] : [...told]
}

const isNow = /(?<!\p{sc=Latn})(?:hiện|nay|đang|còn)(?!\p{sc=Latn})/iu

/** "hiện quản lý 284 người: đầu kỳ 291; phát sinh 19; đưa ra 16": what is there now is told first. */
function turn(told: readonly Told[]): Told[] {
  const [openings, closings] = [
    told.filter(({ role }) => role === 'opening'),
    told.filter(({ role, isEnd }) => isEnd && !isMove(role)),
  ]
  const [opening] = openings
  const first = opening ? told.indexOf(opening) : -1
  const nows = told.filter(
    (one, at) =>
      one !== opening &&
      (closings.includes(one) || (at === 0 && isNow.test(one.clause))) &&
      !isMove(one.role),
  )
  const [now] = nows
  const at = now ? told.indexOf(now) : -1
  if (
    !opening ||
    openings.length > 1 ||
    !now ||
    nows.length > 1 ||
    Math.min(first, at) > 0 ||
    Math.max(first, at) > 1
  )
    return [...told]
  const flows = told.filter((one) => one !== opening && one !== now)
  if (isRange(opening, [now])) return [...told]
  const has = (move: StockRole) => flows.some(({ role }) => role === move)
  return has('in') && has('out') && flows.every(({ role }) => isMove(role))
    ? [opening, ...flows, { ...now, isEnd: true }]
    : [...told]
}

const isMove = (role: StockRole | undefined): boolean => role === 'in' || role === 'out'

const mostLater = 2

function readLater(told: readonly Told[]): Flow[] {
  const moves = told.slice(0, mostLater)
  const stop = moves.findIndex(({ role }) => !isMove(role))
  return moves.slice(0, stop < 0 ? moves.length : stop).map(({ one }) => ({ one, isSure: false }))
}

/** Where the account of an end may begin: at the last stock that words call one, at the end before, at the first number. */
function findStarts(told: readonly Told[], end: number): number[] {
  const before = told.slice(0, end - 1)
  const named = before.findLastIndex(({ role }) => role === 'opening')
  const last = before.findLastIndex(({ isEnd, role }) => isEnd && !isMove(role))
  return [...new Set([named, last, 0])].filter((at) => at >= 0)
}

function readBetween(told: readonly Told[]): ToldAccount | undefined {
  const [start, ...rest] = told
  const end = rest.pop()
  if (!start || !end || rest.length === 0) return undefined
  if (
    (isMove(start.role) && !isStore(told)) ||
    [
      ...rest.map((one) => (rest.length === 1 && end.isRest ? one.clause.replace(ofWhole, ' ') : one.clause)),
      end.clause,
    ].some((clause) => aside.test(clause) || planned.test(clause))
  )
    return undefined
  const findings = rest.map(({ clause, one: { tail = '' } }) => clause + tail)
  if (start.role !== 'opening' && goesOnWith(start.clause, findings, end.clause)) return undefined
  if (aside.test(start.clause) || isRange(start, rest) || isNearPoor(start) !== isNearPoor(end))
    return undefined
  const isDated = start.time !== undefined && end.time !== undefined && start.time < end.time
  const flows = rest.map(({ one, role, loose, time, clause }): Flow => {
    const sign = role === 'in' || role === 'out' ? role : (loose as 'in' | 'out' | undefined)
    if ((time !== undefined && !sign) || between.test(clause) || isOfOthers(start, one, clause))
      return { one, isSure: false }
    return sign ? { one, sign: sign === 'in' ? 1 : -1, isSure: isMove(role) } : { one, isSure: false }
  })
  if (flows.filter(({ isSure }) => !isSure).length > mostUnsure) return undefined
  // "thiếu nhà ở 48 hộ, thiếu đất 36 hộ, thiếu nước sạch 18 hộ": a list of what is lacking.
  if ([start, ...rest].some(({ clause }) => lacking.test(clause))) return undefined
  const isRest = end.isRest && !flows.some(({ sign, isSure }) => sign === 1 && isSure)
  if (!isRest && flows.every(({ sign }) => !sign)) return undefined
  return {
    start: start.one,
    end: end.one,
    flows,
    isRest,
    isSure: isDated || (start.role === 'opening' && end.isEnd),
  }
}

/** "1.245 hộ nghèo; …; hiện còn 913 hộ cận nghèo": two groups. */
const isNearPoor = ({ one: { tail = '' }, clause }: Told): boolean =>
  /^[^,;.]{0,8}cận nghèo/iu.test(tail) && !/nghèo/iu.test(clause)

/** "tăng từ 14 lên 17 bến; xây mới 3 bến": the range tells its end itself. */
const isRange = ({ one }: Told, [next]: readonly Told[]): boolean =>
  /(?<!\p{sc=Latn})từ\s*$/iu.test(one.lead) &&
  /^[^,;.\d]{0,30}\s(?:lên|thành|xuống|còn|đến)(?: còn| thành)?\s*$/iu.test(next?.one.lead ?? '')

/** "cấp mới 3.214, thu hồi 1.087; tăng ròng 2.217 thẻ": what came in, less all that went out. */
const isStore = ([start, ...others]: readonly Told[]): boolean =>
  start?.role === 'in' &&
  others.slice(0, -1).every(({ role }) => role === 'out') &&
  others.at(-1)?.isEnd === true

/** Later than any year. */
const today = 99_991_231

const lacking = /(?<!\p{sc=Latn}|đất )(?:thiếu|chưa)(?!\p{sc=Latn})/iu

/** A day, month or year of a clause as a number that grows with time. */
function readTime(clause: string): number | undefined {
  const { day, month, year, only, alone } =
    /(?:(?<day>\d{1,2})\/)?(?<month>\d{1,2})(?:\/(?<year>20\d\d))?(?!.*\d)|(?<only>20\d\d)(?!.*\d)|tháng (?<alone>\d{1,2})(?!.*\d)/u.exec(
      clause,
    )?.groups ?? {}
  if (!only && /(?<!\p{sc=Latn})(?:nay|hiện)(?!\p{sc=Latn})/iu.test(clause)) return today
  if (only) return Number(only) * 10_000 + 1231
  if (alone) return Number(alone) * 100 + 31
  return month && (day || year)
    ? Number(year ?? 0) * 10_000 + Number(month) * 100 + Number(day ?? 31)
    : undefined
}

/** What the start comes to when every flow has the sign that is chosen for it. */
export const closeWith = ({ start, flows }: ToldAccount, signs: readonly number[]): Exact =>
  flows.reduce<Exact>(
    (sum, { one }, at) =>
      signs[at] === 1 ? add(sum, one.amount.value) : signs[at] === -1 ? subtract(sum, one.amount.value) : sum,
    start.amount.value,
  )

/** Every way to read the flows: as they are told, and those that no plain word tells also the other way, or not at all. */
export const listSigns = ({ flows }: ToldAccount): number[][] =>
  combine(flows.map(({ sign, isSure }) => (isSure && sign ? [sign] : [1, -1, 0])))

/** The ways to read them as the words tell it; of a rest all is taken away before any of it may be added. */
export const listToldSigns = ({ flows, isRest }: ToldAccount): number[][] =>
  combine(
    flows.map(({ sign, isSure }) =>
      sign && (isSure || !isRest) ? [sign] : isRest ? [...new Set([sign ?? -1, -1])] : [1, -1],
    ),
  )

const combine = (choices: readonly (readonly number[])[]): number[][] =>
  choices.reduce<number[][]>((all, own) => gather(all, (one) => own.map((sign) => [...one, sign])), [[]])

/** Whether some way to read it makes it right. */
export const isRight = ({ later, behind, ...account }: WholeAccount): boolean => {
  const whole = { ...account, flows: [...account.flows, ...later] }
  const slack = [whole.start, ...whole.flows.map(({ one }) => one), whole.end]
    .filter(({ amount }) => amount.decimals > 0)
    .reduce<Exact>((all, { amount: { step } }) => add(all, { n: step.n, d: step.d * 2n }), zero)
  const near = (value: Exact, end: Exact) => compare(absolute(subtract(value, end)), slack) <= 0
  const ends = [account.end.amount.value]
  for (const { amount } of behind) ends.push(add(ends.at(-1) ?? zero, amount.value))
  return listSigns(whole).some((signs) => {
    const value = closeWith(whole, signs)
    return ends.some((one) => near(value, one))
  })
}

export const isPositive = (value: Exact): boolean => compare(value, zero) > 0
