import { whole } from '../../../core/exact.ts'
import { printMoney } from '../../../core/vietnamese/numbers.ts'
import type { WorkView } from '../../../modules/activities/activities-views.contract.ts'
import { AttentionSign } from '../../components/AttentionSign.tsx'
import { useSay } from '../../words/use-say.ts'
import { useFigureWords } from '../figures/use-figure-words.ts'
import { TakeBack } from './TakeBack.tsx'
import { workWords } from './words.ts'
import { calculateCompletion } from './works.ts'

/** What was done and what was paid, one above the other, so that a payment ahead of its work is seen. */
export function WorkCompletion({ work, mayWrite }: { work: WorkView; mayWrite: boolean }) {
  const say = useSay(workWords)
  const { print } = useFigureWords()
  const { done, approved, paid, paidShare, isMoneyAhead } = calculateCompletion(work)
  const dong = (amount: bigint) => print(printMoney(whole(amount)))
  return (
    <>
      <dl className="completion">
        <Bar
          name={say('physical')}
          percent={done}
          said={done === undefined ? say('noProgress') : `${done}%`}
        />
        <Bar
          name={say('financial')}
          percent={paidShare}
          said={
            approved === undefined
              ? say('noApproved')
              : paid === undefined
                ? `${dong(approved)} đồng; ${say('noPaid')}`
                : `${dong(paid)}/${dong(approved)} đồng · ${paidShare}%`
          }
        />
      </dl>
      {isMoneyAhead && (
        <p className="attention small">
          <AttentionSign /> {say('ahead', `${paidShare}%`, `${done}%`)}
        </p>
      )}
      {work.progress.length > 0 && <SeenTable work={work} mayWrite={mayWrite} />}
    </>
  )
}

function Bar({ name, percent, said }: { name: string; percent: number | undefined; said: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className="bar-track" aria-hidden="true">
          {percent !== undefined && <span style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />}
        </span>
        {said}
      </dd>
    </div>
  )
}

function SeenTable({ work, mayWrite }: { work: WorkView; mayWrite: boolean }) {
  const say = useSay(workWords)
  const { printDay } = useFigureWords()
  return (
    <table className="plain">
      <caption>{say('seen')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('day')}</th>
          <th scope="col">{say('done')}</th>
          <th scope="col">{say('note')}</th>
          {mayWrite && (
            <th scope="col">
              <span className="unseen">{say('withdraw')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {work.progress.map((seen) => (
          <tr key={seen.id}>
            <th scope="row">{printDay(seen.on)}</th>
            <td>{seen.percent}%</td>
            <td lang="vi">{seen.note}</td>
            {mayWrite && (
              <td>
                <TakeBack
                  operation="activities.withdraw-progress"
                  id={seen.id}
                  label={`${seen.percent}%, ${printDay(seen.on)}`}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
