import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const mean = /(?<!\p{sc=Latn})(?:bình quân|trung bình)(?!\p{sc=Latn})[^;.\d]{0,90}$/iu
const most = /(?<!\p{sc=Latn})(?:cao|lớn|nhiều) nhất[^;.,\d]{0,40}$/iu
const least = /(?<!\p{sc=Latn})(?:thấp|nhỏ|ít) nhất[^;.,\d]{0,40}$/iu

/** "lương bình quân 8,4 nghìn đồng, cao nhất 31 triệu đồng, thấp nhất 4,9 triệu đồng": a mean lies between the two. */
export const checkMeanBounds = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ text: words, amounts, start }) => {
    if (
      amounts.length < 2 ||
      !/(?:bình quân|trung bình)/iu.test(words) ||
      !/\snhất(?!\p{sc=Latn})/iu.test(words)
    )
      return []
    const leadOf = (amount: Amount) =>
      text.slice(
        Math.max(amounts[amounts.indexOf(amount) - 1]?.end ?? start, amount.start - 100),
        amount.start,
      )
    // "doanh nghiệp trả cao nhất 31 triệu đồng": the word stands right before its number.
    const find = (shape: RegExp) => amounts.filter((amount) => shape.test(leadOf(amount)))
    const [middle, ...others] = find(mean).filter(
      (one) => !most.test(leadOf(one)) && !least.test(leadOf(one)),
    )
    if (!middle || others.length > 0 || middle.hedge) return []
    const isAlike = (one: Amount | undefined) =>
      one?.unit === middle.unit && one.kind !== 'bare' && one.start > middle.start
    const [high, low] = [most, least].map((shape) => find(shape).find(isAlike))
    const isOver = high && compare(middle.value, high.value) > 0
    const isUnder = low && compare(middle.value, low.value) < 0
    const beyond = isOver ? high : isUnder ? low : undefined
    if (!beyond) return []
    const isScaled = middle.unitText !== beyond.unitText && middle.scale !== beyond.scale
    return [
      report(text, isScaled ? 'unit-scale' : 'label', 'error', middle, {
        message: `Bình quân ${printAmount(middle)} lại ${isOver ? 'cao hơn mức cao nhất' : 'thấp hơn mức thấp nhất'} ${printAmount(beyond)}.`,
        related: [beyond],
      }),
    ]
  })
