import { Button } from '@mantine/core'
import { Trouble } from '../../components/Trouble.tsx'
import { useWords } from '../../words/language.tsx'
import { useSay } from '../../words/use-say.ts'
import { printMoment } from '../outbox/present-record.ts'
import { describeDevice } from './device.ts'
import { type Security, useOwnChange } from './use-security.ts'
import { ownAccountWords } from './words.ts'

type Session = Security['sessions'][number]

/** Where one is signed in, and the way out of each. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const say = useSay(ownAccountWords)
  const endOthers = useOwnChange<object>('sessions/end-others')
  const others = sessions.filter(({ isHere }) => !isHere)
  return (
    <>
      <ul className="session-list">
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </ul>
      {endOthers.error && <Trouble error={endOthers.error} />}
      {others.length > 0 && (
        <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
          {say('endOthers')}
        </Button>
      )}
      <p className="soft" role="status">
        {others.length === 0 && say(endOthers.isSuccess ? 'othersEnded' : 'onlyHere')}
      </p>
    </>
  )
}

function OneSession({ session }: { session: Session }) {
  const { language } = useWords()
  const say = useSay(ownAccountWords)
  const end = useOwnChange<object>(`sessions/${session.id}/end`)
  const device = describeDevice(session.device, language)
  return (
    <li>
      <div>
        <strong>{device}</strong> {session.isHere && <span className="mark-here">{say('here')}</span>}
        <p className="soft small">
          {say('lastSeen', printMoment(session.lastSeenAt))} · {say('since', printMoment(session.createdAt))}
        </p>
      </div>
      {!session.isHere && (
        <Button
          variant="subtle"
          aria-label={say('endSessionOf', device)}
          loading={end.isPending}
          onClick={() => end.mutate({})}
        >
          {say('endSession')}
        </Button>
      )}
    </li>
  )
}
