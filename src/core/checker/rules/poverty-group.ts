import { compare, whole } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import type { Amount } from '../layers/amounts.ts'
import { printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

interface Said {
  amount: Amount
  group: 'nghèo' | 'cận nghèo'
  end: number
}

/**
 * "93 hộ nghèo và 186 hộ cận nghèo … thành viên của 186 hộ nghèo": a number that belongs to the other group, as long as
 * the group it is told of has a number of its own.
 */
export function checkPovertyGroups({ text, sentences }: Understanding): CheckFinding[] {
  const said = sentences.flatMap(({ amounts }) =>
    amounts.flatMap((amount): Said[] => {
      const tail = /^\s(?:thuộc (?:diện|hộ)\s)?(?<group>cận nghèo|nghèo)(?!\p{L})/iu.exec(
        text.slice(amount.end, amount.end + 24),
      )
      const group = tail?.groups?.group?.toLowerCase()
      if (amount.unit !== 'hộ' || amount.hedge || compare(amount.value, whole(20)) < 0) return []
      return tail && (group === 'nghèo' || group === 'cận nghèo')
        ? [{ amount, group, end: amount.end + tail[0].length }]
        : []
    }),
  )
  return said.flatMap((later, at) => {
    const before = said.slice(0, at)
    const same = before.filter(({ amount }) => compare(amount.value, later.amount.value) === 0)
    const own = before.filter(({ group }) => group === later.group)
    const isOther = same.length > 0 && same.every(({ group }) => group !== later.group)
    const [first] = same
    if (!first || !isOther || own.length === 0) return []
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
}
