import { compare, type Exact, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** One division of a total: "theo trình độ: tốt nghiệp THPT 34, THCS 26". */
interface Division {
  start: number
  end: number
  sum: bigint
  isNamed: boolean
  numbers: string[]
}

/**
 * "57 thành viên; trong đó nam 48, nữ 9; theo trình độ: THPT 34, THCS 26; theo độ tuổi: dưới 40 tuổi 31, từ 40 tuổi 26":
 * of several divisions of one total, bare numbers behind names, the one that does not make it.
 */
export const checkDivisions = ({ text, sentences, agree }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    const total = sentence.amounts.find(({ kind }) => kind === 'count')
    if (!total || total.per || total.hedge || total.value.d !== 1n) return []
    const divisions = readDivisions(text, sentence, total)
    const right = divisions.filter(({ sum }) => isValue(total.value, sum))
    const [wrong, ...others] = divisions.filter((one) => !right.includes(one))
    if (right.length === 0) return []
    if (!wrong) return agree('sum', total)
    if (others.length > 0 || !wrong.isNamed || isFar(total.value, wrong.sum)) return []
    return [
      report(text, 'sum', 'error', wrong, {
        message: `Các phần này cộng lại là ${wrong.sum}, không phải ${printAmount(total)}; cách chia khác cộng lại đúng ${printAmount(total)}.`,
        arithmetic: `${wrong.numbers.join(' + ')} = ${wrong.sum}`,
        related: [total, ...right],
      }),
    ]
  })

const isValue = (value: Exact, sum: bigint): boolean => compare(value, whole(sum)) === 0
/** Half as much or twice: something else is counted. */
const isFar = ({ n }: Exact, sum: bigint): boolean => sum * 2n < n || sum > n * 2n

const head =
  /^(?:[\p{sc=Latn}\s]{2,60},)?\W*(?:trong đó,?:?|gồm:?|(?:chia |phân )?theo\s[\p{sc=Latn}\s]{2,30}:|về\s[\p{sc=Latn}\s]{2,30}:)\s*/iu
const item = /^\s*(?<name>\p{sc=Latn}[^,;:.()]*?)\s(?<number>\d{1,3}(?:\.\d{3})*)\s*$/u

function readDivisions(text: string, sentence: Sentence, total: Amount): Division[] {
  const rest = text.slice(total.end, sentence.end).replace(/[.;\s]+$/u, '')
  let at = total.end
  return gather(rest.split(';'), (segment): Division[] => {
    const start = at
    at += segment.length + 1
    const opening = head.exec(segment)?.[0]
    if (!opening) return []
    const items = segment
      .slice(opening.length)
      .split(/,|\svà\s/u)
      .map((words) => item.exec(words)?.groups)
    if (items.length < 2 || items.some((found) => !found)) return []
    const numbers = items.map((found) => found?.number ?? '')
    const sum = numbers.reduce((all, number) => all + BigInt(number.replaceAll('.', '')), 0n)
    const isNamed = /theo|về/iu.test(opening)
    return [{ start: start + opening.length, end: start + segment.length, sum, isNamed, numbers }]
  })
}
