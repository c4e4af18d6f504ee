import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { isNeed } from '../../layers/claims/plan-results.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** A result, what it was to be, and the number told behind both. */
interface Told {
  done: Amount
  plan: Amount
  gap: Amount
}

const ofPlan =
  '(?:\\s+(?:mức|so với|so))*(?:\\s+(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|KH)(?:\\s+(?:giao|đề ra|được giao|năm|cả năm|(?:huyện|tỉnh|xã|trên) giao))*)?(?:\\s*(?:là|:|được|thêm))*\\s*$'
const over = new RegExp(`(?<!\\p{sc=Latn})(?<word>vượt|cao hơn|tăng)${ofPlan}`, 'iu')
const under = new RegExp(`(?<!\\p{sc=Latn})(?<word>(?:còn )?thiếu|hụt|thấp hơn|giảm)${ofPlan}`, 'iu')
const isOfPlan = /kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|KH|giao/u
/** What is held against another time is no gap to the plan. */
const earlier = /^[^,;.]{0,24}(?:so với\s+)?(?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|đầu năm|tháng|quý)/iu

/**
 * "41,5/45 ha, vượt kế hoạch 3,5 ha", "dự toán giao 720 triệu, thực thu 684 triệu, tăng 36 triệu": the difference is right,
 * the word for its side is not.
 */
export const checkGapVerdicts = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => gather(listTold(text, sentence), (told) => judge(text, sentence, told)))

const planLead =
  /(?<!\p{sc=Latn})(?:giao|kế hoạch|chỉ tiêu|dự toán|đăng ký|nghị quyết|mục tiêu)[^,;.\d]{0,40}$/iu

function listTold(text: string, { start, amounts: all, fractions }: Sentence): Told[] {
  // "1.846 triệu/1.920 triệu đồng, bằng 96,1%, vượt 74 triệu đồng": the rate tells the same once more.
  const amounts = all.filter(({ kind }) => kind !== 'percent')
  return gather(amounts, (gap, at): Told[] => {
    const [first, second] = [amounts[at - 2], amounts[at - 1]]
    if (!first || !second) return []
    const fraction = fractions.find(({ bottom }) => bottom.start === second.start)
    if (fraction) return [{ done: fraction.top, plan: fraction.bottom, gap }]
    if (first.unit === '') return []
    const from = amounts[at - 3]?.end ?? start
    const isPlan = (lead: string) => planLead.test(lead)
    const lead = text.slice(Math.max(from, first.start - 60), first.start)
    const between = text.slice(first.end, second.start)
    if (isPlan(lead) && !isPlan(between) && !isNeed.test(between)) {
      // "tỉnh giao 4.800 triệu đồng, xã giao 5.200 triệu đồng; thực thu …": two plans, either of which may be meant.
      const before = amounts[at - 3]
      const isSecond = before?.unit === first.unit && compare(before.value, first.value) !== 0
      if (isSecond && isPlan(text.slice(Math.max(start, before.start - 60), before.start))) return []
      return [{ done: second, plan: first, gap }]
    }
    return isPlan(between) && !isPlan(lead) && !isNeed.test(lead) ? [{ done: first, plan: second, gap }] : []
  })
}

const toBeLess = /(?<!\p{sc=Latn})(?:còn|giảm|xuống|không quá|dưới)(?!\p{sc=Latn})[^,;.\d]{0,12}$/iu

/** "Mục tiêu 40 phút, thực tế 36 phút, vượt mục tiêu": what takes less time is better. */
const ofTime = /^(?:phút|giờ|ngày|tháng|tuần)$/u

function judge(text: string, { end }: Sentence, { done, plan, gap }: Told): CheckFinding[] {
  // "486 kg/năm …, thiếu 6 kg": the gap is told without what it is told for.
  const isAlike = [plan, gap.per ? gap : { ...gap, per: done.per }].every(
    ({ unit, per, hedge }) => unit === done.unit && !hedge && per === done.per,
  )
  if (!isAlike || done.hedge || plan.start === gap.start) return []
  if (ofTime.test(done.unit)) return []
  if (compare(absolute(subtract(done.value, plan.value)), gap.value) !== 0) return []
  const lead = text.slice(Math.max(done.end, plan.end), gap.start)
  const tail = text.slice(gap.end, Math.min(end, gap.end + 60))
  const [up, down] = [over.exec(lead), under.exec(lead)]
  const match = up ?? down
  const order = compare(done.value, plan.value)
  if (!match || order === 0 || (up ? order > 0 : order < 0) || earlier.test(tail)) return []
  const word = match.groups?.word ?? ''
  // "đạt 17/19 tiêu chí, tăng 2 tiêu chí": a rise may be one since the year before.
  const isChange = /tăng|giảm/iu.test(word)
  // "hộ nghèo kế hoạch còn 100 hộ, thực hiện còn 90 hộ, vượt 10 hộ": what is to become less is beyond its plan when lower.
  if (
    /vượt/iu.test(word) &&
    [plan, done].every(({ start }) => toBeLess.test(text.slice(Math.max(0, start - 30), start)))
  )
    return []
  if (isChange && !isOfPlan.test(`${match[0]} ${tail.split(/[,;.]/)[0]}`)) return []
  const start = gap.start - lead.length + match.index
  return [
    report(
      text,
      'label',
      'error',
      { start, end: gap.end },
      {
        message: `${printAmount(done)} ${order < 0 ? 'ít' : 'nhiều'} hơn ${printAmount(plan)} được giao: ${order < 0 ? 'thiếu' : 'vượt'} ${printAmount(gap)}, không phải "${word.toLowerCase()}".`,
        related: [plan, done],
      },
    ),
  ]
}
