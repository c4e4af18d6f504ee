import { add, compare, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { type Amount, rangeOf } from '../../layers/numbers/amounts.ts'
import { quotient, timesHundred } from '../../layers/numbers/interval.ts'
import { judgeRate } from '../../layers/numbers/rates.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const people =
  /^(?:người|lao động|học sinh|học viên|hội viên|đoàn viên|đảng viên|cán bộ|đối tượng|trẻ em|trẻ|bệnh nhân|thanh niên|phụ nữ)$/u
const opens = /^[^,;.:(]{0,40}(?:,?\s(?:gồm|bao gồm|trong đó)(?: có)?|:|\()\s*(?:có\s)?$/u

/** Parts and rates in a unit that they cannot have. */
export const checkOddUnits = (read: Understanding): CheckFinding[] => [
  ...findOddParts(read),
  ...findCountedRates(read),
]

const rateLead = /(?<!\p{sc=Latn})tỷ lệ\s[^,;.:()\d]{3,70}\s(?:là|đạt|còn|chiếm|tăng lên)\s*$/iu

/** "Tỷ lệ dân số dùng nước sạch là 92 hộ", "đạt 87,5 con (1.050/1.200 con)": a rate is no count. */
const findCountedRates = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ start, amounts, fractions }) =>
    gather(amounts, (amount) => {
      const { kind, unit, value } = amount
      const held = fractions.find((one) => one.start > amount.end)
      const isHeld =
        kind === 'count' &&
        held !== undefined &&
        /^[^,;.()]{0,16}\(\s*$/u.test(text.slice(amount.end, held.start)) &&
        judgeRate(amount, timesHundred(quotient(rangeOf(held.top), rangeOf(held.bottom)))) === 'right' &&
        compare(held.top.value, value) !== 0 &&
        // "cứ 100 hộ thì có 92 hộ dùng nước sạch (1.104/1.200 hộ)": so many of each hundred.
        !/(?<!\p{sc=Latn})cứ\s/iu.test(text.slice(start, amount.start))
      if (isHeld) return [sayRate(text, amount)]
      if (kind !== 'count' || !(people.test(unit) || unit === 'hộ') || compare(value, whole(100)) > 0)
        return []
      if (fractions.some(({ top, bottom }) => top.start === amount.start || bottom.start === amount.start))
        return []
      if (!rateLead.test(text.slice(Math.max(start, amount.start - 90), amount.start))) return []
      if (/^[^;.]{0,60}%|^[^;.]{0,20}\//u.test(text.slice(amount.end, amount.end + 62))) return []
      return [sayRate(text, amount)]
    }),
  )

const sayRate = (text: string, amount: Amount): CheckFinding =>
  report(text, 'label', 'error', amount, {
    message: `Tỷ lệ phải ghi bằng %, ở đây ghi ${printAmount(amount)}.`,
    suggest: `${amount.number.text}%`,
  })

/** "1.240 lao động, gồm 860 lao động nam và 380 hộ nữ": parts that add up, one of them counted in another thing. */
function findOddParts({ text, sentences }: Understanding): CheckFinding[] {
  return gather(sentences, ({ amounts }) =>
    gather(amounts, (total, at) => {
      const parts = listParts(text, amounts, at)
      const odd = parts.filter(({ unit }) => (unit === 'hộ') !== (total.unit === 'hộ'))
      const [wrong] = odd
      const sum = parts.reduce((all, { value }) => add(all, value), whole(0))
      if (!wrong || odd.length > 1 || parts.length < 2 || compare(sum, total.value) !== 0) return []
      const right = `${wrong.number.text} ${total.unitText}`
      return [
        report(text, 'label', 'error', wrong, {
          message: `${printAmount(wrong)} là một phần của ${printAmount(total)}: phải là ${right}.`,
          suggest: right,
          related: [total],
        }),
      ]
    }),
  )
}

/** The counts of people and households right behind a total that a word divides. */
function listParts(text: string, amounts: readonly Amount[], at: number): Amount[] {
  const [total, first] = [amounts[at], amounts[at + 1]]
  if (!total || !first || !isCounted(total) || !opens.test(text.slice(total.end, first.start))) return []
  const rest = amounts.slice(at + 1)
  const stop = rest.findIndex(
    (one, place) =>
      !isCounted(one) || (place > 0 && /[;.)]/.test(text.slice(rest[place - 1]?.end ?? 0, one.start))),
  )
  return stop < 0 ? rest : rest.slice(0, stop)
}

const isCounted = ({ unit, per, hedge }: Amount): boolean =>
  !per && !hedge && (unit === 'hộ' || people.test(unit))
