import { compare, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { equals } from '../layers/interval.ts'
import { printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

/** "96 hộ với 388 khẩu … cấp cho 388 hộ": the number of the people told of the households, or the other way round. */
export function checkSwappedUnits({ text, sentences }: Understanding): CheckFinding[] {
  const pairs = sentences.flatMap(({ amounts }) =>
    amounts.flatMap((homes, at) => {
      const people = amounts[at + 1]
      if (homes.unit !== 'hộ' || people?.unit !== 'người' || homes.hedge || people.hedge) return []
      const isPair = /^(?:\s(?:nghèo|cận nghèo|dân))?\s*(?:,|với|\/|\(|gồm|có|và)\s*(?:tổng số\s*)?$/iu.test(
        text.slice(homes.end, people.start),
      )
      return isPair && compare(homes.value, whole(10)) > 0 && compare(people.value, homes.value) > 0
        ? [{ homes, people }]
        : []
    }),
  )
  return pairs.flatMap(({ homes, people }) =>
    sentences.flatMap(({ amounts }) =>
      amounts.flatMap((later) => {
        if (later.start < people.end || later.per || later.hedge) return []
        const isPeople = later.unit === 'hộ' && equals(later.value, people.value)
        const isHomes =
          later.unit === 'người' && equals(later.value, homes.value) && /khẩu/iu.test(later.unitText)
        const known = pairs.some((one) =>
          [one.homes, one.people].some((own) => own.unit === later.unit && equals(own.value, later.value)),
        )
        return (isPeople || isHomes) && !known ? [say(text, later, isPeople ? people : homes)] : []
      }),
    ),
  )
}

const say = (text: string, wrong: Amount, right: Amount): CheckFinding =>
  report(text, 'label', 'error', wrong, {
    message: `Chỗ trước ghi ${printAmount(right)}, ở đây cùng số đó lại ghi ${printAmount(wrong)}: sai đơn vị đếm.`,
    suggest: `${wrong.number.text} ${right.unitText}`,
    related: [right],
  })
