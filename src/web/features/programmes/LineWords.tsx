import type { MoneyNode } from '../../../modules/capital/capital-views.contract.ts'
import { useSay } from '../../words/use-say.ts'
import type { BookLine } from './ledger.ts'
import { moneyWords } from './words.ts'

/** A line in words: what it is, of which money, on which decision or voucher, and what became of it. */
export function LineWords({ line, node }: { line: BookLine; node: MoneyNode }) {
  const say = useSay(moneyWords)
  const { row, kind } = line
  const facts = [
    row.yearStatus === 'carried-over' && row.register === 'allocation' && say('carriedOver', row.originYear),
    row.voucherNumber && say('voucher', row.voucherNumber),
    kind === 'allocation' && !row.decision && say('noDecision'),
  ].filter((fact): fact is string => Boolean(fact))
  const quoted = [row.nodeCode !== node.code && row.nodeName, row.purse, row.decision, row.reason, row.note]
  return (
    <>
      <strong>{say(kind)}</strong>
      {row.isReversed && <span className="state">{say('reversed')}</span>}
      {line.isReplaced && <span className="state">{say('replaced')}</span>}
      {row.synthetic && <span className="state">{say('sampleLine')}</span>}
      {[...quoted.filter((part): part is string => Boolean(part))].map((part) => (
        <span key={part} className="small soft fact" lang="vi">
          {part}
        </span>
      ))}
      {row.activity && (
        <span className="small soft fact">
          {say('forWork', '')}
          <span lang="vi">{row.activity}</span>
        </span>
      )}
      {facts.map((fact) => (
        <span key={fact} className="small soft fact">
          {fact}
        </span>
      ))}
    </>
  )
}
