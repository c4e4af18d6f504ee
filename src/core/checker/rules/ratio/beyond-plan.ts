import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, approximate, hundred } from '../../layers/numbers/interval.ts'
import { printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const beyond = ['vượt']
/** From the level to what lies beyond: ", vượt", " dự toán HĐND huyện giao, tức vượt". */
const leading =
  /^\s(?:so với\s)?(?<plan>(?:kế hoạch|KH|dự toán|chỉ tiêu|mục tiêu|nghị quyết)[^,;.()%\d]{0,50}?)\s?[,;(]\s?(?:tức\s)?(?:là\s)?vượt\s$/iu
const isLevel = /(?<!\p{sc=Latn})(?:đạt|bằng)\s$/iu
/** The plan that is exceeded, where it is told again. */
const behind = /^(?:\s(?:so với\s)?(?<plan>\p{sc=Latn}[^,;.()\d]{1,50}?))?(?=\s*[,;.)]|\s*$)/iu

/** "bằng 106% dự toán, vượt 16% dự toán": what lies beyond a plan is what its own rate has above a hundred. */
export const checkBeyondPlans = ({ text, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(beyond), (sentence) =>
    gather(sentence.amounts, (rate, at) => {
      const level = sentence.amounts[at - 1]
      if (!level || ![level, rate].every(({ kind, hedge }) => kind === 'percent' && !hedge)) return []
      if (compare(level.value, hundred) <= 0 || !isOfOnePlan(text, sentence, level, rate)) return []
      const right = subtract(level.value, hundred)
      const slack = 0.5 * (10 ** -level.decimals + 10 ** -rate.decimals)
      if (approximate(absolute(subtract(right, rate.value))) <= slack) return []
      const suggest = `${printLike(level, right)}%`
      return [
        report(text, 'ratio', 'error', rate, {
          message: `Đạt ${level.number.text}% thì vượt ${suggest}, không phải ${rate.number.text}%.`,
          arithmetic: `${level.number.text}% − ${printLike(level, whole(100))}% = ${suggest}`,
          suggest,
          related: [level],
        }),
      ]
    }),
  )

function isOfOnePlan(text: string, { start, end }: Sentence, level: Amount, rate: Amount): boolean {
  const first = leading.exec(text.slice(level.end, rate.start))?.groups?.plan
  const rest = behind.exec(text.slice(rate.end, end))
  if (
    first === undefined ||
    !rest ||
    !isLevel.test(text.slice(Math.max(start, level.start - 6), level.start))
  )
    return false
  return first.toLowerCase().startsWith(rest.groups?.plan?.toLowerCase() ?? '')
}
