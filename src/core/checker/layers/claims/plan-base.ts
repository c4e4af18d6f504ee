import type { AmountIndex } from '../numbers/amount-index.ts'
import type { Amount } from '../numbers/amounts.ts'
import { withoutParts } from '../numbers/plain-amounts.ts'
import { kinOf } from '../numbers/units.ts'
import type { Claim } from './claims.ts'

const held =
  /^\s*(?:so với\s+)?(?:cùng kỳ|(?:năm|kỳ|quý|tháng|vụ|mùa) (?:trước|ngoái|20\d\d)|(?:cuối|đầu) năm|mức)(?:[^,;.()]{0,30}\(\s*(?:là|đạt|:)?|(?:\s+năm (?:trước|ngoái|20\d\d))?(?:\s+(?:là|đạt))?)\s*$/iu

/** "bằng 115% cùng kỳ (1.150 tấn)": the earlier value stands behind. */
export function findHeldBase({ sentence, at, tail }: Claim, part: Amount): Amount | undefined {
  const next = sentence.amounts[at + 1]
  return next && next.unit === part.unit && !next.per && !next.hedge && held.test(tail) ? next : undefined
}

/** "đạt 107,5% kế hoạch (kế hoạch 200 người)". */
export function findNamedPlan(
  text: string,
  { sentence, at, percent }: Claim,
  part: Amount,
): Amount | undefined {
  const next = sentence.amounts[at + 1]
  if (!next || next.unit !== part.unit || next.per) return undefined
  const between = text.slice(percent.end, next.start)
  if (/^\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán)(?:\s+(?:là|giao|năm))?\s*$/iu.test(between))
    return next
  // "bằng 92% số vốn được giao là 1.350 triệu đồng"
  if (/^\s*(?:tổng )?(?:số )?(?:vốn|kinh phí) (?:được )?(?:giao|cấp|phân bổ)\s*(?:là|:)\s*$/iu.test(between))
    return next
  const isPlan = /kế hoạch|KH|chỉ tiêu|dự toán|giao/u.test(between)
  return isPlan && /^[^,;.()]{0,40}\([^()\d,;]{0,30}$/u.test(between) ? next : undefined
}

/** "giao 1.260 triệu đồng, giải ngân 1.134 triệu đồng (đạt 80%)": plan and result side by side. */
export function findPlanBeside(text: string, { sentence, base }: Claim, part: Amount): Amount | undefined {
  const at = sentence.amounts.indexOf(part)
  const plan = sentence.amounts[at - 1]
  if (!plan || plan.unit !== part.unit || plan.per || base === 'stated') return undefined
  const lead = text.slice(sentence.amounts[at - 2]?.end ?? sentence.start, plan.start)
  const between = text.slice(plan.end, part.start)
  const isPlan =
    /(?:giao|kế hoạch|dự toán|được cấp|được phân bổ|bố trí|chỉ tiêu)[\p{sc=Latn}\s]{0,30}(?:năm 20\d\d\s*)?(?:là|:)?\s*$/iu.test(
      lead,
    )
  const isTotal =
    /tổng[\p{sc=Latn}\s,]{1,60}(?:là|:)?\s*$/iu.test(lead) &&
    /^\s*[,;]\s*(?:hiện |đến nay )?đã\s[\p{sc=Latn}\s]{2,40}$/iu.test(between)
  const isResult =
    /^[\p{sc=Latn}\s]{0,24}[,;]?\s*(?:kết quả |đã |đến nay |ước |nghiệm thu,? )*(?:giải ngân|thực hiện|thanh toán|đạt|thu|trồng)[\p{sc=Latn}\s]{0,20}$/iu.test(
      between,
    )
  const isReceived =
    /(?:tiếp nhận|nhận được|thụ lý)[^,;.]{0,30}$/iu.test(lead) &&
    /[;,]\s*đã (?:giải quyết|xử lý|trả)[\p{sc=Latn}\s]{0,16}$/iu.test(between)
  const isAsked =
    /(?:đăng ký|đề nghị|dự xét|dự thi|được xét)[^,;.]{0,40}$/iu.test(lead) ||
    /^\s*(?:đăng ký|đề nghị|dự xét|dự thi)/iu.test(between)
  const isGranted = /(?:kết quả|đạt|bình xét|công nhận|được cấp|trúng|đỗ)[^;.]{0,24}$/iu.test(between)
  return (isPlan && isResult) || isTotal || isReceived || (isAsked && isGranted) ? plan : undefined
}

const ofOneName = /(?<!\p{sc=Latn})(?:vốn|nguồn|chương trình|dự án|ngân sách|trong đó|riêng)\s\p{sc=Latn}/iu

/** "được giao 6.317 triệu đồng, gồm 5.078 triệu đồng vốn đầu tư và 1.239 triệu đồng vốn sự nghiệp": the plan without its parts. */
const withoutDivision = (text: string, told: readonly Amount[], part: Amount): Amount[] =>
  withoutParts(
    [...told, part].map((amount, at, all) => ({
      amount,
      lead: text.slice(all[at - 1]?.end ?? Math.max(0, amount.start - 70), amount.start),
    })),
  )
    .map(({ amount }) => amount)
    .filter((amount) => amount !== part)

/** The one plan of the same sentence or the one before. */
export function findPlan(
  text: string,
  { sentence }: Claim,
  part: Amount,
  index: AmountIndex,
): Amount | undefined {
  const told = [...index.earlier(sentence, part), ...sentence.amounts].filter(
    (amount) =>
      amount !== part && kinOf(amount.unit) === kinOf(part.unit) && !amount.per && amount.end <= part.start,
  )
  const same = ofOneName.test(text.slice(sentence.start, part.start))
    ? told
    : withoutDivision(text, told, part)
  const plans = same.filter((amount) => {
    const words =
      text
        .slice(Math.max(0, amount.start - 70), amount.start)
        .split(/[.;\n]/)
        .at(-1) ?? ''
    return (
      /kế hoạch|dự toán|chỉ tiêu|được giao|tổng vốn|vốn giao|phân bổ/iu.test(words) &&
      !/giải ngân|thực hiện được|đạt/iu.test(words) &&
      // "tổng vốn đầu tư 6.251 tỷ đồng, đạt 54,8%" is itself a result.
      !/^\s*,?\s*\(?(?:đạt|bằng)\s+[\d.,]+\s?%/iu.test(text.slice(amount.end, amount.end + 20))
    )
  })
  const [plan] = plans
  const isOfAll =
    plan &&
    /(?<!\p{sc=Latn})tổng(?!\p{sc=Latn})[^,;.]{0,60}$/iu.test(
      text.slice(Math.max(0, plan.start - 70), plan.start),
    )
  const subject = text.slice(sentence.start, part.start)
  // "riêng thôn A thu 96 triệu đồng, đạt 120% kế hoạch": of its own plan.
  if (/(?:^|[;,])\s*riêng\s[^;,]*$/iu.test(subject)) return undefined
  // "Vốn sự nghiệp giải ngân được 160 tỷ đồng" has a plan of its own within all of it.
  if (
    isOfAll &&
    plan.start < sentence.start &&
    /^[\W\d]*(?:vốn|nguồn|chương trình|dự án|tiểu dự án)\s\p{sc=Latn}/iu.test(subject)
  )
    return undefined
  return plans.length === 1 && same.length <= 2 ? plan : undefined
}
