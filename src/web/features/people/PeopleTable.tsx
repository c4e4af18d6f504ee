import { Link } from '@tanstack/react-router'
import { useSay } from '../../words/use-say.ts'
import { usePlace } from '../commune/place.ts'
import { printMoment } from '../outbox/present-record.ts'
import { PersonState } from './PersonState.tsx'
import { RoleWords } from './RoleWords.tsx'
import { type Person, useGrants, useOffered, usePeople } from './use-people.ts'
import { peopleWords } from './words.ts'

/** One line a person; on a phone one card. */
export function PeopleTable({ people }: { people: Person[] }) {
  const say = useSay(peopleWords)
  return (
    <table className="people-table">
      <caption className="unseen">{say('title')}</caption>
      <thead>
        <tr>
          {(['person', 'roles', 'lastSeen', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {say(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonLine key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  )
}

function PersonLine({ person }: { person: Person }) {
  const say = useSay(peopleWords)
  const { code, year } = usePlace()
  const { data: offered } = useOffered()
  const { data: grants } = useGrants()
  const villages = usePeople().data?.villages ?? []
  const own = grants?.filter(({ accountId }) => accountId === person.id)
  return (
    <tr data-closed={!person.isActive || undefined}>
      <th scope="row">
        <Link to="/xa/$code/$year/quan-tri/$account" params={{ code, year, account: person.id }} lang="vi">
          {person.displayName}
        </Link>
        <span className="soft small">
          {person.userName}
          {person.isMe && ` (${say('me')})`}
        </span>
      </th>
      <td data-label={say('roles')}>
        {offered && own && <RoleWords grants={own} offered={offered} villages={villages} />}
      </td>
      <td data-label={say('lastSeen')}>
        {person.lastSignedInAt ? (
          printMoment(person.lastSignedInAt)
        ) : (
          <span className="soft">{say('never')}</span>
        )}
      </td>
      <td data-label={say('state')}>
        <PersonState person={person} />
      </td>
    </tr>
  )
}
