import { add, compare, type Exact, subtract } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { rangeOf } from '../layers/amounts.ts'
import { withUnit } from '../layers/fractions.ts'
import { absolute, isPoint, zero } from '../layers/interval.ts'
import { bulletRuns } from '../layers/passage-groups.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

type Role = 'opening' | 'in' | 'out' | 'closing' | 'pending' | 'plan' | 'paid' | 'left'

/** An amount with what it does to a stock. */
interface Movement {
  /** Absent when no word tells. */
  role?: Role
  amount: Amount
  clause: string
  /** Only "tăng" or "giảm": it may also sum up what the others say. */
  isPlain?: boolean
}

const roles: readonly (readonly [Role, RegExp])[] = [
  ['left', /(?:còn lại|còn phải|chưa giải ngân|chưa thực hiện)/iu],
  [
    'opening',
    /(?:đầu (?:năm|kỳ|nhiệm kỳ|vụ|quý|tháng)|(?:số )?dư đầu|thời điểm (?:cuối năm|31\/12\/)|kỳ trước (?:chuyển|sang|mang)|năm trước (?:chuyển|sang)|tồn (?:kỳ trước|đầu|từ kỳ trước)|chuyển (?:từ )?kỳ trước|cuối năm trước|tồn đầu|kỳ trước chuyển)/iu,
  ],
  [
    'closing',
    /(?:cuối (?:năm|kỳ|nhiệm kỳ|vụ|quý|tháng)|chuyển (?:sang )?(?:năm|kỳ) sau|còn dư|tồn quỹ|hiện nay (?:là|có)|hiện có|(?:^|\s)đến (?:ngày )?\d{1,2}\/\d|đến nay còn|hiện còn|nay còn|còn tồn|tồn cuối|đến cuối|hiện nay còn|số (?:hộ|[\p{L}\s]{2,20}) còn)/iu,
  ],
  ['pending', /(?:đang (?:giải quyết|xử lý|thực hiện)|chưa giải quyết|chuyển kỳ sau|chuyển sang kỳ sau)/iu],
  [
    'in',
    /(?:phát sinh|tái nghèo|tiếp nhận(?: mới)?|tăng (?:thêm|mới|đàn)|tái đàn|thả thêm|mới nhận|chuyển đến|nhập (?:mới|thêm)|sinh (?:mới|ra|sản|thêm)|tách hộ|nhập đàn|(?<!\p{L})sinh\s*$|kết nạp|nghèo chuyển sang cận nghèo|mua (?:thêm|mới|vào|về)|rơi xuống|bổ sung|nhận mới)/iu,
  ],
  [
    'out',
    /(?:thoát|đã giải quyết|giải quyết (?:xong|được)|đã trả|xuất (?:bán|chuồng)|chuyển đi|chết|bán(?! buôn)|giảm (?:do|trong)|rút(?: hồ sơ)?|ra khỏi|xóa tên|trả lại|thanh lý|tiêu hủy|hao hụt|xóa đăng ký|khai trừ|tử vong|giết mổ|từ trần|bỏ học|nghỉ học|thôi học|xóa tên|qua đời)/iu,
  ],
]

/** Opening and closing stocks that the movements between do not explain, and plan minus spent against what is left. */
export function checkBalances(read: Understanding): CheckFinding[] {
  const { passages } = read
  const single = passages.flatMap((passage) => judgeStocks(read, passage.sentences))
  const lists = bulletRuns(passages).flatMap((run) =>
    judgeStocks(
      read,
      run.flatMap(({ sentences }) => sentences),
    ),
  )
  const left = passages.flatMap((passage) => judgeLeft(read, passage.sentences))
  return [...single, ...lists, ...left]
}

function judgeStocks(read: Understanding, sentences: readonly Sentence[]): CheckFinding[] {
  const movements = sentences.slice(0, 30).flatMap((sentence) => listMovements(read.text, sentence))
  const units = [...new Set(movements.map(({ amount }) => familyOf(amount.unit)))]
  return units.flatMap((unit) => {
    const own = movements.filter(({ amount }) => familyOf(amount.unit) === unit)
    const pick = (role: Role) => own.filter((movement) => movement.role === role)
    const [openings, closings] = [pick('opening'), [...pick('closing'), ...pick('pending')]]
    const [opening, closing] = [openings[0], closings[0]]
    if (openings.length !== 1 || closings.length !== 1 || !opening || !closing) return []
    // What is said behind the closing stock compares it and moves nothing.
    const isBefore = ({ amount }: Movement) =>
      amount.start < closing.amount.start || closing.amount.start < opening.amount.start
    const [ins, outs] = [pick('in').filter(isBefore), pick('out').filter(isBefore)]
    if (ins.length + outs.length === 0 || !isComplete(sentences, ins.length, outs.length)) return []
    if (hasDoubles(ins) || hasDoubles(outs) || isElsewhere(opening, closing)) return []
    const unsure = own.filter(
      ({ role, isPlain, amount }) => (!role || isPlain) && amount.start < closing.amount.start,
    )
    const sure = [...ins, ...outs].filter(({ isPlain }) => !isPlain)
    if (isExplained(opening, closing, sure, unsure)) {
      const figures = [opening, ...sure, closing].map(({ amount }) => amount)
      return unsure.length === 0 ? read.agree('balance', ...figures) : []
    }
    return judge(
      read,
      opening.amount,
      ins.map(({ amount }) => amount),
      outs.map(({ amount }) => amount),
      closing.amount,
    )
  })
}

/** "214 đảng viên … kết nạp 17 đồng chí": members are people. */
const familyOf = (unit: string): string =>
  /^(?:đảng viên|hội viên|đoàn viên|thành viên|trẻ|trẻ em)$/u.test(unit) ? 'người' : unit

/** How many amounts are tried; more would fit anything. */
const most = 4

/** Whether amounts that no word gives a sign make all fit: with a sign, or left out. */
function isExplained(
  opening: Movement,
  closing: Movement,
  known: readonly Movement[],
  unsure: readonly Movement[],
): boolean {
  if (unsure.length === 0) return false
  if (unsure.length > most) return true
  const fixed = known.reduce(
    (sum, { role, amount }) => (role === 'in' ? add(sum, amount.value) : subtract(sum, amount.value)),
    opening.amount.value,
  )
  const sums = unsure.reduce<Exact[]>(
    (all, { amount }) => all.flatMap((sum) => [sum, add(sum, amount.value), subtract(sum, amount.value)]),
    [fixed],
  )
  return sums.some((sum) => compare(sum, closing.amount.value) === 0)
}

/** Both directions are told, or it is said that there was nothing of the other. */
function isComplete(sentences: readonly Sentence[], ins: number, outs: number): boolean {
  if (ins > 0 && outs > 0) return true
  return /không (?:có|phát sinh|còn)[\p{L}\s]{0,20}(?:phát sinh|tái nghèo|mới|thoát)?/iu.test(
    sentences.map(({ text }) => text).join(' '),
  )
}

/** "thoát nghèo 38 hộ, trong đó thoát cận nghèo …": one clause within another counts twice. */
const hasDoubles = (movements: readonly Movement[]): boolean =>
  movements.some(({ clause }) => /trong đó|gồm|so với/iu.test(clause))

/** Near-poor and poor are two stocks. */
const isElsewhere = (a: Movement, b: Movement): boolean =>
  /cận nghèo/iu.test(a.clause) !== /cận nghèo/iu.test(b.clause) &&
  /nghèo/iu.test(a.clause) &&
  /nghèo/iu.test(b.clause)

/** The movements of one sentence: each amount by the words of its own clause. */
function listMovements(text: string, sentence: Sentence): Movement[] {
  return sentence.amounts.flatMap((amount, at) => {
    if (amount.kind === 'percent' || amount.kind === 'points' || amount.per) return []
    const from = sentence.amounts[at - 1]?.end ?? sentence.start
    const lead = text.slice(from, amount.start)
    const next = sentence.amounts[at + 1]?.start ?? sentence.end
    const tail = (
      text.slice(amount.end, next).split(/[,;.:)(]|\s(?:và|trong|tính|so|được|còn)\s/u)[0] ?? ''
    ).trimEnd()
    const clause = lead.split(at === 0 ? /[;(]/ : /[,;(]/).at(-1) ?? lead
    if (/(?:so với|chiếm|kế hoạch|mức|bình quân)\s*$/iu.test(clause) || /so với/iu.test(clause + tail))
      return []
    const words = clause + text.slice(amount.start, amount.end) + tail
    const plain = /(?<!\p{L})(tăng|giảm)\s*$/iu.exec(clause)?.[1]?.toLowerCase()
    if (plain && amount.kind !== 'bare')
      return [{ role: plain === 'tăng' ? 'in' : 'out', amount, clause: words, isPlain: true } as Movement]
    const role =
      findRole(clause) ?? findCash(amount, lead) ?? (clause.length < 30 ? findRole(tail) : undefined)
    if (amount.kind !== 'bare') return [{ role, amount, clause: words }]
    // "sinh 131, chết 54, chuyển đi 112 nhân khẩu": the last one names what all are.
    const like = sentence.amounts.slice(at + 1).find(({ kind }) => kind === 'count')
    return role && like ? [{ role, amount: withUnit(amount, like), clause: words }] : []
  })
}

/** Money comes in and goes out by words that mean other things of people and animals. */
function findCash({ kind }: Amount, clause: string): Role | undefined {
  if (kind !== 'money') return undefined
  if (/(?<!\p{L})(?:thu(?! nhập)|vận động|huy động|đóng góp|được cấp|ủng hộ)(?!\p{L})/iu.test(clause))
    return 'in'
  return /(?<!\p{L})chi(?! (?:bộ|tiết|hội|cục|nhánh))(?!\p{L})/iu.test(clause) ? 'out' : undefined
}

const findRole = (words: string): Role | undefined => {
  const found = roles.flatMap(([role, shape]) => {
    const match = shape.exec(words)
    return match ? [{ role, at: match.index }] : []
  })
  const last = found.sort((a, b) => a.at - b.at).at(-1)
  const closing = found.find(({ role }) => role === 'closing' || role === 'opening')
  return (
    closing && found.length > 1 && last?.role !== 'pending' && last?.role !== 'in' && last?.role !== 'out'
      ? closing
      : last
  )?.role
}

function judge(
  { text, agree }: Understanding,
  opening: Amount,
  ins: readonly Amount[],
  outs: readonly Amount[],
  closing: Amount,
): CheckFinding[] {
  const all = [opening, ...ins, ...outs, closing]
  if (all.some((amount) => !isPoint(rangeOf(amount)))) return []
  const plus = ins.reduce((sum, { value }) => add(sum, value), opening.value)
  const right = outs.reduce((sum, { value }) => subtract(sum, value), plus)
  if (compare(right, zero) < 0) return []
  if (compare(right, closing.value) === 0 || isRounded(all, right, closing.value))
    return agree('balance', ...all)
  const slip = findSlip(closing.number.text, printLike(closing, right))
  const terms = [
    printLike(opening, opening.value),
    ...ins.map((one) => `+ ${printLike(one, one.value)}`),
    ...outs.map((one) => `− ${printLike(one, one.value)}`),
  ]
  return [
    report(text, 'balance', 'error', closing, {
      message: `Số đầu kỳ cộng tăng trừ giảm là ${printAmount(closing, right)}, nhưng ghi ${printAmount(closing)}${slip ? ` (có thể ${slip})` : ''}.`,
      arithmetic: `${terms.join(' ')} = ${printLike(closing, right)}`,
      suggest: printAmount(closing, right),
      related: [opening, ...ins, ...outs],
    }),
  ]
}

/** Amounts in rounded units may miss each other by their last digit. */
function isRounded(all: readonly Amount[], right: Exact, written: Exact): boolean {
  const coarse = all.filter(({ decimals, scale }) => decimals > 0 || scale > 1n)
  if (coarse.length === 0) return false
  const steps = coarse.reduce((sum, { step }) => add(sum, step), zero)
  const slack = { n: steps.n, d: steps.d * 2n }
  return (
    coarse.some(({ decimals }) => decimals > 0) && compare(absolute(subtract(right, written)), slack) <= 0
  )
}

const planLead =
  /(?:kế hoạch(?: vốn)?|tổng (?:vốn|kinh phí|nguồn vốn)|vốn (?:được )?giao|dự toán|được giao|được phân bổ|được cấp)[^.;]*$/iu
const paidLead = /(?:giải ngân|đã (?:chi|thanh toán|thực hiện|sử dụng|phân bổ)|thực hiện được)[^.;]*$/iu
const leftLead = /(?:còn lại|chưa giải ngân|còn phải|chưa (?:thực hiện|sử dụng|phân bổ))[^.;,]*$/iu

/** Plan − spent = left, in the amounts of one paragraph. */
function judgeLeft(read: Understanding, sentences: readonly Sentence[]): CheckFinding[] {
  const { text } = read
  const money = sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount, at) => {
      if (amount.per || amount.kind === 'percent' || amount.kind === 'points' || amount.kind === 'bare')
        return []
      const lead = text.slice(sentence.amounts[at - 1]?.end ?? sentence.start, amount.start)
      const role: Role | undefined = leftLead.test(lead)
        ? 'left'
        : paidLead.test(lead)
          ? 'paid'
          : planLead.test(lead)
            ? 'plan'
            : undefined
      return [{ role, amount }]
    }),
  )
  const at = money.findIndex(({ role }) => role === 'left')
  const [plan, paid, left] = [money[at - 2], money[at - 1], money[at]]
  if (
    plan?.role !== 'plan' ||
    paid?.role !== 'paid' ||
    !left ||
    money.slice(0, at - 2).some(({ role }) => role)
  )
    return []
  if (plan.amount.unit !== left.amount.unit || paid.amount.unit !== left.amount.unit) return []
  return judge(read, plan.amount, [], [paid.amount], left.amount).map((finding) => ({
    ...finding,
    message: finding.message.replace('Số đầu kỳ cộng tăng trừ giảm', 'Số được giao trừ số đã thực hiện'),
  }))
}
