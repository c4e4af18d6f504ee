import { useState } from 'react'
import type { HistoryLine } from '../../../core/lists/description.ts'
import { useSay } from '../../words/use-say.ts'
import { Trouble } from '../Trouble.tsx'
import { Waiting } from '../Waiting.tsx'
import { useHistory } from './use-list.ts'
import { registerWords } from './words.ts'

/** Who changed what and when, read when somebody wants to know. */
export function HistoryList({ register, id }: { register: string; id: string }) {
  const say = useSay(registerWords)
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useHistory(register, id, isOpen)
  return (
    <details className="history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('history')}</summary>
      {error && <Trouble error={error} retry={refetch} />}
      {isOpen && !data && !error && <Waiting />}
      {data?.lines.length === 0 && <p className="soft">{say('historyEmpty')}</p>}
      <ol>
        {data?.lines.map((line) => (
          <Line key={line.at + line.label} line={line} />
        ))}
      </ol>
    </details>
  )
}

const words = { entered: 'entered', changed: 'changed', removed: 'gone' } as const

function Line({ line }: { line: HistoryLine }) {
  const say = useSay(registerWords)
  return (
    <li>
      <p>
        <strong>{line.who}</strong> · {say(words[line.kind])}{' '}
        <span className="soft small">
          <time dateTime={line.at}>{moment(line.at)}</time>, {say('doors', line.door)}
        </span>
      </p>
      {line.changes.length > 0 && (
        <table>
          <caption className="unseen" lang="vi">
            {line.label}
          </caption>
          <thead className="unseen">
            <tr>
              <td />
              <th scope="col">{say('before')}</th>
              <th scope="col">{say('after')}</th>
            </tr>
          </thead>
          <tbody>
            {line.changes.map((change) => (
              <tr key={change.key}>
                <th scope="row" className="field">
                  {change.label}
                </th>
                {line.kind === 'entered' ? null : <td className="was">{change.before || say('nothing')}</td>}
                {line.kind === 'removed' ? null : <td>{change.after || say('nothing')}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  )
}

/** "12/12/2023 10:42". */
const moment = (at: string): string => {
  const day = new Date(at)
  const parts = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).formatToParts(day)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`
}
