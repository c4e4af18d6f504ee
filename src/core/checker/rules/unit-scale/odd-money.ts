import { compare, multiply, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const leads = /(?:^|[;,]\s*|\s)(?<verb>chi|thu|hỗ trợ|vốn|kinh phí|nguồn)\s[^;,.\d]{0,40}$/iu

/**
 * "chi giáo dục 215 triệu đồng; chi y tế 48.000 đồng; chi văn hóa 62 triệu đồng": items of one kind, of which one is a
 * thousand times smaller and in another unit than all others.
 */
export const checkOddMoney = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, ({ amounts, start }) => {
    const items = gather(amounts, (amount, at) => {
      const lead = text.slice(Math.max(amounts[at - 1]?.end ?? start, amount.start - 50), amount.start)
      const verb = leads.exec(lead)?.groups?.verb?.toLowerCase()
      return verb && amount.kind === 'money' && !amount.per && !amount.hedge ? [{ amount, verb }] : []
    })
    const isOneKind = new Set(items.map(({ verb }) => verb)).size === 1
    const small = items.filter(({ amount }) => amount.scale < 1_000_000n)
    const [odd] = small
    if (!odd || small.length > 1 || items.length < 3 || !isOneKind) return []
    const others = items.filter((item) => item !== odd).map(({ amount }) => amount)
    if (!others.every((other) => isFarAbove(other, odd.amount))) return []
    const right = others[0]?.unitText ?? ''
    return [
      report(text, 'unit-scale', 'warning', odd.amount, {
        message: `${printAmount(odd.amount)} quá nhỏ so với các khoản bên cạnh, vốn đều tính bằng ${right}: có lẽ sai đơn vị.`,
        related: others,
      }),
    ]
  })

const isFarAbove = (other: Amount, odd: Amount): boolean =>
  compare(other.value, multiply(odd.value, whole(300))) > 0
