import { Button } from '@mantine/core'
import { whole } from '../../../core/exact.ts'
import { printMoney } from '../../../core/vietnamese/numbers.ts'
import type { LedgerRow, MoneyNode } from '../../../modules/capital/capital-views.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import type { FormKind } from './forms.ts'
import { LineWords } from './LineWords.tsx'
import type { Book, BookLine } from './ledger.ts'
import { moneyWords } from './words.ts'

interface TableProps {
  book: Book
  node: MoneyNode
  /** Opens a form about a line; absent for those who only read. */
  begin: ((kind: FormKind, line?: LedgerRow) => void) | undefined
}

/** Which register fills which column. */
const columns = [
  ['allocated', 'allocation'],
  ['committed', 'commitment'],
  ['disbursed', 'disbursement'],
  ['estimated', 'estimate'],
] as const

/** Every line in the order in which it counts, and what was left after it. */
export function LedgerTable({ book, node, begin }: TableProps) {
  const say = useSay(moneyWords)
  return (
    <table className="ledger">
      <caption className="soft small">{say('ledgerCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('day')}</th>
          <th scope="col">{say('content')}</th>
          {columns.map(([word]) => (
            <th key={word} scope="col" className="number">
              {say(word)}
            </th>
          ))}
          <th scope="col" className="number">
            {say('remaining')}
          </th>
          <th scope="col">{say('recorded')}</th>
          {begin && (
            <th scope="col">
              <span className="unseen">{say('actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {book.lines.map((line) => (
          <LineRow key={line.row.id} line={line} node={node} begin={begin} />
        ))}
      </tbody>
      <Foot book={book} hasActions={begin !== undefined} />
    </table>
  )
}

function LineRow({ line, node, begin }: Pick<TableProps, 'node' | 'begin'> & { line: BookLine }) {
  const say = useSay(moneyWords)
  const { printDay } = useFigureWords()
  const { row } = line
  return (
    <tr className={row.isReversed || line.isReplaced ? 'past' : undefined}>
      <td data-label={say('day')}>{row.isDayKnown ? printDay(row.on) : say('ofYear', row.on.slice(0, 4))}</td>
      <th scope="row">
        <LineWords line={line} node={node} />
      </th>
      {columns.map(([word, register]) => (
        <td key={word} className="number" data-label={say(word)}>
          {row.register === register && <Amount line={line} />}
          {register === 'disbursement' && row.register === 'zero' && '0'}
        </td>
      ))}
      <td className="number" data-label={say('remaining')}>
        {line.balance !== undefined && <Dong amount={line.balance} />}
      </td>
      <td data-label={say('recorded')}>
        <Recorder row={row} />
      </td>
      {begin && (
        <td className="actions">
          <Actions line={line} begin={begin} />
        </td>
      )}
    </tr>
  )
}

function Dong({ amount }: { amount: bigint }) {
  const { print } = useFigureWords()
  return print(printMoney(whole(amount)))
}

function Amount({ line }: { line: BookLine }) {
  return (
    <span className={line.kind === 'estimate' ? 'value estimate' : undefined}>
      <Dong amount={line.amount} />
      {line.row.synthetic && <sup>*</sup>}
    </span>
  )
}

/** "12/12/2023 10:42", by the clock of Vietnam. */
function printMoment(at: string): string {
  const [day = '', time = ''] = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().split('T')
  return `${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`
}

function Recorder({ row }: { row: LedgerRow }) {
  if (!row.recordedBy || !row.recordedAt) return null
  return (
    <span className="soft small">
      <span lang="vi">{row.recordedBy}</span>, {printMoment(row.recordedAt)}
    </span>
  )
}

function Actions({ line, begin }: { line: BookLine; begin: NonNullable<TableProps['begin']> }) {
  const say = useSay(moneyWords)
  const { row, kind } = line
  const isOpen = !row.isReversed && (kind === 'commitment' || kind === 'disbursement')
  const act = kind === 'allocation' ? 'adjustment' : isOpen ? 'reversal' : undefined
  if (!act) return null
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => begin(act, row)}>
      {say(act === 'adjustment' ? 'adjust' : 'reverse')}
    </Button>
  )
}

function Foot({ book, hasActions }: { book: Book; hasActions: boolean }) {
  const say = useSay(moneyWords)
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row">{say('total')}</th>
        {[...columns.map(([word]) => word), 'remaining' as const].map((word) => {
          const amount = book[word]
          const isEstimate = word === 'estimated'
          return (
            <td key={word} className="number" data-label={say(word)}>
              {amount !== undefined && (
                <span className={isEstimate ? 'value estimate' : 'value'}>
                  <Dong amount={amount} />
                </span>
              )}
            </td>
          )
        })}
        <td colSpan={hasActions ? 2 : 1} />
      </tr>
    </tfoot>
  )
}
