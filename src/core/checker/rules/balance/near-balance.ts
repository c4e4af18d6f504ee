import { add, compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Account, readOpenAccounts } from '../../layers/accounts/open-accounts.ts'
import { findRole, type StockRole } from '../../layers/accounts/stock-movements.ts'
import { clauseOf, readLooseRole, readStockRole } from '../../layers/accounts/stock-roles.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, approximate, equals, zero } from '../../layers/numbers/interval.ts'
import { familyOf, listPlain, type PlainAmount, withoutParts } from '../../layers/numbers/plain-amounts.ts'
import { isStockTable } from '../../layers/tables/table-stocks.ts'
import { evenRuns, joinLines } from '../../layers/trees/passage-groups.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

interface Told {
  one: PlainAmount
  role?: StockRole
}

/**
 * "còn 187 đảng viên vào ngày 31/12, so với 179 hồi đầu năm: kết nạp 9, chuyển đến 6, chuyển đi 5, từ trần 4": all that
 * is told of one thing in a paragraph, in whatever order, when the end is nearly but not quite what it must be.
 */
export function checkNearBalances(read: Understanding): CheckFinding[] {
  const { text, passages } = read
  const single = gather(passages, (passage) => listPlain(text, passage))
  const listed = gather(evenRuns(text, passages), (lines) => listPlain(text, joinLines(lines)))
  const joined = gather(passages, (passage, at) =>
    listJoined(text, [passages[at - 1], passage, passages[at + 1]]),
  )
  const accounts = gather([...single, ...listed, ...joined, ...listTabled(read)], (alike) => {
    const account = readAccount(text, alike)
    if (!account) return judgeOpen(read, alike)
    const right = closingOf(account)
    return isNear(text, account, right) ? [say(text, account, right)] : []
  })
  return [
    ...accounts,
    ...gather(single, (alike) => [...judgeGrowth(read, alike), ...judgeBelow(read, alike)]),
  ]
}

/** A table whose rows are the opening stock, the movements and the closing stock: each column is an account. */
const listTabled = ({ grids }: Understanding): PlainAmount[][] =>
  gather(grids, (grid) => {
    if (grid.rows.length < 3 || grid.rows.length > most || !isStockTable(grid)) return []
    return gather(grid.columns, ({ index, kind }) => {
      const cells = grid.rows.map(({ cells, label }) => ({ amount: cells[index]?.amount, lead: label }))
      const told = gather(cells, ({ amount, lead }) => (amount ? [{ amount, lead }] : []))
      return kind === 'amount' && told.length === cells.length ? [told] : []
    })
  })

/** "đầu kỳ 318; kết nạp mới 14; … từ trần 4." and in the line below "Cuối kỳ, Đảng bộ có 331 đảng viên": of its unit. */
function listJoined(text: string, [above, passage, next]: readonly (Passage | undefined)[]): PlainAmount[][] {
  if (
    !next ||
    !passage ||
    !/^\W*(?:cuối kỳ|cuối năm|đến cuối|hiện nay|hiện có)/iu.test(text.slice(next.start, next.start + 24))
  )
    return []
  const isOpening = ({ start, end }: Passage) => /đầu (?:kỳ|năm)/iu.test(text.slice(start, end))
  // The stock at the beginning may stand in a line of its own above: "Trong kỳ: tiếp nhận 37; hồi gia 28".
  const isMoves = /^[\s+–-]*trong (?:kỳ|năm|tháng|quý)/iu.test(text.slice(passage.start, passage.start + 24))
  if (!isOpening(passage) && !(above && isOpening(above) && isMoves)) return []
  const first = !isOpening(passage) && above ? listPlain(text, above).flat() : []
  const own = listPlain(text, passage)
  const [closing] = listPlain(text, next).find(([first]) => first?.amount.kind === 'count') ?? []
  const like = own.find(
    ([first]) => first && familyOf(first.amount.unit) === familyOf(closing?.amount.unit ?? ''),
  )
  const moves = like ?? own.find(([first]) => first?.amount.kind === 'bare')
  if (!closing || !moves) return []
  return [
    [
      ...first.filter(({ amount }) => familyOf(amount.unit) === familyOf(closing.amount.unit)),
      ...moves.map((one) => ({
        ...one,
        amount: one.amount.kind === 'bare' ? withUnit(one.amount, closing.amount) : one.amount,
      })),
      closing,
    ],
  ]
}

const isSince = /^\s*so với (?:đầu (?:năm|kỳ|nhiệm kỳ)|cuối năm (?:trước|20\d\d))/iu

const isGrowth = ({ lead }: PlainAmount): boolean => /(?:tăng|giảm)(?: thêm)?\s*$/iu.test(lead)

/** "đầu năm 48,6 tỷ đồng …; đến 31/12 đạt 52,2 tỷ đồng, tăng 4,6 tỷ đồng so với đầu năm". */
function judgeGrowth({ text, agree }: Understanding, alike: readonly PlainAmount[]): CheckFinding[] {
  const since = (amount: Amount) => isSince.test(text.slice(amount.end, amount.end + 40))
  if (!alike.some(({ amount }) => since(amount))) return []
  const told = alike.map((one): Told => ({ one, role: readStockRole(text, one) }))
  const [opening, ...openings] = told.filter(({ one, role }) => role === 'opening' && !isGrowth(one))
  return gather(told, ({ one: growth }, at) => {
    const closing = told[at - 1]
    const verb = /(tăng|giảm)(?: thêm)?\s*$/iu.exec(growth.lead)?.[1]?.toLowerCase()
    if (!verb || !since(growth.amount) || !opening || openings.length > 0 || closing?.role !== 'closing')
      return []
    const [from, to] = [opening.one.amount, closing.one.amount]
    const gone = verb === 'tăng' ? subtract(to.value, from.value) : subtract(from.value, to.value)
    if (equals(gone, growth.amount.value)) return agree('balance', from, to, growth.amount)
    const slip = findSlip(growth.amount.number.text, printLike(growth.amount, gone))
    if (!slip || compare(gone, zero) <= 0) return []
    return [
      report(text, 'balance', 'error', growth.amount, {
        message: `Từ ${printAmount(from)} đến ${printAmount(to)} là ${verb} ${printAmount(growth.amount, gone)}, không phải ${printAmount(growth.amount)} (có thể ${slip}).`,
        arithmetic: `|${printLike(to, to.value)} − ${printLike(from, from.value)}| = ${printLike(growth.amount, gone)}`,
        suggest: printAmount(growth.amount, gone),
        related: [from, to],
      }),
    ]
  })
}

const most = 9

const plan = /so với (?:giá trị |giá )?(?<name>dự toán|gói thầu|tổng mức|hợp đồng|kế hoạch|dự kiến)/iu

/** "Dự toán 1.946 triệu đồng; quyết toán 1.878 triệu đồng, giảm 68 triệu đồng so với dự toán": what was planned, what it came to, and what is between. */
const judgeBelow = ({ text, agree }: Understanding, alike: readonly PlainAmount[]): CheckFinding[] =>
  gather(alike, (gap, at) => {
    const [from, to] = [alike[at - 2], alike[at - 1]]
    const name = plan.exec(text.slice(gap.amount.end, gap.amount.end + 40).split(/[,;.]/)[0] ?? '')?.groups
      ?.name
    const isGap = /^[^;.]{0,20}(?:tăng|giảm|thấp hơn|cao hơn|tiết kiệm)\s*(?:được\s*)?$/iu.test(gap.lead)
    if (!from || !to || !name || !isGap || !from.lead.toLowerCase().includes(name.toLowerCase())) return []
    const right = absolute(subtract(from.amount.value, to.amount.value))
    if (equals(right, gap.amount.value)) return agree('balance', from.amount, to.amount, gap.amount)
    const slip = findSlip(gap.amount.number.text, printLike(gap.amount, right))
    if (!slip) return []
    return [
      report(text, 'balance', 'error', gap.amount, {
        message: `Giữa ${printAmount(from.amount)} và ${printAmount(to.amount)} là ${printAmount(gap.amount, right)}, không phải ${printAmount(gap.amount)} (có thể ${slip}).`,
        suggest: printAmount(gap.amount, right),
        related: [from.amount, to.amount],
      }),
    ]
  })

/** What is compared, planned, a part or given to each one takes no part in an account. */
const isTold = (text: string, { amount, lead }: PlainAmount): boolean =>
  !/(?<!\p{sc=Latn})(?:trong (?:đó|số)|riêng|gồm)(?!\p{sc=Latn})/iu.test(lead.replace(/\([^()]*\)/gu, ' ')) &&
  // "mỗi khẩu 20 kg: 21.860 kg"
  !/(?<!\p{sc=Latn})mỗi\s[\p{sc=Latn}\s]{1,24}$/iu.test(lead) &&
  // "41 đơn, tăng 5 đơn so với kỳ trước": compared, not moved.
  !(/(?:tăng|giảm)\s*$/iu.test(lead) && /^[^,;.]{0,16}so với/iu.test(text.slice(amount.end, amount.end + 30)))

/** The account that the numbers of one kind tell, when the words give every one of them its part. */
function readAccount(text: string, alike: readonly PlainAmount[]): Account | undefined {
  if (alike.length < 3 || alike.length > most) return undefined
  // "chuyển đi, chuyển đến lần lượt 15 cụ và 8 cụ": the words stand apart from their numbers.
  if (alike.some(({ lead }) => /lần lượt/iu.test(lead))) return undefined
  const plain = betweenEnds(
    openAdjusted(
      withoutParts(alike)
        .filter((one) => isTold(text, one))
        .map((one): Told => ({ one, role: readStockRole(text, one) })),
    ),
  )
  const isLoose = plain.some(({ role }) => !role)
  const listed = listMoved(plain)
  const ended = plain.findIndex(({ role }) => role === 'closing' || role === 'left')
  const told = plain
    .map((one): Told => ({ ...one, role: one.role ?? readLooseRole(text, one.one) ?? listed.get(one.one) }))
    // "cuối năm 133 hộ, giảm 19 hộ": what all the movements come to.
    .filter(({ one }, at) => at <= ended || !isGrowth(one) || (ended < 2 && !isGap(plain, one)))
  const pick = (...roles: StockRole[]) =>
    gather(told, ({ one, role }) => (role && roles.includes(role) ? [one] : []))
  const dated = pick('closing', 'left', 'pending')
  // "có 263 đảng viên vào thời điểm 31/12/2023 … đến 31/12/2024 có 276": of two ends the earlier is where it began.
  const begins =
    pick('opening').length === 0 && dated.length === 2 && isEarlier(text, dated)
      ? dated.slice(0, 1)
      : pick('opening')
  const [opening, ...moreOpenings] = begins
  const [closing, ...moreClosings] = dated.filter((one) => !begins.includes(one))
  const [ins, outs] = [pick('in'), pick('out')]
  // "giảm từ 126 hộ xuống còn 102 hộ, trong đó giảm 30 hộ": not all that moved is told apart.
  const isPartial = alike.some((one) => !isTold(text, one))
  const isAdjacent =
    told.findIndex(({ one }) => one === closing) === told.findIndex(({ one }) => one === opening) + 1
  if (isPartial && isAdjacent) return undefined
  if (!closing || moreOpenings.length > 0 || moreClosings.length > 0) return undefined
  if (!told.every(({ role }) => role) || ins.length + outs.length === 0) return undefined
  if (opening) return { opening, closing, ins, outs, rest: [], isLoose }
  return readStore(told, closing)
}

/** "giảm từ 320 xuống 285 hộ, giảm 35 hộ": what lies between the first two. */
const isGap = ([first, second]: readonly Told[], { amount }: PlainAmount): boolean =>
  first !== undefined &&
  second !== undefined &&
  equals(absolute(subtract(first.one.amount.value, second.one.amount.value)), amount.value)

/** "được giao 1.275 tỷ đồng, sau hai lần điều chỉnh tăng 86 … và giảm 142 …": what was given is what the changes begin with. */
function openAdjusted(told: readonly Told[]): Told[] {
  const isAdjusted = told.some(({ one }, at) => at > 0 && /điều chỉnh/iu.test(one.lead))
  return told.map((one, at) =>
    at === 0 && !one.role && ((isAdjusted && given.test(one.one.lead)) || isPlainOpening(told))
      ? { ...one, role: 'opening' }
      : one,
  )
}

/** "Chi đoàn có 62 đoàn viên, kết nạp 8, trưởng thành 5, hiện còn 65": all behind the first came, went or are there now. */
const isPlainOpening = ([first, ...others]: readonly Told[]): boolean =>
  /(?<!\p{sc=Latn})(?:có|quản lý|theo dõi|tổng số)\s*(?:là\s*)?$/iu.test(first?.one.lead ?? '') &&
  others.filter(({ role }) => role === 'in').length > 0 &&
  others.filter(({ role }) => role === 'out').length > 0 &&
  others.every(({ role }, at) =>
    at === others.length - 1 ? role === 'closing' || role === 'left' : role === 'in' || role === 'out',
  )
const given = /(?<!\p{sc=Latn})(?:giao|phê duyệt|kế hoạch|dự toán|phân bổ|tổng mức)(?!\p{sc=Latn})[^;.]*$/iu

/** "giao 94 người; có mặt đầu năm 87 người … có mặt đến 31/12 là 88 người, còn thiếu 06 người": what is told before and behind. */
function betweenEnds(told: readonly Told[]): Told[] {
  const from = told.findIndex(({ role }) => role === 'opening')
  const to = told.findLastIndex(({ role }) => role === 'closing')
  if (from < 0 || to < from + 2) return [...told]
  return told.filter(({ one, role }, at) => (at >= from || role) && (at <= to || !gap.test(one.lead)))
}
const gap = /(?<!\p{sc=Latn})(?:thiếu|thừa|vượt|hụt|tăng|giảm)(?!\p{sc=Latn})[^,;.\d]{0,20}$/iu

/** "đã sử dụng: khắc phục sạt lở 215 triệu đồng, phòng chống dịch 87 triệu đồng": the words before a colon tell of the whole list. */
function listMoved(told: readonly Told[]): Map<PlainAmount, StockRole> {
  const roles = new Map<PlainAmount, StockRole>()
  let open: StockRole | undefined
  for (const { one } of told) {
    const head = /(?:^|[;.]\s)(?<head>[^;.]{2,60}):\s[^:;.\d]+$/u.exec(one.lead)?.groups?.head
    if (head)
      open = /(?<!\p{sc=Latn})(?:sử dụng|chi|dùng|phân bổ|cấp phát|xuất)\s*$/iu.test(head) ? 'out' : undefined
    else if (!/^\s*(?:[,;]|và)\s[^,;.:\d]+$/u.test(one.lead)) open = undefined
    if (open) roles.set(one, open)
  }
  return roles
}

/** "nhận 24.500 kg; ủng hộ 3.000 kg; đã cấp 21.860 kg; còn lại trong kho 5.640 kg": all came in, none was there before. */
function readStore(told: readonly Told[], closing: PlainAmount): Account | undefined {
  const [first, ...others] = told
  const ins = gather(others, ({ one, role }) => (role === 'in' ? [one] : []))
  const outs = gather(others, ({ one, role }) => (role === 'out' ? [one] : []))
  const last = told.at(-1)
  if (first?.role !== 'in' || outs.length === 0 || last?.one !== closing) return undefined
  if (last.role !== 'left' && !/(?<!\p{sc=Latn})(?:còn|tồn)(?!\p{sc=Latn})/iu.test(closing.lead))
    return undefined
  return { opening: first.one, closing, ins, outs, rest: [], isLoose: true }
}

const yearNear = (text: string, { amount, lead }: PlainAmount): number =>
  Number(
    (/20\d\d/.exec(text.slice(amount.end, amount.end + 40).split(/[;.]\s/)[0] ?? '') ??
      /20\d\d(?!.*20\d\d)/su.exec(lead))?.[0],
  )

/** Whether the first of two stocks is dated a year before the other. */
function isEarlier(text: string, [first, second]: readonly PlainAmount[]): boolean {
  if (!first || !second) return false
  // "năm 2024 còn 286 hộ; …; hiện còn 200 hộ"
  const isNow = /(?<!\p{sc=Latn})(?:hiện|nay)(?!\p{sc=Latn})[^,;.]{0,20}$/iu.test(second.lead)
  const [from, to] = [yearNear(text, first), yearNear(text, second)]
  return from < to || (from > 0 && isNow && !(to > 0))
}

const closingOf = ({ opening, ins, outs }: Account): Exact => {
  const sum = (all: readonly PlainAmount[]) =>
    all.reduce<Exact>((total, { amount }) => add(total, amount.value), zero)
  return subtract(add(opening.amount.value, sum(ins)), sum(outs))
}

/** Off by little, or by a slip of the pen; where things only came or only went, by a slip alone. */
function isNear(text: string, account: Account, right: Exact): boolean {
  const { amount } = account.closing
  if (equals(right, amount.value) || compare(right, zero) < 0) return false
  if (isRange(account)) return isWhole(text, account) && isSlipAway(amount, right)
  const isBoth = account.ins.length > 0 && account.outs.length > 0
  const most = account.isLoose ? 0.15 : 0.25
  return (isBoth && offBy(amount, right) < most) || isSlipAway(amount, right)
}

/** "tăng từ 38 lên 45": what was there and what is there now, told at once. */
const isRange = ({ opening, closing }: Account): boolean =>
  /(?<!\p{sc=Latn})từ\s*$/iu.test(opening.lead) &&
  /^[^,;.\d]{0,30}\s(?:lên|thành|xuống|còn|đến)(?: còn| thành)?\s*$/iu.test(closing.lead)

/**
 * A range need not be explained by what else is told: "doanh nghiệp đăng ký mới tăng từ 38 lên 45; 11 doanh nghiệp quay
 * lại" holds the flow of two years side by side, "kết nạp 15" is one of the movements.
 */
function isWhole(text: string, { opening, closing, ins, outs }: Account): boolean {
  const name = clauseOf(opening.lead).replace(/\s(?:tăng|giảm|điều chỉnh)(?:\s\p{sc=Latn}+)?\stừ\s*$/iu, '')
  if (findRole(name)) return false
  if (ins.length > 0 && outs.length > 0) return true
  // "58 hộ thoát nghèo …; trong kỳ không có hộ nghèo phát sinh"
  const last = Math.max(...[closing, ...ins, ...outs].map(({ amount }) => amount.end))
  return nothingElse.test(text.slice(last, last + 160).split('\n')[0] ?? '')
}
const nothingElse = /không (?:có|còn)?[^,;.\d]{0,24}(?:phát sinh|biến động|tái nghèo|tăng|giảm)/iu

const offBy = (amount: Amount, right: Exact): number =>
  approximate(absolute(subtract(right, amount.value))) / approximate(amount.value)

const isSlipAway = (amount: Amount, right: Exact): boolean =>
  offBy(amount, right) < 0.6 && findSlip(amount.number.text, printLike(amount, right)) !== undefined

/**
 * An account of whose movements no word tells the direction: the numbers tell it. Told only when no way to read it fits
 * and exactly one lacks nothing but a slip of the pen.
 */
function judgeOpen({ text, agree }: Understanding, alike: readonly PlainAmount[]): CheckFinding[] {
  const readings = readOpenAccounts(text, alike).map((account) => ({ account, right: closingOf(account) }))
  const fitting = readings.find(({ account, right }) => equals(right, account.closing.amount.value))?.account
  if (fitting) {
    const { opening, closing, ins, outs } = fitting
    return agree('balance', ...[closing, opening, ...ins, ...outs].map(({ amount }) => amount))
  }
  const [near, ...more] = readings.filter(
    ({ account, right }) =>
      account.rest.length === 0 &&
      compare(right, zero) > 0 &&
      isSlipAway(account.closing.amount, right) &&
      (!isRange(account) || isWhole(text, account)),
  )
  return near && more.length === 0 ? [say(text, near.account, near.right)] : []
}

function say(text: string, { opening, closing, ins, outs }: Account, right: Exact): CheckFinding {
  const { amount } = closing
  const slip = findSlip(amount.number.text, printLike(amount, right))
  const print = ({ amount: one }: PlainAmount) => printLike(one, one.value)
  const terms = [
    print(opening),
    ...ins.map((one) => `+ ${print(one)}`),
    ...outs.map((one) => `− ${print(one)}`),
  ]
  return report(text, 'balance', 'error', amount, {
    message: `Số đầu kỳ cộng tăng trừ giảm là ${printAmount(amount, right)}, nhưng ghi ${printAmount(amount)}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `${terms.join(' ')} = ${printLike(amount, right)}`,
    suggest: printAmount(amount, right),
    related: [opening, ...ins, ...outs].map((one) => one.amount),
  })
}
