import { add, compare, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** "96 hộ với 388 khẩu … cấp cho 388 hộ": the number of the people told of the households, or the other way round. */
export const checkSwappedUnits = (read: Understanding): CheckFinding[] => [
  ...findPairs(read),
  ...findOtherParts(read),
]

function findPairs({ text, sentences }: Understanding): CheckFinding[] {
  const pairs = gather(sentences, ({ amounts }) =>
    gather(amounts, (homes, at) => {
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
  return gather(pairs, ({ homes, people }) =>
    gather(sentences, ({ amounts, text: words }) =>
      gather(amounts, (later) => {
        if (later.start < people.end || later.per || later.hedge) return []
        const isPeople = later.unit === 'hộ' && equals(later.value, people.value)
        const isHomes =
          later.unit === 'người' &&
          equals(later.value, homes.value) &&
          (/khẩu/iu.test(later.unitText) ||
            (!oneOfEach.test(words) && (ofHomes.test(words) || isAllTold(words, homes))))
        const known = pairs.some((one) =>
          [one.homes, one.people].some((own) => own.unit === later.unit && equals(own.value, later.value)),
        )
        return (isPeople || isHomes) && !known ? [say(text, later, isPeople ? people : homes)] : []
      }),
    ),
  )
}

/** "cho 64 người, bảo đảm 100% số hộ": what is told is of households. */
const ofHomes = /(?:100%|tất cả|toàn bộ|các|mọi)\s(?:số\s)?hộ(?!\p{sc=Latn})/iu

/** One of each household may come to a meeting. */
const oneOfEach = /đại diện|chủ hộ|mỗi hộ/iu

/** "phủ 100%, tức 612 người" of 612 households. */
const isAllTold = (words: string, homes: Amount): boolean =>
  compare(homes.value, whole(100)) > 0 &&
  /100\s?%[^;.]{0,24}\s(?:tức(?: là)?|tương ứng(?: với)?|với)\s[\d.]+\s/iu.test(words)

/** Between a number and its parts. */
const parted = /^[^,;:.()\d]{0,40}(?:,|;|:|\(|gồm|trong đó|với)[^.;\d]{0,40}$/u
const mostParts = 5

/** "dạy nghề cho 86 hộ, trong đó nữ 49 người, nam 37 người": households whose parts are people, or the other way round. */
const findOtherParts = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts }) =>
    gather(amounts, (total, at) => {
      const [first, second] = amounts.slice(at + 1, at + 3)
      const kinds = [total, first].map((one) => one && kindOf(one))
      if (!first || !second || !kinds[0] || !kinds[1] || kinds[0] === kinds[1] || total.hedge) return []
      if (compare(total.value, whole(10)) < 0 || !parted.test(text.slice(total.end, first.start))) return []
      let sum = whole(0)
      for (const part of amounts.slice(at + 1, at + 1 + mostParts)) {
        if (kindOf(part) !== kinds[1] || part.hedge) return []
        sum = add(sum, part.value)
        if (part !== first && equals(sum, total.value)) return [say(text, total, first, second)]
      }
      return []
    }),
  )

const kindOf = ({ unit, per, kind }: Amount): string | undefined =>
  kind !== 'count' || per
    ? undefined
    : unit === 'hộ'
      ? 'hộ'
      : familyOf(unit) === 'người'
        ? 'người'
        : undefined

const say = (text: string, wrong: Amount, right: Amount, second?: Amount): CheckFinding =>
  report(text, 'label', 'error', wrong, {
    message: second
      ? `${printAmount(right)} và ${printAmount(second)} cộng lại thành ${printAmount(wrong)}: sai đơn vị đếm.`
      : `Chỗ trước ghi ${printAmount(right)}, ở đây cùng số đó lại ghi ${printAmount(wrong)}: sai đơn vị đếm.`,
    suggest: `${wrong.number.text} ${right.unitText}`,
    related: [right],
  })
