import { findUnitSlips } from '../../../core/capital/unit-slips.ts'
import { whole } from '../../../core/exact.ts'
import { Problem } from '../../../core/problem.ts'
import { printMoney } from '../../../core/vietnamese/numbers.ts'
import type { MoneyNode, MoneyTree } from '../../../modules/capital/capital-views.contract.ts'
import { AttentionSign } from '../../components/AttentionSign.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { amountOf, type Entry, isDay } from './forms.ts'
import { useRemaining } from './use-money.ts'
import { moneyWords } from './words.ts'

interface AdviceProps {
  tree: MoneyTree
  node: MoneyNode
  entry: Entry
}

const printDong = (amount: bigint) => printMoney(whole(amount))

/** What is left of the purse while a payment is typed; above it, the sentence the server would refuse it with. */
export function RemainingAdvice({ tree, node, entry }: AdviceProps) {
  const say = useSay(moneyWords)
  const { language } = useWords()
  const { print } = useFigureWords()
  const { source, kind, yearStatus } = entry
  const on = isDay(entry.on) ? entry.on : undefined
  const { data, isError } = useRemaining({ node: node.code, source, kind, yearStatus, on })
  if (isError) return <p className="soft small">{say('leftUnknown')}</p>
  if (!data) return null
  const remaining = BigInt(data.remaining)
  const amount = amountOf(entry)
  if (amount !== undefined && amount > remaining) {
    const where = nameMoney(tree, node, entry)
    const said = { amount: printDong(amount), remaining: printDong(remaining), where }
    return (
      <p className="over small">
        <AttentionSign /> {print(new Problem('capital.over-ceiling', said).say(language))}
      </p>
    )
  }
  return (
    <p className="small">
      {say('leftNow', print(printDong(remaining)))}
      {amount !== undefined && ` · ${say('leftAfter', print(printDong(remaining - amount)))}`}
    </p>
  )
}

/** "Nội dung 04 (ngân sách trung ương, vốn sự nghiệp)", as the server names the same money. */
function nameMoney(tree: MoneyTree, node: MoneyNode, { source, kind }: Entry): string {
  const terms = [
    tree.sources.find((term) => term.code === source),
    tree.kinds.find((term) => term.code === kind),
  ].flatMap((term) => (term && !term.isUnsplit ? term.label : []))
  return terms.length > 0 ? `${node.name} (${terms.join(', ').toLowerCase()})` : node.name
}

const compared = ['allocated', 'committed', 'disbursed', 'estimated'] as const

/** Warns when the amount lies a thousand or a million times from what the books of the node hold already. */
export function UnitAdvice({ tree, node, entry }: AdviceProps) {
  const say = useSay(moneyWords)
  const { print } = useFigureWords()
  const amount = amountOf(entry)
  if (amount === undefined || amount === 0n) return null
  const typed = { id: 'typed', label: say('thisAmount', print(printDong(amount))), amount }
  const known = compared.flatMap((name) => {
    const value = tree.figures.find((figure) => figure.key === node.figures[name])?.value
    if (!value || value === '0') return []
    const label = say('otherAmount', say(name).toLowerCase(), print(printDong(BigInt(value))))
    return [{ id: name, label, amount: BigInt(value) }]
  })
  const slip = known.flatMap((other) => findUnitSlips([typed, other]))[0]
  if (!slip) return null
  const other = slip.larger.id === 'typed' ? slip.smaller : slip.larger
  return (
    <p className="attention small">
      <AttentionSign /> {say('unitSlip', typed.label, print(printDong(slip.factor)), other.label)}
    </p>
  )
}
