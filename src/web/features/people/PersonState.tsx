import { useSay } from '../../words/use-say.ts'
import type { Person } from './use-people.ts'
import { peopleWords } from './words.ts'

const minute = 60_000

/** How it stands with an account, in words; the sign before it is only a sign. */
export function PersonState({ person }: { person: Person }) {
  const say = useSay(peopleWords)
  const left = person.lockedUntil ? new Date(person.lockedUntil).getTime() - Date.now() : 0
  if (!person.isActive) return <span className="person-state closed">{say('isClosed')}</span>
  if (left > 0) {
    return <span className="person-state locked">{say('isLocked', Math.ceil(left / minute))}</span>
  }
  if (person.mustChangePassword) return <span className="person-state new">{say('isNew')}</span>
  return (
    <span className="person-state in-use">
      {say('inUse')}
      {person.hasSecondFactor && `, ${say('withFactor')}`}
    </span>
  )
}
