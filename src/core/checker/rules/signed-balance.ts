import { add, compare, type Exact, subtract } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import { absolute, approximate, equals, zero } from '../layers/interval.ts'
import { evenRuns, joinLines } from '../layers/passage-groups.ts'
import { listPlain, type PlainAmount } from '../layers/plain-amounts.ts'
import type { StockRole } from '../layers/stock-movements.ts'
import { readStockRole } from '../layers/stock-roles.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** What was there, what came or went by words of any kind, and what is there now. */
interface OpenAccount {
  opening: PlainAmount
  flows: { one: PlainAmount; sign?: Sign }[]
  closing: PlainAmount
}

/** An account whose signs are chosen so that it nearly fits. */
interface Reading {
  right: Exact
  signs: readonly Sign[]
}

/** Adds, takes away, or does neither: "tạm ngừng 3 (vẫn còn pháp nhân)". */
type Sign = 1 | -1 | 0

/**
 * "Quỹ đất đầu kỳ 84,6 ha; bổ sung 3,2 ha; chuyển mục đích 7,5 ha; cuối kỳ còn 80,9 ha": where no word tells whether a
 * movement adds or takes away, the numbers tell it. Told only when no choice of signs fits and exactly one choice lacks
 * nothing but a slip of the pen.
 */
export function checkSignedBalances({ text, passages, agree }: Understanding): CheckFinding[] {
  const single = passages.flatMap((passage) => listPlain(text, passage))
  const listed = evenRuns(text, passages).flatMap((lines) => listPlain(text, joinLines(lines)))
  return [...single, ...listed].flatMap((alike) => {
    const account = readAccount(text, alike)
    if (!account) return []
    const readings = readAll(account)
    const { closing } = account
    if (readings.some(({ right }) => equals(right, closing.amount.value)))
      return agree(
        'balance',
        closing.amount,
        account.opening.amount,
        ...account.flows.map(({ one }) => one.amount),
      )
    const near = readings.filter(({ right, signs }) => !signs.includes(0) && isSlipAway(closing, right))
    const [only] = near
    return only && near.length === 1 ? [say(text, account, only)] : []
  })
}

const mostFlows = 5
const mostUnknown = 3

/** What is compared, planned, a part or a mean takes no part in an account. */
const aside =
  /(?<!\p{L})(?:trong (?:đó|số)|riêng|gồm|kế hoạch|chỉ tiêu|mục tiêu|bình quân|mỗi|so với|dự kiến|lần lượt|nhu cầu|tối đa|tối thiểu)(?!\p{L})/iu

function readAccount(text: string, alike: readonly PlainAmount[]): OpenAccount | undefined {
  const [first, ...rest] = alike
  const last = rest.at(-1)
  if (!first || !last || rest.length < 2 || rest.length > mostFlows + 1) return undefined
  if (alike.some(({ lead }) => aside.test(lead.replace(/\([^()]*\)/gu, ' ')))) return undefined
  const flows = rest.slice(0, -1).map((one) => ({ one, role: readStockRole(text, one) }))
  if (!isOpening(text, first) || !isClosing(text, last)) return undefined
  if (flows.some(({ role }) => role && role !== 'in' && role !== 'out')) return undefined
  const unknown = flows.filter(({ role }) => !role)
  // Where every word is known the account is judged by its words.
  if (unknown.length === 0 || unknown.length > mostUnknown) return undefined
  return { opening: first, flows: flows.map(({ one, role }) => ({ one, sign: signOf(role) })), closing: last }
}

const signOf = (role: StockRole | undefined): Sign | undefined =>
  role === 'in' ? 1 : role === 'out' ? -1 : undefined

const isOpening = (text: string, one: PlainAmount): boolean =>
  readStockRole(text, one) === 'opening' ||
  /^\s*(?:chuyển tiếp|năm trước|kỳ trước|cũ)(?!\p{L})/iu.test(one.tail ?? '')

const isClosing = (text: string, one: PlainAmount): boolean => {
  const role = readStockRole(text, one)
  return role === 'closing' || role === 'left'
}

/** The account with every choice of the signs that no word gives. */
function readAll({ opening, flows }: OpenAccount): Reading[] {
  return flows.reduce<Reading[]>(
    (readings, { one, sign }) =>
      readings.flatMap(({ right, signs }) =>
        (sign ? [sign] : ([1, -1, 0] as const)).map((own) => ({
          right: own === 0 ? right : (own === 1 ? add : subtract)(right, one.amount.value),
          signs: [...signs, own],
        })),
      ),
    [{ right: opening.amount.value, signs: [] }],
  )
}

function isSlipAway({ amount }: PlainAmount, right: Exact): boolean {
  if (compare(right, zero) <= 0) return false
  const off = approximate(absolute(subtract(right, amount.value))) / approximate(amount.value)
  return off < 0.4 && findSlip(amount.number.text, printLike(amount, right)) !== undefined
}

function say(
  text: string,
  { opening, flows, closing }: OpenAccount,
  { right, signs }: Reading,
): CheckFinding {
  const { amount } = closing
  const print = ({ amount: one }: PlainAmount) => printLike(one, one.value)
  const terms = flows.map(({ one }, at) => `${signs[at] === 1 ? '+' : '−'} ${print(one)}`)
  return report(text, 'balance', 'error', amount, {
    message: `Số đầu kỳ cộng tăng trừ giảm là ${printAmount(amount, right)}, nhưng ghi ${printAmount(amount)} (có thể ${findSlip(amount.number.text, printLike(amount, right))}).`,
    arithmetic: `${[print(opening), ...terms].join(' ')} = ${printLike(amount, right)}`,
    suggest: printAmount(amount, right),
    related: [opening, ...flows.map(({ one }) => one)].map((one) => one.amount),
  })
}
