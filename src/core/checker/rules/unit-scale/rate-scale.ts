import { compare, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, printLike, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const totalLead = /(?:tổng|kinh phí|số tiền|hết|trị giá)[\p{sc=Latn}\s]{0,24}(?:là|:)?\s*$/iu

/** "60.000 đồng/căn … 12 căn với tổng kinh phí 720 triệu đồng": a price a thousand times off, as count and total show. */
export function checkRateScales({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, (sentence, at) => {
    const before = sentences[at - 1]
    const near = before?.passage === sentence.passage ? [before, sentence] : [sentence]
    const rates = gather(near, ({ amounts }) => amounts.filter(({ per, kind }) => per && kind === 'money'))
    if (rates.length === 0) return []
    return gather(findProducts(text, sentence), ({ count, total }) => {
      const own = rates.filter(
        ({ per }) => per?.replace(/^\/\s?/, '').toLowerCase() === count.unitText.toLowerCase(),
      )
      const isRight = own.some((rate) => compare(multiply(rate.value, count.value), total.value) === 0)
      const wrong = isRight ? undefined : own.find((rate) => isThousandfold(rate, count, total))
      if (!wrong) return []
      const right = { n: total.value.n * count.value.d, d: total.value.d * count.value.n }
      return [
        report(text, 'unit-scale', 'error', wrong, {
          message: `${printAmount(count)} hết ${printAmount(total)} thì mỗi ${count.unitText} là ${printAmount(wrong, right)}, lệch đúng nghìn lần so với ${printAmount(wrong)}.`,
          arithmetic: `${printLike(total, total.value)} ÷ ${printLike(count, count.value)} = ${printAmount(wrong, right)}`,
          suggest: printAmount(wrong, right),
          related: [count, total],
        }),
      ]
    })
  })
}

function findProducts(text: string, { start, amounts }: Sentence): { count: Amount; total: Amount }[] {
  return gather(amounts, (total, at) => {
    const count = amounts[at - 1]
    if (total.kind !== 'money' || total.per || count?.kind !== 'count' || count.per) return []
    return totalLead.test(text.slice(Math.max(start, total.start - 40), total.start))
      ? [{ count, total }]
      : []
  })
}

const isThousandfold = (rate: Amount, count: Amount, total: Amount): boolean => {
  const product = multiply(rate.value, count.value)
  return (
    compare(multiply(product, whole(1000)), total.value) === 0 ||
    compare(product, multiply(total.value, whole(1000))) === 0
  )
}
