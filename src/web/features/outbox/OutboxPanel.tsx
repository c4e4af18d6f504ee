import { Button } from '@mantine/core'
import { useState } from 'react'
import { discard, retry } from '../../store/courier.ts'
import type { KeptEntry } from '../../store/outbox.ts'
import { useSay } from '../../words/use-say.ts'
import { findPresent, printMoment } from './present-record.ts'
import { useOutbox } from './use-outbox.ts'
import { outboxWords } from './words.ts'

/** Everything of this person that is not on the server yet, in the order it was written. */
export function OutboxPanel() {
  const say = useSay(outboxWords)
  const { entries, sealed } = useOutbox()
  return (
    <section aria-labelledby="outbox-title">
      <h2 id="outbox-title">{say('title')}</h2>
      <p className="soft small">{entries.length > 0 ? say('explain') : say('allSent')}</p>
      {entries.length > 0 && (
        <ul>
          {entries.map((entry) => (
            <Waiting key={entry.seq} entry={entry} />
          ))}
        </ul>
      )}
      {sealed > 0 && <p className="attention small">{say('sealed', sealed)}</p>}
    </section>
  )
}

function Waiting({ entry }: { entry: KeptEntry }) {
  const say = useSay(outboxWords)
  return (
    <li>
      <strong lang="vi">{entry.label}</strong>
      <span className="soft small">{say('writtenAt', printMoment(entry.writtenAt))}</span>
      {entry.refusal && <Refused entry={entry} title={entry.refusal.title} />}
    </li>
  )
}

function Refused({ entry, title }: { entry: KeptEntry; title: string }) {
  const say = useSay(outboxWords)
  const [isLeaving, setLeaving] = useState(false)
  const present = findPresent(entry)
  return (
    <>
      <p className="refusal" role="alert">
        {title}
      </p>
      {present && <Compare present={present} />}
      <div className="choices">
        {isLeaving ? (
          <>
            <span>{say('discardSurely')}</span>
            <Button size="compact-md" color="red" onClick={() => discard(entry)}>
              {say('yes')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setLeaving(false)}>
              {say('no')}
            </Button>
          </>
        ) : (
          <>
            <Button size="compact-md" onClick={() => retry(entry, present && { revision: present.revision })}>
              {say(present ? 'keepMine' : 'sendAgain')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => setLeaving(true)}>
              {say('discard')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

/** Where somebody else has written meanwhile: both contents, field by field where they differ. */
function Compare({ present }: { present: NonNullable<ReturnType<typeof findPresent>> }) {
  const say = useSay(outboxWords)
  return (
    <table lang="vi">
      <caption className="soft small">{present.by ? say('changedBy', present.by) : ''}</caption>
      <thead>
        <tr>
          <th scope="col">{say('mine')}</th>
          <th scope="col">{say('theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {present.differences.map(({ name, mine, theirs }) => (
          <tr key={name}>
            <td>{mine}</td>
            <td>{theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
