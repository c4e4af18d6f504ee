import { add, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listEntries } from '../../layers/accounts/account-entries.ts'
import {
  closeWith,
  isPositive,
  isRight,
  listToldSigns,
  readAccounts,
  type ToldAccount,
} from '../../layers/accounts/accounts.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, approximate, equals } from '../../layers/numbers/interval.ts'
import { type PlainAmount, withoutParts } from '../../layers/numbers/plain-amounts.ts'
import { joinLines } from '../../layers/trees/passage-groups.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

const [mostLines, longestLine] = [9, 160]

/**
 * "tồn 310 tấn từ tháng trước, tiếp nhận 1.145 tấn, chuyển đi 1.208 tấn và hiện lưu lại 347 tấn": the amounts of one thing
 * from what was there to what is there, in one sentence, several, or the lines of a list. Told where no way to read the
 * account makes it right and one slip of the pen would.
 */
export function checkToldAccounts(read: Understanding): CheckFinding[] {
  const { text, passages } = read
  const accounts = gather(
    [
      ...gather(passages, (passage, at) => [...listScopes(text, passage), ...listLines(text, passages, at)]),
      ...listColumns(read),
    ],
    (alike) => {
      const wholes = withoutParts(alike)
      return [
        ...readAccounts(text, alike),
        // "1.480 triệu đồng, gồm giao 1.350 và dư năm trước 130; đã chi 1.215; còn 265": parts of the whole moved nothing.
        ...(wholes.length < alike.length ? readAccounts(text, wholes) : []),
      ]
    },
  )
  const right = accounts.filter(isRight)
  for (const account of right)
    if (account.flows.every(({ isSure }) => isSure)) read.agree('balance', ...amountsOf(account))
  const settled = new Set(
    gather(right, ({ flows, end }) => [...flows.map(({ one }) => one.amount.start), end.amount.start]),
  )
  return gather(accounts, (account) => {
    const found = settled.has(account.end.amount.start) ? undefined : findWrong(account)
    return found ? [say(text, account, found)] : []
  })
}

/** Words or a time that a line tells a closing stock or a rest by. */
const mayEnd =
  /(?<!\p{sc=Latn})(?:còn|hiện|nay|cuối|tồn|dư|chưa|thiếu|hụt|không|như vậy|do đó|chuyển|nộp|kéo dài|xác định|nâng|đưa|lên|có mặt|tháng|quý)(?!\p{sc=Latn})|20\d\d|=>|[→⇒=]/iu

/** What is told in the lines above, up to the one that the end stands in. */
function listLines(text: string, passages: readonly Passage[], at: number): PlainAmount[][] {
  const passage = passages[at]
  if (!passage || !mayEnd.test(text.slice(passage.start, passage.end))) return []
  const above = passage?.sentences.some(({ amounts }) => amounts.length > 0) && linesAbove(passages, at)
  if (!passage || !above) return []
  return listEntries(text, above).filter((alike) => (alike.at(-1)?.amount.start ?? 0) >= passage.start)
}

/** The columns of tables whose rows are the opening stock, what moved and the closing stock. */
const listColumns = ({ grids }: Understanding): PlainAmount[][] =>
  gather(grids, ({ rows, columns }) => {
    if (rows.length < 3 || rows.length > mostLines) return []
    return gather(columns, ({ index, kind }) => {
      const cells = gather(rows, ({ cells, label }): PlainAmount[] => {
        const amount = cells[index]?.amount
        return amount ? [{ amount, lead: label }] : []
      })
      return kind === 'amount' && cells.length === rows.length ? [cells] : []
    })
  })

/** A paragraph as a whole and, when it has several sentences, each and each two of them. */
function listScopes(text: string, passage: Passage): PlainAmount[][] {
  const { sentences } = passage
  const all = listEntries(text, passage)
  if (sentences.length < 2) return all
  const part = (from: number, to: number) => {
    const some = sentences.slice(from, to)
    return listEntries(text, { ...passage, start: some[0]?.start ?? passage.start, sentences: some })
  }
  return [
    ...gather(sentences, (_, at) => part(at, at + 1)),
    ...(sentences.length > 2 ? gather(sentences, (_, at) => part(at, at + 2)) : []),
    ...all,
  ]
}

/** Short lines one below another. */
function linesAbove(passages: readonly Passage[], at: number): Passage | undefined {
  const near = passages.slice(Math.max(0, at - mostLines + 1), at + 1)
  const from = near.findLastIndex(
    ({ start, end, isAfterTable }, place) =>
      place < near.length - 1 && (end - start > longestLine || isAfterTable),
  )
  const lines = near.slice(from + 1)
  return lines.length > 2 ? joinLines(lines) : undefined
}

const amountsOf = ({ start, flows, end }: ToldAccount): Amount[] => [
  start.amount,
  ...flows.map(({ one }) => one.amount),
  end.amount,
]

interface Wrong {
  amount: Amount
  right: Exact
  signs: readonly number[]
}

/** The number that is one slip away from what the others make it: the end, or one of what moved when all is plainly told. */
function findWrong(account: ToldAccount): Wrong | undefined {
  // "đất đai còn tồn nhiều nhất với 11 kiến nghị": one kind of all that is left.
  if (/(?<!\p{sc=Latn})(?:nhiều|ít|cao|thấp|lớn) nhất/iu.test(account.end.lead)) return undefined
  if (isMadeByTwo(account)) return undefined
  const told = listToldSigns(account)
  const taken = told.find((signs) => account.isRest && signs.every((sign) => sign === -1))
  const plain = taken && [...judgeEnd(account, taken), ...judgeFlows(account, taken)][0]
  if (plain) return plain
  const [end, ...others] = gather(told, (signs) => judgeEnd(account, signs))
  if (end) return others.length === 0 ? end : undefined
  const [flow, ...more] = gather(told, (signs) => judgeFlows(account, signs))
  return more.length === 0 ? flow : undefined
}

/** "nhà ở 84 hộ …; hỗ trợ 40 hộ còn lại về nhà ở, nâng tổng số cả năm lên 124 hộ": of all that is told two make the end. */
const isMadeByTwo = ({ start, flows, end }: ToldAccount): boolean => {
  const told = [start, ...flows.map(({ one }) => one)]
  const last = told.pop()
  return (
    !!last &&
    /(?<!\p{sc=Latn})(?:lên|thành)\s*$/iu.test(end.lead) &&
    told.length > 1 &&
    told.some(({ amount }) => equals(add(amount.value, last.amount.value), end.amount.value))
  )
}

function judgeEnd(account: ToldAccount, signs: readonly number[]): Wrong[] {
  const { amount } = account.end
  const right = closeWith(account, signs)
  if (!isPositive(right)) return []
  const isWrong = isSlip(amount, right, account.isSure) || (isFull(account) && isClose(amount, right))
  return isWrong ? [{ amount, right, signs }] : []
}

function judgeFlows(account: ToldAccount, signs: readonly number[]): Wrong[] {
  const { end, flows, isSure, isRest } = account
  if (!isSure && !(isRest && flows.length === 1)) return []
  const off = subtract(end.amount.value, closeWith(account, signs))
  return gather(flows, ({ one: { amount } }, at): Wrong[] => {
    const meant = signs[at] === 1 ? add(amount.value, off) : subtract(amount.value, off)
    return isPositive(meant) && (isSure || isLong(amount)) && isSlip(amount, meant, isSure)
      ? [{ amount, right: meant, signs }]
      : []
  })
}

/** Of a whole and its rest short numbers fit too easily. */
const isLong = ({ number }: Amount): boolean => number.text.replace(/\D/g, '').length > 2

/** Words tell of every number what it is, and some came in and some went out. */
const isFull = ({ isSure, flows }: ToldAccount): boolean =>
  isSure &&
  flows.every(({ sign }) => sign) &&
  flows.some(({ sign }) => sign === 1) &&
  flows.some(({ sign }) => sign === -1)

const farthest = 0.15

const isClose = (amount: Amount, right: Exact): boolean =>
  approximate(absolute(subtract(right, amount.value))) / approximate(amount.value) < farthest

/** A digit too many or too few is sure only where words tell what all the numbers are. */
const isSlip = (amount: Amount, right: Exact, isSure: boolean): boolean => {
  const slip = findSlip(amount.number.text, printLike(amount, right))
  return slip === 'đảo hai chữ số' || slip === 'sai một chữ số' || (isSure && slip !== undefined)
}

function say(
  text: string,
  { start, flows, end }: ToldAccount,
  { amount, right, signs }: Wrong,
): CheckFinding {
  const slip = findSlip(amount.number.text, printLike(amount, right))
  const print = (one: Amount) => printLike(one, one === amount ? right : one.value)
  const terms = [
    print(start.amount),
    ...flows.map(({ one }, at) => `${signs[at] === 1 ? '+' : '−'} ${print(one.amount)}`),
  ]
  return report(text, 'balance', 'error', amount, {
    message: `Theo các số đi cùng, ở đây phải là ${printAmount(amount, right)}, nhưng ghi ${printAmount(amount)}${slip ? ` (có thể ${slip})` : ''}.`,
    arithmetic: `${terms.join(' ')} = ${print(end.amount)}`,
    suggest: printAmount(amount, right),
    related: [start.amount, ...flows.map(({ one }) => one.amount), end.amount].filter(
      (one) => one !== amount,
    ),
  })
}
