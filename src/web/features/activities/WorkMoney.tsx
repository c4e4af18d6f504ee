import { whole } from '../../../core/exact.ts'
import { printMoney } from '../../../core/vietnamese/numbers.ts'
import type { WorkMoney as Line, WorkView } from '../../../modules/activities/activities-views.contract.ts'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { LedgerLink } from '../programmes/LedgerLink.tsx'
import { workWords } from './words.ts'

/** The lines of the books that are linked to the work; they are written in the ledger, never here. */
export function WorkMoney({ work }: { work: WorkView }) {
  const say = useSay(workWords)
  return (
    <>
      {work.money.length === 0 ? (
        <p className="soft">{say('noMoney')}</p>
      ) : (
        <table className="plain">
          <caption className="soft small">{say('moneyCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('day')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col" className="number">
                {say('amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {work.money.map((line) => (
              <MoneyRow key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
      <p>
        <LedgerLink node={work.nodeCode}>
          {say('openLedger')}: {work.nodeName}
        </LedgerLink>
      </p>
    </>
  )
}

function MoneyRow({ line }: { line: Line }) {
  const say = useSay(workWords)
  const { print, printDay } = useFigureWords()
  const isReversal = line.amount.startsWith('-')
  return (
    <tr>
      <td>{line.on ? printDay(line.on) : say('ofYear', line.year)}</td>
      <th scope="row">
        {say(line.kind)}
        {isReversal && ` (${say('reversal')})`}
        {line.voucherNumber && `, ${say('voucher', line.voucherNumber)}`}
        {[line.decision, line.note].map(
          (part) =>
            part && (
              <span key={part} className="soft small fact" lang="vi">
                {part}
              </span>
            ),
        )}
      </th>
      <td className="number">{print(printMoney(whole(BigInt(line.amount))))}</td>
    </tr>
  )
}
