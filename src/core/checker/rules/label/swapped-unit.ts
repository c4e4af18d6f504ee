import { add, compare, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { equals } from '../../layers/numbers/interval.ts'
import { familyOf } from '../../layers/numbers/plain-amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** "96 hộ với 388 khẩu … cấp cho 388 hộ": the number of the people told of the households, or the other way round. */
export const checkSwappedUnits = (read: Understanding): CheckFinding[] => [
  ...findPairs(read),
  ...findOtherParts(read),
  ...findOddPairs(read),
]

const fewestPairs = 3

/**
 * "xã A 412 hộ, 1.240 khẩu; xã B 506 hộ, 1.530 khẩu; xã C 372 khẩu, 1.120 khẩu": all places tell the same two things, one
 * tells one of them twice.
 */
const findOddPairs = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) => {
    if (sentence.amounts.length < 2 * fewestPairs) return []
    const pairs = listPairs(sentence)
    const regular = pairs.find(
      ([one, other]) =>
        one.unit !== other.unit &&
        pairs.filter((pair) => hasUnits(pair, one.unit, other.unit)).length === pairs.length - 1,
    )
    const odd = regular && pairs.find((pair) => !hasUnits(pair, regular[0].unit, regular[1].unit))
    if (pairs.length < fewestPairs || !odd || odd[0].unit !== odd[1].unit) return []
    const place = regular.findIndex(({ unit }) => unit !== odd[0].unit)
    const [wrong, meant] = [odd[place], regular[place]]
    if (!wrong || !meant || regular.every(({ unit }) => unit !== odd[0].unit)) return []
    return [
      report(text, 'label', 'error', wrong, {
        message: `Các nơi khác đều ghi ${regular.map(({ unitText }) => unitText).join(' và ')}, ở đây ${wrong.unitText} được ghi hai lần.`,
        suggest: `${wrong.number.text} ${meant.unitText}`,
        related: regular,
      }),
    ]
  })

const hasUnits = ([one, other]: readonly [Amount, Amount], first: string, second: string): boolean =>
  one.unit === first && other.unit === second

/** The last two numbers of each piece between semicolons; none where a piece has fewer or they do not stand side by side. */
function listPairs({ text, start, amounts }: Sentence): (readonly [Amount, Amount])[] {
  let at = start
  const pairs = text.split(/;\s/u).map((piece): readonly [Amount, Amount] | undefined => {
    const end = at + piece.length
    const own = amounts.filter((one) => one.start >= at && one.end <= end)
    at = end + 2
    const [one, other] = own.slice(-2)
    const isPair =
      one &&
      other &&
      [one, other].every(({ kind, per, hedge }) => kind === 'count' && !per && !hedge) &&
      /^\s*(?:,|với|và|-)\s*$/u.test(text.slice(one.end - start, other.start - start))
    return isPair ? [one, other] : undefined
  })
  const told = pairs.filter((pair) => pair !== undefined)
  return told.length === pairs.length ? told : []
}

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
