import { compare, multiply, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import { type AmountIndex, indexAmounts } from '../layers/amount-index.ts'
import { type Amount, rangeOf } from '../layers/amounts.ts'
import type { Claim } from '../layers/claims.ts'
import { isPoint, quotient, timesHundred } from '../layers/interval.ts'
import { fits, judgeRate } from '../layers/rates.ts'
import { findSlip, printAmount, printLike, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'
import { printRate } from './ratio.ts'

/** A share whose base was looked for in the words around. */
export interface Share {
  claim: Claim
  part: Amount
  /** The total it must be taken of. */
  base?: Amount
  /** Some total nearby fits, so nothing is wrong. */
  isExplained: boolean
}

/** Every "17 hộ nghèo (chiếm 0,8%)" of a text with the total it belongs to. */
export function findShares(understanding: Understanding, claims: readonly Claim[]): Share[] {
  const index = indexAmounts(understanding)
  const seen = new Set<Amount>()
  const shares = claims.flatMap((claim) => {
    const { part } = claim
    if (!part || claim.kind !== 'level' || claim.base === 'earlier' || claim.percent.hedge === 'about')
      return []
    if (claim.base !== 'plan' && isChange(understanding.text, claim, part)) return []
    if (seen.has(part) && claim.base !== 'stated') return []
    seen.add(part)
    const near = index.around(part)
    const isExplained = near.some((other) => fits(claim.percent, quotient(rangeOf(part), rangeOf(other))))
    return [
      {
        claim,
        part,
        isExplained,
        base: isExplained ? undefined : findBase(understanding, claim, part, index),
      },
    ]
  })
  return shares.map((share) =>
    share.isExplained || share.base ? share : { ...share, base: findSiblingBase(shares, share, index) },
  )
}

/** The total that explains another share of the same sentence, when both are shares of one kind. */
function findSiblingBase(
  shares: readonly Share[],
  { claim, part }: Share,
  index: AmountIndex,
): Amount | undefined {
  if (claim.base !== 'open') return undefined
  const sibling = shares.find(
    (other) =>
      other.isExplained &&
      other.claim.sentence === claim.sentence &&
      other.part.unit === part.unit &&
      other.claim.base === 'open',
  )
  if (!sibling) return undefined
  const ratio = (other: Amount) =>
    fits(sibling.claim.percent, quotient(rangeOf(sibling.part), rangeOf(other)))
  const base = index.around(sibling.part).find((other) => other.end <= sibling.part.start && ratio(other))
  return base && compare(base.value, part.value) > 0 ? base : undefined
}

/** "giảm 41 hộ": the share is not one of the whole. */
function isChange(text: string, { sentence }: Claim, part: Amount): boolean {
  const before = text.slice(Math.max(sentence.start, part.start - 24), part.start)
  return /(?<!\p{L})(?:tăng|giảm|vượt|hụt|thêm|bình quân|mỗi|thoát)\s*(?:thêm|được|so với|nghèo)?\s*$/iu.test(
    before,
  )
}

function findBase(
  { text }: Understanding,
  claim: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  if (claim.base === 'plan') return findNamedPlan(text, claim, part) ?? findPlan(text, claim, part, index)
  const plan = findPlanBeside(text, claim, part)
  if (plan) return plan
  if (claim.base === 'earlier') return undefined
  const { sentence } = claim
  const larger = (amount: Amount) =>
    amount.unit === part.unit && !amount.per && compare(amount.value, part.value) > 0
  const named = findNamedBase(text, claim, part, index)
  if (named || claim.base === 'stated') return named
  const inside = sentence.amounts.filter((amount) => amount.end <= part.start && larger(amount))
  const parent = inside.findLast(
    (amount) =>
      opensParts(text, amount, part) ||
      /(?:^|\s)(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?$/iu.test(
        text.slice(Math.max(0, amount.start - 18), amount.start),
      ),
  )
  if (parent) return parent
  if (part.unit === 'hồ sơ') return findFiles(text, index.earlier(sentence, part).filter(larger))
  return index.earlier(sentence, part).findLast((amount) => larger(amount) && isWhole(text, amount))
}

/** Files answered in time are a share of those that fell due, or else of those received. */
function findFiles(text: string, earlier: readonly Amount[]): Amount | undefined {
  const due = earlier.find(
    (amount) =>
      /đến hạn/iu.test(text.slice(amount.start, amount.end + 20)) ||
      /đến hạn[\p{L}\s]{0,20}$/iu.test(text.slice(Math.max(0, amount.start - 34), amount.start)),
  )
  const received = earlier.find((amount) =>
    /(?:tiếp nhận|tổng số)[\p{L}\s]{0,24}$/iu.test(text.slice(Math.max(0, amount.start - 40), amount.start)),
  )
  return due ?? received
}

/** Between a total and its part stand words that divide it. */
function opensParts(text: string, total: Amount, part: Amount): boolean {
  const between = text.slice(total.end, part.start)
  if (between.length > 400) return false
  return /trong đó|gồm|phân loại|chia (?:ra|theo)|phân theo|cụ thể|trong số|có:|^[^,.;]{0,40}:/iu.test(
    between,
  )
}

/** A bare total, "có 219 hộ", with nothing that narrows it. */
export function isWhole(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 40), amount.start)
  const after = text.slice(amount.end, amount.end + 30)
  if (
    !/(?:có|tổng số (?:hộ|dân|nhân khẩu|hồ sơ|người)[\p{L}\s]{0,18}|dân số[\p{L}\s]{0,18}|với|,)\s*(?:là|:)?\s*(?:hơn |trên )?$/iu.test(
      before,
    )
  )
    return false
  if (/(?:tăng|giảm|nghèo|mới|thêm|trong đó)[^,.;]{0,14}$/iu.test(before)) return false
  return /^\s*(?:dân cư|dân|toàn xã|trên địa bàn|của (?:xã|thôn|toàn xã))?\s*(?:[,;.:()]|với|và|$|\n|đều|sinh sống|trong đó)/u.test(
    after,
  )
}

/** "đạt 92,4% dân số", "31,7% tổng số hộ nghèo (4.705 hộ)": the base is named. */
function findNamedBase(text: string, claim: Claim, part: Amount, index: AmountIndex): Amount | undefined {
  const { sentence, at, tail } = claim
  const next = sentence.amounts[at + 1]
  if (
    next &&
    /^\s*(?:so với|trên|của|trong)?\s*(?:tổng|dân số|số)[^,;.()]{0,60}[(:]?\s*(?:là\s*)?$/iu.test(tail) &&
    next.unit === part.unit
  )
    return next
  const behind =
    next &&
    /^\s*(?:kế hoạch|chỉ tiêu|dự toán)[^,;.()]{0,30}\(\s*(?:kế hoạch|KH|chỉ tiêu|dự toán|giao)?[^()\d]{0,24}$/iu.test(
      tail,
    )
  if (behind && next.unit === part.unit) return next
  const worded = findByWords(text, claim, part, index)
  if (worded) return worded
  if (/^\s*(?:tổng\s+)?dân số/iu.test(tail))
    return index.totals('người').find((amount) => isWhole(text, amount))
  if (/^\s*(?:so với\s+)?tổng số hộ(?:\s+dân|\s+toàn|\s+trên|\s*[,.;)]|\s*$)/iu.test(tail))
    return index.totals('hộ').find((amount) => isWhole(text, amount))
  return undefined
}

/** "đạt 80,9% tổng đàn", "chiếm 90% số hộ đăng ký": the total that was named with the same words before. */
function findByWords(
  text: string,
  { sentence, tail }: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const phrase =
    /^\s*(?:so với\s+|trên\s+|của\s+)?(?<words>(?:tổng|số)\s[\p{L}\s]{2,40}?)\s*(?:[,.;()]|$)/iu.exec(tail)
      ?.groups?.words
  const words =
    phrase
      ?.toLowerCase()
      .split(/\s+/)
      .filter(
        (word) =>
          !/^(?:tổng|số|toàn|xã|trên|địa|bàn|của|là|được|đã|có|này)$/u.test(word) &&
          !part.unitText.includes(word),
      ) ?? []
  if (words.length === 0 || /nghèo|dân tộc/iu.test(phrase ?? '')) return undefined
  const tops = sentence.fractions.map(({ top }) => top)
  const candidates = [...index.earlier(sentence, part), ...sentence.amounts, ...tops].filter(
    (amount) =>
      amount.unit === part.unit &&
      amount.end <= part.start &&
      !amount.per &&
      compare(amount.value, part.value) > 0,
  )
  return candidates.findLast((amount) => {
    const near = `${
      text
        .slice(Math.max(0, amount.start - 60), amount.start)
        .split(/[.;\n]/)
        .at(-1) ?? ''
    } ${text.slice(amount.end, amount.end + 20)}`.toLowerCase()
    return words.every((word) => near.includes(word))
  })
}

/** "đạt 107,5% kế hoạch (kế hoạch 200 người)". */
function findNamedPlan(text: string, { sentence, at, percent }: Claim, part: Amount): Amount | undefined {
  const next = sentence.amounts[at + 1]
  if (!next || next.unit !== part.unit || next.per) return undefined
  const between = text.slice(percent.end, next.start)
  const isPlan = /kế hoạch|KH|chỉ tiêu|dự toán|giao/u.test(between)
  return isPlan && /^[^,;.()]{0,40}\([^()\d,;]{0,30}$/u.test(between) ? next : undefined
}

/** "giao 1.260 triệu đồng, giải ngân 1.134 triệu đồng (đạt 80%)": plan and result side by side. */
function findPlanBeside(text: string, { sentence, base }: Claim, part: Amount): Amount | undefined {
  const at = sentence.amounts.indexOf(part)
  const plan = sentence.amounts[at - 1]
  if (!plan || plan.unit !== part.unit || plan.per || base === 'stated') return undefined
  const lead = text.slice(sentence.amounts[at - 2]?.end ?? sentence.start, plan.start)
  const between = text.slice(plan.end, part.start)
  const isPlan =
    /(?:giao|kế hoạch|dự toán|được cấp|được phân bổ|chỉ tiêu)[\p{L}\s]{0,30}(?:là|:)?\s*$/iu.test(lead)
  const isTotal =
    /tổng[\p{L}\s]{1,30}(?:là|:)?\s*$/iu.test(lead) &&
    /^\s*,\s*(?:hiện |đến nay )?đã\s[\p{L}\s]{2,40}$/iu.test(between)
  const isResult =
    /^\s*[,;]?\s*(?:đã |đến nay |ước )*(?:giải ngân|thực hiện|thanh toán|đạt|thu|trồng)[\p{L}\s]{0,20}$/iu.test(
      between,
    )
  return (isPlan && isResult) || isTotal ? plan : undefined
}

/** The one plan of the same sentence or the one before. */
function findPlan(text: string, { sentence }: Claim, part: Amount, index: AmountIndex): Amount | undefined {
  const same = [...index.earlier(sentence, part), ...sentence.amounts].filter(
    (amount) => amount !== part && amount.unit === part.unit && !amount.per && amount.end <= part.start,
  )
  const plans = same.filter((amount) => {
    const words =
      text
        .slice(Math.max(0, amount.start - 70), amount.start)
        .split(/[.;\n]/)
        .at(-1) ?? ''
    return (
      /kế hoạch|dự toán|chỉ tiêu|được giao|tổng vốn|vốn giao|phân bổ/iu.test(words) &&
      !/giải ngân|thực hiện được|đạt/iu.test(words)
    )
  })
  return plans.length === 1 && same.length <= 2 ? plans[0] : undefined
}

/** Shares of a total said elsewhere in the text. */
export function checkShares({ text }: Understanding, shares: readonly Share[]): CheckFinding[] {
  return shares.flatMap(({ claim, part, base, isExplained }) => {
    if (isExplained || !base || compare(base.value, whole(0)) <= 0) return []
    const ratio = quotient(rangeOf(part), rangeOf(base))
    const fit = judgeRate(claim.percent, timesHundred(ratio))
    if (fit === 'right' || fit === 'truncated') return []
    const right = isPoint(ratio) && ratio.low ? printRate(claim, multiply(ratio.low, whole(100))) : undefined
    const shown =
      right ?? (ratio.high ? `nhiều nhất ${printRate(claim, multiply(ratio.high, whole(100)))}` : 'khác')
    const slip = right && findSlip(claim.percent.number.text, right)
    return [
      report(
        text,
        fit === 'last-digit' && right ? 'rounding' : 'ratio',
        fit === 'last-digit' && right ? 'warning' : 'error',
        claim.percent,
        {
          message: `Tỷ lệ ghi ${printAmount(claim.percent)} nhưng ${printAmount(part)} trên ${printAmount(base)} là ${shown}${slip ? ` (có thể ${slip})` : ''}.`,
          arithmetic: `${printLike(part, part.value)} ÷ ${printLike(base, base.value)} ${right ? '=' : '≤'} ${shown.replace('nhiều nhất ', '')}`,
          suggest: right,
          related: [part, base],
        },
      ),
    ]
  })
}
