import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listPlanResults, type PlanResult } from '../../layers/claims/plan-results.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute } from '../../layers/numbers/interval.ts'
import { printAmount, report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'

/**
 * "Thu ngân sách là 4.860 triệu đồng; dự toán giao 5.120 triệu đồng. Như vậy, xã thu vượt dự toán 260 triệu đồng": what was
 * to be and what was, in one sentence or in two, and behind them, often in the next, a word for the side that the result
 * lies on.
 */
export const checkToldVerdicts = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const words = text.slice(passage.start, passage.end)
    if (!anySide.test(words) || !anyPlan.test(words)) return []
    return gather(listPlanResults(text, passage), (pair) => judge(text, passage, pair))
  })

const plan = '(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu)'
const anyPlan = new RegExp(`${plan}|giao`, 'iu')
const more = 'vượt(?: mức)?|cao hơn|nhiều hơn|lớn hơn'
const less = '(?:còn )?thiếu|hụt|thấp hơn|ít hơn|nhỏ hơn|(?:không|chưa) (?:đạt|hoàn thành)'
const anySide = new RegExp(`(?<!\\p{sc=Latn})(?:${more}|${less})(?!\\p{sc=Latn})`, 'iu')
const side = new RegExp(`(?<!\\p{sc=Latn})(?:(?<more>${more})|(?<less>${less}))(?!\\p{sc=Latn})`, 'iu')
/** What is better when there is less of it may be said to be beyond its plan. */
const fewer =
  /nghèo|(?<!\p{sc=Latn})giảm|không quá|tối đa|(?<!\p{sc=Latn})dưới(?!\p{sc=Latn})|tử vong|sinh con|tội phạm|tai nạn|vi phạm|suy dinh dưỡng|thất nghiệp|(?<!\p{sc=Latn})nợ|quá hạn|bỏ học|thời (?:gian|hạn)|tiết kiệm|thất thoát|chi phí/iu
/** The word is of another time, denied, put off, or of some of many. */
const isElse =
  /(?<!\p{sc=Latn})(?:cùng kỳ|(?:năm|tháng|quý|kỳ|vụ) (?:trước|ngoái|20\d\d)|đầu năm|phấn đấu|dự kiến|nếu|để|tuy|mặc dù|riêng|trong đó|còn lại|một số|nhiều|các|những|trước|sẽ)(?!\p{sc=Latn})/iu

function judge(text: string, passage: Passage, pair: PlanResult): CheckFinding[] {
  const order = compare(pair.done.value, pair.plan.value)
  const [own, next] = [passage.sentences[pair.at], passage.sentences[pair.at + 1]]
  if (order === 0 || !own) return []
  const here = judgeWithin(text, pair, { ...own, start: pair.end }, order)
  return here ?? (next ? judgeWithin(text, pair, next, order) : undefined) ?? []
}

/** A number of another kind that the verdict may stand behind: "đạt 94,9% và". */
const rate = /\d[\d.,]*\s?%/gu

/** The first word for a side told behind a pair; nothing where none is told. */
function judgeWithin(
  text: string,
  pair: PlanResult,
  { start, end, amounts }: Pick<Sentence, 'start' | 'end' | 'amounts'>,
  order: number,
): CheckFinding[] | undefined {
  const words = text.slice(start, end)
  const match = side.exec(words)
  if (!match) return undefined
  const [word] = match
  const lead = words.slice(0, match.index)
  const from = start + match.index
  if (
    (match.groups?.more !== undefined) === order > 0 ||
    isElse.test(lead) ||
    /\d/u.test(lead.replace(rate, ''))
  )
    return []
  if (/(?:không|chưa|đạt và|đạt hoặc|đạt,)\s*$/iu.test(lead)) return []
  const about = `${pair.lead}${pair.between}${words}`
  if (/^(?:vượt|hụt|thiếu|còn|không|chưa)/iu.test(word) && fewer.test(about)) return []
  const gap = amounts.find((one) => one.start >= from && one.kind !== 'percent')
  const isGap =
    gap !== undefined && isOfPair(gap, pair) && near.test(text.slice(from + word.length, gap.start))
  const behind = isGap
    ? text.slice(from + word.length, gap.end)
    : ofPlan.exec(words.slice(match.index + word.length))?.[0]
  if (behind === undefined || isElse.test(behind)) return []
  if (isGap ? against.test(text.slice(gap.end, end)) : !pointsBack(lead, pair)) return []
  const right = order > 0 ? 'vượt' : 'chưa đạt'
  return [
    report(
      text,
      'label',
      'error',
      { start: from, end: from + word.length + behind.length },
      {
        message: `Phải đạt ${printAmount(pair.plan)}, thực hiện ${printAmount(pair.done)}: như vậy là ${right}, không phải "${word.toLowerCase()}".`,
        related: [pair.plan, pair.done],
      },
    ),
  ]
}

/** What lies between the word and how much it is: "vượt dự toán", "vượt". */
const near =
  /^(?:[^;.\d]{0,60}(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|mục tiêu|giao)[^;.\d]{0,40}|(?:\s(?:khoảng|tới|đến|được|thêm|là|mức))*\s*)$/iu
/** "… so với cùng kỳ": of another time, not of the plan. */
const against = /^[^,;.]{0,24}(?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|(?:tháng|quý|kỳ|vụ) \S+|đầu năm)/iu
/** "vượt kế hoạch huyện giao": the verdict with nothing to measure behind it. */
const ofPlan = new RegExp(`^(?:\\sso với)?\\s${plan}(?:\\s\\p{sc=Latn}+){0,6}?(?=\\s*(?:[;.,)]|$))`, 'iu')

const isOfPair = (gap: Amount, { plan: due, done }: PlanResult): boolean =>
  gap.unit === done.unit && compare(absolute(subtract(done.value, due.value)), gap.value) === 0

/** Words that say no more than who reached it or that it follows: "như vậy toàn xã", "kết quả này". */
const saysNothing = new Set(
  'như vậy thế tức là do đó kết quả này trên toàn xã huyện tỉnh thôn phường thị trấn địa phương đơn vị cả đã bị vẫn so với mức nên và đạt bằng thực hiện được thì nghĩa đảng bộ chi ủy ban chung tính ra'.split(
    ' ',
  ),
)

/** Whether a verdict is on what was told before it: it names nothing else. */
function pointsBack(lead: string, { lead: before, between }: PlanResult): boolean {
  const known = new Set(`${before} ${between}`.toLowerCase().match(/\p{sc=Latn}+/gu))
  const words = lead.toLowerCase().match(/\p{sc=Latn}+/gu) ?? []
  return words.every((word) => known.has(word) || saysNothing.has(word))
}
