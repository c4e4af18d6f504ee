import { compare } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { printAmount, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

const over =
  /(?<words>(?:đạt và vượt|vượt|cao hơn|vượt mức)\s+(?:so với\s+)?(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|dự toán)[^,;.()\d]{0,30}?)\s*(?:\(\s*(?:kế hoạch|KH|chỉ tiêu|mục tiêu|giao|là|:|\s)*|là\s+|:\s*)?$/iu
const under =
  /(?<words>(?:chưa đạt|không đạt|thấp hơn|chưa bằng|hụt)\s+(?:so với\s+)?(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|dự toán)[^,;.()\d]{0,30}?)\s*(?:\(\s*(?:kế hoạch|KH|chỉ tiêu|mục tiêu|giao|là|:|\s)*|là\s+|:\s*)?$/iu
/** What is better when there is less of it: a target of that kind is exceeded from below. */
const fewer =
  /nghèo|giảm|tử vong|sinh con thứ|tội phạm|tai nạn|vi phạm|suy dinh dưỡng|thất nghiệp|nợ|quá hạn|tảo hôn|tỷ suất|bỏ học|thất thoát/iu

/** "đạt 71,4%, cao hơn mục tiêu đề ra (75%)": a result said to be above a target that is higher, or below a lower one. */
export function checkTargets({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((target, at) => {
      const result = resultBefore(sentence, at)
      if (!result || target.hedge || target.per !== result.per || target.unit !== result.unit) return []
      const between = text.slice(result.end, target.start)
      const clause =
        text
          .slice(sentence.start, result.end)
          .split(/[;.]\s/u)
          .at(-1) ?? ''
      if (/[;.]\s/u.test(between) || fewer.test(clause + between)) return []
      return judge(text, result, target, between)
    }),
  )
}

/** The value right before, past the share that stands beside it: "396/1.650 hộ, đạt 24%, vượt …". */
const resultBefore = ({ amounts, fractions }: Sentence, at: number): Amount | undefined => {
  const before = amounts[at - 1]
  return before &&
    !before.hedge &&
    !fractions.some(({ bottom }) => bottom.start === before.start) &&
    before.kind !== 'bare'
    ? before
    : undefined
}

function judge(text: string, result: Amount, target: Amount, between: string): CheckFinding[] {
  const [above, below] = [over.exec(between), under.exec(between)]
  const said = above ?? below
  const order = compare(result.value, target.value)
  if (!said || (above ? order >= 0 : order < 0)) return []
  const words = said.groups?.words ?? ''
  const start = result.end + said.index
  const right = above ? (order < 0 ? 'chưa đạt' : 'đạt') : order > 0 ? 'vượt' : 'đạt'
  return [
    report(
      text,
      'label',
      'error',
      { start, end: start + words.length },
      {
        message: `Ghi "${words.trim()}" nhưng ${printAmount(result)} so với ${printAmount(target)} là ${right}.`,
        related: [result, target],
      },
    ),
  ]
}

const ofPlan = /^\s*(?:trên|\/|so với)\s*$/iu
const boast =
  /^\s*(?:theo\s+)?(?:kế hoạch|chỉ tiêu)?[\p{L}\s]{0,16},\s*(?:đạt và\s+)?(?<words>vượt (?:kế hoạch|chỉ tiêu|mức)[\p{L}\s]{0,24}?)(?=\s*(?:[,;.(]|$))/iu

/** "41 ha quế trên 45 ha kế hoạch, vượt kế hoạch", "trồng 11.200 cây, vượt kế hoạch là 12.000 cây". */
export function checkBoasts({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((result, at) => {
      const plan = sentence.amounts[at + 1]
      // "trên 45 ha kế hoạch" is "of 45", not "more than 45".
      const isHedged = plan?.hedge !== undefined && plan.hedge !== 'at-least'
      if (!plan || plan.unit !== result.unit || result.hedge || isHedged || result.per) return []
      const isPlan =
        ofPlan.test(
          text.slice(result.end, plan.start).replace(/^\s\p{L}+(?:\s\p{L}+)?(?=\s+(?:trên|so với)\s)/u, ''),
        ) && /^\s*(?:theo\s+)?(?:kế hoạch|chỉ tiêu)/iu.test(text.slice(plan.end, plan.end + 20))
      const said = boast.exec(text.slice(plan.end, Math.min(sentence.end, plan.end + 90)))
      const words = said?.groups?.words
      if (!isPlan || !words || compare(result.value, plan.value) >= 0) return []
      const start = plan.end + (said?.[0].indexOf(words) ?? 0)
      return [
        report(
          text,
          'label',
          'error',
          { start, end: start + words.length },
          {
            message: `Ghi "${words}" nhưng ${printAmount(result)} chưa bằng kế hoạch ${printAmount(plan)}.`,
            related: [result, plan],
          },
        ),
      ]
    }),
  )
}
