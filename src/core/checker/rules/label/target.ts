import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const goal = '(?:chỉ tiêu|mục tiêu|kế hoạch|nghị quyết|dự toán)'
/** The verb, what it is compared with, and the words up to the target's number. */
const saying = (verbs: string): RegExp =>
  new RegExp(
    `(?<words>(?:${verbs})\\s+(?:so với\\s+)?${goal}[^,;.()\\d]{0,30}?)\\s*(?:\\(\\s*(?:kế hoạch|KH|chỉ tiêu|mục tiêu|giao|là|:|\\s)*|là\\s+|:\\s*)?$`,
    'iu',
  )
const ofGoal = new RegExp(`${goal}[^,;.()\\d]{0,20}$`, 'iu')
const above = saying('đạt và vượt|vượt mức|vượt|cao hơn')
const below = saying('chưa đạt|không đạt|thấp hơn|chưa bằng|hụt')
/** What is better when there is less of it: a target of that kind is exceeded from below. */
const fewer =
  /nghèo|giảm|tử vong|sinh con thứ|tội phạm|tai nạn|vi phạm|suy dinh dưỡng|thất nghiệp|nợ|quá hạn|tảo hôn|tỷ suất|bỏ học|thất thoát/iu

/** Results said to be above a target that is higher, or below a lower one. */
export function checkTargets({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence) =>
    gather(sentence.amounts, (second, at) => {
      const first = sentence.amounts[at - 1]
      if (!first || first.hedge || second.unit !== first.unit || second.per !== first.per) return []
      return [...judgeTarget(text, sentence, first, second), ...judgePlan(text, sentence, first, second)]
    }),
  )
}

/** "đạt 71,4%, cao hơn mục tiêu đề ra (75%)". */
function judgeTarget(text: string, sentence: Sentence, result: Amount, target: Amount): CheckFinding[] {
  if (target.hedge || result.kind === 'bare') return []
  if (sentence.fractions.some(({ bottom }) => bottom.start === result.start)) return []
  // "đạt 154 ha (kế hoạch 162 ha), hụt kế hoạch 08 ha": behind a plan stands how much is lacking.
  if (ofGoal.test(text.slice(Math.max(sentence.start, result.start - 30), result.start))) return []
  const between = text.slice(result.end, target.start)
  const isOver = above.exec(between)
  const said = isOver ?? below.exec(between)
  const order = compare(result.value, target.value)
  if (!said?.groups?.words || (isOver ? order >= 0 : order < 0) || /[;.]\s/u.test(between)) return []
  const clause =
    text
      .slice(sentence.start, result.end)
      .split(/[;.]\s/u)
      .at(-1) ?? ''
  return fewer.test(clause + between)
    ? []
    : [say(text, { start: result.end + said.index, words: said.groups.words }, result, target)]
}

const ofPlan = /^\s(?:\p{sc=Latn}+\s){0,2}(?:trên|\/|so với)\s*$|^\s*\/\s*$/iu
const boast =
  /^\s*(?:theo\s+)?(?:kế hoạch|chỉ tiêu)[\p{sc=Latn}\s]{0,16},\s*(?:đạt và\s+)?(?<words>vượt (?:kế hoạch|chỉ tiêu|mức)[\p{sc=Latn}\s]{0,24}?)(?=\s*(?:[,;.(]|$))/iu

/** "41 ha quế trên 45 ha kế hoạch, vượt kế hoạch": "trên" is "of", not "more than". */
function judgePlan(text: string, { end }: Sentence, result: Amount, plan: Amount): CheckFinding[] {
  if (plan.hedge === 'at-most' || plan.hedge === 'about' || compare(result.value, plan.value) >= 0) return []
  if (!ofPlan.test(text.slice(result.end, plan.start))) return []
  const match = boast.exec(text.slice(plan.end, Math.min(end, plan.end + 90)))
  const words = match?.groups?.words
  return match && words ? [say(text, { start: plan.end + match[0].indexOf(words), words }, result, plan)] : []
}

function say(
  text: string,
  { start, words }: { start: number; words: string },
  result: Amount,
  target: Amount,
): CheckFinding {
  const order = compare(result.value, target.value)
  const right = order < 0 ? 'chưa đạt' : order > 0 ? 'vượt' : 'vừa đạt'
  return report(
    text,
    'label',
    'error',
    { start, end: start + words.length },
    {
      message: `Ghi "${words.trim()}" nhưng ${printAmount(result)} so với ${printAmount(target)} là ${right}.`,
      related: [result, target],
    },
  )
}
