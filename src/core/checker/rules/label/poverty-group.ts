import { compare, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const isDifference = (all: Said, gone: Said, amount: Amount): boolean =>
  [all, gone].every((one) => one.amount.unit === amount.unit) &&
  compare(subtract(all.amount.value, gone.amount.value), amount.value) === 0

/** Whether an amount is what is left of one number of a group without another. */
const isLeft = (own: readonly Said[], amount: Amount): boolean =>
  own.some((all) => own.some((gone) => isDifference(all, gone, amount)))

/** "90 hộ cận nghèo … đưa 20 hộ cận nghèo thoát cận nghèo, tức còn 70 hộ nghèo": what is left of a group is of that group. */
function findRest(text: string, later: Said, before: readonly Said[]): CheckFinding | undefined {
  const { amount, group, end } = later
  if (
    amount.kind === 'percent' ||
    !/(?<!\p{sc=Latn})còn\s*$/iu.test(text.slice(amount.start - 8, amount.start))
  )
    return undefined
  const others = before.filter((one) => one.group !== group)
  const gone = others.at(-1)
  const own = before.filter((one) => one.group === group)
  const all = others.find((one) => gone && isDifference(one, gone, amount))
  // The other group must be told of too, and its own numbers leave something else.
  if (!all || !gone || own.length === 0 || gone !== before.at(-1)) return undefined
  if (own.some((one) => compare(one.amount.value, amount.value) === 0) || isLeft(own, amount))
    return undefined
  return report(
    text,
    'label',
    'error',
    { start: amount.start, end },
    {
      message: `${printAmount(all.amount)} ${all.group} bớt ${gone.amount.number.text} còn ${amount.number.text} hộ ${all.group}, không phải hộ ${group}.`,
      suggest: `${printAmount(amount)} ${all.group}`,
      related: [all.amount, gone.amount],
    },
  )
}

interface Said {
  amount: Amount
  group: 'nghèo' | 'cận nghèo'
  end: number
}

const ofRate = /(?:tỷ lệ|số) hộ (?<group>cận nghèo|nghèo)(?![^;.]*hộ (?:cận )?nghèo)[^;.]{0,60}$/iu
const ofHeld = /hộ (?<group>cận nghèo|nghèo)\s*\(\s*(?:chiếm|tỷ lệ)?\s*$/iu
const ofName =
  /(?:^|[;,.:]\s+)(?:trong đó,? |gồm |có )?(?:số )?hộ (?<group>cận nghèo|nghèo)\s*(?:là|có|còn|:)?\s*$/iu
const toGroup = (words: string): Said['group'] => (/cận/iu.test(words) ? 'cận nghèo' : 'nghèo')

const groupBehind = /^\s(?:thuộc (?:diện|hộ)\s)?(?<group>cận nghèo|nghèo)(?!\p{sc=Latn})/iu

/**
 * "93 hộ nghèo và 186 hộ cận nghèo … thành viên của 186 hộ nghèo": a number that belongs to the other group, as long as
 * the group it is told of has a number of its own.
 */
export function checkPovertyGroups({ text, sentences }: Understanding): CheckFinding[] {
  const said = gather(sentences, ({ amounts, fractions, start }) =>
    gather(amounts, (amount): Said[] => {
      const rated = fractions.find(({ top }) => top.start === amount.start)
      const named =
        rated && ofRate.exec(text.slice(Math.max(start, amount.start - 90), amount.start))?.groups?.group
      if (rated && named) return [{ amount: rated.top, group: toGroup(named), end: rated.end }]
      const given =
        /^(?:\s\p{Ll}+)?\scho (?:toàn bộ |các )?hộ (?<group>cận nghèo|nghèo)(?!\p{sc=Latn})/iu.exec(
          text.slice(amount.end, amount.end + 40),
        )
      if (given && /^(?:suất|phần|thẻ)$/u.test(amount.unit))
        return [
          {
            amount: { ...amount, unit: 'hộ', unitText: 'hộ' },
            group: toGroup(given.groups?.group ?? ''),
            end: amount.end + given[0].length,
          },
        ]
      // "91/1.205 hộ cận nghèo": of so many households those above the line are the group.
      const part = fractions.find(({ bottom }) => bottom.start === amount.start)?.top
      const tail = groupBehind.exec(text.slice(amount.end, amount.end + 24))
      if (amount.kind === 'percent') {
        const lead = text.slice(Math.max(start, amount.start - 60), amount.start)
        const group = (ofRate.exec(lead) ?? ofHeld.exec(lead))?.groups?.group
        return group ? [{ amount, group: toGroup(group), end: amount.end }] : []
      }
      if (amount.unit !== 'hộ' || amount.hedge || compare(amount.value, whole(20)) < 0) return []
      const lead = text.slice(Math.max(start, amount.start - 30), amount.start)
      const name = (ofName.exec(lead) ?? ofHeld.exec(lead))?.groups?.group
      if (name && !tail) return [{ amount, group: toGroup(name), end: amount.end }]
      const told = part
        ? { ...part, unit: amount.unit, unitText: amount.unitText, kind: amount.kind }
        : amount
      return tail
        ? [{ amount: told, group: toGroup(tail.groups?.group ?? ''), end: amount.end + tail[0].length }]
        : []
    }),
  )
  const twice = gather(sentences, (sentence) => findTwice(text, sentence))
  const others = gather(said, (later, at) => {
    const before = said.slice(0, at)
    const isAlike = ({ amount }: Said) => amount.kind === later.amount.kind
    const same = before.filter((one) => isAlike(one) && compare(one.amount.value, later.amount.value) === 0)
    const own = before.filter((one) => isAlike(one) && one.group === later.group)
    const isOther = same.length > 0 && same.every(({ group }) => group !== later.group)
    const rest = findRest(text, later, before)
    if (rest) return [rest]
    const [first] = same
    // Both groups may come to one number: "110 hộ nghèo … giảm 40 hộ nghèo, còn 70 hộ nghèo".
    if (!first || !isOther || own.length === 0 || isLeft(own, later.amount)) return []
    return [
      report(
        text,
        'label',
        'error',
        { start: later.amount.start, end: later.end },
        {
          message: `Chỗ trước ${printAmount(later.amount)} là hộ ${first.group}, ở đây ghi hộ ${later.group}; hộ ${later.group} là ${own[0]?.amount.number.text}.`,
          suggest: `${printAmount(later.amount)} ${first.group}`,
          related: [first.amount],
        },
      ),
    ]
  })
  return [...twice, ...others]
}

const moved = /(?:^|[,;:]\s*)(?:số\s)?(?<told>hộ (?:cận )?nghèo (?:giảm|tăng)(?: được| thêm)?)\s$/iu

/** "hộ nghèo giảm 506 hộ, hộ nghèo giảm 388 hộ": two falls of one group side by side, so one of them is of the other. */
function findTwice(text: string, { start, amounts }: Sentence): CheckFinding[] {
  return gather(amounts, (second, at) => {
    const first = amounts[at - 1]
    if (!first || [first, second].some(({ unit, hedge }) => unit !== 'hộ' || hedge)) return []
    const between = /^(?:,| và|, còn| còn|;)\s(?<told>.+)\s$/iu.exec(text.slice(first.end, second.start))
      ?.groups?.told
    const told = moved.exec(text.slice(Math.max(start, first.start - 40), first.start))?.groups?.told
    if (!between || !told || between.replace(/^số\s/iu, '').toLowerCase() !== told.toLowerCase()) return []
    if (compare(first.value, second.value) === 0) return []
    // "…, hộ nghèo giảm 388 hộ so với kế hoạch": the second is held against something else.
    if (!/^(?:[.;,]|\s*$|\s(?:do|nhờ|vì)\s)/u.test(text.slice(second.end, second.end + 6))) return []
    const group = toGroup(told)
    const other = group === 'nghèo' ? 'cận nghèo' : 'nghèo'
    const span = { start: second.start - between.length - 1, end: second.end }
    return [
      report(text, 'label', 'error', span, {
        message: `Hộ ${group} ghi hai lần liền nhau với hai số khác nhau (${printAmount(first)} và ${printAmount(second)}); có thể một số là của hộ ${other}.`,
        related: [first],
      }),
    ]
  })
}
