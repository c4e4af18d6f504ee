import { Trouble } from '../../components/Trouble.tsx'
import { Waiting } from '../../components/Waiting.tsx'
import { useSay } from '../../words/use-say.ts'
import { printMoment } from '../outbox/present-record.ts'
import { useHistory } from './use-people.ts'
import { peopleWords } from './words.ts'

/** Everything that was done to the account, the newest first. */
export function PersonHistory({ id }: { id: string }) {
  const say = useSay(peopleWords)
  const { data: lines, error, refetch } = useHistory(id)
  if (error) return <Trouble error={error} retry={refetch} />
  if (!lines) return <Waiting />
  if (lines.length === 0) return <p className="soft">{say('noHistory')}</p>
  return (
    <table className="history-table">
      <caption className="unseen">{say('history')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('when')}</th>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('who')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.at} ${line.operation}`}>
            <td>{printMoment(line.at)}</td>
            <td lang="vi">{line.label}</td>
            <td lang="vi">{line.by}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
