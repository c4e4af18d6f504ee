import { add, compare, type Exact, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listMovements, type Movement, type StockRole } from '../../layers/accounts/stock-movements.ts'
import { isElsewhere } from '../../layers/accounts/stocks-apart.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { rangeOf } from '../../layers/numbers/amounts.ts'
import { withUnit } from '../../layers/numbers/fractions.ts'
import { absolute, isPoint, zero } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { lineRuns, topLines } from '../../layers/trees/passage-groups.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'

/** Opening and closing stocks that the movements between do not explain, and plan minus spent against what is left. */
export function checkBalances(read: Understanding): CheckFinding[] {
  const { passages, sentences, text } = read
  const movements = new Map(sentences.map((sentence) => [sentence, listMovements(text, sentence)]))
  const judge = (own: readonly Sentence[]) => judgeStocks(read, own, movements)
  const single = gather(passages, (passage) => judge(passage.sentences) ?? [])
  const lists = gather(
    lineRuns(text, passages),
    (run) => judge(sentencesOf(topLines(text, run))) ?? judge(sentencesOf(run)) ?? [],
  )
  const left = gather(passages, (passage) => judgeLeft(read, passage.sentences))
  const added = gather(sentences, (sentence) => judgeAdded(read, sentence))
  const budgets = gather(passages, (passage) => judgeBudget(read, passage.sentences))
  return [...single, ...lists, ...left, ...added, ...budgets, ...judgeSurplus(read)]
}

const sentencesOf = (passages: readonly Passage[]): Sentence[] =>
  gather(passages, ({ sentences }) => sentences)

/** What the stocks of these sentences show; nothing at all when none of them is told from its beginning to its end. */
function judgeStocks(
  read: Understanding,
  sentences: readonly Sentence[],
  known: ReadonlyMap<Sentence, Movement[]>,
): CheckFinding[] | undefined {
  const movements = nameUnits(gather(sentences.slice(0, 30), (sentence) => known.get(sentence) ?? []))
  const units = [...new Set(movements.map(({ amount }) => familyOf(amount.unit)))]
  const judged = gather(units, (unit) =>
    splitStocks(movements.filter(({ amount }) => familyOf(amount.unit) === unit)),
  ).map((own) => judgeStock(read, sentences, own))
  return judged.some((findings) => findings) ? gather(judged, (findings) => findings ?? []) : undefined
}

/** "có việc làm: đầu kỳ …, cuối kỳ …; thất nghiệp: đầu kỳ …, cuối kỳ …": each from its opening to its closing stock. */
function splitStocks(own: readonly Movement[]): (readonly Movement[])[] {
  const starts = gather(own, ({ role }, at) => (role === 'opening' ? [at] : []))
  if (starts.length < 2 || starts[0] !== 0) return [own]
  const stocks = starts.map((from, place) => own.slice(from, starts[place + 1]))
  const isWhole = stocks.every(
    (stock) => stock.length > 2 && stock.filter(({ role }) => role === 'closing').length === 1,
  )
  return isWhole && stocks.every((stock) => stock.at(-1)?.role === 'closing') ? stocks : [own]
}

/** "Có 268 đảng viên. Kết nạp 41, chuyển đi 19. Hiện có 290 đảng viên": bare numbers of the one thing that is told of. */
function nameUnits(movements: readonly Movement[]): readonly Movement[] {
  const counted = movements.filter(({ role, amount }) => role && amount.kind === 'count')
  const [like] = counted
  const isOne = counted.every(({ amount }) => familyOf(amount.unit) === familyOf(like?.amount.unit ?? ''))
  if (!like || !isOne) return movements
  return movements.map((one) =>
    one.amount.kind === 'bare' ? { ...one, amount: withUnit(one.amount, like.amount) } : one,
  )
}

function judgeStock(
  read: Understanding,
  sentences: readonly Sentence[],
  own: readonly Movement[],
): CheckFinding[] | undefined {
  const ends = findEnds(own)
  if (!ends) return undefined
  const { opening, closing } = ends
  // What is said behind the closing stock compares it and moves nothing.
  const isBefore = ({ amount }: Movement) =>
    amount.start < closing.amount.start || closing.amount.start < opening.amount.start
  const moved = own.filter((one) => one !== opening && one !== closing && isBefore(one))
  const pick = (role: StockRole) => moved.filter((movement) => movement.role === role)
  const [ins, outs] = [pick('in'), pick('out')]
  const isOneWay = ins.length === 0 && outs.length > 1 && ends.isSeries
  if (ins.length + outs.length === 0 || !(isOneWay || isComplete(sentences, ins.length, outs.length)))
    return undefined
  // "tiếp nhận 24 đơn, trong đó kỳ trước chuyển sang 4 đơn": the stock is counted in what came in.
  if (opening.isUnsure && moved.some(({ amount }) => amount.start < opening.amount.start)) return []
  // "nợ thuế đến 31/12 là 12,4 tỷ đồng, giảm 6,1 tỷ đồng so với đầu năm (18,5 tỷ đồng)": compared, nothing moved.
  const { start } = opening.amount
  if (
    /(?:tăng|giảm)[^;.]{0,30}so với[^;.()]{0,20}\(\s*$/iu.test(
      read.text.slice(Math.max(0, start - 60), start),
    )
  )
    return []
  // "chuyển đi, chuyển đến lần lượt 15 cụ và 8 cụ": the words stand apart from their numbers.
  if (moved.some(({ clause }) => /lần lượt/iu.test(clause))) return []
  // "2. Hộ cận nghèo" over the lines of the account.
  const [head] = sentences
  const above = head && namesPoor.test(head.text) ? head.text : ''
  if (isElsewhere([opening, ...ins, ...outs, closing], above)) return []
  if (/(?<!\p{sc=Latn})nợ(?!\p{sc=Latn})/iu.test(opening.clause) && moved.some(({ isCash }) => isCash))
    return []
  const sure = [...ins, ...outs].filter(({ isUnsure }) => !isUnsure)
  const unsure = moved.filter((one) => (!one.role || one.isUnsure) && !isSubtotal(one, opening, ins))
  if (closing.role === 'left' && unsure.length > 0) return []
  // "Cuối năm toàn xã có 1.352 hộ, còn 221 hộ nghèo": what is left closes the account, the other is a whole.
  const left = own.find(
    ({ role, amount }) =>
      role === 'left' && amount !== closing.amount && compare(moveBy(opening, sure), amount.value) === 0,
  )
  if (left) return read.agree('balance', ...[opening, ...sure, left].map(({ amount }) => amount))
  if (isExplained(opening, closing, sure, unsure)) {
    const figures = [opening, ...sure, closing].map(({ amount }) => amount)
    return compare(moveBy(opening, sure), closing.amount.value) === 0 ? read.agree('balance', ...figures) : []
  }
  // "đang giải quyết 21 hồ sơ; công dân rút 02 hồ sơ": what is said behind may move the stock after all.
  const later = own.filter((one) => one !== opening && one !== closing && !moved.includes(one) && one.role)
  if (later.length > 0 && later.length <= most && isExplained(opening, closing, sure, later)) return []
  const amountsOf = (list: readonly Movement[]) => list.map(({ amount }) => amount)
  const signed = signBySlip(opening, closing, sure, unsure)
  const [added, taken] = signed ? [signed.ins, signed.outs] : [ins, outs]
  return judge(read, opening.amount, amountsOf(added), amountsOf(taken), closing.amount)
}

/** "thoát 46; rơi xuống hộ nghèo 02; hộ nghèo vươn lên 21; phát sinh 07": a way to read all that makes the end but for a slip. */
function signBySlip(
  opening: Movement,
  { amount: closing }: Movement,
  sure: readonly Movement[],
  unsure: readonly Movement[],
): { ins: Movement[]; outs: Movement[] } | undefined {
  const told = unsure.filter((one) => !sure.includes(one))
  if (told.length === 0 || told.length > most) return undefined
  const ways = told.reduce<Movement[][]>(
    (all, one) =>
      gather(all, (way) => (['in', 'out'] as const).map((role): Movement[] => [...way, { ...one, role }])),
    [[...sure]],
  )
  const way = ways.find((one) => findSlip(closing.number.text, printLike(closing, moveBy(opening, one))))
  if (!way) return undefined
  return { ins: way.filter(({ role }) => role === 'in'), outs: way.filter(({ role }) => role === 'out') }
}

const namesPoor = /^[\W\d]*(?:\p{sc=Latn}[.)]\s+)?(?:(?:số|về)\s)?hộ (?:cận )?nghèo\W*$/iu

interface Ends {
  opening: Movement
  closing: Movement
  /** What happened is told year by year. */
  isSeries?: boolean
}

/** The one stock at the beginning and the one at the end; of two with different years or days the earlier is the first. */
function findEnds(own: readonly Movement[]): Ends | undefined {
  const openings = own.filter(({ role }) => role === 'opening')
  const told = own.filter(({ role }) => role === 'closing' || role === 'pending')
  const closings = told.length > 0 ? told : own.filter(({ role }) => role === 'left')
  const [first, second] = closings
  if (openings.length === 0 && closings.length === 2 && first?.time && second && isLater(second, first.time))
    return { opening: first, closing: second }
  const opening = openings[0] ?? findPlainOpening(own)
  const isSeries = own.some(({ clause }) => /(?:tăng|giảm) (?:tiếp|thêm)/iu.test(clause))
  return openings.length < 2 && closings.length === 1 && opening && first
    ? { opening, closing: first, isSeries }
    : undefined
}

/** "Đảng bộ có 214 đảng viên; trong năm kết nạp 6, chuyển đi 4; cuối năm có 219": no word calls the first a stock. */
function findPlainOpening(own: readonly Movement[]): Movement | undefined {
  const [first, ...more] = own
  const isTold =
    first &&
    !first.role &&
    /(?:^|\s)có(?: tổng số)?\s+\d[\d.]*\s\p{sc=Latn}/u.test(first.clause) &&
    more.filter(({ role }) => role === 'in' || role === 'out').length > 1 &&
    more.at(-1)?.role === 'closing' &&
    more.every(({ role }) => role)
  return isTold ? first : undefined
}

const isLater = ({ time, clause }: Movement, other: number): boolean =>
  time === undefined ? /hiện|nay/iu.test(clause) : time > other

/** "tổng số phải giải quyết 438 hồ sơ": what there was and what came in, added up. */
const isSubtotal = ({ amount }: Movement, opening: Movement, ins: readonly Movement[]): boolean =>
  compare(
    amount.value,
    ins
      .filter((one) => one.amount.start < amount.start)
      .reduce((sum, one) => add(sum, one.amount.value), opening.amount.value),
  ) === 0

/** How many amounts are tried; more would fit anything. */
const most = 4

/** What the opening stock comes to by the movements. */
const moveBy = (opening: Movement, known: readonly Movement[]): Exact =>
  known.reduce(
    (sum, { role, amount }) => (role === 'in' ? add(sum, amount.value) : subtract(sum, amount.value)),
    opening.amount.value,
  )

/** Whether amounts that no word gives a sign make all fit: with a sign, or left out. */
function isExplained(
  opening: Movement,
  closing: Movement,
  known: readonly Movement[],
  unsure: readonly Movement[],
): boolean {
  if (unsure.length === 0) return false
  if (unsure.length > most) return true
  const fixed = moveBy(opening, known)
  const sums = unsure.reduce<Exact[]>(
    (all, { amount }) => gather(all, (sum) => [sum, add(sum, amount.value), subtract(sum, amount.value)]),
    [fixed],
  )
  return sums.some((sum) => compare(sum, closing.amount.value) === 0)
}

/** Both directions are told, or it is said that there was nothing of the other. */
function isComplete(sentences: readonly Sentence[], ins: number, outs: number): boolean {
  if (ins > 0 && outs > 0) return true
  return /không (?:có|phát sinh|còn)[\p{sc=Latn}\s]{0,20}(?:phát sinh|tái nghèo|mới|thoát)?/iu.test(
    sentences.map(({ text }) => text).join(' '),
  )
}

function judge(
  { text, agree }: Understanding,
  opening: Amount,
  ins: readonly Amount[],
  outs: readonly Amount[],
  closing: Amount,
  what = 'Số đầu kỳ cộng tăng trừ giảm',
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
      message: `${what} là ${printAmount(closing, right)}, nhưng ghi ${printAmount(closing)}${slip ? ` (có thể ${slip})` : ''}.`,
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
  /(?:kế hoạch(?: vốn)?|tổng (?:vốn|kinh phí|nguồn vốn)|vốn (?:được )?giao|dự toán|chỉ tiêu(?: (?:được )?giao)?|được giao|được phân bổ|được cấp)[^.;]*$/iu
const paidLead =
  /(?:giải ngân|đã (?:rút|chi|thanh toán|thực hiện|sử dụng|phân bổ|tiêu|dùng|cấp)|thực hiện(?: được)?)[^.;]*$/iu
const leftLead =
  /(?:còn (?:lại|phải|thiếu|dư|thừa)|số dư|(?<!\p{sc=Latn})(?:thiếu|hụt)(?: so với kế hoạch)?\s*$|chưa (?:giải ngân|thực hiện|sử dụng|phân bổ|thanh toán|chi))[^.;,]*$/iu

type LeftRole = 'plan' | 'paid' | 'left'

/** Plan − spent = left, in the amounts of one paragraph. */
function judgeLeft(read: Understanding, sentences: readonly Sentence[]): CheckFinding[] {
  const { text } = read
  const money = gather(sentences, (sentence) =>
    gather(sentence.amounts, (amount, at) => {
      if (amount.per || amount.kind === 'percent' || amount.kind === 'points' || amount.kind === 'bare')
        return []
      const lead = text.slice(sentence.amounts[at - 1]?.end ?? sentence.start, amount.start)
      const role: LeftRole | undefined = leftLead.test(lead)
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
  // "Tổng mức đầu tư 120 tỷ đồng, kế hoạch vốn 80 tỷ đồng, …, còn thiếu 40 tỷ đồng": what the plan lacks of the whole.
  const wholes = money.slice(0, at - 2).map(({ amount }) => amount)
  const isOther = [plan, paid].some(({ amount }) =>
    wholes.some(({ value }) => compare(subtract(value, amount.value), left.amount.value) === 0),
  )
  if (isOther) return []
  return judge(read, plan.amount, [], [paid.amount], left.amount, 'Số được giao trừ số đã thực hiện')
}

const budget: readonly (readonly [role: 'in' | 'out' | 'left', lead: RegExp])[] = [
  ['in', /tổng thu(?: ngân sách)?[\p{sc=Latn}\s]{0,24}(?:là|đạt|:)?\s*$/iu],
  ['out', /tổng chi(?: ngân sách)?[\p{sc=Latn}\s]{0,24}(?:là|đạt|:)?\s*$/iu],
  ['left', /(?:kết dư|còn dư|chênh lệch thu[,\s-]*chi|tồn quỹ|bội thu)[\p{sc=Latn}\s]{0,30}(?:là|:)?\s*$/iu],
]

/** "Tổng thu 6.845 triệu đồng … Tổng chi 6.720 triệu đồng. Kết dư 135 triệu đồng". */
function judgeBudget(read: Understanding, sentences: readonly Sentence[]): CheckFinding[] {
  const { text } = read
  if (
    sentences.some((one) =>
      /đầu (?:năm|kỳ)|năm trước|kỳ trước|tồn (?:đầu|năm)|chuyển nguồn|dự toán/iu.test(one.text),
    )
  )
    return []
  const told = gather(sentences, ({ start, amounts }) =>
    gather(amounts, (amount) => {
      const lead = text.slice(Math.max(start, amount.start - 50), amount.start)
      const role = budget.find(([, shape]) => shape.test(lead))?.[0]
      return role && amount.kind === 'money' && !amount.per ? [{ role, amount }] : []
    }),
  )
  const [income, spent, left] = told
  if (told.length !== 3 || income?.role !== 'in' || spent?.role !== 'out' || left?.role !== 'left') return []
  return judge(read, income.amount, [], [spent.amount], left.amount, 'Tổng thu trừ tổng chi')
}

const surplus = /(?<!\p{sc=Latn})(?:kết dư|chênh lệch thu[,\s-]*chi|bội thu)[^;.,\d]{0,60}$/iu

const carried = /(?:năm|kỳ|quý) trước|đầu (?:năm|kỳ)|chuyển sang/iu

/** "Kết dư ngân sách xã … là 224 triệu đồng", where the two totals stand in other lines or in a table. */
function judgeSurplus(read: Understanding): CheckFinding[] {
  const { text, sentences, grids } = read
  const amounts = gather(sentences, (sentence) =>
    sentence.amounts.map((amount) => ({
      amount,
      words: text.slice(Math.max(sentence.start, amount.start - 70), amount.start),
    })),
  )
  const left = amounts.filter(({ words, amount }) => surplus.test(words) && amount.kind === 'money')
  // "Kết dư năm trước chuyển sang 20 triệu đồng": it may be within the surplus of this year.
  if (left.length === 0 || left.some(({ words }) => carried.test(words))) return []
  const cells = gather(grids, ({ rows }) =>
    gather(rows, ({ label, cells }) =>
      gather(cells, (cell) => (cell?.amount ? [{ amount: cell.amount, words: label }] : [])),
    ),
  )
  const all = [...amounts, ...cells].filter(({ words }) => !surplus.test(words))
  const [incomes, costs] = [
    /tổng (?:số )?thu(?! nhập)[^,;.]*$/iu,
    /tổng (?:số )?chi(?!\p{sc=Latn})[^,;.]*$/iu,
  ].map((shape) => all.filter(({ words }) => shape.test(words)))
  return gather(left, ({ amount }) => {
    const scaled = (one: Amount) => (one.kind === 'bare' ? withUnit(one, amount) : one)
    const pairs = gather(incomes ?? [], (income) =>
      (costs ?? []).map((cost) => {
        const [of, to] = [scaled(income.amount), scaled(cost.amount)]
        return { income: of, cost: to, right: subtract(of.value, to.value) }
      }),
    )
    if (pairs.some(({ right }) => compare(right, amount.value) === 0)) return []
    const found = pairs.find(({ right }) => findSlip(amount.number.text, printLike(amount, right)))
    return found ? judge(read, found.income, [], [found.cost], amount, 'Tổng thu trừ tổng chi') : []
  })
}

/** "569 hộ vẫn thuộc diện nghèo; cộng với 34 hộ phát sinh, cuối kỳ có 603 hộ": two that are added, and what they make. */
function judgeAdded(read: Understanding, { start, amounts }: Sentence): CheckFinding[] {
  const { text } = read
  return gather(amounts, (second, at) => {
    const [first, total] = [amounts[at - 1], amounts[at + 1]]
    if (!first || !total || first.unit !== second.unit || total.unit !== second.unit) return []
    const isAdded = /(?<!\p{sc=Latn})cộng (?:với|thêm)\s*$/iu.test(
      text.slice(Math.max(start, second.start - 14), second.start),
    )
    const lead = text.slice(second.end, total.start)
    const isTotal = lead.length < 70 && /(?:cuối (?:kỳ|năm)|tổng|nâng|thành)[^;.]*$/iu.test(lead)
    return isAdded && isTotal ? judge(read, first, [second], [], total) : []
  })
}
