import { add, compare, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const people =
  /^(?:người|lao động|học sinh|học viên|hội viên|đoàn viên|đảng viên|cán bộ|đối tượng|trẻ em|trẻ|bệnh nhân|thanh niên|phụ nữ)$/u
const opens = /^[^,;.:(]{0,40}(?:,?\s(?:gồm|bao gồm|trong đó)(?: có)?|:|\()\s*(?:có\s)?$/u

/** "1.240 lao động, gồm 860 lao động nam và 380 hộ nữ": parts that add up, one of them counted in another thing. */
export function checkOddUnits({ text, sentences }: Understanding): CheckFinding[] {
  return sentences.flatMap(({ amounts }) =>
    amounts.flatMap((total, at) => {
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
