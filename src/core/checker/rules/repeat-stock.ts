import { compare } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { firstFrom } from '../layers/order.ts'
import { printAmount, report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

/** "16 sản phẩm OCOP hiện có": what there is of something, told in passing. */
const inPassing =
  /^(?<name>(?:\s(?!\d)\p{sc=Latn}+|\s\d sao){0,5}?)\s(?:hiện có|đang có|đã có)(?!\p{sc=Latn})/u
const counted =
  /(?<!\p{sc=Latn})(?:xã|huyện|tỉnh|phường|thị trấn|địa bàn)(?:\s\p{sc=Latn}+){0,4}\s(?:có|còn|hiện có|duy trì(?: được)?)(?: tổng số)?\s*$/iu
/** How many sentences above it may have been told. */
const reach = 400
/** How many words the thing must be named with. */
const leastWords = 2

/** "có 14 sản phẩm OCOP còn hiệu lực … duy trì chất lượng 16 sản phẩm OCOP hiện có": one stock with two values. */
export function checkRepeatedStocks({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((amount) => {
      const name = nameOf(text, sentence, amount)
      if (!name) return []
      const at = firstFrom(sentences, sentence.start) + 1
      const same = sentences
        .slice(Math.max(0, at - reach), at)
        .flatMap((one) => one.amounts.filter((other) => isOfName(text, one, other, amount, name)))
      const [first] = same
      if (!first || !isAll(text, amount, first) || same.some((one) => compare(one.value, amount.value) === 0))
        return []
      return [
        report(text, 'repeat', 'error', amount, {
          message: `Ở trên ghi có ${printAmount(first)}${name}, ở đây ghi ${printAmount(amount)} hiện có.`,
          suggest: same.length === 1 ? printAmount(first) : undefined,
          related: same,
        }),
      ]
    }),
  )
}

/** Fewer than there are may be some of them: "nâng hạng 4 sản phẩm hiện có". */
const isAll = (text: string, amount: Amount, first: Amount): boolean =>
  compare(amount.value, first.value) > 0 ||
  /(?<!\p{sc=Latn})(?:cả|toàn bộ|tất cả|duy trì)\s*$/iu.test(
    text.slice(Math.max(0, amount.start - 12), amount.start),
  )

/** The words behind a count up to "hiện có", when with its unit they name a thing. */
function nameOf(
  text: string,
  { end }: Sentence,
  { kind, unit, per, hedge, end: from }: Amount,
): string | undefined {
  if (kind !== 'count' || per || hedge) return undefined
  const name = inPassing.exec(text.slice(from, Math.min(end, from + 60)))?.groups?.name
  return name !== undefined && `${unit}${name}`.split(' ').length > leastWords ? name : undefined
}

const isOfName = (text: string, { start }: Sentence, other: Amount, amount: Amount, name: string): boolean =>
  other.end <= amount.start &&
  other.unit === amount.unit &&
  !other.per &&
  !other.hedge &&
  text.startsWith(name, other.end) &&
  (counted.test(text.slice(Math.max(start, other.start - 50), other.start)) ||
    /^\s*(?:và|,)\s*$/u.test(text.slice(other.start - 5, other.start)))
